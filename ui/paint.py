"""The overlay's hand: draws each thing the state asks for, as a shape and words of its own."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen

from ui.overlay_state import Kind, Look
from ui.tunables import (
    CROSSING_PX,
    CROSSING_RADIUS_PX,
    CROSSING_WIDTH_PX,
    CUE_TEXT_PX,
    DOUBT_RING_RADIUS_PX,
    HOLD_FILL,
    HOLD_RING,
    OVER_FILL,
    OVER_RING,
    PLATE,
    PLATE_EDGE,
    PLATE_RADIUS_PX,
    REASON_PADDING_PX,
    REASON_TEXT_PX,
    RESTING_RING,
    RESTING_RING_WIDTH_PX,
    RESTING_TEXT,
    RESTING_TEXT_PX,
    RING_GROWTH_PX,
    RING_RADIUS_PX,
    RING_WIDTH_PX,
    TEXT,
    WINDOW_PX,
)

MIDDLE = QPointF(WINDOW_PX / 2, WINDOW_PX / 2)

REASON_FLAGS = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap

ARCS_DEG = {
    Kind.STARTING: ((90, -270),),
    Kind.LISTENING: ((0, 360),),
    Kind.LONG_TURN: ((90, -330),),
    Kind.PAUSED: ((-60, 120), (120, 120)),
    Kind.CANNOT_HEAR: tuple((start, 12) for start in range(9, 360, 30)),
    Kind.CANNOT_TELL: tuple((start, 36) for start in range(12, 360, 60)),
}
"""The ring of each resting state as (start, length) of its arcs, so that each has a shape of its own."""

DOUBT_ARCS_DEG = tuple((start + 30, length) for start, length in ARCS_DEG[Kind.CANNOT_TELL])
"""The second ring of the doubt, whole where the first is broken: two voices, and which is whose?"""


def draw_plate(painter: QPainter) -> None:
    """Draw the dark round plate that everything stands on."""
    painter.setPen(QPen(QColor(PLATE_EDGE), 1.0))
    painter.setBrush(QColor(PLATE))
    painter.drawEllipse(MIDDLE, PLATE_RADIUS_PX, PLATE_RADIUS_PX)


def draw_mark(painter: QPainter, look: Look, words: str) -> None:
    """Draw one mark: its ring or rings, and its words one under the other."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if look.kind is Kind.HOLD_SPACE:
        _draw_hold(painter, RING_RADIUS_PX + look.growth * RING_GROWTH_PX)
    elif look.kind in (Kind.TALKING_OVER, Kind.CUTTING_IN):
        _draw_crossing(painter)
    else:
        _draw_arcs(painter, ARCS_DEG[look.kind], RING_RADIUS_PX)
        if look.kind is Kind.CANNOT_TELL:
            _draw_arcs(painter, DOUBT_ARCS_DEG, DOUBT_RING_RADIUS_PX)
    _draw_words(painter, words, look.kind.is_cue)


def reason_height_px(reason: str, width_px: int) -> int:
    """Height of the plate that holds `reason`, broken into lines, at `width_px`."""
    room = QRect(0, 0, width_px - 2 * REASON_PADDING_PX, WINDOW_PX)
    text = QFontMetrics(_reason_font()).boundingRect(room, REASON_FLAGS, reason)
    return text.height() + 2 * REASON_PADDING_PX


def draw_reason(painter: QPainter, area: QRectF, reason: str) -> None:
    """Draw the reason on a plate of its own that fills `area`."""
    painter.setPen(QPen(QColor(PLATE_EDGE), 1.0))
    painter.setBrush(QColor(PLATE))
    edge = area.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(edge, REASON_PADDING_PX, REASON_PADDING_PX)
    painter.setPen(QColor(TEXT))
    painter.setFont(_reason_font())
    pad = REASON_PADDING_PX
    painter.drawText(area.adjusted(pad, pad, -pad, -pad), REASON_FLAGS, reason)


def _draw_hold(painter: QPainter, radius_px: float) -> None:
    painter.setPen(QPen(QColor(HOLD_RING), RING_WIDTH_PX))
    painter.setBrush(QColor(HOLD_FILL))
    painter.drawEllipse(MIDDLE, radius_px, radius_px)


def _draw_crossing(painter: QPainter) -> None:
    rings = []
    for side_px in (-CROSSING_PX, CROSSING_PX):
        ring = QPainterPath()
        ring.addEllipse(MIDDLE + QPointF(side_px, 0.0), CROSSING_RADIUS_PX, CROSSING_RADIUS_PX)
        rings.append(ring)
    painter.fillPath(rings[0].intersected(rings[1]), QColor(OVER_FILL))
    painter.setPen(QPen(QColor(OVER_RING), CROSSING_WIDTH_PX))
    for ring in rings:
        painter.drawPath(ring)


def _draw_arcs(painter: QPainter, arcs_deg: Iterable[tuple[int, int]], radius_px: float) -> None:
    pen = QPen(QColor(RESTING_RING), RESTING_RING_WIDTH_PX)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    around = QRectF(0.0, 0.0, 2 * radius_px, 2 * radius_px)
    around.moveCenter(MIDDLE)
    for start_deg, length_deg in arcs_deg:
        # Qt counts arcs in sixteenths of a degree.
        painter.drawArc(around, start_deg * 16, length_deg * 16)


def _draw_words(painter: QPainter, words: str, is_cue: bool) -> None:
    painter.setPen(QColor(TEXT if is_cue else RESTING_TEXT))
    painter.setFont(_font(CUE_TEXT_PX if is_cue else RESTING_TEXT_PX, QFont.Weight.Medium))
    square = QRectF(0.0, 0.0, WINDOW_PX, WINDOW_PX)
    painter.drawText(square, Qt.AlignmentFlag.AlignCenter, words.replace(" ", "\n"))


def _reason_font() -> QFont:
    return _font(REASON_TEXT_PX, QFont.Weight.Normal)


def _font(size_px: int, weight: QFont.Weight) -> QFont:
    chosen = QFont()  # the desk's own typeface
    chosen.setPixelSize(size_px)
    chosen.setWeight(weight)
    return chosen
