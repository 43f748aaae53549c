"""Two people's marks on one session side by side: where they saw the same, and how far beyond chance.

A unit is a turn of the coach's, backchannels aside. For each sign a person saw it present there, or missed,
or neither. Two people are compared over the units both went through; neither of them is the measure of the
other, and the machine is of nobody.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from cues.language.act import acknowledges
from cues.language.utterance import COACH
from sessions.account import Account
from sessions.opinions import Through
from sessions.review.conversation import Conversation
from sessions.review.kappa import interval, kappa
from sessions.review.sign import Kind, Sign
from sessions.tunables import MOMENT_BEFORE_S, MOMENT_LONGEST_S

Saw = Kind | None
"""What somebody saw of a sign in a unit; None for neither."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A turn of the coach's; from `hear_from_s` to `hear_to_s` it is heard with what led to it."""

    id: str
    start_s: float
    end_s: float
    text: str

    @property
    def hear_from_s(self) -> float:
        """From when it is to be heard."""
        return max(0.0, self.start_s - MOMENT_BEFORE_S)

    @property
    def hear_to_s(self) -> float:
        """Until when it is to be heard."""
        return min(self.end_s, self.start_s + MOMENT_LONGEST_S)


@dataclass(frozen=True, slots=True)
class Marks:
    """What one person saw: `seen` by sign and unit; `units` are the ids of those they went through."""

    by: str
    units: frozenset[str]
    seen: Mapping[tuple[int, str], Kind] = field(default_factory=dict)

    def saw(self, sign_id: int, unit: str) -> Saw:
        """What they saw of a sign in a unit."""
        return self.seen.get((sign_id, unit))


@dataclass(frozen=True, slots=True)
class Differing:
    """A unit in which two people saw a sign otherwise."""

    unit: Unit
    mine: Saw
    theirs: Saw


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two people on one sign: `same` of so many `units` alike.

    `mine`, `theirs` and `found` count what either saw and what the review found, in these units. `kappa` is
    None where there is nothing to compare, or nothing but one kind; `interval` holds it in 95 of 100 drawings
    of such units, None with too few of them or too few marks.
    """

    sign_id: int
    units: int
    same: int
    mine: Counter[Saw]
    theirs: Counter[Saw]
    found: Counter[Saw]
    kappa: float | None
    interval: tuple[float, float] | None
    differing: tuple[Differing, ...]


def units_of(conversation: Conversation) -> tuple[Unit, ...]:
    """The coach's turns that say more than a backchannel, in order of time."""
    return tuple(
        Unit(one.turn.id, one.turn.start_s, one.turn.end_s, one.turn.text)
        for one in conversation.coach
        if not acknowledges(one.turn.text)
    )


def marks_of(account: Account, signs: Sequence[Sign], units: Sequence[Unit], by: str = COACH) -> Marks:
    """What somebody saw, from their verdicts on the `signs` of a review and from their own marks.

    Who agrees with a moment saw it so, who does not saw neither; an own mark goes before both. They went
    through what they last said, else through all of it.
    """
    seen: dict[tuple[int, str], Kind] = {}
    for sign in signs:
        for moment in sorted(sign.moments, key=lambda one: one.weight):
            unit = _unit_of(moment.turn_id, moment.start_s, units)
            if unit and any(one.by == by and one.agrees for one in moment.verdicts):
                seen[sign.id, unit] = moment.kind
    for mark in account.sign_marks:
        unit = _unit_of(mark.turn_id, mark.start_s, units)
        if unit and mark.by == by:
            seen[mark.sign_id, unit] = mark.kind
    through = next((one for one in account.through if one.by == by), Through(by, 0.0, float("inf")))
    gone = frozenset(one.id for one in units if through.from_s <= one.start_s < through.to_s)
    return Marks(by, gone, {key: kind for key, kind in seen.items() if key[1] in gone})


def found_by_review(signs: Sequence[Sign], units: Sequence[Unit]) -> Marks:
    """What the review itself found, by the same units, whatever anybody said of it."""
    seen = {
        (sign.id, unit): moment.kind
        for sign in signs
        for moment in sorted(sign.moments, key=lambda one: one.weight)
        for unit in [_unit_of(moment.turn_id, moment.start_s, units)]
        if unit
    }
    return Marks("", frozenset(one.id for one in units), seen)


def marked_by(account: Account) -> list[str]:
    """Everybody who marked signs, or said something of the review's moments; the coach first."""
    said = [one.by for one in account.verdicts if not one.taken_back]
    said += [one.by for some in (account.sign_marks, account.through) for one in some]
    return sorted(dict.fromkeys(said), key=lambda by: by != COACH)


def agreement(
    sign_ids: Iterable[int], units: Sequence[Unit], mine: Marks, theirs: Marks, found: Marks
) -> list[Agreement]:
    """Compare `mine` and `theirs`, sign by sign, over the units both went through; `found` stands beside."""
    both = [one for one in units if one.id in mine.units & theirs.units]
    return [_agreement(id_, both, mine, theirs, found) for id_ in sign_ids]


def side_by_side(
    account: Account, conversation: Conversation, signs: Sequence[Sign], by: str, mine: str = COACH
) -> list[Agreement]:
    """Compare what `mine` and `by` marked on a session; `signs` are its review's, with all verdicts."""
    units = units_of(conversation)
    mine_, theirs = (marks_of(account, signs, units, one) for one in (mine, by))
    return agreement([sign.id for sign in signs], units, mine_, theirs, found_by_review(signs, units))


def _agreement(sign_id: int, units: Sequence[Unit], mine: Marks, theirs: Marks, found: Marks) -> Agreement:
    pairs = [(mine.saw(sign_id, one.id), theirs.saw(sign_id, one.id)) for one in units]
    first, second = [one for one, _ in pairs], [other for _, other in pairs]
    return Agreement(
        sign_id,
        len(units),
        sum(one == other for one, other in pairs),
        Counter(first),
        Counter(second),
        Counter(found.saw(sign_id, one.id) for one in units),
        kappa(first, second),
        interval(first, second),
        tuple(Differing(unit, *pair) for unit, pair in zip(units, pairs, strict=True) if pair[0] != pair[1]),
    )


def _unit_of(turn_id: str, start_s: float, units: Sequence[Unit]) -> str:
    """The unit a turn is, else the first after it: the coach's answer to a client; empty without units."""
    if any(one.id == turn_id for one in units):
        return turn_id
    return next((one.id for one in units if one.start_s >= start_s), units[-1].id if units else "")
