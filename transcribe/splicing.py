"""What of a recording is recognised again: speech with a margin, long silences cut out, in pieces.

Silence invents words and costs as much as speech. The parts of a piece are put one after the other, and the
words found in it are moved back to where they were said.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from models.recognised import RecognisedWord
from transcribe import tunables
from transcribe.attribution import SpokenStretch


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of session time with speech in it."""

    start_s: float
    end_s: float

    @property
    def length_s(self) -> float:
        """How long it is."""
        return self.end_s - self.start_s

    def widened(self, length_s: float) -> "Part":
        """The same with `MARGIN_S` before and after, as far as a recording of `length_s` has it."""
        return Part(max(0.0, self.start_s - tunables.MARGIN_S), min(length_s, self.end_s + tunables.MARGIN_S))


@dataclass(frozen=True, slots=True)
class Piece:
    """Parts in order of time, recognised as if one followed the other at once."""

    parts: tuple[Part, ...]

    @property
    def start_s(self) -> float:
        """Session time of its beginning."""
        return self.parts[0].start_s

    @property
    def end_s(self) -> float:
        """Session time of its end."""
        return self.parts[-1].end_s

    @property
    def whole(self) -> Part:
        """From its beginning to its end, silences and all."""
        return Part(self.start_s, self.end_s)

    @property
    def length_s(self) -> float:
        """How long all parts are together."""
        return sum(part.length_s for part in self.parts)

    def on_session_clock(self, words: Sequence[RecognisedWord]) -> list[RecognisedWord]:
        """Move words, their times counted from the start of the piece, to where they were said.

        A word that reaches over a cut lies in the part it ends in.
        """
        ends_s = list(accumulate(part.length_s for part in self.parts))
        return [self._moved(word, ends_s) for word in words]

    def _moved(self, word: RecognisedWord, ends_s: list[float]) -> RecognisedWord:
        said_s = max((word.start_s + word.end_s) / 2, word.end_s - tunables.WORD_END_S)
        number = min(bisect_left(ends_s, said_s), len(self.parts) - 1)
        part = self.parts[number]
        later_s = part.end_s - ends_s[number]

        def moved(at_s: float) -> float:
            return min(max(at_s + later_s, part.start_s), part.end_s)

        return replace(word, start_s=moved(word.start_s), end_s=moved(word.end_s))


def pieces_with_speech(stretches: Iterable[SpokenStretch], length_s: float) -> list[Piece]:
    """Everything of a recording of `length_s` that must be recognised, in pieces of `PIECE_S` at most."""
    pieces: list[Piece] = []
    gathered: list[Part] = []
    for part in _short_enough(_parts(stretches, length_s)):
        if sum(one.length_s for one in gathered) + part.length_s > tunables.PIECE_S:
            pieces.append(Piece(tuple(gathered)))
            gathered = []
        gathered.append(part)
    return [*pieces, Piece(tuple(gathered))] if gathered else pieces


def _parts(stretches: Iterable[SpokenStretch], length_s: float) -> list[Part]:
    """Speech with its margins, what touches made one."""
    parts: list[Part] = []
    for stretch in sorted(stretches, key=lambda stretch: stretch.start_s):
        part = Part(stretch.start_s, stretch.end_s).widened(length_s)
        if stretch.end_s <= stretch.start_s or part.length_s <= 0:
            continue
        if parts and part.start_s <= parts[-1].end_s:
            parts[-1] = Part(parts[-1].start_s, max(parts[-1].end_s, part.end_s))
        else:
            parts.append(part)
    return parts


def _short_enough(parts: Iterable[Part]) -> Iterator[Part]:
    """Cut a part that is longer than a piece may be, wherever that falls: nobody talks so long on end."""
    for part in parts:
        start_s = part.start_s
        while part.end_s - start_s > tunables.PIECE_S:
            yield Part(start_s, start_s + tunables.PIECE_S)
            start_s += tunables.PIECE_S
        yield Part(start_s, part.end_s)
