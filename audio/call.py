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
    LOOPBACK_TRIED_EVERY_S,
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

    def again(self) -> "TimedSource":
        """Find the same device anew; `DeviceTrouble` when it is not there."""
        ...


class Call:
    """A `Source` of two channels: the coach's microphone, and the client as the computer plays them.

    The microphone is the master clock. A loopback that delivers nothing is silence, and never makes a block
    later than `LOOPBACK_LATE_S` after it sounded. A microphone that is lost ends the session as it does
    alone; a loopback that is lost is said once through `on_remark`, is silence until it is back, and that is
    said too.
    """

    channels = 2

    def __init__(
        self,
        microphone: TimedSource,
        loopback: Loopback,
        clock: Clock,
        tried_every_s: float = LOOPBACK_TRIED_EVERY_S,
    ) -> None:
        """Put `loopback` beside `microphone`; both are opened by `open()` or the first iteration."""
        self._tried_every_s = tried_every_s
        self.on_remark: Callable[[str], None] = lambda line: None
        self.on_loopback_lost: Callable[[bool], None] = lambda lost: None
        self._microphone = microphone
        self._loopback = loopback
        self._clock = clock
        self._queue: deque[Chunk] = deque(maxlen=LOOPBACK_QUEUE_CHUNKS)
        self._loopback_overflows = 0
        self._remarks: deque[tuple[str, bool]] = deque()
        self._closed = threading.Event()
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

    def again(self) -> "Call":
        """Find the same microphone anew, and take the same loopback; `DeviceTrouble` without the first."""
        other = Call(self._microphone.again(), self._loopback.again(), self._clock, self._tried_every_s)
        other.on_remark, other.on_loopback_lost = self.on_remark, self.on_loopback_lost
        return other

    def open(self) -> None:
        """Begin to capture both; harmless when already open."""
        if self._thread is None:
            self._microphone.open()
            self._thread = threading.Thread(target=self._hear_loopback, name="loopback", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Stop capturing both, from any thread."""
        self._closed.set()
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
        # Counted first: whatever was delivered before a remark is in the queue then.
        remarks = len(self._remarks)
        while self._queue:
            alignment.feed(*self._queue.popleft())
        for _ in range(remarks):
            line, lost = self._remarks.popleft()
            self.on_remark(line)
            self.on_loopback_lost(lost)

    def _hear_loopback(self) -> None:
        """Hear the loopback until `close()`, again and again if it is lost; a loss and a return are said."""
        lost = False
        while not self._closed.is_set():
            try:
                for chunk in self._loopback.chunks():
                    if lost:
                        lost = False
                        again = f"The computer's own sound is heard again, from {self._loopback.name}"
                        self._remarks.append((again, False))
                    if len(self._queue) == LOOPBACK_QUEUE_CHUNKS:
                        self._loopback_overflows += 1
                    self._queue.append(chunk)
                return
            except DeviceTrouble as trouble:
                if not lost:
                    lost = True
                    self._remarks.append((str(trouble), True))
            self._closed.wait(self._tried_every_s)
