"""The overlay's hand: draws the plate, each state's shape, and its words, at any of the three sizes.

Each state has a shape of its own, so that all are told apart without colour and without words.
"""

import math

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen

from ui.overlay_motion import Look
from ui.overlay_state import Kind
from ui.tunables import (
    CARD_WORDS_PX,
    CUE_TEXT_PX,
    HOLD_RING,
    OVER_FILL,
    OVER_RING,
    PLATE,
    PLATE_EDGE,
    REASON_PADDING_PX,
    REASON_TEXT_PX,
    RESTING_RING,
    RESTING_TEXT,
    RESTING_TEXT_PX,
    TEXT,
    Measures,
)

REASON_FLAGS = Qt.TextFlag.TextWordWrap

OVER_KINDS = (Kind.TALKING_OVER, Kind.CUTTING_IN)


def draw_plate(painter: QPainter, area: QRectF, round_px: float, opacity: float) -> None:
    """Draw the dark plate that everything stands on, in place of whatever was there."""
    plate, edge = QColor(PLATE), QColor(PLATE_EDGE)
    plate.setAlphaF(plate.alphaF() * opacity)
    painter.setPen(QPen(edge, 1.0))
    painter.setBrush(plate)
    # Half a pixel in, so that the edge is one sharp line.
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), round_px - 0.5, round_px - 0.5)


def draw_shape(painter: QPainter, look: Look, of: Measures, middle: QPointF) -> None:
    """Draw the shape of one state around `middle`."""
    painter.save()
    painter.translate(middle)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(look.kind, of))
    _SHAPES[look.kind](painter, of, look)
    painter.restore()


def hold_radius_px(look: Look, of: Measures) -> float:
    """Radius of the hold's ring now."""
    return of.hold_px + look.growth * of.growth_px + look.breath * of.breath_px


def draw_hold(painter: QPainter, of: Measures, middle: QPointF, radius_px: float) -> None:
    """Draw the hold's ring around `middle`, and the space in it."""
    painter.setPen(_pen(Kind.HOLD_SPACE, of))
    painter.setBrush(QColor(of.hold_fill))
    painter.drawEllipse(middle, radius_px, radius_px)


def draw_word(painter: QPainter, area: QRectF, word: str, kind: Kind) -> None:
    """Draw one word in the middle of the ring that fills `area`."""
    _set_words(painter, kind)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, word)


def draw_caption(painter: QPainter, area: QRectF, words: str, kind: Kind) -> None:
    """Draw two words beside the ring of the card that fills `area`."""
    _set_words(painter, kind)
    beside = area.adjusted(CARD_WORDS_PX, 0, -REASON_PADDING_PX, 0)
    painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


def draw_reason(painter: QPainter, area: QRectF, reason: str) -> None:
    """Draw the reason into `area`, broken into lines."""
    painter.setPen(QColor(RESTING_TEXT))
    painter.setFont(_font(REASON_TEXT_PX, QFont.Weight.Normal))
    painter.drawText(area, REASON_FLAGS, reason)


def reason_height_px(reason: str, width_px: int) -> int:
    """Height of `reason`, broken into lines of at most `width_px`."""
    room = QRect(0, 0, width_px, 10_000)
    metrics = QFontMetrics(_font(REASON_TEXT_PX, QFont.Weight.Normal))
    return metrics.boundingRect(room, REASON_FLAGS, reason).height()


def _set_words(painter: QPainter, kind: Kind) -> None:
    painter.setPen(QColor(TEXT if kind.is_cue else RESTING_TEXT))
    painter.setFont(_font(CUE_TEXT_PX if kind.is_cue else RESTING_TEXT_PX, QFont.Weight.Medium))


def _pen(kind: Kind, of: Measures) -> QPen:
    colour = RESTING_RING
    if kind is Kind.HOLD_SPACE:
        colour = HOLD_RING
    elif kind in OVER_KINDS:
        colour = OVER_RING
    elif kind is Kind.LONG_TURN:
        colour = RESTING_TEXT
    pen = QPen(QColor(colour), of.cue_width_px if kind.is_cue else of.resting_width_px)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


def _font(size_px: int, weight: QFont.Weight) -> QFont:
    chosen = QFont()  # the desk's own typeface
    chosen.setPixelSize(size_px)
    chosen.setWeight(weight)
    return chosen


# Each shape is drawn around the origin, its pen being set.


def _draw_listening(painter: QPainter, of: Measures, look: Look) -> None:
    """A plain ring."""
    painter.drawEllipse(QPointF(), of.ring_px, of.ring_px)


def _draw_starting(painter: QPainter, of: Measures, look: Look) -> None:
    """Half a ring: half there."""
    _draw_arc(painter, of.ring_px, 0, 180)


