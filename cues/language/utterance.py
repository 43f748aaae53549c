"""What somebody said in one go, and what it was found to do: the acts in it, each with its words.

The acts are named as in the coding of counselling (MISC, MITI) and of coaching; see `docs/coding.md`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

COACH, CLIENT = "coach", "client"


class Act(StrEnum):
    """What a few words do."""

    OPEN = "open"
    CLOSED = "closed"
    STACKED = "stacked"
    LEADING = "leading"
    SIMPLE = "simple"
    COMPLEX = "complex"
    ADVICE = "advice"
    INFORMATION = "information"
    STRENGTH = "strength"
    PAST_SUCCESS = "past_success"
    OBSERVATION = "observation"
    INTERPRETATION = "interpretation"
    AGENDA = "agenda"
    EMOTION = "explores_emotion"
    FEELING = "client_feeling"
    INSIGHT = "client_insight"
    UNFINISHED = "unfinished"


OF_THE_CLIENT = frozenset({Act.FEELING, Act.INSIGHT, Act.UNFINISHED})
"""Acts looked for in the client's words; all others are looked for in the coach's."""

QUESTIONS = (Act.OPEN, Act.CLOSED)
REFLECTIONS = (Act.SIMPLE, Act.COMPLEX)


@dataclass(frozen=True, slots=True)
class Utterance:
    """A turn of one person's, its words with their marks, as they were written or recognised."""

    role: str
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        """Its words in a row."""
        return " ".join(self.words)


@dataclass(frozen=True, slots=True)
class Found:
    """An act, and the words that do it: from place `start` up to `end`, left out. `confidence` is 0..1."""

    act: Act
    start: int
    end: int
    confidence: float


@dataclass(frozen=True, slots=True)
class Coded:
    """An utterance with the acts found in it, in order of place.

    `confidences` has how sure each act looked for is to be there, 0..1, the absent ones too. `client_words`
    is the share of the coach's content words that the client used in their last turns, 0..1; 0 for a client.
    """

    utterance: Utterance
    found: tuple[Found, ...] = ()
    confidences: Mapping[Act, float] = field(default_factory=dict)
    client_words: float = 0.0

    def has(self, *acts: Act) -> bool:
        """Whether any of these acts is there."""
        return any(one.act in acts for one in self.found)

    def of(self, *acts: Act) -> list[Found]:
        """Where these acts are."""
        return [one for one in self.found if one.act in acts]

    @property
    def question(self) -> Act | None:
        """What it asks, all in all: open where any of its questions is; None where it asks nothing."""
        return next((act for act in QUESTIONS if self.has(act)), None)

    @property
    def reflection(self) -> Act | None:
        """What it gives back, all in all: complex where any of its reflections is; None for nothing."""
        return next((act for act in reversed(REFLECTIONS) if self.has(act)), None)

    def words_of(self, found: Found) -> str:
        """The words that do it."""
        return " ".join(self.utterance.words[found.start : found.end])
