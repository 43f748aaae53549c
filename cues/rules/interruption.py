"""Interruption: the coach takes the floor while the client is speaking, by more than a backchannel."""

from cues.events import CueKind, OverlapKind
from cues.rules.overlap import classify
from cues.rules.proposal import Proposal
from cues.timeline import CLIENT, COACH, Speech, Timeline
from cues.tunables import WHO_SPOKE_CONFIDENCE

_KINDS = {OverlapKind.INTERRUPTION: CueKind.INTERRUPTION, OverlapKind.FINISHING: CueKind.FINISHING}

EVIDENCE = {
    CueKind.INTERRUPTION: "You began to speak while the client was speaking.",
    CueKind.FINISHING: "You finished the client's sentence.",
}


def interruption(timeline: Timeline, speech: Speech, over: Speech) -> Proposal | None:
    """A cue when `speech` is the coach's, `over` the client's, and it is an interruption by now."""
    if speech.role != COACH or over.role != CLIENT:
        return None
    kind = _KINDS.get(classify(timeline, speech, over))
    if kind is None:
        return None
    return Proposal(kind, speech.start_s, WHO_SPOKE_CONFIDENCE, EVIDENCE[kind], (speech.id, over.id))
