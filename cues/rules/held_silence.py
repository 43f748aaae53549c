"""Held silence: the client had three seconds or more to themselves, and went on: worth hearing again."""

from cues.events import CueKind, Owner
from cues.ownership import Verdict
from cues.rules.proposal import Proposal
from cues.timeline import CLIENT, Silence, Speech
from cues.tunables import HELD_FROM_S


def held_silence(silence: Silence, end_s: float, by: Speech | None, verdict: Verdict) -> Proposal | None:
    """A cue for playback when the client ended a long `silence` that was theirs, by the `verdict` on it."""
    lasted_s = end_s - silence.start_s
    if by is None or by.role != CLIENT or lasted_s < HELD_FROM_S or verdict.owner is not Owner.CLIENT:
        return None
    evidence = f"You let the client have {lasted_s:.0f} s, and they went on."
    return Proposal(CueKind.HELD_SILENCE, silence.start_s, verdict.p_hold, evidence, (silence.id, by.id))
