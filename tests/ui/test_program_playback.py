"""The way to the playback page and back, and what is kept when the program is closed on it."""

from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sessions.account import Account
from sessions.corrections import Correction
from tests.ui.paper_desk import PaperDesk, entry
from tests.ui.paper_playback import PaperOpenSession
from tests.ui.program_desk import comes_up
from ui.pages.home import Home
from ui.pages.playback import Playback
from ui.pages.summary import Summary
from ui.program import Program

Key = Qt.Key


class Slow(PaperOpenSession):
    """Keeps what is said only once it is let go on."""

    def __init__(self) -> None:
        super().__init__()
        self.go_on = Event()

    def add(self, *said: Correction) -> Account:
        self.go_on.wait(5)
        return super().add(*said)


@pytest.fixture
def at_home(program: Program, desk: PaperDesk, qtbot: QtBot) -> Program:
    desk.preferences = desk.preferences.changed(introduced=True)
    desk.shelf = [entry()]
    program.open()
    qtbot.waitUntil(lambda: bool(program.home.shelf.sessions.shown))
    return program


def press(key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


def played_back(program: Program, qtbot: QtBot) -> Playback:
    """From the list to the playback page, by Enter alone."""
    program.home.shelf.sessions.setFocus()
    program.home.shelf.sessions.choose(0)
    press(Key.Key_Return)
    comes_up(program, Summary, qtbot)
    qtbot.waitUntil(program.summary.play_back.hasFocus)
    press(Key.Key_Return)
    comes_up(program, Playback, qtbot)
    qtbot.waitUntil(program.playback.view.transport.play.hasFocus)
    return program.playback


def test_enter_twice_leads_from_the_list_to_the_sound_and_esc_twice_back(
    at_home: Program, desk: PaperDesk, qtbot: QtBot
) -> None:
    played_back(at_home, qtbot)
    press(Key.Key_Space)
    assert desk.at_hand.paper_transport.playing
    press(Key.Key_Escape)
    comes_up(at_home, Summary, qtbot)
    assert not desk.at_hand.paper_transport.playing
    qtbot.waitUntil(at_home.summary.play_back.hasFocus)
    press(Key.Key_Escape)
    comes_up(at_home, Home, qtbot)


def test_closing_the_program_waits_until_what_was_said_is_kept(
    at_home: Program, desk: PaperDesk, qtbot: QtBot
) -> None:
    desk.at_hand = slow = Slow()
    closed: list[bool] = []
    at_home.closed.connect(lambda: closed.append(True))
    page = played_back(at_home, qtbot)
    press(Key.Key_N)
    page.view.card.note.setPlainText("breathe")
    at_home.window.close()
    assert closed == [] and not at_home.window.isVisible()
    slow.go_on.set()
    qtbot.waitUntil(lambda: closed == [True])
    assert [edit.body["text"] for edit in slow.edits] == ["breathe"] and slow.closed
