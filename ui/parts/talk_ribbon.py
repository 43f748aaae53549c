"""Who spoke how much: a ribbon in patterns, and the same in words under it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.look.palette import Palette
from ui.look.scale import GAP, HAIR, PATTERN_STEP_PX, RIBBON_GAP_PX, RIBBON_HEIGHT_PX, SIGN_PX, SMALL
from ui.parts.drawn import palette_of
from ui.parts.text import body, small

COLUMNS = 3
"""People beside each other under the ribbon."""


class Pattern(Enum):
    """How a person's part is drawn, so that it is told without its colour."""

    SOLID = "solid"
    LINES = "lines"
    DOTS = "dots"
    PLAIN = "plain"


PATTERNS = {"coach": Pattern.SOLID, "client": Pattern.LINES, "observer": Pattern.DOTS}
"""Whose part is drawn how, by role; everybody else's is `PLAIN`."""


@dataclass(frozen=True, slots=True)
class Part:
    """One person on the ribbon: `share` 0..1 of its length, `who` and `how_much` in words."""

    share: float
    who: str
    how_much: str
    pattern: Pattern


class TalkRibbon(QWidget):
    """Shows the parts of the talk; screen readers hear the words."""

    def __init__(self, parts: Sequence[Part]) -> None:
        """Show `parts`, from the left."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(_Ribbon(parts))
        legend = QGridLayout()
        legend.setHorizontalSpacing(SMALL)
        legend.setVerticalSpacing(HAIR)
        for place, part in enumerate(parts):
            line, left = 2 * (place // COLUMNS), 3 * (place % COLUMNS)
            legend.addWidget(_Swatch(part.pattern), line, left)
            legend.addWidget(body(part.who), line, left + 1)
            legend.addWidget(small(part.how_much), line + 1, left + 1)
            legend.setColumnStretch(left + 1, 1)
        column.addLayout(legend)
        self.setAccessibleName(", ".join(f"{part.who}: {part.how_much}" for part in parts))


class _Ribbon(QWidget):
    def __init__(self, parts: Sequence[Part]) -> None:
        super().__init__()
        self._parts = tuple(parts)
        self.setFixedHeight(RIBBON_HEIGHT_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self.width() - RIBBON_GAP_PX * (len(self._parts) - 1)
        left = 0.0
        for part in self._parts:
            width = room * part.share
            _fill(painter, QRectF(left, 0.0, width, self.height()), part.pattern, palette_of(self))
            left += width + RIBBON_GAP_PX
        painter.end()


class _Swatch(QWidget):
    """A small piece of a pattern, beside the words for it."""

    def __init__(self, pattern: Pattern) -> None:
        super().__init__()
        self._pattern = pattern
        self.setFixedSize(QSize(SIGN_PX + GAP // 2, SIGN_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _fill(painter, QRectF(self.rect()), self._pattern, palette_of(self))
        painter.end()


def _fill(painter: QPainter, area: QRectF, pattern: Pattern, look: Palette) -> None:
    """Fill `area` with a pattern, within a fine edge."""
    edge = QPainterPath()
    edge.addRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), HAIR, HAIR)
    painter.save()
    painter.setClipPath(edge)
    painter.fillRect(area, QColor(look.accent if pattern is Pattern.SOLID else look.surface))
    if pattern is Pattern.LINES:
        _draw_lines(painter, area, look)
    elif pattern is Pattern.DOTS:
        _draw_dots(painter, area, look)
    painter.restore()
    painter.setPen(QPen(QColor(look.accent), 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(edge)


def _draw_lines(painter: QPainter, area: QRectF, look: Palette) -> None:
    painter.fillRect(area, QColor(look.accent_soft))
    painter.setPen(QPen(QColor(look.accent), 1.0))
    height, at = area.height(), area.left() - area.height()
    while at < area.right():
        painter.drawLine(QLineF(at, area.bottom(), at + height, area.top()))
        at += PATTERN_STEP_PX


def _draw_dots(painter: QPainter, area: QRectF, look: Palette) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.accent))
    across, down = int(area.width() // PATTERN_STEP_PX) + 1, int(area.height() // PATTERN_STEP_PX) + 1
    for right in range(across):
        for below in range(down):
            place = QPointF(right + 0.5, below + 0.5) * PATTERN_STEP_PX
            painter.drawEllipse(area.topLeft() + place, 1.0, 1.0)
