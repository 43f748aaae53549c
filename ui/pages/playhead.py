"""Where a session is being heard: moves with its sound while that plays, and wherever it is put without."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from ui.pages.playback_state import Stretch, within
from ui.parts.playing import USUAL_SPEED
from ui.playback_desk import Transport
from ui.tunables import POSITION_EVERY_MS


class Playhead(QObject):
    """Plays, rests, goes somewhere and loops; tells by signals whatever changes."""

    moved = Signal(float)
    playing_changed = Signal(bool)
    speed_changed = Signal(float)
    loop_changed = Signal(object)
    """The `Stretch` heard over and over, or None."""

    trouble = Signal(str)

    def __init__(self, parent: QObject) -> None:
        """Make it, over nothing."""
        super().__init__(parent)
        self._transport: Transport | None = None
        self._duration_s = self.position_s = 0.0
        self.playing = False
        self.speed = USUAL_SPEED
        self.loop: Stretch | None = None
        self._told = ""
        self._looking = QTimer(self)
        self._looking.setTimerType(Qt.TimerType.PreciseTimer)
        self._looking.setInterval(POSITION_EVERY_MS)
        self._looking.timeout.connect(self._look)

    def begin(self, transport: Transport | None, duration_s: float) -> None:
        """Be at the beginning of a session of that length; without a `transport` it only moves."""
        self._transport, self._duration_s, self._told = transport, duration_s, ""
        self.loop = None
        self.loop_changed.emit(None)
        self.set_speed(USUAL_SPEED)
        self._set_playing(False)
        self.position_s = 0.0
        self.moved.emit(0.0)

    def end(self) -> None:
        """Be over nothing again; whoever gave the transport closes it."""
        self._set_playing(False)
        self._transport = None

    @property
    def can_play(self) -> bool:
        """Whether there is sound."""
        return self._transport is not None

    @property
    def is_looking(self) -> bool:
        """Whether it is looked after, as it is only while it plays."""
        return self._looking.isActive()

    def toggle(self) -> None:
        """Play, or rest."""
        if self._transport is None:
            return
        if self.playing:
            self._transport.pause()
        else:
            self._transport.play()
        self._set_playing(not self.playing)

    def go(self, at_s: float) -> None:
        """Go to a time; a loop that is left by it ends."""
        at_s = within(at_s, self._duration_s)
        if self.loop is not None and not self.loop[0] <= at_s <= self.loop[1]:
            self.set_loop(None)
        self.position_s = at_s
        if self._transport is not None:
            self._transport.seek(at_s)
        self.moved.emit(at_s)

    def step(self, by_s: float) -> None:
        """Go so many seconds on; back where they are negative."""
        self.go(self.position_s + by_s)

    def set_speed(self, speed: float) -> None:
        """Play so many times as fast."""
        self.speed = speed
        if self._transport is not None:
            self._transport.set_speed(speed)
        self.speed_changed.emit(speed)

    def set_loop(self, stretch: Stretch | None) -> None:
        """Hear a stretch over and over, from its beginning and at once; None goes on past its end."""
        self.loop = stretch
        if self._transport is not None:
            self._transport.set_loop(stretch)
        self.loop_changed.emit(stretch)
        if stretch is not None:
            self.go(stretch[0])
            if not self.playing:
                self.toggle()

    def _set_playing(self, playing: bool) -> None:
        self.playing = playing
        if playing:
            self._looking.start()
        else:
            self._looking.stop()
        self.playing_changed.emit(playing)

    def _look(self) -> None:
        if self._transport is None:
            return
        self.position_s = self._transport.position_s
        self.moved.emit(self.position_s)
        if self._transport.trouble != self._told:
            self._told = self._transport.trouble
            self.trouble.emit(self._told)
        if not self._transport.playing:
            self._set_playing(False)
