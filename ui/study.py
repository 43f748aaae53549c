"""A recording analysed in the background: how far it is, and its end."""

from PySide6.QtCore import QObject, Signal, Slot

from ui.analysis_state import AnalysisEvent, AnalysisState, after
from ui.bridge import Bridge
from ui.desk import Analysis


class Study(QObject):
    """One recording being made into a session; `ended` comes once, when its file is closed."""

    changed = Signal()
    ended = Signal()

    def __init__(self, session_id: str, analysis: Analysis) -> None:
        """Make it ready."""
        super().__init__()
        self.session_id = session_id
        self.state = AnalysisState()
        self.is_leaving = False
        """Whether the end was asked for."""

        self._analysis = analysis
        self._bridge = Bridge()
        self._bridge.arrived.connect(self._take)
        self._bridge.finished.connect(self._finish)

    def start(self) -> None:
        """Begin."""
        self._analysis.start(self._bridge.post)

    def leave(self) -> None:
        """Ask for the end; what was done is kept, to be gone on with."""
        self.is_leaving = True
        self._analysis.leave()

    def destroy(self) -> None:
        """Ask for the end, and for the session to be destroyed."""
        self.is_leaving = True
        self._analysis.destroy()

    def rest(self, resting: bool) -> None:
        """Let it rest while a session is at work, or go on."""
        self._analysis.rest(resting)

    @Slot(object)
    def _take(self, event: AnalysisEvent) -> None:
        self.state = after(self.state, event)
        self.changed.emit()

    @Slot()
    def _finish(self) -> None:
        self.ended.emit()
        self.deleteLater()
