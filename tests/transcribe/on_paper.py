"""Sessions on paper: lines of people, what the ear tells of them, their sound, a recogniser that reads it.

Every sample of the sound is its own number in the session, so that whoever gets a piece of it can tell
which piece it is; on the second channel of a call the numbers are negative.
"""

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from audio.source import Block, Gap
from audio.tunables import BLOCK_SAMPLES, RATE_HZ
from diarize.events import HearingEvent, Role
from models.recognised import RecognisedWord
from tests.cues.talk import Line, heard, says, words_of
from transcribe.events import Word, WordsHeard

__all__ = ["BLOCK_S", "Ear", "Line", "Recognise", "recogniser", "says", "words_said"]

Recognise = Callable[[NDArray[np.float32]], list[RecognisedWord]]

BLOCK_S = BLOCK_SAMPLES / RATE_HZ
HALF_HEARD = 0.3
"""Of a word that is cut, at least this share must be there to be heard as anything."""


class Ear:
    """Delivers the sound block by block, each with what is known by then of who speaks."""

    def __init__(self, lines: Sequence[Line], channels: int = 1) -> None:
        self.at = 0
        self._signs = np.array([1, -1][:channels], np.float32)
        self._heard = [event for event in heard(lines) if not isinstance(event, WordsHeard)]

    @property
    def now_s(self) -> float:
        return self.at / RATE_HZ

    def listen(self, until_s: float) -> Iterator[tuple[Block, list[HearingEvent]]]:
        while self.now_s < until_s:
            numbers = np.arange(self.at, self.at + BLOCK_SAMPLES, dtype=np.float32)
            block = Block(self.at, numbers[:, None] * self._signs)
            self.at += BLOCK_SAMPLES
            yield block, self._due(self.now_s)

    def lose(self, seconds: float) -> tuple[Gap, list[HearingEvent]]:
        gap = Gap(self.at, round(seconds * RATE_HZ), "lost")
        self.at += gap.length_samples
        return gap, self._due(self.now_s)

    def finish(self) -> list[HearingEvent]:
        return self._due(float("inf"))

    def _due(self, now_s: float) -> list[HearingEvent]:
        due = [event for event in self._heard if event.known_at_s <= now_s]
        self._heard = self._heard[len(due) :]
        return due


def words_said(lines: Sequence[Line]) -> list[Word]:
    """The words of `lines` in order of time, as they truly were."""
    words = [word for n, line in enumerate(lines) for word in words_of(line, f"s{n}").words]
    return sorted(words, key=lambda word: word.start_s)


def recogniser(lines: Sequence[Line], roles: Sequence[Role] = ()) -> Recognise:
    """Hears just the words that are in the sound; of one that is cut, what there is of it.

    With `roles`, each channel has that person's words alone.
    """
    said = words_said(lines)

    def recognise(sound: NDArray[np.float32]) -> list[RecognisedWord]:
        channel = int(sound.min(initial=0.0) < 0)
        numbers = np.abs(sound)
        found: list[RecognisedWord] = []
        for word in said:
            if roles and word.role != roles[channel]:
                continue
            first, last = np.searchsorted(numbers, (word.start_s * RATE_HZ, word.end_s * RATE_HZ)).tolist()
            share = (last - first) / ((word.end_s - word.start_s) * RATE_HZ)
            if share > HALF_HEARD:
                text = word.text if share > 0.99 else word.text[: int(share * len(word.text))] or "h"
                found.append(RecognisedWord(first / RATE_HZ, last / RATE_HZ, text, 0.9))
        return found

    return recognise
