"""Monologue: the coach has held the floor for long, whatever backchannels the client gave."""

from cues import tunables
from cues.events import CueKind
from cues.rules.proposal import Proposal
from cues.timeline import COACH, Speech, Timeline


def monologue(timeline: Timeline, held: list[Speech], since_s: float) -> Proposal | None:
    """A cue when the coach, speaking now, has spoken long enough on this floor since `since_s`."""
    if not held or held[-1].end_s is not None:
        return None
    spoken_s = spoken_for_s(timeline, held, since_s)
    if spoken_s < tunables.MONOLOGUE_S:
        return None
    in_all_s = spoken_for_s(timeline, held, 0.0)
    evidence = f"You have been speaking for {in_all_s:.0f} seconds, and the client has not."
    return Proposal(
        CueKind.MONOLOGUE, held[0].start_s, tunables.WHO_SPOKE_CONFIDENCE, evidence, (held[0].id, held[-1].id)
    )


def held_floor(timeline: Timeline) -> list[Speech]:
    """The coach's stretches since another took the floor, or could have taken it; none if another has it."""
    held: list[Speech] = []
    for speech in reversed(timeline.speech):
        if speech.start_s < timeline.now_s - tunables.FLOOR_READ_BACK_S:
            break
        if speech.role == COACH:
            if held and held[-1].start_s - timeline.lasted_to_s(speech) >= tunables.FLOOR_LEFT_S:
                break
            held.append(speech)
        elif not timeline.lets_go_on(speech):
            break
    return held[::-1]


def spoken_for_s(timeline: Timeline, held: list[Speech], since_s: float) -> float:
    """Seconds of speech in these stretches after `since_s`, pauses left out."""
    return sum(max(0.0, timeline.lasted_to_s(speech) - max(speech.start_s, since_s)) for speech in held)
