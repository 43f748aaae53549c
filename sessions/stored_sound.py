"""How sound lies in a session's file: stretches of FLAC and named holes, packed here and laid out again."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from audio.codec import decode_flac, encode_flac
from audio.source import Block, Gap, Samples
from audio.tunables import BLOCK_SAMPLES, RATE_HZ
from sessions.tunables import SHORTEST_HOLE_S

HOLE = "hole"
FLAC = "flac"

_UNKEPT = "nothing was kept"


@dataclass(frozen=True, slots=True)
class Stretch:
    """One row of sound: FLAC of `length_samples` samples, or a hole whose `data` says why."""

    start_sample: int
    length_samples: int
    channels: int
    codec: str
    data: bytes

    @property
    def end_sample(self) -> int:
        """The first sample after it."""
        return self.start_sample + self.length_samples


@dataclass(frozen=True, slots=True)
class Hole:
    """Session time of which there is no sound, and why."""

    start_s: float
    end_s: float
    why: str


@dataclass(frozen=True, slots=True)
class StoredSound:
    """Sound as kept: float32 of shape (n, channels) at `RATE_HZ`, zero wherever `holes` say so."""

    samples: Samples
    holes: tuple[Hole, ...]


def packed(item: Block | Gap) -> Stretch:
    """Pack one item that was `joined`: sound as FLAC, a gap as a hole."""
    return _hole(item) if isinstance(item, Gap) else _flac(item)


def joined(heard: Sequence[Block | Gap]) -> list[Block | Gap]:
    """What was heard, in session order, with adjoining blocks as one: each item is a row of the file."""
    return [_joined(run) for run in _runs(heard)]


def lay_out(stretches: Iterable[Stretch], start_sample: int, end_sample: int, channels: int) -> StoredSound:
    """Lay stretches, in session order, over the samples asked for; raises `UnreadableRecording`."""
    samples = np.zeros((end_sample - start_sample, channels), dtype=np.float32)
    holes: list[Hole] = []
    reached = start_sample
    for stretch in stretches:
        begin, end = max(start_sample, stretch.start_sample), min(end_sample, stretch.end_sample)
        if begin >= end:
            continue
        if begin > reached:
            holes.append(Hole(reached / RATE_HZ, begin / RATE_HZ, _UNKEPT))
        if stretch.codec == HOLE:
            holes.append(Hole(begin / RATE_HZ, end / RATE_HZ, stretch.data.decode()))
        else:
            heard = decode_flac(stretch.data)
            first = stretch.start_sample
            samples[begin - start_sample : end - start_sample] = heard[begin - first : end - first]
        reached = end
    if reached < end_sample:
        holes.append(Hole(reached / RATE_HZ, end_sample / RATE_HZ, _UNKEPT))
    return StoredSound(samples, tuple(holes))


def heard_again(stretches: Iterable[Stretch]) -> Iterator[Block | Gap]:
    """Give stretches, from the session's start on, block by block, as they were heard when they were kept.

    Raises `UnreadableRecording` where one is damaged.
    """
    reached = 0
    for stretch in stretches:
        if stretch.start_sample > reached:
            yield Gap(reached, stretch.start_sample - reached, _UNKEPT)
        if stretch.codec == HOLE:
            yield Gap(stretch.start_sample, stretch.length_samples, stretch.data.decode())
        else:
            yield from _cut(stretch.start_sample, decode_flac(stretch.data))
        reached = stretch.end_sample


def _cut(start_sample: int, samples: Samples) -> Iterator[Block]:
    for first in range(0, len(samples), BLOCK_SAMPLES):
        yield Block(start_sample + first, samples[first : first + BLOCK_SAMPLES])


def holes_between(rows: Iterable[tuple[int, int, str | None]]) -> list[Hole]:
    """Where sound is missing up to the last of it; `rows` are first samples, lengths, and why a hole is one.

    In session order; None for sound. What is missing for less than `SHORTEST_HOLE_S` is left aside.
    """
    holes: list[Hole] = []
    reached = 0
    for start, length, why in rows:
        if start - reached >= SHORTEST_HOLE_S * RATE_HZ:
            holes.append(Hole(reached / RATE_HZ, start / RATE_HZ, _UNKEPT))
        if why is not None and length >= SHORTEST_HOLE_S * RATE_HZ:
            holes.append(Hole(start / RATE_HZ, (start + length) / RATE_HZ, why))
        reached = start + length
    return holes


def _runs(heard: Sequence[Block | Gap]) -> Iterator[list[Block | Gap]]:
    """Part what was heard wherever one item does not simply carry on the sound before it."""
    run = list(heard[:1])
    for before, item in pairwise(heard):
        if not _carries_on(before, item):
            yield run
            run = []
        run.append(item)
    if run:
        yield run


def _carries_on(before: Block | Gap, item: Block | Gap) -> bool:
    return (
        isinstance(before, Block)
        and isinstance(item, Block)
        and before.start_sample + len(before.samples) == item.start_sample
    )


def _joined(run: list[Block | Gap]) -> Block | Gap:
    blocks = [item for item in run if isinstance(item, Block)]
    if len(run) == 1 or not blocks:
        return run[0]
    return Block(blocks[0].start_sample, np.concatenate([block.samples for block in blocks]))


def _flac(block: Block) -> Stretch:
    length, channels = block.samples.shape
    return Stretch(block.start_sample, length, channels, FLAC, encode_flac(block.samples))


def _hole(gap: Gap) -> Stretch:
    return Stretch(gap.start_sample, gap.length_samples, 0, HOLE, gap.why.encode())
