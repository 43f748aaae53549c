"""What of the judgement stands in the end: silences as last judged, cues that nobody took back, doubt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from cues.events import (
    CueIntentional,
    CueKind,
    CueRevised,
    CueShown,
    Owner,
    SilenceEnded,
    SilenceJudged,
    SilenceRejudged,
    Why,
)
from cues.hand import CueMarked
from cues.timeline import CLIENT
from cues.tunables import HELD_FROM_S
from diarize.events import Doubt, DoubtBegan, DoubtEnded, Role
from sessions.corrections import Correction
from sessions.edits import MARK
from sessions.event_codec import Event


@dataclass(frozen=True, slots=True)
class PastSilence:
    """A silence that is over; `broken_by` is a role, None where the sound ended or was lost.

    `why` is what it follows, by which it has the owner it has.
    """

    id: str
    start_s: float
    end_s: float
    owner: Owner
    broken_by: Role | None
    why: Why = Why.UNKNOWN

    @property
    def length_s(self) -> float:
        """How long it lasted."""
        return self.end_s - self.start_s


@dataclass(frozen=True, slots=True)
class StandingCues:
    """Cues in the order of their causes, without those that were revised, meant, or called wrong.

    `helpful` are ids of those called helpful; `against` is what those that do not stand are about, by kind.
    """

    cues: tuple[CueShown, ...]
    helpful: frozenset[str]
    against: frozenset[tuple[CueKind, str]]

    def of(self, *kinds: CueKind) -> list[CueShown]:
        """Those of some kinds."""
        return [cue for cue in self.cues if cue.kind in kinds]


def standing_cues(events: Sequence[Event], corrections: Iterable[Correction]) -> StandingCues:
    """Gather the cues that stand; `corrections` are those that do."""
    shown = {event.id: event for event in events if isinstance(event, CueShown)}
    marks = marks_of(events, corrections)
    fallen = {event.id for event in events if isinstance(event, CueRevised | CueIntentional)}
    fallen |= {id_ for id_, helpful in marks.items() if not helpful}
    standing = (cue for cue in shown.values() if cue.id not in fallen)
    return StandingCues(
        tuple(sorted(standing, key=lambda cue: (cue.start_s, cue.id))),
        frozenset(id_ for id_, helpful in marks.items() if helpful),
        frozenset((cue.kind, id_) for cue in shown.values() if cue.id in fallen for id_ in cue.about),
    )


def marks_of(events: Iterable[Event], corrections: Iterable[Correction]) -> dict[str, bool]:
    """Whether each cue that was marked was helpful, by its id, by the `corrections` that stand.

    Of the marks of one cue the last holds, a later one over a live one; none is left where it took back.
    """
    marks: dict[str, bool | None] = {
        event.cue_id: event.helpful for event in events if isinstance(event, CueMarked)
    }
    for said in corrections:
        helpful = said.body.get("helpful", "")
        if said.what == MARK and (helpful is None or isinstance(helpful, bool)):
            marks[said.about] = helpful
    return {id_: helpful for id_, helpful in marks.items() if helpful is not None}


def past_silences(events: Sequence[Event]) -> list[PastSilence]:
    """Every silence that ended, as it was last judged, in order of time."""
    judged: dict[str, tuple[Owner, Why]] = {}
    ended: dict[str, SilenceEnded] = {}
    for event in events:
        if isinstance(event, SilenceJudged | SilenceRejudged):
            judged[event.id] = (event.owner, event.why)
        if isinstance(event, SilenceRejudged) and event.id in ended:
            ended[event.id] = replace(ended[event.id], broken_by=event.broken_by)
        elif isinstance(event, SilenceEnded):
            ended[event.id] = event
    past = (
        PastSilence(one.id, one.start_s, one.end_s, owner, one.broken_by, why)
        for one in ended.values()
        for owner, why in (judged.get(one.id, (Owner.UNKNOWN, Why.UNKNOWN)),)
    )
    return sorted(past, key=lambda silence: silence.start_s)


def held_silences(silences: Sequence[PastSilence], cues: StandingCues) -> list[PastSilence]:
    """Silences of the client's of `HELD_FROM_S` or more after which the client went on.

    One that only came to be the client's while it lasted is known by its cue. Of one at the end of the sound
    nobody knows how it went on.
    """
    told = {id_ for cue in cues.of(CueKind.HELD_SILENCE) for id_ in cue.about}
    return [
        silence
        for silence in silences
        if silence.broken_by == CLIENT
        and silence.length_s >= HELD_FROM_S
        and (silence.owner is Owner.CLIENT or silence.id in told)
        and (CueKind.HELD_SILENCE, silence.id) not in cues.against
    ]


def doubtful_s(events: Sequence[Event], duration_s: float) -> float:
    """Seconds in which it could not be told who speaks; a doubt that never ended lasts to `duration_s`."""
    standing: set[Doubt] = set()
    since_s = total_s = 0.0
    for event in events:
        if isinstance(event, DoubtBegan):
            since_s = since_s if standing else event.known_at_s
            standing.add(event.why)
        elif isinstance(event, DoubtEnded) and event.why in standing:
            standing.remove(event.why)
            total_s += 0.0 if standing else event.known_at_s - since_s
    return total_s + (max(0.0, duration_s - since_s) if standing else 0.0)
