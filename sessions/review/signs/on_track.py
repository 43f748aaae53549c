"""Checking the session is on track: on the way, and what the client takes with them at the close."""

from collections.abc import Iterator, Sequence

from cues.language.act import spoken
from cues.language.utterance import COACH
from sessions.review.agenda import Part, asks_direction, checks, directions, part_of, takes_along
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
from sessions.review.tunables import (
    CHECKED_FROM_S,
    CHECKED_FROM_TURNS,
    FEW_COACH_TURNS,
    HEARD_AFTER_S,
)

_SIGN = Sign(10, "Checking the session is on track", (), Kind.PRESENT, "checks", 0.0, "")


def on_track(conversation: Conversation) -> Sign:
    """Tell of each check later on, of a long session without any, and of an end without their own words."""
    said = passages(conversation)
    found = one_a_turn(_checked(conversation, said))
    moments = [
        *found,
        *([] if found else _never(conversation, said)),
        *([] if _closed(conversation) else _ending(conversation, said)),
    ]
    return told(_SIGN, conversation, moments, _evidence)


def _checked(conversation: Conversation, said: Sequence[Passage]) -> Iterator[Moment]:
    for passage, answers in with_replies(said, COACH, 1):
        for turn, found in directions(passage):
            part = part_of(conversation, turn)
            if part is Part.OPENING or (part is Part.MIDDLE and not checks(turn.turn.text)):
                continue
            answer = answers[0] if answers else None
            end_s = min(answer.end_s, answer.start_s + HEARD_AFTER_S) if answer else turn.turn.end_s
            yield Moment(
                *heard(conversation, turn.span_s(found)[0], end_s),
                Kind.PRESENT,
                in_turn(quoted(turn.coded.words_of(found)), quoted(answer.text if answer else "")),
                "You asked what they take with them, in their own words."
                if takes_along(turn.turn.text)
                else "You checked with them that the time went where they wanted it to.",
                turn.turn.id,
                as_sure(0.65, found),
            )


def _closed(conversation: Conversation) -> bool:
    """Whether the close asked what the client takes along, or is too near the opening to be told from it."""
    if len(conversation.coach) < FEW_COACH_TURNS:
        return True
    return any(
        part_of(conversation, turn) is Part.CLOSE and asks_direction(turn) for turn in conversation.coach
    )


def _never(conversation: Conversation, said: Sequence[Passage]) -> Iterator[Moment]:
    """The coach's first passage of the second half, in a session long enough for a check."""
    long = conversation.account.duration_s > CHECKED_FROM_S and conversation.timed
    half = [one for one in said if one.role == COACH and one.first.at >= len(conversation.turns) // 2]
    if half and (long or len(conversation.coach) >= CHECKED_FROM_TURNS):
        yield Moment(
            *heard(conversation, half[0].start_s, min(half[0].end_s, half[0].start_s + HEARD_AFTER_S)),
            Kind.MISSED,
            quoted(half[0].text),
            "By here, half-way, nothing had asked whether this was still where they wanted to go.",
            half[0].first.turn.id,
            0.45,
        )


def _ending(conversation: Conversation, said: Sequence[Passage]) -> Iterator[Moment]:
    own = [one for one in said if one.role == COACH]
    last = ([one for one in own if len(spoken(one.text)) > 1] or own)[-1:]
    for coach in last:
        before = [one for one in said if one.start_s < coach.start_s and one.role != COACH][-1:]
        yield Moment(
            *heard(conversation, before[0].lead_in_s if before else coach.start_s, coach.end_s),
            Kind.MISSED,
            in_turn(quoted_end(before[0].text if before else ""), quoted(coach.text)),
            "The session closed without what they take with them, in their own words.",
            coach.first.turn.id,
            0.5,
        )


def _evidence(moments: Sequence[Moment]) -> str:
    found = of_kind(moments, Kind.PRESENT)
    if found:
        return f"You checked {times(len(found))}, as in {first_of(found, Kind.PRESENT)}."
    missed = first_of(moments, Kind.MISSED)
    return (
        f"No check was found; it closed with {missed}." if missed else "No check was found, in little time."
    )
