"""The whole session in a strip: everybody's talk, what stands out, and a frame about what is seen below."""

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look.palette import Palette
from ui.parts.drawn import palette_of
from ui.parts.talk_ribbon import Pattern
from ui.parts.timeline.contents import Contents, Kept, kept
from ui.parts.timeline.lanes import pattern_of
from ui.parts.timeline.scene import faint
from ui.parts.timeline.signs import colour_of
from ui.parts.timeline.silences import WASH
from ui.parts.timeline.tunables import FADED, NAMES_PX, OVERVIEW_PX
from ui.parts.timeline.view import View

BAR_PX, BAR_STEP_PX = 2.0, 3.0
"""A bar of talk, and from one to the next."""

TICKS_PX = 7.0
"""Height of the cues' ticks, under the talk."""

ASIDE_PX = 6.0
"""How far beside the narrowest frame the pointer still takes hold of it."""

LEAST_FRAME_PX = 10.0
"""The narrowest frame: two hours seen at the closest, still found and dragged."""


class Overview(QWidget):
    """Asks by `moved` for what is seen to begin at a time, by `stepped` for it to go on by so many pixels."""

    moved = Signal(float)
    stepped = Signal(float)

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setFixedHeight(OVERVIEW_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._contents: Contents | None = None
        self._view = View(0.0, 1.0)
        self._picture = QPixmap()
        self._grip_px = 0.0
        self._playhead_px = 0

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(NAMES_PX + 600, OVERVIEW_PX)

    def show_contents(self, contents: Contents) -> None:
        """Show another session, or the same one changed."""
        self._contents = contents
        self.redraw()

    def redraw(self) -> None:
        """Draw all of it anew."""
        self._picture = QPixmap()
        self.update()

    def set_view(self, view: View) -> None:
        """Move the frame."""
        if view != self._view:
            self._view = view
            self.update()

    def set_position(self, at_s: float) -> None:
        """Move the playhead; drawn only where it stands on another pixel."""
        now_px = round(self._x_of(at_s))
        if now_px != self._playhead_px:
            for at_px in (self._playhead_px, now_px):
                self.update(QRect(at_px - 2, 0, 4, self.height()))
            self._playhead_px = now_px

    def frame(self) -> QRectF:
        """The area of what is seen below."""
        left, right = self._x_of(self._view.left_s), self._x_of(min(self._view.right_s, self._duration_s))
        aside = max(0.0, (LEAST_FRAME_PX - (right - left)) / 2)
        return QRectF(left - aside, 1.0, right - left + 2 * aside, self.height() - 2.0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lay down what was drawn, the frame over it and the playhead over that."""
        if self._contents is None:
            return
        painter = QPainter(self)
        if self._picture.isNull() or self._picture.devicePixelRatio() != self.devicePixelRatioF():
            self._picture = self._drawn(self._contents)
        painter.drawPixmap(QPointF(NAMES_PX, 0.0), self._picture)
        self._draw_frame(painter)
        painter.fillRect(QRectF(self._playhead_px - 0.75, 0.0, 1.5, self.height()), QColor(self._look.text))
        painter.end()

    def resizeEvent(self, event: object) -> None:
        """Draw it as wide as it is now."""
        self.redraw()

    def changeEvent(self, event: object) -> None:
        """Draw it in other colours."""
        self.redraw()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the frame, or bring its middle here."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        x, frame = event.position().x(), self.frame()
        held = frame.left() - ASIDE_PX <= x <= frame.right() + ASIDE_PX
        self._grip_px = x - self._x_of(self._view.left_s) if held else frame.width() / 2
        self._drag(x)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Bring the frame along."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag(event.position().x())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to whatever holds it and the lanes."""
        event.ignore()

    @property
    def _look(self) -> Palette:
        return palette_of(self)

    @property
    def _duration_s(self) -> float:
        return self._contents.account.duration_s if self._contents else 0.0

    @property
    def _px_per_s(self) -> float:
        return self._room_px / self._duration_s if self._duration_s > 0 else 0.0

    @property
    def _room_px(self) -> float:
        return max(1.0, self.width() - NAMES_PX)

    def _x_of(self, at_s: float) -> float:
        return NAMES_PX + at_s * self._px_per_s

    def _drag(self, x: float) -> None:
        if self._px_per_s:
            self.moved.emit((x - self._grip_px - NAMES_PX) / self._px_per_s)

    def _draw_frame(self, painter: QPainter) -> None:
        frame, look = self.frame(), self._look
        dim = faint(look.ground, 0.3)
        painter.fillRect(QRectF(NAMES_PX, 0, frame.left() - NAMES_PX, self.height()), dim)
        painter.fillRect(QRectF(frame.right(), 0, self.width() - frame.right(), self.height()), dim)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(look.accent), 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame.adjusted(1, 0, -1, 0), 4, 4)

    def _drawn(self, contents: Contents) -> QPixmap:
        dots = self.devicePixelRatioF()
        made = QPixmap(QSize(round(self._room_px * dots), round(self.height() * dots)))
        made.setDevicePixelRatio(dots)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QPainterPath()
        ground.addRoundedRect(QRectF(0, 0, self._room_px, self.height()), 4, 4)
        painter.fillPath(ground, QColor(self._look.surface))
        painter.setClipPath(ground)
        self._draw_silences(painter, contents)
        roles = list(contents.talk)
        high = (self.height() - TICKS_PX - 6) / max(1, len(roles))
        for place, role in enumerate(roles):
            self._draw_talk(painter, contents, role, QRectF(0, 3 + place * high, self._room_px, high - 2))
        self._draw_cues(painter, contents)
        painter.end()
        return made

    def _draw_talk(self, painter: QPainter, contents: Contents, role: str, area: QRectF) -> None:
        count = int(self._room_px / BAR_STEP_PX)
        share = contents.talk[role].share(0.0, BAR_STEP_PX / max(self._px_per_s, 1e-9), count)
        look, bars, hollow = self._look, QPainterPath(), pattern_of(role) is not Pattern.SOLID
        for place in np.flatnonzero(share > 0):
            high = max(1.5, float(share[place]) ** 0.5 * area.height())
            bars.addRect(QRectF(place * BAR_STEP_PX, area.center().y() - high / 2, BAR_PX, high))
        painter.setOpacity((0.6 if hollow else 1.0) * (1.0 if role in contents.shown.roles else FADED))
        painter.fillPath(bars, QColor(look.quiet))
        painter.setOpacity(1.0)

    def _draw_silences(self, painter: QPainter, contents: Contents) -> None:
        for silence in contents.silences.all:
            if (became := kept(silence)) in (Kept.HELD, Kept.BROKEN):
                left, right = silence.start_s * self._px_per_s, silence.end_s * self._px_per_s
                area = QRectF(left, 0, max(1.0, right - left), self.height() - TICKS_PX)
                colour = self._look.held if became is Kept.HELD else self._look.over
                painter.fillRect(area, faint(colour, WASH))

    def _draw_cues(self, painter: QPainter, contents: Contents) -> None:
        for cue in contents.cues.all:
            colour = colour_of(cue.kind, self._look)
            colour.setAlphaF(1.0 if cue.live else 0.5)
            high = TICKS_PX - 1 if cue.live else TICKS_PX - 3
            left = cue.start_s * self._px_per_s
            painter.fillRect(QRectF(left - 0.75, self.height() - high - 1, 1.5, high), colour)
