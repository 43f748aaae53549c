"""One moment heard at a time: from where it begins to where it ends, then silence."""

from PySide6.QtCore import QObject, Signal

from ui.pages.playback_state import Stretch
from ui.pages.playhead import Playhead
from ui.playback_desk import Transport


class OneMomentHeard(QObject):
    """Says by `over` that nothing is heard any more, by `trouble` why nothing is, by `moved` where it is."""

    over = Signal()
    moved = Signal(float)
    trouble = Signal(str)

    def __init__(self, parent: QObject) -> None:
        """Make it, over nothing."""
        super().__init__(parent)
        self._head = Playhead(self)
        self._stretch: Stretch | None = None
        self._head.moved.connect(self._move)
        self._head.moved.connect(self.moved)
        self._head.playing_changed.connect(self._playing)
        self._head.trouble.connect(self.trouble)

    def begin(self, transport: Transport | None, duration_s: float) -> None:
        """Be over a session's sound; None where it has none."""
        self._stretch = None
        self._head.begin(transport, duration_s)

    def end(self) -> None:
        """Be over nothing again; whoever gave the transport closes it."""
        self._stretch = None
        self._head.end()

    @property
    def can_play(self) -> bool:
        """Whether there is sound."""
        return self._head.can_play

    @property
    def playing(self) -> bool:
        """Whether a moment is heard."""
        return self._head.playing

    @property
    def position_s(self) -> float:
        """Where it is, session time."""
        return self._head.position_s

    def go(self, at_s: float) -> None:
        """Be somewhere else, and hear nothing."""
        self.stop()
        self._head.go(at_s)

    def play(self, stretch: Stretch) -> None:
        """Hear a moment, in place of what is heard."""
        if not self.can_play:
            return
        self._stretch = None
        self._head.go(stretch[0])
        self._stretch = stretch
        if not self._head.playing:
            self._head.toggle()

    def stop(self) -> None:
        """Hear nothing."""
        self._stretch = None
        if self._head.playing:
            self._head.toggle()

    def _move(self, at_s: float) -> None:
        if self._stretch is not None and at_s >= self._stretch[1]:
            self.stop()

    def _playing(self, playing: bool) -> None:
        if not playing:
            self._stretch = None
            self.over.emit()
