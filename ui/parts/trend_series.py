"""One figure over many sessions, as a chart draws it: a mark a session, evenly in order of their dates."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sessions.usual import Usual


@dataclass(frozen=True, slots=True)
class Mark:
    """One session; `value` is None where its figure cannot be told."""

    session_id: str
    started_at: datetime
    client: str
    value: float | None


@dataclass(frozen=True, slots=True)
class Series:
    """The marks in order of time; the chart reaches from 0 to `top`, and shows what is `usual` if known."""

    marks: tuple[Mark, ...] = ()
    top: float = 1.0
    usual: Usual | None = None

    @property
    def is_known(self) -> bool:
        """Whether there is a value to be seen."""
        return any(mark.value is not None for mark in self.marks)

    def across(self, place: int) -> float:
        """How far across a mark stands, 0..1: each in the middle of as much room as every other."""
        return (place + 0.5) / len(self.marks)

    def up(self, value: float) -> float:
        """How far up a value stands, 0..1."""
        return min(1.0, max(0.0, value / self.top))

    def place_of(self, session_id: str) -> int | None:
        """Where a session stands; None where it is not among them."""
        places = (place for place, mark in enumerate(self.marks) if mark.session_id == session_id)
        return next(places, None)

    def nearest(self, across: float) -> int | None:
        """The place whose value is to be seen nearest to a point on the way across, 0..1."""
        return min(self._seen(), key=lambda place: abs(self.across(place) - across), default=None)

    def step(self, place: int | None, by: int) -> int | None:
        """The place of the next value, `by` 1, or of the one before, `by` -1; at an end it stays.

        Without a place it is the last.
        """
        seen = self._seen()
        if place is None:
            return seen[-1] if seen else None
        ahead = [one for one in seen[:: 1 if by > 0 else -1] if (one - place) * by > 0]
        return ahead[0] if ahead else place

    def end(self, *, last: bool) -> int | None:
        """The place of the first value, or of the last."""
        seen = self._seen()
        return seen[-1 if last else 0] if seen else None

    def _seen(self) -> list[int]:
        return [place for place, mark in enumerate(self.marks) if mark.value is not None]


def top_of(values: Iterable[float | None], tops: Sequence[float]) -> float:
    """The least of `tops`, smallest first, that no value passes; beyond them the least of ten times those."""
    highest = max((value for value in values if value is not None), default=0.0)
    factor = 1.0
    while highest > tops[-1] * factor:
        factor *= 10.0
    return next(top * factor for top in tops if highest <= top * factor)
