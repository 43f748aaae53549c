"""Where sound enters the house: one protocol for a microphone and a recording alike."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from audio.tunables import RATE_HZ

Samples = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of sound.

    `samples` is float32 of shape (n, channels) within -1..1 at `RATE_HZ`; n is `BLOCK_SAMPLES`,
    less only in the last block of a source. `start_sample` counts from the session's start.
    """

    start_sample: int
    samples: Samples

    @property
    def start_s(self) -> float:
        """Session time of the first sample."""
        return self.start_sample / RATE_HZ

    @property
    def end_s(self) -> float:
        """Session time just after the last sample."""
        return (self.start_sample + len(self.samples)) / RATE_HZ


@dataclass(frozen=True, slots=True)
class Gap:
    """Sound that was lost: session time runs on across it, and it is not silence."""

    start_sample: int
    length_samples: int
    why: str

    @property
    def start_s(self) -> float:
        """Session time at which sound was lost."""
        return self.start_sample / RATE_HZ

    @property
    def end_s(self) -> float:
        """Session time at which sound came back."""
        return (self.start_sample + self.length_samples) / RATE_HZ


class Source(Protocol):
    """Something that delivers sound in session order, whole blocks at `RATE_HZ`.

    A `Gap` is followed by a `Block` that starts where the gap ends. Iteration ends when the sound
    ends or after `close()`; a device that vanishes delivers what it had, then raises `DeviceTrouble`.
    """

    @property
    def name(self) -> str:
        """What a person would call it: a file's name, a device's name."""
        ...

    @property
    def channels(self) -> int:
        """How many channels each block has."""
        ...

    @property
    def input_latency_ms(self) -> float | None:
        """Delay between the air and the program as the device reports it; None for a recording."""
        ...

    @property
    def overflows(self) -> int:
        """How often sound was lost so far, on the device's side or ours."""
        ...

    def __iter__(self) -> Iterator[Block | Gap]:
        """Deliver the sound from where the source stands."""
        ...

    def close(self) -> None:
        """Stop, from any thread; iteration then ends. Closing twice is harmless."""
        ...
