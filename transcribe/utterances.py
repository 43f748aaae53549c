"""From who-speaks to what-to-recognise: speech that ends in a pause is cut out of the sound."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from audio.source import Block, Gap
from audio.tunables import RATE_HZ
from diarize.events import HearingEvent, SpeechEnded, SpeechStarted
from diarize.rolling import Rolling
from transcribe import tunables


@dataclass(frozen=True, slots=True)
class Utterance:
    """Sound (n,) float32 at 16 kHz from `sound_start_s` on, with speech from `start_s` to `end_s`.

    It could be cut out when the sound up to `ready_s` had been heard.
    """

    sound: NDArray[np.float32]
    sound_start_s: float
    start_s: float
    end_s: float
    ready_s: float


class Utterances:
    """Follows who speaks and cuts one utterance at every pause of everybody."""

    def __init__(self) -> None:
        """Begin with silence."""
        self._sound = Rolling(np.float32, int((tunables.LONGEST_UTTERANCE_S + 5.0) * RATE_HZ))
        self._speaking: set[str] = set()
        self._start_s: float | None = None
        self._end_s = 0.0
        self._done_s = 0.0

    def feed(self, block: Block, heard: list[HearingEvent]) -> list[Utterance]:
        """Take in a block and what hearing said about it; returns the utterances that ended."""
        self._sound.push(block.samples.mean(axis=1, dtype=np.float32))
        self._follow(heard)
        return self._cut()

    def lose(self, gap: Gap, heard: list[HearingEvent]) -> list[Utterance]:
        """Sound was lost: what was said before it is an utterance of its own."""
        self._follow(heard)
        utterances = self._cut()
        self._sound.skip(gap.start_sample + gap.length_samples - self._sound.total)
        self._done_s = gap.end_s
        return utterances

    def feed_end(self, heard: list[HearingEvent]) -> list[Utterance]:
        """The sound is over and `heard` ended whatever was open."""
        self._follow(heard)
        return self._cut()

    def _follow(self, heard: list[HearingEvent]) -> None:
        for event in heard:
            if isinstance(event, SpeechStarted):
                self._speaking.add(event.id)
                if self._start_s is None:
                    self._start_s = event.at_s
            elif isinstance(event, SpeechEnded):
                self._speaking.discard(event.id)
                self._end_s = max(self._end_s, event.at_s)

    @property
    def _now_s(self) -> float:
        return self._sound.total / RATE_HZ

    def _cut(self) -> list[Utterance]:
        if self._start_s is None:
            return []
        too_long = self._now_s - self._start_s >= tunables.LONGEST_UTTERANCE_S
        if self._speaking and not too_long:
            return []
        end_s = self._now_s if self._speaking else self._end_s
        start_s, self._start_s = self._start_s, end_s if self._speaking else None
        if end_s - start_s < tunables.SHORTEST_UTTERANCE_S:
            return []
        first_s = max(start_s - tunables.LEAD_IN_S, self._done_s)
        last_s = min(end_s + tunables.LEAD_OUT_S, self._now_s)
        self._done_s = end_s
        return [Utterance(self._between(first_s, last_s), first_s, start_s, end_s, self._now_s)]

    def _between(self, start_s: float, end_s: float) -> NDArray[np.float32]:
        sound = self._sound.newest
        oldest = self._sound.total - len(sound)
        first, last = (max(0, round(t * RATE_HZ) - oldest) for t in (start_s, end_s))
        return sound[first:last].copy()
