"""The tray on a real screen, with a panel and without one."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtWidgets import QMenu

from audio.clock import SystemClock
from tests.virtual_screen import pixels, virtual_screen
from ui.look.palette import DARK
from ui.overlay_state import Kind
from ui.tray import Tray

PATIENCE_S = 20.0  # only a failing test waits this long
PANEL_PX = 32


@pytest.mark.usefixtures("qapp")
def test_without_a_tray_it_does_nothing_and_says_so() -> None:
    tray = Tray()
    menu = QMenu()
    assert not tray.there
    tray.set_menu(menu)
    tray.show_state(Kind.HOLD_SPACE, "0:12")
    tray.show_state(None, "")
    tray.hide()


class Desk:
    """A screen, and the program on it, seen and touched from outside."""

    def __init__(self, screen: dict[str, str], folder: Path) -> None:
        self.screen, self._folder, self._clock = screen, folder, SystemClock()
        self.program = subprocess.Popen(
            [sys.executable, "-m", "tests.ui.tray_desk"],
            env=screen,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def says(self) -> str:
        assert self.program.stdout is not None
        return self.program.stdout.readline().strip()

    def show(self, state: str) -> None:
        assert self.program.stdin is not None
        print(state, file=self.program.stdin, flush=True)
        assert self.says() == state

    def hand(self, *steps: str) -> None:
        subprocess.run(["xdotool", *steps], env=self.screen, check=True)

    def in_tray(self) -> NDArray[np.uint8]:
        """What the panel's corner shows: the tray stands at the upper left."""
        return pixels(self._folder)[:PANEL_PX, :PANEL_PX]

    def shows(self, colour: str) -> bool:
        wanted = np.array(list(bytes.fromhex(colour[-6:])))
        return bool((np.abs(self.in_tray().astype(int) - wanted).max(axis=2) < 12).sum() > 20)

    def comes_true(self, condition: Callable[[], bool]) -> bool:
        until_s = self._clock.now_s() + PATIENCE_S
        while not condition():
            if self._clock.now_s() > until_s:
                return False
            self._clock.wait(0.01)
        return True


@contextmanager
def desk(screen: dict[str, str], folder: Path) -> Iterator[Desk]:
    there = Desk(screen, folder)
    with there.program:
        try:
            yield there
        finally:
            there.program.kill()


@contextmanager
def panel(screen: dict[str, str]) -> Iterator[None]:
    """A tray's panel, alone in the upper left corner."""
    look = ["--edge", "top", "--align", "left", "--widthtype", "request", "--height", str(PANEL_PX)]
    running = subprocess.Popen(["trayer", *look], env=screen, stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        running.terminate()
        running.wait()


@pytest.mark.skipif(sys.platform != "linux", reason="the screen is an X server")
def test_on_a_screen_without_a_panel_it_says_so(tmp_path: Path) -> None:
    with virtual_screen(tmp_path) as screen, desk(screen, tmp_path) as there:
        assert there.says() == "not there"
        there.show("hold_space")


@pytest.mark.skipif(which("trayer") is None, reason="wants a panel: apt-get install trayer")
def test_in_a_panel_its_shape_follows_the_session_and_a_click_opens_the_window(tmp_path: Path) -> None:
    with virtual_screen(tmp_path) as screen, panel(screen):
        waits = ["search", "--sync", "--onlyvisible", "--class", "trayer"]
        subprocess.run(["xdotool", *waits], env=screen, check=True, stdout=subprocess.DEVNULL)
        with desk(screen, tmp_path) as there:
            assert there.says() == "there"
            there.show("hold_space")
            assert there.comes_true(lambda: there.shows(DARK.held))
            there.show("paused")
            assert there.comes_true(lambda: there.shows(DARK.text) and not there.shows(DARK.held))
            there.show("talking_over")
            assert there.comes_true(lambda: there.shows(DARK.over))
            there.hand("mousemove", str(PANEL_PX // 2), str(PANEL_PX // 2), "click", "1")
            assert there.says() == "window"
            there.hand("click", "3")
            assert there.says() == "menu"
