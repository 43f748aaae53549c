"""How loud a session's sound was, all along: kept beside the sound, to be drawn without decoding it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from audio.source import Samples
from audio.tunables import RATE_HZ

PEAKS_PER_S = 50
"""Peaks a second of session time: one in 20 ms, finer than a pixel wherever more than a sentence is seen."""

PEAK_SAMPLES = RATE_HZ // PEAKS_PER_S

Peaks = NDArray[np.uint8]


@dataclass(frozen=True, slots=True, eq=False)
class Waveform:
    """`peaks` uint8 (n, channels), `PEAKS_PER_S` of them a second from 0 s on, 0 where nothing was kept.

    A peak is 255 times the square root of the greatest absolute sample (full scale 1) of its 20 ms, so that
    quiet speech is still seen.
    """

    peaks: Peaks


@dataclass(frozen=True, slots=True, eq=False)
class WaveformRow:
    """The peaks of one stretch of sound: uint8 (n, channels), the first of the 20 ms `start_sample` is in.

    At its ends it may have only a part of their sound; the stretch beside it then has the rest.
    """

    start_sample: int
    peaks: Peaks

    @classmethod
    def of(cls, samples: Samples, start_sample: int) -> Self:
        """The row of sound (n, channels), n at least 1, that begins at `start_sample`."""
        before = start_sample % PEAK_SAMPLES
        starts = np.maximum(np.arange(0, before + len(samples), PEAK_SAMPLES) - before, 0)
        loudest = np.maximum.reduceat(np.abs(samples), starts, axis=0)
        return cls(start_sample, np.rint(255.0 * np.sqrt(np.minimum(loudest, 1.0))).astype(np.uint8))


def laid_out(rows: Iterable[WaveformRow], length_samples: int, channels: int) -> Waveform:
    """Lay rows over a session of so many samples; where two reach into the same 20 ms the louder counts."""
    peaks = np.zeros((-(-length_samples // PEAK_SAMPLES), channels), dtype=np.uint8)
    for row in rows:
        first = row.start_sample // PEAK_SAMPLES
        place = peaks[first : first + len(row.peaks)]
        np.maximum(place, row.peaks[: len(place)], out=place)
    return Waveform(peaks)
