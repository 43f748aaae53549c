"""How many rounds, how long each is, and how long the talk after it: three numbers on one line."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.look.scale import SMALL
from ui.pages.settings_section import Number
from ui.parts.text import body, setting
from ui.parts.triad.tunables import DEBRIEF_AT_MOST_MIN, NUMBER_PX, ROUND_AT_MOST_MIN, ROUNDS_AT_MOST


class RoundsRow(QWidget):
    """Three numbers, each at least one."""

    changed = Signal(int, int, int)
    """Rounds, minutes of each, minutes of debrief."""

    def __init__(self) -> None:
        """Make it with the least of each."""
        super().__init__()
        minutes = self.tr(" min", "minutes, after a number")
        self.rounds = _number(ROUNDS_AT_MOST, "", self.tr("Rounds"))
        self.round_min = _number(ROUND_AT_MOST_MIN, minutes, self.tr("Minutes of a round"))
        self.debrief_min = _number(DEBRIEF_AT_MOST_MIN, minutes, self.tr("Minutes of debrief after each"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SMALL)
        for said, number in (
            (setting(self.tr("Rounds")), self.rounds),
            (body(self.tr("of")), self.round_min),
            (body(self.tr("debriefs of")), self.debrief_min),
        ):
            said.setWordWrap(False)
            said.setBuddy(number)
            number.valueChanged.connect(self._tell)
            line.addWidget(said)
            line.addWidget(number)
        line.addStretch(1)

    def show_numbers(self, rounds: int, round_min: int, debrief_min: int) -> None:
        """Show what is set elsewhere."""
        for number, value in (
            (self.rounds, rounds),
            (self.round_min, round_min),
            (self.debrief_min, debrief_min),
        ):
            with QSignalBlocker(number):
                number.setValue(value)

    def _tell(self) -> None:
        self.changed.emit(self.rounds.value(), self.round_min.value(), self.debrief_min.value())


def _number(most: int, suffix: str, name: str) -> Number:
    number = Number(NUMBER_PX, most, suffix)
    number.setMinimum(1)
    number.setAccessibleName(name)
    return number
