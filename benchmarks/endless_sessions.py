"""Sessions recorded one after another without an end, to be killed; says what was handed over and kept.

Each is begun, recorded for a random while, ended, and corrected. After every step a line says so:
`heard ID SECONDS`, `ended ID`, `noted ID COUNT`.
"""

import random
import sys
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import numpy as np

from audio.clock import JumpClock
from audio.source import Block
from audio.tunables import BLOCK_SAMPLES, RATE_HZ
from diarize.events import SpeechEnded, SpeechStarted
from sessions.about import About, Keep
from sessions.connection import create, open_for_adding
from sessions.corrections import Correction, add_correction
from sessions.master_key import MasterKey
from sessions.writer import SessionWriter

MASTER = MasterKey(b"for kill", bytes(range(32)))
"""Whoever measures opens what was written with it; nothing of anybody's is sealed by it."""

LONGEST_S, NOTES = 40.0, 5
_BEGAN = datetime(2026, 1, 1, tzinfo=UTC)


def record(path: Path, length_s: float, sound: random.Random) -> None:
    """Record noise and who spoke, end the session, and write a few notes."""
    about = About(path.stem, _BEGAN, _BEGAN, Keep.SOUND, ("coach", "client"), "noise", "0", {})
    writer = SessionWriter(create(path, MASTER), about, JumpClock(_BEGAN))
    noise = np.random.default_rng(sound.getrandbits(32))
    for number in range(round(length_s * RATE_HZ) // BLOCK_SAMPLES):
        start = number * BLOCK_SAMPLES
        block = Block(start, noise.normal(0.0, 0.05, (BLOCK_SAMPLES, 1)).astype(np.float32))
        writer.add_sound(block)
        writer.add_events(
            [
                SpeechStarted(f"s{number}", "client", block.start_s, block.start_s),
                SpeechEnded(f"s{number}", block.end_s, block.end_s),
            ]
        )
        print(f"heard {path.stem} {block.end_s:.3f}", flush=True)
    writer.close()
    print(f"ended {path.stem}", flush=True)
    _note(path)


def _note(path: Path) -> None:
    connection = open_for_adding(path, MASTER)
    for number in range(1, NOTES + 1):
        add_correction(connection, Correction(_BEGAN, "note", "", {"id": f"n{number}", "text": "here"}))
        print(f"noted {path.stem} {number}", flush=True)
    connection.close()


def main(folder: Path, seed: int) -> None:
    """Go on until killed."""
    chance = random.Random(seed)
    for number in count():
        record(folder / f"{number:08x}.holdspace", chance.uniform(0.5, LONGEST_S), chance)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
