"""A muted microphone, a clipped one, and how loud it is."""

import numpy as np
import pytest

from audio.health import Health
from audio.source import Block, Samples
from audio.tunables import BLOCK_SAMPLES, LEVEL_FLOOR_DB, ZEROS_TOLD_AFTER_S
from tests.audio.recordings import tone

pytestmark = pytest.mark.real_time


def feed(health: Health, samples: Samples) -> None:
    for start in range(0, len(samples), BLOCK_SAMPLES):
        health.feed(Block(start, samples[start : start + BLOCK_SAMPLES]))


def silence(duration_s: float) -> Samples:
    return np.zeros((round(16_000 * duration_s), 1), np.float32)


def test_digital_silence_is_told_after_a_while_and_taken_back_at_the_first_sound() -> None:
    health = Health()
    feed(health, silence(ZEROS_TOLD_AFTER_S - 0.1))
    assert not health.only_zeros
    feed(health, silence(0.2))
    assert health.only_zeros
    assert not health.ever_heard
    feed(health, tone(440, 16_000, 0.1))
    assert not health.only_zeros
    assert health.ever_heard


def test_the_hiss_of_a_quiet_room_is_not_digital_silence() -> None:
    health = Health()
    feed(health, np.random.default_rng(3).normal(0, 1e-4, (160_000, 1)).astype(np.float32))
    assert not health.only_zeros
    assert health.level_db == pytest.approx(-80, abs=0.5)


def test_one_channel_that_hears_is_enough() -> None:
    health = Health()
    feed(health, np.hstack((silence(5.0), tone(440, 16_000, 5.0))))
    assert not health.only_zeros


def test_the_level_is_that_of_the_last_second() -> None:
    health = Health()
    assert health.level_db == LEVEL_FLOOR_DB
    feed(health, tone(440, 16_000, 2.0))
    assert health.level_db == pytest.approx(20 * np.log10(0.5) - 3.01, abs=0.1)
    feed(health, silence(1.1))
    assert health.level_db == LEVEL_FLOOR_DB


def test_sound_cut_off_at_full_scale_is_counted() -> None:
    health = Health()
    assert health.clipped_share == 0.0
    feed(health, tone(440, 16_000, 1.0))
    assert health.clipped_share == 0.0
    feed(health, np.clip(4 * tone(440, 16_000, 1.0), -1, 1))
    assert health.clipped_share == pytest.approx(2 / 3, abs=0.02)
