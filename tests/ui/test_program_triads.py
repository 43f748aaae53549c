"""A practice triad from home to everybody's file, as three people walk through it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cues.hand import Mark
from sessions.errors import SessionError
from tests.ui.pages.made_shelf import practised, session
from tests.ui.paper_desk import PaperDesk, PaperSession
from tests.ui.paper_triads import made_triads
from tests.ui.practising import at_work, begun, rotate, set_up, talked_over
from tests.ui.program_desk import comes_up
from tests.ui.seen import button, says
from ui.pages.debrief import Debrief
from ui.pages.home import Home
from ui.pages.playback import Playback
from ui.pages.ready import Ready
from ui.pages.review import ReviewPage
from ui.pages.round import Round
from ui.pages.triad_after import TriadAfter
from ui.pages.triad_set_up import TriadSetUp
from ui.pages.triads_shelf import TriadsShelf
from ui.program import Program
from ui.session_state import Notice
from ui.triad_desk import PhoneMarked

Key = Qt.Key


def test_three_people_practise_from_home_to_their_files(
    at_home: Program, desk: PaperDesk, qtbot: QtBot
) -> None:
    desk.triads.kept = made_triads(1)
    triad = begun(at_home, desk, qtbot)
    triad.kept_as = desk.triads.kept[0].id
    for number in (1, 2, 3):
        comes_up(at_home, Ready, qtbot)
        at_work(at_home, qtbot)
        talked_over(at_home, qtbot)
        qtbot.waitUntil(lambda: at_home.conduct is not None)
        assert len(triad.debriefs) == number
        rotate(at_home)
    comes_up(at_home, TriadAfter, qtbot)
    assert sorted(triad.rounds) == [1, 2, 3]
    assert [heard.asked for heard in triad.debriefs] == [["start", "stop"]] * 3
    qtbot.waitUntil(lambda: triad.ended)
    button(at_home.triads.files.after, "Done").click()
    comes_up(at_home, Home, qtbot)
    assert at_home.home.triad.text() == "Practice triad"


def test_a_key_marks_what_the_observer_sees_at_the_time_it_was_pressed(
    at_home: Program, desk: PaperDesk, qtbot: QtBot
) -> None:
    triad = begun(at_home, desk, qtbot)
    at_work(at_home, qtbot)
    at_home.window.activateWindow()
    qtbot.waitUntil(at_home.window.isActiveWindow)
    QTest.keyClick(QApplication.focusWidget() or at_home.triads.round, Key.Key_2)
    [(mark_id, mark, at_s, text)] = triad.observed
    assert (mark, at_s, text) == (Mark.HELD_SILENCE, at_home._clock.now_s(), "")
    assert mark_id


def test_without_consent_nothing_is_recorded_and_the_debrief_asks_all_the_same(
    at_home: Program, desk: PaperDesk, qtbot: QtBot
) -> None:
    page = set_up(at_home, qtbot)
    button(page, "Begin without recording").click()
    comes_up(at_home, Ready, qtbot)
    at_work(at_home, qtbot)
    talked_over(at_home, qtbot)
    assert desk.triads.began[-1].debriefs == []
    at_home.triads.debrief.end_asked.emit()
    comes_up(at_home, Home, qtbot)
    assert not at_home.triads.is_under_way


def test_whoever_goes_home_meanwhile_comes_back_to_where_the_three_are(
    at_home: Program, desk: PaperDesk, qtbot: QtBot
) -> None:
    begun(at_home, desk, qtbot, debrief=False)
    at_home.triads.ready.back_asked.emit()
    comes_up(at_home, Home, qtbot)
    assert at_home.home.triad.text() == "Back to the practice"
    at_home.home.triad.click()
    comes_up(at_home, Ready, qtbot)
    at_work(at_home, qtbot)
    at_home._show_settings()
    at_home._go_home()
    comes_up(at_home, Round, qtbot)
    talked_over(at_home, qtbot)
    at_home._show_settings()
    at_home._go_home()
    at_home.home.triad.click()
    comes_up(at_home, Debrief, qtbot)


def test_a_round_in_which_nothing_was_heard_is_still_ahead(
    at_home: Program, desk: PaperDesk, qtbot: QtBot
) -> None:
    begun(at_home, desk, qtbot)
    button(at_home.triads.ready, "Begin round 1").click()
    qtbot.waitUntil(lambda: at_home.conduct is not None)
    assert at_home.conduct is not None
    heard = at_home.conduct.session
    assert isinstance(heard, PaperSession)
    heard.post(Notice("The microphone went away"))
    heard.stop()
    comes_up(at_home, Ready, qtbot)
    button(at_home.triads.ready, "Begin round 1").click()
    comes_up(at_home, Round, qtbot)


def test_somebody_withdraws_and_the_round_is_ahead_again(
    at_home: Program, desk: PaperDesk, qtbot: QtBot
) -> None:
    begun(at_home, desk, qtbot)
    at_work(at_home, qtbot)
    at_home.triads.round.withdraw_asked.emit()
    comes_up(at_home, Ready, qtbot)


def test_a_practice_that_cannot_begin_says_why_where_it_was_set_up(
    at_home: Program, desk: PaperDesk, qtbot: QtBot
) -> None:
    page = set_up(at_home, qtbot)
    desk.triads.trouble = SessionError("the disk is full; make room on it")
    button(page, "Begin without recording").click()
    qtbot.waitUntil(lambda: at_home.window.page is page)
    assert not at_home.triads.is_under_way


def let_phone_in(program: Program, qtbot: QtBot) -> None:
    """Open the page for the observer's phone."""
    link = program.triads._phone
    assert link is not None
    link.look()
    qtbot.waitUntil(lambda: bool(link.state.addresses))
    link.open()
    qtbot.waitUntil(lambda: link.state.invitation is not None)


