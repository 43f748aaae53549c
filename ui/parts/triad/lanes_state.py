"""Where the moments of a round stand in the observer's lane and in Holdspace's: plain Python, no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from sessions.triads.debrief import SAME, Seen, Sight
from ui.parts.triad.lanes_tunables import (
    APART_PX,
    BRACKET_PX,
    END_PX,
    NAMES_PX,
    REACH_PX,
    ROW_PX,
    ROWS,
    RULER_PX,
    STEP_PX,
    VOICE_PX,
)

VOICES = 3
"""People in a round."""


class Lane(Enum):
    """Whose lane a moment stands in."""

    MARKS = "marks"
    CUES = "cues"


class Told(Enum):
    """What is said of who saw a moment."""

    UNTOLD = "untold"
    """What Holdspace cued is not shown yet."""
    BOTH = "both"
    OBSERVER = "observer"
    ALONE = "alone"
    """Holdspace has no cue for what was marked, so it is the observer's and no difference."""
    MACHINE = "machine"


def told(sight: Sight, cues_shown: bool) -> Told:
    """Say who saw a moment, as far as it is shown."""
    if not cues_shown:
        return Told.UNTOLD
    if sight.seen is Seen.OBSERVER and sight.mark is not None and sight.mark.mark not in SAME:
        return Told.ALONE
    return Told(sight.seen.value)


def key_of(sight: Sight) -> str:
    """What a moment is known by while marks come and go: its mark's id, or else its cue's."""
    if sight.mark is not None:
        return f"mark {sight.mark.id}"
    return f"cue {sight.cue.id}" if sight.cue is not None else f"at {sight.at_s}"


def time_of(sight: Sight) -> float:
    """When it is told to have been: a mark keeps its own time, whatever Holdspace cued beside it."""
    return sight.at_s if sight.mark is None else sight.mark.at_s


@dataclass(frozen=True, slots=True)
class Spot:
    """One moment in one lane, its middle at `x_px` and `y_px`; a tick where there is no room for a sign."""

    key: str
    lane: Lane
    x_px: float
    y_px: float
    is_tick: bool


@dataclass(frozen=True, slots=True)
class Scale:
    """A round of `duration_s` seconds in a widget of `width_px`."""

    duration_s: float
    width_px: float

    @property
    def px_per_s(self) -> float:
        """Logical pixels a second."""
        return max(1.0, self.width_px - NAMES_PX - END_PX) / max(self.duration_s, 1.0)

    def x_of(self, at_s: float) -> float:
        """Where a time stands."""
        return NAMES_PX + at_s * self.px_per_s

    def at_s(self, x_px: float) -> float:
        """Which time stands there; within the round."""
        return min(max(0.0, (x_px - NAMES_PX) / self.px_per_s), self.duration_s)


MARKS_TOP_PX = RULER_PX + VOICES * VOICE_PX + APART_PX
CUES_TOP_PX = MARKS_TOP_PX + ROWS * ROW_PX + BRACKET_PX
HEIGHT_PX = CUES_TOP_PX + ROWS * ROW_PX + APART_PX
"""From the top to the observer's lane, to Holdspace's, and to the end of it all."""


class Layout:
    """Every moment in its place; `spots` by time in each lane, `joined` are those that both saw."""

    def __init__(self, sights: Sequence[Sight], scale: Scale) -> None:
        """Lay them out; a lane's first row is the one next to the other lane."""
        marked = [(key_of(one), one.mark.at_s) for one in sights if one.mark is not None]
        cued = [(key_of(one), one.cue.start_s) for one in sights if one.cue is not None]
        marks, cues = _spots(marked, Lane.MARKS, scale), _spots(cued, Lane.CUES, scale)
        self.spots: tuple[Spot, ...] = (*marks, *cues)
        above = {spot.key: spot for spot in marks}
        self.joined = tuple((above[spot.key], spot) for spot in cues if spot.key in above)

    def of(self, key: str | None) -> list[Spot]:
        """Where a moment stands: in one lane or in both."""
        return [spot for spot in self.spots if spot.key == key]

    def near(self, x_px: float, y_px: float) -> str | None:
        """Which moment the pointer is at; None where it is at none."""
        around = [
            (abs(spot.x_px - x_px) + abs(spot.y_px - y_px), spot.key)
            for spot in self.spots
            if abs(spot.x_px - x_px) <= REACH_PX and abs(spot.y_px - y_px) <= ROW_PX / 2
        ]
        return min(around)[1] if around else None


def stepped(keys: Sequence[str], chosen: str | None, by: int) -> str | None:
    """The moment so many further on from the chosen one; the first, or the last, where none is chosen."""
    if not keys:
        return None
    if chosen not in keys:
        return keys[0 if by > 0 else -1]
    return keys[min(max(keys.index(chosen) + by, 0), len(keys) - 1)]


def _spots(moments: Sequence[tuple[str, float]], lane: Lane, scale: Scale) -> list[Spot]:
    """Give each the first row in which it has room, and a tick in the first one where none has."""
    ends_px = [float("-inf")] * ROWS
    found = []
    for key, at_s in sorted(moments, key=lambda one: one[1]):
        x_px = scale.x_of(at_s)
        row = next((row for row, end_px in enumerate(ends_px) if x_px - end_px >= STEP_PX), None)
        if row is not None:
            ends_px[row] = x_px
        found.append(Spot(key, lane, x_px, _middle_px(lane, row or 0), is_tick=row is None))
    return found


def _middle_px(lane: Lane, row: int) -> float:
    if lane is Lane.CUES:
        return CUES_TOP_PX + (row + 0.5) * ROW_PX
    return MARKS_TOP_PX + (ROWS - row - 0.5) * ROW_PX
