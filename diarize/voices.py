"""Which voices belong together: all that was heard, divided anew among a given number of people.

Spherical k-means weighted by the seconds heard (Dhillon and Modha, "Concept decompositions for large sparse
text data using clustering", 2001), begun from every choice among the longest stretches, the best kept.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from diarize.tunables import SEEDS

ROUNDS = 4


@dataclass(frozen=True, slots=True)
class Division:
    """`group` (n,) of every voice, unit `centroids` (groups, 192), and how well they gather, in seconds."""

    group: NDArray[np.intp]
    centroids: NDArray[np.float32]
    gathered_s: float


def divided(
    voices: NDArray[np.float32], seconds: NDArray[np.float32], pinned: NDArray[np.float32], groups: int
) -> Division:
    """Divide unit `voices` (n, 192) of so many `seconds` (n,) among `groups` people.

    The first groups are those of the `pinned` voices (p, 192), which count beside what was heard; their
    weight is in their length. There are at least as many voices as groups that are not pinned.
    """
    divisions = (
        _settled(voices, seconds, pinned, start) for start in _starts(voices, seconds, pinned, groups)
    )
    return max(divisions, key=lambda division: division.gathered_s)


def _starts(
    voices: NDArray[np.float32], seconds: NDArray[np.float32], pinned: NDArray[np.float32], groups: int
) -> Iterator[NDArray[np.float32]]:
    longest = np.argsort(-seconds, kind="stable")[:SEEDS]
    for chosen in combinations(longest, groups - len(pinned)):
        yield _unit(np.vstack([pinned, voices[list(chosen)]]))


def _settled(
    voices: NDArray[np.float32],
    seconds: NDArray[np.float32],
    pinned: NDArray[np.float32],
    centroids: NDArray[np.float32],
) -> Division:
    weighted = voices * seconds[:, None]
    group = np.zeros(len(voices), np.intp)
    sums = centroids
    for _ in range(ROUNDS):
        group = (voices @ centroids.T).argmax(axis=1)
        sums = np.zeros_like(centroids)
        sums[: len(pinned)] = pinned
        np.add.at(sums, group, weighted)
        empty = ~sums.any(axis=1)
        sums[empty] = centroids[empty] * np.float32(1e-6)
        centroids = _unit(sums)
    return Division(group, centroids, float(np.linalg.norm(sums, axis=1).sum()))


def _unit(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    unit: NDArray[np.float32] = (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)
    return unit
