"""Under which name a coach's marks are to stand for another."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from sessions.tunables import LONGEST_NAME
from ui.look.scale import GAP, QUESTION_WIDTH_PX, WIDE
from ui.parts.buttons import main_button, plain_button
from ui.parts.mentor.mentor_state import name_given
from ui.parts.page import row
from ui.parts.text import body, heading


class NameQuestion(QDialog):
    """Asks over a window; `named` is called with the name, and only with one."""

    def __init__(self, over: QWidget, name: str, named: Callable[[str], object]) -> None:
        """Make the question, answered by `name` for a start; `open()` asks it."""
        super().__init__(over)
        self._named = named
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setMinimumWidth(QUESTION_WIDTH_PX)
        self.setWindowTitle(self.tr("Your name, for whoever reads your marks"))
        self.name = QLineEdit(name)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setAccessibleName(self.tr("Your name"))
        self.name.textChanged.connect(lambda text: self._tell())
        self.go_on = main_button(self.tr("Choose the file…"), self._go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        column.addWidget(heading(self.windowTitle()))
        column.addWidget(body(self.tr("With them your marks stand under it, beside their own.")))
        column.addWidget(self.name)
        column.addLayout(row(self.go_on, plain_button(self.tr("Back"), self.reject)))
        self.name.setFocus()
        self.name.selectAll()
        self._tell()

    def _tell(self) -> None:
        self.go_on.setEnabled(bool(name_given(self.name.text())))

    def _go_on(self) -> None:
        name = name_given(self.name.text())
        self.accept()
        self._named(name)
