"""Before a session: what is heard with, and that it is let go of."""

import threading
from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from audio.errors import DeviceTrouble
from tests.ui.pages.start_desk import StartDesk, agree, begun, microphone, start
from tests.ui.paper_desk import PaperCheck, PaperDesk
from tests.ui.seen import button, called, choices, says
from ui.desk import Device, SoundCheck
from ui.pages.start import Start
from ui.pages.start_state import Draft
from ui.parts.level_meter import LevelMeter

Key = Qt.Key


@pytest.fixture
def page(start_desk: StartDesk, desk: PaperDesk) -> Start:
    return start_desk.show(desk)


class SlowDesk(PaperDesk):
    """Opens a microphone only when the test says so, one check for each time it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[str | None, str | None]] = []
        self.checks: list[PaperCheck] = []
        self.may_open = threading.Semaphore(0)

    def sound_check(self, microphone: str | None, loopback: str | None) -> SoundCheck:
        self.asked.append((microphone, loopback))
        assert self.may_open.acquire(timeout=20.0)
        self.checks.append(PaperCheck())
        return self.checks[-1]


def test_a_microphone_that_cannot_be_opened_says_why(start_desk: StartDesk, qtbot: QtBot) -> None:
    page = start_desk.show(PaperDesk(trouble=DeviceTrouble("no microphone was found")))
    qtbot.waitUntil(lambda: says(page, "no microphone was found"))


def test_trouble_of_the_microphone_is_said_while_it_lasts(page: Start, desk: PaperDesk, qtbot: QtBot) -> None:
    desk.check.why = "The microphone gives no sound: is it muted?"
    qtbot.waitUntil(lambda: says(page, "is it muted?"))
    desk.check.why = ""
    qtbot.waitUntil(lambda: not says(page, "is it muted?"))


def test_it_listens_while_it_is_up_and_lets_go_when_it_is_left(
    page: Start, desk: PaperDesk, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: "Desk microphone" in choices(microphone(page)))
    assert not desk.check.closed
    page.left()
    qtbot.waitUntil(lambda: desk.check.closed)


def test_it_lets_go_when_it_is_hidden(start_desk: StartDesk, qtbot: QtBot) -> None:
    desk = SlowDesk()
    page = start_desk.show(desk)
    desk.may_open.release()
    qtbot.waitUntil(lambda: len(desk.checks) == 1)
    page.hide()
    qtbot.waitUntil(lambda: desk.checks[0].closed)


def test_it_lets_go_before_the_session_opens_the_microphone(
    page: Start, desk: PaperDesk, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: microphone(page).count() == 2)
    begun(page, button(page, "Start without recording").click)
    qtbot.waitUntil(lambda: desk.check.closed)


def test_a_microphone_that_opens_only_after_another_was_chosen_is_let_go_of(
    start_desk: StartDesk, qtbot: QtBot
) -> None:
    desk = SlowDesk()
    page = start_desk.show(desk)
    qtbot.waitUntil(lambda: len(desk.asked) == 1)
    button(page, "On a call").click()
    qtbot.waitUntil(lambda: len(desk.asked) == 2)
    assert desk.asked == [(None, None), (None, "")]
    desk.may_open.release(2)
    qtbot.waitUntil(lambda: len(desk.checks) == 2 and sum(check.closed for check in desk.checks) == 1)
    page.left()
    qtbot.waitUntil(lambda: all(check.closed for check in desk.checks))


def test_another_microphone_is_heard_as_soon_as_it_is_chosen(start_desk: StartDesk, qtbot: QtBot) -> None:
    desk = SlowDesk()
    desk.may_open.release(2)
    page = start_desk.show(desk)
    box = microphone(page)
    qtbot.waitUntil(lambda: choices(box) == ["This computer's default: Desk microphone", "Desk microphone"])
    QTest.keyClick(box, Key.Key_Down)
    qtbot.waitUntil(lambda: desk.asked == [(None, None), ("Desk microphone", None)])
    qtbot.waitUntil(lambda: len(desk.checks) == 2 and sum(check.closed for check in desk.checks) == 1)
    agree(page)
    assert begun(page, start(page).click).microphone == "Desk microphone"


def test_a_remembered_microphone_that_is_not_there_stays_named(
    start_desk: StartDesk, desk: PaperDesk, qtbot: QtBot
) -> None:
    page = start_desk.show(desk, Draft("Ada", microphone="Yeti Nano"))
    assert microphone(page).currentText() == "Yeti Nano"  # nobody knows yet whether it is there
    qtbot.waitUntil(lambda: microphone(page).currentText() == "Yeti Nano (not connected)")
    assert begun(page, button(page, "Start without recording").click).microphone == "Yeti Nano"


def test_one_that_is_there_is_chosen_again(start_desk: StartDesk, qtbot: QtBot) -> None:
    desk = PaperDesk(devices=[Device("Built-in", is_default=True), Device("Yeti Nano", is_default=False)])
    page = start_desk.show(desk, Draft("Ada", microphone="Yeti Nano"))
    qtbot.waitUntil(lambda: microphone(page).count() == 3)
    assert microphone(page).currentText() == "Yeti Nano"


class DeafWhileItListens(PaperDesk):
    """Finds what was plugged in only while nothing is listened to, as PortAudio does."""

    def microphones(self) -> Sequence[Device]:
        if self.began_to_listen and not self.check.closed:
            return self.known
        self.known = list(self.devices)
        return self.known

    def sound_check(self, microphone: str | None, loopback: str | None) -> SoundCheck:
        self.began_to_listen, self.check = True, PaperCheck()
        return self.check

    known: Sequence[Device] = ()
    began_to_listen = False


def test_one_that_was_plugged_in_meanwhile_is_found(start_desk: StartDesk, qtbot: QtBot) -> None:
    desk = DeafWhileItListens()
    page = start_desk.show(desk)
    qtbot.waitUntil(lambda: desk.began_to_listen)
    before = desk.check
    desk.devices.append(Device("Yeti Nano", is_default=False))
    button(page, "Look again").click()
    qtbot.waitUntil(lambda: "Yeti Nano" in choices(microphone(page)))
    qtbot.waitUntil(lambda: before.closed and desk.check is not before)


def test_where_none_can_be_listed_what_is_chosen_is_heard_all_the_same(
    start_desk: StartDesk, qtbot: QtBot
) -> None:
    class Unlisted(PaperDesk):
        def microphones(self) -> Sequence[Device]:
            raise DeviceTrouble("the system does not say which microphones there are")

    page = start_desk.show(Unlisted())
    qtbot.waitUntil(lambda: says(page, "the system does not say"))
    meter = called(page, LevelMeter, "Level of your microphone")
    qtbot.waitUntil(lambda: meter.accessibleDescription() == "Good")


def test_the_meter_shows_nothing_once_the_microphone_is_gone(
    page: Start, desk: PaperDesk, qtbot: QtBot
) -> None:
    meter = called(page, LevelMeter, "Level of your microphone")
    desk.check.levels = (-20.0,)
    qtbot.waitUntil(lambda: meter.accessibleDescription() == "Good")
    heard = meter.grab().toImage()
    desk.check.why = "The microphone went away"
    qtbot.waitUntil(lambda: says(page, "The microphone went away"))
    assert meter.accessibleDescription() == "Quiet"
    assert meter.grab().toImage() != heard
