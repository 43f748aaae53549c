"""A passage through a recorded sound: from a place on, at a speed, round a loop; read ahead, then played."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol, Self

import numpy as np

from audio.output import fitted
from audio.resample import Resampler
from audio.source import Samples
from audio.time_stretch import Stretcher
from audio.tunables import RATE_HZ, READ_STEP_SAMPLES, SEAM_S, STRETCH_AHEAD_SAMPLES


class Reel(Protocol):
    """Sound that can be read from anywhere. Read and closed on one thread, and both may be slow."""

    @property
    def length_samples(self) -> int:
        """How long it is."""
        ...

    @property
    def channels(self) -> int:
        """How many it has."""
        ...

    def read(self, start_sample: int, end_sample: int) -> Samples:
        """Give float32 (n, channels) at `RATE_HZ`; may raise anything, told by its text."""
        ...

    def close(self) -> None:
        """Let go of it."""
        ...


@dataclass(frozen=True, slots=True)
class Way:
    """From `start_s` on at `speed`, to `end_s`, or round and round `loop` once inside or before it."""

    start_s: float
    speed: float
    loop: tuple[float, float] | None
    end_s: float

    @property
    def loops(self) -> bool:
        """Whether it comes by the loop's end."""
        return self.loop is not None and self.start_s < self.loop[1]

    def place_s(self, played_s: float) -> float:
        """Session time of what is heard after so long; before its start where that is negative."""
        at_s = self.start_s + played_s * self.speed
        if self.loop is not None and self.loops and at_s >= self.loop[1]:
            from_s, to_s = self.loop
            return from_s + (at_s - to_s) % (to_s - from_s)
        return min(max(0.0, at_s), self.end_s)


class Passage:
    """A way as it is played: one thread adds to it, PortAudio's takes from it, without a lock.

    Each counter is changed by one side only. `follows` is a passage it goes on from without a break, from
    where that had been handed over to when this one was made.
    """

    def __init__(self, way: Way, rate_hz: int, follows: Self | None = None) -> None:
        """Begin with nothing to take; `rate_hz` is the output's."""
        self.way = way
        self.rate_hz = rate_hz
        self._pieces: deque[Samples] = deque()
        self._taken_of_first = self._added = self._taken = 0
        self._follows = follows
        self._follows_from_s = follows.taken_s if follows is not None else 0.0
        self.reported_s = 0.0
        self.complete = way.start_s >= way.end_s
        self.trouble = ""

    @property
    def taken_s(self) -> float:
        """How long it has been handed over, s of the output's time."""
        return self._taken / self.rate_hz

    @property
    def ahead_s(self) -> float:
        """How much lies ready, s of the output's time."""
        return (self._added - self._taken) / self.rate_hz

    @property
    def is_dry(self) -> bool:
        """Whether nothing lies ready."""
        return self._taken == self._added

    @property
    def is_over(self) -> bool:
        """Whether all there will ever be was handed over."""
        return self.complete and self.is_dry

    def follows(self, other: Self | None) -> bool:
        """Whether it goes on from the other without a break."""
        return other is not None and self._follows is other

    def follow_nothing(self) -> None:
        """Forget what it followed, which can go now."""
        self._follows = None

    def add(self, samples: Samples) -> None:
        """Add what comes next, float32 of shape (n, channels) at the output's rate."""
        if len(samples):
            self._pieces.append(samples)
            self._added += len(samples)

    def can_take_over_from(self, other: Self | None) -> bool:
        """Whether enough lies ready to begin now."""
        if not self.follows(other) or (other is not None and other.is_dry):
            return self.complete or not self.is_dry
        return self.complete or self._added > self._missed(other)

    def skip_what_was_played_of(self, other: Self | None) -> None:
        """Leave out what the one that it follows has played since it was asked for."""
        if other is None or not self.follows(other):
            return
        for _ in self._parts(self._missed(other)):
            pass
        self.reported_s = self.taken_s

    def take(self, out: Samples) -> int:
        """Put what comes next into `out`, shape (n, channels); how many frames there were."""
        done = 0
        for part in self._parts(len(out)):
            out[done : done + len(part)] = part
            done += len(part)
        return done

    def _parts(self, frames: int) -> Iterator[Samples]:
        while frames > 0 and self._pieces:
            piece = self._pieces[0]
            part = piece[self._taken_of_first : self._taken_of_first + frames]
            self._taken_of_first += len(part)
            if self._taken_of_first == len(piece):
                self._pieces.popleft()
                self._taken_of_first = 0
            self._taken += len(part)
            frames -= len(part)
            yield part

    def _missed(self, other: Self | None) -> int:
        """Frames that the other played since this one was made, as frames of this one."""
        if other is None:
            return 0
        played_s = (other.taken_s - self._follows_from_s) * other.way.speed
        return round(played_s / self.way.speed * self.rate_hz)


