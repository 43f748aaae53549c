"""Talk share: over some minutes the coach, not the client, has done most of the talking."""

from cues import tunables
from cues.events import CueKind
from cues.rules.proposal import Proposal
from cues.timeline import CLIENT, COACH, Speech, Timeline


def coach_share(timeline: Timeline) -> float | None:
    """The coach's share of their and the client's talk in the window; None where there is little yet."""
    since_s = timeline.now_s - tunables.TALK_SHARE_OVER_S
    talk_s = {COACH: 0.0, CLIENT: 0.0}
    for speech in reversed(timeline.speech):
        if speech.start_s < since_s - tunables.TALK_SHARE_OVER_S:
            break
        if speech.role in talk_s:
            talk_s[speech.role] += max(0.0, timeline.lasted_to_s(speech) - max(speech.start_s, since_s))
    both_s = sum(talk_s.values())
    return talk_s[COACH] / both_s if both_s >= tunables.TALK_SHARE_AT_LEAST_S else None


def talk_share(share: float, last: Speech) -> Proposal | None:
    """A cue when the coach's share, with their stretch `last`, is above what it should be."""
    if share < tunables.TALK_SHARE_ABOVE:
        return None
    minutes = tunables.TALK_SHARE_OVER_S / 60.0
    evidence = f"You did {share:.0%} of the talking in the last {minutes:.0f} minutes."
    return Proposal(CueKind.TALK_SHARE, last.start_s, tunables.WHO_SPOKE_CONFIDENCE, evidence, (last.id,))


def talk_is_the_clients(share: float) -> bool:
    """Whether the client has surely taken the talking back, so that a cue may come anew."""
    return share < tunables.TALK_SHARE_BELOW