def marked(program: Program, mark_id: str = "p1") -> PhoneMarked:
    return PhoneMarked(mark_id, Mark.STRENGTH, program._clock.now_s(), "")


def test_a_mark_from_before_the_round_is_told_of_and_one_held_back_from_the_last_is_not(
    at_home: Program, desk: PaperDesk, qtbot: QtBot
) -> None:
    triad = begun(at_home, desk, qtbot)
    let_phone_in(at_home, qtbot)
    triad.phone_says(marked(at_home))
    qtbot.waitUntil(lambda: says(at_home.triads.ready, "once the round has begun"))
    at_work(at_home, qtbot)
    talked_over(at_home, qtbot)
    qtbot.waitUntil(lambda: at_home.conduct is not None)
    rotate(at_home)
    comes_up(at_home, Ready, qtbot)
    link = at_home.triads._phone
    assert link is not None
    with qtbot.waitSignal(link.marked):
        triad.phone_says(marked(at_home, "p2"))
    assert not says(at_home.triads.ready, "once the round has begun")


def test_marks_that_cannot_be_kept_after_the_round_are_told_of_where_one_looks(
    at_home: Program, desk: PaperDesk, qtbot: QtBot
) -> None:
    desk.triads.kept = made_triads(1)
    triad = begun(at_home, desk, qtbot, debrief=False)
    triad.kept_as = desk.triads.kept[0].id
    let_phone_in(at_home, qtbot)
    at_work(at_home, qtbot)
    talked_over(at_home, qtbot)
    triad.late_trouble = SessionError("the disk is full; make room on it")
    triad.phone_says(marked(at_home))
    qtbot.waitUntil(lambda: says(at_home.triads.debrief, "disk is full"))
    rotate(at_home)
    comes_up(at_home, Ready, qtbot)
    qtbot.waitUntil(lambda: says(at_home.triads.ready, "disk is full"))


def test_a_practice_of_which_nothing_is_left_ends_at_home(
    at_home: Program, desk: PaperDesk, qtbot: QtBot
) -> None:
    triad = begun(at_home, desk, qtbot)
    triad.is_empty = True
    at_home.triads.ready.end_asked.emit()
    comes_up(at_home, Home, qtbot)
    assert says(at_home.home, "Nothing of it is kept")


