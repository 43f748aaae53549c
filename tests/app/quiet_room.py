"""A room in which nobody speaks, for tests of everything around the hearing."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

import numpy as np
from numpy.typing import NDArray

from app.delays import FixedDelays, SessionClock
from app.engine import Session
from app.pipeline import Pipeline
from audio.clock import JumpClock
from audio.errors import DeviceTrouble
from audio.source import Block, Gap
from audio.tunables import BLOCK_SAMPLES, RATE_HZ
from diarize.hearing import Ears, Hearing
from diarize.people import People

BLOCK_S = BLOCK_SAMPLES / RATE_HZ
HISS = np.random.default_rng(7).normal(0, 1e-3, (BLOCK_SAMPLES, 1)).astype(np.float32)
NOTHING = np.zeros((BLOCK_SAMPLES, 1), np.float32)


class QuietMicrophone:
    """Delivers so many blocks without waiting; `before` holds what happens just before one of them."""

    name = "quiet microphone"
    channels = 1
    overflows = 0
    input_latency_ms: float | None = 35.0

    def __init__(
        self,
        blocks: int,
        sound: NDArray[np.float32] = HISS,
        *,
        loses: range = range(0),
        vanishes: bool = False,
    ) -> None:
        self._blocks, self._sound, self._loses, self._vanishes = blocks, sound, loses, vanishes
        self.before: Mapping[int, Callable[[], None]] = {}
        self.closed = False

    def __iter__(self) -> Iterator[Block | Gap]:
        for number in range(self._blocks):
            self.before.get(number, lambda: None)()
            if self.closed:
                return
            if number not in self._loses:
                yield Block(number * BLOCK_SAMPLES, self._sound)
            elif number == self._loses.start:
                yield Gap(number * BLOCK_SAMPLES, len(self._loses) * BLOCK_SAMPLES, "could not keep up")
        if self._vanishes:
            raise DeviceTrouble("The quiet microphone went away")

    def close(self) -> None:
        self.closed = True


def deaf_ears() -> Ears:
    """Ears that hear no voice; the other networks are then never asked."""

    def never(sound: NDArray[np.float32]) -> NDArray[np.float32]:
        raise AssertionError("asked about silence")

    return Ears(lambda sound: 0.0, never, never)


def quiet_pipeline() -> Pipeline:
    """The real pipeline, with nobody to hear and nothing to recognise."""
    delays = FixedDelays()
    known_at_s = partial(delays.known_at_s, "hearing")
    return Pipeline(Hearing(deaf_ears(), People(("coach", "client")), known_at_s), None, None, delays)


def session_of(
    microphone: QuietMicrophone,
    *,
    seconds: float | None = None,
    make_pipeline: Callable[[], Pipeline] = quiet_pipeline,
) -> Session:
    """A session in the quiet room."""
    clock = JumpClock()
    return Session(microphone, make_pipeline, clock, SessionClock(clock), seconds=seconds)
