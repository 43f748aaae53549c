"""The hold-space cue while recognition is drowned in work, beside a session without recognition.

One recording is played twice in real time, as a live session hears it. The second time every answer of the
recogniser takes longer than words are of use, all of it work for the processor: the cues must come as soon
as if there were no words at all.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.build import Words, ears_from_weights, pipeline_of
from app.delays import SessionClock, TrueDelays
from app.pipeline import Pipeline
from app.recognisers import Recogniser, load, pace
from app.recognition import Recognise
from audio.clock import Clock, SystemClock
from audio.replay import Replay
from benchmarks.spoken import Spoken
from benchmarks.tunables import DROWNED_S, SAME_CUE_WITHIN_S
from cues.events import CueKind, CueShown
from models.recognised import RecognisedWord


@dataclass(frozen=True, slots=True)
class Held:
    """How long after the beginning of a silence its hold-space cue was shown."""

    start_s: float
    waited_s: float


def measure(model: str, recording: Spoken) -> dict[str, Any]:
    """Print and return the waits without recognition and with a drowned one, over the same silences."""
    make_ears, clock = ears_from_weights(), SystemClock()
    recognise = load(Recogniser(model))
    words = Words(lambda: drowned(recognise, clock), pace(model))

    def held(words: Words | None) -> list[Held]:
        session_clock = SessionClock(clock)
        pipeline = pipeline_of(recording.room, make_ears, words, TrueDelays(session_clock))
        return listen(pipeline, recording, clock, session_clock)

    without, drowning = held(None), held(words)
    both = in_both(without, drowning)
    apart_ms = [(later.waited_s - sooner.waited_s) * 1000 for sooner, later in both]
    found = {
        "recording": recording.name,
        "holds_without": len(without),
        "holds_drowned": len(drowning),
        "in_both": len(both),
        "without_ms": _percentiles([sooner.waited_s * 1000 for sooner, _ in both]),
        "drowned_ms": _percentiles([later.waited_s * 1000 for _, later in both]),
        "later_ms": _percentiles(apart_ms),
    }
    print(f"hold space without recognition, and with {model} drowned in work: {found}")
    return found


def drowned(recognise: Recognise, clock: Clock) -> Recognise:
    """The recogniser, at every answer kept busy for too long."""

    def answer(sound: NDArray[np.float32]) -> list[RecognisedWord]:
        began_s = clock.now_s()
        words = recognise(sound)
        while clock.now_s() - began_s < DROWNED_S:
            words = recognise(sound)
        return words

    return answer


def listen(pipeline: Pipeline, recording: Spoken, clock: Clock, session_clock: SessionClock) -> list[Held]:
    """Play the recording in real time through `pipeline`; its hold-space cues."""
    held: list[Held] = []
    source = Replay(recording.path, 1.0, clock)
    for item in source:
        session_clock.arrived(item.end_s)
        for event in pipeline.feed(item):
            if isinstance(event, CueShown) and event.kind is CueKind.HOLD_SPACE:
                held.append(Held(event.start_s, event.shown_at_s - event.start_s))
    pipeline.finish()
    return held


def in_both(first: list[Held], second: list[Held]) -> list[tuple[Held, Held]]:
    """The cues of the same silences."""
    return [
        (one, other)
        for one in first
        for other in second
        if abs(one.start_s - other.start_s) <= SAME_CUE_WITHIN_S
    ]


def _percentiles(values: list[float]) -> dict[str, int | None]:
    if not values:
        return {"p50": None, "p95": None}
    middle, high = np.percentile(values, [50, 95])
    return {"p50": round(middle), "p95": round(high)}
