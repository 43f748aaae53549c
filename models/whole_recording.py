"""Whisper over a whole recording, with everything that only hindsight allows (faster-whisper, MIT).

The library's own way: windows of 30 s that follow one another where the last one's segments end, the text
so far as context, a beam, and another try at a higher temperature where a window went in circles.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.quiet_libraries import quieten
from models.whisper import RecognisedWord

SEED = 3
"""Above temperature 0 the library draws its words: the same ones every time."""


@dataclass(frozen=True, slots=True)
class RecognisedSegment:
    """A stretch that the network gave as one piece, times in seconds from the start of the sound.

    `text` is all of it; `words` are there where their times were asked for. `no_speech` is how likely the
    network finds it, 0..1, that its window holds no speech.
    """

    start_s: float
    end_s: float
    text: str
    words: tuple[RecognisedWord, ...]
    no_speech: float


class WholeRecording:
    """Recognises recordings of any length; keeps nothing between calls."""

    def __init__(self, folder: Path, threads: int = 1) -> None:
        """Load a faster-whisper model folder, quantised to 8 bits."""
        quieten()
        import ctranslate2
        import faster_whisper

        self._seed = ctranslate2.set_random_seed
        self._whisper = faster_whisper.WhisperModel(
            str(folder), device="cpu", compute_type="int8", cpu_threads=threads, local_files_only=True
        )

    def __call__(
        self,
        sound: NDArray[np.float32],
        *,
        prompt: str = "",
        beam_size: int = 5,
        language: str | None = "en",
        word_times: bool = True,
    ) -> Iterator[RecognisedSegment]:
        """Segments of `sound` (n,) at 16 kHz, in order, each recognised when it is asked for.

        `prompt` is the text that went before; `language` None is detected from the first window.
        """
        if not len(sound):
            return
        self._seed(SEED)
        segments, _ = self._whisper.transcribe(
            sound,
            language=language,
            beam_size=beam_size,
            initial_prompt=prompt or None,
            word_timestamps=word_times,
        )
        for segment in segments:
            yield RecognisedSegment(
                float(segment.start),
                float(segment.end),
                segment.text.strip(),
                tuple(_words(segment.words or ())),
                float(segment.no_speech_prob),
            )


def _words(pieces: Iterable[Any]) -> Iterator[RecognisedWord]:
    """The library's pieces as words: one that does not begin with a blank belongs to the piece before it."""
    word: RecognisedWord | None = None
    for piece in pieces:
        end_s, probability = float(piece.end), float(piece.probability)
        if word is not None and not piece.word.startswith(" "):
            likely = min(word.probability, probability)
            word = replace(word, end_s=end_s, text=word.text + piece.word.strip(), probability=likely)
            continue
        if word is not None and word.text:
            yield word
        word = RecognisedWord(float(piece.start), end_s, piece.word.strip(), probability)
    if word is not None and word.text:
        yield word
