import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audio.codec import decode_flac, encode_flac
from audio.errors import UnreadableRecording
from audio.source import Samples
from audio.tunables import RATE_HZ


def voice_like(seconds: float, channels: int = 1) -> Samples:
    t = np.arange(int(seconds * RATE_HZ)) / RATE_HZ
    tone = 0.3 * np.sin(2 * np.pi * 180 * t) * np.sin(2 * np.pi * 3 * t) ** 2
    return np.repeat(tone.astype(np.float32)[:, None], channels, axis=1)


@settings(max_examples=60)
@given(st.integers(0, 2**32 - 1), st.integers(1, 3 * RATE_HZ), st.sampled_from([1, 2, 3]))
def test_sixteen_bits_come_back_exactly(seed: int, n: int, channels: int) -> None:
    whole = np.random.default_rng(seed).integers(-32768, 32768, (n, channels), dtype=np.int16)
    samples = whole.astype(np.float32) / np.float32(32768)
    back = decode_flac(encode_flac(samples))
    assert back.dtype == np.float32
    assert np.array_equal(back, samples)


def test_finer_than_sixteen_bits_is_rounded_to_the_nearest() -> None:
    samples = voice_like(1.0, channels=2)
    assert np.max(np.abs(decode_flac(encode_flac(samples)) - samples)) <= 0.5 / 32768


def test_too_loud_is_clipped_not_wrapped() -> None:
    back = decode_flac(encode_flac(np.array([[2.0], [-2.0], [1.0]], dtype=np.float32)))
    assert back[:, 0].tolist() == [32767 / 32768, -1.0, 32767 / 32768]


def test_a_second_of_quiet_takes_next_to_no_room() -> None:
    assert len(encode_flac(np.zeros((RATE_HZ, 1), dtype=np.float32))) < 500


@pytest.mark.parametrize("shape", [(0, 1), (10, 4), (10,)])
def test_other_shapes_are_refused(shape: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="not of shape"):
        encode_flac(np.zeros(shape, dtype=np.float32))


@pytest.mark.parametrize("damaged", [b"", b"not sound at all", encode_flac(voice_like(1.0))[:60]])
def test_damaged_bytes_are_said_to_be_damaged(damaged: bytes) -> None:
    with pytest.raises(UnreadableRecording, match="damaged"):
        decode_flac(damaged)
