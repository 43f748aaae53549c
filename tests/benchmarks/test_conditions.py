from pathlib import Path

import numpy as np
import pytest

from audio.tunables import RATE_HZ
from benchmarks.conditions import (
    clipping,
    conditions,
    gain_pumping,
    reverberated,
    speech_level_db,
    telephone,
    with_noise,
)
from benchmarks.sound_files import Mono, level_db, write_flac
from tests.benchmarks.voices import tone


@pytest.fixture
def speech() -> Mono:
    return tone(150, [(0.5, 1.5), (2.0, 3.3)], 3.77)


@pytest.fixture
def rooms(tmp_path: Path) -> Path:
    rng = np.random.default_rng(6)
    response = np.zeros(8_000, np.float32)
    response[40] = 0.9
    response[1_000:] = rng.normal(0, 0.01, 7_000)
    write_flac(tmp_path / "rir1.flac", response)
    write_flac(tmp_path / "office-ambience.flac", rng.normal(0, 0.05, RATE_HZ).astype(np.float32))
    return tmp_path


def test_eight_conditions_keep_the_length_and_change_the_sound(speech: Mono, rooms: Path) -> None:
    every = conditions(rooms)
    assert len(every) == 8
    for condition in every.values():
        changed = condition(speech)
        assert changed.shape == speech.shape
        assert changed.dtype == np.float32
        assert np.abs(changed).max() <= 1.0
        assert not np.allclose(changed, speech, atol=1e-3)


def test_reverberation_rings_on_but_moves_no_onset(speech: Mono) -> None:
    response = np.zeros(8_000, np.float32)
    response[400], response[4_000] = 1.0, 0.5
    wet = reverberated(speech, response)
    quiet, begun, after = (
        slice(round(a * RATE_HZ), round(b * RATE_HZ)) for a, b in ((0.3, 0.49), (0.51, 0.6), (1.55, 1.7))
    )
    assert level_db(wet[quiet]) < -60
    assert level_db(wet[begun]) > -30
    assert level_db(wet[after]) > level_db(speech[after]) + 20


def test_noise_lies_as_far_below_the_speech_as_asked(speech: Mono) -> None:
    noise = np.random.default_rng(7).normal(0, 0.3, 5_000).astype(np.float32)
    added = with_noise(speech, noise, 10.0) - speech
    assert speech_level_db(speech) - level_db(added) == pytest.approx(10.0, abs=0.2)


def test_a_telephone_lets_only_its_band_through() -> None:
    for hz, passes in ((100, False), (1_000, True), (5_000, False)):
        at_s = np.arange(RATE_HZ) / RATE_HZ
        wave = (0.3 * np.sin(2 * np.pi * hz * at_s)).astype(np.float32)
        heard_db = level_db(telephone(wave)[2_000:-2_000]) - level_db(wave)
        assert heard_db == pytest.approx(0, abs=1) if passes else heard_db < -30


def test_gain_creeps_up_in_a_pause_and_drops_with_the_next_word(speech: Mono) -> None:
    changed = gain_pumping(speech)
    pause = slice(round(1.6 * RATE_HZ), round(1.7 * RATE_HZ))
    late = slice(round(1.85 * RATE_HZ), round(1.95 * RATE_HZ))
    assert level_db(changed[late]) > level_db(changed[pause]) + 2


def test_clipped_speech_has_flat_tops(speech: Mono) -> None:
    changed = clipping(speech)
    top = np.abs(changed).max()
    assert np.mean(np.abs(changed) >= top - 1e-6) > 0.02
