"""What tests of the windows share."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from audio.clock import JumpClock
from tests.ui.pages.made_debrief import PaperRound
from tests.ui.paper_desk import EXPECTED, PaperDesk
from tests.ui.practising import Held
from tests.ui.program_desk import comes_up
from ui.errands import Errands
from ui.pages.home import Home
from ui.program import Program


@pytest.fixture
def errands(qapp: object) -> Iterator[Errands]:
    """The road to slow work, closed at the end."""
    road = Errands(EXPECTED)
    yield road
    road.close()


@pytest.fixture
def desk() -> PaperDesk:
    """A program of paper, with a microphone, an output and no session."""
    return PaperDesk()


@pytest.fixture
def program(qapp: QApplication, desk: PaperDesk, qtbot: QtBot) -> Iterator[Program]:
    """The whole program over that desk, its window not open yet; what it does to the look is undone."""
    former = qapp.palette()
    made = Program(qapp, desk, JumpClock(), EXPECTED)
    yield made
    made.leave()
    qtbot.waitUntil(lambda: not made.window.isVisible())
    made.window.deleteLater()
    made.deleteLater()
    qapp.setStyleSheet("")
    qapp.setPalette(former)


@pytest.fixture
def at_home(program: Program, desk: PaperDesk, qtbot: QtBot) -> Program:
    """The program at home, known to whoever opens it, with a round to talk over."""
    desk.preferences = desk.preferences.changed(introduced=True)
    desk.at_hand = PaperRound()
    program.open()
    comes_up(program, Home, qtbot)
    return program


@pytest.fixture
def held() -> Iterator[Held]:
    """Holds slow work back until a test lets it go."""
    made = Held()
    yield made
    made.let()
