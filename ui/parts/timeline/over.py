"""What moves over the drawn timeline: the playhead, and the stretch that is played over and over."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPolygonF

from ui.parts.timeline.rows import RowKind
from ui.parts.timeline.scene import Sheet, faint
from ui.parts.timeline.tunables import HEAD_PX

LOOP_WASH = 0.10
"""Opacity of the loop's shade: the talk under it is what is listened to."""

LOOP_PX = 4.0
"""The bar along the ruler that says where the loop begins and ends."""


def draw_loop(sheet: Sheet, stretch: tuple[float, float]) -> None:
    """Shade a stretch from the ruler down, with a bracket on the ruler."""
    ruler, look = sheet.scene.row(RowKind.RULER), sheet.scene.look
    area = sheet.stretch(*stretch, 0.0, sheet.scene.height_px)
    sheet.painter.fillRect(area, faint(look.accent, LOOP_WASH))
    accent = QColor(look.accent)
    sheet.painter.fillRect(QRectF(area.left(), 0.0, area.width(), LOOP_PX), accent)
    for side in (area.left(), area.right() - 2.0):
        sheet.painter.fillRect(QRectF(side, 0.0, 2.0, ruler.height_px), accent)


def draw_playhead(sheet: Sheet, at_s: float) -> None:
    """Draw where it plays: a line through everything, its head on the ruler."""
    x, colour = sheet.x_of(at_s), QColor(sheet.scene.look.text)
    ruler, painter = sheet.scene.row(RowKind.RULER), sheet.painter
    painter.fillRect(QRectF(x - 0.75, ruler.bottom_px - 6, 1.5, sheet.scene.height_px), colour)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    top, half = ruler.bottom_px - 12, HEAD_PX - 2
    corners = [(-half, 0), (half, 0), (half, 5), (0, 10), (-half, 5)]
    painter.drawPolygon(QPolygonF([QPointF(x + right, top + down) for right, down in corners]))
