"""One recording sent through the live path's hearing: what it said, when it knew, what it cost.

The hearing is fed as the pipeline feeds it, its results known a fixed while after their sound.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np

from app.cost import cpu_s
from app.delays import FixedDelays
from app.people_options import Room, known_people
from app.record import Record
from audio.clock import SystemClock
from audio.source import Block
from audio.tunables import BLOCK_SAMPLES, RATE_HZ
from benchmarks.recordings import Recording
from benchmarks.sound_files import Mono
from benchmarks.truth import Speech
from diarize.events import HearingEvent, SpeechEnded, SpeechRevised, SpeechStarted
from diarize.hearing import Ears, Hearing
from diarize.people import People

MakeEars = Callable[[], Ears]


@dataclass(frozen=True, slots=True)
class Heard:
    """What the hearing made of a recording, and its cost in seconds of processor and of wall."""

    events: list[HearingEvent]
    duration_s: float
    cpu_s: float
    wall_s: float

    def speech(self) -> list[Speech]:
        """Who spoke when, as a session's `turns.rttm` has it."""
        record = Record()
        record.add(self.events)
        return [
            Speech(turn.role, turn.start_s, turn.end_s or self.duration_s)
            for turn in record.turns(self.duration_s)
        ]


@dataclass(slots=True)
class Stretch:
    """One stretch of speech as it stood in the end, and the time from which it stood so."""

    role: str
    start_s: float
    told_at_s: float
    attributed_at_s: float
    end_s: float | None = None
    ended_at_s: float | None = None


def stretches(events: Iterable[HearingEvent]) -> list[Stretch]:
    """Every stretch; it is attributed when it was first told, or when it was last revised."""
    found: dict[str, Stretch] = {}
    for event in events:
        match event:
            case SpeechStarted():
                found[event.id] = Stretch(event.role, event.at_s, event.known_at_s, event.known_at_s)
            case SpeechRevised() if event.id in found and found[event.id].role != event.role:
                found[event.id].role = event.role
                found[event.id].attributed_at_s = event.known_at_s
            case SpeechEnded() if event.id in found:
                found[event.id].end_s, found[event.id].ended_at_s = event.at_s, event.known_at_s
            case _:
                pass
    return list(found.values())


def hearing_for(recording: Recording, make_ears: MakeEars) -> Hearing:
    """A hearing that knows who is in the room, with fixed delays."""
    people = known_people(Room(recording.roles, dict(recording.voices)), make_ears)
    return hearing_of(people, make_ears)


def hearing_of(people: People, make_ears: MakeEars) -> Hearing:
    """A hearing of these people, with fixed delays."""
    delays = FixedDelays()
    return Hearing(make_ears(), people, lambda heard_to_s: delays.known_at_s("hearing", heard_to_s))


def listen(hearing: Hearing, sound: Mono) -> Heard:
    """Send `sound` through `hearing` from its first block to its end."""
    clock = SystemClock()
    began_s, cpu_began_s = clock.now_s(), cpu_s()
    events: list[HearingEvent] = []
    for block in blocks(sound):
        events += hearing.feed(block)
    events += hearing.finish()
    return Heard(events, len(sound) / RATE_HZ, cpu_s() - cpu_began_s, clock.now_s() - began_s)


def blocks(sound: Mono, first: int = 0) -> Iterable[Block]:
    """Cut `sound` as a source does; `first` is the session's sample it begins at."""
    for start in range(0, len(sound), BLOCK_SAMPLES):
        yield Block(first + start, np.ascontiguousarray(sound[start : start + BLOCK_SAMPLES, None]))
