"""How loud speech is, and which frames are too faint to be it."""

import numpy as np
import pytest
from numpy.typing import NDArray

from audio.tunables import BLOCK_SAMPLES
from diarize.events import Doubt
from diarize.loudness import FRAMES_A_BLOCK, Loudness, level_db, levels_db
from diarize.tunables import FAINT_BELOW_DB, FRAME_SAMPLES, LOUDNESS_EVERY_BLOCKS, LOUDNESS_OVER_S


def at(db: float, samples: int = BLOCK_SAMPLES) -> NDArray[np.float32]:
    """Sound of that level: every sample as strong as any other."""
    return np.full(samples, 10 ** (db / 20), np.float32)


def after_speech(*levels: float) -> Loudness:
    """Having heard a second of speech at each of `levels`."""
    loudness = Loudness()
    for db in levels:
        for _ in range(4 * LOUDNESS_EVERY_BLOCKS):
            loudness.feed(at(db), speech=True)
    return loudness


def test_each_frame_has_its_level_and_the_whole_has_one() -> None:
    sound = np.concatenate([at(0.0, FRAME_SAMPLES), at(-20.0, FRAME_SAMPLES)])
    assert levels_db(sound) == pytest.approx([0.0, -20.0], abs=0.01)
    assert level_db(sound) == pytest.approx(-2.97, abs=0.01)


def test_digital_silence_has_a_level_too() -> None:
    assert levels_db(np.zeros(FRAME_SAMPLES, np.float32)) == pytest.approx([-90.0])
    assert level_db(np.zeros(FRAME_SAMPLES, np.float32)) == pytest.approx(-90.0)


def test_before_any_speech_nothing_is_too_faint() -> None:
    loudness = Loudness()
    for _ in range(100):
        assert loudness.feed(at(-70.0), speech=False).all()
    assert loudness.loud_db is None


def test_loudness_is_told_after_a_quarter_of_a_second_of_speech() -> None:
    loudness = Loudness()
    for _ in range(LOUDNESS_EVERY_BLOCKS - 1):
        loudness.feed(at(-20.0), speech=True)
    assert loudness.loud_db is None
    loudness.feed(at(-20.0), speech=True)
    assert loudness.loud_db == pytest.approx(-20.0, abs=0.01)


def test_what_lies_far_under_loud_speech_is_too_faint() -> None:
    loudness = after_speech(-20.0)
    assert loudness.feed(at(-20.0 - FAINT_BELOW_DB + 1), speech=False).all()
    assert not loudness.feed(at(-20.0 - FAINT_BELOW_DB - 1), speech=False).any()


def test_each_frame_of_a_block_is_judged_by_itself() -> None:
    block = np.concatenate([at(-20.0, FRAME_SAMPLES), at(-70.0, FRAME_SAMPLES)])
    assert after_speech(-20.0).feed(block, speech=False).tolist() == [True, False]
    assert FRAMES_A_BLOCK == 2


def test_what_is_no_speech_makes_nobody_loud() -> None:
    loudness = after_speech(-30.0)
    for _ in range(100):
        loudness.feed(at(-3.0), speech=False)
    loudness.feed(at(-30.0), speech=True)
    assert loudness.loud_db == pytest.approx(-30.0, abs=0.01)


def test_loud_are_the_vowels_not_the_mean() -> None:
    assert after_speech(-40.0, -40.0, -40.0, -20.0).loud_db == pytest.approx(-20.0, abs=0.01)


def test_whoever_leans_back_is_followed() -> None:
    assert after_speech(-10.0, *[-30.0] * (round(LOUDNESS_OVER_S) - 5)).loud_db == pytest.approx(-30, abs=0.1)
    assert after_speech(*[-10.0] * 5, *[-30.0] * 10).loud_db == pytest.approx(-10.0, abs=0.1)
    assert after_speech(*[-10.0] * 5, *[-30.0] * 25).loud_db == pytest.approx(-30.0, abs=0.1)


def test_a_laugh_that_was_cut_off_is_not_told_again_and_again_in_the_silence_after_it() -> None:
    loudness, laugh = Loudness(), np.ones(BLOCK_SAMPLES, np.float32)
    for _ in range(31):
        loudness.feed(laugh, speech=True)
    assert loudness.signs() == [Doubt.CLIPPING]
    for _ in range(31):
        loudness.feed(np.float32(1e-3) * laugh, speech=False)
    assert loudness.signs() == []
