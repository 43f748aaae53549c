"""What is usual among a coach's sessions: the range between a quarter and three quarters of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import quantiles


@dataclass(frozen=True, slots=True)
class Usual:
    """The median, and between `low` and `high` the middle half."""

    low: float
    median: float
    high: float


def usual_of(values: Iterable[float | None], fewest: int) -> Usual | None:
    """What is usual among the `values` that are known; None where they are less than `fewest`, 2 or more."""
    known = [value for value in values if value is not None]
    if len(known) < fewest:
        return None
    return Usual(*quantiles(known, n=4, method="inclusive"))
