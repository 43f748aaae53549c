"""What stands across the top of a page for a while: a line that needs attention, or work going on."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout

from ui.look.scale import GAP, SMALL
from ui.parts.announce import announce
from ui.parts.buttons import plain_button
from ui.parts.text import body, care


class NoticeStrip(QFrame):
    """One line that needs attention, until it is closed."""

    def __init__(self) -> None:
        """Make it; it is hidden until there is something to say."""
        super().__init__()
        self.setProperty("kind", "care")
        self.line = care("")
        self.close_button = plain_button(self.tr("Close"), lambda: self.say(""))
        self.close_button.setAccessibleName(self.tr("Close this notice"))
        across = QHBoxLayout(self)
        across.setContentsMargins(GAP, SMALL, SMALL, SMALL)
        across.addWidget(self.line, 1)
        across.addWidget(self.close_button)
        self.hide()

    def say(self, line: str) -> None:
        """Say `line`; an empty one closes the strip."""
        self.line.setText(line)
        self.setVisible(bool(line))
        announce(self, line)


class BusyStrip(QFrame):
    """Work going on: a line, how far it has come where that is known, and a way to end it."""

    def __init__(self, cancel: Callable[[], object]) -> None:
        """Make it hidden; `cancel` is called when the work is to end."""
        super().__init__()
        self.setProperty("kind", "card")
        self.line = body("")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("How far it has come"))
        self.cancel = plain_button(self.tr("Cancel"), cancel)
        said = QVBoxLayout()
        said.setSpacing(SMALL)
        said.addWidget(self.line)
        said.addWidget(self.progress)
        across = QHBoxLayout(self)
        across.setContentsMargins(GAP, SMALL, SMALL, SMALL)
        across.setSpacing(GAP)
        across.addLayout(said, 1)
        across.addWidget(self.cancel)
        self.hide()

    def say(self, line: str, share: float | None) -> None:
        """Say `line`, and `share` (0..1) or None where it is not known; an empty line hides the strip."""
        self.line.setText(line)
        self.progress.setVisible(share is not None)
        self.progress.setValue(round(100 * (share or 0.0)))
        self.setVisible(bool(line))
