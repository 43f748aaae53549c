"""What stands across the top of a page for a while: a line that needs attention, or work going on."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout

from ui.look.scale import GAP, SMALL
from ui.parts.announce import announce
from ui.parts.buttons import button, plain_button
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


class OfferStrip(QFrame):
    """Something that can be done now, or left; it stays until one of both."""

    def __init__(self, do_it: Callable[[], object]) -> None:
        """Make it hidden; `do_it` is called when it is to be done."""
        super().__init__()
        self.setProperty("kind", "card")
        self.line = body("")
        self.do_it = button(self.tr("Go on"), do_it)
        self.close_button = plain_button(self.tr("Not now"), self._decline)
        self._declined = False
        across = QHBoxLayout(self)
        across.setContentsMargins(GAP, SMALL, SMALL, SMALL)
        across.setSpacing(GAP)
        across.addWidget(self.line, 1)
        across.addWidget(self.do_it)
        across.addWidget(self.close_button)
        self.hide()

    def offer(self, line: str, do_it: str = "") -> None:
        """Say `line`, and `do_it` on its button; an empty line hides it. Once declined, it stays so."""
        self.line.setText(line)
        self.do_it.setText(do_it or self.do_it.text())
        self.setVisible(bool(line) and not self._declined)

    def _decline(self) -> None:
        self._declined = True
        self.hide()


class BusyStrip(QFrame):
    """Work going on: a line, how far it has come where that is known, and a way to end it, or to pause."""

    def __init__(self, cancel: Callable[[], object], pause: Callable[[], object] | None = None) -> None:
        """Make it hidden; `cancel` is called when work is to end, `pause`, if it can, when it is to wait."""
        super().__init__()
        self.setProperty("kind", "card")
        self.line = body("")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("How far it has come"))
        self._pauses = pause is not None
        self.pause = plain_button(self.tr("Pause"), pause or cancel)
        self.cancel = plain_button(self.tr("Cancel"), cancel)
        said = QVBoxLayout()
        said.setSpacing(SMALL)
        said.addWidget(self.line)
        said.addWidget(self.progress)
        across = QHBoxLayout(self)
        across.setContentsMargins(GAP, SMALL, SMALL, SMALL)
        across.setSpacing(GAP)
        across.addLayout(said, 1)
        across.addWidget(self.pause)
        across.addWidget(self.cancel)
        self.hide()

    def say(self, line: str, share: float | None, *, can_pause: bool = False) -> None:
        """Say `line`, and `share` (0..1) or None where it is not known; an empty line hides the strip.

        Of work that pauses, what cannot be paused now cannot be cancelled either.
        """
        self.line.setText(line)
        self.pause.setVisible(can_pause)
        self.cancel.setVisible(can_pause or not self._pauses)
        self.progress.setVisible(share is not None)
        self.progress.setValue(round(100 * (share or 0.0)))
        self.setVisible(bool(line))
