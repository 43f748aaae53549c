"""All keys of a page at a glance."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from ui.look.scale import GAP, SMALL, WIDE
from ui.parts.buttons import main_button
from ui.parts.page import row
from ui.parts.text import body, heading, quiet

COLUMNS = 2

APART_PX = 168
"""From what a key does to the next column of keys: seen to be two lists, and read line by line in each."""


class KeysShown(QDialog):
    """Tells every key and what it does; any of Enter, Esc and its button closes it."""

    def __init__(self, over: QWidget, told: Sequence[tuple[str, str]], in_words: str) -> None:
        """Make it of keys and what each does, and of what is said under them; `open()` shows it."""
        super().__init__(over)
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        column.addWidget(heading(self.tr("Keys")))
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(SMALL)
        rows = -(-len(told) // COLUMNS)
        for place, (key, does) in enumerate(told):
            side, line = divmod(place, rows)
            keys, what = quiet(key), body(does)
            for one, left in ((keys, 2 * side), (what, 2 * side + 1)):
                one.setWordWrap(False)
                grid.addWidget(one, line, left)
        for side in range(1, COLUMNS):
            grid.setColumnMinimumWidth(2 * side - 1, APART_PX)
        column.addLayout(grid)
        column.addWidget(quiet(in_words))
        column.addLayout(row(main_button(self.tr("Close"), self.accept)))
