"""Third step of a call's way in: the microphone on the left, what the computer plays on the right.

Two threads meet here. One waits for the loopback and puts its chunks in a queue; the one that iterates
takes the microphone's blocks as they come and puts the loopback's sound of the same moment beside each.
"""

import threading
from collections import deque
from collections.abc import Callable, Iterator
from typing import Protocol

import numpy as np

from audio.alignment import Alignment
from audio.arrivals import Arrivals
from audio.clock import Clock
from audio.errors import DeviceTrouble
from audio.loopback import Chunk, Loopback
from audio.source import Block, Gap, Source
from audio.tunables import (
    LOOPBACK_CLOSES_WITHIN_S,
    LOOPBACK_LATE_S,
    LOOPBACK_POLL_S,
    LOOPBACK_QUEUE_CHUNKS,
    LOOPBACK_STALLED_S,
    RATE_HZ,
)


class TimedSource(Source, Protocol):
    """A source that knows when its sound was in the air, as a `Microphone` does."""

    @property
    def arrivals(self) -> Arrivals:
        """When its sound was in the air, on the computer's clock."""
        ...

    def open(self) -> None:
        """Begin to capture; harmless when already open."""
        ...


class Call:
    """A `Source` of two channels: the coach's microphone, and the client as the computer plays them.

    The microphone is the master clock. A loopback that delivers nothing is silence, and never makes a block
    later than `LOOPBACK_LATE_S` after it sounded. A microphone that is lost ends the session as it does
    alone; a loopback that is lost is said once through `on_remark`, and is silence from then on.
    """

    channels = 2

    def __init__(self, microphone: TimedSource, loopback: Loopback, clock: Clock) -> None:
        """Put `loopback` beside `microphone`; both are opened by `open()` or the first iteration."""
        self.on_remark: Callable[[str], None] = lambda line: None
        self._microphone = microphone
        self._loopback = loopback
        self._clock = clock
        self._queue: deque[Chunk] = deque(maxlen=LOOPBACK_QUEUE_CHUNKS)
        self._loopback_overflows = 0
        self._trouble: DeviceTrouble | None = None
        self._told = False
        self._thread: threading.Thread | None = None
        self._sound = self._listen()

    @property
    def name(self) -> str:
        """Both devices' names."""
        return f"{self._microphone.name} and {self._loopback.name}"

    @property
    def input_latency_ms(self) -> float | None:
        """The microphone's: the other is put beside it, whatever its own."""
        return self._microphone.input_latency_ms

    @property
    def overflows(self) -> int:
        """How often sound of either was lost so far."""
        return self._microphone.overflows + self._loopback_overflows

    def open(self) -> None:
        """Begin to capture both; harmless when already open."""
        if self._thread is None:
            self._microphone.open()
            self._thread = threading.Thread(target=self._hear_loopback, name="loopback", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Stop capturing both, from any thread."""
        self._loopback.close()
        self._microphone.close()

    def __iter__(self) -> Iterator[Block | Gap]:
        """Deliver the sound as it comes, until `close()`."""
        return self._sound

    def _listen(self) -> Iterator[Block | Gap]:
        self.open()
        alignment = Alignment(self._microphone.arrivals, RATE_HZ)
        try:
            for piece in self._microphone:
                yield self._beside(piece, alignment) if isinstance(piece, Block) else piece
        finally:
            self.close()
            if self._thread is not None:
                self._thread.join(LOOPBACK_CLOSES_WITHIN_S)

    def _beside(self, block: Block, alignment: Alignment) -> Block:
        end_sample = block.start_sample + len(block.samples)
        start_s = self._microphone.arrivals.start_s
        wait_until_s = 0.0 if start_s is None else start_s + block.end_s + LOOPBACK_LATE_S
        self._empty_queue(alignment)
        while not alignment.covers(end_sample):
            now_s = self._clock.now_s()
            if now_s >= wait_until_s or not alignment.delivered_within(LOOPBACK_STALLED_S, now_s):
                break
            self._clock.wait(LOOPBACK_POLL_S)
            self._empty_queue(alignment)
        loopback = alignment.read(block.start_sample, len(block.samples))
        return Block(block.start_sample, np.column_stack((block.samples[:, 0], loopback)))

    def _empty_queue(self, alignment: Alignment) -> None:
        # Looked at first: whatever was delivered before the trouble is in the queue then.
        trouble = self._trouble
        while self._queue:
            alignment.feed(*self._queue.popleft())
        if trouble is not None and not self._told:
            self._told = True
            self.on_remark(str(trouble))

    def _hear_loopback(self) -> None:
        try:
            for chunk in self._loopback.chunks():
                if len(self._queue) == LOOPBACK_QUEUE_CHUNKS:
                    self._loopback_overflows += 1
                self._queue.append(chunk)
        except DeviceTrouble as trouble:
            self._trouble = trouble
