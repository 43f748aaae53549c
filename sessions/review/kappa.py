"""Cohen's kappa: how far two people agree beyond what chance alone would give, and how to read it.

J. Cohen, Educational and Psychological Measurement 20 (1960): (agreed - by chance) / (1 - by chance).
"""

from collections import Counter
from collections.abc import Hashable, Sequence

import numpy as np
from numpy.typing import NDArray

from sessions.review.tunables import DRAWS, FEWEST_UNITS, KAPPA_READ_AS, KAPPA_SEED, UNDEFINED_AT_MOST

Seen = Hashable
"""What somebody saw in a unit, of a few kinds."""

_Tables = NDArray[np.float64]


def kappa(first: Sequence[Seen], second: Sequence[Seen]) -> float | None:
    """Cohen's kappa of what two people saw in the same units; None where chance alone agrees wholly."""
    if not first:
        return None
    value = float(_kappas(_table(first, second)[None])[0])
    return None if np.isnan(value) else value


def interval(first: Sequence[Seen], second: Sequence[Seen]) -> tuple[float, float] | None:
    """Between which kappa is in 95 of 100 drawings of as many units, each as likely as any other.

    Turns of one session are not independent of each other, so that the truth is somewhat wider. None with
    fewer than `FEWEST_UNITS`, or where many drawings hold nothing but one kind.
    """
    if len(first) < FEWEST_UNITS:
        return None
    table = _table(first, second)
    shares = (table / len(first)).ravel()
    drawn = np.random.default_rng(KAPPA_SEED).multinomial(len(first), shares, DRAWS).astype(float)
    kappas = _kappas(drawn.reshape(DRAWS, *table.shape))
    if np.isnan(kappas).mean() > UNDEFINED_AT_MOST:
        return None
    low, high = np.nanpercentile(kappas, (2.5, 97.5))
    return float(low), float(high)


def _table(first: Sequence[Seen], second: Sequence[Seen]) -> _Tables:
    """How often the one saw this while the other saw that: kinds by kinds."""
    counts = Counter(zip(first, second, strict=True))
    kinds = dict.fromkeys((*first, *second))
    return np.array([[counts[one, other] for other in kinds] for one in kinds], dtype=float)


def _kappas(tables: _Tables) -> _Tables:
    """Kappa of each table of (n, kinds, kinds); not a number where nothing but one kind is in one."""
    total = tables.sum(axis=(1, 2))
    same = np.trace(tables, axis1=1, axis2=2) / total
    by_chance = (tables.sum(axis=2) * tables.sum(axis=1)).sum(axis=1) / total**2
    of_one_kind = by_chance >= 1.0 - 1e-12
    return np.where(of_one_kind, np.nan, (same - by_chance) / np.where(of_one_kind, 1.0, 1.0 - by_chance))


def reading(value: float | None, units: int) -> str:
    """A plain word for a kappa of so many units: people trained to code talk come to between 0.5 and 0.75."""
    if not units:
        return "nothing to compare"
    if value is None:
        return "nothing but one kind, so chance cannot be told from agreement"
    word = next(word for least, word in KAPPA_READ_AS if value >= least)
    return word if units >= FEWEST_UNITS else f"{word}, but of few turns"
