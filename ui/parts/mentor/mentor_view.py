"""Two people's marks on one session side by side, and where they differ, to be heard."""

from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from cues.language.utterance import COACH
from sessions.review.agreement import Unit
from sessions.tunables import LONGEST_NAME
from ui.look.scale import GAP, SMALL
from ui.parts.buttons import button, plain_button
from ui.parts.mentor.differing_row import DifferingRow
from ui.parts.mentor.mark_here import MarkHere
from ui.parts.mentor.mentor_state import SideBySide, SignLine, heard, name_given, unit_at
from ui.parts.mentor.sign_table import SignTable
from ui.parts.page import card, row
from ui.parts.text import body, hairline, heading, quiet, setting, small
from ui.tunables import DIFFERING_AT_FIRST

Stretch = tuple[float, float]


class MentorView(QWidget):
    """Shows a `SideBySide`; asks by signals for all else.

    `play_asked` carries the stretch of session time that is to be heard, or no longer; `marked` a sign's
    number, a `Unit` and a `Kind` or None; `by_chosen` whose marks are to stand beside the coach's;
    `marker_chosen` who marks, empty for the coach; `out_asked` and `in_asked` are for a file to be written,
    or read.
    """

    play_asked = Signal(object)
    marked = Signal(int, object, object)
    by_chosen = Signal(str)
    marker_chosen = Signal(str)
    out_asked = Signal()
    in_asked = Signal()

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self._side: SideBySide | None = None
        self._unit: Unit | None = None
        self._playing: Stretch | None = None
        self.can_play = False
        self.rows: list[DifferingRow] = []
        self.about = quiet(
            self.tr(
                "What the coach saw and what another saw in the same session, turn by turn. Neither is the "
                "measure of the other, and the review is of nobody: it only stands beside."
            )
        )
        self.by = QComboBox()
        self.by.setAccessibleName(self.tr("Whose marks stand beside yours"))
        self.by.activated.connect(lambda place: self.by_chosen.emit(self.by.itemText(place)))
        self.nobody = body(
            self.tr(
                "Nobody else's marks are here yet. Take in the file in which they wrote theirs, or let them "
                "mark here under their own name."
            )
        )
        self.table = SignTable()
        self.differ, self.told = setting(""), body("")
        self.differ.setWordWrap(True)
        self.more = plain_button("", self._show_all)
        self.how_to_read = small(
            self.tr(
                "Kappa is how far two people agree beyond what chance alone would give: 1 is wholly, 0 no "
                "more than by chance. People trained to code talk come to between 0.5 and 0.75. A turn that "
                "somebody did not mark counts as neither; of few turns, or few marks, kappa says little."
            )
        )
        self.who = QLineEdit()
        self.who.setMaxLength(LONGEST_NAME)
        self.who.setAccessibleName(self.tr("Who marks"))
        self.who.setPlaceholderText(self.tr("You, the coach; a mentor gives their own name"))
        self.who.editingFinished.connect(self._say_who)
        self.mark = MarkHere()
        self.bring = button(self.tr("Take in another's marks…"), self.in_asked.emit)
        self.write = button("", self.out_asked.emit)
        self.without_words = small(self.tr("The file has times and signs, and no word of the session."))
        self._lay_out()
        self.table.chosen.connect(lambda sign: self._show_differing())
        self.mark.marked.connect(self.marked)
        self.mark.stepped.connect(self.step)
        self.mark.play_asked.connect(lambda unit: self.play_asked.emit(heard(unit)))

    def show_side(self, side: SideBySide, can_play: bool) -> None:
        """Show how it stands now; what is chosen stays so."""
        self._side, self.can_play = side, can_play
        if [self.by.itemText(place) for place in range(self.by.count())] != list(side.others):
            self.by.clear()
            self.by.addItems(side.others)
        self.by.setCurrentText(side.by)
        self.by.setVisible(len(side.others) > 1)
        self.nobody.setVisible(not side.others)
        for one in (self.table, self._below, self.how_to_read):
            one.setVisible(bool(side.lines))
        self.table.show_lines(side.lines, side.by)
        self._show_differing()
        mine = side.mine.by
        of_mine = self.tr("Write {0}'s for another…").replace("{0}", mine)
        self.write.setText(self.tr("Write yours for another…") if mine == COACH else of_mine)
        if not self.who.hasFocus():
            self.who.setText("" if mine == COACH else mine)
        self.mark.play.setVisible(can_play)
        known = (one for one in side.units if self._unit is not None and one.id == self._unit.id)
        self._show_unit(next(known, next(iter(side.units), None)))

    def go_to(self, at_s: float) -> None:
        """Let the turn be marked that was going on at a session time, or had been the last."""
        units = () if self._side is None else self._side.units
        self._show_unit(unit_at(units, at_s) or next(iter(units), None))

    def step(self, by: int) -> None:
        """Let the turn so many on be marked."""
        units = () if self._side is None else self._side.units
        if self._unit in units:
            at = units.index(self._unit) + by
            if 0 <= at < len(units):
                self._show_unit(units[at])

    def play_unit(self) -> None:
        """Ask for the turn that is marked to be heard, or no longer."""
        if self._unit is not None:
            self.play_asked.emit(heard(self._unit))

    def show_playing(self, stretch: Stretch | None) -> None:
        """Say what is heard; None for nothing."""
        self._playing = stretch
        for one in self.rows:
            one.set_playing(one.line.stretch == stretch)
        self.mark.set_playing(self._unit is not None and heard(self._unit) == stretch)

    @property
    def chosen(self) -> SignLine | None:
        """The sign that is chosen in the table."""
        lines = () if self._side is None else self._side.lines
        return next((one for one in lines if one.sign_id == self.table.chosen_sign), None)

    def _show_unit(self, unit: Unit | None) -> None:
        if self._side is None:
            return
        units, self._unit = self._side.units, unit
        at = "" if unit is None else str(units.index(unit) + 1)
        which = self.tr("Turn {0} of {1}").replace("{0}", at).replace("{1}", str(len(units)))
        self.mark.show_unit(unit, which, self._side.mine)
        self.show_playing(self._playing)

    def _say_who(self) -> None:
        name = name_given(self.who.text())
        if self._side is not None and (name or COACH) != self._side.mine.by:
            self.marker_chosen.emit(name)

    def _play_row(self, asked: DifferingRow) -> None:
        """Hear a turn, and let it be the one that is marked, for the sign in which they differ."""
        units = () if self._side is None else self._side.units
        self.mark.choose_sign(self.table.chosen_sign)
        self._show_unit(next((one for one in units if one.id == asked.line.unit), self._unit))
        self.play_asked.emit(asked.line.stretch)

    def _show_differing(self) -> None:
        for one in self.rows:
            self._list.removeWidget(one)
            one.hide()
            one.deleteLater()
        self.rows = []
        chosen = self.chosen
        if chosen is None:
            return
        self._add_rows(chosen, DIFFERING_AT_FIRST)
        differ = self.tr("Where you differ: {sign}") if self.rows else self.tr("You saw the same: {sign}")
        self.differ.setText(differ.replace("{sign}", chosen.name))
        self.told.setText(chosen.told)
        self._order_tabs()

    def _add_rows(self, chosen: SignLine, most: int) -> None:
        """Show so many of the turns in which they differ, and offer the others."""
        for line in chosen.differing[len(self.rows) : most]:
            made = DifferingRow(line, self.can_play)
            made.set_playing(line.stretch == self._playing)
            made.play_asked.connect(self._play_row)
            self._list.addWidget(made)
            made.show()  # at once, as the keyboard may be led there
            self.rows.append(made)
        left = len(chosen.differing) - len(self.rows)
        self.more.setText(self.tr("Show {0} more").replace("{0}", str(left)))
        self.more.setVisible(left > 0)

    def _show_all(self) -> None:
        chosen, there = self.chosen, len(self.rows)
        if chosen is not None:
            self._add_rows(chosen, len(chosen.differing))
            self._order_tabs()
            if self.rows[there:]:
                self.rows[there].play.setFocus()

    def _order_tabs(self) -> None:
        """Let Tab go on as it is read, though rows come and go."""
        rows = (*(one.play for one in self.rows), self.more)
        stops = (self.by, self.table, *rows, self.who, *self.mark.stops, self.bring, self.write)
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(heading(QCoreApplication.translate("Mentor", "Side by side")))
        self._below, inside = card()
        self._list = QVBoxLayout()
        self._list.setSpacing(SMALL)
        for line in (self.differ, self.told, hairline()):
            inside.addWidget(line)
        inside.addLayout(self._list)
        inside.addLayout(row(self.more))
        above: tuple[QWidget, ...] = (self.about, self.by, self.nobody, self.table, self._below)
        for widget in (*above, self.how_to_read):
            column.addWidget(widget)
        column.addSpacing(SMALL)
        column.addLayout(row(setting(self.tr("Who marks")), self.who, stretch_last=True))
        column.addWidget(self.mark)
        column.addLayout(row(self.bring, self.write))
        column.addWidget(self.without_words)
