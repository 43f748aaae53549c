"""A line or a few asked for over the window: a person's name, a bookmark's label, a note."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ui.look.scale import GAP, QUESTION_WIDTH_PX, WIDE
from ui.parts.buttons import button, main_button
from ui.parts.page import row
from ui.parts.text import heading, quiet

NOTE_LINES_PX = 120
"""A note's field: some five lines, as much as is written between two sentences."""


class Asked(NamedTuple):
    """What is asked: the `question`, what to know about it, and what stands there so far."""

    question: str
    hint: str
    text: str
    long: bool = False


class AskText(QDialog):
    """Asks without stopping anything behind it; `keep` is called with the text only if it is another one."""

    def __init__(self, over: QWidget, asked: Asked, keep: Callable[[str], object]) -> None:
        """Make the question; `open()` asks it."""
        super().__init__(over)
        self.setWindowTitle(asked.question)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setMinimumWidth(QUESTION_WIDTH_PX)
        self.field = _long_field(asked.text) if asked.long else QLineEdit(asked.text)
        self.field.setAccessibleName(asked.question)
        translate = QCoreApplication.translate
        self.keep = main_button(translate("AskText", "Keep"), self.accept)
        self.leave = button(translate("AskText", "Leave it"), self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        column.addWidget(heading(asked.question))
        column.addWidget(self.field)
        column.addWidget(quiet(asked.hint))
        column.addLayout(row(self.keep, self.leave))
        if asked.long:
            QShortcut(QKeySequence("Ctrl+Return"), self, self.accept)
        self.accepted.connect(lambda: keep(self.text) if self.text != asked.text else None)
        self.field.setFocus()

    @property
    def text(self) -> str:
        """What stands in the field."""
        if isinstance(self.field, QPlainTextEdit):
            return self.field.toPlainText().strip()
        return self.field.text().strip()


def ask_text(over: QWidget, asked: Asked, keep: Callable[[str], object]) -> AskText:
    """Ask, and return at once."""
    dialog = AskText(over, asked, keep)
    dialog.open()
    return dialog


def _long_field(text: str) -> QPlainTextEdit:
    field = QPlainTextEdit(text)
    field.setTabChangesFocus(True)
    field.setMinimumHeight(NOTE_LINES_PX)
    field.moveCursor(QTextCursor.MoveOperation.End)
    return field
