"""A small sign for every kind of cue, told by its outline alone: whole or hollow it is the same shape."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from cues.events import CueKind
from ui.look.palette import Palette
from ui.parts.timeline.tunables import FADED, SIGN_PX

R = SIGN_PX / 2 - 1
"""Half of what a sign fills."""

STROKE_PX = 1.5
"""The outline of a hollow sign."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """How one sign is drawn: `whole` or hollow, `faded`, with a line under it where it `helped`."""

    kind: CueKind
    whole: bool
    faded: bool = False
    helped: bool = False


def colour_of(kind: CueKind, look: Palette) -> QColor:
    """What was held, what was talked over, and what could not be told."""
    if kind in (CueKind.HOLD_SPACE, CueKind.HELD_SILENCE):
        return QColor(look.held)
    return QColor(look.quiet if kind is CueKind.CANNOT_TELL else look.over)


def draw_sign(painter: QPainter, middle: QPointF, drawn: Drawn, look: Palette) -> None:
    """Draw a sign about `middle`; a line across it says that it was wrong."""
    colour = colour_of(drawn.kind, look)
    painter.save()
    painter.translate(middle)
    painter.setOpacity(painter.opacity() * (FADED if drawn.faded else 1.0))
    _fill(painter, shape_of(drawn.kind), colour, QColor(look.surface), drawn.whole)
    painter.setOpacity(1.0)
    if drawn.faded:
        painter.setPen(QPen(QColor(look.quiet), STROKE_PX, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(-R - 1, R), QPointF(R + 1, -R))
    if drawn.helped:
        painter.setPen(QPen(colour, 2.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(-R + 1, R + 4), QPointF(R - 1, R + 4))
    painter.restore()


@cache
def shape_of(kind: CueKind) -> QPainterPath:
    """The outline of a kind's sign, about its middle."""
    path = QPainterPath()
    _SHAPES[kind](path)
    return path


def _fill(painter: QPainter, path: QPainterPath, colour: QColor, ground: QColor, whole: bool) -> None:
    if whole:
        painter.fillPath(path, colour)
    else:
        # Half the stroke lies outside, so that the shape within is drawn smaller by as much.
        painter.scale(1 - STROKE_PX / 2 / R, 1 - STROKE_PX / 2 / R)
        painter.fillPath(path, ground)
        painter.strokePath(path, QPen(colour, STROKE_PX))


def _disc(path: QPainterPath) -> None:
    path.addEllipse(QPointF(), R, R)


def _pill(path: QPainterPath) -> None:
    path.addRoundedRect(QRectF(-R - 1, -R / 2, 2 * R + 2, R), R / 2, R / 2)


def _crossing(path: QPainterPath) -> None:
    """Two discs, empty where both are."""
    for aside in (-0.42 * R, 0.42 * R):
        path.addEllipse(QPointF(aside, 0.0), 0.68 * R, 0.68 * R)


def _pill_cut(path: QPainterPath) -> None:
    """A silence's pill, and the bar that ended it."""
    path.moveTo(0.2 * R, -0.55 * R)
    path.lineTo(-0.5 * R, -0.55 * R)
    path.arcTo(QRectF(-R - 0.05 * R, -0.55 * R, 1.1 * R, 1.1 * R), 90.0, 180.0)
    path.lineTo(0.2 * R, 0.55 * R)
    path.closeSubpath()
    path.addRect(QRectF(0.55 * R, -R, 0.42 * R, 2 * R))


def _to_the_end(path: QPainterPath) -> None:
    """On to the end of somebody's sentence."""
    path.addPolygon(_polygon((-R, -0.85 * R), (0.3 * R, 0.0), (-R, 0.85 * R)))
    path.closeSubpath()
    path.addRect(QRectF(0.55 * R, -0.85 * R, 0.42 * R, 1.7 * R))


def _bubble(path: QPainterPath) -> None:
    """Much said."""
    path.addPolygon(
        _polygon(
            (-R, -0.8 * R), (R, -0.8 * R), (R, 0.4 * R), (0.0, 0.4 * R),
            (-0.45 * R, R), (-0.45 * R, 0.4 * R), (-R, 0.4 * R),
        )
    )  # fmt: skip
    path.closeSubpath()


def _shares(path: QPainterPath) -> None:
    """One has more than the other."""
    path.addRect(QRectF(-0.85 * R, -R, 0.7 * R, 2 * R))
    path.addRect(QRectF(0.15 * R, 0.1 * R, 0.7 * R, 0.9 * R))


def _stacked(path: QPainterPath) -> None:
    path.addRect(QRectF(-R, -R, 1.1 * R, 1.1 * R))
    path.addRect(QRectF(-0.1 * R, -0.1 * R, 1.1 * R, 1.1 * R))
    path.setFillRule(Qt.FillRule.WindingFill)


def _arrow(path: QPainterPath) -> None:
    path.addPolygon(
        _polygon(
            (-R, -0.3 * R), (0.1 * R, -0.3 * R), (0.1 * R, -0.85 * R), (R, 0.0), (0.1 * R, 0.85 * R),
            (0.1 * R, 0.3 * R), (-R, 0.3 * R),
        )
    )  # fmt: skip
    path.closeSubpath()


def _triangle(path: QPainterPath) -> None:
    path.addPolygon(_polygon((0.0, -R), (R, 0.8 * R), (-R, 0.8 * R)))
    path.closeSubpath()


def _heart(path: QPainterPath) -> None:
    path.moveTo(0.0, R)
    path.cubicTo(-1.9 * R, -0.2 * R, -0.85 * R, -1.6 * R, 0.0, -0.45 * R)
    path.cubicTo(0.85 * R, -1.6 * R, 1.9 * R, -0.2 * R, 0.0, R)


def _dots(path: QPainterPath) -> None:
    for place in (-1, 0, 1):
        path.addEllipse(QPointF(place * 0.72 * R, 0.0), 0.3 * R, 0.3 * R)


def _polygon(*corners: tuple[float, float]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in corners])


_SHAPES: dict[CueKind, Callable[[QPainterPath], None]] = {
    CueKind.HOLD_SPACE: _disc,
    CueKind.HELD_SILENCE: _pill,
    CueKind.INTERRUPTION: _crossing,
    CueKind.CUT_IN: _pill_cut,
    CueKind.FINISHING: _to_the_end,
    CueKind.MONOLOGUE: _bubble,
    CueKind.TALK_SHARE: _shares,
    CueKind.STACKED_QUESTION: _stacked,
    CueKind.LEADING_QUESTION: _arrow,
    CueKind.ADVICE: _triangle,
    CueKind.FEELING_PASSED: _heart,
    CueKind.CANNOT_TELL: _dots,
}
