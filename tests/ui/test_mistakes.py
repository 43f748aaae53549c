"""A mistake of our own is told, and ends nothing."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.paper_desk import PaperDesk
from tests.ui.program_desk import begin, is_listening
from tests.ui.seen import texts
from ui.mistakes import Mistakes
from ui.program import Program


def test_a_mistake_on_any_thread_is_written_down_and_told_on_the_screens(
    qtbot: QtBot, capfd: pytest.CaptureFixture[str]
) -> None:
    mistakes = Mistakes()
    told: list[tuple[str, str]] = []
    mistakes.made.connect(lambda name: told.append((name, threading.current_thread().name)))

    def work() -> None:
        try:
            raise KeyError("nothing")
        except KeyError as mistake:
            mistakes.note(type(mistake), mistake, mistake.__traceback__)

    threading.Thread(target=work, name="elsewhere").start()
    qtbot.waitUntil(lambda: bool(told))
    assert told == [("KeyError", threading.current_thread().name)]
    assert "Traceback" in capfd.readouterr().err


def test_the_coach_is_told_at_home_and_during_a_session_which_goes_on(
    program: Program, desk: PaperDesk, qtbot: QtBot
) -> None:
    desk.preferences = desk.preferences.changed(introduced=True)
    program.open()
    program.tell_mistake("KeyError")
    assert any("mistake of its own (KeyError)" in text for text in texts(program.home))
    begin(program, qtbot)
    is_listening(program, qtbot)
    program.tell_mistake("TypeError")
    assert any("mistake of its own (TypeError)" in text for text in texts(program.during))
    assert desk.session.asked == ["start"]
