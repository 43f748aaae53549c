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


def ask_passphrase(
    over: QWidget, desk: Desk, errands: Errands, opened: Callable[[], object], without: Callable[[], object]
) -> QDialog:
    """Ask over a window, without stopping anything; Esc goes on without the enrolled voice."""
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
    without_it = plain_button(translate("PassphraseQuestion", "Go on without my voice"), asked.reject)
    column.addLayout(row(without_it))
    asked.accepted.connect(opened)
    asked.rejected.connect(without)
    asked.setMinimumWidth(QUESTION_WIDTH_PX)
    asked.open()
    form.passphrase.setFocus()
    return asked
