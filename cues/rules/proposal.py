"""What a rule hands to the engine: a cue worth showing, not yet shown."""

from dataclasses import dataclass

from cues.events import CueKind
from cues.tunables import SHOWN_FOR_S


@dataclass(frozen=True, slots=True)
class Proposal:
    """A cue about something that began at `start_s`; the engine decides whether and when it shows.

    It stays on the screen for `stays_s` at most, or until what it is about is over.
    """

    kind: CueKind
    start_s: float
    confidence: float
    evidence: str
    about: tuple[str, ...]
    stays_s: float = SHOWN_FOR_S
