"""How loud a session's sound was, all along: kept beside the sound, to be drawn without decoding it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

PEAKS_PER_S = 50
"""Peaks a second of session time: one in 20 ms, finer than a pixel wherever more than a sentence is seen."""


@dataclass(frozen=True, slots=True, eq=False)
class Waveform:
    """`peaks` uint8 (n, channels), `PEAKS_PER_S` of them a second from 0 s on, 0 where nothing was kept.

    A peak is 255 times the square root of the greatest absolute sample (full scale 1) of its 20 ms, so that
    quiet speech is still seen.
    """

    peaks: NDArray[np.uint8]
