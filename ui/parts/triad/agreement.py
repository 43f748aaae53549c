"""What three people say to each other before they are recorded, and a tick for each who agrees."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout

from ui.look.scale import GAP, SMALL
from ui.parts.buttons import shown
from ui.parts.page import row
from ui.parts.text import heading, lead

PEOPLE = 3


class Agreement(QFrame):
    """A sentence, a tick a person, and one that is of all three for the talk after each round."""

    agreed = Signal(int, bool)
    """The one in that place agrees to being recorded, or no more."""

    debrief_agreed = Signal(bool)

    def __init__(self) -> None:
        """Begin with nobody's tick."""
        super().__init__()
        self.setProperty("kind", "card")
        self.sentence = lead("")
        self.ticks = tuple(QCheckBox() for _ in range(PEOPLE))
        for place, tick in enumerate(self.ticks):
            tick.clicked.connect(lambda agrees, place=place: self.agreed.emit(place, agrees))
        self.debrief = QCheckBox(self.tr("All three agree that the talk after each round is recorded too"))
        self.debrief.clicked.connect(self.debrief_agreed)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(SMALL)
        column.addWidget(heading(self.tr("Say this to each other")))
        column.addWidget(self.sentence)
        column.addLayout(row(*self.ticks))
        column.addWidget(self.debrief)

    def show_agreed(self, names: Sequence[str], agreed: Sequence[bool], debrief: bool) -> None:
        """Show who has agreed; somebody without a name yet cannot."""
        roles = (self.tr("The coach agrees"), self.tr("The client agrees"), self.tr("The observer agrees"))
        for tick, name, role, ticked in zip(self.ticks, names, roles, agreed, strict=True):
            tick.setText(shown(self.tr("{0} agrees").format(name)) if name else role)
            tick.setEnabled(bool(name))
            tick.setChecked(ticked)
        self.debrief.setEnabled(all(agreed))
        self.debrief.setChecked(debrief)
