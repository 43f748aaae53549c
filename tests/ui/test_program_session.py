"""A session in the program: what is told at its end, and what must never come between the coach and it."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from sessions.errors import SessionError
from tests.ui.paper_desk import PaperDesk, entry
from tests.ui.program_desk import begin, comes_up, is_listening, start_page
from tests.ui.seen import button, question, says
from ui.overlay_state import Finished
from ui.pages.during import During
from ui.pages.first_start import FirstStart
from ui.pages.home import Home
from ui.pages.settings import Settings
from ui.pages.start import Start
from ui.pages.summary import Summary
from ui.program import Program
from ui.session_state import Notice, Vitals


@pytest.fixture
def known(desk: PaperDesk) -> PaperDesk:
    """A coach who was introduced already, with one session on the shelf."""
    desk.preferences = desk.preferences.changed(introduced=True)
    desk.shelf = [entry()]
    return desk


@pytest.fixture
def slow_to_destroy(known: PaperDesk, monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Nothing is destroyed before this is set."""
    may_end = threading.Event()
    for name in ("erase", "wipe"):
        destroy = getattr(known, name)
        monkeypatch.setattr(known, name, lambda *of, destroy=destroy: may_end.wait(20.0) and destroy(*of))
    return may_end


def erase_from_summary(program: Program, qtbot: QtBot) -> None:
    program.home.session_asked.emit("0a1b2c3d")
    comes_up(program, Summary, qtbot)
    button(program.summary, "Erase this session…").click()
    over = question()
    assert over is not None
    button(over, "Erase for good").click()


def test_why_it_ended_is_told_above_what_it_came_to(program: Program, known: PaperDesk, qtbot: QtBot) -> None:
    begin(program, qtbot)
    for event in (Vitals(61.0, -30.0), Notice("The disk is full; the session ended."), Finished()):
        known.session.post(event)
    comes_up(program, Summary, qtbot)
    assert says(program.window, "The disk is full; the session ended.")
    button(program.summary, "Done").click()
    comes_up(program, Home, qtbot)
    program.home.session_asked.emit("0a1b2c3d")
    comes_up(program, Summary, qtbot)
    assert not says(program.window, "The disk is full")


def test_an_older_notice_does_not_hide_what_became_of_the_erasure(
    program: Program, known: PaperDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(program, qtbot)
    known.session.post(Vitals(61.0, -30.0))
    known.session.post(Notice("The laptop slept."))
    monkeypatch.setattr(known.session, "withdraw", lambda: known.session.post(Finished()))
    program.during.withdraw_asked.emit()
    comes_up(program, Home, qtbot)
    said = "That session could not be erased yet. Erase it from the list. The laptop slept."
    assert says(program.window, said)


def test_what_was_said_at_home_is_gone_once_home_was_left(
    program: Program, known: PaperDesk, qtbot: QtBot
) -> None:
    program.open("The last session ended suddenly; it is kept.")
    start_page(program, qtbot)
    start_page(program, qtbot)
    assert not program.home.notice_strip.line.text()


def test_an_erasure_that_ends_late_takes_nobody_off_the_session_at_work(
    program: Program, known: PaperDesk, qtbot: QtBot, slow_to_destroy: threading.Event
) -> None:
    program.open()
    erase_from_summary(program, qtbot)
    begin(program, qtbot, opened=True)
    slow_to_destroy.set()
    qtbot.waitUntil(lambda: program.home.notice_strip.line.text() == "The session is erased.")
    assert program.window.page is program.during


def test_what_could_not_be_erased_is_told_at_home(program: Program, known: PaperDesk, qtbot: QtBot) -> None:
    program.open()
    program.home.session_asked.emit("0a1b2c3d")
    comes_up(program, Summary, qtbot)
    known.trouble = SessionError("the disk cannot be written")
    program.summary.erase_asked.emit("0a1b2c3d")
    comes_up(program, Home, qtbot)
    qtbot.waitUntil(lambda: says(program.window, "the disk cannot be written"))


def test_the_settings_are_there_during_a_session_and_lead_back_to_it(
    program: Program, known: PaperDesk, qtbot: QtBot
) -> None:
    begin(program, qtbot)
    button(program.during, "Settings").click()
    comes_up(program, Settings, qtbot)
    assert not program.settings.privacy.wipe.isEnabled()
    program.settings.finish.click()
    comes_up(program, During, qtbot)
    known.session.post(Vitals(61.0, -30.0))
    button(program.during, "Stop").click()
    comes_up(program, Summary, qtbot)
    program.home.settings.click()
    assert program.settings.privacy.wipe.isEnabled()


def test_while_everything_is_wiped_no_session_begins(
    program: Program, known: PaperDesk, qtbot: QtBot, slow_to_destroy: threading.Event
) -> None:
    program.open()
    program.home.settings.click()
    program.settings.privacy.wipe.click()
    button(program.settings.privacy, "Wipe everything now").click()
    start_page(program, qtbot)
    button(program.start_page, "Start without recording").click()
    assert isinstance(program.window.page, Start) and known.began == []
    assert says(program.window, "Everything is being wiped.")
    slow_to_destroy.set()
    comes_up(program, FirstStart, qtbot)


def test_a_session_still_being_made_ready_can_be_given_up(
    program: Program, known: PaperDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_begin = threading.Event()
    make = known.example
    monkeypatch.setattr(known, "example", lambda: may_begin.wait(20.0) and make())
    program.open()
    program.show_example()
    comes_up(program, During, qtbot)
    assert not button(program.during, "Pause").isEnabled()
    button(program.during, "Stop").click()
    comes_up(program, Home, qtbot)
    may_begin.set()
    qtbot.waitUntil(lambda: known.session.asked == ["stop"])
    program.show_example()
    is_listening(program, qtbot)
    assert program.window.page is program.during
