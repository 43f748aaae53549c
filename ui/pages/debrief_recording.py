"""Whether the talk of a debrief is recorded, in a line, with its pause and its stop."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.look.scale import CONTROL_HEIGHT_PX, HAIR
from ui.pages.debrief_words import recording_in_words
from ui.parts.announce import announce
from ui.parts.buttons import plain_button
from ui.parts.text import quiet
from ui.session_state import Phase, SessionState


class RecordingLine(QWidget):
    """Asks by `pause_asked` for the recording to rest, True, or to go on; by `stop_asked` for its end."""

    pause_asked = Signal(bool)
    stop_asked = Signal()

    def __init__(self) -> None:
        """Make it, saying that nothing is recorded."""
        super().__init__()
        self._state: SessionState | None = None
        self.line = quiet("")
        self.line.setWordWrap(False)
        self.pause = plain_button("", self._pause)
        self.stop = plain_button(self.tr("Stop"), self.stop_asked.emit)
        self.stop.setAccessibleName(self.tr("Stop recording the debrief"))
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(HAIR)
        for one in (self.line, self.pause, self.stop):
            across.addWidget(one)
        self.setMinimumHeight(CONTROL_HEIGHT_PX)  # nothing moves down as the recording begins
        self.show_state(None)

    def show_state(self, state: SessionState | None) -> None:
        """Show how the recording stands; None where there is none."""
        self._state = state
        words = recording_in_words(state)
        if words != self.line.text():
            self.line.setText(words)
            announce(self, words)
        under_way = state is not None and not state.is_over and not state.erasing
        paused = state is not None and state.is_paused
        self.pause.setText(self.tr("Go on") if paused else self.tr("Pause"))
        self.pause.setAccessibleName(
            self.tr("Record on") if paused else self.tr("Pause the recording of the debrief")
        )
        self.pause.setVisible(under_way)
        self.stop.setVisible(under_way)
        self.pause.setEnabled(state is not None and state.phase is not Phase.STARTING)

    def _pause(self) -> None:
        self.pause_asked.emit(not (self._state is not None and self._state.is_paused))
