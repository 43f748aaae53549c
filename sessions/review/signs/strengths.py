"""Strengths and values: those you named, and those that showed in the client's story and went unnamed."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from cues.language.act import acknowledges, plain
from cues.language.stems import content_stems
from cues.language.story import Told, strength_in
from cues.language.utterance import COACH, REFLECTIONS, Act, Found
from sessions.review.conversation import CodedTurn, Conversation
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
from sessions.review.tunables import HEARD_AFTER_S, NAMED_WITHIN_TURNS, REPLIES, STRENGTH_ALONE

_SIGN = Sign(4, "Strengths and values", (), Kind.PRESENT, "strengths named", 0.0, "")

_OF_THEM = re.compile(r"\byou\b(?!,? know,)(?! know what\b)|\byou'|\byour\b")
_BEGINS_WITH_THEM = re.compile(
    r"(?:^|[.!?] )\W*(?:(?:and|but|so|well|yeah|yes|wow|okay|see|also|um|uh)\W+)*"
    r"(?:i (?:can )?(?:hear|see|notice|sense|heard|saw|noticed) (?:how|that|what|in)?\b.*\byou|"
    r"(?:it|that) (?:took|takes|took you)\b|you\b(?!,? know,)(?! know what\b)|you'(?:ve|re)\b|your\b)"
)
_ILL = re.compile(
    r"\b(?:risks?|worr\w+|afraid|trouble|quit|stop|cancer|harm|hurt|danger\w*|problems?|need you to|"
    r"(?:need|have|ought) to|should|must|not going to|won't|can't)\b"
)
"""Words of fear, harm or duty, in which nobody names a strength."""


def strengths(conversation: Conversation) -> Sign:
    """Tell of the strengths, values and efforts that you named, and of those told of and never named."""
    named = one_a_turn(
        _named(conversation, turn, found)
        for turn in conversation.coach
        for found in turn.coded.of(Act.STRENGTH)
        if _is_theirs(turn, found)
    )
    moments = [*named, *one_a_turn(_unnamed(conversation))]
    return told(_SIGN, conversation, moments, _evidence)


def _is_theirs(turn: CodedTurn, found: Found) -> bool:
    """Whether it is said to them and speaks well of them, and is no advice; in doubt it begins so."""
    told_to = turn.coded.of(Act.ADVICE, Act.LEADING)
    advises = any(one.start < found.end and found.start < one.end for one in told_to)
    said = plain(turn.coded.words_of(found))
    if advises or _ILL.search(said) or not _OF_THEM.search(said):
        return False
    return found.confidence >= STRENGTH_ALONE or bool(_BEGINS_WITH_THEM.search(said))


def _named(conversation: Conversation, turn: CodedTurn, found: Found) -> Moment:
    return Moment(
        *heard(conversation, *turn.span_s(found)),
        Kind.PRESENT,
        quoted(turn.coded.words_of(found)),
        "You told them what you see in them or in what they did.",
        turn.turn.id,
        as_sure(0.6 + 0.2 * turn.coded.client_words, found),
    )


def _unnamed(conversation: Conversation) -> Iterator[Moment]:
    for turn in conversation.client:
        place = strength_in(turn.coded.utterance.words)
        replies = _replies(conversation, turn)
        if place and place.shown and len(replies) >= REPLIES and not _met(turn, place, replies):
            yield _missed(conversation, turn, place, replies[0])


def _replies(conversation: Conversation, turn: CodedTurn) -> list[CodedTurn]:
    later = (one for one in conversation.after(turn) if one.role == COACH and not acknowledges(one.turn.text))
    return list(islice(later, NAMED_WITHIN_TURNS))


def _met(turn: CodedTurn, place: Told, replies: Sequence[CodedTurn]) -> bool:
    """Whether a strength was named later, or this one given back soon."""
    about = content_stems(" ".join(turn.coded.utterance.words[place.start : place.end]))
    gave_back = any(
        one.coded.has(*REFLECTIONS, Act.OBSERVATION) and content_stems(one.turn.text) & about
        for one in replies[:REPLIES]
    )
    return gave_back or any(one.coded.has(Act.STRENGTH) for one in replies)


def _missed(conversation: Conversation, turn: CodedTurn, place: Told, reply: CodedTurn) -> Moment:
    words = turn.coded.utterance.words[place.start : place.end]
    end_s = min(reply.turn.end_s, reply.turn.start_s + HEARD_AFTER_S)
    return Moment(
        *heard(conversation, turn.turn.words[place.start].start_s, end_s),
        Kind.MISSED,
        in_turn(quoted(" ".join(words)), quoted(reply.turn.text)),
        f"They told you that they {place.shown}, and it was not named.",
        reply.turn.id,
        0.6,
    )


def _evidence(moments: Sequence[Moment]) -> str:
    named, unnamed = of_kind(moments, Kind.PRESENT), of_kind(moments, Kind.MISSED)
    parts = []
    if named:
        number = times(len(named))
        parts.append(f"You named a strength, a value or an effort {number}: {first_of(named, Kind.PRESENT)}.")
    if unnamed:
        parts.append(f"This showed one and went unnamed: {first_of(unnamed, Kind.MISSED)}.")
    return " ".join(parts) or "No strength, value or effort was found to be named, and none plainly shown."
