"""What the coach tells the judgement by hand, while it listens; it enters like what is heard."""

from dataclasses import dataclass


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


ByHand = CuesMuted | MarkedIntentional | CueMarked | MomentMarked
