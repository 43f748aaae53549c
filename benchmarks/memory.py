"""`holdspace bench memory`: thirty minutes of sound through the hearing, and what it holds at each minute.

Recordings follow one another in ever new orders, so that the hearing meets new voices and changes its
mind all the way through. They are streamed from their files, so that what grows is the hearing's.
"""

import argparse
import itertools
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np

from app.build import check_weights, ears_from_weights
from app.errors import UsageError
from app.report import output_folder, writable
from audio.clock import JumpClock
from audio.replay import Replay
from audio.source import Block
from audio.tunables import BLOCK_SAMPLES, RATE_HZ
from benchmarks import recordings
from benchmarks.listening import hearing_of
from benchmarks.recordings import Recording
from benchmarks.resident import resident_mb
from benchmarks.tunables import MEMORY_SETTLED_MIN, SEED
from diarize.people import People


def run(options: argparse.Namespace) -> int:
    """Listen for `--minutes` of sound, print each minute's memory and the growth after the first five."""
    check_weights(None)
    folder = output_folder(Path(options.out)) if options.out else None
    chosen = recordings.given(Path(options.recordings)) if options.recordings else recordings.of_the_house()
    if options.minutes <= MEMORY_SETTLED_MIN:
        raise UsageError(
            f"--minutes {options.minutes}: give more than {MEMORY_SETTLED_MIN}, where growth counts"
        )
    at_minute = list(_by_minute(chosen, options.minutes))
    growth_mb = at_minute[-1] - at_minute[MEMORY_SETTLED_MIN - 1]
    print(f"growth from minute {MEMORY_SETTLED_MIN} to {options.minutes}: {growth_mb:.1f} MB")
    if folder is not None:
        with writable(folder):
            result = {"resident_mb": at_minute, "growth_mb": round(growth_mb, 1)}
            (folder / "memory.json").write_text(json.dumps(result) + "\n", encoding="utf-8")
    return 0


def _by_minute(chosen: list[Recording], minutes: int) -> Iterator[float]:
    """Memory in MB after each minute of sound."""
    make_ears = ears_from_weights()
    hearing = hearing_of(People(("coach", "client")), make_ears)
    blocks_a_minute = 60 * RATE_HZ // BLOCK_SAMPLES
    told = 0
    for number, block in enumerate(itertools.islice(endless(chosen), minutes * blocks_a_minute), start=1):
        told += len(hearing.feed(block))
        if number % blocks_a_minute == 0:
            now_mb = resident_mb()
            print(f"minute {number // blocks_a_minute:3d}: {now_mb:7.1f} MB, {told} events", flush=True)
            yield now_mb


def endless(chosen: list[Recording]) -> Iterator[Block]:
    """Whole blocks of all recordings over and over, each round in another order, always the same way."""
    rng = np.random.default_rng(SEED)
    first = 0
    while True:
        for k in rng.permutation(len(chosen)):
            for item in Replay(chosen[k].path, None, JumpClock()):
                if isinstance(item, Block) and len(item.samples) == BLOCK_SAMPLES:
                    yield replace(item, start_sample=first)
                    first += BLOCK_SAMPLES
