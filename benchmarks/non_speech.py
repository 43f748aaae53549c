"""Twenty minutes in which nobody says anything: the words that the whole live path makes of them.

Each kind of noise is a session of its own, in which nobody has spoken before.
"""

from collections.abc import Callable
from typing import Any

import numpy as np

from app.people_options import DEFAULT_ORDER, Room
from audio.tunables import RATE_HZ
from benchmarks import recordings, tunables
from benchmarks.noises.made import NOISES
from benchmarks.sound_files import Mono, amplified, level_db, read_mono
from benchmarks.transcripts import MakePipeline, heard

LOOPED = ("office-ambience", "keyboard-typing", "dishes")
HEAD = f"{'non-speech':30} {'seconds':>7} {'as speech':>9} {'words':>5}"
"""Seconds of it, seconds that the hearing took for speech, words that were invented, and which."""

Noise = Callable[[int], Mono]
"""Makes so many samples."""


def measure(make_pipeline: MakePipeline) -> list[dict[str, Any]]:
    """Print and return what was made of each kind of noise, and of all."""
    print(HEAD, flush=True)
    kinds = noises()
    samples = round(tunables.NON_SPEECH_S / len(kinds) * RATE_HZ)
    figures: list[dict[str, Any]] = []
    for name, make in kinds.items():
        found = heard(make_pipeline(Room(DEFAULT_ORDER[:2], {})), make(samples))
        texts = [word.text for word in found.words]
        figures.append(_figures(name, samples / RATE_HZ, found.speech_s, texts))
        print(line(figures[-1]), flush=True)
    texts = [text for one in figures for text in one["texts"]]
    figures.append(
        _figures("all", sum(f["duration_s"] for f in figures), sum(f["speech_s"] for f in figures), texts)
    )
    print(f"{line(figures[-1] | {'texts': []})} (at most {tunables.WORDS_ALLOWED})")
    return figures


def noises() -> dict[str, Noise]:
    """Every kind by name: those made here, and those recorded, at several levels, where there are any."""
    found = {name: _levelled(make, tunables.NOISE_DB) for name, make in NOISES.items()}
    for name in LOOPED:
        path = recordings.BESIDE / "rooms" / f"{name}.flac"
        if path.is_file():
            for level in tunables.LOOPED_DB:
                found[f"{name} at {level:.0f} dB"] = _levelled(_looped(read_mono(path)), level)
    return found


def line(one: dict[str, Any]) -> str:
    """One line of the table under `HEAD`."""
    texts = f"  {' '.join(one['texts'])}" if one["texts"] else ""
    return f"{one['name']:30} {one['duration_s']:7.0f} {one['speech_s']:9.1f} {one['words']:5}{texts}"


def _figures(name: str, duration_s: float, speech_s: float, texts: list[str]) -> dict[str, Any]:
    figures = {"name": name, "duration_s": round(duration_s, 1), "speech_s": round(speech_s, 1)}
    return figures | {"words": len(texts), "texts": texts}


def _looped(sound: Mono) -> Noise:
    return lambda samples: np.resize(sound, samples)


def _levelled(make: Noise, level: float) -> Noise:
    """The same noise at `level`, its highest peaks cut where they would not fit."""

    def levelled(samples: int) -> Mono:
        sound = make(samples)
        return np.clip(amplified(sound, level - level_db(sound)), -1, 1)

    return levelled
