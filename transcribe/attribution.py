"""Words by turns, in hindsight: whose each word is, once every turn is known as it stands in the end."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from diarize.events import Role
from models.whisper import RecognisedWord
from transcribe import tunables
from transcribe.events import Word


@dataclass(frozen=True, slots=True)
class SpokenStretch:
    """One person's speech without a pause worth the name, all revisions applied."""

    id: str
    role: Role
    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True)
class AttributedWord:
    """A word on the session's clock, who said it, and the id of the stretch it lies in."""

    start_s: float
    end_s: float
    text: str
    role: Role
    stretch_id: str
    confidence: float


class Spoken:
    """Who spoke when, over a whole session."""

    def __init__(self, stretches: Iterable[SpokenStretch]) -> None:
        """Take the stretches in any order."""
        self._stretches = sorted(stretches, key=lambda stretch: (stretch.start_s, stretch.id))
        self._starts_s = [stretch.start_s for stretch in self._stretches]
        self._longest_s = max((stretch.end_s - stretch.start_s for stretch in self._stretches), default=0.0)

    def at(self, at_s: float) -> list[SpokenStretch]:
        """The stretches that `at_s` lies in, by their start."""
        return self.between(at_s, at_s)

    def between(self, start_s: float, end_s: float) -> list[SpokenStretch]:
        """The stretches that reach into the time between, by their start."""
        first = bisect_left(self._starts_s, start_s - self._longest_s)
        last = bisect_right(self._starts_s, end_s)
        return [stretch for stretch in self._stretches[first:last] if start_s <= stretch.end_s]

    def nearest(self, at_s: float) -> SpokenStretch:
        """The stretch nearest to `at_s`; raises `ValueError` where nobody ever spoke."""
        return min(self._stretches, key=lambda one: max(one.start_s - at_s, at_s - one.end_s, 0.0))


def role_in_the_end(word: Word, spoken: Spoken) -> Role:
    """Whose a word heard live is: whose it was said to be, unless by now somebody else alone spoke there."""
    there = {stretch.role for stretch in spoken.at(_middle_s(word))}
    return there.pop() if len(there) == 1 else word.role


def attribute(
    words: Sequence[RecognisedWord], spoken: Spoken, heard_live: Sequence[Word]
) -> list[AttributedWord]:
    """Give each word, on the session's clock, to the stretch its middle lies in, or else the nearest.

    Of several people at once it is whoever said the same word there when it was heard live; where live it was
    heard otherwise, whoever spoke for more of it, and of two alike the one who began later. Both sequences
    are in order of time; raises `ValueError` for words where nobody spoke.
    """
    before = _same_words(words, heard_live)
    return [_attributed(word, spoken, before.get(place)) for place, word in enumerate(words)]


def _attributed(word: RecognisedWord, spoken: Spoken, before: Word | None) -> AttributedWord:
    there = spoken.at(_middle_s(word)) or [spoken.nearest(_middle_s(word))]
    agreed = [stretch for stretch in there if before is not None and stretch.role == before.role]

    def share(stretch: SpokenStretch) -> tuple[float, float]:
        covered_s = min(stretch.end_s, word.end_s) - max(stretch.start_s, word.start_s)
        return (covered_s, stretch.start_s)

    stretch = max(agreed or there, key=share)
    return AttributedWord(
        word.start_s, word.end_s, word.text, stretch.role, stretch.id, round(word.probability, 3)
    )


def _same_words(words: Sequence[RecognisedWord], heard_live: Sequence[Word]) -> dict[int, Word]:
    """The word heard live that each place of `words` repeats, where the two sequences agree."""
    matcher = SequenceMatcher(
        None,
        [_plain(word.text) for word in words],
        [_plain(word.text) for word in heard_live],
        autojunk=False,
    )
    same: dict[int, Word] = {}
    for block in matcher.get_matching_blocks():
        for step in range(block.size):
            word, before = words[block.a + step], heard_live[block.b + step]
            if abs(_middle_s(word) - _middle_s(before)) <= tunables.SAME_WORD_S:
                same[block.a + step] = before
    return same


def _plain(text: str) -> str:
    return "".join(letter for letter in text.lower() if letter.isalnum())


def _middle_s(word: RecognisedWord | Word) -> float:
    return (word.start_s + word.end_s) / 2
