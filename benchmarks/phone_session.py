"""A session in which nobody speaks, in real time, for marks from a phone to find their place in."""

from collections.abc import Iterator
from functools import partial

import numpy as np
from numpy.typing import NDArray

from app.delays import SessionClock, TrueDelays
from app.engine import Session
from app.pipeline import Pipeline
from audio.clock import Clock
from audio.source import Block
from audio.tunables import BLOCK_SAMPLES, RATE_HZ
from cues.hand import ObserverMarked
from diarize.hearing import Ears, Hearing
from diarize.people import People
from ui.triad_desk import PhoneEvent, PhoneMarked

BLOCK_S = BLOCK_SAMPLES / RATE_HZ
HISS = np.random.default_rng(7).normal(0, 1e-3, (BLOCK_SAMPLES, 1)).astype(np.float32)


class Room:
    """Hiss, block by block as each is over; `began_s` is when its first sample was."""

    name = "a quiet room"
    channels = 1
    overflows = 0
    input_latency_ms: float | None = None

    def __init__(self, clock: Clock) -> None:
        """Begin with the first block that is asked for."""
        self._clock, self._closed = clock, False
        self.began_s = 0.0

    def __iter__(self) -> Iterator[Block]:
        """Wait for each block."""
        self.began_s = self._clock.now_s()
        number = 0
        while not self._closed:
            number += 1
            self._clock.wait(max(0.0, self.began_s + number * BLOCK_S - self._clock.now_s()))
            yield Block((number - 1) * BLOCK_SAMPLES, HISS)

    def close(self) -> None:
        """Say nothing more."""
        self._closed = True


class QuietSession:
    """The real session around that room, with ears that hear no voice."""

    def __init__(self, clock: Clock) -> None:
        """Make it ready."""
        self._room, session_clock = Room(clock), SessionClock(clock)
        delays = TrueDelays(session_clock)

        def made() -> Pipeline:
            ears = Ears(lambda sound: 0.0, _nothing, _nothing)
            people = People(("coach", "client", "observer"))
            hearing = Hearing(ears, people, partial(delays.known_at_s, "hearing"))
            return Pipeline(hearing, None, None, delays)

        self._session = Session(self._room, made, clock, session_clock)

    def start(self) -> None:
        """Listen."""
        self._session.start(lambda event: None)

    def take(self, event: PhoneEvent) -> None:
        """Keep a mark, as a round does."""
        if isinstance(event, PhoneMarked):
            self._session.observe(event.id, event.mark, event.at_s, event.text)

    def end(self) -> list[PhoneMarked]:
        """Stop, and give the marks where they stand, at the clock's time of their sound."""
        self._session.stop()
        self._session.wait()
        given = (one.event for one in self._session.gathering.given)
        return [
            PhoneMarked(one.id, one.mark, self._room.began_s + one.at_s, one.text)
            for one in given
            if isinstance(one, ObserverMarked)
        ]


def _nothing(sound: NDArray[np.float32]) -> NDArray[np.float32]:
    raise AssertionError("asked about silence")
