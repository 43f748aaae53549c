"""A session's sound with beeps where names were spoken, and without what is cut out; read piece by piece."""

from collections.abc import Sequence

import numpy as np

from audio.source import Samples
from audio.tunables import RATE_HZ
from sessions.take_along.cuts import Cuts, Stretch
from sessions.take_along.format import ReadSound
from sessions.take_along.tunables import BEEP_FADE_S, BEEP_HZ, BEEP_LEVEL, BEEP_MARGIN_S, CUT_FADE_S

_FADE, _CUT_FADE = round(BEEP_FADE_S * RATE_HZ), round(CUT_FADE_S * RATE_HZ)


def without(read: ReadSound, names: Sequence[Stretch], cuts: Cuts) -> ReadSound:
    """What reads the sound that is left, by its new times; `names` are told by the old ones.

    Under a beep nothing of the sound is left, on any channel.
    """
    wide = ((start_s - BEEP_MARGIN_S, end_s + BEEP_MARGIN_S) for start_s, end_s in names)
    beeps = [(round(one * RATE_HZ), round(other * RATE_HZ)) for one, other in Cuts.of(wide, np.inf).stretches]

    def sound(start_s: float, end_s: float) -> Samples:
        pieces = [
            _beeped(_faded(read(first / RATE_HZ, last / RATE_HZ), first, cuts), first, beeps)
            for first, last in cuts.samples(round(start_s * RATE_HZ), round(end_s * RATE_HZ))
        ]
        return np.concatenate(pieces) if pieces else read(0.0, 0.0)

    return sound


def _faded(samples: Samples, first: int, cuts: Cuts) -> Samples:
    """The same, gone softly before each cut, and back softly after it."""
    at = np.arange(first, first + len(samples))
    gain = np.ones(len(samples), np.float32)
    for from_s, to_s in cuts.stretches:
        before, after = from_s * RATE_HZ - at, at - to_s * RATE_HZ
        away = np.where(before > 0, before, after + 1) / _CUT_FADE
        gain = np.minimum(gain, np.clip(away, 0.0, 1.0), dtype=np.float32)
    return samples * gain[:, None]


def _beeped(samples: Samples, first: int, beeps: Sequence[tuple[int, int]]) -> Samples:
    for start, end in beeps:
        begin, stop = max(start, first), min(end, first + len(samples))
        if begin < stop:
            samples[begin - first : stop - first] = _beep(start, end, begin, stop)[:, None]
    return samples


def _beep(start: int, end: int, begin: int, stop: int) -> Samples:
    """From sample `begin` to `stop` of a beep from `start` to `end`, the same wherever it is read from."""
    at = np.arange(begin, stop)
    shape = np.clip(np.minimum(at - start + 1, end - at) / _FADE, 0.0, 1.0)
    tone: Samples = (BEEP_LEVEL * shape * np.sin(2 * np.pi * BEEP_HZ / RATE_HZ * at)).astype(np.float32)
    return tone
