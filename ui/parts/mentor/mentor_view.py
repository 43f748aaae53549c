"""Two people's marks on one session side by side, and where they differ, to be heard."""

from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from ui.look.scale import GAP, SMALL
from ui.parts.buttons import button
from ui.parts.mentor.differing_row import DifferingRow
from ui.parts.mentor.mark_here import MarkHere
from ui.parts.mentor.mentor_state import SideBySide, SignLine, unit_at
from ui.parts.mentor.sign_table import SignTable
from ui.parts.page import card, row
from ui.parts.text import body, hairline, heading, quiet, setting, small
from ui.words import as_heading


class MentorView(QWidget):
    """Shows a `SideBySide`; asks by signals for all else.

    `play_asked` carries a `DifferingRow`, whose `line.stretch` is to be heard; `marked` a sign's number, a
    `Unit` and a `Kind` or None; `by_chosen` whose marks are to stand beside one's own; `out_asked` and
    `in_asked` are for a file to be written, or read.
    """

    play_asked = Signal(object)
    stop_asked = Signal()
    marked = Signal(int, object, object)
    by_chosen = Signal(str)
    out_asked = Signal()
    in_asked = Signal()

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self._side: SideBySide | None = None
        self._at_s = 0.0
        self.can_play = False
        self.rows: list[DifferingRow] = []
        self.about = quiet(
            self.tr(
                "What you saw and what another saw in the same session, turn by turn. Neither is the measure "
                "of the other, and the review is of nobody: it only stands beside."
            )
        )
        self.by = QComboBox()
        self.by.setAccessibleName(self.tr("Whose marks stand beside yours"))
        self.by.activated.connect(lambda place: self.by_chosen.emit(self.by.itemText(place)))
        self.nobody = body(
            self.tr("Nobody else's marks are here yet. Take in the file in which they wrote theirs.")
        )
        self.table = SignTable()
        self.bring = button(self.tr("Take in another's marks…"), self.in_asked.emit)
        self.write = button(self.tr("Write yours for another…"), self.out_asked.emit)
        self.without_words = small(self.tr("The file has times and signs, and no word of the session."))
        self.differ, self.reading = setting(""), small("")
        self.differ.setWordWrap(True)
        self.mark = MarkHere()
        self._lay_out()
        self.table.chosen.connect(lambda sign: self._show_differing())
        self.mark.marked.connect(self.marked)

    def show_side(self, side: SideBySide, can_play: bool) -> None:
        """Show how it stands now; what is chosen stays so."""
        self._side, self.can_play = side, can_play
        if [self.by.itemText(place) for place in range(self.by.count())] != list(side.others):
            self.by.clear()
            self.by.addItems(side.others)
        self.by.setCurrentText(side.by)
        self.by.setVisible(len(side.others) > 1)
        self.nobody.setVisible(not side.others)
        self.table.setVisible(bool(side.lines))
        self._below.setVisible(bool(side.lines))
        self.table.show_lines(side.lines, side.by)
        self._show_differing()
        self.show_position(self._at_s)

    def show_position(self, at_s: float) -> None:
        """Let what was heard last be what is marked; at the session time of what plays."""
        self._at_s = at_s
        if self._side is not None:
            self.mark.show_unit(unit_at(self._side.units, at_s), self._side.mine)

    def show_playing(self, playing: DifferingRow | None) -> None:
        """Say which turn is heard; None for none."""
        for one in self.rows:
            one.set_playing(one is playing)

    @property
    def chosen(self) -> SignLine | None:
        """The sign that is chosen in the table."""
        lines = () if self._side is None else self._side.lines
        return next((one for one in lines if one.sign_id == self.table.chosen_sign), None)

    def _show_differing(self) -> None:
        for one in self.rows:
            self._list.removeWidget(one)
            one.hide()
            one.deleteLater()
        chosen = self.chosen
        self.rows = [DifferingRow(line, self.can_play) for line in chosen.differing] if chosen else []
        for one in self.rows:
            one.play_asked.connect(self.play_asked)
            one.stop_asked.connect(self.stop_asked)
            self._list.addWidget(one)
        if chosen is not None:
            differ = self.tr("Where you differ: {sign}") if self.rows else self.tr("You saw the same: {sign}")
            self.differ.setText(differ.replace("{sign}", chosen.name))
            self.reading.setText(f"{as_heading(chosen.reading)}.")
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Let Tab go on as it is read, though rows come and go."""
        mark = (self.mark.sign, *self.mark.choices.values())
        stops = (self.by, self.table, *(one.play for one in self.rows), *mark, self.bring, self.write)
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(heading(QCoreApplication.translate("Mentor", "Side by side")))
        above: tuple[QWidget, ...] = (self.about, self.by, self.nobody, self.table)
        for widget in above:
            column.addWidget(widget)
        self._below, inside = card()
        self._list = QVBoxLayout()
        self._list.setSpacing(SMALL)
        for line in (self.differ, self.reading, hairline()):
            inside.addWidget(line)
        inside.addLayout(self._list)
        column.addWidget(self._below)
        column.addWidget(self.mark)
        column.addLayout(row(self.bring, self.write))
        column.addWidget(self.without_words)
