"""What one voice is asked, each question with a field that keeps what is written a moment after."""

from collections.abc import Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from diarize.events import Role
from ui.look.scale import GAP, HAIR, SMALL
from ui.pages.debrief_state import Voice, questions_of
from ui.pages.debrief_words import question_in_words
from ui.parts.cue_card import NoteField
from ui.parts.text import lead
from ui.tunables import WRITTEN_AFTER_S

LINES = 2
"""Lines of an empty field: an invitation to more than a word."""


class AnswerField(NoteField):
    """Says by `written` what is to be kept, once writing paused or the field was left."""

    written = Signal(str)

    def __init__(self, question: str) -> None:
        """Make it empty, for a question in words."""
        super().__init__(LINES)
        self.setAccessibleName(question)
        self.setPlaceholderText(self.tr("In a few words, if you like"))
        self._kept = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(round(WRITTEN_AFTER_S * 1000))
        self._pause.timeout.connect(self.keep)
        self.textChanged.connect(self._pause.start)
        self.left.connect(self.keep)

    def begin(self, kept: str) -> None:
        """Show what is kept, in place of all else."""
        self.blockSignals(True)
        self.setPlainText(kept)
        self.blockSignals(False)
        self.set_kept(kept)

    def set_kept(self, kept: str) -> None:
        """Be told what really is kept, so that all else is tried again."""
        self._kept = kept.strip()

    def keep(self) -> None:
        """Have what is written kept now, if it was changed."""
        self._pause.stop()
        text = self.toPlainText().strip()
        if text != self._kept:
            self._kept = text
            self.written.emit(text)


class Answers(QWidget):
    """The questions of one voice beside each other; `written` carries role, question and text."""

    written = Signal(str, str, str)
    done = Signal()

    def __init__(self, voice: Voice) -> None:
        """Make them, with nothing written."""
        super().__init__()
        self.role: Role = voice.value
        self.fields: dict[str, AnswerField] = {}
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(GAP)
        for question in questions_of(voice):
            across.addLayout(self._asked(question), 1)
        self.hide()

    def begin(self, said: Mapping[tuple[Role, str], str]) -> None:
        """Show what was said, in place of all that is written."""
        for question, field in self.fields.items():
            field.begin(said.get((self.role, question), ""))

    def set_kept(self, said: Mapping[tuple[Role, str], str]) -> None:
        """Be told what really is kept."""
        for question, field in self.fields.items():
            field.set_kept(said.get((self.role, question), ""))

    def keep(self) -> None:
        """Have all of it kept now."""
        for field in self.fields.values():
            field.keep()

    def let_write(self, may: bool) -> None:
        """Let answers be written; else the questions stand alone."""
        for field in self.fields.values():
            field.setVisible(may)

    def _asked(self, question: str) -> QVBoxLayout:
        words = question_in_words(question)
        field = self.fields[question] = AnswerField(words)
        field.written.connect(lambda text: self.written.emit(self.role, question, text))
        field.done.connect(self.done)
        label = lead(words)
        label.setBuddy(field)
        column = QVBoxLayout()
        column.setSpacing(HAIR)
        column.addWidget(label)
        column.addWidget(field)
        column.addStretch(1)
        column.setContentsMargins(0, SMALL, 0, 0)
        return column
