"""What comes between in a practice triad: somebody withdraws, presses twice, leaves, or nothing works."""

import threading
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from cues.hand import Mark
from sessions.errors import SessionError
from tests.ui.paper_desk import PaperDesk, PaperSession
from tests.ui.paper_triads import PaperTriad, made_triads
from tests.ui.practising import at_work, begun, rotate, set_up, talked_over
from tests.ui.program_desk import comes_up
from tests.ui.seen import button, question, says
from ui.pages.debrief import Debrief
from ui.pages.debrief_state import Voice
from ui.pages.home import Home
from ui.pages.ready import Ready
from ui.pages.triad_after import TriadAfter
from ui.pages.triads_shelf import TriadsShelf
from ui.program import Program
from ui.session_state import Phase


class Held:
    """Slow work, held back until it is let go."""

    def __init__(self) -> None:
        self.asked, self._let = threading.Event(), threading.Event()

    def let(self) -> None:
        self._let.set()

    def before(self, work: Callable[..., object]) -> Callable[..., object]:
        def held(*given: object) -> object:
            self.asked.set()
            self._let.wait()
            return work(*given)

        return held


@pytest.fixture
def held() -> Iterator[Held]:
    made = Held()
    yield made
    made.let()


def in_debrief(program: Program, desk: PaperDesk, qtbot: QtBot) -> tuple[PaperTriad, PaperSession]:
    """The first round is over, and its debrief is being recorded."""
    triad = begun(program, desk, qtbot)
    at_work(program, qtbot)
    talked_over(program, qtbot)
    qtbot.waitUntil(lambda: program.conduct is not None and program.conduct.state.phase is Phase.LISTENING)
    return triad, triad.debriefs[-1]


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


# --- somebody withdraws


def withdraw(program: Program) -> None:
    button(program.triads.debrief, "Somebody withdraws…").click()
    asked = question()
    assert asked is not None
    button(asked, "Erase").click()


def test_somebody_withdraws_in_the_debrief_and_the_three_may_still_talk(
    at_home: Program, desk: PaperDesk, qtbot: QtBot
) -> None:
    triad, debrief = in_debrief(at_home, desk, qtbot)
    withdraw(at_home)
    qtbot.waitUntil(lambda: triad.rounds_erased == 1)
    qtbot.waitUntil(lambda: says(at_home.triads.debrief, "Everything of that round is erased."))
    assert "withdraw" in debrief.asked
    assert says(at_home.triads.debrief, "Nothing is kept: talk it over.")
    assert not button(at_home.triads.debrief, "Somebody withdraws…").isVisible()
    rotate(at_home)
    comes_up(at_home, Ready, qtbot)


def test_somebody_withdraws_while_the_debrief_is_being_made_ready(
    at_home: Program, desk: PaperDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, held: Held
) -> None:
    triad = begun(at_home, desk, qtbot)
    monkeypatch.setattr(triad, "begin_debrief", held.before(triad.begin_debrief))
    at_work(at_home, qtbot)
    talked_over(at_home, qtbot)
    qtbot.waitUntil(held.asked.is_set)
    withdraw(at_home)
    held.let()
    qtbot.waitUntil(lambda: [session.asked for session in triad.debriefs] == [["stop"]])
    qtbot.waitUntil(lambda: triad.rounds_erased == 1)
    assert at_home.conduct is None


@pytest.mark.parametrize("recorded", [True, False])
def test_whoever_answers_that_they_withdraw_once_the_round_is_over_is_erased_all_the_same(
    at_home: Program, desk: PaperDesk, qtbot: QtBot, recorded: bool
) -> None:
    triad = begun(at_home, desk, qtbot, debrief=recorded)
    at_work(at_home, qtbot)
    at_home.triads.round.ask_to_withdraw()
    asked = question()
    assert asked is not None
    talked_over(at_home, qtbot)
    if recorded:
        qtbot.waitUntil(lambda: at_home.conduct is not None)
    button(asked, "Stop and erase").click()
    qtbot.waitUntil(lambda: triad.rounds_erased == 1)
    assert at_home.window.page is at_home.triads.debrief


def test_a_round_that_could_not_be_erased_says_so_and_how_to(
    at_home: Program, desk: PaperDesk, qtbot: QtBot
) -> None:
    triad, _ = in_debrief(at_home, desk, qtbot)
    triad.trouble = SessionError("it is in use")
    withdraw(at_home)
    qtbot.waitUntil(lambda: says(at_home.triads.debrief, "That round could not be erased yet"))
    assert says(at_home.triads.debrief, "it is in use")


def test_whoever_rotates_while_the_round_is_being_erased_goes_on_once_it_is(
    at_home: Program, desk: PaperDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, held: Held
) -> None:
    triad, _ = in_debrief(at_home, desk, qtbot)
    monkeypatch.setattr(triad, "erase_round", held.before(triad.erase_round))
    withdraw(at_home)
    rotate(at_home)
    qtbot.waitUntil(lambda: at_home.conduct is None)
    assert triad.left == 0
    held.let()
    comes_up(at_home, Ready, qtbot)
    assert (triad.rounds_erased, triad.left) == (1, 1)
    assert says(at_home.triads.ready, "Everything of that round is erased.")


def test_a_withdrawn_round_is_erased_before_the_program_ends(
    at_home: Program, desk: PaperDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, held: Held
) -> None:
    triad, _ = in_debrief(at_home, desk, qtbot)
    monkeypatch.setattr(triad, "erase_round", held.before(triad.erase_round))
    closed: list[bool] = []
    at_home.closed.connect(lambda: closed.append(True))
    withdraw(at_home)
    qtbot.waitUntil(lambda: at_home.conduct is None)
    at_home.leave()
    assert closed == []
    held.let()
    qtbot.waitUntil(lambda: closed == [True])
    assert triad.rounds_erased == 1


def test_in_the_round_an_erasing_that_failed_is_told(at_home: Program, desk: PaperDesk, qtbot: QtBot) -> None:
    begun(at_home, desk, qtbot)
    session = at_work(at_home, qtbot)
    session.withdraw = session.stop  # type: ignore[method-assign]  # it comes to its end, and nothing is erased
    at_home.triads.round.withdraw_asked.emit()
    comes_up(at_home, Debrief, qtbot)
    assert says(at_home.triads.debrief, "That round could not be erased yet")
    assert at_home.conduct is None and not at_home.triads.debrief._id


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
    button(page, "Begin without recording").click()
    qtbot.waitUntil(lambda: says(page, "the disk is full"))
    assert desk.triads.forgotten == 1


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


def test_a_practice_of_which_nothing_is_left_ends_at_home(
    at_home: Program, desk: PaperDesk, qtbot: QtBot
) -> None:
    triad = begun(at_home, desk, qtbot)
    triad.is_empty = True
    at_home.triads.ready.end_asked.emit()
    comes_up(at_home, Home, qtbot)
    assert triad.ended


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
