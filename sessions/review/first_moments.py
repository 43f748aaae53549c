"""Three moments to hear first: telling ones, of different signs, spread over time, at least one good."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from sessions.review.sign import Kind, Moment, Sign
from sessions.review.tunables import (
    APART_SHARE,
    FIRST_CANDIDATES,
    FIRST_MOMENTS,
    GOOD_ENOUGH,
    SHORT_SESSION_S,
)


@dataclass(frozen=True, slots=True)
class Chosen:
    """A moment to hear first, with the sign it belongs to."""

    sign: Sign
    moment: Moment


_OF_THE_WHOLE = frozenset({9, 10, 11})
"""Signs whose missed moments are of a session as it went, and say nothing against a good one beside them."""


def first_moments(signs: Sequence[Sign]) -> tuple[Chosen, ...]:
    """Choose `FIRST_MOMENTS` of what the signs tell, in order of time; fewer where there are not so many.

    The most telling good one is among them, rather one that did not come out of a missed one; a disputed one
    never. No two overlap, and they are of different signs and apart in time, unless there is nothing else.
    """
    candidates = list(_candidates(signs))
    last_s = max((one.moment.end_s for one in candidates), default=0.0)
    apart_s = APART_SHARE * last_s if last_s >= SHORT_SESSION_S else 0.0
    missed = [one for sign in signs if sign.id not in _OF_THE_WHOLE for one in sign.missed]
    good = _best_good(candidates, missed)
    free = [one for one in candidates if one is good or not _doubtful(one.moment, missed)]
    sets = (some for n in range(1, FIRST_MOMENTS + 1) for some in combinations(free, n))
    best = max(sets, key=lambda some: _fitness(some, apart_s, good), default=())
    return tuple(sorted(best, key=lambda one: (one.moment.start_s, one.sign.id)))


def _candidates(signs: Sequence[Sign]) -> Iterator[Chosen]:
    for sign in signs:
        for moments in (sign.present, sign.missed):
            telling = sorted(moments, key=lambda one: -one.weight)[:FIRST_CANDIDATES]
            yield from (Chosen(sign, one) for one in telling)


def _best_good(candidates: Sequence[Chosen], missed: Sequence[Moment]) -> Chosen | None:
    """The good moment to hear: the most telling one free of what was missed, unless all such are slight."""
    good = [one for one in candidates if one.moment.kind is Kind.PRESENT]
    free = [one for one in good if one.moment.weight >= GOOD_ENOUGH and not _doubtful(one.moment, missed)]
    return max(free or good, key=lambda one: one.moment.weight, default=None)


def _doubtful(moment: Moment, missed: Sequence[Moment]) -> bool:
    """Whether a good moment came out of a missed one, or is about its turn; what came after counts not."""
    return moment.kind is Kind.PRESENT and any(
        other.start_s <= moment.start_s < other.end_s
        or (moment.turn_id != "" and other.turn_id == moment.turn_id)
        for other in missed
    )


def _fitness(
    some: Sequence[Chosen], apart_s: float, good: Chosen | None
) -> tuple[bool, bool, int, int, bool, float]:
    """What makes a choice the better one, the weightiest reason first."""
    pairs = list(combinations(some, 2))
    return (
        good in some,
        not any(_close(one, other, 0.0) for one, other in pairs),
        len(some),
        len({one.sign.id for one in some}),
        not any(_close(one, other, apart_s) for one, other in pairs),
        sum(one.moment.weight for one in some),
    )


def _close(one: Chosen, other: Chosen, least_s: float) -> bool:
    """Whether two overlap, or lie less than `least_s` apart."""
    return (
        one.moment.start_s < other.moment.end_s + least_s
        and other.moment.start_s < one.moment.end_s + least_s
    )