def _draw_hold_now(painter: QPainter, of: Measures, look: Look) -> None:
    """A full disc in its ring, which breathes and grows."""
    draw_hold(painter, of, QPointF(), hold_radius_px(look, of))


def _draw_crossing(painter: QPainter, of: Measures, look: Look) -> None:
    """Two rings, crossing: two voices at once."""
    # Around a word the two stand closer, so that it has room where they cross.
    aside, radius = (0.14, 0.96) if of.hollow else (0.36, 0.8)
    aside_px, radius_px = aside * of.ring_px, radius * of.ring_px
    rings = []
    for side_px in (-aside_px, aside_px):
        ring = QPainterPath()
        ring.addEllipse(QPointF(side_px, 0.0), radius_px, radius_px)
        rings.append(ring)
    painter.fillPath(rings[0].intersected(rings[1]), QColor(OVER_FILL))
    for ring in rings:
        painter.drawPath(ring)


def _draw_cutting_in(painter: QPainter, of: Measures, look: Look) -> None:
    """A ring that a wedge breaks into from the left: a voice in a silence."""
    opening_deg, high, reach = (20, 0.13, 1.17) if of.hollow else (46, 0.34, 1.3)
    _draw_arc(painter, of.ring_px, 180 + opening_deg, 360 - 2 * opening_deg)
    high_px, reach_px, tip_px = high * of.ring_px, reach * of.ring_px, of.hollow * of.ring_px
    wedge = [QPointF(-reach_px, -high_px), QPointF(-reach_px, high_px), QPointF(-tip_px, 0.0)]
    painter.setBrush(painter.pen().color())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawPolygon(wedge)


def _draw_long_turn(painter: QPainter, of: Measures, look: Look) -> None:
    """A line that goes round more than once."""
    outer_px, inner_px = 1.08 * of.ring_px, max(0.86 * of.hollow, 0.3) * of.ring_px
    turns = 1.75
    line = QPainterPath()
    steps = 96
    for step in range(steps + 1):
        share = step / steps
        radius_px = inner_px + share * (outer_px - inner_px)
        angle = 2 * math.pi * turns * share - math.pi / 2
        at = QPointF(radius_px * math.cos(angle), radius_px * math.sin(angle))
        line.lineTo(at) if step else line.moveTo(at)
    painter.drawPath(line)


def _draw_paused(painter: QPainter, of: Measures, look: Look) -> None:
    """Two uprights, as on every player; around a word they bend into the ring."""
    if of.hollow:
        _draw_arc(painter, of.ring_px, -50, 100)
        _draw_arc(painter, of.ring_px, 130, 100)
        return
    pen = painter.pen()
    pen.setWidthF(of.cue_width_px)
    painter.setPen(pen)
    aside_px, half_px = 0.42 * of.ring_px, 0.75 * of.ring_px
    for side_px in (-aside_px, aside_px):
        painter.drawLine(QPointF(side_px, -half_px), QPointF(side_px, half_px))


def _draw_cannot_hear(painter: QPainter, of: Measures, look: Look) -> None:
    """A ring struck through; around a word only its edge is struck."""
    painter.drawEllipse(QPointF(), of.ring_px, of.ring_px)
    inner, outer = of.hollow * of.ring_px * math.sqrt(0.5), 1.2 * of.ring_px * math.sqrt(0.5)
    painter.drawLine(QPointF(inner, -inner), QPointF(outer, -outer))
    painter.drawLine(QPointF(-inner, inner), QPointF(-outer, outer))


def _draw_cannot_tell(painter: QPainter, of: Measures, look: Look) -> None:
    """A ring of dots: nothing is certain of it but where it may be."""
    painter.setBrush(painter.pen().color())
    painter.setPen(Qt.PenStyle.NoPen)
    dot_px = 0.85 * of.resting_width_px
    for number in range(of.dots):
        angle = 2 * math.pi * number / of.dots
        at = QPointF(of.ring_px * math.sin(angle), -of.ring_px * math.cos(angle))
        painter.drawEllipse(at, dot_px, dot_px)


def _draw_arc(painter: QPainter, radius_px: float, start_deg: float, length_deg: float) -> None:
    around = QRectF(-radius_px, -radius_px, 2 * radius_px, 2 * radius_px)
    # Qt counts arcs in sixteenths of a degree.
    painter.drawArc(around, round(start_deg * 16), round(length_deg * 16))


_SHAPES = {
    Kind.STARTING: _draw_starting,
    Kind.LISTENING: _draw_listening,
    Kind.HOLD_SPACE: _draw_hold_now,
    Kind.TALKING_OVER: _draw_crossing,
    Kind.CUTTING_IN: _draw_cutting_in,
    Kind.LONG_TURN: _draw_long_turn,
    Kind.PAUSED: _draw_paused,
    Kind.CANNOT_HEAR: _draw_cannot_hear,
    Kind.CANNOT_TELL: _draw_cannot_tell,
}
