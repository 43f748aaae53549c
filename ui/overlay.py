"""The overlay itself: a small round window above all others that never takes the keyboard."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QGuiApplication,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from audio.clock import Clock
from cues.events import CueShown
from cues.pacing import TAKING_THE_FLOOR
from ui.overlay_state import CUES, Kind, OverlayEvent, after, looks, next_frame_s, opening
from ui.paint import draw_mark, draw_plate, draw_reason, reason_height_px
from ui.tunables import MARGIN_PX, PLATE_RADIUS_PX, REASON_GAP_PX, WINDOW_PX

# A tool window that the window manager keeps on top and gives no focus. Bypassing the window manager
# would promise the same more bluntly, but then nothing raises the overlay above a window shown later.
FLAGS = (
    Qt.WindowType.Tool
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowStaysOnTopHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
    | Qt.WindowType.NoDropShadowWindowHint
)


class Overlay(QWidget):
    """Shows what the session says; drawn only when that changes.

    Dragged by its plate; a click opens its menu. It does nothing of itself: its signals say what the
    coach asked for, and it shows a pause only once the session says that it rests.
    """

    pause_asked = Signal()
    resume_asked = Signal()
    stop_asked = Signal()
    mute_asked = Signal(bool)
    meant_asked = Signal()
    marked = Signal(str, bool)
    """A cue, by its id, was helpful (true) or wrong."""

    def __init__(self, clock: Clock) -> None:
        """Stand in the top right corner of the main screen, unseen until `show()`."""
        super().__init__(None, FLAGS)
        self._clock = clock
        self._state = opening(clock.now_s())
        self._muted = False
        self._last_cue: CueShown | None = None
        self._held_at: QPoint | None = None
        self._dragged = False
        self._frame = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._frame.timeout.connect(self._draw_next)
        self.setWindowTitle("Holdspace")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow)
        self._fit()
        free = QGuiApplication.primaryScreen().availableGeometry()
        self.move(free.right() + 1 - MARGIN_PX - WINDOW_PX, free.top() + MARGIN_PX)

    def take(self, event: OverlayEvent) -> None:
        """Show what `event` changes, from now on."""
        self._state = after(self._state, event, self._clock.now_s())
        if isinstance(event, CueShown) and event.live and event.kind in CUES:
            self._last_cue = event
        self._fit()
        self._draw_next()

    def _draw_next(self) -> None:
        self.update()
        wait_s = next_frame_s(self._state, self._clock.now_s())
        if wait_s is None:
            self._frame.stop()
        else:
            self._frame.start(round(wait_s * 1000))

    def _fit(self) -> None:
        """Take the shape and the name of what is shown.

        Outside the mask there is no window: clicks go through to what lies behind, and where no
        compositor blends windows the corners stay clear instead of black.
        """
        mask = QRegion(_around_plate(), QRegion.RegionType.Ellipse)
        reason = self._state.reason
        height = WINDOW_PX
        if reason:
            area = self._reason_area().toRect()
            height = area.bottom() + 1
            mask += QRegion(area)
        self.setFixedSize(WINDOW_PX, height)
        self.setMask(mask)
        self.setAccessibleName(self.tr("Holdspace: {0}").format(self.tr(self._state.caption)))
        self.setAccessibleDescription(reason)

    def _reason_area(self) -> QRectF:
        top = WINDOW_PX + REASON_GAP_PX
        return QRectF(0, top, WINDOW_PX, reason_height_px(self._state.reason, WINDOW_PX))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to draw."""
        self._draw_next()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the plate, then every mark on its way in or out."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_plate(painter)
        for look in looks(self._state, self._clock.now_s()):
            painter.setOpacity(look.opacity)
            draw_mark(painter, look, self.tr(look.caption))
            if look.kind is self._state.kind and self._state.reason:
                draw_reason(painter, self._reason_area(), self._state.reason)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the overlay."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._held_at = event.globalPosition().toPoint() - self.pos()
            self._dragged = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer once it has moved further than a hand that only clicks."""
        if self._held_at is None:
            return
        target = event.globalPosition().toPoint() - self._held_at
        far = (target - self.pos()).manhattanLength() >= QApplication.startDragDistance()
        self._dragged = self._dragged or far
        if self._dragged:
            self.move(target)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go; a click without a drag opens the menu, as a touch screen has no right button."""
        if self._held_at is not None and not self._dragged:
            self._open_menu(event.globalPosition().toPoint())
        self._held_at = None

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu where the pointer is."""
        self._open_menu(event.globalPos())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask the session to stop, whatever it was that closed the window."""
        self.stop_asked.emit()

    def _open_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._state.resting is Kind.PAUSED:
            menu.addAction(self.tr("Resume")).triggered.connect(self.resume_asked)
        else:
            menu.addAction(self.tr("Pause")).triggered.connect(self.pause_asked)
        menu.addAction(self.tr("Stop")).triggered.connect(self.stop_asked)
        mute = self.tr("Show cues") if self._muted else self.tr("Mute cues")
        menu.addAction(mute).triggered.connect(self._mute)
        self._offer_marks(menu)
        menu.popup(at)

    def _mute(self) -> None:
        self._muted = not self._muted
        self.mute_asked.emit(self._muted)

    def _offer_marks(self, menu: QMenu) -> None:
        """Offer to say what the latest cue was worth, and that what it marks was meant."""
        cue = self._last_cue
        if cue is None:
            return
        menu.addSection(self.tr("The last cue"))
        if cue.kind in TAKING_THE_FLOOR:
            menu.addAction(self.tr("I meant to")).triggered.connect(self.meant_asked)
        menu.addAction(self.tr("Helpful")).triggered.connect(lambda: self.marked.emit(cue.id, True))
        menu.addAction(self.tr("Wrong")).triggered.connect(lambda: self.marked.emit(cue.id, False))


def _around_plate() -> QRect:
    """Find the smallest square that holds the plate and its soft edge."""
    side = 2 * (round(PLATE_RADIUS_PX) + 1)
    corner = (WINDOW_PX - side) // 2
    return QRect(corner, corner, side, side)
