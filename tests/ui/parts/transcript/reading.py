"""A transcript open before somebody, who reads and types."""

from datetime import UTC, datetime

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sessions.account import Account
from sessions.corrections import Correction
from tests.sessions.made_account import ROUND_S, made_account
from ui.parts.transcript.transcript import Transcript
from ui.parts.transcript.transcript_state import Place
from ui.parts.transcript.view import TranscriptView

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


class Reading:
    """The transcript, and what it has asked for so far."""

    def __init__(self, qtbot: QtBot, account: Account) -> None:
        self.transcript = Transcript(lambda: NOON)
        qtbot.addWidget(self.transcript)
        self.sought: list[float] = []
        self.chosen: list[str] = []
        self.edits: list[tuple[Correction, ...]] = []
        self.transcript.seek_asked.connect(self.sought.append)
        self.transcript.cue_chosen.connect(self.chosen.append)
        self.transcript.edit_asked.connect(self.edits.append)
        self.transcript.resize(600, 400)
        self.transcript.show_account(account)
        self.transcript.show()
        qtbot.waitExposed(self.transcript)
        self.transcript.activateWindow()
        self.view.setFocus()
        qtbot.waitUntil(self.view.hasFocus)

    @property
    def view(self) -> TranscriptView:
        return self.transcript.view

    def place(self, id_: str) -> Place:
        found = self.view.state.place_of(id_)
        assert found is not None
        return found

    def at(self, id_: str) -> None:
        """Have the caret at a word, a cue, a note…"""
        self.view.go_to(self.place(id_))

    def press(
        self, key: Qt.Key, with_: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1
    ) -> None:
        for _ in range(times):
            QTest.keyClick(self.view, key, with_)

    def type_in_field(self, text: str, then: Qt.Key = Qt.Key.Key_Return) -> None:
        field = self.transcript.field
        assert field is not None
        QTest.keyClicks(field, text)
        QTest.keyClick(field, then)

    def point(self, id_: str) -> QPoint:
        """The middle of a word, in the viewport."""
        place = self.place(id_)
        self.view.have_seen(place)
        return self.view.rect_of(place).center()

    @property
    def word(self) -> str:
        """The word at the caret."""
        word = self.view.state.word(self.view.caret)
        return word.text if word is not None else ""

    @property
    def edit(self) -> Correction:
        """The only edit there was, of one correction."""
        ((correction,),) = self.edits
        return correction


def reading(qtbot: QtBot, rounds: int = 2) -> Reading:
    """Open the made-up session."""
    return Reading(qtbot, made_account(rounds * ROUND_S))
