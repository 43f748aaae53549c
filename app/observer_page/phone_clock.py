"""The phone's clock beside ours: measured as network clocks are, by the quickest of several exchanges.

Mills, "Internet Time Synchronization: the Network Time Protocol" (1991): a clock read somewhere between two
moments of another is placed at their middle, and is off by half of what lies between them at most.
"""

from collections import deque
from dataclasses import dataclass

from app.observer_page.tunables import (
    CLOCK_SET_OVER_S,
    MEASURE_HOLDS_S,
    MEASURES_KEPT,
    MEASURES_NEEDED,
)


@dataclass(frozen=True, slots=True)
class Measure:
    """The phone asked at `sent_s` and was answered by `back_s`, by its own clock; ours said `heard_s`."""

    sent_s: float
    heard_s: float
    back_s: float

    @property
    def ahead_s(self) -> float:
        """How far the phone's clock is ahead of ours."""
        return (self.sent_s + self.back_s) / 2 - self.heard_s

    @property
    def off_at_most_s(self) -> float:
        """How wrong that may be."""
        return (self.back_s - self.sent_s) / 2


class PhoneClock:
    """What the phone's clock says, told by ours."""

    def __init__(self) -> None:
        """Know nothing of it yet."""
        self._measures: deque[Measure] = deque(maxlen=MEASURES_KEPT)

    def add(self, measure: Measure) -> None:
        """Learn from one exchange; those before count no more when the phone's clock was set since."""
        best = self._best()
        if best is not None and _contradict(best, measure):
            self._measures.clear()
        self._measures.append(measure)

    def is_known(self, now_s: float) -> bool:
        """Whether it was measured often enough of late."""
        while self._measures and self._measures[0].heard_s < now_s - MEASURE_HOLDS_S:
            self._measures.popleft()
        return len(self._measures) >= MEASURES_NEEDED

    def ours_s(self, phone_s: float) -> float:
        """What our clock said when the phone's said `phone_s`; only once it `is_known`."""
        best = self._best()
        assert best is not None
        return phone_s - best.ahead_s

    def off_at_most_s(self) -> float:
        """How wrong that may be; only once it `is_known`."""
        best = self._best()
        assert best is not None
        return best.off_at_most_s

    def _best(self) -> Measure | None:
        return min(self._measures, key=lambda measure: measure.off_at_most_s, default=None)


def _contradict(one: Measure, other: Measure) -> bool:
    apart_s = abs(one.ahead_s - other.ahead_s)
    return apart_s > one.off_at_most_s + other.off_at_most_s + CLOCK_SET_OVER_S
