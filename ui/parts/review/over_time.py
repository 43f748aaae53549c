"""The talk over time in one strip: a lane a person, questions above them, the client's silences below."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from diarize.events import Role
from sessions.account import Account
from ui.look.palette import Palette
from ui.look.scale import GAP, HAIR, SIGN_PX, SMALL, SMALL_TEXT_PX
from ui.pages.review_state import Mark, Sort
from ui.parts.drawn import palette_of
from ui.parts.playing import position
from ui.parts.talk_ribbon import PATTERNS, Pattern
from ui.parts.text import small
from ui.parts.timeline.along import Talk

BAR_PX, BAR_STEP_PX = 2.0, 3.0
"""A bar of talk, and from one to the next: as on the overview of playback."""

LANE_PX, MARKS_PX, TIMES_PX = 22.0, 18.0, 18.0
"""Height of a person's lane, of a line of marks and of the times under them."""

MARK_PX = 4.0
"""Half of what a mark fills: told apart at arm's length, and sixty silences an hour stand side by side."""

STROKE_PX = 1.5

BELOW = (Sort.HELD, Sort.FILLED)
"""What is marked below the lanes; all else is above."""

COLUMNS = 3
"""What marks mean, beside each other under the strip."""


class OverTime(QWidget):
    """Shows the strip, and in words what its marks mean; nothing is pressed on it."""

    def __init__(
        self, account: Account, marks: Sequence[Mark], names: Mapping[Role, str], words: Mapping[Sort, str]
    ) -> None:
        """Show an account's talk with `marks`; `words` say what the sorts there are mean, in their order."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(_Strip(account, marks, names))
        legend = QGridLayout()
        legend.setHorizontalSpacing(SMALL)
        legend.setVerticalSpacing(HAIR)
        for place, (sort, said) in enumerate(words.items()):
            line, left = place // COLUMNS, 2 * (place % COLUMNS)
            legend.addWidget(_Swatch(sort), line, left, Qt.AlignmentFlag.AlignTop)
            legend.addWidget(small(said), line, left + 1, Qt.AlignmentFlag.AlignTop)
            legend.setColumnStretch(left + 1, 1)
        column.addLayout(legend)
        self.setAccessibleName(", ".join(words.values()))


class _Strip(QWidget):
    def __init__(self, account: Account, marks: Sequence[Mark], names: Mapping[Role, str]) -> None:
        super().__init__()
        self._duration_s, self._marks, self._names = account.duration_s, marks, names
        self._talk = {role: Talk(_stretches_s(account, role)) for role in names}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        below = MARKS_PX * any(mark.sort in BELOW for mark in marks)
        self.setFixedHeight(round(MARKS_PX + len(names) * LANE_PX + below + TIMES_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = palette_of(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPixelSize(SMALL_TEXT_PX)
        painter.setFont(font)
        widest = max(
            (painter.fontMetrics().horizontalAdvance(name) for name in self._names.values()), default=0
        )
        area = QRectF(widest + GAP, 0.0, self.width() - widest - GAP, self.height())
        for place, (role, name) in enumerate(self._names.items()):
            lane = QRectF(area.left(), MARKS_PX + place * LANE_PX, area.width(), LANE_PX)
            painter.setPen(QColor(look.quiet))
            painter.drawText(
                QRectF(0.0, lane.top(), widest, lane.height()), Qt.AlignmentFlag.AlignVCenter, name
            )
            self._draw_talk(painter, role, lane, look)
        for mark in self._marks:
            y = MARKS_PX / 2 + (mark.sort in BELOW) * (MARKS_PX + len(self._names) * LANE_PX)
            _draw_mark(painter, QPointF(self._x_of(mark.at_s, area), y), mark.sort, look)
        self._draw_times(painter, area, look)
        painter.end()

    def _x_of(self, at_s: float, area: QRectF) -> float:
        inner = area.adjusted(MARK_PX, 0.0, -MARK_PX, 0.0)
        return inner.left() + inner.width() * at_s / max(self._duration_s, 1e-9)

    def _draw_talk(self, painter: QPainter, role: Role, lane: QRectF, look: Palette) -> None:
        painter.fillRect(QRectF(lane.left(), lane.center().y() - 0.5, lane.width(), 1.0), QColor(look.line))
        count = int(lane.width() / BAR_STEP_PX)
        if count < 1 or self._duration_s <= 0.0:
            return
        share = self._talk[role].share(0.0, self._duration_s / count, count)
        bars = QPainterPath()
        for place in np.flatnonzero(share > 0):
            high = max(2.0, float(share[place]) ** 0.5 * (lane.height() - HAIR))
            bars.addRect(
                QRectF(lane.left() + place * BAR_STEP_PX, lane.center().y() - high / 2, BAR_PX, high)
            )
        solid = PATTERNS.get(role, Pattern.PLAIN) is Pattern.SOLID
        painter.fillPath(bars, QColor(look.text if solid else look.edge))

    def _draw_times(self, painter: QPainter, area: QRectF, look: Palette) -> None:
        painter.setPen(QColor(look.quiet))
        line = QRectF(area.left(), self.height() - TIMES_PX, area.width(), TIMES_PX)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, position(0.0))
        end = position(self._duration_s)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, end)


class _Swatch(QWidget):
    def __init__(self, sort: Sort) -> None:
        super().__init__()
        self._sort = sort
        self.setFixedSize(QSize(SIGN_PX, SIGN_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _draw_mark(painter, QPointF(self.width() / 2, self.height() / 2), self._sort, palette_of(self))
        painter.end()


def _stretches_s(account: Account, role: Role) -> list[tuple[float, float]]:
    return [(one.start_s, one.end_s) for turn in account.turns if turn.role == role for one in turn.stretches]


def _draw_mark(painter: QPainter, middle: QPointF, sort: Sort, look: Palette) -> None:
    painter.save()
    painter.translate(middle)
    _DRAWN[sort](painter, look)
    painter.restore()


def _held(painter: QPainter, look: Palette) -> None:
    """The space that was there: a full disc."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.held))
    painter.drawEllipse(QPointF(), MARK_PX, MARK_PX)


def _filled(painter: QPainter, look: Palette) -> None:
    """A ring that is struck by a bar."""
    painter.setPen(QPen(QColor(look.over), STROKE_PX))
    painter.drawEllipse(QPointF(-1.0, 0.0), MARK_PX - 1.0, MARK_PX - 1.0)
    painter.drawLine(QLineF(MARK_PX, -MARK_PX - 1.0, MARK_PX, MARK_PX + 1.0))


def _open(painter: QPainter, look: Palette) -> None:
    """A ring with room in it."""
    painter.setPen(QPen(QColor(look.text), STROKE_PX))
    painter.drawEllipse(QPointF(), MARK_PX - 0.5, MARK_PX - 0.5)


def _closed(painter: QPainter, look: Palette) -> None:
    """A bar."""
    painter.fillRect(QRectF(-1.25, -MARK_PX, 2.5, 2 * MARK_PX), QColor(look.text))


def _led(painter: QPainter, look: Palette) -> None:
    """An arrow that points somewhere."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.over))
    corners = [(-MARK_PX + 0.5, -MARK_PX), (MARK_PX, 0.0), (-MARK_PX + 0.5, MARK_PX)]
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))


_DRAWN: dict[Sort, Callable[[QPainter, Palette], None]] = {
    Sort.HELD: _held,
    Sort.FILLED: _filled,
    Sort.OPEN: _open,
    Sort.CLOSED: _closed,
    Sort.LED: _led,
}
