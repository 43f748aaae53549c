"""How long the screen's thread was ever held up: looked at from within, every few milliseconds."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer

from audio.clock import Clock
from ui.tunables import STALL_LOOKED_EVERY_MS, STALL_S


class Stalls(QObject):
    """Counts from `begin` on; `worst_s` is the longest hold-up, `looked_at_s` when it last looked."""

    def __init__(self, clock: Clock) -> None:
        """Measure by `clock`."""
        super().__init__()
        self._clock = clock
        self._timer = QTimer(self, interval=STALL_LOOKED_EVERY_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look)
        self.begin()
        self._timer.start()

    def begin(self) -> None:
        """Forget what was, and count from now."""
        self.stalls_s: list[float] = []
        self.worst_s = 0.0
        self.looked_at_s = self._clock.now_s()

    def _look(self) -> None:
        now_s = self._clock.now_s()
        held_s = now_s - self.looked_at_s - STALL_LOOKED_EVERY_MS / 1000
        self.looked_at_s = now_s
        self.worst_s = max(self.worst_s, held_s)
        if held_s > STALL_S:
            self.stalls_s.append(round(held_s, 3))


class FirstPaint(QObject):
    """When a window was first drawn, by the clock; None before."""

    def __init__(self, window: QObject, clock: Clock) -> None:
        """Watch `window`."""
        super().__init__(window)
        self._clock = clock
        self.at_s: float | None = None
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the first paint, and let everything pass."""
        if self.at_s is None and event.type() is QEvent.Type.Paint:
            self.at_s = self._clock.now_s()
        return False
