"""Pages that more than one module of tests looks at."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from tests.sessions.made_sessions import STARTED_AT
from tests.ui.pages.reviewed import show
from tests.ui.pages.start_desk import StartDesk
from tests.ui.paper_desk import PaperDesk
from tests.ui.paper_playback import PaperOpenSession, PaperTransport
from ui.errands import Errands
from ui.look.palette import LIGHT
from ui.look.scale import WINDOW_LEAST_PX
from ui.look.stylesheet import stylesheet
from ui.pages.review import ReviewPage

NOW = STARTED_AT + timedelta(days=1)


@pytest.fixture
def start_desk(errands: Errands, qtbot: QtBot) -> StartDesk:
    """Where the page before a session is brought up."""
    return StartDesk(errands, qtbot)


@pytest.fixture
def session(desk: PaperDesk) -> PaperOpenSession:
    return desk.at_hand


@pytest.fixture
def sound(session: PaperOpenSession) -> PaperTransport:
    return session.paper_transport


@pytest.fixture
def page(desk: PaperDesk, errands: Errands, qtbot: QtBot) -> Iterator[ReviewPage]:
    made = ReviewPage(desk, errands, lambda: NOW)
    qtbot.addWidget(made)
    made.setStyleSheet(stylesheet(LIGHT))
    made.resize(*WINDOW_LEAST_PX)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    show(made, qtbot)
    qtbot.waitUntil(made.hasFocus)
    yield made
    made.left()
    qtbot.waitUntil(lambda: desk.at_hand.closed)
