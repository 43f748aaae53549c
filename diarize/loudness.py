"""How loud the people of one stream speak, and which frames are too faint to be their speech."""

import numpy as np
from numpy.typing import NDArray

from audio.tunables import BLOCK_SAMPLES
from diarize import tunables
from diarize.rolling import Rolling

FRAMES_A_BLOCK = BLOCK_SAMPLES // tunables.FRAME_SAMPLES


def levels_db(sound: NDArray[np.float32]) -> NDArray[np.float32]:
    """Level (n / FRAME_SAMPLES,) of each frame of `sound` (n,), in dB of full scale."""
    power = np.square(sound.reshape(-1, tunables.FRAME_SAMPLES)).mean(axis=1, dtype=np.float32)
    levels: NDArray[np.float32] = 10 * np.log10(power + tunables.SILENT_POWER)
    return levels


def level_db(sound: NDArray[np.float32]) -> float:
    """Level of all of `sound` (n,), in dB of full scale."""
    return float(10 * np.log10(np.square(sound).mean() + tunables.SILENT_POWER))


class Loudness:
    """Follows the level of loud speech: what lies far under it is reverberation, breath or the room."""

    def __init__(self) -> None:
        """Begin with no speech heard: nothing is too faint."""
        self._levels = Rolling(np.float32, round(tunables.LOUDNESS_OVER_S / tunables.FRAME_S))
        self._blocks = 0
        self.loud_db: float | None = None

    def feed(self, sound: NDArray[np.float32], *, speech: bool) -> NDArray[np.bool_]:
        """Take in a block (512,), surely `speech` or perhaps not; which of its frames are loud enough."""
        levels = levels_db(sound)
        if speech:
            self._levels.push(levels)
            self._blocks += 1
            if self._blocks % tunables.LOUDNESS_EVERY_BLOCKS == 0:
                heard = self._levels.newest[-min(self._levels.total, len(self._levels.newest)) :]
                self.loud_db = float(np.percentile(heard, tunables.LOUD_PERCENTILE))
        if self.loud_db is None:
            return np.ones(len(levels), np.bool_)
        enough: NDArray[np.bool_] = levels > self.loud_db - tunables.FAINT_BELOW_DB
        return enough
