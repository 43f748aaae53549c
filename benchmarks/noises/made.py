"""Sounds of a room in which nobody says a word, made from numbers: the same seed, the same sound.

Each maker takes a number of samples and gives so many, float32 at 16 kHz, at a level of its own.
"""

from collections.abc import Callable

import numpy as np

from audio.tunables import RATE_HZ
from benchmarks.noises import tunables
from benchmarks.noises.pieces import (
    Wave,
    band,
    lay,
    note_hz,
    one_after_another,
    soft_edges,
    string,
    struck,
    times_s,
    voiced,
)
from benchmarks.sound_files import Mono


def breath(samples: int) -> Mono:
    """Somebody breathing near the microphone: in, out and a rest, twelve to twenty times a minute."""
    rng = _rng()
    track = np.zeros(samples)
    for start, length in one_after_another(samples, rng, *_seconds_of(tunables.BREATHS_A_MINUTE)):
        for band_hz, (from_share, to_share), loudness in tunables.BREATH_PHASES:
            first, last = start + round(from_share * length), start + round(to_share * length)
            air = band(rng.normal(0, 1, last - first), *band_hz)
            lay(track, first, loudness * air * np.sin(np.pi * np.linspace(0, 1, last - first)) ** 2)
    return _sound(track)


def tones(samples: int) -> Mono:
    """Beeps of devices: single pure tones of any pitch, long and short, with pauses."""
    rng = _rng()
    track = np.zeros(samples)
    for start, length in one_after_another(samples, rng, *tunables.TONE_EVERY_S):
        sounding = round(length * rng.uniform(*tunables.TONE_SHARE))
        pitch_hz = np.exp(rng.uniform(*np.log(tunables.TONE_HZ)))
        lay(track, start, np.sin(2 * np.pi * pitch_hz * times_s(sounding)) * soft_edges(sounding))
    return _sound(track)


def mains_hum(samples: int) -> Mono:
    """A badly earthed cable beside a fan: the mains and its harmonics over slowly swelling low noise."""
    rng = _rng()
    at_s = times_s(samples)
    harmonics = range(1, tunables.HUM_HARMONICS + 1)
    hum = sum((np.sin(2 * np.pi * tunables.MAINS_HZ * k * at_s) / k for k in harmonics), np.zeros(samples))
    swell = 1 + tunables.FAN_SWELL * np.sin(2 * np.pi * at_s / tunables.FAN_SWELL_S)
    return _sound(hum + swell * band(rng.normal(0, 1, samples), *tunables.FAN_BAND_HZ))


def humming(samples: int) -> Mono:
    """Somebody humming a tune to themselves with closed lips."""
    rng = _rng()
    track = np.zeros(samples)
    for start, length in one_after_another(samples, rng, *tunables.HUMMED_NOTE_S):
        pitch_hz = note_hz(tunables.HUMMED_FROM_HZ, int(rng.choice(tunables.SCALE)))
        sounding = round(length * tunables.HUMMED_SHARE)
        vibrato = 1 + tunables.VIBRATO * np.sin(2 * np.pi * tunables.VIBRATO_HZ * times_s(sounding))
        voice = voiced(pitch_hz * vibrato, tunables.CLOSED_LIPS_HZ)
        lay(track, start, voice * soft_edges(sounding))
    return _sound(track)


