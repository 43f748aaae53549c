"""The first start from its first page to its last, by keyboard."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from sessions.errors import SessionError
from sessions.preferences import Preferences
from tests.ui.paper_desk import PaperDesk
from ui.errands import Errands
from ui.pages.first_start import FirstStart


def shown(desk: PaperDesk, errands: Errands, qtbot: QtBot) -> FirstStart:
    made = FirstStart(desk, errands)
    qtbot.addWidget(made)
    made.resize(880, 680)
    made.show()
    made.opened()
    return made


def press(page: QWidget, key: Qt.Key) -> None:
    at = page.focusWidget()
    assert at is not None
    QTest.keyClick(at, key)


def to_the_last_page(page: FirstStart, qtbot: QtBot) -> None:
    press(page, Qt.Key.Key_Return)
    qtbot.waitUntil(page.microphone.record.isEnabled)
    press(page, Qt.Key.Key_Return)


def test_enter_alone_introduces_learns_the_voice_and_is_done(
    desk: PaperDesk, errands: Errands, qtbot: QtBot
) -> None:
    page = shown(desk, errands, qtbot)
    to_the_last_page(page, qtbot)
    assert desk.check.closed
    press(page, Qt.Key.Key_Return)
    qtbot.waitUntil(page.voice.learned.isVisible)
    with qtbot.waitSignal(page.done):
        press(page, Qt.Key.Key_Return)
    assert desk.preferences.introduced
    assert desk.preferences.voice == "me"
    assert desk.preferences.microphone is None


def test_the_voice_can_be_left_for_later(desk: PaperDesk, errands: Errands, qtbot: QtBot) -> None:
    page = shown(desk, errands, qtbot)
    press(page, Qt.Key.Key_Return)
    qtbot.waitUntil(page.microphone.record.isEnabled)
    page.microphone.devices.setCurrentIndex(1)
    page.main.click()
    with qtbot.waitSignal(page.done):
        page.aside.click()
    assert desk.preferences.introduced
    assert desk.preferences.voice is None
    assert desk.preferences.microphone == "Desk microphone"


def test_esc_goes_back_page_by_page(desk: PaperDesk, errands: Errands, qtbot: QtBot) -> None:
    page = shown(desk, errands, qtbot)
    to_the_last_page(page, qtbot)
    for place in ("3 of 3", "2 of 3", "1 of 3", "1 of 3"):
        assert page.place.text() == place
        press(page, Qt.Key.Key_Escape)


@dataclass
class Distant(PaperDesk):
    """What it listens with is far away, and slow to come."""

    go_on: threading.Event = field(default_factory=threading.Event)

    def fetch_weights(
        self, progress: Callable[[str, float], None], names: Sequence[str] | None = None
    ) -> None:
        progress("turn ends", 0.25)
        self.go_on.wait(10)
        super().fetch_weights(progress, names)


def test_what_is_missing_is_fetched_meanwhile_and_the_voice_waits_for_it(
    errands: Errands, qtbot: QtBot
) -> None:
    desk = Distant(missing_mb=94.0)
    page = shown(desk, errands, qtbot)
    qtbot.waitUntil(lambda: page.fetching.bar.value() == 25)
    to_the_last_page(page, qtbot)
    assert page.fetching.isVisible()
    assert not page.main.isEnabled()
    desk.go_on.set()
    qtbot.waitUntil(page.main.isEnabled)


def test_it_can_be_done_before_everything_is_fetched(errands: Errands, qtbot: QtBot) -> None:
    desk = Distant(missing_mb=94.0)
    page = shown(desk, errands, qtbot)
    qtbot.waitUntil(page.fetching.isVisible)
    to_the_last_page(page, qtbot)
    with qtbot.waitSignal(page.done):
        page.aside.click()
    desk.go_on.set()
    with qtbot.waitSignal(page.fetching.fetched):
        pass


def test_with_everything_here_nothing_is_said_of_fetching(
    desk: PaperDesk, errands: Errands, qtbot: QtBot
) -> None:
    page = shown(desk, errands, qtbot)
    to_the_last_page(page, qtbot)
    assert not page.fetching.isVisible()
    assert desk.fetched is None


class FullDisk(PaperDesk):
    """Keeps nothing."""

    def keep_preferences(self, preferences: Preferences) -> None:
        raise SessionError("the disk is full: free some space")


def test_a_full_disk_is_told_once_and_then_keeps_nobody_out(errands: Errands, qtbot: QtBot) -> None:
    page = shown(FullDisk(), errands, qtbot)
    to_the_last_page(page, qtbot)
    page.aside.click()
    assert page.trouble.isVisible()
    assert page.trouble.text() == "the disk is full: free some space"
    with qtbot.waitSignal(page.done):
        page.aside.click()


@pytest.mark.parametrize("place", [1, 2, 3])
def test_tab_reaches_every_control_in_reading_order(
    place: int, desk: PaperDesk, errands: Errands, qtbot: QtBot
) -> None:
    page = shown(desk, errands, qtbot)
    for _ in range(place - 1):
        page.main.click()
    qtbot.waitUntil(lambda: place != 2 or page.microphone.record.isEnabled())
    controls: dict[int, list[QWidget]] = {
        1: [page.main],
        2: [page.microphone.devices, page.microphone.record, page.back, page.main],
        3: [page.voice.name, page.back, page.aside, page.main],
    }
    expected = controls[place]
    reached: list[QWidget | None] = []
    for _ in expected:
        reached.append(page.focusWidget())
        press(page, Qt.Key.Key_Tab)
    assert reached == expected
    assert page.focusWidget() is expected[0]


def test_every_field_has_a_name_for_screen_readers(desk: PaperDesk, errands: Errands, qtbot: QtBot) -> None:
    desk.wants_passphrase = True
    page = shown(desk, errands, qtbot)
    to_the_last_page(page, qtbot)
    for found in page.findChildren(QLineEdit):
        assert found.accessibleName()
    assert page.microphone.devices.accessibleName()
    assert page.microphone.meter.accessibleName()


def test_nothing_appears_as_a_window_of_its_own(desk: PaperDesk, errands: Errands, qtbot: QtBot) -> None:
    page = shown(desk, errands, qtbot)
    to_the_last_page(page, qtbot)
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [page]


def test_it_says_that_everything_stays_here(desk: PaperDesk, errands: Errands, qtbot: QtBot) -> None:
    page = shown(desk, errands, qtbot)
    said = " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())
    assert "stays on this computer" in said
    assert "never makes a sound" in said
    assert "never tells you to speak" in said
