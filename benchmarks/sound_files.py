"""Recordings of a benchmark: one-channel and two-channel sound in and out of files."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from audio.clock import JumpClock
from audio.codec import encode_flac
from audio.replay import Replay
from audio.source import Block, Samples

Mono = NDArray[np.float32]
"""One channel of sound at 16 kHz, float32 (n,) within -1..1."""


def read_channels(path: Path) -> Samples:
    """Read a whole recording, float32 (n, channels) at 16 kHz; raises `UnreadableRecording`."""
    return np.concatenate(
        [item.samples for item in Replay(path, None, JumpClock()) if isinstance(item, Block)]
    )


def read_mono(path: Path) -> Mono:
    """Read a whole recording as the mean of its channels; raises `UnreadableRecording`."""
    mean: Mono = read_channels(path).mean(axis=1, dtype=np.float32)
    return mean


def write_flac(path: Path, sound: Samples) -> None:
    """Write sound of shape (n,) or (n, channels)."""
    path.write_bytes(encode_flac(sound.reshape(len(sound), -1)))


def level_db(sound: Samples) -> float:
    """Level of `sound` over its whole length, in dB of full scale."""
    return float(10 * np.log10(np.mean(np.square(sound, dtype=np.float64)) + 1e-12))


def amplified(sound: Samples, gain_db: float) -> Samples:
    """Return the sound louder by `gain_db`."""
    louder: Samples = sound * np.float32(10 ** (gain_db / 20))
    return louder
