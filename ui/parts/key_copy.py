"""A copy of the key to everything kept: saved to a file of the coach's choice, and used again."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.errands import Errands
from ui.look.scale import GAP, QUESTION_WIDTH_PX, WIDE
from ui.parts.buttons import plain_button
from ui.parts.page import row
from ui.parts.passphrase import Asked, SecretForm
from ui.parts.passphrase_question import ask_passphrase
from ui.parts.text import heading

USUAL_NAME = "holdspace-key.json"

translate = QCoreApplication.translate  # by this name Qt's own tool finds what is said

Say = Callable[[str], object]
"""Is told in one line what came of it."""


def save_key_copy(over: QWidget, desk: Desk, errands: Errands, done: Say) -> None:
    """Ask where to, and for a passphrase of the copy's own; where one opens the key, first for that."""
    if desk.needs_passphrase():
        ask_passphrase(over, desk, errands, opened=lambda: save_key_copy(over, desk, errands, done))
        return
    name, _ = QFileDialog.getSaveFileName(
        over, translate("KeyCopy", "Save a copy of the key"), USUAL_NAME, _kinds()
    )
    if not name:
        return
    path = Path(name)
    saved = translate(
        "KeyCopy", "A copy of the key is in {0}. Keep it somewhere else than on this computer."
    ).format(path)
    asked = Asked(
        translate("KeyCopy", "A passphrase of its own seals this copy."),
        translate("KeyCopy", "Write it down, apart from the copy. Whoever has both can open your sessions."),
        translate("KeyCopy", "Save the copy"),
    )
    form = SecretForm(errands, lambda passphrase: desk.save_key_copy(path, passphrase), asked, new=True)
    form.given.connect(lambda: done(saved))
    _ask(over, translate("KeyCopy", "Choose a passphrase for the copy"), form)


def use_key_copy(over: QWidget, desk: Desk, errands: Errands, done: Say) -> None:
    """Ask for the copy and the passphrase it was sealed with."""
    name, _ = QFileDialog.getOpenFileName(over, translate("KeyCopy", "Use a copy of the key"), "", _kinds())
    if not name:
        return
    opened: list[int] = []
    asked = Asked(
        translate("KeyCopy", "A passphrase was chosen when this copy was saved."),
        "",
        translate("KeyCopy", "Use the copy"),
    )
    form = SecretForm(
        errands,
        lambda passphrase: opened.append(desk.use_key_copy(Path(name), passphrase)),
        asked,
        new=False,
    )
    form.given.connect(lambda: done(_opened(opened[-1])))
    _ask(over, translate("KeyCopy", "The passphrase of the copy"), form)


def _opened(sessions: int) -> str:
    if sessions == 1:
        return translate("KeyCopy", "The key is back, and one session opens again.")
    if sessions:
        return translate("KeyCopy", "The key is back, and {0} sessions open again.").format(sessions)
    return translate(
        "KeyCopy",
        "The key is here. Sessions that were kept under it can be opened once they are brought here.",
    )


def _ask(over: QWidget, question: str, form: SecretForm) -> None:
    asked = QDialog(over)
    asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    asked.setModal(True)
    asked.setWindowTitle(question)
    column = QVBoxLayout(asked)
    column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
    column.setSpacing(GAP)
    column.addWidget(heading(question))
    column.addWidget(form)
    column.addLayout(row(plain_button(translate("KeyCopy", "Back"), asked.reject)))
    form.given.connect(asked.accept)
    asked.setMinimumWidth(QUESTION_WIDTH_PX)
    asked.open()
    form.passphrase.setFocus()


def _kinds() -> str:
    return translate("KeyCopy", "Copies of the key (*.json)")
