"""Asked before something is kept or opened: the passphrase it is sealed with, where it takes one."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.errands import Errands
from ui.look.scale import GAP, QUESTION_WIDTH_PX, WIDE
from ui.parts.buttons import plain_button
from ui.parts.page import row
from ui.parts.passphrase import PassphraseForm
from ui.parts.text import heading, quiet

_WITHOUT = 2
"""The answer that is neither of a dialog's own two."""


@dataclass(frozen=True, slots=True)
class Without:
    """How to go on without the passphrase: what that means, a button's words, and what it leads to."""

    meaning: str
    button: str
    go_on: Callable[[], object]


def ask_passphrase(
    over: QWidget,
    desk: Desk,
    errands: Errands,
    *,
    opened: Callable[[], object],
    back: Callable[[], object] = lambda: None,
    without: Without | None = None,
) -> QDialog:
    """Ask over a window, without stopping anything; Esc goes `back`, and one may go on `without` it."""
    new = desk.passphrase_is_new()
    asked = QDialog(over)
    asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    asked.setModal(True)
    translate = QCoreApplication.translate
    question = (
        translate("PassphraseQuestion", "Choose a passphrase")
        if new
        else translate("PassphraseQuestion", "What is kept is sealed")
    )
    asked.setWindowTitle(question)
    column = QVBoxLayout(asked)
    column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
    column.setSpacing(GAP)
    column.addWidget(heading(question))
    form = PassphraseForm(desk, errands, new=new)
    form.given.connect(asked.accept)
    column.addWidget(form)
    others = [plain_button(translate("PassphraseQuestion", "Back"), asked.reject)]
    answers: dict[int, Callable[[], object]] = {
        QDialog.DialogCode.Accepted.value: opened,
        QDialog.DialogCode.Rejected.value: back,
    }
    if without is not None:
        column.addWidget(quiet(without.meaning))
        others.insert(0, plain_button(without.button, lambda: asked.done(_WITHOUT)))
        answers[_WITHOUT] = without.go_on
    column.addLayout(row(*others))
    asked.finished.connect(lambda answer: answers[answer]())
    asked.setMinimumWidth(QUESTION_WIDTH_PX)
    asked.open()
    form.passphrase.setFocus()
    return asked
