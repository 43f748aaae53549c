"""What recognition tells the rest of the house: words, with times and the person who said them."""

from dataclasses import dataclass

from diarize.events import Role


@dataclass(frozen=True, slots=True)
class Word:
    """One recognised word.

    The cues first had it at `known_at_s`; from `committed_at_s` on it stands on record for good.
    `text` keeps its punctuation and carries no surrounding blanks.
    """

    id: str
    start_s: float
    end_s: float
    text: str
    role: Role
    known_at_s: float
    committed_at_s: float
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class WordsHeard:
    """All that was recognised of the speech between `start_s` and `end_s`; empty when nothing was.

    A word whose id was heard before takes that one's place; those of the ids `withdrawn` are taken back.
    """

    words: tuple[Word, ...]
    start_s: float
    end_s: float
    known_at_s: float
    withdrawn: tuple[str, ...] = ()
