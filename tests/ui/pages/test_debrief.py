"""The debrief page: the four voices one by one, what is kept of them, and the round beneath."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from audio.clock import JumpClock
from cues.hand import Mark
from sessions.errors import SessionError
from tests.ui.pages.made_debrief import NOW, PLAN, PaperRound, in_debrief, see
from tests.ui.seen import by_tab, question, says, spoken_name, takes_keyboard
from ui.errands import Errands
from ui.look.palette import LIGHT
from ui.look.scale import WINDOW_LEAST_PX
from ui.look.stylesheet import stylesheet
from ui.pages.debrief import Debrief
from ui.pages.debrief_answers import AnswerField
from ui.pages.debrief_state import Voice
from ui.parts.confirm import Question
from ui.parts.keys_shown import KeysShown
from ui.parts.triad.lanes_state import key_of
from ui.session_state import Phase, SessionState, Vitals

BOTH = "mark m2"


@pytest.fixture
def session() -> PaperRound:
    return PaperRound()


@pytest.fixture
def clock() -> JumpClock:
    return JumpClock()


@pytest.fixture
def page(session: PaperRound, clock: JumpClock, errands: Errands, qtbot: QtBot) -> Iterator[Debrief]:
    made = Debrief(lambda id_: session, errands, clock, lambda: NOW, see)
    qtbot.addWidget(made)
    made.setStyleSheet(stylesheet(LIGHT))
    made.resize(*WINDOW_LEAST_PX)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.show_round("a1", in_debrief())
    made.opened()
    qtbot.waitUntil(made.view.lanes.isVisible)
    qtbot.waitUntil(made.hasFocus)
    yield made
    made.left()


def press(page: Debrief, key: str) -> None:
    """Press a key wherever the keyboard is."""
    QTest.keySequence(QApplication.focusWidget() or page, QKeySequence(key))


def reach(page: Debrief, voice: Voice) -> None:
    while page.telling.at is not voice:
        press(page, "PgDown")


def field(page: Debrief, voice: Voice, question: str) -> AnswerField:
    return page.view.answers[voice].fields[question]


def seen(page: Debrief) -> list[str]:
    return [row.head.text() for row in page.view.list.rows.values() if row.isVisible()]


# --- whose turn it is


def test_it_says_which_round_and_who_was_what(page: Debrief) -> None:
    assert says(page, "Debrief of round 1")
    assert says(page, "Ana coached, Ben was the client, Cleo observed")


def test_the_client_is_asked_first_and_nothing_was_marked_or_cued_so_far(page: Debrief) -> None:
    assert says(page, "Ben first") and says(page, "What helped you?") and says(page, "What got in the way?")
    assert seen(page) == [] and page.view.lanes.keys == []


def test_each_has_their_turn_in_order(page: Debrief) -> None:
    press(page, "PgDown")
    assert says(page, "Then Ana, who coached") and says(page, "Where did you partner?")
    assert not says(page, "What helped you?")
    press(page, "PgDown")
    assert says(page, "Then Cleo, who observed") and says(page, "What did you see?")
    press(page, "PgDown")
    assert says(page, "Holdspace last") and says(page, "Holdspace has no cue for questions")
    press(page, "PgUp")
    assert says(page, "Then Cleo, who observed")


def test_the_machine_cannot_be_gone_to_before_the_others_spoke(page: Debrief) -> None:
    buttons = page.view.stepper.buttons
    assert [buttons[voice].isEnabled() for voice in Voice] == [True, True, False, False]
    buttons[Voice.COACH].click()
    assert [buttons[voice].isEnabled() for voice in Voice] == [True, True, True, False]
    assert [one.isChecked() for one in buttons.values()] == [False, True, False, False]


def test_marks_come_with_the_observer_and_tell_nothing_of_cues(page: Debrief) -> None:
    reach(page, Voice.OBSERVER)
    assert len(seen(page)) == 7 and not says(page.view.list, "Holdspace")
    assert page.view.lanes.accessibleDescription() == "Comes last"


def test_cues_come_with_the_machine_and_stay(page: Debrief) -> None:
    reach(page, Voice.MACHINE)
    assert len(seen(page)) == 11 and says(page, "Both saw")
    press(page, "PgUp")
    press(page, "PgUp")
    assert page.telling.at is Voice.COACH and len(seen(page)) == 11


def test_enter_pressed_once_too_often_does_not_rotate(page: Debrief, qtbot: QtBot) -> None:
    rotated: list[None] = []
    page.rotate_asked.connect(lambda: rotated.append(None))
    page.foot.next.setFocus()
    for _ in range(6):
        press(page, "Return")
    assert page.telling.at is Voice.MACHINE and rotated == []


# --- what is said


def test_an_answer_is_kept_once_writing_pauses(page: Debrief, session: PaperRound, qtbot: QtBot) -> None:
    field(page, Voice.CLIENT, "helped").setFocus()
    QTest.keyClicks(field(page, Voice.CLIENT, "helped"), "Rest")
    assert session.said() == []
    qtbot.waitUntil(lambda: bool(session.said()))
    (kept,) = session.said()
    assert (kept.role, kept.question, kept.text) == ("client", "helped", "Rest")


def test_an_answer_is_kept_at_once_as_its_turn_ends(page: Debrief, session: PaperRound, qtbot: QtBot) -> None:
    field(page, Voice.CLIENT, "in_the_way").setPlainText("A second question")
    press(page, "PgDown")
    qtbot.waitUntil(lambda: bool(session.said()))
    assert session.said()[0].text == "A second question"


def test_leaving_keeps_what_was_written_and_the_program_waits_for_it(
    page: Debrief, session: PaperRound, qtbot: QtBot
) -> None:
    field(page, Voice.CLIENT, "helped").setPlainText("The pause")
    with qtbot.waitSignal(page.kept):
        page.left()
        assert page.is_keeping
    assert [one.text for one in session.said()] == ["The pause"] and session.closed


def test_what_was_kept_stands_there_again(page: Debrief, session: PaperRound, qtbot: QtBot) -> None:
    field(page, Voice.CLIENT, "helped").setPlainText("The pause")
    press(page, "PgDown")
    qtbot.waitUntil(lambda: bool(session.said()))
    page.left()
    page.show_round("a1", in_debrief())
    qtbot.waitUntil(page.view.lanes.isVisible)
    assert field(page, Voice.CLIENT, "helped").toPlainText() == "The pause"
    assert page.telling.at is Voice.COACH  # as far as they had come


def test_what_could_not_be_kept_is_told_and_tried_again(
    page: Debrief, session: PaperRound, qtbot: QtBot
) -> None:
    session.trouble = SessionError("the disk is full; make room on it")
    field(page, Voice.CLIENT, "helped").setPlainText("The pause")
    press(page, "PgDown")
    qtbot.waitUntil(lambda: says(page, "the disk is full"))
    assert field(page, Voice.CLIENT, "helped").toPlainText() == "The pause"
    session.trouble = None
    press(page, "PgUp")
    qtbot.waitUntil(lambda: [one.text for one in session.said()] == ["The pause"])


def test_letters_in_a_field_are_letters(page: Debrief, session: PaperRound, qtbot: QtBot) -> None:
    asked: list[None] = []
    page.rotate_asked.connect(lambda: asked.append(None))
    one = field(page, Voice.CLIENT, "helped")
    one.setFocus()
    for key in ("R", "N", "P", " "):
        QTest.keyClicks(one, key)
    assert one.toPlainText() == "RNP " and asked == []
    assert not session.paper_transport.playing and page.moments.chosen is None
    page.left()
    qtbot.waitUntil(lambda: session.closed)  # before the page is taken down


def test_the_next_voice_is_reached_from_within_a_field(page: Debrief) -> None:
    field(page, Voice.CLIENT, "helped").setFocus()
    press(page, "PgDown")
    assert page.telling.at is Voice.COACH and field(page, Voice.COACH, "partnered").hasFocus()


# --- the round beneath


def test_space_plays_a_moment_to_its_end(page: Debrief, session: PaperRound, qtbot: QtBot) -> None:
    reach(page, Voice.MACHINE)
    for _ in range(2):
        press(page, "N")
    assert page.moments.chosen == BOTH
    press(page, "Space")
    sound, row = session.paper_transport, page.view.list.rows[BOTH]
    moment = next(one for one in see(session.now) if key_of(one) == BOTH)
    assert sound.playing and sound.position_s == moment.start_s and row.play.text() == "Stop"
    sound.position_s = moment.end_s + 0.01
    qtbot.waitUntil(lambda: not sound.playing)
    assert row.play.text() == "Play"


def test_the_same_button_stops_it_and_another_is_heard_in_its_place(
    page: Debrief, session: PaperRound
) -> None:
    reach(page, Voice.OBSERVER)
    rows = list(page.view.list.rows.values())
    rows[0].play.click()
    rows[1].play.click()
    assert session.paper_transport.playing
    assert [row.play.text() for row in rows[:3]] == ["Play", "Stop", "Play"]
    rows[1].play.click()
    assert not session.paper_transport.playing


def test_without_sound_that_is_said_and_nothing_can_be_pressed(
    page: Debrief, session: PaperRound, qtbot: QtBot
) -> None:
    session.has_sound = False
    page.show_round("b2", in_debrief())
    qtbot.waitUntil(lambda: says(page, "No sound was kept, so nothing can be played."))
    reach(page, Voice.MACHINE)
    assert not any(row.play.isVisible() for row in page.view.list.rows.values())
    press(page, "Space")


def test_a_mark_is_removed_and_that_is_taken_back(page: Debrief, session: PaperRound, qtbot: QtBot) -> None:
    reach(page, Voice.OBSERVER)
    page.view.list.rows["mark m1"].change.removed.emit()
    qtbot.waitUntil(lambda: len(seen(page)) == 6)
    assert page.view.undo.isVisible()
    press(page, "Ctrl+Z")
    qtbot.waitUntil(lambda: len(seen(page)) == 7)


def test_a_mark_is_called_something_else(page: Debrief, session: PaperRound, qtbot: QtBot) -> None:
    reach(page, Voice.OBSERVER)
    page.view.list.rows["mark m1"].change.renamed.emit(Mark.STRENGTH)
    qtbot.waitUntil(lambda: page.view.list.rows["mark m1"].head.text() == "Strength")
    assert session.now.observed[0].mark is Mark.STRENGTH


def test_a_note_is_added_where_the_playhead_is_and_written_at_once(
    page: Debrief, session: PaperRound, qtbot: QtBot
) -> None:
    reach(page, Voice.OBSERVER)
    page.view.lanes.seek_asked.emit(700.0)
    assert page.view.add.text() == "Mark at 11:40"
    page.view.add.chosen.emit(Mark.NOTE)
    qtbot.waitUntil(lambda: len(seen(page)) == 8)
    new = next(one for one in session.now.observed if not one.live)
    assert (new.mark, new.at_s) == (Mark.NOTE, 700.0)
    row = page.view.list.rows[f"mark {new.id}"]
    assert row.field.isVisible() and row.field.hasFocus()
    QTest.keyClicks(row.field, "R, a breath")
    press(page, "Esc")
    qtbot.waitUntil(lambda: any(one.text == "R, a breath" for one in session.now.observed))


def test_a_mark_that_came_late_is_seen(page: Debrief, session: PaperRound, qtbot: QtBot) -> None:
    reach(page, Voice.OBSERVER)
    session.now = replace(session.now, observed=session.now.observed[1:])
    page.refresh()
    qtbot.waitUntil(lambda: len(seen(page)) == 6)


def test_a_round_that_cannot_be_read_says_why(page: Debrief, session: PaperRound, qtbot: QtBot) -> None:
    session.trouble = SessionError("this session is damaged; restore it from a copy")
    page.show_round("b2", in_debrief())
    qtbot.waitUntil(lambda: says(page, "this session is damaged"))
    assert says(page, "Ben first") and not field(page, Voice.CLIENT, "helped").isVisible()


# --- time, recording, and the way on


def test_the_time_that_is_left_is_told(page: Debrief, clock: JumpClock, qtbot: QtBot) -> None:
    assert page.view.timer.text() == "10 min left"
    clock.jump(PLAN.debrief_s + 61)
    qtbot.waitUntil(lambda: page.view.timer.text() == "1 min over")


def test_it_says_that_it_is_recorded_and_never_cued(page: Debrief, qtbot: QtBot) -> None:
    assert says(page, "Not recorded") and not page.recording.stop.isVisible()
    page.show_recording(SessionState(Phase.LISTENING, Vitals(3.0, -30.0)))
    assert says(page, "Recorded, never cued")
    with qtbot.waitSignal(page.record_pause_asked) as told:
        page.recording.pause.click()
    assert told.args == [True]
    page.show_recording(SessionState(Phase.PAUSED, Vitals(3.0, None)))
    assert says(page, "Recording paused")
    with qtbot.waitSignal(page.record_pause_asked) as told:
        page.recording.pause.click()
    assert told.args == [False]
    with qtbot.waitSignal(page.record_stop_asked):
        page.recording.stop.click()
    page.show_recording(SessionState(Phase.ENDED, Vitals(3.0, None), notices=("the disk is full",)))
    assert says(page, "Recording ended") and says(page, "the disk is full")
    assert not page.recording.stop.isVisible()


def test_r_rotates_to_the_next_round(page: Debrief, qtbot: QtBot) -> None:
    assert page.foot.rotate.text() == "Rotate: next round (R)"
    assert says(page, "Next: Cleo coaches, Ana is the client, Ben observes")
    for _ in range(3):
        press(page, "PgDown")
    with qtbot.waitSignal(page.rotate_asked):
        press(page, "R")


def test_while_somebody_has_yet_to_speak_r_asks_first(page: Debrief, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.rotate_asked):
        press(page, "R")
    asked = question()
    assert isinstance(asked, Question) and says(asked, "It would be Ana's turn next.")
    with qtbot.waitSignal(page.rotate_asked):
        asked.do_it.click()


def test_a_press_on_the_button_is_no_slip(page: Debrief, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.rotate_asked):
        page.foot.rotate.click()


def test_after_the_last_round_it_leads_to_the_files(page: Debrief, qtbot: QtBot) -> None:
    page.show_round("b2", in_debrief(PLAN.rounds))
    assert page.foot.rotate.text() == "Done: to your files (R)" and not page.foot.then.isVisible()
    with qtbot.waitSignal(page.rotate_asked):
        page.foot.rotate.click()


def test_esc_ends_the_practice_once_the_three_said_so(page: Debrief, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.end_asked):
        press(page, "Esc")
    asked = question()
    assert isinstance(asked, Question) and says(asked, "this practice cannot be gone on with later")
    with qtbot.waitSignal(page.end_asked):
        asked.do_it.click()


def test_after_the_last_round_esc_ends_it_at_once(page: Debrief, qtbot: QtBot) -> None:
    page.show_round("b2", in_debrief(PLAN.rounds))
    assert not page.foot.leave.isVisible()
    with qtbot.waitSignal(page.end_asked):
        press(page, "Esc")


def test_a_round_of_earlier_is_shown_whole(page: Debrief, qtbot: QtBot) -> None:
    page.left()
    page.show_round("a1")
    qtbot.waitUntil(lambda: len(seen(page)) == 11)
    assert says(page, "Debrief of round 1") and says(page, "Ana coached, Ben was the client, Cleo observed")
    assert not page.recording.isVisible() and not page.foot.rotate.isVisible()
    assert page.view.timer.text() == "" and all(one.isEnabled() for one in page.view.stepper.buttons.values())
    with qtbot.assertNotEmitted(page.rotate_asked), qtbot.waitSignal(page.back_asked):
        press(page, "R")
        press(page, "Esc")


def test_where_nothing_is_kept_the_questions_stand_alone(page: Debrief) -> None:
    page.show_unrecorded(in_debrief(2))
    assert says(page, "Nothing is kept: talk it over.") and says(page, "What helped you?")
    assert not field(page, Voice.CLIENT, "helped").isVisible() and not page.view.lanes.isVisible()
    assert not page.view.stepper.buttons[Voice.MACHINE].isVisible()
    press(page, "PgDown")
    press(page, "PgDown")
    press(page, "PgDown")
    assert page.telling.at is Voice.OBSERVER and says(page, "Then Ben, who observed")


def test_all_keys_are_told(page: Debrief, qtbot: QtBot) -> None:
    press(page, "F1")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), KeysShown))
    told = QApplication.activeModalWidget()
    assert told is not None and says(told, "Next to speak")
    told.close()


# --- who does not see it, or has no mouse


def test_everything_the_keyboard_reaches_has_a_name_and_is_reached(page: Debrief) -> None:
    reach(page, Voice.MACHINE)
    controls = [one for one in page.findChildren(QWidget) if takes_keyboard(one)]
    assert [one for one in controls if not spoken_name(one).strip()] == []
    page.window().focusNextChild()
    way = by_tab(page.window())
    assert [spoken_name(one) for one in controls if one not in way] == []


def test_what_is_hidden_is_hidden_from_a_screen_reader_too(page: Debrief) -> None:
    reach(page, Voice.OBSERVER)
    page.moments.choose(BOTH)
    said = [spoken_name(one) + one.accessibleDescription() for one in page.findChildren(QWidget)]
    assert any("Held silence" in one for one in said)
    assert not any("a silence held" in one or "Both saw" in one for one in said)
