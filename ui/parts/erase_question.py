"""The question before a session is destroyed."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from ui.look.scale import GAP, QUESTION_WIDTH_PX, WIDE
from ui.parts.buttons import button, danger_button
from ui.parts.text import body, heading, quiet


class EraseQuestion(QDialog):
    """Asks once more; Enter and Esc both keep the session."""

    def __init__(self, over: QWidget, which: str, erase: Callable[[], object]) -> None:
        """Ask about the session `which`, in words; `erase` is called only on a yes."""
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Erase a session"))
        self.setMinimumWidth(QUESTION_WIDTH_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        column.addWidget(heading(self.tr("Erase this session for good?")))
        if which:
            column.addWidget(body(which))
        column.addWidget(
            quiet(self.tr("Everything kept of it is destroyed. This is final: nobody can bring it back."))
        )
        self.keep = button(self.tr("Keep it"), self.reject)
        self.keep.setDefault(True)
        self.erase = danger_button(self.tr("Erase for good"), self.accept)
        answers = QDialogButtonBox()
        answers.addButton(self.keep, QDialogButtonBox.ButtonRole.RejectRole)
        answers.addButton(self.erase, QDialogButtonBox.ButtonRole.DestructiveRole)
        column.addWidget(answers)
        self.keep.setFocus()
        self.accepted.connect(erase)


def ask_to_erase(over: QWidget, which: str, erase: Callable[[], object]) -> EraseQuestion:
    """Ask, and return at once; see `EraseQuestion`."""
    question = EraseQuestion(over, which, erase)
    question.open()
    return question
