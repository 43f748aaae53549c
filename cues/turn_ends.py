"""How finished a turn sounded where everybody fell silent, by when that was."""

from bisect import bisect_left, insort
from operator import attrgetter

from cues import tunables
from diarize.events import TurnEndHeard


class TurnEnds:
    """All turn ends that were heard, in order."""

    def __init__(self) -> None:
        """Begin with none heard."""
        self._heard: list[TurnEndHeard] = []

    def append(self, event: TurnEndHeard) -> None:
        """Take one in."""
        insort(self._heard, event, key=_at_s)

    def p_finished(self, at_s: float) -> float | None:
        """Probability that the turn that ended at `at_s` sounded finished; None where nothing was heard."""
        first = bisect_left(self._heard, at_s - tunables.SAME_END_S, key=_at_s)
        near = self._heard[first : first + 2]
        found = min(near, default=None, key=lambda heard: abs(heard.at_s - at_s))
        return None if found is None or found.at_s > at_s + tunables.SAME_END_S else found.p_finished


_at_s = attrgetter("at_s")
