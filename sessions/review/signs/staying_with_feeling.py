"""Staying with feeling: what becomes of a feeling the client names in the coach's next two turns."""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from cues.language.act import plain, spoken
from cues.language.feeling import content
from cues.language.lexicon import FEELINGS
from cues.language.utterance import CLIENT, REFLECTIONS, Act, Found
from sessions.review.conversation import CodedTurn, Conversation
from sessions.review.passages import Passage, passages, with_replies
from sessions.review.sign import Kind, Moment, Sign
from sessions.review.staying import dismisses, points_back
from sessions.review.telling import (
    as_sure,
    first_of,
    heard,
    in_turn,
    number_of,
    of_kind,
    one_a_turn,
    quoted,
    told,
)
from sessions.review.tunables import HEARD_AFTER_S, IN_THEIR_WORDS, REPLIES, STANDS_FOR_WORDS

_SIGN = Sign(2, "Staying with feeling", (), Kind.MISSED, "feelings passed over", 0.0, "")

_FELT_IT = re.compile(r"\b(?:feel|felt)(?: like)? (?:it|that|this|so)\b")
_YOU_FEEL = re.compile(r"\byou(?:'re| are| were)? (?:\w+ )?(?:feel|felt|feeling)\b")
_SOLVES = (Act.ADVICE, Act.LEADING, Act.INFORMATION)
_MEETS = (Act.AGENDA, Act.STRENGTH, Act.OBSERVATION, *REFLECTIONS)
"""What leaves the matter with the client, though it does not name the feeling: neither stayed nor passed."""


def staying_with_feeling(conversation: Conversation) -> Sign:
    """Tell of each feeling named whether one of the coach's next two turns stayed with it."""
    said = passages(conversation)
    moments = one_a_turn(
        moment
        for passage, replies in with_replies(said, CLIENT, REPLIES)
        if replies and passage.has(Act.FEELING)
        for moment in _moments(conversation, passage, replies)
    )
    named = sum(len(one.of(Act.FEELING)) for one in said if one.role == CLIENT)
    limits = ["A feeling is read from words alone, never from a voice."] if not named else []
    return told(_SIGN, conversation, moments, partial(_evidence, named), limits)


def _moments(conversation: Conversation, passage: Passage, replies: Sequence[Passage]) -> Iterator[Moment]:
    turn, found = _named(passage, replies)
    feeling = turn.coded.words_of(found)
    if _names_none(feeling):
        return
    solved = [
        (by, act)
        for by, act in replies[0].of(*_SOLVES)
        if not content(by.coded.words_of(act)) & content(feeling)
    ]
    staying = [_stays(reply, feeling, passage.text, first=reply is replies[0]) for reply in replies]
    from_s = turn.span_s(found)[0]
    if solved:
        by, act = solved[0]
        yield Moment(
            *heard(conversation, from_s, by.span_s(act)[1]),
            Kind.MISSED,
            in_turn(quoted(feeling), quoted(by.coded.words_of(act))),
            _went_to(act, named=staying[0] > 0.0),
            by.turn.id,
            as_sure(0.7 if staying[0] else 0.9, found),
        )
    elif any(staying):
        weight = max(staying)
        reply = replies[staying.index(weight)]
        yield _moment(conversation, (turn, found), reply, Kind.PRESENT, weight)
    elif passage.words_after(turn, found) <= STANDS_FOR_WORDS and not _meets(replies[0]):
        yield _moment(conversation, (turn, found), replies[0], Kind.MISSED, 0.6)


def _meets(reply: Passage) -> bool:
    """Whether a reply leaves the matter with the client, or says a word of what they feel."""
    feels = _YOU_FEEL.search(plain(reply.text)) or any(word in FEELINGS for word in spoken(reply.text))
    return reply.has(*_MEETS) or bool(feels)


def _moment(
    conversation: Conversation,
    named: tuple[CodedTurn, Found],
    reply: Passage,
    kind: Kind,
    weight: float,
) -> Moment:
    turn, found = named
    end_s = min(reply.end_s, reply.start_s + HEARD_AFTER_S)
    return Moment(
        *heard(conversation, turn.span_s(found)[0], end_s),
        kind,
        in_turn(quoted(turn.coded.words_of(found)), quoted(reply.text)),
        "The client named a feeling, and you stayed with it."
        if kind is Kind.PRESENT
        else "The client named a feeling, and the talk went on without it.",
        reply.first.turn.id,
        as_sure(weight, found),
    )


def _named(passage: Passage, replies: Sequence[Passage]) -> tuple[CodedTurn, Found]:
    """The feeling of a passage that the replies take up; else the last one named."""
    named = passage.of(Act.FEELING)
    about = content(" ".join(reply.text for reply in replies))
    return max(
        enumerate(named), key=lambda one: (len(about & content(one[1][0].coded.words_of(one[1][1]))), one[0])
    )[1]


def _stays(reply: Passage, feeling: str, said: str, *, first: bool) -> float:
    """How plainly a reply stays with a feeling, 0..1; a later one has to name it or to ask after it."""
    if reply.has(Act.EMOTION):
        return 0.9
    if dismisses(reply.text):
        return 0.0
    if _names(reply.text, feeling):
        return 0.8
    if not first or reply.has(Act.AGENDA):
        return 0.0
    if reply.has(Act.OPEN) and points_back(reply.text):
        return 0.6
    gives_back = reply.has(*REFLECTIONS) and content(reply.text) & content(said)
    return 0.5 if reply.has(Act.OBSERVATION) or (gives_back and _mostly_theirs(reply, said)) else 0.0


def _names(said: str, feeling: str) -> bool:
    """Whether `said` names the feeling of a sentence in any form; any word of it, where none is known."""
    felt = [word for word in spoken(feeling) if word in FEELINGS]
    if not felt:
        return bool(content(said) & content(feeling))
    return any(
        word == name or (word in FEELINGS and word[:3] == name[:3]) for word in spoken(said) for name in felt
    )


def _mostly_theirs(reply: Passage, said: str) -> bool:
    """Whether a reflection is mostly in the words of what was said."""
    about = content(" ".join(by.coded.words_of(act) for by, act in reply.of(*REFLECTIONS)))
    return len(about & content(said)) >= IN_THEIR_WORDS * len(about)


def _names_none(feeling: str) -> bool:
    """Whether a sentence only says that something was felt: "yes, I felt it"."""
    return bool(_FELT_IT.search(plain(feeling))) and not any(word in FEELINGS for word in spoken(feeling))


def _went_to(act: Found, *, named: bool) -> str:
    what = {Act.ADVICE: "advice", Act.LEADING: "a suggestion"}.get(act.act, "an explanation")
    if named:
        return f"You took up the feeling, and went on to {what} in the same breath."
    return f"The client named a feeling, and {what} came right after it."


def _evidence(named: int, moments: Sequence[Moment]) -> str:
    stayed, passed = of_kind(moments, Kind.PRESENT), of_kind(moments, Kind.MISSED)
    if not named:
        return "The client named no feeling in words that were found."
    if passed:
        number, also = number_of(len(passed), "feeling"), f" You stayed with {len(stayed)}." if stayed else ""
        return f"{number} passed over, as in {first_of(passed, Kind.MISSED)}.{also}"
    if stayed:
        return f"You stayed with {number_of(len(stayed), 'feeling')}, as in {first_of(stayed, Kind.PRESENT)}."
    return f"The client named {number_of(named, 'feeling')}; none was plainly stayed with or passed over."
