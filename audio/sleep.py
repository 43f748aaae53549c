"""Beside sound's way in: whether the computer slept, and how much sound was never captured then.

Some systems' monotonic clock sleeps with the computer; then the time of day tells. On others it goes on; then
sound that stays late tells. Sound that is late because the reader was held up comes faster than it sounded.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from audio.clock import Clock
from audio.source import Block, Gap
from audio.tunables import PUNCTUAL_OVER_S, SLEPT_AFTER_S, SLEPT_LACKS_S, WAKING_OVER_S


@dataclass(frozen=True, slots=True)
class Slept:
    """The computer slept for `seconds`; of its own monotonic time, `missing_s` passed without any sound."""

    seconds: float
    missing_s: float


class Naps:
    """Compares the time of day with the monotonic clock."""

    def __init__(self, clock: Clock) -> None:
        """Compare from now on."""
        self._clock = clock
        self._apart_s = self._apart()

    def passed_s(self) -> float:
        """How much further the time of day moved on since last asked; 0 where that says nothing."""
        before_s, self._apart_s = self._apart_s, self._apart()
        passed_s = self._apart_s - before_s
        return passed_s if passed_s > SLEPT_AFTER_S else 0.0

    def _apart(self) -> float:
        return self._clock.wall().timestamp() - self._clock.now_s()


@dataclass(frozen=True, slots=True)
class _Held:
    piece: Block | Gap
    waited_s: float
    now_s: float


class Waking:
    """Puts a `Slept` between the pieces of one source where the computer slept.

    Pieces are held for up to `WAKING_OVER_S` while it is not clear whether sound was lost or is late.
    """

    def __init__(self, clock: Clock, naps: Naps) -> None:
        """Begin with a source that has delivered nothing."""
        self._clock = clock
        self._naps = naps
        self._apart: deque[tuple[float, float]] = deque()
        self._held: deque[_Held] = deque()
        self._doubtful = False
        self._slept_s = 0.0

    @property
    def start_s(self) -> float | None:
        """When the source's sample 0 arrived, or would have, on the clock; None before the first piece."""
        return self._apart[0][1] if self._apart else None

    def feed(self, piece: Block | Gap, waited_s: float) -> Iterator[Block | Gap | Slept]:
        """Take the next piece, which was waited for for `waited_s`."""
        held = _Held(piece, waited_s, self._clock.now_s())
        self._slept_s += self._naps.passed_s()
        if isinstance(piece, Gap) and waited_s > SLEPT_AFTER_S:
            self._slept_s += waited_s  # the source says itself what it lacks
        self._held.append(held)
        late_s = self._late_s(held)
        self._doubtful = self._doubtful or late_s > SLEPT_AFTER_S or self._slept_s > 0
        if not self._doubtful or late_s < SLEPT_LACKS_S:
            yield from self.release()
        elif self._sounds_s() >= WAKING_OVER_S:
            if sum(one.waited_s for one in list(self._held)[1:]) < self._sounds_s() / 2:
                yield self._held.popleft().piece
            else:
                self._apart.clear()
                yield Slept(self._slept_s + late_s, late_s)
                self._slept_s = 0.0
                yield from self.release()

    def release(self) -> Iterator[Block | Gap | Slept]:
        """Give what is held, as it came."""
        self._slept_s += self._naps.passed_s()
        slept_s, self._slept_s, self._doubtful = self._slept_s, 0.0, False
        if slept_s:
            yield Slept(slept_s, 0.0)
        while self._held:
            held = self._held.popleft()
            self._note(held)
            yield held.piece

    def _late_s(self, held: _Held) -> float:
        start_s = self.start_s
        return 0.0 if start_s is None else held.now_s - held.piece.end_s - start_s

    def _sounds_s(self) -> float:
        """How long the sound that is held lasts, but for its first piece."""
        return self._held[-1].piece.end_s - self._held[0].piece.end_s

    def _note(self, held: _Held) -> None:
        start_s = held.now_s - held.piece.end_s
        while self._apart and self._apart[-1][1] >= start_s:
            self._apart.pop()
        self._apart.append((held.piece.end_s, start_s))
        while self._apart[0][0] < held.piece.end_s - PUNCTUAL_OVER_S:
            self._apart.popleft()
