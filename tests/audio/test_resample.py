"""Sound of any rate becomes blocks at 16 kHz, and session time stays true."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audio.resample import BlockCutter
from audio.source import Block, Gap
from audio.tunables import BLOCK_SAMPLES
from tests.audio.recordings import joined, pitch_hz, tone


def cut(rate_hz: int, *chunks: np.ndarray) -> list[Block | Gap]:
    cutter = BlockCutter(rate_hz, chunks[0].shape[1])
    blocks: list[Block | Gap] = []
    for chunk in chunks:
        blocks += cutter.feed(chunk)
    return [*blocks, *cutter.finish()]


@pytest.mark.parametrize(
    ("rate_hz", "channels"), [(8_000, 1), (16_000, 1), (22_050, 1), (44_100, 2), (48_000, 1), (96_000, 2)]
)
def test_a_tone_keeps_its_pitch_its_length_and_its_moment(rate_hz: int, channels: int) -> None:
    heard = joined(cut(rate_hz, tone(440, rate_hz, 2.0, channels)))
    assert heard.shape[1] == channels
    assert abs(len(heard) - 32_000) <= 2
    assert pitch_hz(heard[:, 0]) == pytest.approx(440, abs=1)
    assert np.abs(heard[2000:30_000] - tone(440, 16_000, 2.0, channels)[2000:30_000]).max() < 1e-3


def test_every_block_is_whole_but_the_last() -> None:
    blocks = cut(48_000, tone(440, 48_000, 1.0))
    assert [len(one.samples) for one in blocks if isinstance(one, Block)] == [BLOCK_SAMPLES] * 31 + [128]
    assert [one.start_sample for one in blocks] == [number * BLOCK_SAMPLES for number in range(32)]


def test_nothing_fed_gives_no_block() -> None:
    assert cut(48_000, np.zeros((0, 2), np.float32)) == []


@settings(max_examples=40)
@given(
    rate_hz=st.sampled_from([8_000, 16_000, 44_100, 48_000]),
    cuts=st.lists(st.integers(0, 20_000), max_size=8),
)
def test_it_does_not_matter_in_what_chunks_sound_arrives(rate_hz: int, cuts: list[int]) -> None:
    sound = np.random.default_rng(7).uniform(-0.5, 0.5, (20_000, 2)).astype(np.float32)
    whole, in_chunks = cut(rate_hz, sound), cut(rate_hz, *np.split(sound, sorted(cuts)))
    assert [one.start_sample for one in in_chunks] == [one.start_sample for one in whole]
    np.testing.assert_allclose(joined(in_chunks), joined(whole), atol=1e-6)


@settings(max_examples=40)
@given(
    rate_hz=st.sampled_from([16_000, 44_100, 48_000]),
    steps=st.lists(st.tuples(st.booleans(), st.integers(1, 5_000)), min_size=1, max_size=12),
)
def test_session_time_runs_on_across_losses(rate_hz: int, steps: list[tuple[bool, int]]) -> None:
    cutter = BlockCutter(rate_hz, 1)
    sound: list[Block | Gap] = []
    for lost, frames in steps:
        sound += cutter.lose(frames, "lost") if lost else cutter.feed(np.ones((frames, 1), np.float32))
    sound += cutter.finish()
    due_s = 0.0
    for piece in sound:
        assert piece.start_s == due_s
        due_s = piece.end_s
    assert due_s == pytest.approx(sum(frames for _, frames in steps) / rate_hz, abs=2 / 16_000)
    assert all(len(one.samples) == BLOCK_SAMPLES for one in sound[:-1] if isinstance(one, Block))
