"""The overlay itself: a small window above all others that never takes the keyboard."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QHideEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from audio.clock import Clock
from cues.events import CueShown
from sessions.preferences import USUAL, OverlayPreferences, OverlaySize
from sessions.tunables import OPACITY_AT_LEAST
from ui.overlay_face import Face, Said
from ui.overlay_hold import HoldRing
from ui.overlay_menu import menu_of
from ui.overlay_motion import looks, next_frame_s, steady_hold
from ui.overlay_screens import Screens, moved, own_place, window_at
from ui.overlay_state import CUES, Kind, OverlayEvent, after, opening
from ui.overlay_words import CAPTIONS, MEANINGS, WORDS
from ui.screen_sharing import keep_out

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
    moment_asked = Signal()
    withdraw_asked = Signal()
    marked = Signal(str, bool)
    """A cue, by its id, was helpful (true) or wrong."""
    preferences_changed = Signal(object)
    """`OverlayPreferences`, after the coach has dragged it or chosen a size."""

    def __init__(self, clock: Clock, preferences: OverlayPreferences = USUAL.overlay) -> None:
        """Stand where it stood last, unseen until `show()`."""
        super().__init__(None, FLAGS)
        self._clock = clock
        self._state = opening(clock.now_s())
        self._preferences = preferences
        self._still = False
        self._muted = False
        self.is_recorded = True
        """Whether anything is kept, and so can be marked or withdrawn in its menu."""

        self._last_cue: CueShown | None = None
        self._held_at: QPoint | None = None
        self._dragged = False
        self._menu: QMenu | None = None
        self.hold = HoldRing(self, clock)
        self._frame = QTimer(self, timerType=Qt.TimerType.PreciseTimer)
        self._frame.timeout.connect(self._draw_anew)
        self.setWindowTitle("Holdspace")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow)
        self.winId()  # from here on there is a window to be shaped
        self.face = self._make_face()
        Screens(self).changed.connect(self._stand)
        self.set_preferences(preferences)

    @property
    def kind(self) -> Kind:
        """What it says now."""
        return self._state.kind

    @property
    def preferences(self) -> OverlayPreferences:
        """How it looks now, and where it stands."""
        return self._preferences

    @property
    def is_paused(self) -> bool:
        """Whether the session rests."""
        return self._state.resting is Kind.PAUSED

    @property
    def is_muted(self) -> bool:
        """Whether cues are muted, as its menu has it."""
        return self._muted

    @property
    def resting(self) -> bool:
        """Whether nothing on it moves, and so nothing is drawn."""
        return not self._frame.isActive() and self.hold.isHidden()

    def take(self, event: OverlayEvent) -> None:
        """Show what `event` changes, from now on."""
        self._state = after(self._state, event, self._clock.now_s())
        if isinstance(event, CueShown) and event.live and event.kind in CUES:
            self._last_cue = event
        self._fit()

    def set_preferences(self, preferences: OverlayPreferences) -> None:
        """Look like that, and stand there, from now on."""
        self._preferences = preferences
        flags = FLAGS
        if preferences.click_through:
            flags |= Qt.WindowType.WindowTransparentForInput
        # On the window there is: a widget given other flags would make a new one, which flickers.
        self.overrideWindowFlags(flags)
        self.windowHandle().setFlags(flags)
        self._fit()

    def set_reduced_motion(self, reduced: bool) -> None:
        """Breathe no more, and grow in few small steps; or move again."""
        self._still = reduced
        self._draw_anew()

    def set_muted(self, muted: bool) -> None:
        """Offer in the menu what fits, where cues were muted elsewhere."""
        self._muted = muted

    def turn_mute(self) -> None:
        """Ask for no cues to be seen, or for cues to be seen again."""
        self._muted = not self._muted
        self.mute_asked.emit(self._muted)

    def choose_size(self, size: OverlaySize) -> None:
        """Take on a size the coach has chosen, and say so."""
        self.set_preferences(replace(self._preferences, size=size))
        self.preferences_changed.emit(self._preferences)

    def build_menu(self) -> QMenu:
        """Make the menu as things stand; whoever asks keeps it for as long as it is to be seen."""
        return menu_of(self, self._last_cue, self._state.reason)

    # Its look.

    def _make_face(self) -> Face:
        size = self._preferences.size
        opacity = min(1.0, max(OPACITY_AT_LEAST, self._preferences.opacity))
        texts = WORDS if size is OverlaySize.RING else CAPTIONS
        said = Said({kind: self.tr(words) for kind, words in texts.items()}, self._state.reason)
        return Face(size, opacity, said, own_place(self._preferences.places).corner)

    def _fit(self) -> None:
        """Take the shape, the place and the name of what is shown."""
        made = self._make_face()
        if not made.is_like(self.face) or self.windowHandle().mask().isEmpty():
            self.face = made
            self.setFixedSize(made.layout.width_px, made.layout.height_px)
            # Outside the mask there is no window: clicks go through to what lies behind, and where no
            # compositor blends windows the corners stay clear instead of black. Given to the window and
            # not to the widget, which would clip every frame to it.
            self.windowHandle().setMask(made.outline())
        self._stand()
        reason = self._state.reason
        caption = self.tr(CAPTIONS[self.kind])
        self.setAccessibleName(self.tr("Holdspace: {0}").format(caption))
        self.setAccessibleDescription(reason or self.tr(MEANINGS[self.kind]))
        self.setToolTip(reason if self._preferences.size is OverlaySize.DOT else "")
        self._draw_anew()

    def _draw_anew(self) -> None:
        """Draw all of it, and go on for as long as anything moves."""
        if not self.isVisible():
            return
        now_s = self._clock.now_s()
        breathing = not self._still and steady_hold(self._state, now_s)
        if breathing:
            self.hold.breathe(self.face, self._state.since_s)
        else:
            self.hold.hide()
        self.update()
        wait_s = next_frame_s(self._state, now_s, still=self._still)
        if wait_s is None or breathing:
            self._frame.stop()
        else:
            self._frame.start(int(wait_s * 1000))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to draw, unseen by those with whom the screen is shared where that can be."""
        keep_out(int(self.winId()))
        self._draw_anew()

    def hideEvent(self, event: QHideEvent) -> None:
        """Draw no more."""
        self._frame.stop()
        self.hold.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the plate and every mark on its way in or out."""
        painter = QPainter(self)
        self.face.draw(painter, looks(self._state, self._clock.now_s(), still=self._still))
        painter.end()

    # Its place.

    def _stand(self) -> None:
        """Go where it belongs on the screens there are now, unless a hand holds it."""
        if self._held_at is None:
            self.move(window_at(self._preferences.places, self.face.layout))

    def _settle(self) -> None:
        """Remember where it was put, and stand there."""
        places = moved(self._preferences.places, self.pos(), self.face.layout)
        self._preferences = replace(self._preferences, places=places)
        self._fit()
        self.preferences_changed.emit(self._preferences)

    # The hand on it.

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
        if self._held_at is None:
            return
        self._held_at = None
        if self._dragged:
            self._settle()
        else:
            self._open_menu(event.globalPosition().toPoint())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu where the pointer is."""
        self._open_menu(event.globalPos())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask the session to stop, whatever it was that closed the window."""
        self.stop_asked.emit()

    def _open_menu(self, at: QPoint) -> None:
        self._menu = self.build_menu()
        self._menu.popup(at)
