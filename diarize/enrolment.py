"""A voice is enrolled: sound of one person becomes an embedding, or a line that says why it does not do.

Beside the way of live sound, before it: what comes out here pins a person in `people`.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from audio.tunables import BLOCK_SAMPLES, CLIPPED_AT, RATE_HZ
from diarize import tunables
from diarize.errors import EnrolmentRefused
from diarize.hearing import Ears
from models.embedding import Embedding


@dataclass(frozen=True, slots=True)
class Enrolment:
    """A voice as a unit `embedding`, from so much speech, so far above the noise around it."""

    embedding: Embedding
    speech_s: float
    snr_db: float


class Enrolling:
    """Gathers the speech of one person, block by block, and judges it at the end."""

    def __init__(self, ears: Ears) -> None:
        """Hear with `ears` that have heard nothing yet."""
        self._ears = ears
        self._speech: list[NDArray[np.float32]] = []
        self._powers: list[float] = []

    @property
    def speech_s(self) -> float:
        """Seconds of speech heard so far."""
        return len(self._speech) * BLOCK_SAMPLES / RATE_HZ

    @property
    def has_plenty(self) -> bool:
        """Whether more speech would change nothing any more."""
        return self.speech_s >= tunables.LONGEST_ENROLMENT_S

    def feed(self, sound: NDArray[np.float32]) -> None:
        """Hear the next block, float32 (`BLOCK_SAMPLES`,) at 16 kHz; a shorter last one is left out."""
        if len(sound) < BLOCK_SAMPLES or self.has_plenty:
            return
        self._powers.append(float(np.square(sound, dtype=np.float64).mean()))
        if self._ears.voice_activity(sound) > tunables.SPEECH:
            self._speech.append(sound.copy())

    def finish(self, least_s: float) -> Enrolment:
        """Judge what was heard and make a voice of it; it takes `least_s` of speech or more.

        Raises `EnrolmentRefused`.
        """
        if self.speech_s < least_s:
            raise EnrolmentRefused(
                f"holds {int(self.speech_s)} s of speech; a voice needs {tunables.ENROLMENT_S:.0f} s or more "
                "of it alone"
            )
        speech = np.concatenate(self._speech)
        if np.count_nonzero(np.abs(speech) >= CLIPPED_AT) > tunables.CLIPPED_SHARE * len(speech):
            raise EnrolmentRefused("is too loud and cut off; turn the microphone down, and please again")
        snr_db = self._snr_db(float(np.square(speech, dtype=np.float64).mean()))
        if snr_db < tunables.ENROLMENT_SNR_DB:
            raise EnrolmentRefused(
                f"holds too much noise: {math.floor(snr_db)} dB below the voice, where "
                f"{tunables.ENROLMENT_SNR_DB:.0f} dB or more are needed; find a quieter place or come closer "
                "to the microphone, and please again"
            )
        if self._two_voices(speech):
            raise EnrolmentRefused("holds two voices; enrol one person alone, with nobody else speaking")
        parts = np.array_split(speech, max(1, round(self.speech_s / tunables.LONGEST_EMBEDDED_S)))
        voice = _mean_voice(np.array([self._ears.embed(part) for part in parts], np.float32))
        return Enrolment(voice, self.speech_s, snr_db)

    def _snr_db(self, speech_power: float) -> float:
        """How far the voice is above the noise: speech against the quietest tenth of what was heard."""
        heard = [power for power in self._powers if power > tunables.SILENT_POWER]
        noise_power = float(np.percentile(heard, tunables.NOISE_PERCENTILE))
        return float(10 * np.log10(max(speech_power - noise_power, tunables.SILENT_POWER) / noise_power))

    def _two_voices(self, speech: NDArray[np.float32]) -> bool:
        """Whether the speech falls into two clearly different voices, each for more than a moment."""
        pieces = np.array([self._ears.embed(piece) for piece in _overlapping(speech)], np.float32)
        if len(pieces) < 2 * tunables.FEWEST_PIECES:
            return False
        one = _one_side(pieces)
        if min(np.count_nonzero(one), np.count_nonzero(~one)) < tunables.FEWEST_PIECES:
            return False
        return float(_mean_voice(pieces[one]) @ _mean_voice(pieces[~one])) < tunables.TWO_VOICES_BELOW


def _overlapping(speech: NDArray[np.float32]) -> Iterator[NDArray[np.float32]]:
    """Pieces that each overlap the next by half, so that some hold one person alone if two take turns."""
    size = round(tunables.COMPARED_PIECE_S * RATE_HZ)
    for start in range(0, len(speech) - size + 1, size // 2):
        yield speech[start : start + size]


def _one_side(pieces: NDArray[np.float32]) -> NDArray[np.bool_]:
    """The pieces (n, 192) on one side, (n,), where they are divided in two along their greatest spread.

    Principal direction divisive partitioning (Boley, 1998), then settled to the nearer of the two means.
    """
    spread = pieces - pieces.mean(axis=0)
    one: NDArray[np.bool_] = spread @ np.linalg.svd(spread, full_matrices=False)[2][0] > 0
    for _ in range(tunables.SETTLING_ROUNDS):
        if one.all() or not one.any():
            break
        one = pieces @ (_mean_voice(pieces[one]) - _mean_voice(pieces[~one])) > 0
    return one


def _mean_voice(pieces: NDArray[np.float32]) -> Embedding:
    total = pieces.sum(axis=0)
    mean: Embedding = total / np.linalg.norm(total)
    return mean
