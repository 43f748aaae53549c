"""The client's own words and images as they are told of a session: what was taken up, and what replaced."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cues.language.act import MARKS
from cues.language.own_words import OwnWord, Reason, Said
from sessions.review.conversation import Conversation
from sessions.review.own_language import OwnLanguage, own_language, sentence_of, span_s
from sessions.review.telling import heard


@dataclass(frozen=True, slots=True)
class WordsTold:
    """Words of the client's as they said them first, at `at_s`, and in how many of their turns.

    From `start_s` to `end_s` they are heard in their sentence. `image` is whether they are one; `first_by`
    whose they were first, the coach's where the client took them up. `taken_up` is in how many turns the
    coach said them after the client, `instead` what the coach said in their place.
    """

    words: str
    at_s: float
    start_s: float
    end_s: float
    turns: int
    image: bool
    first_by: str
    taken_up: int
    instead: tuple[str, ...]

    @property
    def answered(self) -> bool:
        """Whether the coach said them too, or something in their place."""
        return bool(self.instead or self.taken_up)


def words_told(conversation: Conversation) -> list[WordsTold]:
    """Every one of the client's own words, in the order in which they first said them."""
    language = own_language(conversation)
    return [_told(conversation, one, _instead_of(conversation, language, one)) for one in language.words]


def most_telling(told: Sequence[WordsTold], number: int) -> list[WordsTold]:
    """So many of them at most, in their order: answered ones go first, then images, then frequent ones."""
    telling = sorted(told, key=lambda one: (not one.answered, not one.image, -one.turns))[:number]
    return [one for one in told if one in telling]


def _told(conversation: Conversation, own: OwnWord, instead: Iterable[str]) -> WordsTold:
    first = own.said[0]
    sentence = sentence_of(conversation.turns[first.at], first)
    return WordsTold(
        own.words,
        round(span_s(conversation, first)[0], 3),
        *heard(conversation, *span_s(conversation, sentence)),
        own.turns,
        own.reason is Reason.IMAGE,
        own.first_by,
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
