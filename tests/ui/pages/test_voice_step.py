"""Learning the coach's voice."""

import threading
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from audio.errors import DeviceTrouble
from tests.ui.paper_desk import PaperDesk
from ui.errands import Errands
from ui.pages.voice_step import VoiceStep


class Listener(PaperDesk):
    """Hears as slowly as the test likes."""

    def __init__(self) -> None:
        super().__init__()
        self.go_on, self.ended = threading.Event(), threading.Event()
        self.with_microphone: str | None = None

    def enrol(self, name: str, microphone: str | None, progress: Callable[[float, float], None]) -> None:
        self.with_microphone = microphone
        try:
            progress(4.4, 10.0)
            self.go_on.wait(10)
            super().enrol(name, microphone, progress)
        finally:
            self.ended.set()


@pytest.fixture
def listener() -> Listener:
    return Listener()


def shown(desk: PaperDesk, errands: Errands, qtbot: QtBot) -> VoiceStep:
    made = VoiceStep(desk, errands, lambda: "Headset")
    qtbot.addWidget(made)
    made.show()
    made.opened()
    return made


def test_it_counts_what_it_hears_and_says_when_it_knows_the_voice(
    listener: Listener, errands: Errands, qtbot: QtBot
) -> None:
    page = shown(listener, errands, qtbot)
    page.go_on()
    qtbot.waitUntil(lambda: page.heard.text() == "4 of 10 seconds of your voice heard")
    assert not page.can_go_on
    listener.go_on.set()
    qtbot.waitUntil(page.learned.isVisible)
    assert page.voice == "me"
    assert page.onward == "Finish"
    assert listener.kept_voices == ["me"]
    assert listener.with_microphone == "Headset"


def test_leaving_gives_it_up_and_keeps_nothing(listener: Listener, errands: Errands, qtbot: QtBot) -> None:
    page = shown(listener, errands, qtbot)
    page.go_on()
    qtbot.waitUntil(page.stop.isVisible)
    qtbot.waitUntil(lambda: page.bar.value() == 4)
    page.left()
    listener.go_on.set()
    assert listener.ended.wait(10)
    assert page.voice is None
    assert listener.kept_voices == []
    assert page.onward == "Learn my voice"


def test_trouble_is_one_line_and_can_be_tried_again(desk: PaperDesk, errands: Errands, qtbot: QtBot) -> None:
    desk.trouble = DeviceTrouble("too noisy here: find a quieter place, then try again")
    page = shown(desk, errands, qtbot)
    page.go_on()
    qtbot.waitUntil(page.trouble.isVisible)
    assert page.trouble.text() == "too noisy here: find a quieter place, then try again"
    desk.trouble = None
    page.go_on()
    qtbot.waitUntil(page.learned.isVisible)
    assert not page.trouble.isVisible()


def test_a_voice_without_a_name_is_not_begun(desk: PaperDesk, errands: Errands, qtbot: QtBot) -> None:
    page = shown(desk, errands, qtbot)
    page.name.clear()
    page.go_on()
    assert page.trouble.isVisible()
    assert page.onward == "Learn my voice"


def test_a_passphrase_comes_first_where_one_is_needed(
    desk: PaperDesk, errands: Errands, qtbot: QtBot
) -> None:
    desk.wants_passphrase = True
    page = shown(desk, errands, qtbot)
    form = page.passphrase
    assert form is not None
    assert form.isVisible()
    assert not page.reading.isVisible()
    assert not page.can_go_on
    for field in (form.passphrase, form.again):
        field.setText("four short words here")
    form.use.click()
    qtbot.waitUntil(page.reading.isVisible)
    assert not form.isVisible()
    assert page.can_go_on


def test_it_waits_for_what_holdspace_listens_with(desk: PaperDesk, errands: Errands, qtbot: QtBot) -> None:
    page = shown(desk, errands, qtbot)
    page.wait_for_weights(True)
    assert not page.can_go_on
    assert page.aside == "Skip for now"
    assert "fetched" in page.heard.text()
    page.wait_for_weights(False)
    assert page.can_go_on
    assert not page.heard.isVisible()


def test_a_voice_forgotten_meanwhile_can_be_learned_again(
    desk: PaperDesk, errands: Errands, qtbot: QtBot
) -> None:
    page = shown(desk, errands, qtbot)
    page.go_on()
    qtbot.waitUntil(page.learned.isVisible)
    page.opened()
    assert page.learned.isVisible()
    desk.forget_voice("me")
    page.opened()
    assert page.voice is None and page.name.hasFocus()
    page.go_on()
    qtbot.waitUntil(page.learned.isVisible)
    assert desk.kept_voices == ["me"]
