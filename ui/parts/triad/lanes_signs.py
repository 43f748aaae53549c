"""A small sign for everything an observer marks: told by its outline alone, as the cues' signs are.

What a mark and a cue both say has one shape, so that agreement is seen.
"""

from collections.abc import Callable
from functools import cache
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker, QPolygonF

from cues.events import CueKind
from cues.hand import Mark
from ui.look.palette import Palette
from ui.parts.timeline.signs import R, shape_of

SAME_SHAPE = {
    Mark.HELD_SILENCE: CueKind.HELD_SILENCE,
    Mark.INTERRUPTION: CueKind.INTERRUPTION,
    Mark.MISSED_FEELING: CueKind.FEELING_PASSED,
}
"""Marks that are drawn as the cue that says the same."""


def draw_mark(painter: QPainter, middle: QPointF, mark: Mark, look: Palette) -> None:
    """Draw a mark about `middle`, in ink: a hand has set it."""
    painter.save()
    painter.translate(middle)
    painter.fillPath(shape_of_mark(mark), QColor(look.text))
    painter.restore()


@cache
def shape_of_mark(mark: Mark) -> QPainterPath:
    """The outline of a mark's sign, about its middle."""
    if mark in SAME_SHAPE:
        return shape_of(SAME_SHAPE[mark])
    return _OWN[mark]()


def _question() -> QPainterPath:
    """A question mark, drawn and not written, so that it is the same on every system."""
    line = QPainterPath(QPointF(-0.55 * R, -0.45 * R))
    line.arcTo(QRectF(-0.55 * R, -R, 1.1 * R, 1.1 * R), 180.0, -220.0)
    line.lineTo(0.0, 0.42 * R)
    stroker = QPainterPathStroker()
    stroker.setWidth(2.0)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    path = stroker.createStroke(line)
    path.addEllipse(QPointF(0.0, 0.92 * R), 1.3, 1.3)
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def _star() -> QPainterPath:
    corners = []
    for place in range(10):
        reach, turn = (1.12 * R, 0.46 * R)[place % 2], pi * place / 5
        corners.append(QPointF(reach * sin(turn), 0.08 * R - reach * cos(turn)))
    path = QPainterPath()
    path.addPolygon(QPolygonF(corners))
    path.closeSubpath()
    return path


def _lines() -> QPainterPath:
    """Three lines of writing."""
    path = QPainterPath()
    for down, long in ((-0.85, 2.0), (-0.15, 2.0), (0.55, 1.2)):
        path.addRect(QRectF(-R, down * R, long * R, 0.34 * R))
    return path


_OWN: dict[Mark, Callable[[], QPainterPath]] = {
    Mark.POWERFUL_QUESTION: _question,
    Mark.STRENGTH: _star,
    Mark.NOTE: _lines,
}
