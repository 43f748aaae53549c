"""Readers of LibriSpeech sentences: who there is, how high and how alike their voices are."""

import csv
from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np

from audio.tunables import RATE_HZ
from benchmarks import tunables
from benchmarks.sound_files import Mono, amplified, read_mono
from benchmarks.truth import Span, spans_of_speech
from models.embedding import Embedding

Embed = Callable[[Mono], Embedding]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence cut to its speech, and where in it its reader speaks."""

    sound: Mono
    speech: list[Span]

    @property
    def duration_s(self) -> float:
        """Its length."""
        return len(self.sound) / RATE_HZ


@dataclass(frozen=True, slots=True)
class Reader:
    """One reader's sentences, all made equally loud together, and what their voice is like."""

    name: str
    sentences: list[Sentence]
    pitch_hz: float
    voice: Embedding

    @property
    def is_high(self) -> bool:
        """Whether the pitch is a woman's rather than a man's."""
        return self.pitch_hz > tunables.SEXES_PART_AT_HZ


def read_readers(folder: Path, embed: Embed) -> list[Reader]:
    """Read everybody listed in the `refs.tsv` (file, speaker, text) of a folder."""
    files: dict[str, list[Path]] = {}
    with (folder / "refs.tsv").open(encoding="utf-8", newline="") as table:
        for name, speaker, *_ in csv.reader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
            files.setdefault(speaker, []).append(folder / name)
    return [reader(speaker, [read_mono(path) for path in paths], embed) for speaker, paths in files.items()]


def reader(name: str, recordings: list[Mono], embed: Embed) -> Reader:
    """One reader from clean recordings of single sentences."""
    everything = np.concatenate(recordings)
    sentences = [sentence(recording) for recording in recordings]
    spoken = [one.sound[_slice(span)] for one in sentences for span in one.speech]
    energy = np.mean(np.square(np.concatenate(spoken), dtype=np.float64))
    gain_db = tunables.SPEECH_LEVEL_DB - float(10 * np.log10(energy))
    levelled = [Sentence(amplified(one.sound, gain_db), one.speech) for one in sentences]
    return Reader(name, levelled, median_pitch_hz(everything), _voice(recordings, embed))


def sentence(recording: Mono) -> Sentence:
    """Cut a recording to its speech and a faded margin on either side."""
    speech = spans_of_speech(recording)
    margin = round(tunables.PIECE_MARGIN_S * RATE_HZ)
    first = max(0, round(speech[0].start_s * RATE_HZ) - margin)
    last = round(speech[-1].end_s * RATE_HZ) + margin
    offset_s = first / RATE_HZ
    return Sentence(
        faded(recording[first:last], margin), [Span(a - offset_s, b - offset_s) for a, b in speech]
    )


def faded(sound: Mono, samples: int) -> Mono:
    """The sound with so many samples at either end faded in and out."""
    ramp = np.linspace(0, 1, samples, dtype=np.float32)
    shaped = sound.copy()
    shaped[:samples] *= ramp
    shaped[-samples:] *= ramp[::-1]
    return shaped


def most_alike(readers: list[Reader], pairs: int) -> list[tuple[Reader, Reader]]:
    """The pairs of one sex whose voices are most alike, the most alike first."""
    same = [(one, other) for one, other in combinations(readers, 2) if one.is_high == other.is_high]
    return sorted(same, key=lambda pair: -float(pair[0].voice @ pair[1].voice))[:pairs]


def median_pitch_hz(sound: Mono) -> float:
    """Median pitch of the voiced frames, by autocorrelation; 0 where nothing is voiced."""
    size = tunables.PITCH_FRAME_SAMPLES
    frames = sound[: len(sound) // size * size].reshape(-1, size).astype(np.float64)
    frames = frames[frames.std(axis=1) > sound.std() / 2]
    spectrum = np.fft.rfft(frames - frames.mean(axis=1, keepdims=True), 2 * size)
    alike = np.fft.irfft(np.abs(spectrum) ** 2)
    lowest, highest = (round(RATE_HZ / hz) for hz in reversed(tunables.PITCH_HZ))
    lag = lowest + alike[:, lowest:highest].argmax(axis=1)
    voiced = alike[np.arange(len(lag)), lag] > tunables.VOICED_FROM * alike[:, 0]
    return float(np.median(RATE_HZ / lag[voiced])) if voiced.any() else 0.0


def _voice(recordings: list[Mono], embed: Embed) -> Embedding:
    longest = round(tunables.EMBEDDED_S * RATE_HZ)
    mean = np.sum([embed(recording[:longest]) for recording in recordings], axis=0)
    voice: Embedding = mean / np.linalg.norm(mean)
    return voice


def _slice(span: Span) -> slice:
    return slice(round(span.start_s * RATE_HZ), round(span.end_s * RATE_HZ))
