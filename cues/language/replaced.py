"""Where the coach put a word of their own in place of the client's: a term of the trade, or a near word.

Cautious: the coach has to speak soon after the client's own words without saying them, and to give the matter
a name; or to call two things the same; or the client has to say that it is not the word.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from cues.language.act import MARKS, acknowledges, asks, plain, unfinished
from cues.language.coach import advises
from cues.language.own_lexicon import JARGON, NEAR
from cues.language.own_words import OwnWord, Reason, Said, own_words
from cues.language.stems import content_stems, stem
from cues.language.tunables import (
    BEGUN_WORDS,
    CALLED_SAME_WORDS,
    IMAGE_STANDS_WORDS,
    OWN_WORD_STANDS_WORDS,
    SHORTLY_NAMED_WORDS,
)
from cues.language.utterance import CLIENT, COACH, Utterance


class How(StrEnum):
    """How the client's word was replaced."""

    TERM = "a term of the trade"
    NEAR = "a near word"
    SAME = "called the same"
    PUT_RIGHT = "put right by the client"


@dataclass(frozen=True, slots=True)
class Replaced:
    """The client's own words, the coach's in their place, and how; what puts it right comes after."""

    client: Said
    coach: Said
    how: How


_NAMES_IT = re.compile(
    r"\b(?:so|it's|that's|it is|this|you're|you've|called|call|because|about|your|sounds"
    r"|with)\b"
)
_OF_OTHERS = re.compile(r"\b(?:he|she|they|he's|she's|they're|his|her|their)\b")
_SAME = re.compile(r"\bsame (?:thing|difference)\b|\bcomes (?:down )?to the same\b")
_NO = re.compile(
    r"^(?:(?:um|uh|well|i mean|yeah|oh|mm|hm)\W+)*"
    r"(?:no\b|not (?:exactly|really|quite|that|so much)\b|it's not\b)"
)
_NOT_THE_WORD = re.compile(
    r"\bi (?:was|am|'m) (?:going to|gonna|about to) say\b|\bi wouldn't (?:say|call)\b"
    r"|\b(?:don't|didn't|not) (?:\w+ ){0,3}(?:that|the|my) word\b"
    r"|\bthat's (?:not (?:the|my) word|your word)\b"
)
_OF_SELF = re.compile(r"\b(?:i|i'm|i've|me|my|myself)\b")
_OF_YOU = re.compile(r"\b(?:you|you're|your|that's|sounds?|it's)\b")


def replaced(utterances: Sequence[Utterance], own: Sequence[OwnWord] | None = None) -> list[Replaced]:
    """Where the client's words were replaced, at most once in each of the coach's turns, in order.

    `own` are the conversation's `own_words`, where they are known already.
    """
    known = own_words(utterances) if own is None else own
    found: list[Replaced] = []
    for at, one in enumerate(utterances):
        if one.role == COACH and not acknowledges(one.text):
            found += islice(_in_turn(utterances, known, at), 1)
    return found


def _in_turn(utterances: Sequence[Utterance], own: Sequence[OwnWord], at: int) -> Iterator[Replaced]:
    yield from _put_right(utterances, at)
    standing = _standing(utterances, own, at)
    yield from _called_the_same(utterances, standing, at)
    yield from _by_a_term(utterances, standing, at)
    yield from _by_a_near_word(utterances, at)


def _put_right(utterances: Sequence[Utterance], at: int) -> Iterator[Replaced]:
    """The coach ended the client's thought in a word that the client then would not have."""
    said = utterances[at]
    before, after = _next_to(utterances, at, -1), _next_to(utterances, at, 1)
    begun = None if before is None else utterances[before]
    if begun is None or after is None or len(begun.words) < BEGUN_WORDS or not _names_shortly(said):
        return
    answer, place = plain(utterances[after].text), len(utterances[after].words)
    ended_theirs = unfinished(begun.text) and bool(_NO.match(answer)) and not advises(said.text)
    brings_own = bool(content_stems(answer) - content_stems(said.text))
    if _NOT_THE_WORD.search(answer) or (ended_theirs and brings_own):
        yield Replaced(Said(after, 0, place), Said(at, 0, len(said.words)), How.PUT_RIGHT)


def _names_shortly(said: Utterance) -> bool:
    return (
        len(said.words) <= SHORTLY_NAMED_WORDS
        and not asks(said.text)
        and not unfinished(said.text)
        and bool(content_stems(said.text))
    )


