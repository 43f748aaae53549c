"""Asking where the client wants to go: in the opening, and where the subject turns."""

from collections.abc import Iterator, Sequence
from functools import partial

from cues.language.utterance import COACH
from sessions.review.agenda import Part, asks_direction, checks, directions, part_of
from sessions.review.conversation import Conversation
from sessions.review.passages import Passage, passages, with_replies
from sessions.review.sign import Kind, Moment, Sign
from sessions.review.telling import (
    as_sure,
    first_of,
    heard,
    in_turn,
    of_kind,
    one_a_turn,
    quoted,
    quoted_end,
    times,
    told,
)
from sessions.review.tunables import HEARD_AFTER_S, LONGEST_HEARD_S

_SIGN = Sign(
    9, "Asking where the client wants to go", (), Kind.PRESENT, "times you asked where to go", 0.0, ""
)


def where_to(conversation: Conversation) -> Sign:
    """Tell of each time you asked for the client's direction, and of an opening without it."""
    said = passages(conversation)
    asked = one_a_turn(_asked(conversation, said))
    opened = any(
        part_of(conversation, turn) is Part.OPENING
        for one in said
        if one.role == COACH
        for turn in one.turns
        if asks_direction(turn)
    )
    moments = asked if opened else [*asked, *_opening(conversation, said)]
    return told(_SIGN, conversation, moments, partial(_evidence, opened=opened))


def _asked(conversation: Conversation, said: Sequence[Passage]) -> Iterator[Moment]:
    for passage, answers in with_replies(said, COACH, 1):
        for turn, found in directions(passage):
            opening = part_of(conversation, turn) is Part.OPENING
            if not opening and (checks(turn.turn.text) or part_of(conversation, turn) is Part.CLOSE):
                continue
            answer = answers[0] if answers else None
            end_s = min(answer.end_s, answer.start_s + HEARD_AFTER_S) if answer else turn.turn.end_s
            yield Moment(
                *heard(conversation, turn.span_s(found)[0], end_s),
                Kind.PRESENT,
                in_turn(quoted(turn.coded.words_of(found)), quoted(answer.text if answer else "")),
                "You asked early what they wanted of the time."
                if opening
                else "You asked where they wanted to go from there.",
                turn.turn.id,
                as_sure(0.6 if opening else 0.7, found),
            )


def _opening(conversation: Conversation, said: Sequence[Passage]) -> Iterator[Moment]:
    """The opening as it was, from the coach's first turn; without an answer of the client's there is none."""
    for first, answers in list(with_replies(said, COACH, 1))[:1]:
        for answer in answers:
            yield Moment(
                *heard(conversation, first.start_s, min(answer.end_s, first.start_s + LONGEST_HEARD_S)),
                Kind.MISSED,
                in_turn(quoted_end(first.text), quoted(answer.text)),
                "Nothing in the opening asked what they wanted of the time.",
                first.first.turn.id,
                0.6,
            )


def _evidence(moments: Sequence[Moment], *, opened: bool) -> str:
    asked = of_kind(moments, Kind.PRESENT)
    if asked:
        number = times(len(asked))
        late = "" if opened else ", though not in the opening"
        return f"You asked where to go {number}{late}, as in {first_of(asked, Kind.PRESENT)}."
    missed = first_of(moments, Kind.MISSED)
    return (
        f"You did not ask where to go; it began with {missed}." if missed else "Too little was said to tell."
    )
