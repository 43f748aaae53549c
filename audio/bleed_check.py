"""Beside a call's way in, before it begins: whether the microphone hears what the computer plays.

Each second of played sound is searched for in the microphone's by cross-correlation with all frequencies
weighed alike (GCC-PHAT; Knapp and Carter 1976). Chance puts its peaks anywhere; bleed puts them at one delay,
second after second, whoever speaks over it.
"""

import math
from collections import deque
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from audio.source import Block, Gap, Samples
from audio.tunables import (
    BLOCK_SAMPLES,
    CHECK_BAND_HZ,
    CHECK_CLEAN_UNDER_DB,
    CHECK_EARLIEST_S,
    CHECK_FOUND,
    CHECK_KEPT_STRETCHES,
    CHECK_LATEST_S,
    CHECK_NEEDS_STRETCHES,
    CHECK_OUTLIER,
    CHECK_PLAYED_DB,
    CHECK_PLAYED_SHARE,
    CHECK_SMOOTHING_SAMPLES,
    CHECK_STRETCH_SAMPLES,
    CHECK_TRIMMED_SHARE,
    RATE_HZ,
)

_BEFORE = 8192
"""Microphone sound kept from before what was played, samples: no bleed is there, so it measures chance."""

_AFTER = 8192
"""Microphone sound kept after what was played, samples: half a second, for bleed that comes late."""

_FFT = 32_768
_EARLIEST, _LATEST = round(CHECK_EARLIEST_S * RATE_HZ), round(CHECK_LATEST_S * RATE_HZ)


class Heard(Enum):
    """What the check says."""

    NOT_ENOUGH = "not enough was played yet, or the microphone gives nothing"
    CLEAN = "the microphone does not hear what the computer plays"
    BLEEDS = "the microphone hears what the computer plays"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was heard; where it bleeds, how far under what is played, dB (negative), and how late, s."""

    heard: Heard
    under_db: float | None = None
    late_s: float | None = None


class BleedCheck:
    """Listens to a call's two channels, microphone and loopback, and judges the latest played sound."""

    def __init__(self) -> None:
        """Begin with nothing heard."""
        self._uncut = np.zeros((0, 2), np.float32)
        self._ever_heard = False
        self._stretches: deque[_Stretch] = deque(maxlen=CHECK_KEPT_STRETCHES)
        self._verdict: Verdict | None = None

    @property
    def share_heard(self) -> float:
        """How much of the played sound that a verdict needs was heard so far, 0 to 1."""
        return min(1.0, len(self._stretches) / CHECK_NEEDS_STRETCHES)

    @property
    def verdict(self) -> Verdict:
        """What the latest played sound says."""
        if self._verdict is None:
            self._verdict = self._judged()
        return self._verdict

    def feed(self, piece: Block | Gap) -> None:
        """Take the next piece of a call: blocks float32 of shape (n, 2), microphone first."""
        if isinstance(piece, Gap):
            self._uncut = self._uncut[:0]
            return
        self._ever_heard = self._ever_heard or bool(piece.samples[:, 0].any())
        self._uncut = np.concatenate((self._uncut, piece.samples))
        while len(self._uncut) >= _FFT:
            microphone, played = self._uncut[:_FFT].T
            self._uncut = self._uncut[CHECK_STRETCH_SAMPLES:]
            # A microphone that gives nothing at all is muted, and no proof of headphones.
            if self._ever_heard and _is_played(played[_BEFORE:-_AFTER]):
                self._stretches.append(_Stretch(microphone, played[_BEFORE:-_AFTER]))
                self._verdict = None

    def _judged(self) -> Verdict:
        if len(self._stretches) < CHECK_NEEDS_STRETCHES:
            return Verdict(Heard.NOT_ENOUGH)
        by_likeness = np.sort([one.found for one in self._stretches], axis=0)
        counted = len(by_likeness) - round(CHECK_TRIMMED_SHARE * len(by_likeness))
        found = by_likeness[:counted].mean(axis=0)
        latest = int(found.argmax())
        if found[latest] < CHECK_FOUND:
            return Verdict(Heard.CLEAN)
        delay = _EARLIEST + latest
        under_db = _under_db(self._stretches, delay)
        if under_db < CHECK_CLEAN_UNDER_DB:
            return Verdict(Heard.CLEAN)
        return Verdict(Heard.BLEEDS, under_db, delay / RATE_HZ)


