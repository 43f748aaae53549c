"""Sources on paper that come and go as a test says."""

from collections.abc import Callable, Iterator

import numpy as np

from audio.clock import JumpClock
from audio.errors import DeviceLost, DeviceTrouble
from audio.source import Block, Gap
from audio.tunables import BLOCK_SAMPLES, RATE_HZ

BLOCK_S = BLOCK_SAMPLES / RATE_HZ


def block(start: int, samples: int = BLOCK_SAMPLES, value: float = 0.1, channels: int = 1) -> Block:
    return Block(start, np.full((samples, channels), value, np.float32))


class PaperSource:
    """Delivers so many blocks as they sound, does `then`, and is lost, or ends."""

    channels = 1
    input_latency_ms: float | None = 35.0

    def __init__(
        self,
        clock: JumpClock,
        blocks: int,
        *,
        name: str = "Yeti",
        lost: bool = True,
        last: int = 0,
        then: Callable[[], None] = lambda: None,
        overflows: int = 0,
    ) -> None:
        self._clock, self._blocks, self._lost, self._last, self._then = clock, blocks, lost, last, then
        self.name, self.overflows = name, overflows
        self.closed = False

    def __iter__(self) -> Iterator[Block | Gap]:
        for number in range(self._blocks):
            if self.closed:
                return
            self._clock.wait(BLOCK_S)
            yield block(number * BLOCK_SAMPLES)
        if self._last:
            yield block(self._blocks * BLOCK_SAMPLES, self._last)
        self._then()
        if self._lost:
            raise DeviceLost(f"{self.name} went away", f"the microphone {self.name}", only_this_one=True)

    def close(self) -> None:
        self.closed = True


class Cupboard:
    """What `open_source` finds, one after the other: a source, or None where there is nothing yet."""

    def __init__(self, *found: PaperSource | None) -> None:
        self._found = list(found)
        self.tried = 0

    def open(self) -> PaperSource:
        self.tried += 1
        one = self._found.pop(0) if self._found else None
        if one is None:
            raise DeviceTrouble("There is no microphone 'Yeti'")
        return one
