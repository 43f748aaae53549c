"""The mark beside a moment: whole where the coach partnered, open where not, dots where it is disputed."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from sessions.review.sign import Kind
from ui.look.scale import HAIR, SIGN_PX
from ui.parts.drawn import palette_of

RING_PX = 2.0
"""The line of an open mark."""


class MomentMark(QWidget):
    """Says by its shape alone what the words beside it say."""

    def __init__(self) -> None:
        """Make it, of a good moment."""
        super().__init__()
        self._kind, self._disputed = Kind.PRESENT, False
        self.setFixedSize(QSize(SIGN_PX + HAIR, SIGN_PX + HAIR))

    def show_kind(self, kind: Kind, disputed: bool) -> None:
        """Be the mark of such a moment."""
        self._kind, self._disputed = kind, disputed
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        look, painter = palette_of(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        good = self._kind is Kind.PRESENT
        ink = QColor(look.quiet if self._disputed else look.held if good else look.over)
        pen = QPen(ink, RING_PX)
        if self._disputed:
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setDashPattern([0.01, 2.2])
        painter.setPen(pen)
        if good and not self._disputed:
            painter.setBrush(ink)
        radius = SIGN_PX / 2 - RING_PX
        painter.drawEllipse(QPointF(self.width() / 2, self.height() / 2), radius, radius)
        painter.end()
