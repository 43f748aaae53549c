"""A session judged again: what entered its timeline then, and time as it passed, given to a new engine."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from cues import tunables
from cues.difference import same_cue
from cues.engine import Engine
from cues.events import CueShown, Judgement
from cues.hand import ByHand, CueMarked
from cues.marks import UNMARKED, TrackRecord
from cues.settings import USUAL, Settings
from cues.timeline import Heard, Timeline


@dataclass(frozen=True, slots=True)
class Given:
    """What the engine was given after its tick at `after_s`, and before the next."""

    event: Heard | ByHand
    after_s: float


@dataclass(frozen=True, slots=True)
class Course:
    """All that a judgement needs of a session: what it was given, in order, and when it was ticked.

    `marked` are the cues that were shown then, by their ids: a mark by hand is of one of them.
    """

    given: Sequence[Given]
    ticks_s: Sequence[float]
    end_s: float
    end_known_after_s: float = tunables.END_KNOWN_AFTER_S
    marked: Mapping[str, CueShown] = field(default_factory=dict)


def judge_again(
    course: Course, settings: Settings = USUAL, record: TrackRecord = UNMARKED
) -> list[Heard | ByHand | Judgement]:
    """Judge a session by today's rules, as was set and marked before it.

    Returns what was given with what was judged of it, in order. The same course, settings and record give
    the same, byte for byte. A mark goes to the cue of the same kind and moment, and is left out where there
    is none now.
    """
    engine = Engine(Timeline(course.end_known_after_s), settings, record)
    told: list[Heard | ByHand | Judgement] = []
    ticks = iter(course.ticks_s)
    next_s = next(ticks, None)
    for given in course.given:
        while next_s is not None and next_s <= given.after_s:
            told += engine.tick(next_s)
            next_s = next(ticks, None)
        now = cues_in(told) if isinstance(given.event, CueMarked) else ()
        event = _of_todays_cue(given.event, course.marked, now)
        if event is not None:
            told += [event, *engine.feed(event)]
    while next_s is not None:
        told += engine.tick(next_s)
        next_s = next(ticks, None)
    last_s = max([course.end_s, *(given.event.known_at_s for given in course.given)])
    return [*told, *engine.tick(last_s), *engine.finish(course.end_s)]


def given_now(course: Course, cues: Sequence[CueShown]) -> list[Given]:
    """What was given, with marks under the ids that their cues have among `cues`, judged now."""
    now = [(_of_todays_cue(given.event, course.marked, cues), given.after_s) for given in course.given]
    return [Given(event, after_s) for event, after_s in now if event is not None]


def cues_in(told: Iterable[object]) -> list[CueShown]:
    """The cues that were shown, or kept for playback, among all that was told."""
    return [event for event in told if isinstance(event, CueShown)]


def _of_todays_cue(
    event: Heard | ByHand, marked: Mapping[str, CueShown], cues: Sequence[CueShown]
) -> Heard | ByHand | None:
    """The event; a mark under the id that its cue has now, None where there is no such cue."""
    if not isinstance(event, CueMarked) or event.cue_id not in marked:
        return event
    shown = [cue for cue in cues if cue.shown_at_s <= event.known_at_s]
    now = same_cue(marked[event.cue_id], shown)
    return None if now is None else replace(event, cue_id=now.id)
