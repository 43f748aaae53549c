"""Cannot tell: hearing doubts who speaks, so the overlay says so, and what would help."""

from math import inf

from cues.events import CueKind
from cues.rules.proposal import Proposal
from cues.timeline import Timeline
from diarize.events import Doubt

EVIDENCE = {
    Doubt.NOISE: "Too much noise to tell who speaks: cues wait until it is quieter.",
    Doubt.CLIPPING: "The microphone is too loud: turn it down or move it away.",
    Doubt.STRANGER: "Another voice is in the room: cues wait until it is gone.",
    Doubt.ALIKE: "Your two voices cannot be told apart yet: cues wait until they can.",
    Doubt.BLEED: "The loudspeaker is heard in the microphone: use headphones.",
}

_ORDER = list(Doubt)


def cannot_tell(timeline: Timeline) -> Proposal | None:
    """A cue while any doubt stands, about the one that has stood longest."""
    if not timeline.doubts:
        return None
    why, began_s = min(timeline.doubts.items(), key=lambda doubt: (doubt[1], _ORDER.index(doubt[0])))
    return Proposal(CueKind.CANNOT_TELL, began_s, 1.0, EVIDENCE[why], (why.value,), inf)
