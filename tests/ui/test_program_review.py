"""The ways to a session's review and back, and what is kept when the program is closed on it."""

from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sessions.account import Account
from sessions.corrections import Correction
from tests.ui.pages.made_shelf import unfinished
from tests.ui.paper_desk import PaperDesk, entry
from tests.ui.paper_playback import PaperOpenSession
from tests.ui.program_desk import comes_up
from tests.ui.seen import button, question
from ui.pages.home import Home
from ui.pages.playback import Playback
from ui.pages.review import ReviewPage
from ui.pages.summary import Summary
from ui.program import Program

Key = Qt.Key


@pytest.fixture
def at_home(program: Program, desk: PaperDesk, qtbot: QtBot) -> Program:
    desk.preferences = desk.preferences.changed(introduced=True)
    desk.shelf = [entry(), unfinished("triad")]
    program.open()
    qtbot.waitUntil(lambda: bool(program.home.shelf.sessions.shown))
    return program


def press(key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


def from_the_list(program: Program, session_id: str) -> None:
    menu = program.home.shelf.sessions.menu_of(session_id)
    next(action for action in menu.actions() if action.text() == "Review").trigger()


def reviewed(program: Program, qtbot: QtBot) -> ReviewPage:
    """Wait for a review to be read."""
    comes_up(program, ReviewPage, qtbot)
    qtbot.waitUntil(lambda: bool(program.review.view.moments))
    return program.review


def in_the_summary(program: Program, qtbot: QtBot) -> None:
    program.home.shelf.open_asked.emit(entry().id)
    comes_up(program, Summary, qtbot)
    qtbot.waitUntil(program.summary.play_back.hasFocus)


def in_playback(program: Program, qtbot: QtBot) -> None:
    comes_up(program, Playback, qtbot)
    qtbot.waitUntil(program.playback.view.transport.play.hasFocus)


def test_the_list_leads_to_the_review_and_esc_back(at_home: Program, qtbot: QtBot) -> None:
    from_the_list(at_home, entry().id)
    reviewed(at_home, qtbot)
    press(Key.Key_Escape)
    comes_up(at_home, Home, qtbot)


def test_what_is_not_analysed_to_its_end_is_asked_about(at_home: Program, qtbot: QtBot) -> None:
    from_the_list(at_home, "triad")
    asked = question()
    assert asked is not None and isinstance(at_home.window.page, Home)
    asked.reject()


@pytest.mark.parametrize("by_key", [True, False], ids=["R", "the button"])
def test_the_summary_leads_to_the_review_and_esc_back(at_home: Program, qtbot: QtBot, by_key: bool) -> None:
    in_the_summary(at_home, qtbot)
    press(Key.Key_R) if by_key else button(at_home.summary, "Review").click()
    reviewed(at_home, qtbot)
    press(Key.Key_Escape)
    comes_up(at_home, Summary, qtbot)


def test_r_leads_from_playback_to_the_review_and_esc_back(at_home: Program, qtbot: QtBot) -> None:
    in_the_summary(at_home, qtbot)
    press(Key.Key_Return)
    in_playback(at_home, qtbot)
    press(Key.Key_R)
    reviewed(at_home, qtbot)
    press(Key.Key_Escape)
    in_playback(at_home, qtbot)
    press(Key.Key_Escape)
    comes_up(at_home, Summary, qtbot)


def test_a_moment_is_shown_in_playback_and_esc_leads_back_to_it(
    at_home: Program, desk: PaperDesk, qtbot: QtBot
) -> None:
    from_the_list(at_home, entry().id)
    page = reviewed(at_home, qtbot)
    for _ in range(5):
        press(Key.Key_N)
    view = page.walk.chosen
    assert view is not None
    press(Key.Key_R)
    in_playback(at_home, qtbot)
    qtbot.waitUntil(lambda: at_home.playback.head.position_s == view.moment.start_s)
    press(Key.Key_Escape)
    comes_up(at_home, ReviewPage, qtbot)
    qtbot.waitUntil(view.play.hasFocus)
    press(Key.Key_R)
    in_playback(at_home, qtbot)
    press(Key.Key_R)  # as good as back
    comes_up(at_home, ReviewPage, qtbot)
    press(Key.Key_Escape)
    comes_up(at_home, Home, qtbot)


def test_playback_that_led_to_the_review_is_not_stacked_on_it(at_home: Program, qtbot: QtBot) -> None:
    in_the_summary(at_home, qtbot)
    press(Key.Key_Return)
    in_playback(at_home, qtbot)
    press(Key.Key_R)
    reviewed(at_home, qtbot)
    press(Key.Key_N)
    press(Key.Key_R)
    in_playback(at_home, qtbot)
    press(Key.Key_Escape)
    comes_up(at_home, Summary, qtbot)


def test_what_is_heard_ends_when_the_page_is_left(at_home: Program, desk: PaperDesk, qtbot: QtBot) -> None:
    from_the_list(at_home, entry().id)
    reviewed(at_home, qtbot)
    press(Key.Key_Space)
    assert desk.at_hand.paper_transport.playing
    press(Key.Key_Escape)
    comes_up(at_home, Home, qtbot)
    assert not desk.at_hand.paper_transport.playing


class Slow(PaperOpenSession):
    """Keeps what is said only once it is let go on."""

    def __init__(self) -> None:
        super().__init__()
        self.go_on = Event()

    def add(self, *said: Correction) -> Account:
        self.go_on.wait(5)
        return super().add(*said)


def test_closing_the_program_waits_until_what_was_said_is_kept(
    at_home: Program, desk: PaperDesk, qtbot: QtBot
) -> None:
    desk.at_hand = slow = Slow()
    closed: list[bool] = []
    at_home.closed.connect(lambda: closed.append(True))
    from_the_list(at_home, entry().id)
    reviewed(at_home, qtbot)
    press(Key.Key_N)
    press(Key.Key_D)
    at_home.window.close()
    assert closed == [] and not at_home.window.isVisible()
    slow.go_on.set()
    qtbot.waitUntil(lambda: closed == [True])
    assert [edit.body["agrees"] for edit in slow.edits] == [False] and slow.closed
