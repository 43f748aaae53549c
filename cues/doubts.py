"""When it could not be told who speaks: the doubts that stand, and those of late that are over."""

from collections import deque

from cues import tunables
from diarize.events import Doubt, DoubtBegan, DoubtEnded


class Doubts:
    """Doubts as they come and go."""

    def __init__(self) -> None:
        """Begin without doubt."""
        self.standing: dict[Doubt, float] = {}
        self._past: deque[tuple[float, float]] = deque(maxlen=tunables.REMEMBERED)

    def append(self, event: DoubtBegan | DoubtEnded) -> None:
        """Take in that one began or ended; one that is not known to stand ends nothing."""
        if isinstance(event, DoubtBegan):
            self.standing.setdefault(event.why, event.known_at_s)
        elif event.why in self.standing:
            self._past.append((self.standing.pop(event.why), event.known_at_s))

    def at(self, at_s: float) -> bool:
        """Whether it could not be told at `at_s` who speaks."""
        return any(began_s <= at_s for began_s in self.standing.values()) or any(
            began_s <= at_s < ended_s for began_s, ended_s in self._past
        )
