"""What a rule hands to the engine: a cue worth showing, not yet shown."""

from dataclasses import dataclass

from cues.events import CueKind


@dataclass(frozen=True, slots=True)
class Proposal:
    """A cue about something that began at `start_s`; the engine decides whether and when it shows."""

    kind: CueKind
    start_s: float
    confidence: float
    evidence: str
    about: tuple[str, ...]
