"""The one session at work, from its being made ready until it is over, and where the coach goes then."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial

from PySide6.QtCore import QObject, Signal

from audio.clock import Clock
from sessions.errors import SessionError
from sessions.preferences import OverlayPreferences
from ui.conduct import Conduct, ShownOn
from ui.desk import Desk, LiveSession
from ui.errands import Errands
from ui.pages.during import During
from ui.preparation import Preparation
from ui.session_state import SessionState
from ui.stage import Conducting, Stage
from ui.tray import Tray
from ui.window import Window


class AtWork(QObject):
    """At most one session at a time, whichever part of the program it was begun by."""

    changed = Signal()
    """`is_any` may be another."""

    over = Signal()
    """A session is over, its last file closed; its stage is told next."""

    def __init__(self, desk: Desk, errands: Errands, clock: Clock, window: Window) -> None:
        """Begin with none."""
        super().__init__()
        self._desk, self._clock, self._window, self._tray = desk, clock, window, Tray()
        self._tray.activated.connect(window.come_forward)
        self._preparation = Preparation(errands, self._conduct, self.changed.emit)
        self._stage: Stage | None = None
        self._go_back: Callable[[str], object] = lambda why: None
        self._leaving = False
        self.conduct: Conducting | None = None
        """Who conducts it, once it has been made ready."""

        self.ended_id: str | None = None
        """The id of the one that ended last, where it is kept; None once another is begun."""

    @property
    def is_any(self) -> bool:
        """Whether a session is at work, or being made ready."""
        return self.conduct is not None or self._preparation.is_under_way

    def begin(self, make: Callable[[], LiveSession], go_back: Callable[[str], object], stage: Stage) -> None:
        """Have a session made ready and begin it on a stage; `go_back` is told why where there is none."""
        if self.is_any:
            go_back(self.tr("Another session is at work. Stop that one first."))
            return
        self._go_back, self.ended_id, self._stage = go_back, None, stage
        self._preparation.make(make, go_back)
        self._window.show_page(stage.page)

    def stage_of(self, page: During, ended: Callable[[SessionState, str | None], object]) -> Stage:
        """A page on which a session is conducted with its overlay, keys and tray."""
        return Stage(page, partial(self._by_overlay, page), ended)

    def show(self) -> None:
        """Show the page of the session at work."""
        if self._stage is not None:
            self._window.show_page(self._stage.page)

    def back(self, why: str = "") -> None:
        """Go to where the latest was begun."""
        self._go_back(why)

    def give_up(self) -> None:
        """Wait no longer for a session that is still being made ready, and go back."""
        if self._preparation.is_under_way:
            self._preparation.give_up()
            self._go_back("")

    def stop(self) -> bool:
        """Ask for the end, and wait no longer for what is being made ready; whether one is still to end."""
        self._preparation.give_up()
        if self.conduct is not None:
            self.conduct.stop()
        return self.conduct is not None

    def withdraw(self) -> None:
        """The same, and let nothing be left of the session."""
        self._preparation.give_up()
        if self.conduct is not None:
            self.conduct.withdraw()

    def leave(self) -> None:
        """The program ends: stop, and lead nobody anywhere after it."""
        self._leaving = True
        self.stop()

    def forget(self) -> None:
        """Wait for its end no longer, and be seen no more."""
        self.conduct = None
        self._tray.hide()

    def _conduct(self, session: LiveSession) -> None:
        assert self._stage is not None
        self.conduct = self._stage.conduct(session)
        self.conduct.ended.connect(self._ended)
        self.conduct.start()

    def _by_overlay(self, page: During, session: LiveSession) -> Conduct:
        shown_on = ShownOn(page, self._window, self._tray)
        conduct = Conduct(session, shown_on, self._desk.preferences, self._clock)
        conduct.overlay_changed.connect(self._keep_overlay)
        return conduct

    def _keep_overlay(self, overlay: OverlayPreferences) -> None:
        with suppress(SessionError):  # it stands where it was put, until the program ends
            self._desk.keep_preferences(self._desk.preferences.changed(overlay=overlay))

    def _ended(self) -> None:
        conduct, self.conduct = self.conduct, None
        self.changed.emit()
        self.over.emit()
        if conduct is None or self._stage is None or self._leaving:
            return
        state, session_id = conduct.state, conduct.session.session_id
        self.ended_id = None if state.erased else session_id
        self._stage.ended(state, session_id)
