"""Somebody withdraws from a practice round: while it is made ready, in it, and in the talk after it."""

import pytest
from pytestqt.qtbot import QtBot

from sessions.errors import SessionError
from tests.ui.paper_desk import PaperDesk
from tests.ui.practising import Held, at_work, begun, in_debrief, rotate, talked_over
from tests.ui.program_desk import comes_up
from tests.ui.seen import button, question, says
from ui.pages.debrief import Debrief
from ui.pages.ready import Ready
from ui.pages.triad_after import TriadAfter
from ui.program import Program


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


def test_whoever_ends_the_practice_while_erasing_fails_is_told_before_going_on(
    at_home: Program, desk: PaperDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, held: Held
) -> None:
    triad, _ = in_debrief(at_home, desk, qtbot)
    monkeypatch.setattr(triad, "erase_round", held.before(triad.erase_round))
    withdraw(at_home)
    at_home.triads.debrief.end_asked.emit()
    triad.trouble = SessionError("it is in use")
    held.let()
    qtbot.waitUntil(lambda: says(at_home.triads.debrief, "That round could not be erased yet"))
    assert at_home.window.page is at_home.triads.debrief and not triad.ended
    at_home.triads.debrief.end_asked.emit()
    comes_up(at_home, TriadAfter, qtbot)


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
