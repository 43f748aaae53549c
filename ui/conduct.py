"""Conducts one session across page, overlay, tray and keys, from its start to its last word."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMenu

from audio.clock import Clock
from sessions.preferences import Key, Preferences
from ui.bridge import Bridge
from ui.desk import LiveSession
from ui.keys.choose import choose
from ui.overlay import Overlay
from ui.overlay_state import OverlayEvent
from ui.pages.during import During
from ui.session_state import Notice, Phase, SessionEvent, SessionState, after, clock_face, dismissed, stopping
from ui.tray import Tray
from ui.window import Window


class ShownOn(NamedTuple):
    """Where a session is shown, beside its overlay."""

    page: During
    window: Window
    tray: Tray


class Conduct(QObject):
    """One session at work; `ended` comes once, after its last file is closed.

    Every slot is its own: with it, all that ties the session to the page goes.
    """

    ended = Signal()

    overlay_changed = Signal(object)
    """`OverlayPreferences`, as the coach has moved or sized the overlay."""

    def __init__(
        self, session: LiveSession, shown_on: ShownOn, preferences: Preferences, clock: Clock
    ) -> None:
        """Make everything ready; nothing is heard before `start`."""
        super().__init__()
        self.session = session
        self.state = SessionState()
        self._page, self._window, self._tray = shown_on
        self._bridge = Bridge()
        self._bridge.arrived.connect(self._take)
        self._bridge.finished.connect(self._finish)
        self.overlay = Overlay(clock, preferences.overlay)
        self.overlay.is_recorded = session.session_id is not None
        self.overlay.set_reduced_motion(preferences.reduced_motion)
        self._menu = QMenu()
        self._keys = choose(shown_on.window, preferences.keys_everywhere)
        self._keys.pressed.connect(self._press)
        self._take_keys(preferences)
        self._tie()

    def _tie(self) -> None:
        page, overlay = self._page, self.overlay
        page.moment_asked.connect(self.mark_moment)
        page.intentional_asked.connect(self.call_intentional)
        page.mute_asked.connect(self.mute)
        page.pause_asked.connect(self.pause)
        page.resume_asked.connect(self.resume)
        page.stop_asked.connect(self.stop)
        page.withdraw_asked.connect(self.withdraw)
        page.dismissed.connect(self.dismiss)
        overlay.moment_asked.connect(self.mark_moment)
        overlay.meant_asked.connect(self.call_intentional)
        overlay.mute_asked.connect(self.mute)
        overlay.pause_asked.connect(self.pause)
        overlay.resume_asked.connect(self.resume)
        overlay.stop_asked.connect(self.stop)
        overlay.withdraw_asked.connect(self.ask_to_withdraw)
        overlay.marked.connect(self.judge_cue)
        overlay.preferences_changed.connect(self.overlay_changed)

    def start(self) -> None:
        """Begin, and show the overlay."""
        self.overlay.show()
        self._menu.aboutToShow.connect(self._fill_menu)
        self._fill_menu()
        self._tray.set_menu(self._menu)
        self._show()
        self.session.start(self._bridge.post)

    def follow(self, preferences: Preferences) -> None:
        """Take over what was set meanwhile."""
        self.overlay.set_preferences(preferences.overlay)
        self.overlay.set_reduced_motion(preferences.reduced_motion)
        self._take_keys(preferences)

    def _take_keys(self, preferences: Preferences) -> None:
        self._keys.register(preferences.keys)
        where = self._menu_in_words(click_through=preferences.overlay.click_through)
        reach = [self._keys.why, *self._keys.refused.values(), where]
        self._page.show_keys(preferences.keys, " ".join(reach))

    def _menu_in_words(self, *, click_through: bool) -> str:
        """Say where else than on the page all of it can be asked for."""
        if self._tray.there:
            if click_through:
                return self.tr("All of this is in the tray; the overlay lets clicks through.")
            return self.tr("All of this is on the overlay and in the tray.")
        if click_through:
            return self.tr(
                "The overlay lets clicks through, and this desktop has no tray: "
                "all of this is on this page only."
            )
        return self.tr("All of this is on the overlay; this desktop has no tray.")

    @Slot()
    def _fill_menu(self) -> None:
        """Let the tray's menu be the overlay's, as it is now."""
        self._menu.clear()
        self._overlay_menu = self.overlay.build_menu()
        self._menu.addActions(self._overlay_menu.actions())

    @Slot()
    def mark_moment(self) -> None:
        """Mark this moment, where anything is kept of it."""
        if self.overlay.is_recorded:
            self.session.moment()
        self._page.tell_marked()

    @Slot()
    def call_intentional(self) -> None:
        """Call the latest interruption intentional."""
        self.session.intentional()

    @Slot(bool)
    def mute(self, muted: bool) -> None:
        """Let no cue be seen, or let cues be seen again."""
        self.session.mute(muted)
        self.overlay.set_muted(muted)
        self._set(self.state.with_muted(muted))

    @Slot()
    def pause(self) -> None:
        """Ask for a rest."""
        self.session.pause()

    @Slot()
    def resume(self) -> None:
        """Ask to go on."""
        self.session.resume()

    @Slot()
    def stop(self) -> None:
        """Ask for the end."""
        self._set(stopping(self.state))
        self.session.stop()

    @Slot()
    def ask_to_withdraw(self) -> None:
        """Ask in the window whether all is to be destroyed."""
        self._window.come_forward()
        self._page.ask_to_withdraw()

    @Slot()
    def withdraw(self) -> None:
        """Ask for the end, and for everything to be destroyed."""
        self._set(stopping(self.state, erasing=True))
        self.session.withdraw()

    def tell(self, line: str) -> None:
        """Tell the coach something beside what the session itself says."""
        self._set(after(self.state, Notice(line)))

    @Slot()
    def dismiss(self) -> None:
        """The notices were read."""
        self._set(dismissed(self.state))

    @Slot(str, bool)
    def judge_cue(self, cue_id: str, helpful: bool) -> None:
        """Call a cue helpful or wrong."""
        self.session.mark(cue_id, helpful)

    @Slot(object)
    def _press(self, key: Key) -> None:
        if self.state.is_over or (self.state.phase is Phase.STARTING and key is not Key.STOP):
            return  # as the buttons on the page
        {
            Key.MOMENT: self.mark_moment,
            Key.INTENTIONAL: self.call_intentional,
            Key.MUTE: lambda: self.mute(not self.state.muted),
            Key.PAUSE: self.resume if self.state.is_paused else self.pause,
            Key.STOP: self.stop,
        }[key]()

    @Slot(object)
    def _take(self, event: SessionEvent) -> None:
        if isinstance(event, OverlayEvent):
            self.overlay.take(event)
            self._show_on_tray()
        self._set(after(self.state, event))

    @Slot()
    def _finish(self) -> None:
        self._keys.release()
        self._keys.deleteLater()
        self.overlay.hide()
        self.overlay.deleteLater()
        self._tray.set_menu(QMenu())
        self._tray.show_state(None, "")
        self.ended.emit()
        self.deleteLater()

    def _set(self, state: SessionState) -> None:
        if state != self.state:
            self.state = state
            self._show()

    def _show(self) -> None:
        self._page.show_state(self.state)
        self._show_on_tray()

    def _show_on_tray(self) -> None:
        elapsed = clock_face(self.state.vitals.elapsed_s)
        self._tray.show_state(self.overlay.kind, elapsed, muted=self.state.muted)
