"""The coach's other sessions for the review's page: read in the background, once each time it comes up."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from sessions.trends import TrendPoint
from ui.desk import Desk
from ui.errands import Errands
from ui.parts.undertaking import Undertaking


class EarlierSessions(QObject):
    """Says `came` once `points` has every session; where they cannot be read, nothing is said of them."""

    came = Signal()

    def __init__(self, desk: Desk, errands: Errands, parent: QObject) -> None:
        """Read nothing yet."""
        super().__init__(parent)
        self.points: Sequence[TrendPoint] = ()
        self._desk = desk
        self._reading = Undertaking(errands, self)
        self._asked = False

    def read(self) -> None:
        """Begin to read them, unless that was begun since it was last given up."""
        if not self._asked:
            self._asked = True
            self._reading.begin(self._desk.trends, self._read, lambda why: None)

    def give_up(self) -> None:
        """Read no further; what was read so far need not be read again."""
        self._asked = False
        self._reading.give_up()

    def _read(self, points: Sequence[TrendPoint]) -> None:
        self.points = points
        self.came.emit()
