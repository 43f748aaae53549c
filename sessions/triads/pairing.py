"""Which mark is of which moment: as many as can be are paired, each once, and of those ways the nearest.

Whoever marks two moments marks the earlier one first, so that no two pairs cross.
"""

from collections.abc import Sequence
from dataclasses import dataclass

_Pairing = tuple[int, float, tuple[tuple[int, int], ...]]
"""How many pairs, negative, how far apart all in all, in seconds, and which: the least is the best."""

_NOTHING: _Pairing = (0, 0.0, ())


@dataclass(frozen=True, slots=True)
class Moment:
    """What happened from `start_s` to `end_s`; its mark comes up to `early_s` before, or `late_s` after."""

    start_s: float
    end_s: float
    early_s: float
    late_s: float

    def apart_s(self, at_s: float) -> float | None:
        """How far a mark is from it, 0 while it lasts; None where it is too far to be of it."""
        if not self.start_s - self.early_s <= at_s <= self.end_s + self.late_s:
            return None
        return max(0.0, self.start_s - at_s, at_s - self.end_s)


def paired(marks_at_s: Sequence[float], moments: Sequence[Moment]) -> tuple[tuple[int, int], ...]:
    """Pair marks with moments, both in order of time; the places of each pair, in order."""
    best = [_NOTHING] * (len(moments) + 1)
    for mark, at_s in enumerate(marks_at_s):
        without, best = best, [_NOTHING]
        for place, moment in enumerate(moments):
            ways = [without[place + 1], best[place]]
            apart_s = moment.apart_s(at_s)
            if apart_s is not None:
                count, all_s, pairs = without[place]
                ways.append((count - 1, all_s + apart_s, (*pairs, (mark, place))))
            best.append(min(ways))
    return best[-1][2]