def music(samples: int) -> Mono:
    """A radio in the next room: four chords over and over, a tune above them, and a beat."""
    rng = _rng()
    track = np.zeros(samples)
    beat = round(60 / tunables.BEATS_A_MINUTE * RATE_HZ)
    for number, start in enumerate(range(0, samples, beat)):
        chord = tunables.CHORDS[number // tunables.BEATS_A_CHORD % len(tunables.CHORDS)]
        if number % tunables.BEATS_A_CHORD == 0:
            for step in chord:
                lay(track, start, string(note_hz(tunables.CHORDS_FROM_HZ, step), 4 * beat))
        for offset in (0, beat // 2) if rng.random() < tunables.QUAVERS else (0,):
            step = int(rng.choice([*chord, *tunables.SCALE]))
            lay(track, start + offset, string(note_hz(tunables.TUNE_FROM_HZ, step), beat))
        lay(track, start, tunables.BEAT_LOUDNESS * struck(rng, tunables.BEAT_BAND_HZ, tunables.BEAT_S))
    return _sound(track)


def typing(samples: int) -> Mono:
    """Keys pressed and let go, in spurts, near the microphone."""
    rng = _rng()
    track = np.zeros(samples)
    for start, length in one_after_another(samples, rng, *tunables.TYPING_SPURT_S):
        spurt = round(length * tunables.TYPING_SHARE)
        for key, pressed in one_after_another(spurt, rng, *tunables.KEY_EVERY_S):
            for at, loudness in ((0, 1.0), (pressed // 2, tunables.KEY_RELEASE)):
                click = struck(rng, tunables.KEY_BAND_HZ, tunables.KEY_S)
                lay(track, start + key + at, loudness * rng.uniform(*tunables.KEY_LOUDNESS) * click)
    return _sound(track)


def clapping(samples: int) -> Mono:
    """Two or three people clapping, each at a pace of their own."""
    rng = _rng()
    track = np.zeros(samples)
    for _ in range(tunables.CLAPPERS):
        pace_s = rng.uniform(*tunables.CLAP_EVERY_S)
        for start, _length in one_after_another(samples, rng, 0.9 * pace_s, 1.1 * pace_s):
            lay(track, start, struck(rng, tunables.CLAP_BAND_HZ, tunables.CLAP_S))
    return _sound(track)


def laughter(samples: int) -> Mono:
    """Bouts of laughter: bursts of voice that fall in pitch, each after a puff of air, then a breath."""
    rng = _rng()
    track = np.zeros(samples)
    for start, length in one_after_another(samples, rng, *tunables.LAUGH_EVERY_S):
        bout = round(length * rng.uniform(*tunables.LAUGH_SHARE))
        top_hz = rng.uniform(*tunables.LAUGH_FROM_HZ)
        for at, every in one_after_another(bout, rng, *tunables.BURST_EVERY_S):
            gone = at / bout
            burst = _ha(rng, top_hz * (1 - tunables.LAUGH_FALLS * gone), every)
            lay(track, start + at, (1 - tunables.LAUGH_FADES * gone) * burst)
    return _sound(track)


def _ha(rng: np.random.Generator, pitch_hz: float, samples: int) -> Wave:
    """One burst of a laugh: air, then voice."""
    puff, sounding = round(samples * tunables.PUFF_SHARE), round(samples * tunables.BURST_SHARE)
    air = band(rng.normal(0, 1, puff), *tunables.PUFF_BAND_HZ) * soft_edges(puff)
    glide = np.linspace(1 + tunables.BURST_GLIDE, 1 - tunables.BURST_GLIDE, sounding)
    voice = voiced(pitch_hz * glide, tunables.OPEN_MOUTH_HZ) * soft_edges(sounding)
    return np.concatenate((tunables.PUFF_LOUDNESS * air, voice))


NOISES: dict[str, Callable[[int], Mono]] = {
    "breath": breath,
    "tones": tones,
    "mains hum and fan": mains_hum,
    "humming": humming,
    "music": music,
    "typing": typing,
    "clapping": clapping,
    "laughter": laughter,
}


def _rng() -> np.random.Generator:
    return np.random.default_rng(tunables.SEED)


def _seconds_of(a_minute: tuple[float, float]) -> tuple[float, float]:
    """Shortest and longest, from how many a minute."""
    return 60 / a_minute[1], 60 / a_minute[0]


def _sound(track: Wave) -> Mono:
    return track.astype(np.float32)
