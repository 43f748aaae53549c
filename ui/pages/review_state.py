"""Between a review and its page: which moment is which, what was said of it, what is shown at first."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from cues.language.utterance import QUESTIONS, Act, Found
from sessions.review.conversation import CodedTurn
from sessions.review.floor import filled
from sessions.review.review import Chosen, Review
from sessions.review.sign import Kind, Moment, Sign, Verdict, counted_again
from ui.tunables import MOMENTS_AT_FIRST

COACH = "coach"
UNSAID = Verdict(None)


@dataclass(frozen=True, slots=True)
class Place:
    """Which moment it is, of all there are: of which sign, and what was heard when."""

    sign_id: int
    kind: Kind
    start_s: float
    words: str


def place_of(sign: Sign, moment: Moment) -> Place:
    """Tell where a moment is in the review."""
    return Place(sign.id, moment.kind, moment.start_s, moment.words)


def verdict_of(moment: Moment) -> Verdict:
    """What the coach said of a moment, as it stands."""
    return next((one for one in reversed(moment.verdicts) if one.by == COACH), UNSAID)


def others_verdicts(moment: Moment) -> list[Verdict]:
    """What anybody else said of it."""
    return [one for one in moment.verdicts if one.by != COACH and one != replace(UNSAID, by=one.by)]


def judged(moment: Moment, agrees: bool) -> Verdict:
    """Agree or disagree; neither any more where that was said already."""
    said = verdict_of(moment)
    return replace(said, agrees=None if said.agrees is agrees else agrees)


def written(moment: Moment, text: str) -> Verdict:
    """Say it in words; the empty text takes them back."""
    return replace(verdict_of(moment), text=text.strip())


def with_verdict(review: Review, place: Place, verdict: Verdict) -> Review:
    """The review as it is once the coach has said that, until it is read anew."""
    signs = tuple(_said_of(sign, place, verdict, review.conversation.minutes) for sign in review.signs)
    by_id = {sign.id: sign for sign in signs}
    first = tuple(
        replace(
            one,
            sign=by_id.get(one.sign.id, one.sign),
            moment=_said_of_moment(one.moment, verdict)
            if place_of(one.sign, one.moment) == place
            else one.moment,
        )
        for one in review.first
    )
    return replace(review, signs=signs, first=first)


def _said_of(sign: Sign, place: Place, verdict: Verdict, minutes: float) -> Sign:
    if sign.id != place.sign_id:
        return sign
    moments = [_said_of_moment(one, verdict) if place_of(sign, one) == place else one for one in sign.moments]
    return counted_again(sign, moments, minutes)


def _said_of_moment(moment: Moment, verdict: Verdict) -> Moment:
    others = tuple(one for one in moment.verdicts if one.by != COACH)
    return replace(moment, verdicts=others if verdict == UNSAID else (*others, verdict))


def keeping_first(review: Review, before: Review) -> Review:
    """The review with those moments to hear first that stood there `before`, as long as it has them all.

    One that is disputed is never chosen, but where it stands it stays until the page is left.
    """
    there = {place_of(sign, one): Chosen(sign, one) for sign in review.signs for one in sign.moments}
    places = [place_of(one.sign, one.moment) for one in before.first]
    if not all(place in there for place in places):
        return review
    return replace(review, first=tuple(there[place] for place in places))


def in_time(moments: Iterable[Moment], kind: Kind) -> list[Moment]:
    """Those of one kind, in order of time; disputed ones among them."""
    return sorted((one for one in moments if one.kind is kind), key=lambda one: one.start_s)


def shown_at_first(moments: Sequence[Moment]) -> list[Moment]:
    """The most telling of them, in their order; all where no more than one would be left out."""
    if len(moments) <= MOMENTS_AT_FIRST + 1:
        return list(moments)
    telling = sorted(moments, key=lambda one: -one.weight)[:MOMENTS_AT_FIRST]
    least = min(one.weight for one in telling)
    above = [one for one in moments if one.weight > least]
    at_edge = [one for one in moments if one.weight == least][: MOMENTS_AT_FIRST - len(above)]
    return [one for one in moments if one in above or one in at_edge]


def figure_of(rate: float) -> str:
    """A rate as it is told: whole where it is, else with one place after the point."""
    return f"{round(rate, 1):g}"


def taken_floor(interruptions: Mapping[str, int]) -> dict[str, int]:
    """How often the coach took the floor, by how; what did not happen is left out."""
    return {how: number for how, number in interruptions.items() if number}


class Sort(Enum):
    """What is marked along the time of a session."""

    HELD = "held"
    FILLED = "filled"
    OPEN = "open"
    CLOSED = "closed"
    LED = "led"


@dataclass(frozen=True, slots=True)
class Mark:
    """Something of a session that is seen from afar, at a session time."""

    at_s: float
    sort: Sort


def marks_of(review: Review) -> tuple[Mark, ...]:
    """The client's silences, as far as they were heard, and the coach's questions, in order of time."""
    marks = [*_silences(review), *_questions(review.conversation.coach)]
    return tuple(sorted(marks, key=lambda mark: mark.at_s))


def _silences(review: Review) -> Iterator[Mark]:
    for silence in review.account.silences if review.conversation.has_sound else ():
        if silence.held or filled(silence):
            middle_s = (silence.start_s + silence.end_s) / 2
            yield Mark(middle_s, Sort.HELD if silence.held else Sort.FILLED)


def _questions(turns: Iterable[CodedTurn]) -> Iterator[Mark]:
    for turn in turns:
        led = turn.coded.of(Act.LEADING, Act.STACKED)
        asked = [one for one in turn.coded.of(*QUESTIONS) if not _within(one, led)]
        for found in led:
            yield Mark(turn.span_s(found)[0], Sort.LED)
        for found in asked:
            yield Mark(turn.span_s(found)[0], Sort.OPEN if found.act is Act.OPEN else Sort.CLOSED)


def _within(found: Found, others: Iterable[Found]) -> bool:
    return any(found.start < one.end and one.start < found.end for one in others)
