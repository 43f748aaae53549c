"""Silences as they come: a new one, or the one before that was not broken; how long the client's last."""

from collections import deque
from dataclasses import dataclass

from cues import tunables
from cues.stretches import Speech


@dataclass(frozen=True, slots=True)
class Silence:
    """Nobody has spoken since `start_s`; `after` is the stretch that ended there."""

    id: str
    start_s: float
    after: Speech


class Silences:
    """Numbers silences, and remembers the client's own pauses of late."""

    def __init__(self) -> None:
        """Begin before the first."""
        self.own_pauses_s: deque[float] = deque(maxlen=tunables.PAUSES_REMEMBERED)
        self._count = 0
        self._quiet: Silence | None = None
        self._lost_to_s = 0.0

    def after(self, last: Speech) -> Silence | None:
        """The silence that `last` leaves: the one before it where that was never broken, else a new one.

        None where the sound was lost meanwhile: nobody knows who spoke.
        """
        start_s = last.start_s if last.end_s is None else last.end_s
        if start_s < self._lost_to_s:
            return None
        if self._quiet is not None and start_s <= self._quiet.start_s:
            return Silence(self._quiet.id, start_s, last)
        self._count += 1
        self._quiet = Silence(f"p{self._count}", start_s, last)
        return self._quiet

    def lose_sound(self, to_s: float) -> None:
        """Nobody knows who spoke up to `to_s`."""
        self._quiet = None
        self._lost_to_s = max(self._lost_to_s, to_s)

    def note_own_pause(self, silence: Silence | None, speech: Speech, role: str) -> None:
        """Remember how long `role` was silent where they now go on."""
        if silence is not None and silence.after.role == speech.role == role:
            lasted_s = speech.start_s - silence.start_s
            if lasted_s >= tunables.SILENCE_S:
                self.own_pauses_s.append(lasted_s)
