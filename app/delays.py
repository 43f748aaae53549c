"""When a result counts as known: by a fixed delay in replay, by the clock when live.

With fixed delays the same recording gives the same files at any speed and on any machine; how late the
results truly were is measured beside them where a clock runs along.
"""

from collections import defaultdict, deque
from typing import Protocol

from app.tunables import CLOCK_SET_OVER_S, DELAY_BELIEVED_S, HEARING_DELAY_S, TURN_END_DELAY_S
from audio.clock import Clock


class SessionClock:
    """The clock's time as session time, set again and again by the block that arrived soonest.

    A sound card's clock and the computer's drift apart, and a laptop may sleep: only blocks of the last
    `CLOCK_SET_OVER_S` count.
    """

    def __init__(self, clock: Clock) -> None:
        """Run along with `clock`."""
        self._clock = clock
        self._apart: deque[tuple[float, float]] = deque()

    def arrived(self, heard_to_s: float) -> None:
        """The sound up to `heard_to_s` has just arrived."""
        apart_s = self._clock.now_s() - heard_to_s
        while self._apart and self._apart[-1][1] >= apart_s:
            self._apart.pop()
        self._apart.append((heard_to_s, apart_s))
        while self._apart[0][0] < heard_to_s - CLOCK_SET_OVER_S:
            self._apart.popleft()

    def now_s(self) -> float:
        """Session time by the clock; zero before the first block."""
        return self.at_s(self._clock.now_s())

    def at_s(self, clock_s: float) -> float:
        """Session time when the clock said `clock_s`; zero before the first block."""
        return max(0.0, clock_s - self._apart[0][1]) if self._apart else 0.0


class Delays(Protocol):
    """What stamps results and says how far session time has come."""

    punctual: bool

    def known_at_s(self, stage: str, heard_to_s: float) -> float:
        """When a result of `stage` that needed the sound up to `heard_to_s` is known."""
        ...

    def note(self, stage: str, heard_to_s: float) -> None:
        """A result of `stage` that needed the sound up to `heard_to_s` is there now."""
        ...

    def now_s(self, heard_to_s: float) -> float:
        """Session time, when the sound up to `heard_to_s` has been given."""
        ...


class FixedDelays:
    """Every result is known a fixed while after its sound; `true_s` collects what the clock said."""

    punctual = True

    def __init__(self, clock: SessionClock | None = None, words_s: float = 0.0) -> None:
        """Words are known `words_s` after their sound; measure true delays where a `clock` is given."""
        self._clock = clock
        self.fixed_s = {"hearing": HEARING_DELAY_S, "turn_end": TURN_END_DELAY_S, "words": words_s}
        self.true_s: dict[str, list[float]] = defaultdict(list)

    def known_at_s(self, stage: str, heard_to_s: float) -> float:
        """A fixed while after the sound."""
        return heard_to_s + self.fixed_s[stage]

    def note(self, stage: str, heard_to_s: float) -> None:
        """Remember how long after its sound the result was truly there."""
        if self._clock is not None:
            self.true_s[stage].append(self._clock.now_s() - heard_to_s)

    def now_s(self, heard_to_s: float) -> float:
        """Session time is the sound's."""
        return heard_to_s


class TrueDelays:
    """A result is known when it is there; session time stays the sound's, and the clock adds the delay.

    A delay longer than `DELAY_BELIEVED_S` is the clock's mistake or a stall, and makes no silence older.
    """

    punctual = False

    def __init__(self, clock: SessionClock) -> None:
        """Stamp by `clock`."""
        self._clock = clock
        self._heard_to_s = 0.0

    def known_at_s(self, stage: str, heard_to_s: float) -> float:
        """Now, and never before the sound it needed."""
        return max(heard_to_s, self.now_s(self._heard_to_s))

    def note(self, stage: str, heard_to_s: float) -> None:
        """Nothing to remember: true delays are in the stamps."""

    def now_s(self, heard_to_s: float) -> float:
        """Now, and never before the sound that was given."""
        self._heard_to_s = max(self._heard_to_s, heard_to_s)
        late_s = self._clock.now_s() - self._heard_to_s
        return self._heard_to_s + min(max(late_s, 0.0), DELAY_BELIEVED_S)
