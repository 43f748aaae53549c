"""Two clean sessions in eight worse rooms: how every figure falls, and where it says it cannot tell."""

from dataclasses import dataclass
from typing import Any

from app.cost import cpu_s
from app.delays import FixedDelays
from app.errors import UsageError
from app.pipeline import Event, Pipeline
from audio.clock import SystemClock
from audio.tunables import RATE_HZ
from benchmarks import recordings
from benchmarks.conditions import in_every_condition
from benchmarks.figures import HEAD, Measured, line, measured, together
from benchmarks.listening import Heard, MakeEars, blocks, hearing_for
from benchmarks.recordings import Recording
from benchmarks.sound_files import Mono
from cues.events import CueHidden, CueShown
from diarize.events import HearingEvent, SoundLost, SpeechEnded, SpeechRevised, SpeechStarted, VoiceChanged

SESSIONS = ("01-career-change", "05-public-speaking")
"""A good session and a poor one, with different people."""

CANNOT_TELL = "cannot_tell"
HEARD = (SpeechStarted, SpeechEnded, SpeechRevised, VoiceChanged, SoundLost)


@dataclass(frozen=True, slots=True)
class Doubted:
    """What was heard of one recording, and for how long the program said that it could not tell."""

    heard: Heard
    doubt_s: float


def measure(make_ears: MakeEars) -> list[dict[str, Any]]:
    """Print and return the figures of each condition; raises `UsageError` without sessions and rooms."""
    sessions, rooms = recordings.BESIDE / "sessions", recordings.BESIDE / "rooms"
    if not (sessions.is_dir() and rooms.is_dir()):
        raise UsageError(f"--rooms: needs the folders sessions and rooms in {recordings.BESIDE}")
    clean = [one for one in recordings.given(sessions) if one.name in SESSIONS]
    measures: dict[str, list[Measured]] = {}
    doubt_s: dict[str, float] = {}
    for recording in clean:
        for name, sound in in_every_condition(recording.sound(), rooms):
            doubted = judge(recording, sound, make_ears)
            measures.setdefault(name, []).append(measured(recording, doubted.heard))
            doubt_s[name] = doubt_s.get(name, 0.0) + doubted.doubt_s
    print(f"{HEAD} {CANNOT_TELL}")
    figures: list[dict[str, Any]] = []
    for name, group in measures.items():
        whole = together(name, group)
        share = doubt_s[name] / whole.duration_s
        print(f"{line(whole)} {share:11.0%}", flush=True)
        each = [one.figures() for one in group]
        figures.append({**whole.figures(), CANNOT_TELL: round(share, 3), "each": each})
    return figures


def judge(recording: Recording, sound: Mono, make_ears: MakeEars) -> Doubted:
    """Send `sound` through the whole live path but words."""
    pipeline = Pipeline(hearing_for(recording, make_ears), None, None, FixedDelays())
    clock = SystemClock()
    began_s, cpu_began_s = clock.now_s(), cpu_s()
    events: list[Event] = []
    for block in blocks(sound):
        events += pipeline.feed(block)
    events += pipeline.finish()
    duration_s = len(sound) / RATE_HZ
    heard: list[HearingEvent] = [event for event in events if isinstance(event, HEARD)]
    cost = cpu_s() - cpu_began_s, clock.now_s() - began_s
    return Doubted(Heard(heard, duration_s, *cost), doubted_s(events, duration_s))


def doubted_s(events: list[Event], duration_s: float) -> float:
    """For how long `cannot_tell` stood on the screen."""
    since_s: dict[str, float] = {}
    stood_s = 0.0
    for event in events:
        if isinstance(event, CueShown) and str(event.kind) == CANNOT_TELL:
            since_s[event.id] = event.shown_at_s
        elif isinstance(event, CueHidden) and event.id in since_s:
            stood_s += event.hidden_at_s - since_s.pop(event.id)
    return stood_s + sum(max(0.0, duration_s - shown_at_s) for shown_at_s in since_s.values())
