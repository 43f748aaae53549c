"""Stretches of time cut out of a session, and what becomes of every other time: the one map there is.

A cut holds its first moment and not its last. Cuts are on whole samples, so that sound and times agree.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import inf

from audio.tunables import RATE_HZ

Stretch = tuple[float, float]
"""From when to when, in seconds of session time."""


@dataclass(frozen=True, slots=True)
class Cuts:
    """`stretches` in order of time, none empty, none touching another."""

    stretches: tuple[Stretch, ...] = ()

    @classmethod
    def of(cls, cuts: Iterable[Stretch], duration_s: float) -> "Cuts":
        """Those of a session of `duration_s`, in any order; one to its end cuts all that comes later too."""
        joined: list[Stretch] = []
        for from_s, to_s in sorted(_on_samples(one, duration_s) for one in cuts):
            if from_s >= min(to_s, duration_s):
                continue
            if joined and from_s <= joined[-1][1]:
                joined[-1] = (joined[-1][0], max(joined[-1][1], to_s))
            else:
                joined.append((from_s, to_s))
        return cls(tuple(joined))

    def at(self, at_s: float) -> float:
        """When a moment is once all is cut; inside a cut, when what is on both sides of it meets."""
        gone_s, meeting_s = 0.0, 0.0
        for from_s, to_s in self.stretches:
            if at_s < from_s:
                break
            meeting_s = from_s - gone_s
            if at_s < to_s:
                return meeting_s
            gone_s += to_s - from_s
        return max(at_s - gone_s, meeting_s)

    def hold(self, at_s: float) -> bool:
        """Whether a moment is cut out."""
        return any(from_s <= at_s < to_s for from_s, to_s in self.stretches)

    def touch(self, start_s: float, end_s: float) -> bool:
        """Whether anything of a stretch is cut out; of an empty one, its moment."""
        return self.hold(start_s) or any(from_s < end_s and start_s < to_s for from_s, to_s in self.stretches)

    def kept(self, start_s: float, end_s: float) -> Stretch | None:
        """What is left of a stretch, by its new times; None of nothing. A moment is an empty stretch."""
        if end_s <= start_s:
            return None if self.hold(start_s) else (self.at(start_s), self.at(start_s))
        left = list(self._left(start_s, end_s))
        return (self.at(left[0][0]), self.at(left[-1][1])) if left else None

    def samples(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Where samples that are to be from `start` to `end` are to be found, in order."""
        reached = 0
        for from_, to in self._uncut_samples():
            length = inf if to is None else to - from_
            first, last = max(start, reached), min(end, reached + length)
            if first < last:
                yield from_ + first - reached, from_ + int(last) - reached
            if to is None:
                return
            reached += to - from_

    def _left(self, start_s: float, end_s: float) -> Iterator[Stretch]:
        for from_s, to_s in self.stretches:
            if start_s < min(from_s, end_s):
                yield start_s, min(from_s, end_s)
            start_s = max(start_s, to_s)
        if start_s < end_s:
            yield start_s, end_s

    def _uncut_samples(self) -> Iterator[tuple[int, int | None]]:
        """From which sample to which nothing is cut; None for no end."""
        reached = 0
        for from_s, to_s in self.stretches:
            yield reached, round(from_s * RATE_HZ)
            if to_s == inf:
                return
            reached = round(to_s * RATE_HZ)
        yield reached, None


def _on_samples(cut: Stretch, duration_s: float) -> Stretch:
    from_s, to_s = cut
    end_s = inf if to_s >= duration_s else round(to_s * RATE_HZ) / RATE_HZ
    return round(max(0.0, from_s) * RATE_HZ) / RATE_HZ, end_s
