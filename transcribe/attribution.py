"""Words by turns, in hindsight: whose each word is, once every turn is known as it stands in the end."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import partial

from diarize.events import Role
from models.recognised import RecognisedWord
from transcribe import tunables
from transcribe.events import Word

SENTENCE_ENDS = (".", "?", "!", "…", "。", "？", "！")  # noqa: RUF001  those of other scripts too


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

    Of several people at once, a sentence goes on with whoever began it. One that begins is theirs who said
    its first word when it was heard live, else another's than the sentence before, else theirs who spoke for
    more of the word, and of two alike whoever began later. Both sequences are in order of time; raises
    `ValueError` for words where nobody spoke.
    """
    live = _same_words(words, heard_live)
    found: list[AttributedWord] = []
    for place, word in enumerate(words):
        middle_s = _middle_s(word)
        there = spoken.at(middle_s) or [spoken.nearest(middle_s)]
        if len({stretch.role for stretch in there}) > 1:
            there = _likelier(there, found[-1] if found else None, live.get(place))
        stretch = max(there, key=partial(_share, word))
        found.append(
            AttributedWord(
                word.start_s, word.end_s, word.text, stretch.role, stretch.id, round(word.probability, 3)
            )
        )
    return found


def _likelier(
    there: list[SpokenStretch], before: AttributedWord | None, live: Word | None
) -> list[SpokenStretch]:
    """Which of several people's stretches may hold a word, by the word before it and the one heard live."""
    if before is not None and not before.text.endswith(SENTENCE_ENDS):
        going_on = [stretch for stretch in there if stretch.role == before.role]
        return going_on or there
    if live is not None and any(stretch.role == live.role for stretch in there):
        return [stretch for stretch in there if stretch.role == live.role]
    if before is not None and any(stretch.role == before.role for stretch in there):
        return [stretch for stretch in there if stretch.role != before.role]
    return there


def _share(word: RecognisedWord, stretch: SpokenStretch) -> tuple[float, float]:
    """How much of a word a stretch covers, in seconds, and when it began."""
    return (min(stretch.end_s, word.end_s) - max(stretch.start_s, word.start_s), stretch.start_s)


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
