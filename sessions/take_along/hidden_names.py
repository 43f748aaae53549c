"""Names found and replaced in text: whole words in any case, with or without their accents and umlauts.

A name of several words is found across whatever stands between them, and turned round ("Berg, Anna"); so is
its part at the edge of a quotation that breaks off in it. A genitive's s stays.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cache

from diarize.events import Role
from sessions.account import Turn
from sessions.take_along.tunables import NEAR_NAME_RATIO
from transcribe.events import Word

_BETWEEN = r"[\W_]{0,4}"
_BEFORE, _AFTER = r"(?<![^\W_])", r"(?=s?(?![^\W_]))"
_QUOTATION_BEGINS, _QUOTATION_BREAKS_OFF = r"(?:(?<=“)|(?<=“\.\.\.))", r"(?=[.…]*”)"

_LETTERS = {
    "æ": "ä",
    "ø": "ö",
    "œ": "ö",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "\N{LATIN SMALL LETTER DOTLESS I}": "i",
}
"""Letters that no accent was added to, and what they are taken for."""

_WRITTEN = {
    **{"ä": "(?:ä|ae|a)", "ö": "(?:ö|oe|o)", "ü": "(?:ü|ue|u)"},
    **{"ae": "(?:ae|ä)", "oe": "(?:oe|ö)", "ue": "(?:ue|ü)"},
    **{"a": "[aä]", "o": "[oö]", "u": "[uü]"},
}
"""How letters of a name may be written elsewhere."""

_SPELLED = re.compile("ae|oe|ue|.", re.DOTALL)
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Hidden:
    """Turns with names replaced in their words, and from when to when each name was spoken."""

    turns: tuple[Turn, ...]
    spoken: tuple[tuple[float, float], ...]


class HiddenNames:
    """Finds `names` in any text, and puts `replaced_by` in their place."""

    def __init__(self, names: Iterable[str], replaced_by: str) -> None:
        """Take names as their owner would write them; one without a letter or a figure is none."""
        self._replaced_by = replaced_by
        self._parts = [parts for parts in (_WORD.findall(_fold(name).text) for name in names) if parts]
        written = {one for parts in self._parts for one in _patterns(parts)}
        self._pattern = re.compile("|".join(sorted(written, key=len, reverse=True)) or r"(?!)")

    def replaced(self, text: str) -> str:
        """The same text without the names."""
        for start, end in reversed(self.found(text)):
            text = text[:start] + self._replaced_by + text[end:]
        return text

    def found(self, text: str) -> list[tuple[int, int]]:
        """Where names are, from which character to which, in order."""
        folded = _fold(text)
        matches = (match.span() for match in self._pattern.finditer(folded.text))
        return [(folded.starts[start], folded.ends[end - 1]) for start, end in matches]

    def in_turns(self, turns: Sequence[Turn]) -> Hidden:
        """Replace names in all that was said; one goes on from a person's turn into their next."""
        said: dict[Role, list[Word]] = {}
        for turn in turns:
            said.setdefault(turn.role, []).extend(turn.words)
        spots = {
            word.id: spot
            for words in said.values()
            for word, spot in zip(words, self._spots(words), strict=True)
        }
        words = [word for turn in turns for word in turn.words]
        return Hidden(
            tuple(replace(turn, words=tuple(self._words(turn.words, spots))) for turn in turns),
            tuple((word.start_s, word.end_s) for word in words if spots[word.id]),
        )

    def near(self, texts: Iterable[str]) -> list[str]:
        """Words that are like a name, or a part of one, the likest first: as they stand in `texts`."""
        parts = {part for parts in self._parts for part in parts if len(part) > 1}
        likest: dict[str, tuple[float, str]] = {}
        for text in texts:
            folded = _fold(text)
            for match in _WORD.finditer(folded.text):
                shown = text[folded.starts[match.start()] : folded.ends[match.end() - 1]]
                if match[0] not in likest:
                    likest[match[0]] = (
                        max((_likeness(match[0], part) for part in parts), default=0.0),
                        shown,
                    )
        near = sorted((-ratio, shown) for ratio, shown in likest.values() if ratio >= NEAR_NAME_RATIO)
        return [shown for _, shown in near]

    def _spots(self, words: Sequence[Word]) -> list[list["_Spot"]]:
        """For each word the parts of it that belong to names."""
        texts = [word.text for word in words]
        found = self.found(" ".join(texts))
        spots: list[list[_Spot]] = []
        begin = 0
        for text in texts:
            end = begin + len(text)
            spots.append(
                [
                    _Spot(max(0, start - begin), min(len(text), stop - begin), start < begin)
                    for start, stop in found
                    if start < end and stop > begin
                ]
            )
            begin = end + 1
        return spots

    def _words(self, words: Sequence[Word], spots: dict[str, list["_Spot"]]) -> Iterator[Word]:
        """Words of one turn, those that make up a name together as one."""
        open_word: Word | None = None
        for word in words:
            goes_on = open_word is not None and any(spot.goes_on for spot in spots[word.id])
            text = self._text(word.text, spots[word.id], goes_on)
            hidden = replace(word, text=text)
            if goes_on and open_word is not None:
                hidden = _as_one(open_word, hidden)
            elif open_word is not None:
                yield open_word
            open_word = hidden
        if open_word is not None:
            yield open_word

    def _text(self, text: str, spots: Sequence["_Spot"], goes_on: bool) -> str:
        for spot in reversed(spots):
            by = "" if spot.goes_on and goes_on else self._replaced_by
            text = text[: spot.start] + by + text[spot.end :]
        return text


