"""The overlay on a real screen: what a coach sees, and what becomes of the work under it."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Empty, Queue
from threading import Thread

import numpy as np
import pytest
from numpy.typing import NDArray

from audio.clock import SystemClock
from sessions.preferences import Place
from tests.ui.coach_desk import SURFACE
from tests.virtual_screen import pixels, virtual_screen
from ui.tunables import HOLD_RING, OVER_RING, RING

SIDE_PX, MARGIN_PX = RING.width_px, Place().x_px
CENTRE_X, CENTRE_Y = 1280 - MARGIN_PX - SIDE_PX // 2, MARGIN_PX + SIDE_PX // 2
RIM_PX = SIDE_PX // 2 - 4  # from the centre: on the plate, outside its ring
AT_LEFT = (CENTRE_X - RIM_PX, CENTRE_Y)
UNDER_THE_MENU = (CENTRE_X - 24, CENTRE_Y + 24)  # between the ring and its word, and there no entry has text
RING_PIXELS = 500  # a hold's ring that is all there; none of its colour is left when it has gone
MOMENT, PAUSE, MUTE, STOP, WITHDRAW = 1, 2, 3, 5, 6  # the menu's entries, counted from its first
PATIENCE_S = 20.0  # only a failing test waits this long


class Desk:
    """The desk program, seen and touched from outside as a person would."""

    def __init__(self, screen: dict[str, str], folder: Path, *options: str) -> None:
        self._screen, self._folder = screen, folder
        self._clock = SystemClock()
        self._lines: Queue[str] = Queue()
        self.program = subprocess.Popen(
            [sys.executable, "-m", "tests.ui.coach_desk", *options],
            env=screen,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._reader = Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.program.stdout is not None
        for line in self.program.stdout:
            self._lines.put(line.strip())

    def post(self, name: str) -> None:
        assert self.program.stdin is not None
        print(name, file=self.program.stdin, flush=True)

    def hears(self, line: str) -> bool:
        """Whether the desk says `line` before long."""
        try:
            while self._lines.get(timeout=PATIENCE_S) != line:
                pass
        except Empty:
            return False
        return True

    def hand(self, *steps: str) -> None:
        """Move the pointer and press keys, in xdotool's words."""
        subprocess.run(["xdotool", *steps], env=self._screen, check=True)

    def choose(self, number: int, *, button: str) -> None:
        """Open the menu with that mouse button, and once it is there choose its entry of that number."""
        assert self.comes_true(lambda: self.has_plate_at(*UNDER_THE_MENU))
        self.hand("mousemove", *map(str, AT_LEFT), "click", button)
        assert self.comes_true(lambda: not self.has_plate_at(*UNDER_THE_MENU))
        self.hand("key", *["Down"] * number, "Return")

    def seen(self) -> NDArray[np.uint8]:
        """The whole screen, red, green and blue."""
        return pixels(self._folder)

    def count(self, colour: str) -> int:
        """How many pixels of the screen have about this colour."""
        wanted = np.array(list(bytes.fromhex(colour[-6:])))
        return int((np.abs(self.seen().astype(int) - wanted).max(axis=2) < 12).sum())

    def comes_true(self, condition: Callable[[], bool]) -> bool:
        """Whether `condition` holds before long."""
        until_s = self._clock.now_s() + PATIENCE_S
        while not condition():
            if self._clock.now_s() > until_s:
                return False
            self._clock.wait(0.01)
        return True

    def rests(self) -> bool:
        """Whether the overlay has stopped moving: two looks a tenth of a second apart are the same."""
        around = np.s_[: MARGIN_PX + SIDE_PX, -MARGIN_PX - SIDE_PX :]
        before = self.seen()[around]
        self._clock.wait(0.1)
        return np.array_equal(self.seen()[around], before)

    def window_promises(self, name: str) -> str:
        """What the overlay's window tells the window manager under this name."""
        asked = ["xprop", "-name", "Holdspace", name]
        return subprocess.run(asked, env=self._screen, check=True, capture_output=True, text=True).stdout

    def has_plate_at(self, x: int, y: int) -> bool:
        """Whether the overlay's dark plate, not the desk, is seen at this place."""
        red, green, blue = (int(value) for value in self.seen()[y, x])
        return 0 < max(red, green, blue) < 60 and blue > red

    def close(self) -> None:
        self.program.kill()
        self.program.wait()
        self._reader.join()
        for pipe in (self.program.stdin, self.program.stdout):
            assert pipe is not None
            pipe.close()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with virtual_screen(tmp_path) as screen:
        there = Desk(screen, tmp_path)
        try:
            assert there.hears("started")
            there.post("listening")
            assert there.comes_true(lambda: there.has_plate_at(CENTRE_X, CENTRE_Y - RIM_PX))
            yield there
        finally:
            there.close()


