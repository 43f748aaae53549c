"""Interruption: the coach takes the floor while the client is speaking, by more than a backchannel."""

from cues.events import CueKind, OverlapKind
from cues.rules.overlap import classify
from cues.rules.proposal import Proposal
from cues.timeline import CLIENT, COACH, Speech, Timeline


def interruption(timeline: Timeline, speech: Speech, over: Speech) -> Proposal | None:
    """A cue when `speech` is the coach's, `over` the client's, and it is an interruption by now."""
    if speech.role != COACH or over.role != CLIENT:
        return None
    if classify(timeline, speech, over) is not OverlapKind.INTERRUPTION:
        return None
    return Proposal(
        CueKind.INTERRUPTION,
        speech.start_s,
        0.8,
        "You began to speak while the client was speaking.",
        (speech.id, over.id),
    )
