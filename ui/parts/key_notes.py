"""What is said of the key to everything kept: once where it is, and at once where it is lost."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.look.scale import GAP, SMALL
from ui.parts.announce import announce
from ui.parts.buttons import button, plain_button
from ui.parts.page import row
from ui.parts.text import body, care, quiet


class LostKeyNote(QWidget):
    """Stands in the place of the sessions while nothing here can open them."""

    def __init__(self, use_copy: Callable[[], object]) -> None:
        """Make it; `use_copy` is what its button does."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        lost = self.tr("Your sessions are here, but the key to them is no longer on this computer.")
        column.addWidget(care(lost))
        column.addWidget(quiet(self.tr("A copy of the key opens them again. Without one nobody can.")))
        self.use = button(self.tr("Use a copy of the key…"), use_copy)
        self.use.setAccessibleDescription(lost)
        column.addLayout(row(self.use))
        announce(self, lost)


class KeyHint(QFrame):
    """Says once where the key to everything kept is, and offers to save a copy of it."""

    def __init__(self, save_copy: Callable[[], object], closed: Callable[[], object]) -> None:
        """Make it hidden; `save_copy` and `closed` are what its buttons do."""
        super().__init__()
        self.setProperty("kind", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(SMALL)
        said = self.tr(
            "The key to your sessions is in this computer's keyring. If it is ever lost there, only a copy "
            "of it opens them again."
        )
        column.addWidget(body(said))
        self.save = button(self.tr("Save a copy of the key…"), save_copy)
        self.save.setAccessibleDescription(said)
        self.close_button = plain_button(self.tr("Not now"), closed)
        column.addLayout(row(self.save, self.close_button))
        self.hide()
