"""Bundles of another Holdspace, opened like recordings: for each its passphrase is asked for."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.paper_desk import BUNDLE_PASSPHRASE, PaperDesk
from tests.ui.seen import button, question, says
from ui.parts.bundle_question import BundleQuestion
from ui.program import Program

BUNDLE, TRIAD = Path("/stick/from-Bo.holdspace-bundle"), Path("/recordings/triad.m4a")


@pytest.fixture(autouse=True)
def at_home(program: Program, desk: PaperDesk) -> None:
    desk.preferences = desk.preferences.changed(introduced=True)
    program.open()


def asked() -> BundleQuestion:
    found = question()
    assert isinstance(found, BundleQuestion)
    return found


def answer(passphrase: str) -> None:
    form = asked().form
    form.passphrase.clear()
    QTest.keyClicks(form.passphrase, passphrase)
    form.use.click()


def test_the_right_passphrase_opens_it(program: Program, desk: PaperDesk, qtbot: QtBot) -> None:
    program.home.files_asked.emit([BUNDLE])
    assert says(asked(), "Open from-Bo.holdspace-bundle?")
    answer("something else")
    qtbot.waitUntil(lambda: says(asked(), "this is not its passphrase; ask whoever made it"))
    answer(BUNDLE_PASSPHRASE)
    qtbot.waitUntil(lambda: says(program.window, "The session in the bundle is here now."))
    assert desk.opened == [BUNDLE]


def test_recordings_chosen_with_it_are_asked_about_after_it(program: Program, desk: PaperDesk) -> None:
    program.home.files_asked.emit([TRIAD, BUNDLE])
    asked().reject()
    over = question()
    assert over is not None and says(over, "Keep this recording as a session?")
    button(over, "Not now").click()
    assert desk.opened == []
