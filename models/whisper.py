"""Whisper: the words in a few seconds of speech, with their times (faster-whisper, MIT).

The trap handled here: the library pads every window to 30 s, and most of the cost of a short utterance
is that padding. The window is cut to the sound's own length, but never under `SHORTEST_WINDOW_S`,
below which the network, trained on 30 s, repeats itself.
"""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.quiet_libraries import quieten

RATE_HZ = 16_000
FEATURES_A_SECOND = 100

SHORTEST_WINDOW_S = 15.0
"""Word error rate of tiny.en on utterances of 3 s: 13.7 % at 30 s, 13.6 % at 15 s, 14.2 % at 10 s,
21.9 % at 6 s (four rendered sessions); the time is 0.34, 0.16, 0.09 and 0.05 s."""

LONGEST_WINDOW_S = 30.0
TRAILING_SILENCE_S = 1.0
TOKENS_A_SECOND = 8
"""Fast speech has about 5; more is the network repeating itself."""


@dataclass(frozen=True, slots=True)
class RecognisedWord:
    """A word with its punctuation, times in seconds from the start of the sound, probability 0..1."""

    start_s: float
    end_s: float
    text: str
    probability: float


class Whisper:
    """Greedy decoding of one utterance at a time; keeps nothing between calls."""

    def __init__(self, folder: Path, threads: int = 1) -> None:
        """Load a faster-whisper model folder, quantised to 8 bits."""
        quieten()
        import faster_whisper
        from faster_whisper.tokenizer import Tokenizer

        self._whisper = faster_whisper.WhisperModel(
            str(folder), device="cpu", compute_type="int8", cpu_threads=threads, local_files_only=True
        )
        self._tokenizer = Tokenizer(
            self._whisper.hf_tokenizer,
            self._whisper.model.is_multilingual,
            task="transcribe",
            language="en",
        )

    def __call__(self, sound: NDArray[np.float32]) -> list[RecognisedWord]:
        """Words in `sound` (n,) at 16 kHz, up to 30 s of it; an empty list when there are none."""
        sound = sound[: int(LONGEST_WINDOW_S * RATE_HZ)]
        length_s = len(sound) / RATE_HZ
        window_s = min(LONGEST_WINDOW_S, max(SHORTEST_WINDOW_S, length_s + TRAILING_SILENCE_S))
        padded = np.zeros(int(window_s * RATE_HZ), np.float32)
        padded[: len(sound)] = sound
        features = self._whisper.feature_extractor(padded, padding=0)
        features = features[:, : int(window_s * FEATURES_A_SECOND) // 2 * 2]
        encoded = self._whisper.encode(np.ascontiguousarray(features))
        result = self._whisper.model.generate(
            encoded,
            [[*self._tokenizer.sot_sequence, self._tokenizer.no_timestamps]],
            beam_size=1,
            max_length=10 + int(length_s * TOKENS_A_SECOND),
            suppress_blank=True,
        )[0]
        tokens = [t for t in result.sequences_ids[0] if t < self._tokenizer.eot]
        if not tokens:
            return []
        found = self._whisper.find_alignment(self._tokenizer, [tokens], encoded, features.shape[1])[0]
        return without_loops(_joined(found, length_s))


def _joined(found: list[dict[str, Any]], length_s: float) -> list[RecognisedWord]:
    """The library's pieces as words, each mark of punctuation joined to the word before it."""
    words: list[RecognisedWord] = []
    for piece in found:
        text = piece["word"]
        if words and not any(c.isalnum() for c in text):
            words[-1] = replace(words[-1], text=words[-1].text + text.strip())
        elif text.strip():
            start_s, end_s = (min(float(piece[key]), length_s) for key in ("start", "end"))
            words.append(RecognisedWord(start_s, end_s, text.strip(), float(piece["probability"])))
    return words


def without_loops(words: list[RecognisedWord]) -> list[RecognisedWord]:
    """Cut a run in which the same phrase comes three times or more down to its first time.

    A single word may come three times ("no, no, no"), a phrase of two or more words twice.
    """
    keys = [w.text.lower().strip(".,!?") for w in words]
    for size in range(1, len(words) // 2 + 1):
        allowed = 3 if size == 1 else 2
        for start in range(len(words) - size * (allowed + 1) + 1):
            phrase = keys[start : start + size]
            times = 1
            while keys[start + times * size : start + (times + 1) * size] == phrase:
                times += 1
            if times > allowed:
                return without_loops(words[: start + size] + words[start + times * size :])
    return words
