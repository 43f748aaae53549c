"""Beside sound's way in: when the frames of one device were in the air, from when they arrived."""

from bisect import bisect_left, insort
from collections import deque

from audio.tunables import ARRIVALS_OVER_S, LATE_AFTER_S, LATE_OVER_S, PAUSED_AFTER_S, PUNCTUAL_SHARE


class Arrivals:
    """Tells a device's count of frames from the computer's time; pure, noted chunk by chunk.

    Chunks arrive late rather than early, so of the last `ARRIVALS_OVER_S` the early ones are believed, all
    but the very first, which a device's first guesses at its latency spoil. When all of the last
    `LATE_OVER_S` were late, or a late one is the first for `PAUSED_AFTER_S`, the device counted nothing for
    a while; if it was late by chance, those after it put it right.
    """

    def __init__(self, rate_hz: int) -> None:
        """Expect a device that counts `rate_hz` frames a second, more or less."""
        self._rate_hz = rate_hz
        self._recent: deque[tuple[float, float]] = deque()
        self._sorted: list[float] = []

    @property
    def latest_s(self) -> float | None:
        """When the last frame noted was in the air; None before the first."""
        return self._recent[-1][0] if self._recent else None

    @property
    def start_s(self) -> float | None:
        """When frame 0 would have been in the air, counted back from now; None before the first."""
        return self._sorted[int(PUNCTUAL_SHARE * len(self._sorted))] if self._sorted else None

    def paused_s(self, frames: int, in_air_s: float) -> float:
        """How long, at this next chunk, the device must have counted nothing; 0 if it counted all along."""
        if self.start_s is None or self.latest_s is None:
            return 0.0
        start_s = in_air_s - frames / self._rate_hz
        if in_air_s - self.latest_s <= PAUSED_AFTER_S:
            if in_air_s - self._recent[0][0] < LATE_OVER_S or start_s <= self.start_s + LATE_AFTER_S:
                return 0.0
            start_s = min([start_s, *(one for at_s, one in self._recent if at_s > in_air_s - LATE_OVER_S)])
        late_s = start_s - self.start_s
        return late_s if late_s > LATE_AFTER_S else 0.0

    def note(self, frames: int, in_air_s: float) -> None:
        """Take that `frames` were counted so far, the last of them in the air at `in_air_s` or before."""
        if self.paused_s(frames, in_air_s):
            self._recent.clear()
            self._sorted.clear()
        start_s = in_air_s - frames / self._rate_hz
        self._recent.append((in_air_s, start_s))
        insort(self._sorted, start_s)
        while self._recent[0][0] < in_air_s - ARRIVALS_OVER_S:
            del self._sorted[bisect_left(self._sorted, self._recent.popleft()[1])]
