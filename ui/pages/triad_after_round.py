"""One round on the page after a practice: who was what, in whose file it stands, and the ways into it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from sessions.triads.plan import Person
from ui.look.scale import AIR, BAR_WIDTH_PX, CLIENT_LETTERS, GAP, SMALL, WINDOW_LEAST_PX
from ui.pages.home_state import cut
from ui.pages.triad_after_state import RoundLine
from ui.pages.triad_after_words import called, when, who_was_what
from ui.parts.buttons import button, plain_button
from ui.parts.page import card, row
from ui.parts.text import body, quiet, setting, small

BESIDE_PX = WINDOW_LEAST_PX[0] - 2 * (AIR + GAP) - BAR_WIDTH_PX
"""What a card has room for in the smallest window."""


class RoundView(QWidget):
    """Says by signals what is asked of the round; `ticked` carries a person's id and whether they agree."""

    ticked = Signal(str, bool)
    debrief_asked = Signal(str)
    playback_asked = Signal(str)
    review_asked = Signal(str)
    erase_asked = Signal()

    def __init__(self, line: RoundLine, people: Sequence[Person]) -> None:
        """Show a round of these people."""
        super().__init__()
        self.number = line.number
        self._session_id = line.session_id or ""
        self.debrief = button(self.tr("Debrief"), lambda: self.debrief_asked.emit(self._session_id))
        self.play_back = button(self.tr("Play back"), lambda: self.playback_asked.emit(self._session_id))
        self.review = button(self.tr("Review"), lambda: self.review_asked.emit(self._session_id))
        self.ticks = {one.id: self._tick(one) for one in people}
        self.nobodys = quiet("")
        self.erase = plain_button(self.tr("Erase this round…"), self.erase_asked.emit)
        self._name(called(line.number))
        self._lay_out(line)
        self.show_line(line)

    @property
    def controls(self) -> list[QWidget]:
        """What can be pressed, in the order in which it is read; nothing of a round that is gone."""
        if not self._session_id:
            return []
        return [self.debrief, self.play_back, self.review, *self.ticks.values(), self.erase]

    def show_line(self, line: RoundLine) -> None:
        """Tick what stands in whose file now."""
        for person_id, tick in self.ticks.items():
            with QSignalBlocker(tick):
                tick.setChecked(line.in_file[person_id])
        self.nobodys.setText(
            self.tr("In nobody's file. It is still kept on this computer.") if line.is_nobodys else ""
        )

    def _ticks_laid(self) -> QBoxLayout:
        """The ticks beside each other, or, where names are long, one under the other."""
        wished_px = sum(tick.sizeHint().width() + GAP for tick in self.ticks.values())
        if wished_px <= BESIDE_PX:
            beside = row(*self.ticks.values())
            beside.setSpacing(GAP)
            return beside
        under = QVBoxLayout()
        under.setSpacing(0)
        for tick in self.ticks.values():
            under.addWidget(tick)
        return under

    def _tick(self, person: Person) -> QCheckBox:
        said = self.tr("In {0}'s file")
        made = QCheckBox(said.replace("{0}", cut(person.name, CLIENT_LETTERS)))
        made.setToolTip(said.replace("{0}", person.name))
        made.toggled.connect(partial(self.ticked.emit, person.id))
        return made

    def _name(self, round_: str) -> None:
        """Let screen readers hear of which round a control is."""
        for one in (self.debrief, self.play_back, self.review, self.erase, *self.ticks.values()):
            one.setAccessibleName(f"{round_}: {one.toolTip() or one.text()}")

    def _lay_out(self, line: RoundLine) -> None:
        frame, column = card()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)
        top = QHBoxLayout()
        top.setSpacing(SMALL)
        named = setting(called(line.number))
        named.setMinimumWidth(0)
        at = small(when(line))
        at.setWordWrap(False)
        top.addWidget(named)
        top.addWidget(at, 1, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(top)
        column.addWidget(body(who_was_what(line)))
        if not line.is_kept:
            column.addWidget(quiet(self.tr("It is no longer kept on this computer.")))
            return
        for one in (self.debrief, self.play_back, self.review):
            top.addWidget(one)
        column.addLayout(self._ticks_laid())
        last = QHBoxLayout()
        last.addWidget(self.nobodys, 1)
        last.addWidget(self.erase)
        column.addLayout(last)
