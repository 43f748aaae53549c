"""What comes between in a practice triad: somebody presses twice, leaves, closes, or nothing works."""

import pytest
from pytestqt.qtbot import QtBot

from cues.hand import Mark
from sessions.errors import SessionError
from tests.ui.paper_desk import PaperDesk
from tests.ui.paper_triads import made_triads
from tests.ui.practising import Held, at_work, begun, in_debrief, rotate, set_up, talked_over
from tests.ui.program_desk import comes_up
from tests.ui.seen import button, question, says
from ui.conduct import Conduct
from ui.pages.debrief import Debrief
from ui.pages.debrief_state import Voice
from ui.pages.home import Home
from ui.pages.ready import Ready
from ui.pages.triad_after import TriadAfter
from ui.pages.triad_set_up import TriadSetUp
from ui.pages.triads_shelf import TriadsShelf
from ui.parts.triad.phone_panel import PhonePanel
from ui.program import Program
from ui.session_state import Phase

# --- the debrief's recording


def test_a_debrief_still_being_made_ready_when_the_three_rotate_is_never_recorded(
    at_home: Program, desk: PaperDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, held: Held
) -> None:
    triad = begun(at_home, desk, qtbot)
    monkeypatch.setattr(triad, "begin_debrief", held.before(triad.begin_debrief))
    at_work(at_home, qtbot)
    talked_over(at_home, qtbot)
    qtbot.waitUntil(held.asked.is_set)
    rotate(at_home)
    comes_up(at_home, Ready, qtbot)
    held.let()
    qtbot.waitUntil(lambda: [session.asked for session in triad.debriefs] == [["stop"]])
    assert at_home.conduct is None
    at_work(at_home, qtbot)


def test_rotating_twice_rotates_once(at_home: Program, desk: PaperDesk, qtbot: QtBot) -> None:
    in_debrief(at_home, desk, qtbot)
    rotate(at_home)
    rotate(at_home)
    comes_up(at_home, Ready, qtbot)
    button(at_home.triads.ready, "Begin round 2")
    assert at_home.triads._course is not None and at_home.triads._course.round == 2


def test_a_debrief_that_cannot_be_recorded_says_why_and_goes_on(
    at_home: Program, desk: PaperDesk, qtbot: QtBot
) -> None:
    triad = begun(at_home, desk, qtbot)
    at_work(at_home, qtbot)
    triad.trouble = SessionError("the disk is full; make room on it")
    talked_over(at_home, qtbot)
    qtbot.waitUntil(lambda: says(at_home.triads.debrief, "the disk is full"))
    rotate(at_home)
    comes_up(at_home, Ready, qtbot)


def test_a_debrief_that_was_left_comes_up_again_with_what_was_reached_and_can_be_written_in(
    at_home: Program, desk: PaperDesk, qtbot: QtBot
) -> None:
    in_debrief(at_home, desk, qtbot)
    page = at_home.triads.debrief
    qtbot.waitUntil(lambda: page._account is not None)
    page._turn_to(Voice.COACH)
    at_home._show_settings()
    at_home._go_home()
    comes_up(at_home, Debrief, qtbot)
    qtbot.waitUntil(lambda: page._account is not None)
    assert page.telling.at is Voice.COACH and says(page, "Recorded, never cued")
    page._answer("coach", "partnered", "I asked what she wanted")
    qtbot.waitUntil(lambda: desk.at_hand.edits != [])


# --- beginning


def test_begin_pressed_twice_begins_one_practice(at_home: Program, desk: PaperDesk, qtbot: QtBot) -> None:
    page = set_up(at_home, qtbot)
    for _ in range(2):
        button(page, "Begin without recording").click()
    comes_up(at_home, Ready, qtbot)
    assert len(desk.triads.began) == 1


def test_a_practice_that_is_begun_once_the_three_have_left_is_none(
    at_home: Program, desk: PaperDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, held: Held
) -> None:
    monkeypatch.setattr(desk.triads, "begin_triad", held.before(desk.triads.begin_triad))
    page = set_up(at_home, qtbot)
    button(page, "Begin without recording").click()
    qtbot.waitUntil(held.asked.is_set)
    page.back_asked.emit()
    comes_up(at_home, Home, qtbot)
    at_home.show_example()
    held.let()
    qtbot.waitUntil(lambda: desk.triads.began != [] and desk.triads.began[0].ended)
    assert at_home.window.page is at_home.during and not at_home.triads.is_under_way


def test_a_round_given_up_while_it_is_made_ready_can_be_begun_again(
    at_home: Program, desk: PaperDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, held: Held
) -> None:
    triad = begun(at_home, desk, qtbot)
    with monkeypatch.context() as patched:
        patched.setattr(triad, "begin_round", held.before(triad.begin_round))
        button(at_home.triads.ready, "Begin round 1").click()
        qtbot.waitUntil(held.asked.is_set)
    at_home.triads.round.withdraw_asked.emit()
    comes_up(at_home, Ready, qtbot)
    held.let()
    qtbot.waitUntil(lambda: 1 in triad.rounds and triad.rounds[1].asked == ["stop"])
    at_work(at_home, qtbot)


