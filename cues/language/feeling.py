"""Feelings a client names, and whether what the coach says stays with them. Read from words alone."""

import re

from cues.language.act import FEELS, plain, spoken
from cues.language.coach import asks_anew
from cues.language.lexicon import COMMON, FEELINGS, FEELS_ALWAYS
from cues.language.sentences import sentences
from cues.tunables import STEM_LETTERS

_I_FEEL = re.compile(
    r"\bi(?:'m| am| was|'ve been)? (?:just |really |still |kind of |sort of )*(?:feel|feeling|felt)\b"
    r"(?! (?:like (?:we|you|it|they|he|she|a|having|going)|that|it|free)\b)"
)
_MEETS = re.compile(
    r"\b(?:feel|feels|feeling|feelings|felt|emotions?|emotional|heart|tears|heavy|hard|tough|hurts?|painful)\b"
    r"|\bwhat(?:'s| is) (?:there|that like|it like|happening|going on|coming up)\b"
    r"|\bi(?:'m| am) (?:so )?sorry\b|\bthat(?:'s| is| sounds| must)\b.*\b(?:lot|hard|painful|difficult)\b"
    r"|\btake your time\b|\bstay with\b|\bi(?:'m| am) (?:right )?here\b|\b(?:say|tell me) more\b"
)


def feeling_in(text: str) -> str | None:
    """The sentence in which somebody names a feeling of their own; the last one, None without any."""
    return next((said for said in reversed(sentences(text)) if _names(said)), None)


def stays_with(said: str, about: frozenset[str]) -> bool:
    """Whether the coach's words stay with a feeling: name one, meet it, take up a word, or just ask on."""
    if any(word in FEELINGS for word in spoken(said)) or _MEETS.search(plain(said)):
        return True
    if content(said) & about:
        return True
    return any(asks_anew(sentence) and not content(sentence) for sentence in sentences(said))


def content(text: str) -> frozenset[str]:
    """The stems of the words that say what `text` is about."""
    return frozenset(
        word.removesuffix("'s").removesuffix("s")[:STEM_LETTERS]
        for word in spoken(text)
        if word not in COMMON
    )


def _names(sentence: str) -> bool:
    said, words = plain(sentence), spoken(sentence)
    if FEELS.search(said) or _I_FEEL.search(said) or any(word in FEELS_ALWAYS for word in words):
        return True
    return any(
        word in FEELINGS
        and any(own in words[max(0, at - 6) : at] for own in ("i", "i'm", "i've", "i'd", "me", "my"))
        for at, word in enumerate(words)
    )
