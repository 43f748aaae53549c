"""A session on one screen: who talked how long, silences held and broken, and what is worth hearing again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cues.events import (
    CueIntentional,
    CueKind,
    CueRevised,
    CueShown,
    SilenceEnded,
    SilenceJudged,
    SilenceRejudged,
)
from cues.hand import CueMarked, MomentMarked
from diarize.events import DoubtBegan, DoubtEnded, SpeechEnded, SpeechRevised, SpeechStarted
from sessions.about import HeardFrom, Keep, Practice, is_judged
from sessions.event_codec import Event
from sessions.moments import Moment, worth_hearing
from sessions.reader import SessionReader, State
from sessions.standing import doubtful_s, held_silences, past_silences, standing_cues
from sessions.summary import summarise
from sessions.tunables import DOUBTFUL_SHARE, LITTLE_TALK_S

_NEEDED: tuple[type[Event], ...] = (
    SpeechStarted,
    SpeechEnded,
    SpeechRevised,
    SilenceJudged,
    SilenceEnded,
    SilenceRejudged,
    CueShown,
    CueRevised,
    CueIntentional,
    CueMarked,
    MomentMarked,
    DoubtBegan,
    DoubtEnded,
)
"""The other kinds, words above all, are many times as many."""


@dataclass(frozen=True, slots=True)
class Glance:
    """A session on one screen; `talk_s` by role, `held` and `broken` numbers of the client's silences.

    `note` is one line on why the numbers are not to be relied on, empty where they are. `practice` is None
    for a session that is of no practice triad.
    """

    duration_s: float
    talk_s: dict[str, float]
    held: int
    broken: int
    longest_held_s: float
    interruptions: int
    marked: int
    moments: tuple[Moment, ...]
    has_sound: bool
    note: str = ""
    practice: Practice | None = None

    @property
    def is_judged(self) -> bool:
        """Whether there are figures and a review of it."""
        return is_judged(self.practice)


def glance_at(session: SessionReader) -> Glance:
    """Sum a session up as it stands in the end, everything that was revised or called wrong left out.

    Raises `SessionError`.
    """
    events, duration_s = session.events_of(*_NEEDED), session.duration_s
    cues = standing_cues(events, session.corrections())
    held = held_silences(past_silences(events), cues)
    marked_at_s = [event.known_at_s for event in events if isinstance(event, MomentMarked)]
    talk_s = summarise(events, session.heard_to_s).talk_s
    return Glance(
        duration_s=duration_s,
        talk_s=talk_s,
        held=len(held),
        broken=len(cues.of(CueKind.CUT_IN)),
        longest_held_s=max((silence.length_s for silence in held), default=0.0),
        interruptions=len(cues.of(CueKind.INTERRUPTION)),
        marked=len(marked_at_s),
        moments=worth_hearing(held, cues, marked_at_s, duration_s),
        has_sound=session.sound_s > 0.0,
        note=next(_doubts(session, events, sum(talk_s.values())), ""),
        practice=session.about.practice,
    )


def _doubts(session: SessionReader, events: Sequence[Event], talk_s: float) -> Iterator[str]:
    """Every reason for not relying on the numbers, the gravest first."""
    if session.about.heard_from is HeardFrom.TRANSCRIPT:
        yield "A transcript alone has no sound: silences and interruptions were not judged."
    if session.analysed is not None:
        yield "The recording is not analysed to its end: what follows later is missing."
    if session.state is State.RECOVERED:
        yield "The program stopped before this session was ended: its last moments may be missing."
    if doubtful_s(events, session.duration_s) > DOUBTFUL_SHARE * session.duration_s:
        yield "For much of the time it could not be told who spoke: these numbers are rough."
    if talk_s < LITTLE_TALK_S:
        yield "There was little talk: these numbers say little."
    if session.about.keep is Keep.CUES:
        yield "No words were kept: what was said cannot be read here."
