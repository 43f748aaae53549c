"""Voices on paper: pulses of a wavering pitch through changing resonances, in syllables and pauses."""

import numpy as np

from audio.source import Samples
from audio.tunables import RATE_HZ


def voice(pitch_hz: float, seconds: float, chance: np.random.Generator, *, talks: float = 1.0) -> Samples:
    """Speech-like sound of -25 dBFS, shape (n,), that talks for the share `talks` of the time."""
    samples = round(seconds * RATE_HZ)
    sound = np.zeros(samples)
    at = 0
    while at < samples:
        syllable = _syllable(pitch_hz * chance.uniform(0.8, 1.3), chance)
        part = sound[at : at + len(syllable)]
        part += syllable[: len(part)]
        pause_s = chance.uniform(0.2, 0.5) if chance.random() < 0.2 else chance.uniform(0, 0.05)
        at += len(syllable) + round(pause_s * RATE_HZ)
    sound *= 10 ** (-25 / 20) / np.sqrt(np.mean(sound**2))
    for start in range(0, samples, 2 * RATE_HZ):
        if chance.random() >= talks:
            sound[start : start + 2 * RATE_HZ] = 0
    return sound.astype(np.float32)


def _syllable(pitch_hz: float, chance: np.random.Generator) -> np.ndarray:
    samples = round(chance.uniform(0.1, 0.3) * RATE_HZ)
    period = 1 + 0.1 * np.sin(np.arange(samples) / RATE_HZ * 2 * np.pi * chance.uniform(2, 6))
    phase = np.cumsum(pitch_hz * period / RATE_HZ)
    excitation = np.diff(np.floor(phase), prepend=0) + chance.normal(0, 0.05, samples)
    hz = np.fft.rfftfreq(samples, 1 / RATE_HZ)
    formants = [chance.uniform(300, 800), chance.uniform(900, 2200), chance.uniform(2300, 3500)]
    shape = sum(1 / (1 + ((hz - formant) / 120) ** 2) for formant in formants) + 0.01
    return np.asarray(np.fft.irfft(np.fft.rfft(excitation) * shape, samples) * np.hanning(samples))


def through_a_room(sound: Samples, late_s: float, db: float, chance: np.random.Generator) -> Samples:
    """The sound as a microphone hears it from a loudspeaker, `db` against itself, shape (n,)."""
    ringing = chance.normal(0, 1, RATE_HZ // 4) * 10 ** (-3 * np.linspace(0, 1, RATE_HZ // 4))
    ringing[:40] = 0
    ringing *= 0.7 / np.sqrt(np.sum(ringing**2))
    ringing[0] = 1
    path = np.concatenate((np.zeros(round(late_s * RATE_HZ)), ringing / np.sqrt(np.sum(ringing**2))))
    size = 1 << (len(sound) + len(path)).bit_length()
    heard = np.fft.irfft(np.fft.rfft(sound, size) * np.fft.rfft(path, size))[: len(sound)]
    return (heard * 10 ** (db / 20)).astype(np.float32)


def hiss(seconds: float, db: float, chance: np.random.Generator) -> Samples:
    """Noise of so many dBFS, shape (n,)."""
    return chance.normal(0, 10 ** (db / 20), round(seconds * RATE_HZ)).astype(np.float32)
