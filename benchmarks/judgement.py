"""`holdspace bench judgement`: two hours of lively talk through the judgement alone; one event at the end.

The talk is made up, always the same: two people in turns with pauses, backchannels and talk over one
another, everything heard as the ear and the recogniser tell it, words one by one.
"""

import argparse
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np

from app.cost import cpu_s
from app.errors import UsageError
from app.report import output_folder, writable
from audio.clock import Clock, SystemClock
from audio.tunables import BLOCK_SAMPLES, RATE_HZ
from benchmarks.tunables import JUDGED_LAST, JUDGED_TIMES, SEED
from cues.engine import Engine
from cues.timeline import CLIENT, COACH, Heard
from diarize.events import (
    SpeechEnded,
    SpeechLevel,
    SpeechStarted,
    TurnEndHeard,
    VoiceChanged,
    VoiceStirred,
)
from transcribe.events import Word, WordsHeard

TICK_S = BLOCK_SAMPLES / RATE_HZ
KNOWN_AFTER_S = 0.3
"""An ear tells a beginning and an end about so late, and the recogniser a word."""

CLIENTS = [
    "I went there because I thought it would help, and then I did not know what to say.",
    "So I never noticed that before, it is always me who",
    "We have been at it for years, and my sister, she just goes on as if, um,",
    "No. I felt so ashamed of it that I left.",
    "Well, the thing is, I would rather not go back, but they keep asking me and",
]
COACHS = [
    "What would it be like if you did not go?",
    "So you went, and then you left. Is that right?",
    "I hear how hard that was for you. You could try to write it down first.",
    "And what else is there, and where do you feel it?",
]
BACKCHANNELS = ["Mm-hm.", "Yeah.", "Right."]


@dataclass(frozen=True, slots=True)
class Stretch:
    """What one person says without a pause."""

    role: str
    start_s: float
    end_s: float
    text: str


def run(options: argparse.Namespace) -> int:
    """Judge `--minutes` of talk; print processor time for all, and how long one event takes at the end."""
    if options.minutes < 1:
        raise UsageError(f"--minutes {options.minutes}: give 1 or more")
    folder = output_folder(Path(options.out)) if options.out else None
    events = talk(options.minutes * 60.0)
    before, last = events[:-JUDGED_LAST], events[-JUDGED_LAST:]
    runs = [_judged(before, last) for _ in range(JUDGED_TIMES)]
    all_s, ticks, _ = min(runs)
    # The least of all runs: what else the computer did meanwhile is no part of it.
    each_ms = [min(took_s) * 1000.0 for took_s in zip(*(run[2] for run in runs), strict=True)]
    median_ms, p99_ms = (float(np.percentile(each_ms, share)) for share in (50, 99))
    print(f"{options.minutes} minutes, {len(before)} events, {ticks} ticks: {all_s:.2f} s of processor time")
    print(
        f"one event at the end, of {len(last)}: median {median_ms:.3f} ms, 99th percentile {p99_ms:.3f} ms, "
        f"the longest {max(each_ms):.3f} ms"
    )
    if folder is not None:
        with writable(folder):
            figures = {"minutes": options.minutes, "events": len(before), "ticks": ticks, "cpu_s": all_s}
            figures |= {"event_ms": {"p50": median_ms, "p99": p99_ms, "max": max(each_ms)}}
            (folder / "judgement.json").write_text(json.dumps(figures) + "\n", encoding="utf-8")
    return 0


def _judged(before: Sequence[Heard], last: Sequence[Heard]) -> tuple[float, int, list[float]]:
    """Processor seconds for what came before, with how many ticks; seconds for each of the last events."""
    engine = Engine()
    began_s = cpu_s()
    ticks = _listen(engine, before)
    return cpu_s() - began_s, ticks, _one_by_one(engine, last, SystemClock())


def _listen(engine: Engine, events: Iterable[Heard]) -> int:
    """Give the engine events, and a tick a block of sound; returns how many ticks there were."""
    ticks = 0
    for event in events:
        while (ticks + 1) * TICK_S <= event.known_at_s:
            ticks += 1
            engine.tick(ticks * TICK_S)
        engine.feed(event)
    return ticks


def _one_by_one(engine: Engine, events: Iterable[Heard], clock: Clock) -> list[float]:
    """Seconds that each event takes until all it changes is judged."""
    took_s: list[float] = []
    for event in events:
        began_s = clock.now_s()
        engine.feed(event)
        engine.tick(event.known_at_s + TICK_S)
        took_s.append(clock.now_s() - began_s)
    return took_s


def talk(lasts_s: float) -> list[Heard]:
    """What becomes known of a talk of that length, in the order in which it does."""
    stretches = _stretches(Random(SEED), lasts_s)
    events: list[Heard] = []
    rng = Random(SEED)
    for number, stretch in enumerate(stretches):
        over = any(
            other.start_s < stretch.start_s < other.end_s
            for other in stretches[max(0, number - 3) : number + 3]
        )
        events += _heard(f"s{number}", stretch, rng, over=over)
    return sorted(events, key=lambda event: event.known_at_s)


def _stretches(rng: Random, lasts_s: float) -> list[Stretch]:
    """Turns of two people, each of a few stretches, with backchannels in the longer ones."""
    found: list[Stretch] = []
    at_s, role = 1.0, COACH
    while at_s < lasts_s:
        other = CLIENT if role == COACH else COACH
        for _ in range(rng.randint(1, 4)):
            text = rng.choice(CLIENTS if role == CLIENT else COACHS)
            end_s = at_s + len(text.split()) * rng.uniform(0.22, 0.4)
            found.append(Stretch(role, at_s, end_s, text))
            if end_s - at_s > 3.0 and rng.random() < 0.5:
                middle_s = rng.uniform(at_s + 0.5, end_s - 0.6)
                found.append(Stretch(other, middle_s, middle_s + 0.4, rng.choice(BACKCHANNELS)))
            at_s = end_s + rng.choice([0.3, 0.4, 0.6, 0.9, 1.5, 3.5])
        # The next turn comes in over this one, or at once, or after a silence.
        at_s = max(found[-1].end_s, found[-2].end_s if len(found) > 1 else 0.0) + rng.choice(
            [-0.6, -0.1, 0.2, 0.8, 2.0]
        )
        role = other
    return found


def _heard(id_: str, said: Stretch, rng: Random, *, over: bool) -> Sequence[Heard]:
    """All that is heard of one stretch; voice comes up only where nobody else's is up."""
    start_s, end_s = said.start_s, said.end_s
    events: list[Heard] = [
        SpeechStarted(id_, said.role, start_s, start_s + KNOWN_AFTER_S),
        SpeechEnded(id_, end_s, end_s + KNOWN_AFTER_S),
    ]
    if over:
        events.append(SpeechLevel(id_, rng.uniform(-30.0, -20.0), -26.0, start_s + 0.55))
    else:
        events += [
            VoiceStirred(start_s, start_s + 0.07),
            VoiceChanged(True, start_s, start_s + 0.1),
            VoiceChanged(False, end_s, end_s + 0.1),
            TurnEndHeard(said.role, end_s, rng.random(), end_s + KNOWN_AFTER_S),
        ]
    texts = said.text.split()
    step_s = (end_s - start_s) / len(texts)
    for place, text in enumerate(texts):
        first_s, last_s = start_s + place * step_s, start_s + (place + 1) * step_s
        known_s = last_s + KNOWN_AFTER_S
        word = Word(f"{id_}-{place}", first_s, last_s, text, said.role, known_s, known_s)
        events.append(WordsHeard((word,), first_s, last_s, known_s))
    return events
