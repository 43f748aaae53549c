"""The part of the overlay that moves: a hold's ring, drawn sixty times a second at next to no cost.

Pictures of the ring are kept, a quarter of a pixel apart; what lies between two of them is their mean, pixel
by pixel, which takes one more copy and no drawing. It covers what it moves in and is opaque to Qt, so that
nothing beneath is drawn again; and its timer calls Qt's own slot, so that Python runs once a frame.
"""

from math import floor

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from audio.clock import Clock
from ui.overlay_face import Face
from ui.overlay_motion import breath, growth
from ui.tunables import FRAME_S, FRAME_STEP_PX

SOURCE = QPainter.CompositionMode.CompositionMode_Source
ORIGIN = QPoint(0, 0)


class HoldRing(QWidget):
    """Breathes while it is shown."""

    frames_drawn = 0
    """How many frames it has drawn so far."""

    def __init__(self, parent: QWidget, clock: Clock) -> None:
        """Be there, hidden."""
        super().__init__(parent)
        self._clock = clock
        self._since_s = 0.0
        self._face: Face | None = None
        self._frames: dict[int, QPixmap] = {}
        self._dots_per_px = 0.0
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=int(FRAME_S * 1000))
        # Drawn at once, as an update would wake the program a second time for the same frame.
        self._timer.timeout.connect(self.repaint)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def breathe(self, face: Face, since_s: float) -> None:
        """Draw the hold of a silence that began at `since_s`, until hidden."""
        if face is not self._face:
            self._frames.clear()
            self._face = face
        self._since_s = since_s
        self.setGeometry(face.ring_area)
        self.show()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Breathe no more."""
        self._timer.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring as it is now, in place of what was there."""
        face = self._face
        if face is None:
            return
        if self.devicePixelRatio() != self._dots_per_px:
            self._frames.clear()
            self._dots_per_px = self.devicePixelRatio()
        of, lasted_s = face.measures, self._clock.now_s() - self._since_s
        radius_px = of.hold_px + of.growth_px * growth(lasted_s) + of.breath_px * breath(lasted_s)
        steps = radius_px / FRAME_STEP_PX
        step = floor(steps)
        painter = QPainter(self)
        # Source at an opacity is the mean of what is there and what comes, their own opacity included.
        painter.setCompositionMode(SOURCE)
        painter.drawPixmap(ORIGIN, self._frames.get(step) or self._frame(step))
        painter.setOpacity(steps - step)
        painter.drawPixmap(ORIGIN, self._frames.get(step + 1) or self._frame(step + 1))
        painter.end()
        self.frames_drawn += 1

    def _frame(self, step: int) -> QPixmap:
        assert self._face is not None
        frame = QPixmap(self.size() * self._dots_per_px)
        frame.setDevicePixelRatio(self._dots_per_px)
        frame.fill(Qt.GlobalColor.transparent)
        painter = QPainter(frame)
        painter.translate(-self.pos())
        self._face.draw_hold(painter, step * FRAME_STEP_PX)
        painter.end()
        self._frames[step] = frame
        return frame
