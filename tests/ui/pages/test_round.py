"""A practice round: a session's page, its time, the observer's marks, and its end."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from audio.clock import JumpClock
from cues.hand import Mark
from sessions.preferences import USUAL, USUAL_KEYS, Key
from tests.ui.every_page import settle
from tests.ui.pages.trios import course
from tests.ui.paper_desk import PaperSession
from tests.ui.seen import button, by_tab, question, says, spoken_name, texts
from ui.conduct import Conduct, ShownOn
from ui.look.palette import LIGHT
from ui.look.scale import WINDOW_LEAST_PX
from ui.look.stylesheet import stylesheet
from ui.overlay_state import Listening, Paused
from ui.pages.round import Round
from ui.session_state import Phase, SessionEvent, SessionState, Vitals, after, stopping
from ui.tray import Tray
from ui.triad_desk import PhoneAt, PhoneMarked
from ui.window import Window

OVER = "Round over: to the debrief"


def state(*events: SessionEvent) -> SessionState:
    made = SessionState()
    for event in events:
        made = after(made, event)
    return made


def listening(elapsed_s: float) -> SessionState:
    return state(Listening(), Vitals(elapsed_s, -34.0))


class Marks:
    """What was observed, and what else was asked, in order."""

    def __init__(self, page: Round) -> None:
        self.seen: list[tuple[Mark, float, str]] = []
        self.asked: list[str] = []
        page.observed.connect(self._observe)
        page.debrief_asked.connect(lambda: self.asked.append("debrief"))
        page.stop_asked.connect(lambda: self.asked.append("stop"))

    def _observe(self, mark: Mark, at_s: float, text: str) -> None:
        self.seen.append((mark, at_s, text))
        self.asked.append(mark)


@pytest.fixture
def clock() -> JumpClock:
    return JumpClock()


@pytest.fixture
def page(qtbot: QtBot, clock: JumpClock) -> Round:
    made = Round(clock)
    qtbot.addWidget(made)
    made.setStyleSheet(stylesheet(LIGHT))
    made.resize(1000, 720)
    made.begin_round(course(), recorded=True)
    made.show_keys(USUAL_KEYS, "These keys work whatever window is in front.")
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.opened()
    made.show_state(listening(140.0))
    qtbot.waitUntil(button(made, "Mark this moment").hasFocus)
    return made


@pytest.fixture
def marks(page: Round) -> Marks:
    return Marks(page)


def press(page: Round, key: Qt.Key) -> None:
    at = page.focusWidget()
    assert at is not None
    QTest.keyClick(at, key)


def test_it_says_which_round_and_who_is_what(page: Round) -> None:
    assert says(page, "Round 1 of 3  ·  Ana coaches, Ben is the client, Cleo observes")
    assert "recorded on this computer only" in texts(page)
    page.begin_round(course(2), recorded=True)
    assert says(page, "Round 2 of 3  ·  Cleo coaches, Ana is the client, Ben observes")
    assert "Ben marks" in texts(page) and not says(page, "Cleo marks")


def test_what_is_left_is_fed_by_the_session(page: Round) -> None:
    assert {"2:20", "12:40 left"} <= set(texts(page))
    page.show_state(listening(870.0))
    assert "Last minute: 0:30 left" in texts(page)


def test_over_its_time_it_says_so_and_goes_on(page: Round, marks: Marks) -> None:
    page.show_state(listening(940.0))
    assert "Time: 0:40 over" in texts(page) and "Listening" in texts(page)
    assert marks.asked == [] and button(page, "Pause").isEnabled()


def test_a_mark_is_told_with_the_clocks_time_and_confirmed_with_the_sessions(
    page: Round, marks: Marks, clock: JumpClock
) -> None:
    clock.jump(2.0)
    press(page, Qt.Key.Key_2)
    assert marks.seen == [(Mark.HELD_SILENCE, 2.0, "")]
    assert "Held silence, 2:22" in texts(page)


def test_a_mark_from_the_phone_is_shown_and_not_observed_again(page: Round, marks: Marks) -> None:
    page.take_phone_mark(PhoneMarked("m1", Mark.STRENGTH, -20.0, ""))
    assert "Strength, 2:00 (phone)" in texts(page) and marks.seen == []


@pytest.mark.parametrize("now", [state(), state(Listening(), Paused()), stopping(listening(140.0))])
def test_marks_are_dead_while_nothing_is_heard(page: Round, marks: Marks, now: SessionState) -> None:
    page.show_state(now)
    press(page, Qt.Key.Key_1)
    assert marks.seen == [] and not page.pad.buttons[Mark.STRENGTH].isEnabled()


def test_where_nothing_is_kept_nothing_can_be_marked(page: Round, marks: Marks) -> None:
    page.begin_round(course(), recorded=False)
    page.show_state(listening(140.0))
    press(page, Qt.Key.Key_1)
    assert marks.seen == [] and says(page, "Nothing is recorded, so nothing can be marked.")
    assert not page.pad.isVisible() and not page.phone.isVisible() and not says(page, "Cleo marks")


def test_the_next_round_knows_no_mark_of_the_last(page: Round, marks: Marks) -> None:
    press(page, Qt.Key.Key_1)
    press(page, Qt.Key.Key_6)
    page.begin_round(course(2), recorded=True)
    assert "Nothing marked yet." in texts(page) and not page.pad.note.isVisible()


def test_typing_a_note_neither_marks_nor_ends_the_round(page: Round, marks: Marks) -> None:
    press(page, Qt.Key.Key_6)
    assert page.pad.note.placeholderText() == "What you saw at 2:20"
    QTest.keyClicks(page.pad.note, "Dad died in 1992")
    assert marks.asked == [] and question() is None
    press(page, Qt.Key.Key_Return)
    assert marks.seen == [(Mark.NOTE, 0.0, "Dad died in 1992")]


def test_once_time_is_nearly_over_one_key_leads_to_the_debrief(page: Round, marks: Marks) -> None:
    page.show_state(listening(850.0))
    press(page, Qt.Key.Key_D)
    assert marks.asked == ["debrief", "stop"]


def test_before_that_the_key_asks_first_and_the_button_does_not(
    page: Round, marks: Marks, qtbot: QtBot
) -> None:
    press(page, Qt.Key.Key_D)
    asked = question()
    assert asked is not None and says(asked, "12:40 left.") and marks.asked == []
    QTest.keyClick(asked, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: question() is None)
    assert marks.asked == []
    press(page, Qt.Key.Key_D)
    asked = question()
    assert asked is not None
    button(asked, "To the debrief").click()
    assert marks.asked == ["debrief", "stop"]
    button(page, OVER).click()
    assert marks.asked == ["debrief", "stop"] * 2


def test_a_note_being_written_is_kept_as_the_round_ends(page: Round, marks: Marks) -> None:
    press(page, Qt.Key.Key_6)
    QTest.keyClicks(page.pad.note, "a long breath")
    button(page, OVER).click()
    assert marks.asked == [Mark.NOTE, "debrief", "stop"]


def test_it_is_kept_too_where_the_tray_ends_the_round(page: Round, marks: Marks) -> None:
    press(page, Qt.Key.Key_6)
    QTest.keyClicks(page.pad.note, "a long breath")
    page.show_state(stopping(listening(150.0)))
    assert marks.seen == [(Mark.NOTE, 0.0, "a long breath")]


def test_but_not_where_everything_is_erased(page: Round, marks: Marks) -> None:
    press(page, Qt.Key.Key_6)
    QTest.keyClicks(page.pad.note, "a long breath")
    page.show_state(stopping(listening(150.0), erasing=True))
    assert marks.seen == [] and page.pad.note.text() == ""


def test_anybody_may_withdraw_after_being_asked(page: Round, qtbot: QtBot) -> None:
    button(page, "Somebody withdraws…").click()
    asked = question()
    assert asked is not None and says(asked, "Stop and erase this round?")
    with qtbot.waitSignal(page.withdraw_asked):
        button(asked, "Stop and erase").click()


def test_the_end_has_its_own_key_beside_the_sessions(page: Round) -> None:
    assert f"D,  {USUAL_KEYS[Key.STOP]}" in texts(page)
    page.show_keys({**USUAL_KEYS, Key.STOP: ""}, "")
    assert "D" in texts(page)


def test_how_the_phone_stands_is_one_line(page: Round, qtbot: QtBot) -> None:
    assert not says(page, "Phone:")
    page.show_phone(PhoneAt.AWAY)
    assert "Phone: out of reach; what it marks comes later" in texts(page)
    page.show_phone(None)
    assert not says(page, "Phone:")
    with qtbot.waitSignal(page.phone_asked):
        button(page, "Observer's phone…").click()


def test_a_round_is_seen_whole(page: Round) -> None:
    settle()
    assert page.verticalScrollBar().maximum() == 0


def test_in_the_smallest_window_nothing_is_cut_off_at_the_side(page: Round) -> None:
    page.resize(*WINDOW_LEAST_PX)
    settle()
    inside = page.widget()
    assert inside is not None and inside.width() <= page.viewport().width()


def test_by_tab_everything_is_reached(page: Round) -> None:
    names = {spoken_name(one) for one in by_tab(page)}
    assert {"Powerful question", "Note…", "Pause", OVER, "Somebody withdraws…", "Observer's phone…"} <= names


def test_a_session_is_conducted_on_it_as_on_any_other(qtbot: QtBot, clock: JumpClock) -> None:
    window, page, session = Window(), Round(clock), PaperSession()
    window.show_page(page)
    window.show()
    page.begin_round(course(), recorded=True)
    told = Marks(page)
    conduct = Conduct(session, ShownOn(page, window, Tray()), USUAL.changed(keys_everywhere=False), clock)
    conduct.start()
    qtbot.waitUntil(lambda: conduct.state.phase is Phase.LISTENING)
    session.post(Vitals(905.0, -30.0))
    qtbot.waitUntil(lambda: "Time: 0:05 over" in texts(page))
    button(page, "Pause").click()
    with qtbot.waitSignal(conduct.ended):
        button(page, OVER).click()
    assert session.asked[1:] == ["pause", "stop"] and told.asked == ["debrief", "stop"]
    window.let_close()
    window.deleteLater()
