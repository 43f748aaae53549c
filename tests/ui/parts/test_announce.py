"""What a screen reader is given to say, as things change by themselves."""

import pytest
from pytestqt.qtbot import QtBot

from ui.overlay_state import CannotHear, Listening, Paused
from ui.pages.during import During
from ui.parts.announce import announce
from ui.parts.notices import Notices
from ui.parts.strips import NoticeStrip
from ui.session_state import SessionState, Vitals, after


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was handed to the screen reader."""
    lines: list[str] = []
    for module in ("ui.parts.strips", "ui.parts.notices", "ui.pages.during"):
        monkeypatch.setattr(f"{module}.announce", lambda where, line: lines.append(line) if line else None)
    return lines


def test_a_phase_is_said_once_with_why_nothing_is_heard(qtbot: QtBot, said: list[str]) -> None:
    page = During()
    qtbot.addWidget(page)
    page.begin("Ada", recorded=True)
    state = SessionState()
    for event in (Listening(), Vitals(5.0, -30.0), Vitals(6.0, -30.0), CannotHear("It went away."), Paused()):
        state = after(state, event)
        page.show_state(state)
    assert said == [
        "Getting ready… one moment",
        "Listening",
        "Nothing can be heard now",
        "It went away.",
        "Paused. Nothing is heard.",
    ]


def test_of_several_notices_only_the_new_one_is_said(qtbot: QtBot, said: list[str]) -> None:
    notices = Notices()
    qtbot.addWidget(notices)
    notices.show_lines(["The laptop slept."])
    notices.show_lines(["The laptop slept.", "The disk is full."])
    notices.show_lines([])
    assert said == ["The laptop slept.", "The disk is full."]


def test_a_notice_across_the_top_is_said_and_its_closing_is_not(qtbot: QtBot, said: list[str]) -> None:
    strip = NoticeStrip()
    qtbot.addWidget(strip)
    strip.say("The session is erased.")
    strip.say("")
    assert said == ["The session is erased."]


def test_where_no_screen_reader_listens_nothing_happens(qtbot: QtBot) -> None:
    strip = NoticeStrip()
    qtbot.addWidget(strip)
    announce(strip, "The session is erased.")
