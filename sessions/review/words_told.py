"""The client's own words and images as they are told of a session: what was taken up, and what replaced."""

from collections.abc import Iterable
from dataclasses import dataclass

from cues.language.act import MARKS
from cues.language.own_words import OwnWord, Reason, Said
from sessions.review.conversation import Conversation
from sessions.review.own_language import OwnLanguage, own_language, span_s


@dataclass(frozen=True, slots=True)
class WordsTold:
    """Words of the client's as they said them first, at `at_s`, and in how many of their turns.

    `image` is whether they are one; `taken_up` is in how many turns the coach said them after, `instead` what
    the coach said in their place.
    """

    words: str
    at_s: float
    turns: int
    image: bool
    taken_up: int
    instead: tuple[str, ...]


def words_told(conversation: Conversation) -> list[WordsTold]:
    """Every one of the client's own words, in the order in which they first said them."""
    language = own_language(conversation)
    return [_told(conversation, one, _instead_of(conversation, language, one)) for one in language.words]


def _told(conversation: Conversation, own: OwnWord, instead: Iterable[str]) -> WordsTold:
    at_s, _ = span_s(conversation, own.said[0])
    return WordsTold(
        own.words,
        round(at_s, 3),
        own.turns,
        own.reason is Reason.IMAGE,
        len({one.at for one in own.taken_up}),
        tuple(dict.fromkeys(instead)),
    )


def _instead_of(conversation: Conversation, language: OwnLanguage, own: OwnWord) -> list[str]:
    return [
        _text(conversation, one.coach)
        for one in language.replaced
        if any(_meet(one.client, said) for said in own.said)
    ]


def _meet(one: Said, other: Said) -> bool:
    return one.at == other.at and one.start < other.end and other.start < one.end


def _text(conversation: Conversation, said: Said) -> str:
    words = conversation.turns[said.at].coded.utterance.words[said.start : said.end]
    return " ".join(words).strip(MARKS)