def test_voices_learned_for_a_practice_that_never_began_are_forgotten_with_the_program(
    at_home: Program, desk: PaperDesk, qtbot: QtBot
) -> None:
    set_up(at_home, qtbot)
    forgotten = desk.triads.forgotten
    at_home.leave()
    assert desk.triads.forgotten == forgotten + 1


def test_the_phone_s_page_closes_with_the_debrief_and_its_marks_are_shown(
    at_home: Program, desk: PaperDesk, qtbot: QtBot
) -> None:
    triad = begun(at_home, desk, qtbot)
    let_phone_in(at_home, qtbot)
    at_work(at_home, qtbot)
    triad.phone_says(PhoneMarked("p1", Mark.STRENGTH, at_home._clock.now_s(), ""))
    qtbot.waitUntil(lambda: len(triad.observed) == 1)
    talked_over(at_home, qtbot)
    assert triad.phone is not None and not triad.phone.closed
    qtbot.waitUntil(lambda: at_home.conduct is not None)
    rotate(at_home)
    comes_up(at_home, Ready, qtbot)
    qtbot.waitUntil(lambda: triad.phone is not None and triad.phone.closed)
    assert triad.left == 1


def test_earlier_practices_are_found_from_the_set_up(at_home: Program, desk: PaperDesk, qtbot: QtBot) -> None:
    desk.triads.kept = made_triads(2)
    set_up(at_home, qtbot)
    at_home.triads.set_up.earlier_asked.emit()
    comes_up(at_home, TriadsShelf, qtbot)
    at_home.triads.files.shelf.triad_asked.emit(desk.triads.kept[1].id)
    comes_up(at_home, TriadAfter, qtbot)
    round_id = desk.triads.kept[1].rounds[0].session_id
    at_home.triads.files.after.debrief_asked.emit(round_id)
    comes_up(at_home, Debrief, qtbot)
    at_home.triads.files.debrief.back_asked.emit()
    comes_up(at_home, TriadAfter, qtbot)
    button(at_home.triads.files.after, "Done").click()
    comes_up(at_home, TriadsShelf, qtbot)


def test_from_playback_and_its_review_the_way_leads_back_to_the_practice(
    at_home: Program, desk: PaperDesk, qtbot: QtBot
) -> None:
    desk.triads.kept = made_triads(1)
    at_home.triads.files.show_triad(desk.triads.kept[0].id)
    round_id = desk.triads.kept[0].rounds[0].session_id or ""
    at_home.triads.files.after.playback_asked.emit(round_id)
    comes_up(at_home, Playback, qtbot)
    at_home.playback.review_asked.emit(round_id)
    comes_up(at_home, ReviewPage, qtbot)
    at_home.review.playback_asked.emit(round_id, 3.0)
    comes_up(at_home, Playback, qtbot)
    at_home.playback.back_asked.emit(round_id)
    comes_up(at_home, TriadAfter, qtbot)


def test_a_triad_again_begins_with_the_same_three(at_home: Program, desk: PaperDesk, qtbot: QtBot) -> None:
    desk.triads.kept = made_triads(1)
    at_home.home.again_asked.emit(session("r", practice=practised()))
    comes_up(at_home, TriadSetUp, qtbot)
    page = at_home.triads.set_up
    qtbot.waitUntil(lambda: {row.name.text() for row in page._people.rows} == {"Ana", "Ben", "Cleo"})


def test_the_program_ends_in_the_midst_of_a_practice_and_forgets_its_voices(
    at_home: Program, desk: PaperDesk, qtbot: QtBot
) -> None:
    triad = begun(at_home, desk, qtbot)
    at_work(at_home, qtbot)
    at_home.leave()
    qtbot.waitUntil(lambda: not at_home.window.isVisible())
    assert triad.ended
