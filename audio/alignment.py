"""Second step of a call's way in: the loopback's sound put beside the microphone's, sample for sample.

The microphone is the master clock. Where in the loopback's sound the reader should stand follows from the
arrivals of both devices; it is steered there by reading a little faster or slower, so little that nobody
hears it, and is put there at once only where it is so far off that sound must have been interrupted.
"""

import math

import numpy as np
from numpy.typing import NDArray

from audio.arrivals import Arrivals
from audio.resample import Resampler
from audio.source import Samples
from audio.tunables import (
    ALIGNMENT_JUMPS_AFTER_S,
    FADE_S,
    FASTEST_STEERING,
    INTERPOLATION_PHASES,
    INTERPOLATION_TAPS,
    LOOPBACK_KEPT_S,
    RATE_HZ,
    STEERING_SETTLES_S,
    STEERING_STARTS_S,
)

_FADE = round(FADE_S * RATE_HZ)
_SLOPE = np.linspace(0, 1, _FADE, dtype=np.float32)
_HALF = INTERPOLATION_TAPS // 2


def _weights() -> Samples:
    """Windowed sinc for each fraction of a sample, float32 (phases, taps)."""
    taps = np.arange(1 - _HALF, _HALF + 1)
    phases = np.arange(INTERPOLATION_PHASES) / INTERPOLATION_PHASES
    apart = taps[None, :] - phases[:, None]
    return np.asarray(np.sinc(apart) * np.cos(np.pi * apart / (2 * _HALF + 2)) ** 2, np.float32)


_WEIGHTS = _weights()


class Alignment:
    """Gives, for each stretch of microphone sound, the loopback's sound of the same moment.

    Pure: sound and times are fed, nothing is asked. Where nothing was delivered in time there is silence.
    """

    def __init__(self, microphone: Arrivals, loopback_rate_hz: int) -> None:
        """Follow `microphone`, whose frames are session samples at `RATE_HZ`."""
        self._microphone = microphone
        self._rate_hz = loopback_rate_hz
        self._frames = 0
        self._loopback = Arrivals(loopback_rate_hz)
        self._resampler = Resampler(loopback_rate_hz, 1)
        self._sound = _Kept()
        self._steering = _Steering()
        self._sounded = False

    def feed(self, samples: Samples, in_air_s: float) -> None:
        """Take the loopback's next samples, float32 (n,), the last in the air at `in_air_s` or before."""
        paused_s = self._loopback.paused_s(self._frames + len(samples), in_air_s)
        if paused_s:
            self._pause(paused_s)
        self._frames += len(samples)
        self._loopback.note(self._frames, in_air_s)
        self._sound.add(self._resampler.feed(samples[:, None])[:, 0])

    def _pause(self, duration_s: float) -> None:
        """Count the time in which nothing was delivered, as silence."""
        self._frames += round(duration_s * self._rate_hz)
        self._sound.add(self._resampler.finish()[:, 0])
        self._sound.skip(round(duration_s * RATE_HZ))

    def covers(self, end_sample: int) -> bool:
        """Whether what was delivered reaches to session sample `end_sample`."""
        target = self._target()
        return target is not None and self._sound.end > end_sample + target + _HALF + _FADE

    def delivered_within(self, seconds: float, now_s: float) -> bool:
        """Whether the loopback delivered anything in the last `seconds` before `now_s`."""
        latest_s = self._loopback.latest_s
        return latest_s is not None and now_s - latest_s <= seconds

    def read(self, start_sample: int, length: int) -> Samples:
        """Give the loopback's sound, float32 (length,), beside session samples from `start_sample` on."""
        target = self._target()
        if target is None:
            return np.zeros(length, np.float32)
        leaving = start_sample + self._steering.shifts(_FADE)
        jumped = self._steering.steer(target, length)
        positions = start_sample + self._steering.shifts(length)
        self._steering.move(length)
        heard = self._sound.at(positions)
        there = self._sound.holds(positions)
        goes_on = self._sound.end > positions[-1] + _HALF + _FADE
        heard *= _faded(there, self._sounded and not jumped, goes_on)
        if jumped and self._sounded:
            end = min(_FADE, length)
            heard[:end] += (self._sound.at(leaving) * self._sound.holds(leaving) * _SLOPE[::-1])[:end]
        self._sounded = bool(goes_on)
        self._sound.forget(positions[0] - LOOPBACK_KEPT_S * RATE_HZ)
        return heard

    def _target(self) -> float | None:
        """How many samples the loopback's count is ahead of the microphone's, by the arrivals."""
        theirs, ours = self._loopback.start_s, self._microphone.start_s
        return None if theirs is None or ours is None else (ours - theirs) * RATE_HZ


