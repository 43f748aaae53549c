"""How loud the people of one stream speak, and which frames are too faint to be their speech."""

import numpy as np
from numpy.typing import NDArray

from audio.tunables import BLOCK_SAMPLES, CLIPPED_AT
from diarize import tunables
from diarize.events import Doubt
from diarize.rolling import Rolling

SILENCE_DB = 10 * np.log10(2 * tunables.SILENT_POWER)
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
        self._all = Rolling(np.float32, tunables.NOISE_OVER_BLOCKS)
        self._blocks = 0
        self._cut_off = Rolling(np.float32, tunables.SOUND_JUDGED_FRAMES // FRAMES_A_BLOCK)
        self._spoken = False
        self.loud_db: float | None = None

    def feed(self, sound: NDArray[np.float32], *, speech: bool) -> NDArray[np.bool_]:
        """Take in a block (512,), surely `speech` or perhaps not; which of its frames are loud enough."""
        levels = levels_db(sound)
        self._all.push(levels[:1])
        if speech:
            self._levels.push(levels)
            self._spoken = True
            self._cut_off.push(np.array([(np.abs(sound) >= CLIPPED_AT).mean()], np.float32))
            self._blocks += 1
            if self._blocks % tunables.LOUDNESS_EVERY_BLOCKS == 0:
                heard = self._levels.newest[-min(self._levels.total, len(self._levels.newest)) :]
                self.loud_db = float(np.percentile(heard, tunables.LOUD_PERCENTILE))
        if self.loud_db is None:
            return np.ones(len(levels), np.bool_)
        enough: NDArray[np.bool_] = levels > self.loud_db - tunables.FAINT_BELOW_DB
        return enough

    @property
    def over_noise_db(self) -> float | None:
        """How far loud speech lies over the room; None while too little was heard to say."""
        if self.loud_db is None or self._all.total < tunables.NOISE_OVER_BLOCKS:
            return None
        sounding = self._all.newest[self._all.newest > SILENCE_DB]
        if not len(sounding):
            return None
        return self.loud_db - float(np.percentile(sounding, tunables.NOISE_PERCENTILE))

    def signs(self) -> list[Doubt]:
        """What in the sound itself speaks against being sure of anything, asked once a second."""
        over_noise_db = self.over_noise_db
        noisy = over_noise_db is not None and over_noise_db < tunables.NOISY_BELOW_DB
        clipped = self._spoken and float(self._cut_off.newest.mean()) > tunables.CLIPPED_SHARE
        self._spoken = False
        return [why for why, so in ((Doubt.NOISE, noisy), (Doubt.CLIPPING, clipped)) if so]
