"""A session saved as a bundle for another Holdspace: what goes in is chosen, its passphrase given twice."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from sessions.bundle.choice import Choice
from sessions.errors import SessionError
from tests.ui.paper_playback import PaperOpenSession
from tests.ui.seen import says
from ui.errands import Errands
from ui.parts.bundle_dialog import BundleDialog

GOOD = "four short words here"


class Slow(PaperOpenSession):
    """Writes until it is let go on."""

    def __init__(self) -> None:
        super().__init__()
        self.go_on, self.ended_early = Event(), False

    def save_bundle(
        self, file: Path, choice: Choice, passphrase: str, progress: Callable[[float], None]
    ) -> None:
        progress(0.25)
        self.go_on.wait(5)
        try:
            progress(0.5)
        except SessionError:
            self.ended_early = True
            raise


Ask = Callable[[PaperOpenSession], BundleDialog]


@pytest.fixture
def ask(errands: Errands, qtbot: QtBot, tmp_path: Path) -> Iterator[Ask]:
    """Ask over a window of its own."""
    over = QWidget()
    qtbot.addWidget(over)
    over.show()

    def asked(session: PaperOpenSession) -> BundleDialog:
        made = BundleDialog(over, session, errands, tmp_path)
        made.open()
        return made

    yield asked


@pytest.fixture
def session() -> PaperOpenSession:
    return PaperOpenSession()


@pytest.fixture
def dialog(session: PaperOpenSession, ask: Ask) -> BundleDialog:
    return ask(session)


def save(dialog: BundleDialog) -> None:
    QTest.keyClicks(dialog.form.passphrase, GOOD)
    QTest.keyClicks(dialog.form.again, GOOD)
    QTest.keyClick(dialog.form.again, Qt.Key.Key_Return)


def test_what_is_ticked_goes_in(
    dialog: BundleDialog, session: PaperOpenSession, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog.boxes["sound"].click()
    dialog.boxes["names"].click()
    with qtbot.waitSignal(dialog.saved) as told:
        save(dialog)
    file = tmp_path / "session.holdspace-bundle"
    assert told.args == [file]
    assert session.bundles == [(file, Choice.without("sound", "names"), GOOD)]
    assert says(dialog, f"Written to {file}") and says(dialog, "Done")
    assert not dialog.form.isVisible() and not dialog.busy.isVisible()


def test_all_goes_in_unless_something_is_left_out(
    dialog: BundleDialog, session: PaperOpenSession, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(dialog.saved):
        save(dialog)
    assert session.bundles[0][1] == Choice()


def test_no_file_that_is_there_is_written_over(session: PaperOpenSession, ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "session.holdspace-bundle").touch()
    assert ask(session).file.name == "session 2.holdspace-bundle"


def test_another_file_is_chosen(
    dialog: BundleDialog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: (str(tmp_path / "for Bo"), ""))
    dialog.choose.click()
    assert dialog.file == tmp_path / "for Bo.holdspace-bundle"
    assert says(dialog, "for Bo.holdspace-bundle")


def test_what_cannot_be_written_is_said_and_can_be_tried_again(
    dialog: BundleDialog, session: PaperOpenSession, qtbot: QtBot
) -> None:
    session.trouble = SessionError("the disk is full; make room on it")
    save(dialog)
    qtbot.waitUntil(lambda: says(dialog, "the disk is full; make room on it"))
    session.trouble = None
    with qtbot.waitSignal(dialog.saved):
        dialog.form.use.click()


def test_closing_it_ends_the_writing(ask: Ask, qtbot: QtBot) -> None:
    session = Slow()
    dialog = ask(session)
    save(dialog)
    qtbot.waitUntil(lambda: dialog.busy.progress.value() == 25)
    dialog.busy.cancel.click()
    session.go_on.set()
    qtbot.waitUntil(lambda: session.ended_early)
