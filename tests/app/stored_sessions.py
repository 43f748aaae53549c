"""Sessions stored as `holdspace live` stores them, of the two people in `tests/recordings`."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from audio.clock import JumpClock
from audio.source import Block
from audio.tunables import RATE_HZ
from diarize.events import SpeechEnded, SpeechStarted
from sessions.about import About, Keep
from sessions.event_codec import Event
from sessions.writer import SessionWriter
from tests.recordings.readers import spoken
from tests.sessions.keyed import create
from transcribe.events import Word, WordsHeard

Said = tuple[str, str, float]
"""Role, the name of the sentence, and the second it begins at."""

IN_TURN: tuple[Said, ...] = (
    ("coach", "3005-163389-0002", 1.0),
    ("client", "1688-142285-0004", 7.0),
    ("coach", "3005-163389-0008", 16.0),
)
AT_ONCE: tuple[Said, ...] = (
    ("coach", "3005-163389-0008", 1.0),
    ("client", "1688-142285-0004", 1.5),
)


def length_s(name: str) -> float:
    return len(spoken(name)) / RATE_HZ


def in_a_room(said: Sequence[Said]) -> NDArray[np.float32]:
    """All of it on one microphone (n, 1), with two seconds after it."""
    both: NDArray[np.float32] = on_a_call(said).sum(axis=1, keepdims=True)
    return both


def on_a_call(said: Sequence[Said]) -> NDArray[np.float32]:
    """The coach on the left, the client on the right (n, 2), with two seconds after it."""
    end_s = max(at_s + length_s(name) for _, name, at_s in said) + 2.0
    sound = np.zeros((round(end_s * RATE_HZ), 2), np.float32)
    for role, name, at_s in said:
        sentence = spoken(name)
        first = round(at_s * RATE_HZ)
        sound[first : first + len(sentence), ("coach", "client").index(role)] += sentence
    return sound


def heard(said: Sequence[Said]) -> list[Event]:
    """Who spoke when, without a mistake, and one wrong word for each sentence."""
    events: list[Event] = []
    for number, (role, name, at_s) in enumerate(said):
        end_s = at_s + length_s(name)
        word = Word(f"w{number}", at_s + 0.5, at_s + 1.0, "mumble", role, end_s, end_s, 0.3)
        events += [
            SpeechStarted(f"s{number}", role, at_s, at_s + 0.1),
            SpeechEnded(f"s{number}", end_s, end_s + 0.1),
            WordsHeard((word,), at_s, end_s, end_s + 0.5),
        ]
    return events


def writer_of(
    path: Path,
    keep: Keep = Keep.SOUND,
    channels: tuple[str, ...] = (),
    language: str | None = "en",
    settings: Mapping[str, object] | None = None,
) -> SessionWriter:
    clock = JumpClock()
    about = About(
        id=path.stem,
        started_at=clock.wall(),
        consent_at=clock.wall(),
        keep=keep,
        people=("coach", "client"),
        source_name="laptop microphone",
        version="0.1.0",
        models={},
        channels=channels,
        language=language,
        settings=settings,
    )
    return SessionWriter(create(path), about, clock)


def store(
    path: Path,
    sound: NDArray[np.float32],
    events: Sequence[Event],
    keep: Keep = Keep.SOUND,
    channels: tuple[str, ...] = (),
) -> Path:
    """Store a whole session that has ended; its path again."""
    writer = writer_of(path, keep, channels)
    for first in range(0, len(sound), RATE_HZ):
        writer.add_sound(Block(first, sound[first : first + RATE_HZ]))
    writer.add_events(events)
    writer.close()
    return path
