"""Keys on a real X server, while another program has the keyboard."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sessions.preferences import USUAL_KEYS, Key
from tests.ui.keys.other_program import OtherProgram, other_program
from tests.virtual_screen import virtual_screen
from ui.keys.x11 import X11Keys

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="X11 is Linux's")

HOLD_S = "1"  # a key begins to repeat after two thirds of a second
PATIENCE_MS = 20_000  # only a failing test waits this long
CAPS, NUM = "Caps_Lock", "Num_Lock"


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[dict[str, str]]:
    with virtual_screen(tmp_path) as screen:
        yield screen


@pytest.fixture
def elsewhere(screen: dict[str, str]) -> Iterator[OtherProgram]:
    with other_program(screen) as there:
        yield there


@pytest.fixture
def keys(screen: dict[str, str], qapp: object) -> Iterator[X11Keys]:
    keys = X11Keys(display=screen["DISPLAY"])
    yield keys
    keys.release()


def listened(keys: X11Keys) -> list[Key]:
    heard: list[Key] = []
    keys.pressed.connect(heard.append)
    return heard


def test_a_key_is_heard_while_another_program_has_the_keyboard(
    keys: X11Keys, elsewhere: OtherProgram, qtbot: QtBot
) -> None:
    assert keys.take(USUAL_KEYS) == {}
    for key, written in USUAL_KEYS.items():
        with qtbot.waitSignal(keys.pressed, timeout=PATIENCE_MS) as heard:
            elsewhere.hand("key", written.lower())
        assert heard.args == [key]
    elsewhere.hand("key", "m")
    typed = elsewhere.typed_until("m")
    assert typed.count("m") == 1, "the key itself stays with Holdspace, typing with the other program"


@pytest.mark.parametrize("locks", [[CAPS], [NUM], [CAPS, NUM]])
def test_a_lock_on_the_keyboard_changes_nothing(
    keys: X11Keys, elsewhere: OtherProgram, qtbot: QtBot, locks: list[str]
) -> None:
    elsewhere.hand("key", *locks)
    assert keys.take(USUAL_KEYS) == {}
    with qtbot.waitSignal(keys.pressed, timeout=PATIENCE_MS) as heard:
        elsewhere.hand("key", "ctrl+alt+shift+p")
    assert heard.args == [Key.PAUSE]


def test_a_key_held_down_is_one_press(keys: X11Keys, elsewhere: OtherProgram, qtbot: QtBot) -> None:
    heard = listened(keys)
    keys.take({Key.PAUSE: "F8", Key.STOP: "F9"})
    elsewhere.hand("keydown", "F8", "sleep", HOLD_S, "keyup", "F8", "key", "F9", "key", "F8")
    qtbot.waitUntil(lambda: heard[-2:] == [Key.STOP, Key.PAUSE], timeout=PATIENCE_MS)
    assert heard == [Key.PAUSE, Key.STOP, Key.PAUSE]


def test_a_key_that_another_program_has_is_refused_and_comes_back_once_it_is_free(
    keys: X11Keys, screen: dict[str, str], elsewhere: OtherProgram, qtbot: QtBot
) -> None:
    assert keys.take({Key.MOMENT: "Ctrl+Alt+Shift+M"}) == {}
    second = X11Keys(display=screen["DISPLAY"])
    refused = second.take(USUAL_KEYS)
    assert refused == {Key.MOMENT: "Another program has this key already."}
    with qtbot.waitSignal(second.pressed, timeout=PATIENCE_MS) as heard:
        elsewhere.hand("key", "ctrl+alt+shift+s")
    assert heard.args == [Key.STOP], "the others work"
    with qtbot.waitSignal(keys.pressed, timeout=PATIENCE_MS):
        elsewhere.hand("key", "ctrl+alt+shift+m")
    keys.release()
    assert second.take(USUAL_KEYS) == {}
    second.release()


def test_a_key_given_back_is_typed_again(keys: X11Keys, elsewhere: OtherProgram) -> None:
    keys.take({Key.MOMENT: "F8"})
    keys.release()
    keys.release()
    elsewhere.hand("key", "F8")
    assert elsewhere.typed_until("F8") == ["F8"]


def test_a_key_follows_the_keyboards_layout(keys: X11Keys, elsewhere: OtherProgram, qtbot: QtBot) -> None:
    heard = listened(keys)
    keys.take({Key.MOMENT: "Ctrl+Alt+Q", Key.STOP: "F9"})
    subprocess.run(["setxkbmap", "fr"], env=elsewhere.screen, check=True)
    french_q, english_q = "38", "24"
    with qtbot.waitSignal(keys.pressed, timeout=PATIENCE_MS):
        elsewhere.hand("key", "F9")
    elsewhere.hand("keydown", "ctrl", "keydown", "alt", "key", french_q, "key", english_q)
    elsewhere.hand("keyup", "alt", "keyup", "ctrl", "key", "F9")
    qtbot.waitUntil(lambda: heard.count(Key.STOP) == 2, timeout=PATIENCE_MS)
    assert heard == [Key.STOP, Key.MOMENT, Key.STOP]


def test_what_cannot_be_taken_everywhere_is_refused_with_a_line(keys: X11Keys) -> None:
    refused = keys.take({Key.MOMENT: "M", Key.MUTE: "Ctrl+K, Ctrl+M", Key.STOP: "", Key.PAUSE: "Ctrl+F35"})
    assert set(refused) == {Key.MOMENT, Key.MUTE, Key.STOP, Key.PAUSE}
    assert refused[Key.PAUSE] == "Your keyboard has no such key."


@pytest.mark.usefixtures("qapp")
def test_without_an_x_server_every_key_is_refused() -> None:
    keys = X11Keys(display=":4242")
    assert set(keys.take(USUAL_KEYS)) == set(USUAL_KEYS)
    keys.release()


def test_the_program_outlives_its_x_server(tmp_path: Path, qtbot: QtBot) -> None:
    with virtual_screen(tmp_path) as screen:
        keys = X11Keys(display=screen["DISPLAY"])
        keys.take(USUAL_KEYS)
    qtbot.waitUntil(lambda: not keys.is_listening, timeout=PATIENCE_MS)
    keys.release()
