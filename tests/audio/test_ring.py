"""What the sound card's thread puts in comes out once, in order, and what was lost is told in its place."""

import threading

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from audio.resample import BlockCutter
from audio.ring import Ring
from audio.source import Block, Gap, Samples


def numbered(start: int, frames: int) -> Samples:
    return np.arange(start, start + frames, dtype=np.float32)[:, None]


def test_sound_comes_out_as_it_went_in() -> None:
    ring = Ring(10, 2)
    ring.write(np.ones((4, 2), np.float32))
    samples, lost = ring.read()
    assert (samples.tolist(), lost) == ([[1.0, 1.0]] * 4, 0)
    assert len(ring.read()[0]) == 0


def test_a_full_ring_loses_the_newest_and_says_how_much() -> None:
    ring = Ring(10, 1)
    ring.write(numbered(0, 8))
    ring.write(numbered(8, 8))
    ring.write(numbered(16, 5))
    samples, lost = ring.read()
    assert samples[:, 0].tolist() == list(range(10))
    assert (lost, ring.overflows) == (11, 1)
    ring.write(numbered(21, 3))
    assert ring.read()[0][:, 0].tolist() == [21, 22, 23]


def test_sound_the_device_lost_is_told_with_all_that_is_lost_until_then() -> None:
    ring = Ring(100, 1)
    ring.write(numbered(0, 10))
    ring.lose(7)
    ring.write(numbered(17, 10))
    samples, lost = ring.read()
    assert (len(samples), lost, ring.overflows) == (10, 17, 1)
    ring.write(numbered(27, 1))
    assert ring.read()[0].tolist() == [[27.0]]


def test_an_overflow_becomes_a_gap_at_its_own_session_time() -> None:
    ring, cutter = Ring(16_000, 1), BlockCutter(16_000, 1)
    for second in range(3):
        ring.write(numbered(second * 16_000, 16_000))
    samples, lost = ring.read()
    ring.write(numbered(48_000, 512))
    sound: list[Block | Gap] = [*cutter.feed(samples), *cutter.lose(lost, "too slow")]
    sound += cutter.feed(ring.read()[0])
    before, gap, after = sound[-3:]
    assert isinstance(gap, Gap)
    assert gap.start_s == before.end_s == 31 * 512 / 16_000
    assert gap.end_s == after.start_s == 3.0
    assert isinstance(after, Block)
    assert after.samples[0, 0] == 48_000


@given(st.lists(st.one_of(st.integers(1, 12), st.none()), max_size=40))
def test_every_frame_is_delivered_or_counted_as_lost_where_it_was(steps: list[int | None]) -> None:
    ring, fed, position = Ring(10, 1), 0, 0
    for frames in [*steps, None]:
        if frames is not None:
            ring.write(numbered(fed, frames))
            fed += frames
            continue
        samples, lost = ring.read()
        assert samples[:, 0].tolist() == list(range(position, position + len(samples)))
        position += len(samples) + lost
    assert position == fed


def test_two_threads_lose_nothing_unsaid() -> None:
    ring, total = Ring(700, 1), 200_000
    done = threading.Event()

    def write() -> None:
        for start in range(0, total, 100):
            ring.write(numbered(start, 100))
        done.set()

    writer = threading.Thread(target=write)
    writer.start()
    position, last_round = 0, False
    while not last_round:
        last_round = done.is_set()
        samples, lost = ring.read()
        assert samples[:, 0].tolist() == list(range(position, position + len(samples)))
        position += len(samples) + lost
    writer.join()
    assert position == total
