"""Two made-up voices whose every syllable is known: bursts of a tone, with silence between."""

import numpy as np

from audio.tunables import RATE_HZ
from benchmarks.readers import Reader, reader
from benchmarks.sound_files import Mono
from models.embedding import Embedding


def tone(pitch_hz: float, bursts: list[tuple[float, float]], duration_s: float) -> Mono:
    """A harmonic tone that sounds from each start to each end, over faint noise."""
    at_s = np.arange(round(duration_s * RATE_HZ)) / RATE_HZ
    voice = sum(np.sin(2 * np.pi * pitch_hz * k * at_s) / k for k in range(1, 6)) * 0.1
    sounding = np.zeros(len(at_s))
    for start_s, end_s in bursts:
        sounding[(at_s >= start_s) & (at_s < end_s)] = 1
    noise = np.random.default_rng(round(pitch_hz)).normal(0, 1e-4, len(at_s))
    return (voice * sounding + noise).astype(np.float32)


def by_pitch(sound: Mono) -> Embedding:
    """An embedding that knows high from low."""
    spectrum = np.abs(np.fft.rfft(sound, 16_000))[50:450]
    voice: Embedding = (spectrum / np.linalg.norm(spectrum)).astype(np.float32)
    return voice


def sentences(pitch_hz: float) -> list[Mono]:
    """Ten sentences of 3 to 9 s, some with a pause of 0.4 s."""
    said = []
    for k in range(10):
        long_s = 3.0 + (k * 7 % 10) * 0.6
        parts = [(0.3, long_s / 2), (long_s / 2 + 0.4, long_s)] if k % 3 == 0 else [(0.3, long_s)]
        said.append(tone(pitch_hz, parts, long_s + 0.3))
    return said


def made_reader(name: str, pitch_hz: float) -> Reader:
    """A reader of ten sentences."""
    return reader(name, sentences(pitch_hz), by_pitch)
