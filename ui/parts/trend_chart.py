"""One figure over many sessions, drawn calmly: a mark a session, and what is usual behind them.

No colour says that a value is good or bad. Arrows go from mark to mark, Enter or a click opens the session.
"""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from sessions.usual import Usual
from ui.look.palette import Palette
from ui.look.scale import (
    CHART_HEIGHT_PX,
    CHART_SIDE_PX,
    GAP,
    HAIR,
    MARK_LEAST_PX,
    MARK_POINTED_PX,
    MARK_PX,
    RADIUS_PX,
    SMALL,
    SMALL_TEXT_PX,
)
from ui.parts.announce import announce
from ui.parts.drawn import palette_of
from ui.parts.trend_series import Mark, Series

Told = Callable[[Mark], str]

_KEY_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_KEY_ENDS = {Qt.Key.Key_Home: False, Qt.Key.Key_End: True}
_KEYS_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class TrendChart(QWidget):
    """Says by its id which session is pointed at, empty for none, and which is to be opened."""

    pointed = Signal(str)
    open_asked = Signal(str)

    def __init__(self, name: str, told: Told, scale: Callable[[float], str]) -> None:
        """Make an empty one called `name`; `told` says a mark in words, `scale` a value at its side."""
        super().__init__()
        self._told, self._scale = told, scale
        self._series = Series()
        self._ends = ("", "")
        self._place: int | None = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setFixedHeight(CHART_HEIGHT_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def mark(self) -> Mark | None:
        """The session that is pointed at; None for none, or where its figure cannot be told."""
        mark = None if self._place is None else self._series.marks[self._place]
        return mark if mark and mark.value is not None else None

    def show_series(self, series: Series, first_day: str, last_day: str) -> None:
        """Show this in place of what was shown; below it the days of its first and last session."""
        self._series, self._ends, self._place = series, (first_day, last_day), None
        self._say()

    def point_at(self, session_id: str) -> None:
        """Let a session stand out, here or in another chart pointed at; none for an empty id."""
        place = self._series.place_of(session_id)
        if place != self._place:
            self._place = place
            self._say()
            if self.hasFocus():
                announce(self, self.accessibleDescription())

    def centre_of(self, session_id: str) -> QPointF | None:
        """Where the mark of a session is drawn; None where there is none."""
        place = self._series.place_of(session_id)
        return None if place is None else self._centre(place)

    def sizeHint(self) -> QSize:
        """Two beside each other fit into the smallest window."""
        return QSize(CHART_HEIGHT_PX * 2, CHART_HEIGHT_PX)

    # --- by hand

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from mark to mark, and open the session of one."""
        key = Qt.Key(event.key())
        if key in _KEY_STEPS:
            self._point(self._series.step(self._place, _KEY_STEPS[key]))
        elif key in _KEY_ENDS:
            self._point(self._series.end(last=_KEY_ENDS[key]))
        elif key in _KEYS_OPEN and self.mark:
            self.open_asked.emit(self.mark.session_id)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the last session, unless one is pointed at."""
        super().focusInEvent(event)
        if self.mark is None:
            self._point(self._series.end(last=True))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the session nearest to the pointer."""
        self._point(self._under(event.position()))
        self.setCursor(Qt.CursorShape.PointingHandCursor if self.mark else Qt.CursorShape.ArrowCursor)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing any more, unless the keyboard is here."""
        super().leaveEvent(event)
        if not self.hasFocus():
            self.pointed.emit("")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the session that was pressed on."""
        place = self._under(event.position())
        if event.button() is Qt.MouseButton.LeftButton and place is not None:
            self.open_asked.emit(self._series.marks[place].session_id)

    def _under(self, at: QPointF) -> int | None:
        plot = self._plot()
        within = plot.adjusted(-SMALL, -SMALL, SMALL, SMALL).contains(at)
        return self._series.nearest((at.x() - plot.left()) / plot.width()) if within else None

    def _point(self, place: int | None) -> None:
        if place is not None:
            self.pointed.emit(self._series.marks[place].session_id)

    def _say(self) -> None:
        told = self._told(self.mark) if self.mark else ""
        self.setAccessibleDescription(told)
        self.setToolTip(told)
        self.update()

    # --- drawn

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is usual, the scale, the way from session to session, and the marks."""
        painter, look, plot = QPainter(self), palette_of(self), self._plot()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._series.usual is not None and self._series.is_known:
            self._draw_usual(painter, look, plot, self._series.usual)
        self._draw_scale(painter, look, plot)
        if self._place is not None:
            across = plot.left() + plot.width() * self._series.across(self._place)
            painter.setPen(QPen(QColor(look.edge), 1.0))
            painter.drawLine(QLineF(across, plot.top(), across, plot.bottom()))
        self._draw_way(painter, look)
        self._draw_marks(painter, look)
        if self.hasFocus():
            painter.setPen(QPen(QColor(look.accent), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS_PX, RADIUS_PX)
        painter.end()

    def _plot(self) -> QRectF:
        """Where values are drawn: the scale at its left, days below."""
        return QRectF(self.rect()).adjusted(CHART_SIDE_PX, SMALL + HAIR, -SMALL, -(GAP + SMALL))

    def _centre(self, place: int) -> QPointF | None:
        value, plot = self._series.marks[place].value, self._plot()
        if value is None:
            return None
        across = plot.left() + plot.width() * self._series.across(place)
        return QPointF(across, plot.bottom() - plot.height() * self._series.up(value))

    def _draw_usual(self, painter: QPainter, look: Palette, plot: QRectF, usual: Usual) -> None:
        low, median, high = (
            plot.bottom() - plot.height() * self._series.up(value)
            for value in (usual.low, usual.median, usual.high)
        )
        painter.fillRect(
            QRectF(plot.left(), high, plot.width(), max(2.0, low - high)), QColor(look.accent_soft)
        )
        painter.setPen(QPen(QColor(look.edge), 1.0, Qt.PenStyle.DashLine))
        painter.drawLine(QLineF(plot.left(), median, plot.right(), median))

    def _draw_scale(self, painter: QPainter, look: Palette, plot: QRectF) -> None:
        painter.setPen(QPen(QColor(look.line), 1.0))
        for height in (plot.top(), plot.bottom()):
            painter.drawLine(QLineF(plot.left(), height, plot.right(), height))
        font = QFont(self.font())
        font.setPixelSize(SMALL_TEXT_PX)
        painter.setFont(font)
        painter.setPen(QColor(look.quiet))
        beside = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for height, value in ((plot.top(), self._series.top), (plot.bottom(), 0.0)):
            place = QRectF(0, height - SMALL, CHART_SIDE_PX - SMALL, 2 * SMALL)
            painter.drawText(place, beside, self._scale(value))
        below = QRectF(plot.left(), plot.bottom() + HAIR, plot.width(), GAP)
        first, last = self._ends
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, first)
        if last != first:
            painter.drawText(below, Qt.AlignmentFlag.AlignRight, last)

    def _draw_way(self, painter: QPainter, look: Palette) -> None:
        """A fine line between sessions that follow each other; none across one that cannot be told."""
        painter.setPen(QPen(QColor(look.edge), 1.0))
        centres = [self._centre(place) for place in range(len(self._series.marks))]
        for one, next_ in pairwise(centres):
            if one is not None and next_ is not None:
                painter.drawLine(QLineF(one, next_))

    def _draw_marks(self, painter: QPainter, look: Palette) -> None:
        room = self._plot().width() / max(1, len(self._series.marks))
        radius = min(MARK_PX, max(MARK_LEAST_PX, 0.4 * room))
        painter.setPen(QPen(QColor(look.surface), 1.0) if radius == MARK_PX else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.accent))
        for place in range(len(self._series.marks)):
            centre = self._centre(place)
            if centre is not None and place != self._place:
                painter.drawEllipse(centre, radius, radius)
        pointed = None if self._place is None else self._centre(self._place)
        if pointed is not None:
            painter.setPen(QPen(QColor(look.accent), 2.0))
            painter.setBrush(QColor(look.surface))
            painter.drawEllipse(pointed, MARK_POINTED_PX, MARK_POINTED_PX)
