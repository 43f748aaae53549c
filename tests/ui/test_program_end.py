"""Closing the program: never in the middle of a session without a word, and never for ever."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.paper_desk import PaperAnalysis, PaperDesk, PaperSession
from tests.ui.program_desk import begin, is_listening
from tests.ui.seen import button, question, says
from ui.program import Program
from ui.session_state import Vitals


class Stubborn(PaperSession):
    """A session that never comes to its end."""

    def stop(self) -> None:
        self.asked.append("stop")


def closed(program: Program) -> list[bool]:
    """Grows by one whenever the program says that it is closed."""
    told: list[bool] = []
    program.closed.connect(lambda: told.append(True))
    return told


def test_with_no_session_it_closes_at_once(program: Program, qtbot: QtBot) -> None:
    told = closed(program)
    program.open()
    program.window.close()
    assert told == [True] and not program.window.isVisible()


def test_with_a_session_at_work_it_asks_and_keep_going_keeps_going(
    program: Program, desk: PaperDesk, qtbot: QtBot
) -> None:
    told = closed(program)
    begin(program, qtbot)
    program.window.close()
    over = question()
    assert over is not None
    button(over, "Keep going").click()
    assert told == [] and program.window.isVisible() and desk.session.asked == ["start"]


def test_stop_and_close_lets_the_session_come_to_its_end(
    program: Program, desk: PaperDesk, qtbot: QtBot
) -> None:
    told = closed(program)
    begin(program, qtbot)
    desk.session.post(Vitals(61.0, -30.0))
    program.window.close()
    over = question()
    assert over is not None
    button(over, "Stop and close").click()
    qtbot.waitUntil(lambda: told == [True])
    assert desk.session.asked == ["start", "stop"] and not program.window.isVisible()


def test_a_session_that_does_not_end_keeps_nobody_waiting(
    program: Program, desk: PaperDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.program.CLOSING_AT_MOST_S", 0.05)
    desk.session = Stubborn()
    told = closed(program)
    begin(program, qtbot)
    program.leave()
    assert not program.window.isVisible() and told == []
    qtbot.waitUntil(lambda: told == [True])


def test_it_is_closed_once_however_often_it_is_asked(program: Program, qtbot: QtBot) -> None:
    told = closed(program)
    program.open()
    program.leave()
    program.leave()
    program.close()
    assert told == [True]


def test_a_session_still_being_made_ready_keeps_nobody_waiting(
    program: Program, desk: PaperDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_begin = threading.Event()
    monkeypatch.setattr(desk, "example", lambda: may_begin.wait(20.0) and desk.session)
    told = closed(program)
    program.open()
    program.show_example()
    program.window.close()
    assert told == [True]
    may_begin.set()
    assert desk.session.asked == []


def test_a_recording_being_analysed_is_kept_for_later_without_a_question(
    program: Program, desk: PaperDesk, qtbot: QtBot
) -> None:
    told = closed(program)
    program.open()
    program.recordings.go_on(["triad"])
    qtbot.waitUntil(lambda: "start" in desk.analyses.get("triad", PaperAnalysis()).asked)
    program.window.close()
    assert question() is None
    qtbot.waitUntil(lambda: told == [True])
    assert desk.analyses["triad"].asked[-1] == "leave"


def test_with_a_session_and_a_recording_at_work_both_come_to_their_end(
    program: Program, desk: PaperDesk, qtbot: QtBot
) -> None:
    told = closed(program)
    program.open()
    program.recordings.go_on(["triad"])
    qtbot.waitUntil(lambda: "start" in desk.analyses.get("triad", PaperAnalysis()).asked)
    desk.session = Stubborn()
    program.show_example()
    is_listening(program, qtbot)
    program.window.close()
    over = question()
    assert over is not None and says(over, "The recording being analysed is kept too")
    button(over, "Stop and close").click()
    qtbot.waitUntil(lambda: not program.recordings.at_work)
    assert desk.analyses["triad"].asked[-1] == "leave" and told == []
    desk.session.withdraw()  # now it has come to its end too
    qtbot.waitUntil(lambda: told == [True])