def _called_the_same(
    utterances: Sequence[Utterance], standing: Sequence[tuple[OwnWord, Said]], at: int
) -> Iterator[Replaced]:
    said = utterances[at]
    if len(said.words) <= CALLED_SAME_WORDS and _SAME.search(plain(said.text)):
        for word, place in standing:
            if content_stems(said.text) & set(word.stems):
                yield Replaced(place, Said(at, 0, len(said.words)), How.SAME)


def _by_a_term(
    utterances: Sequence[Utterance], standing: Sequence[tuple[OwnWord, Said]], at: int
) -> Iterator[Replaced]:
    words = _bare(utterances[at])
    for start, end in _terms(words):
        before = " ".join(words[max(0, start - 5) : start])
        named = start == 0 or (_NAMES_IT.search(before) and not _OF_OTHERS.search(before))
        if named and not _said_before(utterances[:at], words[start:end]):
            for word, place in standing:
                if not set(word.stems) & set(map(stem, words)):
                    yield Replaced(place, Said(at, start, end), How.TERM)


def _by_a_near_word(utterances: Sequence[Utterance], at: int) -> Iterator[Replaced]:
    before, words = _next_to(utterances, at, -1), _bare(utterances[at])
    if before is None:
        return
    theirs = _bare(utterances[before])
    for group in NEAR:
        felt = _first_of(group, theirs, _OF_SELF, 6)
        named = _first_of(group, words, _OF_YOU, 4)
        if felt is None or named is None or any(_alike(word, theirs[felt]) for word in words):
            continue
        if not _said_before(utterances[:at], words[named : named + 1]):
            yield Replaced(Said(before, felt, felt + 1), Said(at, named, named + 1), How.NEAR)


def _first_of(group: frozenset[str], words: Sequence[str], of: re.Pattern[str], back: int) -> int | None:
    """The place of the first word of a group that is said of somebody, named in the few words before it."""
    return next(
        (
            place
            for place, word in enumerate(words)
            if word in group and of.search(" ".join(words[max(0, place - back) : place]))
        ),
        None,
    )


def _alike(word: str, other: str) -> bool:
    """Whether one word is a form of the other: "sad" and "sadness"."""
    return word[:4] == other[:4] or word.startswith(other) or other.startswith(word)


def _standing(utterances: Sequence[Utterance], own: Sequence[OwnWord], at: int) -> list[tuple[OwnWord, Said]]:
    """The client's own words said so lately that the talk is of them, an image first, then the latest."""
    found = [
        (word, place)
        for word in own
        if word.first_by == CLIENT
        for place in word.said
        if place.at < at and _words_since(utterances, place, at) <= _stands(word)
    ]
    return sorted(found, key=lambda one: (one[0].reason is not Reason.IMAGE, -one[1].at, -one[1].start))


def _stands(word: OwnWord) -> int:
    return IMAGE_STANDS_WORDS if word.reason is Reason.IMAGE else OWN_WORD_STANDS_WORDS


def _words_since(utterances: Sequence[Utterance], place: Said, at: int) -> int:
    """How much the client said from there until the coach's turn."""
    later = sum(len(one.words) for one in utterances[place.at + 1 : at] if one.role == CLIENT)
    return len(utterances[place.at].words) - place.end + later


def _next_to(utterances: Sequence[Utterance], at: int, step: int) -> int | None:
    """The client's turn next to the coach's, with nothing but acknowledgement between."""
    place = at + step
    while 0 <= place < len(utterances):
        if utterances[place].role == CLIENT and not acknowledges(utterances[place].text):
            return place
        if utterances[place].role != CLIENT and not acknowledges(utterances[place].text):
            return None
        place += step
    return None


def _terms(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    for term in JARGON:
        for start in range(len(words) - len(term) + 1):
            if tuple(words[start : start + len(term)]) == term:
                yield start, start + len(term)


def _said_before(before: Sequence[Utterance], words: Sequence[str]) -> bool:
    """Whether the client said these words earlier."""
    sought = " ".join(words)
    return any(one.role == CLIENT and f" {sought} " in f" {' '.join(_bare(one))} " for one in before)


def _bare(utterance: Utterance) -> list[str]:
    """Its words in lower case without marks, as many as there are."""
    return [plain(word).strip(MARKS + "\"'-") for word in utterance.words]
