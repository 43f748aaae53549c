"""What is taken along, chosen and written in the background."""

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from sessions.errors import SessionError
from sessions.take_along.formats import Format
from sessions.take_along.redaction import NOTHING, Redaction
from tests.ui.paper_playback import FORMATS, PaperOpenSession, made_format
from tests.ui.seen import question, says, texts
from ui.errands import Errands
from ui.parts.bundle_dialog import BundleDialog
from ui.parts.take_along import TakeAlong
from ui.parts.take_along_state import Group, group_of, grouped, ticked_first

FOLDER = Path("/somewhere/else")


class Slow(PaperOpenSession):
    """Writes until it is let go on."""

    def __init__(self) -> None:
        super().__init__()
        self.go_on, self.ended_early = Event(), False

    def take_along(
        self,
        formats: Sequence[Format],
        folder: Path,
        progress: Callable[[str, float], None],
        redaction: Redaction = NOTHING,
    ) -> Sequence[Path]:
        progress("Writing the sound", 0.25)
        self.go_on.wait(5)
        try:
            progress("Writing the sound", 0.5)
        except BaseException:
            self.ended_early = True
            raise
        return super().take_along(formats, folder, progress, redaction)


class Ask:
    """Asks over a window of its own."""

    def __init__(self, errands: Errands, qtbot: QtBot) -> None:
        self.errands, self.qtbot, self.over = errands, qtbot, QWidget()
        qtbot.addWidget(self.over)
        self.over.show()

    def __call__(self, session: PaperOpenSession, last: Sequence[str] = ()) -> TakeAlong:
        made = TakeAlong(self.over, session, self.errands, FOLDER, last)
        made.open()
        self.qtbot.waitUntil(lambda: bool(made.boxes) or made.trouble.isVisible())
        return made


@pytest.fixture
def ask(errands: Errands, qtbot: QtBot) -> Ask:
    return Ask(errands, qtbot)


@pytest.fixture
def session() -> PaperOpenSession:
    return PaperOpenSession()


@pytest.fixture
def dialog(ask: Ask, session: PaperOpenSession) -> TakeAlong:
    return ask(session)


def test_formats_stand_under_what_they_are_for(dialog: TakeAlong) -> None:
    said = texts(dialog)
    for heading in ("Transcript", "Report", "Sound", "Other programs"):
        assert heading in said
    assert "The transcript as plain text" in said


def test_all_of_it_is_on_the_screen_wherever_its_window_is(ask: Ask, qtbot: QtBot) -> None:
    room = ask.over.screen().availableGeometry()
    ask.over.setGeometry(room.left(), room.bottom() - 200, 600, 200)
    dialog = ask(PaperOpenSession())
    qtbot.waitUntil(lambda: len(dialog.boxes) == len(FORMATS))
    qtbot.waitUntil(
        lambda: room.contains(dialog.close_button.mapToGlobal(dialog.close_button.rect().bottomLeft()))
    )


def test_it_says_that_the_files_are_no_longer_encrypted(dialog: TakeAlong) -> None:
    assert says(dialog, "no longer encrypted")


def test_what_is_ticked_is_written_where_it_was_said(
    dialog: TakeAlong, session: PaperOpenSession, qtbot: QtBot
) -> None:
    dialog.boxes["flac"].click()
    dialog.take.click()
    qtbot.waitUntil(lambda: says(dialog, "2 files written to /somewhere/else"))
    assert session.taken == [(["docx", "flac"], FOLDER)]


def test_one_file_is_told_by_its_name(dialog: TakeAlong, qtbot: QtBot) -> None:
    dialog.take.click()
    qtbot.waitUntil(lambda: says(dialog, "Written to /somewhere/else/session.docx"))


def test_the_folder_is_opened_once_there_is_something_in_it(
    dialog: TakeAlong, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    assert not dialog.show_folder.isVisible()
    dialog.take.click()
    qtbot.waitUntil(dialog.show_folder.isVisible)
    dialog.show_folder.click()
    assert opened == [str(FOLDER)]


def test_another_folder_is_chosen(
    dialog: TakeAlong,
    session: PaperOpenSession,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *asked: str(tmp_path))
    dialog.choose.click()
    dialog.take.click()
    qtbot.waitUntil(lambda: session.taken == [(["docx"], tmp_path)])


def test_nothing_ticked_is_nothing_to_take(dialog: TakeAlong) -> None:
    dialog.boxes["docx"].click()
    assert not dialog.take.isEnabled()


def test_what_was_taken_last_is_ticked_again(ask: Ask, session: PaperOpenSession) -> None:
    dialog = ask(session, ["vtt", "gone"])
    assert [one.id for one in dialog.ticked] == ["vtt"]


def test_progress_is_shown_and_cancelling_ends_it(ask: Ask, qtbot: QtBot) -> None:
    session = Slow()
    dialog = ask(session)
    dialog.take.click()
    qtbot.waitUntil(lambda: says(dialog, "Writing the sound") and dialog.busy.progress.value() == 25)
    assert not dialog.close_button.isVisible()
    dialog.busy.cancel.click()
    session.go_on.set()
    qtbot.waitUntil(lambda: session.ended_early)
    assert says(dialog, "Not everything was written.") and session.taken == []
    assert dialog.take.isEnabled()


def test_why_it_could_not_be_written_is_said_and_it_can_be_tried_again(
    dialog: TakeAlong, session: PaperOpenSession, qtbot: QtBot
) -> None:
    session.trouble = SessionError("the folder cannot be written to; choose another")
    dialog.take.click()
    qtbot.waitUntil(lambda: says(dialog, "the folder cannot be written to; choose another"))
    session.trouble = None
    dialog.take.click()
    qtbot.waitUntil(lambda: says(dialog, "Written to"))


def test_names_and_stretches_are_left_out_and_what_may_be_a_name_is_told(
    dialog: TakeAlong, session: PaperOpenSession, qtbot: QtBot
) -> None:
    QTest.keyClicks(dialog.names, "Fathers, Rumpelstiltskin")
    QTest.keyClicks(dialog.cuts, "0:10-0:12.5")
    dialog.take.click()
    qtbot.waitUntil(lambda: says(dialog, "Written to"))
    assert session.redaction == Redaction(("Fathers", "Rumpelstiltskin"), ((10.0, 12.5),))
    assert says(dialog, "Nowhere in it, as far as it was recognised: Fathers, Rumpelstiltskin.")
    assert says(dialog, "Still in it, and like one of the names: father, theirs.")


def test_what_is_no_stretch_of_time_is_told_before_anything_is_written(
    dialog: TakeAlong, session: PaperOpenSession
) -> None:
    QTest.keyClicks(dialog.cuts, "around noon")
    dialog.take.click()
    assert says(dialog, "'around noon' is no stretch of time; give one like 12:30-14:05")
    assert session.taken == [] and dialog.take.isEnabled()


def test_a_bundle_is_asked_for_from_here(dialog: TakeAlong, qtbot: QtBot) -> None:
    dialog.bundle.click()
    qtbot.waitUntil(lambda: isinstance(question(), BundleDialog))
    asked = question()
    assert asked is not None
    asked.reject()


def test_a_format_nobody_knows_is_for_other_programs() -> None:
    assert group_of(made_format("new", ".new", "something")) is Group.PROGRAMS
    assert [one.id for one in grouped(FORMATS)[Group.SOUND]] == ["flac", "wav"]
    assert ticked_first([], ["docx"]) == frozenset()
