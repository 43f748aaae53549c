"""What lies under what: time, cues, what was marked, and a lane a person with the silences between."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from diarize.events import Role
from ui.parts.timeline.tunables import (
    CUES_PX,
    MARKED_PX,
    RULER_PX,
    SILENCE_PX,
    VOICE_LEAST_PX,
    VOICE_MOST_PX,
    VOICE_PX,
)


class RowKind(Enum):
    """What a row is for."""

    RULER = "ruler"
    CUES = "cues"
    MARKED = "marked"
    VOICE = "voice"
    SILENCE = "silence"


_HEIGHTS_PX = {RowKind.RULER: RULER_PX, RowKind.CUES: CUES_PX, RowKind.MARKED: MARKED_PX}


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `role` is whose lane it is, empty where it is nobody's."""

    kind: RowKind
    top_px: int
    height_px: int
    role: Role = ""

    @property
    def bottom_px(self) -> int:
        """Where the next one begins."""
        return self.top_px + self.height_px

    @property
    def middle_px(self) -> float:
        """Half way down it."""
        return self.top_px + self.height_px / 2


def rows_of(roles: Sequence[Role], height_px: int) -> tuple[Row, ...]:
    """Lay the rows out from the top; the people's lanes share what height the others leave."""
    fixed_px = sum(_HEIGHTS_PX.values()) + SILENCE_PX
    share_px = (height_px - fixed_px) // max(1, len(roles))
    return _stacked(roles, min(max(share_px, VOICE_LEAST_PX), VOICE_MOST_PX))


def height_wished_px(people: int) -> int:
    """Height at which so many people's lanes are as high as wished for."""
    return sum(_HEIGHTS_PX.values()) + SILENCE_PX + people * VOICE_PX


def least_height_px(people: int) -> int:
    """The least height for so many people."""
    return sum(_HEIGHTS_PX.values()) + SILENCE_PX + people * VOICE_LEAST_PX


def row_at(rows: Sequence[Row], y_px: float) -> Row | None:
    """Find the row at a height; None below the last."""
    return next((row for row in rows if row.top_px <= y_px < row.bottom_px), None)


def _stacked(roles: Sequence[Role], voice_px: int) -> tuple[Row, ...]:
    made: list[Row] = []
    top_px = 0
    for kind, role in _order(roles):
        height_px = voice_px if kind is RowKind.VOICE else _HEIGHTS_PX.get(kind, SILENCE_PX)
        made.append(Row(kind, top_px, height_px, role))
        top_px += height_px
    return tuple(made)


def _order(roles: Sequence[Role]) -> Iterator[tuple[RowKind, Role]]:
    yield from ((kind, "") for kind in _HEIGHTS_PX)
    yield from ((RowKind.VOICE, role) for role in roles[:1])
    yield RowKind.SILENCE, ""
    yield from ((RowKind.VOICE, role) for role in roles[1:])
