"""Choosing a microphone, and hearing what it hears."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from audio.errors import DeviceTrouble
from sessions.preferences import USUAL
from tests.ui.paper_desk import PaperCheck, PaperDesk
from ui.desk import Device, SoundCheck
from ui.errands import Errands
from ui.pages.microphone_step import MicrophoneStep


class Cabinet(PaperDesk):
    """Two microphones, each with a sound check of its own; one of them may be slow to open."""

    def __init__(self) -> None:
        super().__init__(devices=[Device("Built-in", is_default=True), Device("Headset", is_default=False)])
        self.checks: dict[str | None, PaperCheck] = {None: PaperCheck(), "Headset": PaperCheck()}
        self.slow: str | None = "none is"
        self.go_on = threading.Event()
        self.asked: list[str | None] = []

    def sound_check(self, microphone: str | None, loopback: str | None) -> SoundCheck:
        self._fail()
        self.asked.append(microphone)
        if microphone == self.slow:
            self.go_on.wait(10)
        return self.checks[microphone]


@pytest.fixture
def cabinet() -> Cabinet:
    return Cabinet()


@pytest.fixture
def page(cabinet: Cabinet, errands: Errands, qtbot: QtBot) -> MicrophoneStep:
    made = MicrophoneStep(cabinet, errands)
    qtbot.addWidget(made)
    made.show()
    return made


def opened(page: MicrophoneStep, qtbot: QtBot) -> None:
    qtbot.waitUntil(page.record.isEnabled)


def test_the_computers_default_is_named_first(page: MicrophoneStep, qtbot: QtBot) -> None:
    opened(page, qtbot)
    shown = [page.devices.itemText(place) for place in range(page.devices.count())]
    assert shown == ["This computer's default: Built-in", "Built-in", "Headset"]
    assert page.microphone is None


def test_a_voice_is_told_to_be_heard_well(page: MicrophoneStep, cabinet: Cabinet, qtbot: QtBot) -> None:
    opened(page, qtbot)
    cabinet.checks[None].levels = (-28.0,)
    qtbot.waitUntil(lambda: page.verdict.text() == "We hear you well.")
    assert page.meter.accessibleDescription() == "Good"


def test_what_was_recorded_is_played_by_itself_and_again(
    page: MicrophoneStep, cabinet: Cabinet, qtbot: QtBot
) -> None:
    opened(page, qtbot)
    check = cabinet.checks[None]
    page.record.click()
    assert "5 s to go" in page.progress.text()
    qtbot.waitUntil(lambda: check.plays)
    assert not page.record.isEnabled()
    check.plays = False
    qtbot.waitUntil(page.hear.isVisible)
    assert "Did you hear yourself?" in page.progress.text()
    page.hear.click()
    assert check.plays


def test_recording_leaves_the_keyboard_on_the_way_on(
    page: MicrophoneStep, cabinet: Cabinet, qtbot: QtBot
) -> None:
    opened(page, qtbot)
    for pressed in (page.record, page.hear):
        qtbot.waitUntil(pressed.isVisible)
        with qtbot.waitSignal(page.ready):
            pressed.click()
        qtbot.waitUntil(lambda: cabinet.checks[None].plays)
        cabinet.checks[None].plays = False


def test_another_choice_closes_the_one_before(page: MicrophoneStep, cabinet: Cabinet, qtbot: QtBot) -> None:
    opened(page, qtbot)
    page.devices.setCurrentIndex(2)
    assert cabinet.checks[None].closed
    opened(page, qtbot)
    assert page.microphone == "Headset"
    assert not cabinet.checks["Headset"].closed


def test_a_device_that_opens_after_another_was_chosen_is_closed(
    page: MicrophoneStep, cabinet: Cabinet, qtbot: QtBot
) -> None:
    opened(page, qtbot)
    cabinet.slow = "Headset"
    page.devices.setCurrentIndex(2)
    qtbot.waitUntil(lambda: "Headset" in cabinet.asked)
    cabinet.checks[None] = PaperCheck()
    page.devices.setCurrentIndex(0)
    opened(page, qtbot)
    cabinet.go_on.set()
    qtbot.waitUntil(lambda: cabinet.checks["Headset"].closed)
    assert not cabinet.checks[None].closed


def test_a_hidden_page_holds_no_device(page: MicrophoneStep, cabinet: Cabinet, qtbot: QtBot) -> None:
    opened(page, qtbot)
    page.hide()
    assert cabinet.checks[None].closed
    cabinet.checks[None] = PaperCheck()
    page.show()
    opened(page, qtbot)


def test_trouble_is_one_line_and_can_be_tried_again(
    page: MicrophoneStep, cabinet: Cabinet, qtbot: QtBot
) -> None:
    opened(page, qtbot)
    cabinet.checks[None].why = "the microphone is gone: plug it in again"
    qtbot.waitUntil(page.trouble.isVisible)
    assert page.trouble.text() == "the microphone is gone: plug it in again"
    cabinet.checks[None] = PaperCheck()
    page.look_again.click()
    opened(page, qtbot)
    assert not page.trouble.isVisible()


def test_a_microphone_that_does_not_open_says_why(cabinet: Cabinet, errands: Errands, qtbot: QtBot) -> None:
    cabinet.trouble = DeviceTrouble("no access: allow it in the privacy settings")
    page = MicrophoneStep(cabinet, errands)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(page.trouble.isVisible)
    assert page.trouble.text() == "no access: allow it in the privacy settings"
    assert not page.record.isEnabled()


def test_without_any_microphone_it_says_what_to_do(cabinet: Cabinet, errands: Errands, qtbot: QtBot) -> None:
    cabinet.devices = []
    page = MicrophoneStep(cabinet, errands)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(page.trouble.isVisible)
    assert "Plug one in" in page.trouble.text()


def test_what_was_chosen_before_is_chosen_still(cabinet: Cabinet, errands: Errands, qtbot: QtBot) -> None:
    cabinet.preferences = USUAL.changed(microphone="Headset")
    page = MicrophoneStep(cabinet, errands)
    qtbot.addWidget(page)
    page.show()
    opened(page, qtbot)
    assert page.devices.currentText() == "Headset"
    assert cabinet.asked == ["Headset"]
