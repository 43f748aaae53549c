"""Who said a word: whoever, for all hearing has said by then, spoke at its time."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from diarize.events import HearingEvent, Role, SpeechEnded, SpeechRevised, SpeechStarted
from transcribe import tunables


@dataclass(slots=True)
class _Spoken:
    role: Role
    start_s: float
    end_s: float = float("inf")


class Speakers:
    """Who spoke when, as known at the time that is asked for; the latest stretches only."""

    def __init__(self) -> None:
        """Begin with nobody heard."""
        self._spoken: dict[str, _Spoken] = {}
        self._coming: deque[HearingEvent] = deque()

    def feed(self, heard: Sequence[HearingEvent]) -> None:
        """Follow what hearing says, its revisions too; each counts from when it is known."""
        self._coming.extend(heard)

    def of(self, start_s: float, end_s: float, known_at_s: float) -> Role:
        """Whoever spoke at the middle, or nearest to it; of two at once, the one who began later."""
        while self._coming and self._coming[0].known_at_s <= known_at_s:
            self._learn(self._coming.popleft())
        middle_s = (start_s + end_s) / 2

        def nearness(spoken: _Spoken) -> tuple[float, float]:
            away_s = max(spoken.start_s - middle_s, middle_s - spoken.end_s, 0.0)
            return (-away_s, spoken.start_s)

        return max(self._spoken.values(), key=nearness).role if self._spoken else "person-1"

    def _learn(self, event: HearingEvent) -> None:
        if isinstance(event, SpeechStarted):
            self._spoken[event.id] = _Spoken(event.role, event.at_s)
            if len(self._spoken) > tunables.STRETCHES_REMEMBERED:
                del self._spoken[next(iter(self._spoken))]
        elif isinstance(event, SpeechEnded) and event.id in self._spoken:
            self._spoken[event.id].end_s = event.at_s
        elif isinstance(event, SpeechRevised) and event.id in self._spoken:
            self._spoken[event.id].role = event.role
