"""Beside sound's way in: whether a microphone is heard at all, how loud, and whether it is cut off."""

import math
from collections import deque
from dataclasses import dataclass

import numpy as np

from audio.source import Block
from audio.tunables import CLIPPED_AT, LEVEL_FLOOR_DB, LEVEL_OVER_S, RATE_HZ, ZEROS_TOLD_AFTER_S


@dataclass(frozen=True, slots=True)
class _Measured:
    samples: int
    values: int
    energy: float
    clipped: int


class Health:
    """What the sound of a microphone says about the microphone; pure, fed block by block."""

    def __init__(self) -> None:
        """Begin with nothing heard."""
        self._recent: deque[_Measured] = deque()
        self._zeros_in_a_row = 0
        self._ever_heard = False

    def feed(self, block: Block) -> None:
        """Take the next block."""
        values = block.samples
        if values.any():
            self._ever_heard = True
            self._zeros_in_a_row = 0
        else:
            self._zeros_in_a_row += len(values)
        energy = float(np.square(values, dtype=np.float64).sum())
        clipped = int(np.count_nonzero(np.abs(values) >= CLIPPED_AT))
        self._recent.append(_Measured(len(values), values.size, energy, clipped))
        while sum(one.samples for one in self._recent) > LEVEL_OVER_S * RATE_HZ and len(self._recent) > 1:
            self._recent.popleft()

    @property
    def only_zeros(self) -> bool:
        """Whether nothing but digital zeros came for `ZEROS_TOLD_AFTER_S`: muted, or not permitted."""
        return self._zeros_in_a_row >= ZEROS_TOLD_AFTER_S * RATE_HZ

    @property
    def ever_heard(self) -> bool:
        """Whether anything but digital zeros ever came."""
        return self._ever_heard

    @property
    def level_db(self) -> float:
        """Level of the last `LEVEL_OVER_S` in dBFS: RMS against full scale, not under `LEVEL_FLOOR_DB`."""
        values = sum(one.values for one in self._recent)
        energy = sum(one.energy for one in self._recent)
        return max(LEVEL_FLOOR_DB, 10 * math.log10(energy / values)) if energy else LEVEL_FLOOR_DB

    @property
    def clipped_share(self) -> float:
        """Share, 0 to 1, of the samples in the last `LEVEL_OVER_S` that are cut off at full scale."""
        values = sum(one.values for one in self._recent)
        return sum(one.clipped for one in self._recent) / values if values else 0.0
