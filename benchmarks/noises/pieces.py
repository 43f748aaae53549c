"""What made noises are made of: bands of noise, hits, plucked notes, and a voice without words."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from audio.tunables import RATE_HZ
from benchmarks.noises import tunables

Wave = NDArray[np.float64]
"""Samples (n,) at 16 kHz, at any level."""


def one_after_another(
    samples: int, rng: np.random.Generator, shortest_s: float, longest_s: float
) -> Iterator[tuple[int, int]]:
    """Start and length of stretches that fill so many samples; the last may reach beyond."""
    start = 0
    while start < samples:
        length = round(rng.uniform(shortest_s, longest_s) * RATE_HZ)
        yield start, length
        start += length


def times_s(samples: int) -> Wave:
    """Time of each sample."""
    times: Wave = np.arange(samples) / RATE_HZ
    return times


def lay(track: Wave, start: int, piece: Wave) -> None:
    """Add what of `piece` lies within the track."""
    left = max(0, len(track) - start)
    track[start : start + len(piece)] += piece[:left]


def soft_edges(samples: int) -> Wave:
    """One, but for edges that rise and fall within `EDGE_S`."""
    edge = max(1, min(samples // 2, round(tunables.EDGE_S * RATE_HZ)))
    rise = np.sin(np.linspace(0, np.pi / 2, edge)) ** 2
    envelope = np.ones(samples)
    envelope[:edge], envelope[samples - edge :] = rise, rise[::-1]
    return envelope


def band(noise: Wave, lowest_hz: float, highest_hz: float) -> Wave:
    """Noise between two frequencies, falling off by 12 dB an octave beyond them, at its old level."""
    frequency_hz = np.fft.rfftfreq(len(noise), 1 / RATE_HZ)
    above = 1 / (1 + (frequency_hz / highest_hz) ** 4)
    below = 1 / (1 + (lowest_hz / np.maximum(frequency_hz, 1.0)) ** 4)
    banded: Wave = np.fft.irfft(np.fft.rfft(noise) * np.sqrt(above * below), len(noise))
    return banded * (np.std(noise) / (np.std(banded) + 1e-12))


def struck(rng: np.random.Generator, band_hz: tuple[float, float], length_s: float) -> Wave:
    """One hit: banded noise that dies away by 60 dB in `length_s`."""
    samples = round(length_s * RATE_HZ)
    return band(rng.normal(0, 1, samples), *band_hz) * 10 ** (-3 * np.arange(samples) / samples)


def note_hz(from_hz: float, half_tones: int) -> float:
    """The note so many half tones above another, equally tempered."""
    return from_hz * float(2 ** (half_tones / 12))


def string(pitch_hz: float, samples: int) -> Wave:
    """A plucked note: harmonics, the higher ones weaker and sooner gone."""
    at_s = times_s(samples)
    note = np.zeros(samples)
    for k in range(1, tunables.STRING_HARMONICS + 1):
        if k * pitch_hz < RATE_HZ / 2:
            note += np.sin(2 * np.pi * k * pitch_hz * at_s) * np.exp(-k * at_s / tunables.STRING_S) / k
    return note * soft_edges(samples)


def voiced(pitch_hz: Wave, formants_hz: Sequence[tuple[float, float]]) -> Wave:
    """Pulses of the vocal folds at a pitch for each sample, through the resonances of a mouth.

    Source and filter after Fant, "Acoustic Theory of Speech Production", 1960: pulses that fall by 12 dB an
    octave, and two-pole resonances (frequency and bandwidth in Hz).
    """
    turns = np.cumsum(pitch_hz / RATE_HZ)
    pulses = np.diff(np.floor(turns), prepend=0.0)
    frequency_hz = np.fft.rfftfreq(len(pulses), 1 / RATE_HZ)
    response = 1 / (1 + 1j * frequency_hz / tunables.GLOTTAL_HZ) ** 2
    for formant_hz, width_hz in formants_hz:
        response = response / (
            1 - (frequency_hz / formant_hz) ** 2 + 1j * frequency_hz * width_hz / formant_hz**2
        )
    voice: Wave = np.fft.irfft(np.fft.rfft(pulses) * response, len(pulses))
    return voice / (np.std(voice) + 1e-12)
