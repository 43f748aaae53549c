"""Reflecting and observing: what you gave back or noticed, and what in their words was left unmentioned."""

import re
from collections.abc import Iterator, Sequence

from cues.language.act import MARKS, plain, unfinished
from cues.language.coach import advises
from cues.language.own_lexicon import BODY
from cues.language.own_words import OwnWord, Said
from cues.language.sentences import sentences
from cues.language.stems import content_stems
from cues.language.story import Told, two_minds_in
from cues.language.utterance import CLIENT, COACH, REFLECTIONS, Act, Found
from sessions.review.completing import completes
from sessions.review.conversation import CodedTurn, Conversation
from sessions.review.own_language import (
    OwnLanguage,
    client_before,
    last_said,
    own_language,
    quoted_of,
    sentence_of,
    span_s,
)
from sessions.review.passages import Passage, passages, with_replies
from sessions.review.sign import Kind, Moment, Sign
from sessions.review.staying import dismisses
from sessions.review.telling import (
    as_sure,
    first_of,
    heard,
    in_turn,
    number_of,
    of_kind,
    one_a_turn,
    quoted,
    times,
    told,
)
from sessions.review.tunables import (
    HEARD_AFTER_S,
    IN_THEIR_WORDS,
    REPEATED_TURNS,
    SOME_OF_THEIR_WORDS,
    TWO_MINDS_REPLIES,
)

_SIGN = Sign(3, "Reflecting and observing", (), Kind.PRESENT, "reflections and observations", 0.0, "")

_SPOILS = (Act.ADVICE, Act.LEADING, Act.INTERPRETATION)
_MEETS = (*REFLECTIONS, Act.OBSERVATION, Act.EMOTION)
_OF_THEM = re.compile(r"\byou\b(?!,? know,)(?! know (?:what i mean|that)\b)|\byou'")
_PROPOSES = re.compile(
    r"\b(?:maybe|perhaps) you (?:could|can|should|might)\b|\byou (?:could|should|might want to)\b|"
    r"\bno,? you (?:won't|don't|aren't|can't|didn't)\b|^(?:and |but |so )?you(?:'re| are) not\W*$|\blet's\b"
)
"""A proposal, or a comfort: "maybe you could", "no you won't", "and you're not"."""

_OF_THE_COACH = re.compile(r"\bi\b|\bi'|\bim\b|\bive\b|\bmy\b|\bme\b|\bwe\b|\bour\b")
_HEARS = re.compile(
    r"\b(?:hear|heard|hearing|sense|sensing|notice|noticed|noticing|wonder|wondering|sounds|get the)\b"
)
_SELF = frozenset({"i", "i'm", "i've", "i'd", "me", "myself"})


_OF_ALL = re.compile(r"\b(?:everybody|everyone|nobody|nothing|people|we all|all of us|anyone|anybody)\b")
"""Words about everybody, by which somebody is told that they are like the others."""


def observations(conversation: Conversation) -> Sign:
    """Tell of reflections and observations, and of what turned on the client or came back unmentioned."""
    language = own_language(conversation)
    replaced = {one.coach.at for one in language.replaced}
    given = one_a_turn(
        _moment(conversation, turn, found)
        for turn in conversation.coach
        if turn.at not in replaced
        for found in _given(conversation, turn)
    )
    missed = one_a_turn([*_in_two_minds(conversation), *_came_back(conversation, language)])
    moments = [*given, *missed]
    return told(_SIGN, conversation, moments, _evidence)


def _given(conversation: Conversation, turn: CodedTurn) -> Iterator[Found]:
    """What was given back of what the client had said to its end, or noticed; nothing that leads."""
    spoilt = turn.coded.of(*_SPOILS)
    before = last_said(conversation, turn)
    ended = before is not None and not unfinished(before.turn.text) and not completes(turn, before)
    led_from = min((one.start for one in spoilt), default=len(turn.turn.words))
    for found in turn.coded.of(*REFLECTIONS, Act.OBSERVATION):
        gives = found.act is Act.OBSERVATION or (before and ended and _gives(turn, before, found))
        if found.end <= led_from and gives:
            yield found


def _gives(turn: CodedTurn, before: CodedTurn, found: Found) -> bool:
    """Whether a reflection is of the client, and has their words or speaks to them; no order, no comfort."""
    text = turn.coded.words_of(found)
    said = plain(text)
    if _OF_THE_COACH.search(said) and not _HEARS.search(said):
        return False
    if dismisses(text) or _PROPOSES.search(said) or any(advises(one) for one in sentences(text)):
        return False
    if set(_OF_ALL.findall(said)) - set(_OF_ALL.findall(plain(before.turn.text))):
        return False
    if found.act is Act.SIMPLE:
        return turn.coded.client_words >= IN_THEIR_WORDS
    return bool(_OF_THEM.search(said)) or turn.coded.client_words >= SOME_OF_THEIR_WORDS


