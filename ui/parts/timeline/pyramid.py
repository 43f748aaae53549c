"""The waveform at every scale: each level half as fine as the one before, made once."""

import numpy as np
from numpy.typing import NDArray

from sessions.waveform import PEAKS_PER_S, Waveform
from ui.parts.timeline.tunables import LOUDEST_SHARE, MEANS_FROM_S, MOST_GAIN

Levels = NDArray[np.float32]


class Pyramid:
    """Gives how loud it was, a number a column, at any scale, in time that depends on the columns alone."""

    def __init__(self, waveform: Waveform) -> None:
        """Halve it until little is left."""
        peaks = waveform.peaks.astype(np.float32) / 255.0
        self._levels = [peaks * _gain(peaks)]
        step_s = 1 / PEAKS_PER_S
        while len(self._levels[-1]) > 1:
            step_s *= 2
            self._levels.append(_halved(self._levels[-1], step_s >= MEANS_FROM_S))

    @property
    def channels(self) -> int:
        """How many channels there are."""
        return int(self._levels[0].shape[1])

    def loudness(self, channel: int | None, from_s: float, step_s: float, count: int) -> Levels:
        """Loudness of `count` columns of `step_s`, float32 (count,), 0..1; of all channels where None."""
        finest = step_s * PEAKS_PER_S
        depth = min(max(0, int(np.log2(max(finest, 1.0)))), len(self._levels) - 1)
        level, peaks_per_s = self._levels[depth], PEAKS_PER_S / 2**depth
        middles = (from_s + step_s * (np.arange(count) + 0.5)) * peaks_per_s - 0.5
        first = max(0, int(np.floor(middles[0])))
        part = level[first : int(np.ceil(middles[-1])) + 2]
        if not len(part):
            return np.zeros(count, np.float32)
        heard = part.max(axis=1) if channel is None else part[:, channel]
        loud: Levels = np.interp(middles - first, np.arange(len(heard)), heard).astype(np.float32)
        return loud


def _gain(peaks: Levels) -> float:
    kept = peaks[peaks > 0]
    if not len(kept):
        return 1.0
    return min(MOST_GAIN, 1.0 / float(np.quantile(kept, LOUDEST_SHARE)))


def _halved(level: Levels, mean: bool) -> Levels:
    even = level if len(level) % 2 == 0 else np.concatenate([level, level[-1:]])
    pairs = even.reshape(-1, 2, level.shape[1])
    halved: Levels = pairs.mean(axis=1) if mean else pairs.max(axis=1)
    return halved
