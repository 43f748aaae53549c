"""Asked once more before what is not done lightly; Enter and Esc both leave everything as it is."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from ui.look.scale import GAP, QUESTION_WIDTH_PX, WIDE
from ui.parts.buttons import button, danger_button, main_button
from ui.parts.page import row
from ui.parts.text import body, heading


class Answers(NamedTuple):
    """The words of doing it, and of leaving it; `is_final` where what is done cannot be undone."""

    do_it: str
    leave_it: str
    is_final: bool = True


class Question(QDialog):
    """Asks over a window, without stopping anything behind it; `yes` is called only on a yes."""

    def __init__(
        self, over: QWidget, question: str, what_happens: str, answers: Answers, yes: Callable[[], object]
    ) -> None:
        """Make the question; `open()` asks it."""
        super().__init__(over)
        self.setWindowTitle(question)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setMinimumWidth(QUESTION_WIDTH_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        column.addWidget(heading(question))
        column.addWidget(body(what_happens))
        self.leave_it = main_button(answers.leave_it, self.reject)
        make = danger_button if answers.is_final else button
        self.do_it = make(answers.do_it, self.accept)
        self._choices = row(self.leave_it, self.do_it)
        column.addLayout(self._choices)
        self.accepted.connect(yes)
        self.leave_it.setFocus()

    def offer(self, instead: str, act: Callable[[], object]) -> QPushButton:
        """Offer something else beside, which closes the question too."""
        made = button(instead, self.reject)
        made.clicked.connect(act)
        self._choices.insertWidget(1, made)
        QWidget.setTabOrder(self.leave_it, made)
        QWidget.setTabOrder(made, self.do_it)
        return made

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the words need, and no higher."""
        super().showEvent(event)
        column = self.layout()
        if column is not None:
            self.resize(self.width(), column.totalHeightForWidth(self.width()))


def confirm(
    over: QWidget, question: str, what_happens: str, answers: Answers, yes: Callable[[], object]
) -> Question:
    """Ask, and return at once."""
    asked = Question(over, question, what_happens, answers, yes)
    asked.open()
    return asked
