"""Asked before a session: the passphrase under which the coach's voice is sealed; it can be done without."""

from collections.abc import Callable

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


def ask_passphrase(
    over: QWidget,
    desk: Desk,
    errands: Errands,
    *,
    opened: Callable[[], object],
    without: Callable[[], object],
    back: Callable[[], object],
) -> QDialog:
    """Ask over a window, without stopping anything; Esc goes `back`, a button on without the voice."""
    asked = QDialog(over)
    asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    asked.setModal(True)
    translate = QCoreApplication.translate
    question = translate("PassphraseQuestion", "Your voice is sealed")
    asked.setWindowTitle(question)
    column = QVBoxLayout(asked)
    column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
    column.setSpacing(GAP)
    column.addWidget(heading(question))
    form = PassphraseForm(desk, errands, new=False)
    form.given.connect(asked.accept)
    column.addWidget(form)
    column.addWidget(
        quiet(translate("PassphraseQuestion", "Without it, whoever speaks first is taken for you."))
    )
    without_it = plain_button(
        translate("PassphraseQuestion", "Go on without my voice"), lambda: asked.done(_WITHOUT)
    )
    column.addLayout(row(without_it, plain_button(translate("PassphraseQuestion", "Back"), asked.reject)))
    answers = {QDialog.DialogCode.Accepted: opened, QDialog.DialogCode.Rejected: back, _WITHOUT: without}
    asked.finished.connect(lambda answer: answers[answer]())
    asked.setMinimumWidth(QUESTION_WIDTH_PX)
    asked.open()
    form.passphrase.setFocus()
    return asked
