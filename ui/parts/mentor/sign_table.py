"""A table of the signs: what each of two people saw, how often alike, and kappa."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from ui.look.scale import HAIR
from ui.parts.mentor.mentor_state import SignLine


class SignTable(QTableWidget):
    """One sign a row, all of them in sight; says by `chosen` which is chosen."""

    chosen = Signal(int)
    """The sign's number."""

    def __init__(self) -> None:
        """Make an empty one."""
        super().__init__(0, 6)
        self.setAccessibleName(self.tr("The signs, as each of you saw them"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._wide_now = QTimer(self, singleShot=True, interval=0)  # all columns have their width by then
        self._wide_now.timeout.connect(self._be_as_high_as_all)
        header.sectionResized.connect(lambda *_: self._wide_now.start())
        self._lines: tuple[SignLine, ...] = ()
        self.currentCellChanged.connect(lambda row, *_: self._choose(row))

    def show_lines(self, lines: Sequence[SignLine], by: str) -> None:
        """Show these beside each other, the other being `by`; the sign that was chosen stays so."""
        before = self.chosen_sign
        self._lines = tuple(lines)
        self.blockSignals(True)
        names = (self.tr("Sign"), self.tr("You"), by, self.tr("Review"), self.tr("Alike"), self.tr("Kappa"))
        self.setHorizontalHeaderLabels(names)
        self.setRowCount(len(lines))
        for row, line in enumerate(lines):
            for column, text in enumerate(_cells(line)):
                self.setItem(row, column, self._item(text, line, names[column]))
        row = next((n for n, line in enumerate(lines) if line.sign_id == before), 0 if lines else -1)
        self.setCurrentCell(row, 0)
        self.blockSignals(False)
        self._be_as_high_as_all()

    @property
    def chosen_sign(self) -> int:
        """The number of the sign that is chosen; 0 of none."""
        row = self.currentRow()
        return self._lines[row].sign_id if 0 <= row < len(self._lines) else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Need more or fewer lines."""
        super().resizeEvent(event)
        self._be_as_high_as_all()
        self._wide_now.start()

    def _item(self, text: str, line: SignLine, column: str) -> QTableWidgetItem:
        item = QTableWidgetItem(text)
        item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        item.setToolTip(line.reading)
        said = " ".join(text.split())
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{line.name}, {column}: {said}, {line.reading}")
        return item

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._lines):
            self.chosen.emit(self._lines[row].sign_id)

    def _be_as_high_as_all(self) -> None:
        self.resizeRowsToContents()
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + 2 * HAIR)


def _cells(line: SignLine) -> tuple[str, ...]:
    return line.name, line.mine, line.theirs, line.found, line.alike, line.kappa
