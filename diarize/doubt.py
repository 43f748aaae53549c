"""When it cannot be told who speaks: doubt begins on repeated signs, and ends in their absence."""

from collections import deque

from diarize import tunables
from diarize.events import Doubt, DoubtBegan, DoubtEnded

SIGNS = {
    Doubt.NOISE: (tunables.SOUND_SIGNS, tunables.SOUND_DOUBT_S),
    Doubt.CLIPPING: (tunables.SOUND_SIGNS, tunables.SOUND_DOUBT_S),
    Doubt.BLEED: (tunables.SOUND_SIGNS, tunables.SOUND_DOUBT_S),
    Doubt.STRANGER: (tunables.VOICE_SIGNS, tunables.VOICE_DOUBT_S),
    Doubt.ALIKE: (tunables.VOICE_SIGNS, tunables.VOICE_DOUBT_S),
}
"""How many signs of each doubt within how many seconds begin it; it ends when none was seen for as long."""


class Doubts:
    """The doubts of one session."""

    def __init__(self) -> None:
        """Begin in confidence."""
        self._seen: dict[Doubt, deque[float]] = {why: deque() for why in SIGNS}
        self._standing: set[Doubt] = set()

    def sign(self, why: Doubt, at_s: float) -> None:
        """Something that speaks for doubt was seen at `at_s`."""
        self._seen[why].append(at_s)

    def at(self, now_s: float, known_at_s: float) -> list[DoubtBegan | DoubtEnded]:
        """What has begun or ended by `now_s`."""
        changes: list[DoubtBegan | DoubtEnded] = []
        for why, (signs, within_s) in SIGNS.items():
            seen = self._seen[why]
            while seen and seen[0] < now_s - within_s:
                seen.popleft()
            if why not in self._standing and len(seen) >= signs:
                self._standing.add(why)
                changes.append(DoubtBegan(why, known_at_s))
            elif why in self._standing and not seen:
                self._standing.remove(why)
                changes.append(DoubtEnded(why, known_at_s))
        return changes
