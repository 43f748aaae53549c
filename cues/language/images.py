"""Images people speak in: likenesses, metaphors, what the body does, things they gave a name of their own.

Told by the turn of phrase first and a list of things second, for almost any word is meant literally most of
the time. Better few and true: what is only an ordinary comparison is no image.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from cues.language.act import MARKS, plain
from cues.language.lexicon import COMMON, FILLERS, LEADS_ON
from cues.language.own_lexicon import BODILY, BODY, BORNE, EVERYDAY, GENERAL, IMAGERY, LITTLE_SAID
from cues.language.rarity import unusual


@dataclass(frozen=True, slots=True)
class Image:
    """Words that speak in an image, from place `start` up to `end`, left out; `own` are those it hangs on."""

    start: int
    end: int
    own: tuple[str, ...]


def _any(words: frozenset[str]) -> str:
    return "(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + ")"


_HEDGE = r"(?:(?:just|sort|kind|of|a|bit|almost|more|really|so|always|still|completely|totally|all) )*"
_SELF = r"(?:i'm|i am|i was|i feel|i felt|i've been|i keep|we're|we are|feeling|my life is|my head is)"
_IT = r"(?:it's|it is|it was|it feels|it felt|that's|feels|felt|he's|she's|they're)"
_VEHICLE = (
    r"(?P<image>(?:a|an|my|some|one of those) [\w'-]+(?: (?!and\b|but\b|or\b|so\b|because\b)[\w'-]+){0,3})"
)
_CLAUSE = r"(?:[\w'-]+ ){0,7}[\w'-]+"

_LIKENESS_OF_SELF = re.compile(rf"\b{_SELF} {_HEDGE}like {_VEHICLE}")
_LIKENESS = re.compile(rf"(?:\b{_IT} {_HEDGE}|(?:, |\. |^)(?:and |or )?{_HEDGE})like {_VEHICLE}")
_LIKENED_DOING = re.compile(
    rf"(?:\b{_IT} {_HEDGE}|\b{_SELF} {_HEDGE}|(?:, |\. |^))(?:like|as if|as though) "
    rf"(?P<image>(?:i'm|i am|i've got|i had|there's|[a-z]+ing|waiting) {_CLAUSE})"
)
_SOMEBODY_DID = re.compile(
    rf"\b{_IT} {_HEDGE}(?:like|as if|as though) (?P<image>(?:somebody|someone) {_CLAUSE})"
)
_METAPHOR = re.compile(
    rf"\b(?:i'm|i am|i feel|i felt|we're|i've been|i keep) {_HEDGE}"
    rf"(?P<image>(?:(?:in|on|under|inside|behind|against|through|at|the|a|an|my|of|one|big|long|running|stuck|"
    rf"hitting|walking|treading|fighting|going) )*{_any(IMAGERY)})\b"
)
_OF_WHAT_IS_BORNE = re.compile(
    rf"\b(?P<image>{_any(IMAGERY | {'weight', 'load', 'bag'})} of (?:\w+ )?{_any(BORNE)})\b"
)
_BORNE = re.compile(
    r"\b(?P<image>(?:carry|carries|carrying|carried|drag|dragging|dragged|drowning in|buried (?:in|under|by)|"
    rf"weighed down by|swallow\w*|hiding behind|sinking in\w*) (?:[\w'-]+ ){{0,3}}{_any(BORNE)})\b"
)
_BETWEEN = re.compile(
    rf"\b(?P<image>{_any(IMAGERY)} "
    r"(?:between (?:us|me|them)|around me|over me|inside me|in my way|off my \w+))\b"
)
_DOING = re.compile(
    r"\b(?P<image>(?:juggling (?:too many |all )?(?:the |these |those )?\w+|treading water|"
    r"walking on eggshells|running on (?:empty|fumes)|spinning my wheels|wear\w* (?:a|the|my|this) mask|"
    r"put\w* (?:on|up) (?:a|the|my|this) (?:\w+ )?(?:mask|wall|front|armou?r|shell)|"
    r"hit\w* (?:a|the|that) (?:brick )?wall|fall\w* apart|plates? (?:in the air|spinning)|spinning plates))\b"
)
_BODILY = re.compile(
    rf"\b(?P<image>my {_any(BODY)} "
    rf"(?:just |sort of |kind of |always |gets |got |feels |all |is )*{_any(BODILY)})\b"
)
_IN_THE_BODY = re.compile(
    r"\b(?P<image>(?:knots?|lump|weight|hole|stone|brick|pit|butterflies|tightness|fist|fire) "
    rf"(?:in|on|at|around) (?:the \w+ of )?my {_any(BODY)})\b"
)
_NAMED = re.compile(
    rf"\b(?P<image>(?:the|this|my|that) (?:{_any(GENERAL)} )?"
    rf"(?!{_any(GENERAL)} |[a-z]*(?:est|ous|ive|ic|ate|al|ful) )"
    r"(?:[a-z-]+ thing|[a-z]+ing test))(?: (?:again|now|we|i|that i)\b| [.,?!]|$)"
)


def images_in(words: Sequence[str]) -> list[Image]:
    """The images in what somebody said, words with their marks, in order; of those that overlap the first."""
    places, text = _run(words)
    found = sorted(_images(places, text), key=lambda one: (one.start, -one.end))
    return [one for at, one in enumerate(found) if not any(one.start < other.end for other in found[:at])]


def _images(places: Sequence[int], text: str) -> Iterator[Image]:
    tests: tuple[tuple[re.Pattern[str], Callable[[str], bool]], ...] = (
        (_LIKENESS_OF_SELF, lambda word: word not in LITTLE_SAID),
        (_LIKENESS, _telling),
        (_LIKENED_DOING, _telling),
        (_SOMEBODY_DID, _anything),
        (_METAPHOR, _anything),
        (_OF_WHAT_IS_BORNE, _anything),
        (_BORNE, _anything),
        (_BETWEEN, _anything),
        (_DOING, _anything),
        (_BODILY, _anything),
        (_IN_THE_BODY, _anything),
        (_NAMED, lambda word: word not in LITTLE_SAID and word not in IMAGERY),
    )
    for pattern, tells in tests:
        for match in pattern.finditer(text):
            said = [word for word in match["image"].split() if word not in COMMON]
            if any(tells(word) for word in said):
                start = text[: match.start("image")].count(" ")
                end = start + len(_trimmed(match["image"].split())) - 1
                yield Image(places[start], places[end] + 1, tuple(filter(_telling, said)))


def _anything(_: str) -> bool:
    return True


def _trimmed(said: list[str]) -> list[str]:
    """Without what leads on to words that are left out."""
    while said[-1] in LEADS_ON or said[-1] == "own":
        said = said[:-1]
    return said


def _telling(word: str) -> bool:
    return word in IMAGERY or (unusual(word) and word not in EVERYDAY and word not in LITTLE_SAID)


def _run(words: Sequence[str]) -> tuple[list[int], str]:
    """The words without fillers, marks parted from them, in one line; and the place of each part of it."""
    places: list[int] = []
    parts: list[str] = []
    for place, raw in enumerate(words):
        bare = plain(raw).strip(MARKS + "\"'\N{EM DASH}-")
        mark = raw[-1:] if raw[-1:] in MARKS else ""
        if bare in FILLERS or not bare or (bare == "like" and mark):
            continue
        for part in (bare, mark):
            if part:
                places.append(place)
                parts.append(part)
    return places, " ".join(parts)
