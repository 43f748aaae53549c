"""Things along the time of a session, of which only those in sight are looked up."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate, pairwise
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

T = TypeVar("T")


class Along(Generic[T]):
    """Things that each last from one time to another."""

    def __init__(self, things: Iterable[T], span_s: Callable[[T], tuple[float, float]]) -> None:
        """Keep `things` in order of time; `span_s` gives when one begins and ends."""
        spans = sorted(((*span_s(thing), thing) for thing in things), key=lambda span: span[:2])
        self.all: Sequence[T] = [thing for _, _, thing in spans]
        self._starts_s = [start_s for start_s, _, _ in spans]
        self._reached_s = list(accumulate((end_s for _, end_s, _ in spans), max))

    def between(self, from_s: float, to_s: float) -> Sequence[T]:
        """All that may be seen from one time to another, in order; one or another may lie just before."""
        first = bisect_left(self._reached_s, from_s)
        return self.all[first : bisect_right(self._starts_s, to_s)]


class Talk:
    """When one person speaks."""

    def __init__(self, stretches_s: Iterable[tuple[float, float]]) -> None:
        """Take stretches in any order; those that touch or overlap count once."""
        merged = _merged(sorted(stretches_s))
        self._edges_s: NDArray[np.float64] = np.array(merged, np.float64).reshape(-1)
        lasting_s = np.array([end - start for start, end in merged], np.float64)
        # Seconds spoken up to each edge: none more at a beginning, one stretch more at its end.
        self._spoken_s: NDArray[np.float64] = np.repeat(np.cumsum(lasting_s), 2)
        self._spoken_s[0::2] -= lasting_s

    def share(self, from_s: float, step_s: float, count: int) -> NDArray[np.float32]:
        """Share of each of `count` columns of `step_s` in which they speak, float32 (count,), 0..1."""
        if not len(self._edges_s):
            return np.zeros(count, np.float32)
        edges = from_s + step_s * np.arange(count + 1)
        spoken = np.diff(np.interp(edges, self._edges_s, self._spoken_s)) / step_s
        share: NDArray[np.float32] = np.clip(spoken, 0.0, 1.0).astype(np.float32)
        return share

    def at(self, at_s: float) -> bool:
        """Whether they speak at a time."""
        return bisect_right(self._edges_s, at_s) % 2 == 1


def _merged(stretches: list[tuple[float, float]]) -> list[tuple[float, float]]:
    if not stretches:
        return []
    reached = list(accumulate((end for _, end in stretches), max))
    begins = [0] + [
        n + 1 for n, (end, (start, _)) in enumerate(zip(reached, stretches[1:], strict=False)) if start > end
    ]
    return [(stretches[a][0], reached[b - 1]) for a, b in pairwise([*begins, len(stretches)])]