def sound_along(way: Way, reel: Reel, rate_hz: int, channels: int) -> Iterator[Samples]:
    """Read a reel along a way, for an output of `rate_hz` and `channels`; raises what reading raises."""
    mixed = min(channels, 2)
    stretcher = Stretcher(way.speed, fitted(_before(way, reel), mixed))
    resampler = Resampler(RATE_HZ, channels, rate_hz)
    for samples in _read_along(way, reel):
        yield resampler.feed(fitted(stretcher.feed(fitted(samples, mixed)), channels))
    yield resampler.feed(fitted(stretcher.finish(), channels))
    yield resampler.finish()


def _before(way: Way, reel: Reel) -> Samples:
    """What stretching wants of the sound before the beginning."""
    start = round(way.start_s * RATE_HZ)
    first = max(0, start - STRETCH_AHEAD_SAMPLES)
    if way.speed == 1.0 or first == start:
        return np.zeros((0, reel.channels), np.float32)
    return reel.read(first, start)


def _read_along(way: Way, reel: Reel) -> Iterator[Samples]:
    at, end = round(way.start_s * RATE_HZ), reel.length_samples
    if way.loop is None or not way.loops:
        yield from _read(reel, at, end)
        return
    first, end = (round(edge_s * RATE_HZ) for edge_s in way.loop)
    while True:
        yield from _sloped(_read(reel, at, end), end - at)
        at = first


def _read(reel: Reel, start: int, end: int) -> Iterator[Samples]:
    """Read step by step, each as long as was asked for, whatever the reel has of it."""
    for at in range(start, end, READ_STEP_SAMPLES):
        to = min(at + READ_STEP_SAMPLES, end)
        samples = reel.read(at, to)
        missing = to - at - len(samples)
        yield np.pad(samples, ((0, missing), (0, 0))) if missing else samples


def _sloped(pieces: Iterator[Samples], length: int) -> Iterator[Samples]:
    """Let a stretch of `length` rise from silence and fall to it, so that its seam does not click."""
    slope = round(SEAM_S * RATE_HZ)
    at = 0
    for samples in pieces:
        places = np.arange(at, at + len(samples), dtype=np.float32)
        gain = np.minimum(places, length - 1 - places) / slope
        yield samples * np.clip(gain, 0.0, 1.0).astype(np.float32)[:, None]
        at += len(samples)


def rise(samples: Samples, rate_hz: int) -> None:
    """Let samples of shape (n, channels) begin in silence."""
    slope = min(round(SEAM_S * rate_hz), len(samples))
    samples[:slope] *= np.linspace(0, 1, slope, dtype=np.float32)[:, None]


def fall(samples: Samples, rate_hz: int) -> None:
    """Let samples of shape (n, channels) end in silence."""
    slope = min(round(SEAM_S * rate_hz), len(samples))
    samples[len(samples) - slope :] *= np.linspace(1, 0, slope, dtype=np.float32)[:, None]