@dataclass(frozen=True, slots=True)
class _Spot:
    """A part of a word that belongs to a name, which `goes_on` from the word before."""

    start: int
    end: int
    goes_on: bool


@dataclass(frozen=True, slots=True)
class _Folded:
    """Text without capitals and accents; of each letter where it starts and ends in the text itself."""

    text: str
    starts: list[int]
    ends: list[int]


def _fold(text: str) -> _Folded:
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in _with_marks(text):
        for letter in _plain(text[start:end]):
            letters.append(letter)
            starts.append(start)
            ends.append(end)
    return _Folded("".join(letters), starts, ends)


def _with_marks(text: str) -> Iterator[tuple[int, int]]:
    """Each character with the accents that follow it."""
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or not unicodedata.combining(text[place]):
            yield start, place
            start = place


@cache
def _plain(letter: str) -> str:
    """One letter in small, without its accent unless that is an umlaut."""
    small = unicodedata.normalize("NFC", letter).casefold()
    if small in "äöü" or not any(one.isalnum() for one in small):
        return small
    bare = "".join(one for one in unicodedata.normalize("NFKD", small) if not unicodedata.combining(one))
    return "".join(_LETTERS.get(one, one) for one in bare)


def _patterns(parts: Sequence[str]) -> Iterator[str]:
    written = [
        "".join(_WRITTEN.get(one) or re.escape(one) for one in _SPELLED.findall(part)) for part in parts
    ]
    # A script without capitals may have no blanks either, or join small words to names.
    without_blanks = any(unicodedata.category(letter) == "Lo" for part in parts for letter in part)
    before, after = ("", "") if without_blanks else (_BEFORE, _AFTER)
    for order in (written, written[::-1]):
        yield before + _BETWEEN.join(order) + after
    for count in range(1, len(written)):
        yield before + _BETWEEN.join(written[:count]) + _QUOTATION_BREAKS_OFF
        yield _QUOTATION_BEGINS + _BETWEEN.join(written[count:]) + after


def _as_one(first: Word, second: Word) -> Word:
    committed = (first.committed_at_s, second.committed_at_s)
    return replace(
        first,
        text=first.text + second.text,
        end_s=max(first.end_s, second.end_s),
        known_at_s=max(first.known_at_s, second.known_at_s),
        committed_at_s=None if None in committed else max(one for one in committed if one is not None),
    )


def _likeness(word: str, part: str) -> float:
    return 1.0 if word == part else SequenceMatcher(None, word, part).ratio()
