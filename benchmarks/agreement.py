"""How well two codings of the same utterances agree, with intervals from drawing the sessions anew.

What is counted is a table for each session: rows are the classes of the truth, columns those found. An
interval is that of the bootstrap over sessions (Efron 1979), for utterances of one session are alike.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.tunables import RESAMPLED, RESAMPLED_SEED, WITHIN_PERCENT

Tables = NDArray[np.int64]
"""Utterances counted by session, class of the truth, and class found: int64 (sessions, k, k)."""

Figures = NDArray[np.float64]

NAMES = ("precision", "recall", "f1", "kappa")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure and its interval; NaN where it cannot be told, as a precision of nothing found."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        if np.isnan(self.value):
            return "-"
        return f"{self.value:.2f} [{self.low:.2f}, {self.high:.2f}]"

    def rounded(self) -> dict[str, Any]:
        """As it is written into files; what cannot be told is null."""
        return {
            name: None if np.isnan(one) else round(one, 4)
            for name, one in (("value", self.value), ("low", self.low), ("high", self.high))
        }


@dataclass(frozen=True, slots=True)
class Agreement:
    """How many utterances truly are of the classes asked for, how many are found to be, and the figures."""

    true: int
    found: int
    figures: dict[str, Figure]


def agreement(tables: Tables, asked_for: int) -> Agreement:
    """Judge the first `asked_for` classes; of several, precision, recall and F1 are their plain means."""
    whole = tables.sum(axis=0)
    drawn = np.tensordot(_drawings(len(tables)), tables, axes=1)
    told, each = figures_of(whole, asked_for), figures_of(drawn, asked_for)
    return Agreement(
        int(whole[:asked_for].sum()),
        int(whole[:, :asked_for].sum()),
        {name: _figure(told[place], each[:, place]) for place, name in enumerate(NAMES)},
    )


def figures_of(tables: Tables, asked_for: int) -> Figures:
    """Precision, recall, F1 and Cohen's kappa of tables (..., k, k): (..., 4), NaN where undefined."""
    true, found = tables.sum(axis=-1), tables.sum(axis=-2)
    right = np.diagonal(tables, axis1=-2, axis2=-1)
    count = tables.sum(axis=(-2, -1))
    by_chance = _share((true * found).sum(axis=-1), count**2)
    kappa = _share(_share(right.sum(axis=-1), count) - by_chance, 1.0 - by_chance)
    each = (_share(right, found), _share(right, true), _share(2 * right, true + found))
    return np.stack([*(one[..., :asked_for].mean(axis=-1) for one in each), kappa], axis=-1)


def told_apart(scores: NDArray[np.float64], high: NDArray[np.bool_]) -> Figure:
    """How likely a session of the `high` ones scores above one of the others: area under the ROC curve."""
    above, below = scores[high][:, None], scores[~high][None, :]
    wins = (above > below) + 0.5 * (above == below)
    weights = _drawings(len(scores))
    ones, others = weights[:, high], weights[:, ~high]
    drawn = _share(((ones @ wins) * others).sum(axis=1), ones.sum(axis=1) * others.sum(axis=1))
    return _figure(_share(wins.sum(), np.float64(wins.size)), drawn)


def _drawings(sessions: int) -> NDArray[np.int64]:
    """How often each session is drawn each time, (`RESAMPLED`, sessions)."""
    generator = np.random.default_rng(RESAMPLED_SEED)
    return generator.multinomial(sessions, np.full(sessions, 1.0 / sessions), size=RESAMPLED)


def _figure(value: Any, drawn: Figures) -> Figure:
    known = drawn[~np.isnan(drawn)]
    if np.isnan(value) or not len(known):
        return Figure(np.nan, np.nan, np.nan)
    low, high = np.percentile(known, WITHIN_PERCENT)
    return Figure(float(value), float(low), float(high))


def _share(part: Any, of: Any) -> Figures:
    """One over the other, NaN where there is nothing to divide by."""
    part, of = np.asarray(part, np.float64), np.asarray(of, np.float64)
    shares: Figures = np.full(np.broadcast_shapes(part.shape, of.shape), np.nan)
    np.divide(part, of, out=shares, where=of != 0)
    return shares
