"""The client's own words and images over a session: which the coach took up, and which they replaced."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cues.language.act import MARKS
from cues.language.own_words import OwnWord, Reason, Said, own_words
from cues.language.replaced import replaced
from cues.language.utterance import Utterance
from sessions.review.conversation import Conversation


@dataclass(frozen=True, slots=True)
class OwnLanguage:
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


def own_language(conversation: Conversation) -> list[OwnLanguage]:
    """Every one of the client's own words, in the order in which they first said them."""
    utterances = [turn.coded.utterance for turn in conversation.turns]
    own = own_words(utterances)
    swaps = [(one.client, _text(utterances, one.coach)) for one in replaced(utterances, own)]
    return [_told(conversation, one, _instead_of(one, swaps)) for one in own]


def _told(conversation: Conversation, own: OwnWord, instead: Iterable[str]) -> OwnLanguage:
    first = own.said[0]
    at_s = conversation.turns[first.at].turn.words[first.start].start_s
    taken_up = len({one.at for one in own.taken_up})
    image = own.reason is Reason.IMAGE
    return OwnLanguage(own.words, round(at_s, 3), own.turns, image, taken_up, tuple(dict.fromkeys(instead)))


def _instead_of(own: OwnWord, swaps: Sequence[tuple[Said, str]]) -> list[str]:
    return [text for said, text in swaps if any(_meet(said, one) for one in own.said)]


def _meet(one: Said, other: Said) -> bool:
    return one.at == other.at and one.start < other.end and other.start < one.end


def _text(utterances: Sequence[Utterance], said: Said) -> str:
    return " ".join(utterances[said.at].words[said.start : said.end]).strip(MARKS)
