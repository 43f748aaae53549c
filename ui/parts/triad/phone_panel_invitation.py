"""How a phone comes to the observer's page: what to scan or type, what its browser says, what to compare."""

from urllib.parse import urlsplit

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.look.scale import GAP, HAIR, WIDE
from ui.parts.text import body, figure, hairline, heading, lead, setting, small
from ui.parts.triad.qr import QrCode
from ui.triad_desk import Invitation

WORDS_ACROSS = 3
"""Six words in two lines, as they are said."""

DIGITS_TOGETHER = 3
"""A number is read to somebody in groups of three."""

PAIRS_ACROSS = 16
"""A SHA-256 fingerprint in two lines."""


class PhoneInvitation(QWidget):
    """Shows one `Invitation`, in the order in which a phone meets it."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.qr, self.address, self.code = QrCode(), _to_be_copied(lead("")), figure("")
        self.chrome, self.safari = body(""), body("")
        self.words: list[QLabel] = []
        self.fingerprint = _to_be_copied(small(""))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(WIDE)
        self._grid.setVerticalSpacing(HAIR)
        self._lay_out()

    def show_invitation(self, invitation: Invitation) -> None:
        """Show how to come to the page."""
        host = urlsplit(invitation.address).hostname or invitation.address
        self.qr.show_code(invitation.qr, invitation.link)
        self.address.setText(invitation.address)
        self.code.setText(_grouped(invitation.code))
        self.code.setAccessibleName(self.tr("The code: {0}").format(" ".join(invitation.code)))
        self.chrome.setText(self.tr("Chrome: “Advanced”, then “Proceed to {0} (unsafe)”.").format(host))
        self.safari.setText(
            self.tr("Safari: “Show Details”, then “visit this website”, then “Visit Website”.")
        )
        self._show_words(invitation.words)
        self.fingerprint.setText(_in_lines(invitation.fingerprint))

    def _lay_out(self) -> None:
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(WIDE)
        across.addWidget(self.qr, 0, Qt.AlignmentFlag.AlignTop)
        steps = QVBoxLayout()
        steps.setSpacing(GAP)
        across.addLayout(steps, 1)
        come = self.tr("Scan the code with the phone's camera. Or type the address, and there the number:")
        warned = self.tr(
            "The browser warns that the connection is not private. It says so because nobody on the internet "
            "vouches for this computer, and nobody can: the page is only in your own network. Go on:"
        )
        compared = self.tr("The page then shows six words. They must be these, in this order:")
        where_else = self.tr(
            "If they are others, it is not this computer's page: close it there and here. To be quite "
            "certain, look at the certificate in the phone's browser; its SHA-256 fingerprint must be:"
        )
        steps.addLayout(_step("1", body(come), self.address, self.code))
        steps.addWidget(hairline())
        steps.addLayout(_step("2", body(warned), self.chrome, self.safari))
        steps.addWidget(hairline())
        third = _step("3", body(compared))
        told = QVBoxLayout()
        told.setSpacing(HAIR)
        told.addLayout(self._grid)
        told.addWidget(small(where_else))
        told.addWidget(self.fingerprint)
        steps.addLayout(third)
        third.addLayout(told, 1, 1)

    def _show_words(self, words: tuple[str, ...]) -> None:
        for old in self.words:
            self._grid.removeWidget(old)
            old.deleteLater()
        self.words = [heading(word) for word in words]
        for place, word in enumerate(self.words):
            self._grid.addWidget(word, place // WORDS_ACROSS, place % WORDS_ACROSS)


def _step(number: str, *lines: QLabel) -> QGridLayout:
    """Lay what is done one after the other beside the step's number."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(GAP)
    grid.setVerticalSpacing(HAIR)
    grid.setColumnStretch(1, 1)
    grid.addWidget(_numeral(number), 0, 0, Qt.AlignmentFlag.AlignTop)
    said = QVBoxLayout()
    said.setSpacing(HAIR)
    for line in lines:
        said.addWidget(line)
    grid.addLayout(said, 0, 1)
    return grid


def _numeral(number: str) -> QLabel:
    label = setting(number)
    label.setMinimumWidth(0)
    return label


def _grouped(code: str) -> str:
    return " ".join(code[at : at + DIGITS_TOGETHER] for at in range(0, len(code), DIGITS_TOGETHER))


def _in_lines(fingerprint: str) -> str:
    pairs = fingerprint.split(":")
    lines = [":".join(pairs[at : at + PAIRS_ACROSS]) for at in range(0, len(pairs), PAIRS_ACROSS)]
    return ":\n".join(lines)


def _to_be_copied(label: QLabel) -> QLabel:
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
