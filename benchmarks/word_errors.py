"""How wrong recognised words are, and how verbatim: word error rate, and what is kept of hesitation.

WER is words missed, made up and mistaken over true words, after the same normalisation of both (`plain`).
Hesitation is what the normalisation takes out, and immediate repeats of a word ("the, um, the").
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import pairwise

from app.errors import UsageError

FILLER = re.compile(r"\b(?:um+|uh+|erm+|mm+|hm+|mhm+)\b")
MM_HM = re.compile(r"\bmm+ hm+\b")
UNSPOKEN = re.compile(r"[^a-z0-9' ]")
ANY_FILLER = "um"


@dataclass(frozen=True, slots=True)
class WordErrors:
    """So many words missed, made up or mistaken, of so many true ones."""

    wrong: int = 0
    words: int = 0

    @property
    def rate(self) -> float:
        """All errors over all true words, of which there is at least one."""
        return self.wrong / self.words

    def __add__(self, other: "WordErrors") -> "WordErrors":
        return WordErrors(self.wrong + other.wrong, self.words + other.words)


@dataclass(frozen=True, slots=True)
class Verbatim:
    """Fillers and immediate repeats that were said, and how many of each were recognised."""

    fillers: int = 0
    fillers_kept: int = 0
    repeats: int = 0
    repeats_kept: int = 0

    @property
    def share(self) -> float | None:
        """Of all that was said so, the share that was recognised; None of nothing."""
        said = self.fillers + self.repeats
        return (self.fillers_kept + self.repeats_kept) / said if said else None

    def __add__(self, other: "Verbatim") -> "Verbatim":
        return Verbatim(
            self.fillers + other.fillers,
            self.fillers_kept + other.fillers_kept,
            self.repeats + other.repeats,
            self.repeats_kept + other.repeats_kept,
        )


def check_alignment() -> None:
    """Raise `UsageError` where jiwer, which aligns words, is not installed."""
    if find_spec("jiwer") is None:
        raise UsageError(
            "word errors are counted with jiwer, which is not installed; install it with "
            "`.venv/bin/pip install -c constraints.txt jiwer`"
        )


def plain(text: str) -> str:
    """Lower case, hyphens as blanks, fillers left out, and of the rest only letters, digits, apostrophes."""
    return _letters(FILLER.sub(" ", _lower(text)))


def word_errors(said: str, heard: str) -> WordErrors:
    """Fewest errors that make `said` into `heard`, both as they stand after `plain`."""
    import jiwer

    found = jiwer.process_words(plain(said), plain(heard))
    wrong = found.substitutions + found.deletions + found.insertions
    return WordErrors(wrong, len(found.references[0]))


def verbatim(turns: Sequence[str], heard: str) -> Verbatim:
    """What of the hesitation in `turns` is at its place in `heard`; any filler does for any other.

    A word that another person says after the first one's is no repeat.
    """
    fillers = [k for k, word in enumerate(_with_fillers(" ".join(turns)).split()) if word == ANY_FILLER]
    kept = _kept(_with_fillers(" ".join(turns)), _with_fillers(heard))
    repeats = list(_repeats([plain(turn).split() for turn in turns]))
    words_kept = _kept(plain(" ".join(turns)), plain(heard))
    return Verbatim(
        len(fillers),
        sum(k in kept for k in fillers),
        len(repeats),
        sum(k in words_kept and k + 1 in words_kept for k in repeats),
    )


def _repeats(turns: Sequence[Sequence[str]]) -> Iterator[int]:
    """Where, counted over all turns, a word is followed by itself."""
    first = 0
    for words in turns:
        yield from (first + k for k, (one, other) in enumerate(pairwise(words)) if one == other)
        first += len(words)


def _kept(said: str, heard: str) -> set[int]:
    """Places of the words of `said` that are in `heard` as well."""
    import jiwer

    alignment = jiwer.process_words(said, heard).alignments[0]
    same = [piece for piece in alignment if piece.type == "equal"]
    return {place for piece in same for place in range(piece.ref_start_idx, piece.ref_end_idx)}


def _with_fillers(text: str) -> str:
    """Words with their fillers, every filler as the same word and a mm-hm as one."""
    return _letters(FILLER.sub(ANY_FILLER, MM_HM.sub(ANY_FILLER, _lower(text))))


def _lower(text: str) -> str:
    return re.sub(r"[-\s]+", " ", text.lower())


def _letters(text: str) -> str:
    return " ".join(UNSPOKEN.sub("", text).split())
