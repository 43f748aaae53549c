"""Sessions, sound and events made up for the tests of this folder."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, get_args, get_type_hints

import numpy as np
from hypothesis import strategies as st

from audio.clock import JumpClock
from audio.source import Block, Samples
from audio.tunables import BLOCK_SAMPLES, RATE_HZ
from cues.events import CueKind, CueShown
from diarize.events import SpeechEnded, SpeechStarted
from sessions.about import About, Keep
from sessions.event_codec import Event
from sessions.writer import SessionWriter
from tests.sessions.keyed import create
from transcribe.events import Word, WordsHeard

STARTED_AT = datetime(2026, 1, 1, 10, 0, tzinfo=UTC)

_FINITE = st.floats(allow_nan=False, allow_infinity=False)


def made_events(kind: type[Event]) -> st.SearchStrategy[Event]:
    """Any event of one kind, with every field drawn, nested words included."""
    hints = get_type_hints(kind)
    return st.builds(kind, **{field.name: _drawn(hints[field.name]) for field in fields(kind)})


def any_event() -> st.SearchStrategy[Event]:
    return st.one_of([made_events(kind) for kind in get_args(Event)])


def _drawn(hint: Any) -> st.SearchStrategy[Any]:
    if hint is float:
        return _FINITE
    if hint == tuple[Word, ...]:
        return st.lists(made_events(Word), max_size=3).map(tuple)
    return st.from_type(hint)


def about(keep: Keep = Keep.SOUND, id_: str = "0badcafe") -> About:
    return About(
        id=id_,
        started_at=STARTED_AT,
        consent_at=STARTED_AT,
        keep=keep,
        people=("coach", "client"),
        source_name="laptop microphone",
        version="0.1.0",
        models={"silero": "7ed98ddb"},
    )


def writer_of(path: Path, keep: Keep = Keep.SOUND) -> SessionWriter:
    return SessionWriter(create(path), about(keep, path.stem), JumpClock(STARTED_AT))


def noise(start_sample: int, length: int, channels: int = 1) -> Samples:
    """Sound on the grid of 16 bits, other at every place and the same each time."""
    places = np.arange(start_sample, start_sample + length, dtype=np.int64)
    whole = ((places * 7919) % 65521 - 32760).astype(np.float32) / np.float32(32768)
    return np.repeat(whole[:, None], channels, axis=1)


def blocks(start_s: float, end_s: float, channels: int = 1) -> list[Block]:
    first, last = round(start_s * RATE_HZ), round(end_s * RATE_HZ)
    return [
        Block(start, noise(start, min(BLOCK_SAMPLES, last - start), channels))
        for start in range(first, last, BLOCK_SAMPLES)
    ]


def record(path: Path, seconds: float, events: Sequence[Event] = (), keep: Keep = Keep.SOUND) -> None:
    """Record a whole session and end it."""
    writer = writer_of(path, keep)
    for block in blocks(0.0, seconds):
        writer.add_sound(block)
    writer.add_events(events)
    writer.close()


def a_conversation() -> list[Event]:
    """The coach asks for four seconds, the client thinks, answers for ten, and is cut short once."""
    words = tuple(
        Word(f"w{i}", 8.0 + i, 8.5 + i, text, "client", 9.0 + i, 10.0 + i)
        for i, text in enumerate(["rhododendron", "because"])
    )
    return [
        SpeechStarted("s1", "coach", 1.0, 1.2),
        SpeechEnded("s1", 5.0, 5.3),
        CueShown("c1", CueKind.HOLD_SPACE, 5.0, 5.6, 0.9, "a question of yours is still open", ("s1",)),
        SpeechStarted("s2", "client", 8.0, 8.2),
        words[0],
        WordsHeard(words, 8.0, 10.0, 11.0),
        CueShown(
            "c2", CueKind.INTERRUPTION, 12.0, 12.4, 0.7, "you began in mid-thought", ("s2",), live=False
        ),
        SpeechEnded("s2", 18.0, 18.3),
    ]
