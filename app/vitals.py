"""How a session at work is doing: counted while it listens, told a few times a second."""

from app.delays import SessionClock
from app.tunables import VITALS_EVERY_S
from audio.source import Block, Gap
from ui.session_state import Vitals


class Pulse:
    """Counts what was lost and how far behind the session is."""

    def __init__(self, clock: SessionClock) -> None:
        """Measure by `clock`."""
        self._clock = clock
        self._lost_s = 0.0
        self._due_s = 0.0

    def is_due(self, item: Block | Gap, *, paused: bool) -> bool:
        """Count `item`; whether how the session is doing is to be told once it has been heard."""
        if isinstance(item, Gap) and not paused:
            self._lost_s += item.end_s - item.start_s
        return item.end_s >= self._due_s

    def felt(self, item: Block | Gap, level_db: float | None, words_left_out_s: float) -> Vitals:
        """How the session is now; `level_db` is None in a pause, in which nobody is behind."""
        self._due_s = item.end_s + VITALS_EVERY_S
        behind_s = 0.0 if level_db is None else max(0.0, self._clock.now_s() - item.end_s)
        return Vitals(item.end_s, level_db, self._lost_s, behind_s, words_left_out_s)
