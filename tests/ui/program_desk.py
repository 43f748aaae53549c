"""The whole program over a program of paper, walked through as a coach does."""

from pytestqt.qtbot import QtBot

from tests.ui.seen import button
from ui.pages.home import Home
from ui.pages.start import Start
from ui.parts.page import Page
from ui.program import Program
from ui.session_state import Phase
from ui.window import Shown


def comes_up(program: Program, page: type[Shown] | type[Page], qtbot: QtBot) -> None:
    """Wait for a page of that kind to be up."""
    qtbot.waitUntil(lambda: isinstance(program.window.page, page))


def is_listening(program: Program, qtbot: QtBot) -> None:
    """Wait for a session to be at work."""
    qtbot.waitUntil(lambda: program.conduct is not None and program.conduct.state.phase is Phase.LISTENING)


def start_page(program: Program, qtbot: QtBot) -> None:
    """From home to the page before a session."""
    program.window.show_page(program.home)
    comes_up(program, Home, qtbot)
    program.home.start.click()
    comes_up(program, Start, qtbot)


def begin(program: Program, qtbot: QtBot, *, opened: bool = False) -> None:
    """Open the program, and begin a recorded session."""
    if not opened:
        program.open()
    start_page(program, qtbot)
    button(program.start_page, "They agreed").click()
    button(program.start_page, "Start").click()
    is_listening(program, qtbot)
