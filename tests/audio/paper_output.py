"""An output on paper, and reels for it: what is handed over is what is tested, at a time that is told."""

from collections.abc import Callable

import numpy as np

from audio.clock import JumpClock, SystemClock
from audio.output import Output, Sound
from audio.source import Samples
from audio.transport import Transport
from audio.tunables import RATE_HZ

BLOCK_S = 0.01
LATENCY_S = 0.03
PATIENCE_S = 20.0  # only a failing test waits this long


def until(is_so: Callable[[], bool]) -> None:
    """Wait for another thread."""
    clock = SystemClock()
    give_up_at_s = clock.now_s() + PATIENCE_S
    while not is_so():
        assert clock.now_s() < give_up_at_s
        clock.wait(0.001)


class Ramp:
    """A reel that rises from 0.1 to 0.9, so that every sample says where it is from."""

    def __init__(self, length_s: float, channels: int = 1) -> None:
        self.length_samples, self.channels = round(length_s * RATE_HZ), channels
        self.has_samples = self.length_samples
        self.broken: Exception | None = None
        self.closed = False

    def read(self, start_sample: int, end_sample: int) -> Samples:
        if self.broken is not None and end_sample > self.length_samples // 2:
            raise self.broken
        places = np.arange(start_sample, min(end_sample, self.has_samples), dtype=np.float32)
        return np.repeat((0.1 + 0.8 * places / self.length_samples)[:, None], self.channels, axis=1)

    def close(self) -> None:
        self.closed = True

    def places_s(self, heard: Samples) -> Samples:
        """Where each sample is from, s."""
        return np.asarray((heard[:, 0] - 0.1) / 0.8 * self.length_samples / RATE_HZ)


class PaperOutput(Output):
    """Takes what it is handed when the test says so, 10 ms at a time; nothing sounds."""

    def __init__(self, clock: JumpClock, channels: int = 1) -> None:
        super().__init__()
        self._clock, self._channels = clock, channels
        self.sound: Sound | None = None
        self.asked = 0

    def play(self, sound: Sound) -> None:
        self.asked += 1
        self.sound = sound
        sound.fit(RATE_HZ, self._channels)

    def block(self) -> Samples:
        """What is handed over in the next 10 ms."""
        out = np.zeros((round(BLOCK_S * RATE_HZ), self._channels), np.float32)
        assert self.sound is not None
        more = self.sound.fill(out, LATENCY_S)
        self._clock.jump(BLOCK_S)
        if not more:
            sound, self.sound = self.sound, None
            sound.end("")
        return out

    def hear(self, seconds: float) -> Samples:
        """What is handed over in so long."""
        return np.concatenate([self._block_once_read() for _ in range(round(seconds / BLOCK_S))])

    def _block_once_read(self) -> Samples:
        """A block after which none is waited for: on paper time goes faster than anybody reads."""
        assert isinstance(self.sound, Transport)
        passage = self.sound._asked
        until(lambda: passage.complete or passage.ahead_s > 2 * BLOCK_S)
        return self.block()

    def goes_away(self) -> None:
        sound, self.sound = self.sound, None
        assert sound is not None
        sound.end("The sound output went away")
