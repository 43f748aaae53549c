"""Hold space: nobody speaks, the silence is the client's, and it has lasted longer than a breath."""

from cues.events import CueKind, Owner
from cues.explain import why_held
from cues.ownership import Verdict
from cues.rules.proposal import Proposal
from cues.thresholds import shifted
from cues.timeline import Silence, Timeline
from cues.tunables import HOLD_AFTER_S, HOLD_STAYS_S, LEAST_P_HOLD


def hold_space(
    timeline: Timeline, silence: Silence, verdict: Verdict, *, quotes: bool = True, shift: float = 0.0
) -> Proposal | None:
    """A cue when `silence` is the client's for all one can tell, and old enough.

    `shift` moves how likely it has to be, in log odds: above 0 the cue is shown less readily.
    """
    if verdict.owner in (Owner.COACH, Owner.OTHER) or verdict.p_hold < shifted(LEAST_P_HOLD, shift):
        return None
    breath_s = HOLD_AFTER_S[verdict.why] if verdict.breath_s is None else verdict.breath_s
    if timeline.now_s - silence.start_s < breath_s:
        return None
    return Proposal(
        CueKind.HOLD_SPACE,
        silence.start_s,
        verdict.p_hold,
        why_held(timeline, silence, verdict, quotes=quotes),
        (silence.id, silence.after.id),
        HOLD_STAYS_S[verdict.why],
    )


def earliest_s(silence: Silence) -> float:
    """When `silence` is old enough for a cue at the earliest, whosesoever it is."""
    return silence.start_s + min(HOLD_AFTER_S.values())
