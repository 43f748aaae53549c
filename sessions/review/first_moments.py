"""Three moments to hear first: telling ones, unlike each other, spread over the session, at least one good."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sessions.review.sign import Kind, Moment, Sign
from sessions.review.tunables import APART_SHARE, FIRST_MOMENTS


@dataclass(frozen=True, slots=True)
class Chosen:
    """A moment to hear first, with the sign it belongs to."""

    sign: Sign
    moment: Moment


def first_moments(signs: Sequence[Sign]) -> tuple[Chosen, ...]:
    """Choose `FIRST_MOMENTS` of what the signs tell, in order of time; fewer where there are not so many.

    The most telling good one is always among them, no disputed one ever. No two overlap; they are of
    different signs, and apart in time, unless there is nothing else.
    """
    all_ = sorted(
        (Chosen(sign, one) for sign in signs for one in sign.moments if not one.disputed),
        key=lambda one: (-one.moment.weight, one.moment.start_s),
    )
    apart_s = APART_SHARE * max((one.moment.end_s for one in all_), default=0.0)
    chosen = [one for one in all_ if one.moment.kind is Kind.PRESENT][:1]
    for one in (*_unlike(all_, chosen, apart_s), *all_):
        if len(chosen) < FIRST_MOMENTS and not any(_close(one, other, 0.0) for other in chosen):
            chosen.append(one)
    return tuple(sorted(chosen, key=lambda one: (one.moment.start_s, one.sign.id)))


def _unlike(all_: Sequence[Chosen], chosen: Sequence[Chosen], apart_s: float) -> Iterator[Chosen]:
    """Those unlike what is chosen and each other: first of another sign and apart, then of another sign."""
    taken = list(chosen)
    for least_s in (apart_s, 0.0):
        for one in all_:
            if not any(one.sign.id == other.sign.id or _close(one, other, least_s) for other in taken):
                taken.append(one)
                yield one


def _close(one: Chosen, other: Chosen, least_s: float) -> bool:
    """Whether two overlap, or lie less than `least_s` apart."""
    return (
        one.moment.start_s < other.moment.end_s + least_s
        and other.moment.start_s < one.moment.end_s + least_s
    )
