"""Lines that the coach should know, on a card of their own, until they are read."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.look.scale import GAP, SMALL
from ui.parts.announce import announce
from ui.parts.buttons import plain_button
from ui.parts.text import body


class Notices(QFrame):
    """Shows `lines`, the newest last; nothing at all where there are none."""

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with none."""
        super().__init__(parent)
        self.setProperty("kind", "care")
        self._lines: tuple[str, ...] = ()
        across = QHBoxLayout(self)
        across.setContentsMargins(GAP, SMALL, SMALL, SMALL)
        self._column = QVBoxLayout()
        across.addLayout(self._column, 1)
        across.addWidget(plain_button(self.tr("Understood"), self._dismiss))
        self.hide()

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show these and no others."""
        if tuple(lines) == self._lines:
            return
        new = [line for line in lines if line not in self._lines]
        self._lines = tuple(lines)
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for line in self._lines:
            self._column.addWidget(body(line))
        self.setAccessibleName(" ".join(self._lines))
        self.setVisible(bool(self._lines))
        announce(self, " ".join(new))

    def _dismiss(self) -> None:
        self.show_lines(())
        self.dismissed.emit()