def _moment(conversation: Conversation, turn: CodedTurn, found: Found) -> Moment:
    start_s, end_s = turn.span_s(found)
    before, led_s = client_before(conversation, turn)
    return Moment(
        *heard(conversation, min(led_s, start_s), end_s),
        Kind.PRESENT,
        in_turn(before, quoted(turn.coded.words_of(found))),
        _WHY[found.act],
        turn.turn.id,
        as_sure(_weight(turn, found), found),
    )


_WHY = {
    Act.OBSERVATION: "You shared what you noticed.",
    Act.COMPLEX: "You gave back what lay in their words.",
    Act.SIMPLE: "You gave it back in their own words.",
}


def _weight(turn: CodedTurn, found: Found) -> float:
    least = {Act.OBSERVATION: 0.8, Act.COMPLEX: 0.65, Act.SIMPLE: 0.4}[found.act]
    return least + 0.15 * turn.coded.client_words


def _in_two_minds(conversation: Conversation) -> Iterator[Moment]:
    """What the client wants, says or feels beside its opposite, and nobody said so."""
    for passage, replies in with_replies(passages(conversation), CLIENT, TWO_MINDS_REPLIES):
        for turn in passage.turns:
            place = two_minds_in(turn.coded.utterance.words)
            if place and replies and not any(_mentions(turn, place, reply) for reply in replies):
                yield _unmentioned(conversation, turn, place, replies[0])


def _mentions(turn: CodedTurn, place: Told, reply: Passage) -> bool:
    """Whether a reply gives anything back, or says a word of it outside advice."""
    about = content_stems(" ".join(turn.coded.utterance.words[place.start : place.end]))
    return reply.has(*_MEETS) or (not reply.has(*_SPOILS) and bool(content_stems(reply.text) & about))


def _unmentioned(conversation: Conversation, turn: CodedTurn, place: Told, reply: Passage) -> Moment:
    start_s = turn.turn.words[place.start].start_s
    return Moment(
        *heard(conversation, start_s, min(reply.end_s, reply.start_s + HEARD_AFTER_S)),
        Kind.MISSED,
        in_turn(quoted(" ".join(turn.coded.utterance.words[place.start : place.end])), quoted(reply.text)),
        "Two sides stood next to each other in their words, and neither was given back.",
        reply.first.turn.id,
        0.7,
    )


def _came_back(conversation: Conversation, language: OwnLanguage) -> Iterator[Moment]:
    """Words about themself that the client said in several turns, and the coach never did."""
    for word in language.words:
        about_self = sum(_about_self(conversation, one) for one in word.said)
        if _left(word) and about_self > 1:
            yield from _never_taken_up(conversation, word)


def _left(word: OwnWord) -> bool:
    return word.first_by == CLIENT and not word.taken_up and word.turns >= REPEATED_TURNS


def _about_self(conversation: Conversation, said: Said) -> bool:
    """Whether it is what the client does or is; "my" makes only a part of them their own."""
    words = conversation.turns[said.at].coded.utterance.words
    before = {one.lower().strip(",.") for one in words[max(0, said.start - 2) : said.start]}
    return bool(before & _SELF) or ("my" in before and plain(words[said.start]).strip(MARKS) in BODY)


def _never_taken_up(conversation: Conversation, word: OwnWord) -> Iterator[Moment]:
    firsts = {one.at: one for one in reversed(word.said)}
    places = [firsts[at] for at in sorted(firsts)][:REPEATED_TURNS]
    turn = conversation.turns[places[-1].at]
    reply = next((one for one in conversation.after(turn) if one.role == COACH), None)
    if reply is None:
        return
    start_s = span_s(conversation, sentence_of(turn, places[-1]))[0]
    yield Moment(
        *heard(conversation, start_s, min(reply.turn.end_s, reply.turn.start_s + HEARD_AFTER_S)),
        Kind.MISSED,
        in_turn(*(quoted_of(conversation.turns[one.at], one) for one in places)),
        f"They came back to this {number_of(word.turns, 'time')}, and it was not taken up.",
        reply.turn.id,
        0.6,
    )


def _evidence(moments: Sequence[Moment]) -> str:
    given, missed = of_kind(moments, Kind.PRESENT), of_kind(moments, Kind.MISSED)
    parts = []
    if given:
        number = times(len(given))
        parts.append(f"You gave back or noticed something {number}, as in {first_of(given, Kind.PRESENT)}.")
    if missed:
        parts.append(f"This was left unmentioned: {first_of(missed, Kind.MISSED)}.")
    return " ".join(parts) or "Neither reflections nor observations were found."
