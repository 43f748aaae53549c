"""A recording heard in the background: how far it is, and its end."""

from PySide6.QtCore import QObject, Signal, Slot

from ui.bridge import Bridge
from ui.desk import LiveSession
from ui.session_state import Erased, Notice, SessionEvent, Vitals


class Study(QObject):
    """One recording being heard; `ended` comes once, with what was wrong, or nothing."""

    progressed = Signal(float)
    """The share heard, 0 to 1; below 0 where the recording does not say how long it is."""

    heard_s = Signal(float)
    """How far it is, seconds of it."""

    ended = Signal(str)

    def __init__(self, session: LiveSession, duration_s: float | None) -> None:
        """Make it ready."""
        super().__init__()
        self.session = session
        self.cancelled = False
        self._duration_s = duration_s
        self._trouble = ""
        self._bridge = Bridge()
        self._bridge.arrived.connect(self._take)
        self._bridge.finished.connect(self._finish)

    def start(self) -> None:
        """Begin to hear it."""
        self.session.start(self._bridge.post)

    @Slot()
    def cancel(self) -> None:
        """Ask for the end, and for what was made of it so far to be destroyed."""
        self.cancelled = True
        self.session.withdraw()

    @Slot(object)
    def _take(self, event: SessionEvent) -> None:
        match event:
            case Vitals():
                self.heard_s.emit(event.elapsed_s)
                whole_s = self._duration_s
                self.progressed.emit(min(1.0, event.elapsed_s / whole_s) if whole_s else -1.0)
            case Notice(line):
                self._trouble = line
            case Erased():
                self.cancelled = True

    @Slot()
    def _finish(self) -> None:
        self.ended.emit(self._trouble)
        self.deleteLater()
