"""The one road from the app's threads onto the screen's own: events in anywhere, signals out there."""

from PySide6.QtCore import QObject, Qt, Signal

from ui.analysis_state import AnalysisEvent
from ui.overlay_state import Finished
from ui.session_state import SessionEvent


class Bridge(QObject):
    """Carries events to the thread that made it, in the order in which they were posted."""

    arrived = Signal(object)
    """A `SessionEvent` or an `AnalysisEvent`, other than `Finished`."""

    finished = Signal()

    _posted = Signal(object)

    def __init__(self) -> None:
        """Make it on the screen's thread."""
        super().__init__()
        # Queued even from this very thread: what is posted before the event loop runs must wait for it.
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def post(self, event: SessionEvent | AnalysisEvent) -> None:
        """Hand over an event, from any thread; returns at once, and is harmless once the screen has gone."""
        self._posted.emit(event)

    def _deliver(self, event: SessionEvent | AnalysisEvent) -> None:
        if isinstance(event, Finished):
            self.finished.emit()
        else:
            self.arrived.emit(event)
