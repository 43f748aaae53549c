"""What has worked before: whether you asked for it, took it up when it was told, or advised instead."""

from collections.abc import Iterator, Sequence

from cues.language.stems import content_stems
from cues.language.story import Told, success_in
from cues.language.utterance import CLIENT, QUESTIONS, REFLECTIONS, Act, Found
from sessions.review.conversation import CodedTurn, Conversation
from sessions.review.own_language import client_before
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
    times,
    told,
)
from sessions.review.tunables import ADVISED_TIMES, HEARD_AFTER_S, REPLIES

_SIGN = Sign(5, "What has worked before", (), Kind.PRESENT, "times you asked what worked", 0.0, "")

_TAKES_UP = (*REFLECTIONS, Act.PAST_SUCCESS, Act.STRENGTH, Act.OBSERVATION, Act.EMOTION)
_FOR_THE_COACH = (Act.ADVICE, Act.LEADING, Act.INTERPRETATION)


def what_worked(conversation: Conversation) -> Sign:
    """Tell of where you asked what had worked before, and of where it was told and left."""
    asked = [_asked(conversation, turn) for turn in conversation.coach if turn.coded.has(Act.PAST_SUCCESS)]
    moments = [*asked, *one_a_turn(_left(conversation))]
    if not asked:
        moments += _advised_first(conversation)
    return told(_SIGN, conversation, moments, _evidence)


def _asked(conversation: Conversation, turn: CodedTurn) -> Moment:
    found = turn.coded.of(Act.PAST_SUCCESS)[0]
    start_s, end_s = turn.span_s(found)
    answer = next((one for one in conversation.after(turn) if one.role == CLIENT), None)
    heard_to_s = end_s if answer is None else min(answer.turn.end_s, answer.turn.start_s + HEARD_AFTER_S)
    asks = turn.coded.has(*QUESTIONS)
    return Moment(
        *heard(conversation, start_s, max(end_s, heard_to_s)),
        Kind.PRESENT,
        in_turn(quoted(turn.coded.words_of(found)), quoted(answer.turn.text) if answer else ""),
        "You asked what had worked before." if asks else "You took up something that had worked.",
        turn.turn.id,
        as_sure(0.75, found),
    )


def _left(conversation: Conversation) -> Iterator[Moment]:
    """Successes that the client told of, and neither of the coach's next turns came near."""
    for passage, replies in with_replies(passages(conversation), CLIENT, REPLIES):
        for turn in passage.turns:
            place = success_in(turn.coded.utterance.words)
            if place and replies and not any(_takes_up(turn, place, reply) for reply in replies):
                yield _missed(conversation, turn, place, replies[0])


def _takes_up(turn: CodedTurn, place: Told, reply: Passage) -> bool:
    """Whether a reply gives it back, asks on with nothing new, or says a word of it outside advice."""
    if reply.has(*_TAKES_UP):
        return True
    if reply.has(*_FOR_THE_COACH):
        return False
    about, said = content_stems(" ".join(turn.coded.utterance.words)), content_stems(reply.text)
    return bool(about & said) or (reply.has(Act.OPEN) and not said)


def _missed(conversation: Conversation, turn: CodedTurn, place: Told, reply: Passage) -> Moment:
    end_s = min(reply.end_s, reply.start_s + HEARD_AFTER_S)
    return Moment(
        *heard(conversation, turn.turn.words[place.start].start_s, end_s),
        Kind.MISSED,
        in_turn(quoted(" ".join(turn.coded.utterance.words[place.start : place.end])), quoted(reply.text)),
        "They told of something that works or had worked, and the talk went elsewhere.",
        reply.first.turn.id,
        0.7,
    )


def _advised_first(conversation: Conversation) -> list[Moment]:
    """The first advice of a session in which nobody asked what had worked, if it was not the only one."""
    advised = [(turn, found) for turn in conversation.coach for found in turn.coded.of(Act.ADVICE)]
    if len(advised) < ADVISED_TIMES:
        return []
    return [_advice(conversation, *advised[0], len(advised))]


def _advice(conversation: Conversation, turn: CodedTurn, found: Found, times: int) -> Moment:
    start_s, end_s = turn.span_s(found)
    before, from_s = client_before(conversation, turn)
    return Moment(
        *heard(conversation, min(from_s, start_s), end_s),
        Kind.MISSED,
        in_turn(before, quoted(turn.coded.words_of(found))),
        f"You advised {times} times in this session, and what had worked for them before was not asked.",
        turn.turn.id,
        as_sure(0.5, found),
    )


def _evidence(moments: Sequence[Moment]) -> str:
    asked, missed = of_kind(moments, Kind.PRESENT), of_kind(moments, Kind.MISSED)
    parts = []
    if asked:
        parts.append(
            f"You asked what had worked before {times(len(asked))}: {first_of(asked, Kind.PRESENT)}."
        )
    if missed:
        parts.append(f"It was not asked, or left, here: {first_of(missed, Kind.MISSED)}.")
    return " ".join(parts) or "Nobody spoke of what had worked before, that was found."
