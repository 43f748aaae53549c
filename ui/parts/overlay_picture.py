"""A picture of the overlay while a silence is the client's: at rest, on its own dark plate in any light."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.look.palette import DARK
from ui.parts.tunables import PICTURE_PX, PICTURE_RING_PX, PICTURE_RING_SHARE, PICTURE_TEXT_PX


class OverlayPicture(QWidget):
    """Draws the ring and its two words."""

    def __init__(self) -> None:
        """Make it, of a fixed size."""
        super().__init__()
        self.setFixedSize(PICTURE_PX, PICTURE_PX)
        self.setAccessibleName(
            self.tr("Picture: a dark round sign, in it a green ring and the words hold space")
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw plate, ring and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, side = QPointF(PICTURE_PX / 2, PICTURE_PX / 2), float(PICTURE_PX)
        painter.setPen(QPen(QColor(DARK.line), 1.0))
        painter.setBrush(QColor(DARK.ground))
        painter.drawEllipse(middle, side / 2 - 1, side / 2 - 1)
        painter.setPen(QPen(QColor(DARK.held), PICTURE_RING_PX))
        painter.setBrush(QColor(DARK.accent_soft))
        painter.drawEllipse(middle, side * PICTURE_RING_SHARE, side * PICTURE_RING_SHARE)
        font = QFont(self.font())
        font.setPixelSize(PICTURE_TEXT_PX)
        font.setWeight(QFont.Weight.Medium)
        painter.setFont(font)
        painter.setPen(QColor(DARK.text))
        words = self.tr("hold\nspace", "the overlay's two words, one under the other")
        painter.drawText(QRectF(0.0, 0.0, side, side), Qt.AlignmentFlag.AlignCenter, words)
