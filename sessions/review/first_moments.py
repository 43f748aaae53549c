"""Three moments to hear first: telling ones, of different signs, spread over time, at least one good."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from sessions.review.sign import Kind, Moment, Sign
from sessions.review.tunables import APART_SHARE, FIRST_CANDIDATES, FIRST_MOMENTS


@dataclass(frozen=True, slots=True)
class Chosen:
    """A moment to hear first, with the sign it belongs to."""

    sign: Sign
    moment: Moment


def first_moments(signs: Sequence[Sign]) -> tuple[Chosen, ...]:
    """Choose `FIRST_MOMENTS` of what the signs tell, in order of time; fewer where there are not so many.

    The most telling good one that no missed one overlaps is among them, or else the most telling good one;
    a disputed one never. No two overlap, and they are of different signs and apart in time, unless there is
    nothing else.
    """
    missed = [one for sign in signs for one in sign.missed]
    candidates = [one for one in _candidates(signs) if not _doubtful(one, missed)] or list(_candidates(signs))
    if not any(one.moment.kind is Kind.PRESENT for one in candidates):
        candidates = list(_candidates(signs))
    best_good = max((one.moment.weight for one in candidates if one.moment.kind is Kind.PRESENT), default=0.0)
    apart_s = APART_SHARE * max((one.moment.end_s for one in candidates), default=0.0)
    sets = (some for n in range(1, FIRST_MOMENTS + 1) for some in combinations(candidates, n))
    best = max(sets, key=lambda some: _fitness(some, apart_s, best_good), default=())
    return tuple(sorted(best, key=lambda one: (one.moment.start_s, one.sign.id)))


def _candidates(signs: Sequence[Sign]) -> Iterator[Chosen]:
    for sign in signs:
        for moments in (sign.present, sign.missed):
            telling = sorted(moments, key=lambda one: -one.weight)[:FIRST_CANDIDATES]
            yield from (Chosen(sign, one) for one in telling)


def _doubtful(one: Chosen, missed: Sequence[Moment]) -> bool:
    """Whether a good moment has a missed one in it or beside it, so that it is heard with the good one."""
    return one.moment.kind is Kind.PRESENT and any(
        one.moment.start_s < other.end_s and other.start_s < one.moment.end_s for other in missed
    )


def _fitness(
    some: Sequence[Chosen], apart_s: float, best_good: float
) -> tuple[bool, bool, int, int, bool, float]:
    """What makes a choice the better one, the weightiest reason first."""
    pairs = list(combinations(some, 2))
    return (
        any(one.moment.kind is Kind.PRESENT and one.moment.weight >= best_good for one in some),
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
