"""Learning a voice from the settings, as often as the coach likes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sessions.errors import SessionError
from sessions.preferences import USUAL, Preferences
from tests.ui.paper_desk import PaperDesk
from tests.ui.program_desk import comes_up
from ui.errands import Errands
from ui.pages.enrol_voice import EnrolVoice
from ui.pages.settings import Settings
from ui.program import Program

SET = USUAL.changed(introduced=True, microphone="Headset", voice="coach")


@pytest.fixture
def desk() -> PaperDesk:
    return PaperDesk(preferences=SET, kept_voices=["coach"])


def shown(desk: PaperDesk, errands: Errands, qtbot: QtBot) -> EnrolVoice:
    made = EnrolVoice(desk, errands)
    qtbot.addWidget(made)
    made.show()
    made.opened()
    return made


def learn(page: EnrolVoice, name: str, qtbot: QtBot) -> None:
    page.voice.name.setText(name)
    page.main.click()
    qtbot.waitUntil(page.voice.learned.isVisible)


def test_it_sets_the_voice_and_nothing_else(desk: PaperDesk, errands: Errands, qtbot: QtBot) -> None:
    page = shown(desk, errands, qtbot)
    assert page.voice.name.text() == "coach"
    assert not page.aside.isVisible()
    learn(page, "evening", qtbot)
    with qtbot.waitSignal(page.done):
        page.main.click()
    assert desk.preferences == SET.changed(voice="evening")


def test_esc_leaves_everything_as_it_was(desk: PaperDesk, errands: Errands, qtbot: QtBot) -> None:
    page = shown(desk, errands, qtbot)
    with qtbot.waitSignal(page.done):
        QTest.keyClick(page.voice.name, Qt.Key.Key_Escape)
    assert desk.preferences == SET


def test_a_full_disk_is_told_once_and_then_keeps_nobody_here(errands: Errands, qtbot: QtBot) -> None:
    class FullDisk(PaperDesk):
        def keep_preferences(self, preferences: Preferences) -> None:
            raise SessionError("the disk is full: free some space")

    page = shown(FullDisk(preferences=SET), errands, qtbot)
    learn(page, "evening", qtbot)
    page.main.click()
    assert page.trouble.isVisible()
    assert page.trouble.text() == "the disk is full: free some space"
    with qtbot.waitSignal(page.done):
        page.main.click()


def test_from_the_settings_and_back_to_them_twice(program: Program, desk: PaperDesk, qtbot: QtBot) -> None:
    program.open()
    for name in ("morning", "evening"):
        program.window.show_page(program.settings)
        program.settings.devices.enrol.click()
        comes_up(program, EnrolVoice, qtbot)
        learn(program.enrol_page, name, qtbot)
        program.enrol_page.main.click()
        comes_up(program, Settings, qtbot)
        assert program.settings.devices.voice.currentText() == name
    assert desk.preferences == SET.changed(voice="evening")
