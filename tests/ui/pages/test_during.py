"""While a session is at work: what a coach sees of how it stands."""

import pytest
from pytestqt.qtbot import QtBot

from ui.overlay_state import CannotHear, Listening
from ui.pages.during import During
from ui.parts.level_meter import LevelMeter
from ui.session_state import SessionEvent, SessionState, Vitals, after


@pytest.fixture
def page(qtbot: QtBot) -> During:
    made = During()
    qtbot.addWidget(made)
    made.begin("Ada", recorded=True)
    made.show()
    return made


def shown(page: During, *events: SessionEvent) -> str:
    """What the meter says of the level after these."""
    state = SessionState()
    for event in events:
        state = after(state, event)
    page.show_state(state)
    [meter] = page.findChildren(LevelMeter)
    return meter.accessibleDescription()


def test_a_microphone_that_is_away_shows_no_level(page: During) -> None:
    loud = Vitals(elapsed_s=5.0, level_db=-20.0)
    assert shown(page, Listening(), loud) == "Good"
    assert shown(page, Listening(), loud, CannotHear("The microphone went away")) == "Quiet"
    assert shown(page, loud, CannotHear("The microphone went away"), Listening()) == "Good"
