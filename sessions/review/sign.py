"""A sign of how far the coach partnered with the client: its moments, rate and evidence. Never a grade."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

SIGN_IDS = range(1, 12)
"""Every sign's number."""


class Kind(StrEnum):
    """Whether the coach partnered in a moment, or missed it. `PRESENT` is always the good one."""

    PRESENT = "present"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What somebody said of a moment: that they agree, that they do not, or neither; and in words."""

    agrees: bool | None
    text: str = ""
    by: str = "coach"


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment with its evidence: session times, the words as they were said, and why, in one plain sentence.

    `turn_id` is the turn of `sessions.account` that it is about, the coach's where there is one. `weight`
    says how telling it is beside the others of its sign, 0..1. `verdicts` is what people said of it.
    """

    start_s: float
    end_s: float
    kind: Kind
    words: str
    why: str
    turn_id: str
    weight: float = 0.5
    verdicts: tuple[Verdict, ...] = ()

    @property
    def disputed(self) -> bool:
        """Whether the coach said that it is not so; it is shown still, and counts no more."""
        return any(one.by == "coach" and one.agrees is False for one in self.verdicts)


Tell = Callable[[Sequence[Moment]], str]
"""How a sign's evidence is told from its moments."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One of the eleven signs.

    `name` is put as partnering ("Staying with a feeling"), whatever was found. `counts` is which kind of its
    moments `rate_per_10min` counts, and `rate_of` says in words what they are ("observations shared").
    `evidence` is one plain sentence that quotes the words, by `tell` where its moments are judged anew;
    `limits` say what could not be judged, and why.
    """

    id: int
    name: str
    moments: tuple[Moment, ...]
    counts: Kind
    rate_of: str
    rate_per_10min: float
    evidence: str
    limits: tuple[str, ...] = ()
    tell: Tell | None = field(default=None, compare=False, repr=False)

    @property
    def present(self) -> list[Moment]:
        """The moments in which the coach partnered, without those disputed."""
        return [one for one in self.moments if one.kind is Kind.PRESENT and not one.disputed]

    @property
    def missed(self) -> list[Moment]:
        """The moments that were missed, without those disputed."""
        return [one for one in self.moments if one.kind is Kind.MISSED and not one.disputed]


def counted_again(sign: Sign, moments: Sequence[Moment], minutes: float) -> Sign:
    """The same sign with its moments as given, disputed ones left out of its rate and its evidence."""
    told = replace(sign, moments=tuple(moments))
    counted = told.present if sign.counts is Kind.PRESENT else told.missed
    return replace(
        told,
        rate_per_10min=round(10.0 * len(counted) / minutes, 2) if minutes else 0.0,
        evidence=sign.tell([*told.present, *told.missed]) if sign.tell else sign.evidence,
    )
