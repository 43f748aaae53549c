"""Whisper: the words in a few seconds of speech, with their times (faster-whisper, MIT).

Two traps are handled here. The library pads every window to 30 s, and most of the cost of a short
utterance is that padding: the window is cut to the sound's own length, but never under
`SHORTEST_WINDOW_S`, below which the network, trained on 30 s, repeats itself. And of the length that the
decoder is allowed it keeps half for a prompt, whether there is one or not, and what the prompt takes.
"""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.errors import UnknownLanguage
from models.invented import without_inventions
from models.quiet_libraries import quieten
from models.recognised import RecognisedWord, joined

RATE_HZ = 16_000
FEATURES_A_SECOND = 100

SHORTEST_WINDOW_S = 15.0
"""Word error rate of tiny.en on utterances of 3 s: 13.7 % at 30 s, 13.6 % at 15 s, 14.2 % at 10 s,
21.9 % at 6 s (four rendered sessions); the time is 0.34, 0.16, 0.09 and 0.05 s."""

LONGEST_WINDOW_S = 30.0
TRAILING_SILENCE_S = 1.0
TOKENS_A_SECOND = 8
"""Fast speech has about 5; more is the network repeating itself."""

LONGEST_DECODED = 448
"""Positions the decoder has."""

TERMS_TOKENS = 100
"""Of a session's terms so many tokens are taken: a longer prompt costs time and draws the network off."""

NO_SPEECH, UNLIKELY = 0.6, -1.0
"""Probability that a window holds no speech, and mean log probability of its tokens, beyond which both
together mean that nothing was said: Whisper's own numbers (Radford et al. 2022, section 4.5)."""

DETECTED_AFTER_S, DETECTED_SURELY = 5.0, 0.7
"""A language is settled by one look at this much speech in which it is this likely: an accent makes a
sentence of 2 s another language with .7."""

LOOKS_AT_LANGUAGE = 12
"""If no look settles it, it is whatever the looks so far, each by its length, made likeliest."""


class Whisper:
    """Greedy decoding of a few seconds at a time; between calls it keeps the language it detected."""

    def __init__(
        self, folder: Path, *, language: str | None = "en", terms: Sequence[str] = (), threads: int = 1
    ) -> None:
        """Load a faster-whisper model folder, on a graphics card where one can be used, else in 8 bits.

        `language` None is detected and then fixed; a model of English alone has no other. `terms` are
        names and words that the session favours.
        """
        quieten()
        import ctranslate2
        import faster_whisper

        def load(device: str, compute_type: str) -> faster_whisper.WhisperModel:
            return faster_whisper.WhisperModel(
                str(folder),
                device=device,
                compute_type=compute_type,
                cpu_threads=threads,
                local_files_only=True,
            )

        self.on_graphics_card = ctranslate2.get_cuda_device_count() > 0
        if self.on_graphics_card:
            try:
                self._whisper = load("cuda", "float16")
            except (RuntimeError, ValueError):  # a card too old, or without its libraries
                self.on_graphics_card = False
        if not self.on_graphics_card:
            self._whisper = load("cpu", "int8")
        english_alone = not self._whisper.model.is_multilingual
        if english_alone and language not in (None, "en"):
            raise UnknownLanguage(
                f"--language {language}: this model knows English alone; give one of many languages"
            )
        self.language = "en" if english_alone else language
        known = self._whisper.supported_languages
        if self.language is not None and self.language not in known:
            raise UnknownLanguage(
                f"--language {self.language}: unknown here; give one of {' '.join(known)}, or auto"
            )
        self._tokenizer = self._tokenizer_of(self.language or "en")
        self._terms = tuple(terms)
        self._likely: Counter[str] = Counter()
        self._looks = 0

    def __call__(self, sound: NDArray[np.float32]) -> list[RecognisedWord]:
        """Words in `sound` (n,) at 16 kHz, up to 30 s of it; an empty list when there are none."""
        sound = sound[: int(LONGEST_WINDOW_S * RATE_HZ)]
        length_s = len(sound) / RATE_HZ
        encoded, frames = self._encode(sound)
        language = self.language or self._detect(encoded, length_s)
        prompt = [*self._prompted(), *self._tokenizer.sot_sequence, self._tokenizer.no_timestamps]
        needed = 10 + int(length_s * TOKENS_A_SECOND)
        result = self._whisper.model.generate(
            encoded,
            [prompt],
            beam_size=1,
            max_length=min(LONGEST_DECODED, needed + max(needed, len(prompt))),
            suppress_blank=True,
            return_scores=True,
            return_no_speech_prob=True,
        )[0]
        tokens = [t for t in result.sequences_ids[0] if t < self._tokenizer.eot]
        if not tokens or (result.no_speech_prob > NO_SPEECH and result.scores[0] < UNLIKELY):
            return []
        found = self._whisper.find_alignment(self._tokenizer, [tokens], encoded, frames)[0]
        words = joined(_piece(piece, length_s) for piece in found)
        return without_inventions(words, language, self._terms)

    def _tokenizer_of(self, language: str) -> Any:
        from faster_whisper.tokenizer import Tokenizer

        multilingual = self._whisper.model.is_multilingual
        return Tokenizer(self._whisper.hf_tokenizer, multilingual, task="transcribe", language=language)

    def _encode(self, sound: NDArray[np.float32]) -> tuple[Any, int]:
        """The network's view of `sound`, and how many frames of features it was made from."""
        window_s = min(LONGEST_WINDOW_S, max(SHORTEST_WINDOW_S, len(sound) / RATE_HZ + TRAILING_SILENCE_S))
        padded = np.zeros(int(window_s * RATE_HZ), np.float32)
        padded[: len(sound)] = sound
        features = self._whisper.feature_extractor(padded, padding=0)
        features = features[:, : int(window_s * FEATURES_A_SECOND) // 2 * 2]
        return self._whisper.encode(np.ascontiguousarray(features)), features.shape[1]

    def _prompted(self) -> list[int]:
        """The session's terms as if they had just been said."""
        if not self._terms:
            return []
        tokens = self._tokenizer.encode(" " + ", ".join(self._terms) + ".")
        return [self._tokenizer.sot_prev, *tokens[:TERMS_TOKENS]]

    def _detect(self, encoded: Any, length_s: float) -> str:
        """The language, once it is settled; until then English."""
        found = self._whisper.model.detect_language(encoded)[0]
        for token, probability in found:
            self._likely[token.strip("<|>")] += probability * length_s
        self._looks += 1
        if length_s >= DETECTED_AFTER_S and found[0][1] >= DETECTED_SURELY:
            self.language = found[0][0].strip("<|>")
        elif self._looks >= LOOKS_AT_LANGUAGE:
            self.language = self._likely.most_common(1)[0][0]
        if self.language is not None:
            self._tokenizer = self._tokenizer_of(self.language)
        return self.language or "en"


def _piece(found: dict[str, Any], length_s: float) -> RecognisedWord:
    """What the library aligned, within the sound."""
    start_s, end_s = (min(float(found[key]), length_s) for key in ("start", "end"))
    return RecognisedWord(start_s, end_s, found["word"], float(found["probability"]))
