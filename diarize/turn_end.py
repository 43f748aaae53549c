"""Whether a turn sounded finished: asked once in each silence, of the sound alone.

Once everybody has been silent for a moment, the network hears the last seconds up to there, whoever spoke
in them; on a call both sides. It is asked in line: nobody speaks then, so the segmentation rests, and a voice
that comes up meanwhile is told after 64 ms of it at the soonest, by when the answer is there.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from audio.source import Block, Gap
from audio.tunables import RATE_HZ
from diarize import tunables
from diarize.events import (
    HearingEvent,
    Role,
    SoundLost,
    SpeechEnded,
    SpeechRevised,
    SpeechStarted,
    TurnEndHeard,
    VoiceChanged,
)
from diarize.rolling import Rolling
from diarize.talk import KnownAt

Finished = Callable[[NDArray[np.float32]], float]
"""Probability that the turn ends with a sound (n,) at 16 kHz."""

HEARD_SAMPLES = round(tunables.TURN_END_HEARS_S * RATE_HZ)
KEPT_SAMPLES = HEARD_SAMPLES + round(tunables.TURN_END_TOLD_WITHIN_S * RATE_HZ)


@dataclass(frozen=True, slots=True)
class _End:
    """The end of a stretch of speech after which nobody has begun to speak yet."""

    id: str
    role: Role
    at_s: float


class TurnEnds:
    """Follows what hearing says and asks about the end of each turn."""

    def __init__(self, finished: Finished, known_at: KnownAt) -> None:
        """Ask `finished`; answers are stamped by `known_at`."""
        self._finished = finished
        self._known_at = known_at
        self._sound = Rolling(np.float32, KEPT_SAMPLES)
        self._speaking: dict[str, Role] = {}
        self._voice = False
        self._end: _End | None = None

    def feed(self, item: Block | Gap, heard: Sequence[HearingEvent]) -> list[TurnEndHeard]:
        """Take in the next sound and what hearing made of it; the answer, where there was a question."""
        if isinstance(item, Gap):
            self._sound.skip(item.start_sample + item.length_samples - self._sound.total)
        else:
            self._sound.push(item.samples.mean(axis=1, dtype=np.float32))
        for event in heard:
            self._follow(event)
        end = self._end
        if end is None or self._speaking or self._voice:
            return []
        later = self._sound.total - round((end.at_s + tunables.TURN_END_ASKED_AFTER_S) * RATE_HZ)
        if later < 0:
            return []
        self._end = None
        if later > KEPT_SAMPLES - HEARD_SAMPLES:
            return []
        p_finished = self._finished(self._heard(later))
        return [TurnEndHeard(end.role, end.at_s, p_finished, self._known_at(item.end_s))]

    def _follow(self, event: HearingEvent) -> None:
        match event:
            case SpeechStarted():
                self._speaking[event.id] = event.role
                self._end = None
            case SpeechEnded():
                self._ended(event)
            case SpeechRevised():
                self._revised(event)
            case VoiceChanged():
                self._voice = event.active
            case SoundLost():
                self._end = None
            case _:
                pass

    def _ended(self, event: SpeechEnded) -> None:
        """Of stretches that end one soon after the other, the question is about the last."""
        role = self._speaking.pop(event.id, None)
        if role is not None and (self._end is None or event.at_s >= self._end.at_s):
            self._end = _End(event.id, role, event.at_s)

    def _revised(self, event: SpeechRevised) -> None:
        if event.id in self._speaking:
            self._speaking[event.id] = event.role
        elif self._end is not None and event.id == self._end.id:
            self._end = replace(self._end, role=event.role)

    def _heard(self, later: int) -> NDArray[np.float32]:
        """The last seconds (HEARD_SAMPLES,) without the newest `later` samples."""
        first = KEPT_SAMPLES - HEARD_SAMPLES - later
        return self._sound.newest[first : first + HEARD_SAMPLES].copy()
