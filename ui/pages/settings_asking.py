"""Asks once more, in place: what is about to be lost or changed, and a way out that the keyboard is on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.look.scale import GAP, SMALL
from ui.pages.settings_section import buttons
from ui.parts.buttons import Pressed, button, danger_button, main_button
from ui.parts.text import body


class Asking(QFrame):
    """Unseen until `ask` is called; `answered` once it goes again."""

    answered = Signal(bool)

    def __init__(self, yes: str, no: str, *, is_danger: bool) -> None:
        """Name the two answers; where `is_danger`, no is the one that Enter gives."""
        super().__init__()
        self.setProperty("kind", "care" if is_danger else "card")
        self._pressed: Pressed = lambda: None
        self._back_to: QWidget | None = None
        self.text = body("")
        self.yes = (danger_button if is_danger else main_button)(yes, lambda: self._answer(True))
        self.no = button(no, lambda: self._answer(False))
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(SMALL)
        column.addWidget(self.text)
        column.addLayout(buttons(self.no, self.yes) if is_danger else buttons(self.yes, self.no))
        self._first = self.no if is_danger else self.yes
        self.hide()

    def ask(self, text: str, pressed: Pressed, back_to: QWidget) -> None:
        """Say `text`; do `pressed` if the answer is yes, and let the keyboard go `back_to` after any."""
        self._pressed, self._back_to = pressed, back_to
        self.text.setText(text)
        self.setAccessibleName(text)
        self.show()
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _answer(self, yes: bool) -> None:
        self.hide()
        if self._back_to is not None:
            self._back_to.setFocus(Qt.FocusReason.OtherFocusReason)
        if yes:
            self._pressed()
        self.answered.emit(yes)
