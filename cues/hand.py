"""What people tell the judgement by hand, while it listens; it enters like what is heard."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class CuesMuted:
    """From now on no cue is to be seen, or cues may be seen again."""

    muted: bool
    known_at_s: float


@dataclass(frozen=True, slots=True)
class MarkedIntentional:
    """The coach's latest interruption or cut-in was meant."""

    known_at_s: float


@dataclass(frozen=True, slots=True)
class CueMarked:
    """The cue `cue_id` was helpful, or it was wrong; the last mark of a cue holds."""

    cue_id: str
    helpful: bool
    known_at_s: float


@dataclass(frozen=True, slots=True)
class MomentMarked:
    """A moment is to be found again; no rule asks about it."""

    known_at_s: float


class Mark(StrEnum):
    """What the observer of a practice triad marks, a key each."""

    POWERFUL_QUESTION = "powerful_question"
    HELD_SILENCE = "held_silence"
    INTERRUPTION = "interruption"
    MISSED_FEELING = "missed_feeling"
    STRENGTH = "strength"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class ObserverMarked:
    """The observer saw something at `at_s`, in a note with a `text` of their own; no rule asks about it.

    A mark that waited for its words, or for a lost connection, is known later than it is of.
    """

    id: str
    mark: Mark
    at_s: float
    text: str
    known_at_s: float


ByHand = CuesMuted | MarkedIntentional | CueMarked | MomentMarked | ObserverMarked
