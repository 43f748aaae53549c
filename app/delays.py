"""When a result counts as known: by a fixed delay in replay, by the clock when live.

With fixed delays the same recording gives the same files at any speed and on any machine; how late the
results truly were is measured beside them where a clock runs along.
"""

from collections import defaultdict
from typing import Protocol

from app.tunables import HEARING_DELAY_S, WORDS_DELAY_S
from audio.clock import Clock

FIXED_S = {"hearing": HEARING_DELAY_S, "words": WORDS_DELAY_S}


class SessionClock:
    """The clock's time as session time, set by the first block to arrive."""

    def __init__(self, clock: Clock) -> None:
        """Run along with `clock`."""
        self._clock = clock
        self._began_s: float | None = None

    def set(self, heard_to_s: float) -> None:
        """The sound up to `heard_to_s` has just arrived; only the first call counts."""
        if self._began_s is None:
            self._began_s = self._clock.now_s() - heard_to_s

    def now_s(self) -> float:
        """Session time by the clock; zero before the first block."""
        return 0.0 if self._began_s is None else self._clock.now_s() - self._began_s


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

    def __init__(self, clock: SessionClock | None = None) -> None:
        """Measure true delays where a `clock` is given."""
        self._clock = clock
        self.true_s: dict[str, list[float]] = defaultdict(list)

    def known_at_s(self, stage: str, heard_to_s: float) -> float:
        """A fixed while after the sound."""
        return heard_to_s + FIXED_S[stage]

    def note(self, stage: str, heard_to_s: float) -> None:
        """Remember how long after its sound the result was truly there."""
        if self._clock is not None:
            self.true_s[stage].append(self._clock.now_s() - heard_to_s)

    def now_s(self, heard_to_s: float) -> float:
        """Session time is the sound's."""
        return heard_to_s


class TrueDelays:
    """A result is known when it is there."""

    punctual = False

    def __init__(self, clock: SessionClock) -> None:
        """Stamp by `clock`."""
        self._clock = clock

    def known_at_s(self, stage: str, heard_to_s: float) -> float:
        """Now, and never before the sound it needed."""
        return max(heard_to_s, self._clock.now_s())

    def note(self, stage: str, heard_to_s: float) -> None:
        """Nothing to remember: true delays are in the stamps."""

    def now_s(self, heard_to_s: float) -> float:
        """Now, and never before the sound that was given."""
        return max(heard_to_s, self._clock.now_s())
