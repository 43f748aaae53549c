"""Whisper over a whole recording, with everything that only hindsight allows (faster-whisper, MIT).

The library's own way: windows of 30 s that follow one another where the last one's segments end, the text
so far as context, a beam, and another try at a higher temperature where a window went in circles. It makes
the features of all sound beforehand; so that an hour does not fill the memory, it is given a long recording
in stretches, each from where the last whole segment ended, with the text so far.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models import tunables
from models.quiet_libraries import quieten
from models.recognised import RecognisedWord

RATE_HZ = 16_000


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
    """Recognises recordings of any length; between calls it keeps the language it detected."""

    def __init__(
        self,
        folder: Path,
        threads: int = 1,
        *,
        language: str | None = "en",
        tokens_a_second: float | None = None,
    ) -> None:
        """Load a faster-whisper model folder, quantised to 8 bits.

        `language` None is detected from the first window of sound, and then kept.

        Where `tokens_a_second` is given no window gets more: over three seconds of noise the library goes on
        in circles for all the 448 it may, at each temperature it tries.
        """
        quieten()
        self.language = language
        self._tokens_a_second = tokens_a_second
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
        word_times: bool = True,
    ) -> Iterator[RecognisedSegment]:
        """Segments of `sound` (n,) at 16 kHz, in order, each recognised when it is asked for.

        `prompt` is the text that went before.
        """
        self._seed(tunables.DRAWING_SEED)
        options = {"beam_size": beam_size, "word_timestamps": word_times}
        context = deque([prompt] if prompt else [], tunables.CONTEXT_SEGMENTS)
        first = 0
        while first < len(sound):
            stretch = sound[first : first + round(tunables.STRETCH_S * RATE_HZ)]
            to_the_end = first + len(stretch) == len(sound)
            done = len(stretch)
            for segment, is_last in _marking_last(self._stretch(stretch, " ".join(context), options)):
                cut = is_last and not to_the_end and _may_be_cut(segment, len(stretch) / RATE_HZ)
                if cut:
                    done = round(segment.start_s * RATE_HZ)
                    break
                context.append(segment.text)
                yield _later(segment, first / RATE_HZ)
            first += done

    def _stretch(
        self, sound: NDArray[np.float32], prompt: str, options: dict[str, Any]
    ) -> Iterator[RecognisedSegment]:
        segments, about = self._whisper.transcribe(
            sound,
            language=self.language,
            initial_prompt=prompt or None,
            max_new_tokens=self._most_tokens(len(sound)),
            **options,
        )
        self.language = about.language
        for segment in segments:
            yield RecognisedSegment(
                float(segment.start),
                float(segment.end),
                segment.text.strip(),
                tuple(_words(segment.words or ())),
                float(segment.no_speech_prob),
            )

    def _most_tokens(self, samples: int) -> int | None:
        if self._tokens_a_second is None:
            return None
        window_s = min(tunables.WINDOW_S, samples / RATE_HZ)
        wanted = tunables.FEWEST_TOKENS + round(window_s * self._tokens_a_second)
        return min(wanted, tunables.MOST_TOKENS)


def _marking_last(segments: Iterable[RecognisedSegment]) -> Iterator[tuple[RecognisedSegment, bool]]:
    """Each segment, and whether it is the last one; a segment is given when the next one is there."""
    held: RecognisedSegment | None = None
    for segment in segments:
        if held is not None:
            yield held, False
        held = segment
    if held is not None:
        yield held, True


def _may_be_cut(segment: RecognisedSegment, length_s: float) -> bool:
    """Whether the end of a stretch fell into its last segment; one that fills all of it stands as it is."""
    return segment.start_s > 0 and segment.end_s > length_s - tunables.WINDOW_S


def _later(segment: RecognisedSegment, by_s: float) -> RecognisedSegment:
    words = tuple(
        replace(word, start_s=word.start_s + by_s, end_s=word.end_s + by_s) for word in segment.words
    )
    return replace(segment, start_s=segment.start_s + by_s, end_s=segment.end_s + by_s, words=words)


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
