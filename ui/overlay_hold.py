"""The part of the overlay that moves: a hold's ring, at next to no cost.

Pictures of the ring are kept, a quarter of a pixel apart; what lies between two of them is their mean, pixel
by pixel, which takes one more copy and no drawing. It covers what it moves in and is opaque to Qt, so that
nothing beneath is drawn again. Sixty times a second it looks how wide the ring is now, and draws it only if
that is another width to the eye: less often the slower it moves, and hardly at all where the breath turns.
"""

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from audio.clock import Clock
from ui.overlay_face import Face
from ui.overlay_motion import breath, growth
from ui.tunables import FRAME_S, FRAME_STEP_PX, MOVES_A_STEP, STRIP_DOTS

SOURCE = QPainter.CompositionMode.CompositionMode_Source
ORIGIN = QPoint(0, 0)


class HoldRing(QWidget):
    """Breathes while it is shown."""

    looks = 0
    """How often it has looked whether the ring had moved."""
    frames_drawn = 0
    """How many frames it has drawn so far."""

    def __init__(self, parent: QWidget, clock: Clock) -> None:
        """Be there, hidden."""
        super().__init__(parent)
        self._now_s = clock.now_s
        self._since_s = 0.0
        self._face: Face | None = None
        self._pictures: dict[int, QPixmap] = {}
        self._strips: list[QRect] = []
        self._dots_per_px = 0.0
        self._moves = 0
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=int(FRAME_S * 1000))
        self._timer.timeout.connect(self._go_on)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def breathe(self, face: Face, since_s: float) -> None:
        """Draw the hold of a silence that began at `since_s`, until hidden."""
        if face is not self._face:
            self._pictures.clear()
            self._face = face
        self._since_s = since_s
        self._moves = self._moved()
        self.setGeometry(face.ring_area)
        self.show()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Breathe no more."""
        self._timer.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring as it is now, in place of what was there."""
        if self.devicePixelRatio() != self._dots_per_px:
            self._begin_anew()
        step, rest = divmod(self._moves, MOVES_A_STEP)
        painter = QPainter(self)
        # Source at an opacity is the mean of what is there and what comes, their own opacity included.
        painter.setCompositionMode(SOURCE)
        # Dot for dot: only what has not to be scaled is copied in one go.
        painter.scale(1 / self._dots_per_px, 1 / self._dots_per_px)
        painter.drawPixmap(ORIGIN, self._picture(step))
        if rest:
            painter.setOpacity(rest / MOVES_A_STEP)
            above = self._picture(step + 1)
            for strip in self._strips:
                painter.drawPixmap(strip, above, strip)
        painter.end()
        self.frames_drawn += 1

    def _go_on(self) -> None:
        self.looks += 1
        moves = self._moved()
        if moves != self._moves:
            self._moves = moves
            # At once, as an update would wake the program a second time for the same frame.
            self.repaint()

    def _moved(self) -> int:
        """How wide the ring is now, in the least moves that are seen."""
        assert self._face is not None
        of, lasted_s = self._face.measures, self._now_s() - self._since_s
        radius_px = of.hold_px + of.growth_px * growth(lasted_s) + of.breath_px * breath(lasted_s)
        return round(radius_px / FRAME_STEP_PX * MOVES_A_STEP)

    def _begin_anew(self) -> None:
        """Keep no picture made for a screen of other dots."""
        self._dots_per_px = self.devicePixelRatio()
        self._pictures.clear()
        # Higher pictures Qt mixes on several threads, and waking those takes longer than the mixing.
        size = self.size() * self._dots_per_px
        tops = range(0, size.height(), STRIP_DOTS)
        self._strips = [QRect(0, top, size.width(), min(STRIP_DOTS, size.height() - top)) for top in tops]

    def _picture(self, step: int) -> QPixmap:
        kept = self._pictures.get(step)
        if kept is not None:
            return kept
        assert self._face is not None
        picture = QPixmap(self.size() * self._dots_per_px)
        picture.setDevicePixelRatio(self._dots_per_px)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.translate(-self.pos())
        self._face.draw_hold(painter, step * FRAME_STEP_PX)
        painter.end()
        picture.setDevicePixelRatio(1.0)
        self._pictures[step] = picture
        return picture
