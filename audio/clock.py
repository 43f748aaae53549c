"""The one clock: the only module that may ask the computer what time it is."""

import time
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Monotonic seconds for durations, wall time for naming things."""

    def now_s(self) -> float:
        """Seconds on a clock that never goes back; its zero means nothing."""
        ...

    def wall(self) -> datetime:
        """Give the time of day, with its zone (UTC)."""
        ...

    def wait(self, duration_s: float) -> None:
        """Return after `duration_s` seconds; at once for zero or less."""
        ...


class SystemClock:
    """The computer's own clock."""

    def now_s(self) -> float:
        """Seconds since an arbitrary start (`time.perf_counter`)."""
        return time.perf_counter()

    def wall(self) -> datetime:
        """Give the time of day in UTC."""
        return datetime.now(UTC)

    def wait(self, duration_s: float) -> None:
        """Sleep for `duration_s` seconds."""
        if duration_s > 0:
            time.sleep(duration_s)


class JumpClock:
    """A clock that moves only when told to: waiting jumps, nothing really waits."""

    def __init__(self, start: datetime = datetime(2026, 1, 1, tzinfo=UTC)) -> None:
        """Start at zero monotonic seconds and at wall time `start`."""
        self._start = start
        self._now_s = 0.0
        self._slept_s = 0.0

    def now_s(self) -> float:
        """Seconds jumped so far."""
        return self._now_s

    def wall(self) -> datetime:
        """Give the start time plus everything jumped so far."""
        return self._start + timedelta(seconds=self._now_s + self._slept_s)

    def wait(self, duration_s: float) -> None:
        """Jump instead of waiting."""
        self.jump(max(0.0, duration_s))

    def jump(self, duration_s: float) -> None:
        """Move the clock by `duration_s` seconds."""
        self._now_s += duration_s

    def jump_wall(self, duration_s: float) -> None:
        """Move the time of day alone, as while a computer sleeps whose monotonic clock sleeps with it."""
        self._slept_s += duration_s