def test_a_hold_is_seen_while_it_lasts_and_then_no_more(desk: Desk) -> None:
    assert desk.count(HOLD_RING) == 0
    desk.post("hold")
    assert desk.comes_true(lambda: desk.count(HOLD_RING) > RING_PIXELS)
    desk.post("held")
    assert desk.comes_true(lambda: desk.count(HOLD_RING) == 0)
    assert desk.has_plate_at(CENTRE_X, CENTRE_Y - RIM_PX)


def test_talking_over_does_not_look_like_a_hold(desk: Desk) -> None:
    desk.post("over")
    assert desk.comes_true(lambda: desk.count(OVER_RING) > RING_PIXELS)
    assert desk.count(HOLD_RING) == 0


def test_it_is_round_even_where_nothing_blends_windows(desk: Desk) -> None:
    corner = desk.seen()[MARGIN_PX + 3, 1280 - MARGIN_PX - 3]
    assert tuple(corner) == tuple(bytes.fromhex(SURFACE))


def test_typing_goes_on_undisturbed_under_a_cue(desk: Desk) -> None:
    desk.post("hold")
    assert desk.comes_true(lambda: desk.count(HOLD_RING) > RING_PIXELS)
    desk.hand("type", "still mine")
    assert desk.hears("notes: still mine")


def test_it_asks_to_stay_on_top_and_never_to_have_the_keyboard(desk: Desk) -> None:
    assert "ABOVE" in desk.window_promises("_NET_WM_STATE")
    assert "input focus: False" in desk.window_promises("WM_HINTS")


def test_it_can_be_dragged_out_of_the_way(desk: Desk) -> None:
    desk.hand("mousemove", str(CENTRE_X), str(CENTRE_Y), "mousedown", "1")
    desk.hand("mousemove", "700", "400", "mousemove", "500", "300", "mouseup", "1")
    assert desk.comes_true(lambda: desk.has_plate_at(500, 300 - RIM_PX))
    assert desk.comes_true(lambda: not desk.has_plate_at(CENTRE_X, CENTRE_Y - RIM_PX))


def test_its_menu_pauses_and_stops(desk: Desk) -> None:
    desk.choose(PAUSE, button="3")
    assert desk.hears("pause asked")
    desk.choose(PAUSE, button="1")
    assert desk.hears("resume asked")
    desk.choose(STOP, button="3")
    assert desk.hears("stop asked")
    assert desk.program.wait(PATIENCE_S) == 0


def test_its_menu_marks_a_moment_and_mutes_the_cues(desk: Desk) -> None:
    desk.choose(MOMENT, button="3")
    assert desk.hears("moment")
    desk.choose(MUTE, button="1")
    assert desk.hears("mute asked")
    desk.choose(MUTE, button="3")
    assert desk.hears("cues asked")


def test_a_client_can_withdraw_by_its_menu(desk: Desk) -> None:
    desk.choose(WITHDRAW, button="3")
    assert desk.hears("withdrawn")


def test_with_click_through_the_pointer_reaches_what_lies_behind(tmp_path: Path) -> None:
    with virtual_screen(tmp_path) as screen:
        desk = Desk(screen, tmp_path, "click-through")
        try:
            assert desk.hears("started")
            desk.post("listening")
            assert desk.comes_true(lambda: desk.has_plate_at(CENTRE_X, CENTRE_Y - RIM_PX))
            desk.hand("mousemove", *map(str, AT_LEFT), "click", "1")
            assert desk.hears("the desk was clicked")
            assert "ABOVE" in desk.window_promises("_NET_WM_STATE")
        finally:
            desk.close()


def test_it_goes_when_the_session_has_finished(desk: Desk) -> None:
    desk.post("finished")
    assert desk.program.wait(PATIENCE_S) == 0


def test_control_c_stops_the_session_and_gives_the_terminal_back(desk: Desk) -> None:
    assert desk.comes_true(desk.rests)  # nothing but the signal itself wakes the program
    desk.program.send_signal(signal.SIGINT)
    assert desk.hears("stop asked")
    assert desk.program.wait(PATIENCE_S) == 130


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
@pytest.mark.parametrize("display", [None, ":4242"])
def test_without_a_screen_it_says_so_in_one_line(display: str | None) -> None:
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    here = {name: value for name, value in os.environ.items() if name not in names}
    asked = (
        "from ui.screen import NoDisplay, application\ntry: application()\nexcept NoDisplay as e: print(e)"
    )
    said = subprocess.run(
        [sys.executable, "-c", asked],
        env=here | ({} if display is None else {"DISPLAY": display}),
        check=True,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
    ).stdout
    assert "--no-overlay" in said
    assert said.count("\n") == 1