class _Steering:
    """Follows the target by reading faster or slower: a second-order loop that settles as it gets older."""

    def __init__(self) -> None:
        self._shift: float | None = None
        self._drift = 0.0
        self._speed = 0.0
        self._age_s = 0.0

    def steer(self, target: float, samples: int) -> bool:
        """Choose the speed for the next `samples`; True if it had to jump instead."""
        if self._shift is None or abs(target - self._shift) > ALIGNMENT_JUMPS_AFTER_S * RATE_HZ:
            self._shift, self._speed, self._age_s = target, self._drift, 0.0
            return True
        # Critically damped: what is off is made good over `settles`, the drift is learnt over twice that.
        settles = RATE_HZ * min(STEERING_SETTLES_S, STEERING_STARTS_S + self._age_s / 2)
        off = target - self._shift
        self._drift += off * samples / (4 * settles * settles)
        self._speed = self._drift + off / settles
        self._speed = max(-FASTEST_STEERING, min(FASTEST_STEERING, self._speed))
        self._age_s += samples / RATE_HZ
        return False

    def shifts(self, samples: int) -> NDArray[np.float64]:
        """How far ahead the loopback's count is at each of the next `samples`."""
        return (self._shift or 0.0) + np.arange(samples, dtype=np.float64) * (1 + self._speed)

    def move(self, samples: int) -> None:
        """Go on by `samples`."""
        self._shift = (self._shift or 0.0) + samples * self._speed


class _Kept:
    """The loopback's sound at `RATE_HZ` that may still be needed, by its own count."""

    def __init__(self) -> None:
        self.start = 0
        self._samples = np.zeros(0, np.float32)

    @property
    def end(self) -> int:
        return self.start + len(self._samples)

    def add(self, samples: Samples) -> None:
        self._samples = np.concatenate((self._samples, samples))

    def skip(self, samples: int) -> None:
        """Count `samples` of silence without keeping more of it than anybody may ask for."""
        if samples <= LOOPBACK_KEPT_S * RATE_HZ:
            self.add(np.zeros(samples, np.float32))
        else:
            self.start, self._samples = self.end + samples, self._samples[:0]

    def holds(self, positions: NDArray[np.float64]) -> NDArray[np.bool_]:
        """Whether enough sound is there around each position to give what is between the samples."""
        return (positions >= self.start) & (positions < self.end - _HALF)

    def forget(self, before: float) -> None:
        dropped = max(0, min(len(self._samples), math.floor(before) - self.start))
        self._samples = self._samples[dropped:]
        self.start += dropped

    def at(self, positions: NDArray[np.float64]) -> Samples:
        """Interpolate with a windowed sinc; positions outside give whatever is nearest."""
        if len(self._samples) < INTERPOLATION_TAPS:
            return np.zeros(len(positions), np.float32)
        fine = np.rint(positions * INTERPOLATION_PHASES).astype(np.int64)
        whole, phases = np.divmod(fine, INTERPOLATION_PHASES)
        if not self._samples[
            max(0, whole[0] - _HALF - self.start) : whole[-1] + _HALF + 1 - self.start
        ].any():
            return np.zeros(len(positions), np.float32)
        firsts = np.clip(whole + 1 - _HALF - self.start, 0, len(self._samples) - INTERPOLATION_TAPS)
        around = np.lib.stride_tricks.sliding_window_view(self._samples, INTERPOLATION_TAPS)[firsts]
        return np.asarray(np.einsum("ij,ij->i", around, _WEIGHTS[phases]), np.float32)


def _faded(there: NDArray[np.bool_], sounded: bool, goes_on: bool) -> Samples:
    """Gain 0 where nothing is there, 1 where something is, with short slopes instead of steps between."""
    if sounded and goes_on and there.all():
        return np.ones(len(there), np.float32)
    changes = np.diff(np.concatenate(([sounded], there, [goes_on])).astype(np.int64))
    gain = there.astype(np.float32)
    for start in np.flatnonzero(changes[:-1] == 1):
        part = gain[start : start + _FADE]
        part *= _SLOPE[: len(part)]
    for end in np.flatnonzero(changes == -1):
        part = gain[max(0, end - _FADE) : end]
        part *= _SLOPE[::-1][_FADE - len(part) :]
    return gain
