"""Where to type what is looked for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class SearchField(QLineEdit):
    """Esc empties it; Down and Enter ask for the way into what was found."""

    went_down = Signal()

    def __init__(self, name: str) -> None:
        """Make it empty, called `name` by screen readers."""
        super().__init__()
        self.setPlaceholderText(self.tr("Search"))
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty it, leave it downwards, or type."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.went_down.emit()
        else:
            super().keyPressEvent(event)
