"""All keys of the playback page at a glance."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from ui.look.scale import GAP, SMALL, WIDE
from ui.parts.buttons import main_button
from ui.parts.page import row
from ui.parts.playback_keys import Act, as_said, keys_of
from ui.parts.text import body, heading, quiet

TOLD = tuple(act for act in Act if act is not Act.KEYS)
COLUMNS = 2

APART_PX = 168
"""From what a key does to the next column of keys: seen to be two lists, and read line by line in each."""


class KeysShown(QDialog):
    """Tells every key and what it does; any of Enter, Esc and its button closes it."""

    def __init__(self, over: QWidget) -> None:
        """Make it; `open()` shows it."""
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
        rows = -(-len(TOLD) // COLUMNS)
        for place, act in enumerate(TOLD):
            side, line = divmod(place, rows)
            keys, what = quiet(keys_of(act)), body(as_said(act))
            for one, left in ((keys, 2 * side), (what, 2 * side + 1)):
                one.setWordWrap(False)
                grid.addWidget(one, line, left)
        for side in range(1, COLUMNS):
            grid.setColumnMinimumWidth(2 * side - 1, APART_PX)
        column.addLayout(grid)
        in_words = self.tr(
            "In the transcript the arrows go from word to word; F2 corrects one, its menu does the rest."
        )
        column.addWidget(quiet(in_words))
        column.addLayout(row(main_button(self.tr("Close"), self.accept)))
