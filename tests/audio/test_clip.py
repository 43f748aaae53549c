"""Clips are decoded again by a library of its own, and are as long as what they were made of."""

import io

import av
import numpy as np
import pytest

from audio.clip import encode_clip
from audio.tunables import RATE_HZ


def tone(seconds: float, channels: int = 1) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    at = np.arange(round(seconds * RATE_HZ)) / RATE_HZ
    wave = (0.3 * np.sin(2 * np.pi * 440.0 * at)).astype(np.float32)
    return np.repeat(wave[:, None], channels, axis=1)


def decoded(packed: bytes) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    with av.open(io.BytesIO(packed), "r") as container:
        frames = [frame.to_ndarray()[0] for frame in container.decode(audio=0)]
    return np.concatenate(frames).astype(np.float32)


@pytest.mark.parametrize("channels", [1, 2])
@pytest.mark.parametrize("rate", [24_000, 16_000, 8_000])
def test_it_is_what_it_was_made_of(channels: int, rate: int) -> None:
    packed = encode_clip(tone(5.3, channels), rate)
    heard = decoded(packed)
    assert len(heard) / RATE_HZ == pytest.approx(5.3, abs=0.08)
    assert len(packed) * 8 / 5.3 == pytest.approx(rate, rel=0.15)
    middle = heard[2 * RATE_HZ : 3 * RATE_HZ]
    assert np.argmax(np.abs(np.fft.rfft(middle))) == 440
    assert float(np.sqrt(np.mean(middle**2))) == pytest.approx(0.3 / np.sqrt(2), rel=0.1)


def test_it_comes_and_goes_softly() -> None:
    heard = decoded(encode_clip(np.full((RATE_HZ, 1), 0.5, np.float32), 24_000))
    assert abs(float(heard[0])) < 0.05 and abs(float(heard[-1])) < 0.05


def test_of_no_sound_there_is_no_clip() -> None:
    with pytest.raises(ValueError, match="shape"):
        encode_clip(np.zeros((0, 1), np.float32), 24_000)
