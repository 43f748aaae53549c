"""How the observer's phone stands, in one quiet line, and the way to all about it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.look.scale import SMALL
from ui.parts.announce import announce
from ui.parts.buttons import plain_button
from ui.parts.text import quiet
from ui.triad_desk import PhoneAt


def words_of_phone(at: PhoneAt) -> str:
    """Say how the phone stands, in one line."""
    translate = QCoreApplication.translate
    return {
        PhoneAt.AWAITED: translate("Phone", "Phone: not there yet"),
        PhoneAt.HERE: translate("Phone", "Phone: connected"),
        PhoneAt.AWAY: translate("Phone", "Phone: out of reach; what it marks comes later"),
        PhoneAt.LOCKED: translate("Phone", "Phone: locked after too many wrong codes"),
    }[at]


class PhoneLine(QWidget):
    """Says nothing while no page is open for a phone."""

    def __init__(self, asked: Callable[[], object]) -> None:
        """Call `asked` when somebody wants to see to the phone."""
        super().__init__()
        self.line = quiet("")
        self.line.setWordWrap(False)
        self.line.hide()
        self.see_to = plain_button(self.tr("Observer's phone…"), asked)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(SMALL)
        across.addStretch(1)
        across.addWidget(self.line)
        across.addWidget(self.see_to)

    def show_phone(self, at: PhoneAt | None) -> None:
        """Show how it stands; None while no page is open for it."""
        words = "" if at is None else words_of_phone(at)
        if words != self.line.text():
            self.line.setText(words)
            self.line.setVisible(bool(words))
            announce(self, words)
