"""Pages that more than one module of tests looks at."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.pages.start_desk import StartDesk
from ui.errands import Errands


@pytest.fixture
def start_desk(errands: Errands, qtbot: QtBot) -> StartDesk:
    """Where the page before a session is brought up."""
    return StartDesk(errands, qtbot)
