"""A call with devices on paper: whatever the loopback does, the microphone's sound is not held up."""

import threading
from collections.abc import Iterator

import numpy as np
import pytest

from audio.arrivals import Arrivals
from audio.call import Call
from audio.clock import JumpClock
from audio.errors import DeviceTrouble
from audio.loopback import Chunk
from audio.source import Block, Gap
from audio.tunables import BLOCK_SAMPLES, LOOPBACK_LATE_S, LOOPBACK_POLL_S, RATE_HZ

MICROPHONE_LATE_S = 0.04


class PaperLoopback:
    """Delivers `seconds` of sound at once, then nothing, or is lost."""

    name = "paper loopback"

    def __init__(self, seconds: float, trouble: str = "") -> None:
        self._seconds, self._trouble = seconds, trouble
        self.delivered, self.closed = threading.Event(), threading.Event()

    def chunks(self) -> Iterator[Chunk]:
        for number in range(round(self._seconds / 0.04)):
            yield Chunk(np.full(640, 0.5, np.float32), (number + 1) * 0.04)
        if self._trouble:
            self.delivered.set()
            raise DeviceTrouble(self._trouble)
        self.delivered.set()
        self.closed.wait()

    def close(self) -> None:
        self.closed.set()


class PaperMicrophone:
    """Delivers ten seconds, each block a little after its end, or at once when somebody held it up."""

    name = "paper microphone"
    channels = 1
    input_latency_ms: float | None = 40.0
    overflows = 0

    def __init__(self, clock: JumpClock, loopback: PaperLoopback) -> None:
        self._clock, self._loopback = clock, loopback
        self.arrivals = Arrivals(RATE_HZ)

    def open(self) -> None:
        pass

    def close(self) -> None:
        pass

    def __iter__(self) -> Iterator[Block | Gap]:
        self._loopback.delivered.wait()
        for start in range(0, 10 * RATE_HZ, BLOCK_SAMPLES):
            block = Block(start, np.full((BLOCK_SAMPLES, 1), 0.1, np.float32))
            self._clock.wait(block.end_s + MICROPHONE_LATE_S - self._clock.now_s())
            self.arrivals.note(start + BLOCK_SAMPLES, block.end_s)
            yield block


def delays_s(loopback: PaperLoopback) -> tuple[list[float], np.ndarray, list[str]]:
    """How long after its end each block came, the sound, and what was remarked."""
    clock = JumpClock()
    call = Call(PaperMicrophone(clock, loopback), loopback, clock)
    told: list[str] = []
    call.on_remark = told.append
    blocks = [(clock.now_s(), piece) for piece in call if isinstance(piece, Block)]
    sound = np.concatenate([block.samples for _, block in blocks])
    return [at_s - block.end_s for at_s, block in blocks], sound, told


@pytest.mark.parametrize("seconds", [0.0, 3.0, 20.0])
def test_a_loopback_that_delivers_never_or_no_more_holds_nothing_up(seconds: float) -> None:
    delays, sound, told = delays_s(PaperLoopback(seconds))
    waited = [delay for delay in delays if delay > MICROPHONE_LATE_S + 1e-6]
    assert max(delays) <= LOOPBACK_LATE_S + LOOPBACK_POLL_S
    assert len(waited) * BLOCK_SAMPLES / RATE_HZ < 0.25
    assert told == []
    assert np.all(sound[:, 0] == np.float32(0.1))
    heard_s = np.count_nonzero(sound[:, 1] > 0.4) / RATE_HZ
    assert heard_s == pytest.approx(min(seconds, 10.0), abs=0.05)


def test_a_lost_loopback_is_told_once_and_is_silence() -> None:
    delays, sound, told = delays_s(PaperLoopback(3.0, trouble="lost"))
    assert told == ["lost"]
    assert max(delays) <= LOOPBACK_LATE_S + LOOPBACK_POLL_S
    assert sound[32_000, 1] == pytest.approx(0.5, abs=0.01)
    assert not sound[50_000:, 1].any()
