"""What people said of a review's moments, laid on the moments of the review as it is now.

A later review may word a quotation a little differently, and times shift when words are recognised again. So
a verdict belongs to the moment of its sign and kind in which the same words were said, the nearest in time of
several; else to one whose words are most of the same. Verdicts on moments that are gone are kept, and told.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from sessions.opinions import Opinion
from sessions.quotations import words_said
from sessions.review.sign import Moment, Sign, Verdict, counted_again
from sessions.review.tunables import ALIKE, ALIKE_AT_ONCE, AT_ONCE_S


@dataclass(frozen=True, slots=True)
class Judged:
    """The signs with what people said of their moments; `earlier` is on moments of an earlier review."""

    signs: tuple[Sign, ...]
    earlier: tuple[Opinion, ...]


def with_verdicts(signs: Sequence[Sign], opinions: Sequence[Opinion], minutes: float) -> Judged:
    """Lay `opinions`, in the order they were said, on `signs` of a session of so many `minutes`.

    What somebody said of a moment takes the place of what they said of it before. Disputed moments stay, and
    no rate counts them.
    """
    said: dict[int, dict[int, dict[str, Opinion]]] = defaultdict(lambda: defaultdict(dict))
    earlier: list[Opinion] = []
    by_id = {sign.id: sign for sign in signs}
    for one in opinions:
        sign = by_id.get(one.sign_id)
        place = None if sign is None else _place(one, sign.moments)
        if place is not None:
            said[one.sign_id][place][one.by] = one
        elif not one.taken_back:
            earlier.append(one)
    return Judged(
        tuple(_judged(sign, said[sign.id], minutes) if sign.id in said else sign for sign in signs),
        tuple(earlier),
    )


def _place(opinion: Opinion, moments: Sequence[Moment]) -> int | None:
    """Which moment an opinion is of; None where there is none like it."""
    said = words_said(opinion.words)
    best: tuple[float, float] | None = None
    found = None
    for place, moment in enumerate(moments):
        if moment.kind is not opinion.kind:
            continue
        apart_s = abs(moment.start_s - opinion.start_s)
        alike = _alike(said, words_said(moment.words))
        if alike < (ALIKE_AT_ONCE if apart_s <= AT_ONCE_S else ALIKE):
            continue
        if best is None or (-alike, apart_s) < best:
            best, found = (-alike, apart_s), place
    return found


def _alike(these: Sequence[str], those: Sequence[str]) -> float:
    """The share of the words of two quotations that are the same, in their order: 1 where all are."""
    if these == those:
        return 1.0
    return SequenceMatcher(None, these, those, autojunk=False).ratio()


def _judged(sign: Sign, said: dict[int, dict[str, Opinion]], minutes: float) -> Sign:
    moments = [_with(moment, said.get(place, {})) for place, moment in enumerate(sign.moments)]
    return counted_again(sign, moments, minutes)


def _with(moment: Moment, said: dict[str, Opinion]) -> Moment:
    verdicts = tuple(Verdict(one.agrees, one.text, by) for by, one in said.items() if not one.taken_back)
    return replace(moment, verdicts=verdicts) if verdicts else moment