def test_no_round_begins_while_another_session_is_at_work(
    at_home: Program, desk: PaperDesk, qtbot: QtBot
) -> None:
    triad = begun(at_home, desk, qtbot)
    at_home.show_example()
    qtbot.waitUntil(lambda: at_home.conduct is not None)
    example = at_home.conduct
    at_home.triads._begin_round()
    assert says(at_home.triads.ready, "Another session is at work")
    assert at_home.conduct is example and triad.rounds == {}


def test_between_rounds_an_ordinary_session_can_be_had(
    at_home: Program, desk: PaperDesk, qtbot: QtBot
) -> None:
    begun(at_home, desk, qtbot)
    at_home.triads.ready.back_asked.emit()
    comes_up(at_home, Home, qtbot)
    at_home.show_example()
    qtbot.waitUntil(lambda: at_home.conduct is not None)
    at_home.during.stop_asked.emit()
    comes_up(at_home, Home, qtbot)
    at_home.home.triad.click()
    comes_up(at_home, Ready, qtbot)
    at_work(at_home, qtbot)


def test_the_round_ends_behind_the_phone_s_panel_which_stays(
    at_home: Program, desk: PaperDesk, qtbot: QtBot
) -> None:
    begun(at_home, desk, qtbot)
    at_work(at_home, qtbot)
    at_home.triads.round.phone_asked.emit()
    panel = question()
    assert isinstance(panel, PhonePanel)
    assert at_home.conduct is not None
    at_home.conduct.stop()
    comes_up(at_home, Debrief, qtbot)
    assert panel.isVisible()
    panel.reject()
    qtbot.waitUntil(lambda: at_home.conduct is not None and at_home.conduct.state.phase is Phase.LISTENING)


def test_everything_is_wiped_between_two_rounds_and_a_new_practice_can_be_set_up(
    at_home: Program, desk: PaperDesk, qtbot: QtBot
) -> None:
    triad, _ = in_debrief(at_home, desk, qtbot)
    rotate(at_home)
    comes_up(at_home, Ready, qtbot)
    at_home.triads.ready.back_asked.emit()
    at_home._show_settings()
    at_home.settings.wiped.emit()
    assert triad.ended
    at_home._go_home()
    at_home.home.triad.click()
    comes_up(at_home, TriadSetUp, qtbot)


def test_a_round_ended_from_the_overlay_while_it_rests_is_talked_over(
    at_home: Program, desk: PaperDesk, qtbot: QtBot
) -> None:
    begun(at_home, desk, qtbot)
    at_work(at_home, qtbot)
    conduct = at_home.conduct
    assert isinstance(conduct, Conduct)
    conduct.overlay.pause_asked.emit()
    conduct.overlay.stop_asked.emit()
    conduct.overlay.pause_asked.emit()
    comes_up(at_home, Debrief, qtbot)


# --- what is sealed


def test_earlier_practices_are_found_once_the_passphrase_is_given(
    at_home: Program, desk: PaperDesk, qtbot: QtBot
) -> None:
    desk.triads.kept = made_triads(1)
    page = set_up(at_home, qtbot)
    desk.wants_passphrase = True
    page.earlier_asked.emit()
    asked = question()
    assert asked is not None
    button(asked, "Back").click()
    assert at_home.window.page is page
    desk.wants_passphrase = False
    page.earlier_asked.emit()
    comes_up(at_home, TriadsShelf, qtbot)


def test_without_the_passphrase_a_recorded_practice_is_still_set_up(
    at_home: Program, desk: PaperDesk, qtbot: QtBot
) -> None:
    page = set_up(at_home, qtbot)
    for name in ("Ana", "Ben", "Cleo"):
        button(page, f"{name} agrees").click()
    desk.wants_passphrase = True
    button(page, "Begin").click()
    asked = question()
    assert asked is not None
    button(asked, "Back").click()
    assert at_home.window.page is page and desk.triads.began == []


def test_voices_learned_for_a_practice_that_cannot_begin_are_forgotten(
    at_home: Program, desk: PaperDesk, qtbot: QtBot
) -> None:
    page = set_up(at_home, qtbot)
    desk.triads.trouble = SessionError("the disk is full; make room on it")
    forgotten = desk.triads.forgotten
    button(page, "Begin without recording").click()
    qtbot.waitUntil(lambda: says(page, "the disk is full"))
    assert desk.triads.forgotten == forgotten + 1


# --- the end


def test_a_note_being_written_is_kept_though_the_window_is_closed(
    at_home: Program, desk: PaperDesk, qtbot: QtBot
) -> None:
    triad = begun(at_home, desk, qtbot)
    at_work(at_home, qtbot)
    pad = at_home.triads.round.pad
    pad.buttons[Mark.NOTE].click()
    pad.note.setText("leaned back")
    at_home.leave()
    assert [text for _, _, _, text in triad.observed] == ["leaned back"]


def test_a_practice_whose_end_fails_still_shows_what_is_kept(
    at_home: Program, desk: PaperDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    triad = begun(at_home, desk, qtbot)

    def fails() -> None:
        raise SessionError("the practice triads are being written by another Holdspace")

    with monkeypatch.context() as patched:
        patched.setattr(triad, "end", fails)
        at_home.triads.ready.end_asked.emit()
        comes_up(at_home, TriadAfter, qtbot)
