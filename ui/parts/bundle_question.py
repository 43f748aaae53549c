"""Asked before a bundle of another Holdspace is opened: its passphrase, after the one that opens the key."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.errands import Errands
from ui.look.scale import GAP, QUESTION_WIDTH_PX, WIDE
from ui.parts.buttons import plain_button
from ui.parts.page import row
from ui.parts.passphrase import Asked, SecretForm
from ui.parts.passphrase_question import ask_passphrase
from ui.parts.text import heading


def ask_to_open(
    over: QWidget,
    desk: Desk,
    errands: Errands,
    file: Path,
    opened: Callable[[Sequence[str]], object],
    then: Callable[[], object],
) -> None:
    """Ask over a window; `opened` is called with the ids of what came out, `then` when it is answered."""
    if desk.needs_passphrase():
        again = partial(ask_to_open, over, desk, errands, file, opened, then)
        ask_passphrase(over, desk, errands, opened=again, back=then)
        return
    question = BundleQuestion(over, desk, errands, file)
    question.accepted.connect(lambda: opened(question.session_ids))
    question.finished.connect(lambda answer: then())
    question.open()
    question.form.passphrase.setFocus()


class BundleQuestion(QDialog):
    """Asks for the passphrase of a bundle until it opens, or is left; `session_ids` are what came out."""

    def __init__(self, over: QWidget, desk: Desk, errands: Errands, file: Path) -> None:
        """Make it; `open()` asks."""
        super().__init__(over)
        self.session_ids: Sequence[str] = ()
        self._desk, self._file, self._again = desk, file, False
        translate = QCoreApplication.translate
        question = translate("BundleQuestion", "Open {0}?").replace("{0}", file.name)
        self.setWindowTitle(question)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setMinimumWidth(QUESTION_WIDTH_PX)
        asked = Asked(
            translate(
                "BundleQuestion",
                "A bundle of sessions from another Holdspace. Whoever made it chose a passphrase for it.",
            ),
            "",
            translate("BundleQuestion", "Open the bundle"),
        )
        self.again = QCheckBox(translate("BundleQuestion", "Even if it was opened here before"))
        self.again.toggled.connect(self._ask_again)
        self.form = SecretForm(errands, self._open, asked, new=False)
        self.form.given.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        column.addWidget(heading(question))
        column.addWidget(self.form)
        column.addWidget(self.again)
        column.addLayout(row(plain_button(translate("BundleQuestion", "Back"), self.reject)))

    def _ask_again(self, again: bool) -> None:
        self._again = again

    def _open(self, passphrase: str) -> None:
        self.session_ids = self._desk.open_bundle(self._file, passphrase, self._again)
