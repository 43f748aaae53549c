"""The page before a session over a program of paper, and what a coach finds on it."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from audio.clock import JumpClock
from tests.ui.paper_desk import PaperDesk
from tests.ui.seen import button, called
from ui.desk import Plan
from ui.errands import Errands
from ui.pages.start import Start
from ui.pages.start_state import Draft

AT_NINE = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
WITH_ADA = Draft("Ada")


class StartDesk:
    """Brings the page up."""

    def __init__(self, errands: Errands, qtbot: QtBot) -> None:
        self._errands, self._qtbot = errands, qtbot
        self.clock = JumpClock(AT_NINE)

    def show(self, desk: PaperDesk, draft: Draft = WITH_ADA, *, seen_by_others: bool = True) -> Start:
        page = Start(desk, self._errands, self.clock.wall, seen_by_others=seen_by_others)
        self._qtbot.addWidget(page)
        page.resize(880, 680)
        page.prepare(draft)
        page.show()
        page.activateWindow()
        page.opened()
        return page


def start(page: Start) -> QAbstractButton:
    return button(page, "Start")


def client(page: Start) -> QLineEdit:
    return called(page, QLineEdit, "Your client: first name or initials")


def microphone(page: Start) -> QComboBox:
    return called(page, QComboBox, "Your microphone")


def agree(page: Start) -> None:
    button(page, "They agreed").click()


def begun(page: Start, press: Callable[[], object]) -> Plan:
    """What is asked for by `press`, once."""
    plans: list[Plan] = []
    page.begin_asked.connect(plans.append)
    press()
    assert len(plans) == 1
    return plans[0]
