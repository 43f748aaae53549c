"""The keys a system allows, in a whole program on a real screen."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sessions.preferences import Key
from tests.ui.keys.other_program import PATIENCE_S, other_program
from tests.virtual_screen import virtual_screen
from ui.keys.x11 import X11Keys

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the screen is an X server")


@contextmanager
def program(environment: dict[str, str]) -> Iterator[tuple[list[str], "subprocess.Popen[str]"]]:
    """Run the program; gives what it says of its keys, and itself."""
    command = [sys.executable, "-m", "tests.ui.keys.key_desk"]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        try:
            yield [running.stdout.readline().strip() for _ in range(2)], running
        finally:
            running.kill()


def test_on_x11_keys_reach_everywhere(tmp_path: Path) -> None:
    with virtual_screen(tmp_path) as screen, program(screen) as (said, running):
        assert said == ["everywhere: These keys work whatever window is in front.", "refused:"]
        with other_program(screen) as elsewhere:
            elsewhere.hand("key", "ctrl+alt+shift+m", "key", "ctrl+alt+shift+s")
            rest, _ = running.communicate(timeout=PATIENCE_S)
        assert rest.split() == ["moment", "stop"]
        assert running.returncode == 0


def test_a_key_another_program_has_is_named(tmp_path: Path, qapp: object) -> None:
    with virtual_screen(tmp_path) as screen:
        other = X11Keys(display=screen["DISPLAY"])
        other.take({Key.PAUSE: "Ctrl+Alt+Shift+P"})
        with program(screen) as (said, _):
            assert said[1] == "refused: pause"
        other.release()


def test_under_wayland_they_reach_the_window_and_one_line_says_so(tmp_path: Path) -> None:
    with (
        virtual_screen(tmp_path) as screen,
        program(screen | {"WAYLAND_DISPLAY": "wayland-0"}) as (said, running),
        other_program(screen) as elsewhere,
    ):
        assert said[0].startswith("window: On this desktop, keys work only while a Holdspace window")
        elsewhere.hand("key", "ctrl+alt+shift+m")
        assert "M" in elsewhere.typed_until("M"), "the other program has its own"
        elsewhere.hand("search", "--name", "Holdspace's own", "windowfocus", "--sync")
        elsewhere.hand("key", "ctrl+alt+shift+s")
        rest, _ = running.communicate(timeout=PATIENCE_S)
        assert rest.split() == ["stop"]
