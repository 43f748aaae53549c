"""What recognition tells the rest of the house: words, with times and the person who said them."""

from dataclasses import dataclass

from diarize.events import Role


@dataclass(frozen=True, slots=True)
class Word:
    """One recognised word.

    The cues first had it at `known_at_s`; from `committed_at_s` on it stands on record for good, and
    until then (None) it may still be taken back. `text` keeps its punctuation and carries no blanks.
    """

    id: str
    start_s: float
    end_s: float
    text: str
    role: Role
    known_at_s: float
    committed_at_s: float | None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class WordsHeard:
    """What a look at the speech changed, from `start_s` on; of what was said up to `end_s` all is known.

    `words` are new, or stand in the place of the word of the same id; those whose ids are `withdrawn` were
    never said. Of a line that is one person's alone, `line` is that person.
    """

    words: tuple[Word, ...]
    start_s: float
    end_s: float
    known_at_s: float
    withdrawn: tuple[str, ...] = ()
    line: Role | None = None
