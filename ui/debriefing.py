"""Conducts the recording of a debrief: its page says how it stands, and no overlay is ever shown."""

from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from sessions.preferences import Preferences
from ui.bridge import Bridge
from ui.desk import LiveSession
from ui.session_state import Notice, SessionEvent, SessionState, after, stopping


class Recorded(Protocol):
    """The page of a debrief, as far as its recording goes."""

    record_pause_asked: SignalInstance
    record_stop_asked: SignalInstance

    def show_recording(self, state: SessionState | None) -> None:
        """Show how the recording stands; None is no recording."""
        ...


class Debriefing(QObject):
    """One debrief being recorded; `ended` comes once, after its file is closed."""

    ended = Signal()

    def __init__(self, session: LiveSession, page: Recorded) -> None:
        """Make everything ready; nothing is heard before `start`."""
        super().__init__()
        self.session, self.state = session, SessionState()
        self._page, self._bridge = page, Bridge()
        self._bridge.arrived.connect(self._take)
        self._bridge.finished.connect(self._finish)
        page.record_pause_asked.connect(self.rest)
        page.record_stop_asked.connect(self.stop)

    def start(self) -> None:
        """Begin."""
        self._page.show_recording(self.state)
        self.session.start(self._bridge.post)

    def follow(self, preferences: Preferences) -> None:
        """Nothing of a debrief is set."""

    def tell(self, line: str) -> None:
        """Tell something beside what the session itself says."""
        self._set(after(self.state, Notice(line)))

    @Slot(bool)
    def rest(self, resting: bool) -> None:
        """Ask for a rest, or to go on."""
        (self.session.pause if resting else self.session.resume)()

    @Slot()
    def stop(self) -> None:
        """Ask for the end."""
        self._set(stopping(self.state))
        self.session.stop()

    def withdraw(self) -> None:
        """Ask for the end, and for everything to be destroyed."""
        self._set(stopping(self.state, erasing=True))
        self.session.withdraw()

    @Slot(object)
    def _take(self, event: SessionEvent) -> None:
        self._set(after(self.state, event))

    @Slot()
    def _finish(self) -> None:
        self._page.show_recording(None)
        self.ended.emit()
        self.deleteLater()

    def _set(self, state: SessionState) -> None:
        if state != self.state:
            self.state = state
            self._page.show_recording(state)
