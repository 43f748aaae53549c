"""Sound taken along, read by libsndfile and by Python's own reader of WAV."""

import tracemalloc
import wave
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from audio.source import Samples
from audio.tunables import RATE_HZ
from sessions.take_along.format import Format, ReadSound
from sessions.take_along.sound import FLAC, WAV
from tests.sessions.made_account import made_account
from tests.sessions.made_sessions import noise

LENGTH_S = 47.125
HOLE = slice(30 * RATE_HZ, 31 * RATE_HZ)


def session_sound(channels: int) -> Samples:
    samples = noise(0, round(LENGTH_S * RATE_HZ), channels)
    samples[:, -1] *= -0.5
    samples[HOLE] = 0.0
    return samples


def reading(samples: Samples) -> ReadSound:
    return lambda start_s, end_s: samples[round(start_s * RATE_HZ) : round(end_s * RATE_HZ)]


@pytest.mark.parametrize("channels", [1, 2, 3])
@pytest.mark.parametrize("format_", [FLAC, WAV], ids=lambda one: one.id)
def test_every_sample_comes_back_in_its_place(tmp_path: Path, format_: Format, channels: int) -> None:
    samples, path = session_sound(channels), tmp_path / f"one{format_.suffix}"
    format_.write(replace(made_account(), duration_s=LENGTH_S), reading(samples), path)
    read, rate_hz = soundfile.read(path, dtype="float32", always_2d=True)
    assert rate_hz == RATE_HZ
    assert soundfile.info(path).subtype == "PCM_16"
    np.testing.assert_allclose(read, samples, atol=1 / 32768)
    assert not read[HOLE].any()


def test_wav_is_what_python_calls_wav(tmp_path: Path) -> None:
    WAV.write(replace(made_account(), duration_s=LENGTH_S), reading(session_sound(2)), tmp_path / "one.wav")
    with wave.open(str(tmp_path / "one.wav")) as read:
        told = (read.getnchannels(), read.getsampwidth(), read.getframerate(), read.getnframes())
    assert told == (2, 2, RATE_HZ, round(LENGTH_S * RATE_HZ))


@pytest.mark.parametrize("format_", [FLAC, WAV], ids=lambda one: one.id)
def test_a_long_session_never_lies_in_memory_whole(tmp_path: Path, format_: Format) -> None:
    minutes = 20

    def silence(start_s: float, end_s: float) -> Samples:
        return np.zeros((round(end_s * RATE_HZ) - round(start_s * RATE_HZ), 2), np.float32)

    tracemalloc.start()
    try:
        format_.write(replace(made_account(), duration_s=minutes * 60.0), silence, tmp_path / "one")
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < minutes * 60 * RATE_HZ * 2 * 4 / 8


@pytest.mark.parametrize("write", [FLAC.write, WAV.write])
def test_a_place_that_cannot_be_written_to_is_told(tmp_path: Path, write: Callable[..., None]) -> None:
    with pytest.raises(OSError, match="No such file"):
        write(made_account(), reading(session_sound(1)), tmp_path / "nowhere" / "one")
