"""The three after a practice: how much of it stands in each one's file, and the way there."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from sessions.triads.plan import Person
from ui.look.scale import SMALL
from ui.pages.home_state import cut
from ui.pages.triad_after_state import AfterState
from ui.pages.triad_after_words import in_the_file
from ui.parts.buttons import button, plain_button
from ui.parts.page import card
from ui.parts.text import quiet, setting

LETTERS = 10
"""As much of a name as two buttons beside each other hold in the smallest window."""


class FilesCard(QWidget):
    """Says by their id whose page is asked for, and who agrees to all rounds."""

    person_asked = Signal(str)
    all_asked = Signal(str)

    def __init__(self, people: Sequence[Person]) -> None:
        """Show these, without a round yet."""
        super().__init__()
        self._people = people
        self.said = {one.id: quiet("") for one in people}
        self.all = {one.id: self._all(one) for one in people}
        self.ways = {one.id: self._way(one) for one in people}
        frame, column = card()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)
        grid = QGridLayout()
        grid.setSpacing(SMALL)
        grid.setColumnStretch(1, 1)
        for place, one in enumerate(people):
            name = setting(one.name)
            name.setWordWrap(True)
            for across, part in enumerate((name, self.said[one.id], self.all[one.id], self.ways[one.id])):
                grid.addWidget(part, place, across)
        column.addLayout(grid)

    @property
    def controls(self) -> list[QPushButton]:
        """What can be pressed, in the order in which it is read."""
        return [part[one.id] for one in self._people for part in (self.all, self.ways)]

    def show_state(self, state: AfterState) -> None:
        """Say how much of the practice stands in each file now."""
        for one in self._people:
            number = state.number_in_file(one.id)
            self.said[one.id].setText(in_the_file(number, state.lines))
            self.all[one.id].setEnabled(bool(state.all_for(one.id)))

    def _all(self, person: Person) -> QPushButton:
        made = plain_button(self.tr("Add every round"), partial(self.all_asked.emit, person.id))
        made.setAccessibleName(self.tr("Add every round to {0}'s file").replace("{0}", person.name))
        made.setToolTip(made.accessibleName())
        return made

    def _way(self, person: Person) -> QPushButton:
        said = self.tr("{0}'s file")
        short = said.replace("{0}", cut(person.name, LETTERS))
        made = button(short, partial(self.person_asked.emit, person.id))
        made.setAccessibleName(said.replace("{0}", person.name))
        return made
