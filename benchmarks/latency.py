"""How late it is known who begins and who ends: true onsets and ends matched with those heard.

A true onset is matched with the nearest stretch of the same person that begins within `MATCHED_WITHIN_S`
of it, each at most once, the nearest pairs first; ends likewise. An onset counts as known when the
stretch was told with the person who it was in the end, so a revision counts with its own, later time.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from benchmarks.listening import Stretch
from benchmarks.truth import Speech
from benchmarks.tunables import MATCHED_WITHIN_S


@dataclass(frozen=True, slots=True)
class _Edge:
    """A beginning or an end: whose, where the ear put it, when it was known."""

    who: str
    at_s: float
    known_at_s: float


@dataclass(slots=True)
class Latencies:
    """Seconds from each true onset and end to its being known, and how many there truly were."""

    onset_s: list[float] = field(default_factory=list)
    told_s: list[float] = field(default_factory=list)
    end_s: list[float] = field(default_factory=list)
    onsets: int = 0
    ends: int = 0

    def add(self, other: "Latencies") -> None:
        """Pool another recording's."""
        self.onset_s += other.onset_s
        self.told_s += other.told_s
        self.end_s += other.end_s
        self.onsets += other.onsets
        self.ends += other.ends

    def summary(self) -> dict[str, float | None]:
        """Percentiles in ms, and the share of onsets and ends that were matched."""
        return {
            "onset_p50_ms": percentile_ms(self.onset_s, 50),
            "onset_p95_ms": percentile_ms(self.onset_s, 95),
            "onset_told_p50_ms": percentile_ms(self.told_s, 50),
            "end_p50_ms": percentile_ms(self.end_s, 50),
            "end_p95_ms": percentile_ms(self.end_s, 95),
            "onsets_matched": round(len(self.onset_s) / self.onsets, 3) if self.onsets else None,
            "ends_matched": round(len(self.end_s) / self.ends, 3) if self.ends else None,
        }


def latencies(truth: Sequence[Speech], heard: Iterable[Stretch]) -> Latencies:
    """Match what was `heard` with the `truth`."""
    heard = list(heard)
    begun = [_Edge(one.role, one.start_s, one.attributed_at_s) for one in heard]
    told = {(one.role, one.start_s): one.told_at_s for one in heard}
    ended = [
        _Edge(one.role, one.end_s, max(one.ended_at_s, one.attributed_at_s))
        for one in heard
        if one.end_s is not None and one.ended_at_s is not None
    ]
    onsets = _matched([(speech.who, speech.start_s) for speech in truth], begun)
    ends = _matched([(speech.who, speech.end_s) for speech in truth], ended)
    return Latencies(
        [edge.known_at_s - at_s for at_s, edge in onsets],
        [told[edge.who, edge.at_s] - at_s for at_s, edge in onsets],
        [edge.known_at_s - at_s for at_s, edge in ends],
        len(truth),
        len(truth),
    )


def percentile_ms(seconds: Sequence[float], percent: float) -> float | None:
    """A percentile in ms; None of nothing."""
    return round(1000 * float(np.percentile(seconds, percent))) if seconds else None


def _matched(true: Sequence[tuple[str, float]], heard: Sequence[_Edge]) -> list[tuple[float, _Edge]]:
    """Pairs of a true time and the edge heard for it."""
    pairs = sorted(
        (abs(edge.at_s - at_s), number, place)
        for number, (who, at_s) in enumerate(true)
        for place, edge in enumerate(heard)
        if edge.who == who and abs(edge.at_s - at_s) <= MATCHED_WITHIN_S
    )
    numbers: set[int] = set()
    places: set[int] = set()
    matched: list[tuple[float, _Edge]] = []
    for _, number, place in pairs:
        if number not in numbers and place not in places:
            numbers.add(number)
            places.add(place)
            matched.append((true[number][1], heard[place]))
    return matched