class _Stretch:
    """A second of played sound, and the microphone from half a second before to half a second after it."""

    def __init__(self, microphone: Samples, played: Samples) -> None:
        self.microphone = microphone.copy()
        self.played = played.copy()
        self.found = _found(microphone, played)


def _is_played(played: Samples) -> bool:
    energy = np.square(played.reshape(-1, BLOCK_SAMPLES), dtype=np.float64).mean(axis=1)
    return bool((energy > 10 ** (CHECK_PLAYED_DB / 10)).mean() >= CHECK_PLAYED_SHARE)


def _found(microphone: Samples, played: Samples) -> NDArray[np.float64]:
    """How much more of the played sound is in the microphone's at each delay than chance has, squared.

    About 1 by chance; one value a sample from `CHECK_EARLIEST_S` to `CHECK_LATEST_S`.
    """
    padded = np.pad(_levelled(played), (_BEFORE, _AFTER))
    cross = np.fft.rfft(_levelled(microphone)) * np.conj(np.fft.rfft(padded))
    hz = np.fft.rfftfreq(_FFT, 1 / RATE_HZ)
    size = np.abs(cross)
    inside = (hz > CHECK_BAND_HZ[0]) & (hz < CHECK_BAND_HZ[1]) & (size > 0)
    alike = np.fft.irfft(np.where(inside, cross / np.where(inside, size, 1.0), 0.0))
    chance = np.square(alike[-_BEFORE : _EARLIEST - CHECK_SMOOTHING_SAMPLES])
    spread = float(np.median(chance)) / 0.455  # the median of a squared normal variable
    if spread == 0.0:
        return np.ones(_LATEST - _EARLIEST)
    lags = np.arange(_EARLIEST, _LATEST + CHECK_SMOOTHING_SAMPLES - 1)
    squared = np.minimum(np.square(alike[lags]) / spread, CHECK_OUTLIER)
    return np.convolve(squared, np.full(CHECK_SMOOTHING_SAMPLES, 1 / CHECK_SMOOTHING_SAMPLES), "valid")


def _levelled(samples: Samples) -> NDArray[np.float64]:
    """Make all moments equally loud: no syllable outweighs the rest, and a coach's pauses count."""
    squared = np.square(samples, dtype=np.float64)
    loudness = np.convolve(squared, np.full(BLOCK_SAMPLES, 1 / BLOCK_SAMPLES), "same")
    return np.asarray(samples / np.sqrt(loudness + 1e-10))


def _under_db(stretches: deque[_Stretch], delay: int) -> float:
    """How loud the played sound is in the microphone's, against itself, dB.

    The part of the microphone's power that goes with the played sound's, less what goes with it by chance: as
    much as at a delay at which there can be no bleed. Stretches with much else in them weigh less.
    """
    shares, weights = [], []
    for one in stretches:
        bled = _share(one, delay)
        chance = _share(one, -_BEFORE)
        shares.append(bled - chance)
        weights.append(1 / (chance + 1e-9))
    share = float(np.average(shares, weights=weights))
    return 10 * math.log10(max(share, 1e-12))


def _share(stretch: _Stretch, delay: int) -> float:
    """Power, from `delay` on, of what in the microphone goes with the played sound, against the latter's."""
    start = _BEFORE + delay
    heard = stretch.microphone[start : start + len(stretch.played)]
    played = stretch.played[: len(heard)]
    near, far = (np.fft.rfft(_framed(one)) for one in (heard, played))
    power = np.square(np.abs(far))
    # Moments in which somebody speaks over it count less: least squares by the noise there is.
    loudness = np.square(np.abs(near)).sum(axis=1, keepdims=True)
    trust = 1 / (loudness + 1e-6 * loudness.max() + 1e-20)
    trusted = (trust * power).sum(axis=0)
    path = (trust * near * np.conj(far)).sum(axis=0) / (trusted + 1e-6 * trusted.max() + 1e-20)
    return float((np.square(np.abs(path)) * power.sum(axis=0)).sum() / power.sum())


def _framed(samples: Samples) -> NDArray[np.float32]:
    """Frames of 128 ms under a window, half over each other: longer than a loudspeaker and a desk ring."""
    frames = np.lib.stride_tricks.sliding_window_view(samples, 2048)[::1024]
    return np.asarray(frames * np.hanning(2048).astype(np.float32))
