"""Numbers of a session beside each other, each with its word under it; as many on a line as there is room."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from ui.look.scale import GAP, HAIR
from ui.parts.text import figure, small

LEAST_PX, MOST = 88, 5
"""The narrowest figure, whose longest word stands on a line; and as many as stand on one at most."""


class Figures(QWidget):
    """Shows pairs of a number and what it is of."""

    def __init__(self, figures: Sequence[tuple[str, str]]) -> None:
        """Show them, from the left."""
        super().__init__()
        self._parts = [_figure(number, words) for number, words in figures]
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(GAP)
        self._place(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand on as many lines as it takes."""
        super().resizeEvent(event)
        self._place(max(1, min(MOST, (event.size().width() + GAP) // (LEAST_PX + GAP))))

    def _place(self, columns: int) -> None:
        """Put so many on a line; a line that is not full begins at the left."""
        if columns == self._columns:
            return
        self._columns = columns
        for at, part in enumerate(self._parts):
            self._grid.addWidget(part, at // columns, at % columns, Qt.AlignmentFlag.AlignTop)
        for column in range(MOST):
            self._grid.setColumnStretch(column, int(column < columns))


def _figure(number: str, words: str) -> QWidget:
    held = QWidget()
    column = QVBoxLayout(held)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(HAIR)
    shown: QLabel = figure(number)
    shown.setWordWrap(False)
    shown.setAccessibleName(f"{number} {words}")
    column.addWidget(shown)
    column.addWidget(small(words))
    return held
