"""The made noises: so long, the same every time, and each what its name says."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from audio.tunables import RATE_HZ
from benchmarks import non_speech, recordings, tunables
from benchmarks.noises.made import NOISES, breath, laughter, mains_hum, typing
from benchmarks.sound_files import Mono, level_db, write_flac

TEN_S = 10 * RATE_HZ


@pytest.mark.parametrize("make", NOISES.values(), ids=NOISES)
def test_a_noise_fills_its_time_and_is_the_same_every_time(make: Callable[[int], Mono]) -> None:
    sound = make(TEN_S)
    assert sound.shape == (TEN_S,)
    assert sound.dtype == np.float32
    assert np.isfinite(sound).all() and sound.std() > 0
    np.testing.assert_array_equal(make(TEN_S), sound)


def bursts(sound: Mono, frame_s: float) -> int:
    """How often it rises out of quiet, by frames."""
    frames = sound[: len(sound) // round(frame_s * RATE_HZ) * round(frame_s * RATE_HZ)]
    levels = np.abs(frames.reshape(-1, round(frame_s * RATE_HZ))).max(axis=1)
    loud = levels > levels.max() / 10
    return int(np.count_nonzero(loud[1:] & ~loud[:-1]))


def test_somebody_breathes_in_and_out_twelve_to_twenty_times_a_minute() -> None:
    assert 2 * 12 - 2 <= bursts(breath(60 * RATE_HZ), 0.1) <= 2 * 20 + 2


def test_keys_are_pressed_several_times_a_second() -> None:
    assert 2 <= bursts(typing(60 * RATE_HZ), 0.03) / 60 <= 12


def test_laughter_comes_in_bursts_of_a_voice() -> None:
    sound = laughter(TEN_S)
    assert 10 <= bursts(sound, 0.03) <= 60
    spectrum = np.abs(np.fft.rfft(sound)) ** 2
    low = spectrum[np.fft.rfftfreq(TEN_S, 1 / RATE_HZ) < 4000].sum()
    assert low / spectrum.sum() > 0.9


def test_the_mains_hum_at_their_frequency() -> None:
    spectrum = np.abs(np.fft.rfft(mains_hum(TEN_S)))
    assert np.argmax(spectrum) == 50 * 10


def test_recorded_noise_is_looped_at_each_level_where_there_is_any(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(recordings, "BESIDE", tmp_path)
    assert non_speech.noises().keys() == NOISES.keys()
    (tmp_path / "rooms").mkdir()
    hiss = np.random.default_rng(1).normal(0, 0.01, RATE_HZ).astype(np.float32)
    write_flac(tmp_path / "rooms" / "dishes.flac", hiss)
    looped = [make for name, make in non_speech.noises().items() if name.startswith("dishes")]
    levels = [level_db(make(TEN_S)) for make in looped]
    assert levels == pytest.approx(tunables.LOOPED_DB, abs=0.1)


def test_made_noise_is_about_as_loud_as_speech() -> None:
    for make in non_speech.noises().values():
        sound = make(TEN_S)
        assert np.abs(sound).max() <= 1
        assert -52 < level_db(sound) < -29
