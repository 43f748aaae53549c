"""A small button that shows a drawn mark instead of words; its words are its name and its tooltip."""

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QToolButton

from ui.look.scale import CONTROL_HEIGHT_PX
from ui.parts.drawn import palette_of

STROKE_PX = 1.8
"""Lines of a mark: as heavy as the letters beside them."""


class Mark(Enum):
    """What is drawn."""

    PLAY = "play"
    PAUSE = "pause"
    BACK = "back"
    FORTH = "forth"
    PREVIOUS = "previous"
    NEXT = "next"
    LOOP = "loop"
    NEARER = "nearer"
    FARTHER = "farther"
    WHOLE = "whole"
    FLAG = "flag"
    PEN = "pen"
    UNDO = "undo"
    REDO = "redo"


class MarkButton(QToolButton):
    """Is pressed by the mouse without taking the keyboard, and by Enter or Space where Tab led to it."""

    def __init__(self, mark: Mark, pressed: Callable[[], object], *, stays: bool = False) -> None:
        """Show `mark`; one that `stays` shows whether it is on."""
        super().__init__()
        self.setProperty("kind", "mark")
        self.setCheckable(stays)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedSize(CONTROL_HEIGHT_PX, CONTROL_HEIGHT_PX)
        self._mark = mark
        self.clicked.connect(lambda checked=False: pressed())

    def say(self, name: str, tip: str) -> None:
        """Be called `name` by screen readers, and tell `tip` to who rests the pointer on it."""
        self.setAccessibleName(name)
        self.setToolTip(tip)

    def set_mark(self, mark: Mark) -> None:
        """Show another mark."""
        if mark is not self._mark:
            self._mark = mark
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be pressed by Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button as all are, and its mark upon it."""
        super().paintEvent(event)
        look = palette_of(self)
        colour = QColor(look.text if self.isEnabled() else look.edge)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(QPointF(self.width() / 2, self.height() / 2))
        pen = QPen(colour, STROKE_PX)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        _DRAWN[self._mark](painter, colour)
        painter.end()


Draw = Callable[[QPainter, QColor], None]
"""Draws a mark round the origin, within 8 px of it."""


def _solid(painter: QPainter, colour: QColor, *corners: tuple[float, float]) -> None:
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _lines(painter: QPainter, *corners: tuple[float, float]) -> None:
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in corners]))


def _play(painter: QPainter, colour: QColor) -> None:
    _solid(painter, colour, (-4.0, -6.0), (6.0, 0.0), (-4.0, 6.0))


def _pause(painter: QPainter, colour: QColor) -> None:
    for left in (-4.5, 1.5):
        _solid(painter, colour, (left, -5.5), (left + 3.0, -5.5), (left + 3.0, 5.5), (left, 5.5))


def _step(way: int) -> Draw:
    """Two angles: some seconds on."""

    def draw(painter: QPainter, colour: QColor) -> None:
        for x in (-3.5, 3.0):
            _lines(painter, (way * (x - 2.0), -4.5), (way * (x + 2.5), 0.0), (way * (x - 2.0), 4.5))

    return draw


def _to_cue(way: int) -> Draw:
    """A triangle against a bar: on to the next one."""

    def draw(painter: QPainter, colour: QColor) -> None:
        _solid(painter, colour, (way * -4.5, -4.5), (way * 2.5, 0.0), (way * -4.5, 4.5))
        _lines(painter, (way * 5.0, -5.0), (way * 5.0, 5.0))

    return draw


def _loop(painter: QPainter, colour: QColor) -> None:
    painter.drawArc(QRectF(-6.0, -6.0, 12.0, 12.0), 60 * 16, 300 * 16)
    _solid(painter, colour, (2.2, -6.9), (6.8, -5.4), (3.2, -2.2))


def _glass(sign: Draw) -> Draw:
    """A glass with a sign in it."""

    def draw(painter: QPainter, colour: QColor) -> None:
        painter.drawEllipse(QPointF(-1.2, -1.2), 5.6, 5.6)
        _lines(painter, (3.2, 3.2), (6.6, 6.6))
        sign(painter, colour)

    return draw


def _minus(painter: QPainter, colour: QColor) -> None:
    _lines(painter, (-3.6, -1.2), (1.2, -1.2))


def _plus(painter: QPainter, colour: QColor) -> None:
    _minus(painter, colour)
    _lines(painter, (-1.2, -3.6), (-1.2, 1.2))


def _whole(painter: QPainter, colour: QColor) -> None:
    """An arrow both ways between two walls."""
    for way in (-1, 1):
        _lines(painter, (way * 7.0, -5.0), (way * 7.0, 5.0))
        _lines(painter, (way * 2.0, -2.5), (way * 4.5, 0.0), (way * 2.0, 2.5))
    _lines(painter, (-4.5, 0.0), (4.5, 0.0))


def _bent(way: int) -> Draw:
    """An arrow that turns back, or forth again."""

    def draw(painter: QPainter, colour: QColor) -> None:
        path = QPainterPath(QPointF(way * 6.0, -2.0))
        path.lineTo(way * -2.0, -2.0)
        path.cubicTo(way * -8.0, -2.0, way * -8.0, 6.0, way * -2.0, 6.0)
        path.lineTo(way * 2.0, 6.0)
        painter.drawPath(path)
        _lines(painter, (way * 2.8, -5.4), (way * 6.2, -2.0), (way * 2.8, 1.4))

    return draw


def _flag(painter: QPainter, colour: QColor) -> None:
    """As on the timeline where a moment is marked."""
    _lines(painter, (-4.5, 7.0), (-4.5, -6.5))
    _solid(painter, colour, (-4.5, -6.5), (5.5, -2.8), (-4.5, 1.0))


def _pen(painter: QPainter, colour: QColor) -> None:
    """A pen over the line it has written."""
    _lines(painter, (-5.0, 6.8), (6.0, 6.8))
    _lines(painter, (-4.6, 3.4), (-3.6, -0.6), (3.4, -7.0), (6.0, -4.2), (-1.0, 2.2), (-4.6, 3.4))


_DRAWN: dict[Mark, Draw] = {
    Mark.PLAY: _play,
    Mark.PAUSE: _pause,
    Mark.BACK: _step(-1),
    Mark.FORTH: _step(1),
    Mark.PREVIOUS: _to_cue(-1),
    Mark.NEXT: _to_cue(1),
    Mark.LOOP: _loop,
    Mark.NEARER: _glass(_plus),
    Mark.FARTHER: _glass(_minus),
    Mark.WHOLE: _whole,
    Mark.FLAG: _flag,
    Mark.PEN: _pen,
    Mark.UNDO: _bent(-1),
    Mark.REDO: _bent(1),
}
