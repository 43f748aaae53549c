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
    """Delivers `seconds` of sound at once, then nothing, or is lost, and is back at `back_at_s`."""

    name = "paper loopback"

    def __init__(self, seconds: float, trouble: str = "", back_at_s: float = 0.0) -> None:
        self._seconds, self._trouble, self._back_at_s = seconds, trouble, back_at_s
        self._asked = 0
        self.delivered, self.closed = threading.Event(), threading.Event()
        self.plugged_in, self.delivered_again = threading.Event(), threading.Event()

    def chunks(self) -> Iterator[Chunk]:
        self._asked += 1
        if self._asked in (2, 3) or (self._asked > 1 and not self._back_at_s):
            raise DeviceTrouble("still away")
        began_s = 0.0
        if self._asked > 1:
            began_s = self._back_at_s
            self.plugged_in.wait()
        for number in range(round(self._seconds / 0.04)):
            yield Chunk(np.full(640, 0.5, np.float32), began_s + (number + 1) * 0.04)
        if self._trouble and self._asked == 1:
            self.delivered.set()
            raise DeviceTrouble(self._trouble)
        self.delivered.set()
        self.delivered_again.set()
        self.closed.wait()

    def reached(self, session_s: float) -> None:
        """Be plugged in again when it is time."""
        if self._back_at_s and session_s > self._back_at_s:
            self.plugged_in.set()
            self.delivered_again.wait()

    def again(self) -> "PaperLoopback":
        return self

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

    def again(self) -> "PaperMicrophone":
        return self

    def close(self) -> None:
        pass

    def __iter__(self) -> Iterator[Block | Gap]:
        self._loopback.delivered.wait()
        for start in range(0, 10 * RATE_HZ, BLOCK_SAMPLES):
            block = Block(start, np.full((BLOCK_SAMPLES, 1), 0.1, np.float32))
            self._clock.wait(block.end_s + MICROPHONE_LATE_S - self._clock.now_s())
            self.arrivals.note(start + BLOCK_SAMPLES, block.end_s)
            self._loopback.reached(block.end_s)
            yield block


def delays_s(loopback: PaperLoopback) -> tuple[list[float], np.ndarray, list[str]]:
    """How long after its end each block came, the sound, and what was remarked."""
    clock = JumpClock()
    call = Call(PaperMicrophone(clock, loopback), loopback, clock, tried_every_s=0.01)
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


def test_a_loopback_that_comes_back_is_heard_at_its_time_and_both_are_told_once() -> None:
    delays, sound, told = delays_s(PaperLoopback(3.0, trouble="lost", back_at_s=6.0))
    assert told == ["lost", "The computer's own sound is heard again, from paper loopback"]
    assert max(delays) <= LOOPBACK_LATE_S + LOOPBACK_POLL_S
    loud = np.flatnonzero(sound[:, 1] > 0.4) / RATE_HZ
    assert np.count_nonzero(loud < 3.1) / RATE_HZ == pytest.approx(3.0, abs=0.05)
    assert loud[loud > 3.1][[0, -1]] == pytest.approx([6.0, 9.0], abs=0.05)
