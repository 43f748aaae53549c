"""How late it is known who begins and who ends: true onsets and ends matched with those heard.

A true onset is matched with the nearest stretch of the same person, as it stood in the end, that begins
within `MATCHED_WITHIN_S` of it, each at most once, the nearest pairs first; ends likewise. It is told when
its event was known, and attributed when its person was last changed: a revision counts with its later time.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from benchmarks.listening import Stretch
from benchmarks.truth import Speech
from benchmarks.tunables import MATCHED_WITHIN_S


@dataclass(frozen=True, slots=True)
class _Edge:
    """A beginning or an end: whose, where the ear put it, when it was told and when attributed for good."""

    who: str
    at_s: float
    told_at_s: float
    attributed_at_s: float


@dataclass(slots=True)
class Latencies:
    """Seconds from each matched onset and end to its being told and attributed, and how many there were."""

    onset_told_s: list[float] = field(default_factory=list)
    onset_attributed_s: list[float] = field(default_factory=list)
    end_told_s: list[float] = field(default_factory=list)
    end_attributed_s: list[float] = field(default_factory=list)
    true_edges: int = 0

    def add(self, other: "Latencies") -> None:
        """Pool another recording's."""
        self.onset_told_s += other.onset_told_s
        self.onset_attributed_s += other.onset_attributed_s
        self.end_told_s += other.end_told_s
        self.end_attributed_s += other.end_attributed_s
        self.true_edges += other.true_edges

    def summary(self) -> dict[str, float | None]:
        """Percentiles in ms, and the share of onsets and ends that were matched."""
        kinds = {
            "onset": self.onset_told_s,
            "onset_attributed": self.onset_attributed_s,
            "end": self.end_told_s,
            "end_attributed": self.end_attributed_s,
        }
        figures: dict[str, float | None] = {
            f"{kind}_p{percent}_ms": percentile_ms(late_s, percent)
            for kind, late_s in kinds.items()
            for percent in (50, 95)
        }
        for kind in ("onset", "end"):
            figures[f"{kind}s_matched"] = (
                round(len(kinds[kind]) / self.true_edges, 3) if self.true_edges else None
            )
        return figures


def latencies(truth: Sequence[Speech], heard: Iterable[Stretch]) -> Latencies:
    """Match what was `heard` with the `truth`."""
    heard = list(heard)
    begun = [_Edge(one.role, one.start_s, one.told_at_s, one.attributed_at_s) for one in heard]
    ended = [
        _Edge(one.role, one.end_s, one.ended_at_s, max(one.ended_at_s, one.attributed_at_s))
        for one in heard
        if one.end_s is not None and one.ended_at_s is not None
    ]
    onsets = _matched([(speech.who, speech.start_s) for speech in truth], begun)
    ends = _matched([(speech.who, speech.end_s) for speech in truth], ended)
    return Latencies(
        [edge.told_at_s - at_s for at_s, edge in onsets],
        [edge.attributed_at_s - at_s for at_s, edge in onsets],
        [edge.told_at_s - at_s for at_s, edge in ends],
        [edge.attributed_at_s - at_s for at_s, edge in ends],
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
