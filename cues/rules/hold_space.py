"""Hold space: nobody speaks, the silence is the client's, and it has lasted longer than a breath."""

from cues.events import CueKind, Owner, Why
from cues.ownership import Verdict
from cues.rules.proposal import Proposal
from cues.timeline import Silence, Timeline
from cues.tunables import HOLD_AFTER_S, LEAST_P_HOLD

EVIDENCE = {
    Why.AFTER_QUESTION: "You asked a question; the answer is being found.",
    Why.MIDTHOUGHT: "The client paused in mid-thought.",
    Why.AFTER_INSIGHT: "The client said something that may need time to land.",
    Why.AFTER_COACH: "You spoke last; the client is taking it in.",
    Why.TURN_END: "The client is still quiet; there may be more to come.",
    Why.UNKNOWN: "It has gone quiet; the client may be thinking.",
}


def hold_space(timeline: Timeline, silence: Silence, verdict: Verdict) -> Proposal | None:
    """A cue when `silence` is the client's for all one can tell, and old enough."""
    if verdict.owner is Owner.OTHER or verdict.p_hold < LEAST_P_HOLD[verdict.why]:
        return None
    breath_s = HOLD_AFTER_S[verdict.why] if verdict.breath_s is None else verdict.breath_s
    if timeline.now_s - silence.start_s < breath_s:
        return None
    return Proposal(
        CueKind.HOLD_SPACE,
        silence.start_s,
        verdict.p_hold,
        EVIDENCE[verdict.why],
        (silence.id, silence.after.id),
    )


def earliest_s(silence: Silence) -> float:
    """When `silence` is old enough for a cue at the earliest, whosesoever it is."""
    return silence.start_s + min(HOLD_AFTER_S.values())
