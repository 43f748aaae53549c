"""Asked once more before what cannot be undone; Enter and Esc both leave everything as it is."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ui.look.scale import GAP, WIDE
from ui.parts.buttons import danger_button, main_button
from ui.parts.page import row
from ui.parts.text import body, heading


def confirm(
    over: QWidget, question: str, what_happens: str, words: tuple[str, str], yes: Callable[[], object]
) -> QDialog:
    """Ask over a window, without stopping anything; `words` are those of doing it and of leaving it."""
    asked = QDialog(over)
    asked.setWindowTitle(question)
    asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    asked.setModal(True)
    column = QVBoxLayout(asked)
    column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
    column.setSpacing(GAP)
    column.addWidget(heading(question))
    column.addWidget(body(what_happens))
    do_it, leave_it = words
    keep = main_button(leave_it, asked.reject)
    column.addLayout(row(keep, danger_button(do_it, asked.accept)))
    asked.accepted.connect(yes)
    asked.setMinimumWidth(440)
    asked.open()
    keep.setFocus()
    return asked
