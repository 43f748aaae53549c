"""Weights on their way: how far they are, and what went wrong."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.desk import Desk
from ui.errands import Errands
from ui.look.scale import SMALL
from ui.pages.settings_section import buttons, while_there
from ui.parts.buttons import button
from ui.parts.text import small

PARTS = 1000


class Fetching(QWidget):
    """Fetches `names` once started."""

    fetched = Signal()
    _far = Signal(str, float)

    def __init__(self, desk: Desk, errands: Errands, names: Sequence[str]) -> None:
        """Fetch nothing yet."""
        super().__init__()
        self._desk, self._errands, self._names = desk, errands, names
        self.at_work = False
        self.bar = QProgressBar()
        self.bar.setRange(0, PARTS)
        self.bar.setAccessibleName(self.tr("How much has been fetched"))
        self.line = small("")
        self.again = button(self.tr("Try again"), self.start)
        self.again.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.bar)
        column.addWidget(self.line)
        column.addLayout(buttons(self.again))
        self._far.connect(self._show_far, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin, or begin again."""
        self.bar.show()
        self.again.hide()
        self._show_far(self.tr("Looking for it…"), 0.0)
        self.at_work = True

        def tell(line: str, share: float) -> None:
            if isValid(self):
                self._far.emit(line, share)

        self._errands.run(
            lambda: self._desk.fetch_weights(tell, self._names),
            while_there(self, lambda nothing: self._arrived()),
            while_there(self, self._failed),
        )

    def _arrived(self) -> None:
        self.at_work = False
        self.fetched.emit()

    def _show_far(self, line: str, share: float) -> None:
        self.bar.setValue(round(share * PARTS))
        self.line.setText(line)

    def _failed(self, line: str) -> None:
        self.at_work = False
        self.bar.hide()
        self.again.show()
        self.line.setText(line)
