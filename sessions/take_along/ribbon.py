"""The talk over time as a drawing: rows of equal time, a lane a person, silences between, cues above.

Everything here is in the drawing's own units: a row is `WIDTH` wide and as high as its lanes need.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from cues.events import CueKind
from diarize.events import Role
from sessions.account import Account, Cue
from sessions.take_along import tunables
from sessions.take_along.lines import called, clock, length

WIDTH = 1000.0
MARKS_HIGH, LANE_HIGH, LANE_GAP = 26.0, 16.0, 5.0
_THINNEST = 0.8

SHAPES = {
    CueKind.HELD_SILENCE: "held",
    CueKind.HOLD_SPACE: "hold",
    CueKind.INTERRUPTION: "over",
    CueKind.CUT_IN: "over",
    CueKind.FINISHING: "over",
    CueKind.CANNOT_TELL: "doubt",
}
"""How a cue is marked; every other kind is about what was said."""

SAID, MOMENT = "said", "moment"

SIGNS = {
    "held": "told as held",
    "hold": "hold space",
    "over": "talking over, cutting in, finishing a sentence",
    SAID: "about what was said",
    "doubt": "cannot tell who speaks",
    MOMENT: "a moment marked",
}
"""What each mark means."""

SILENCES = {"held": "a silence held", "quiet": "another silence of 3 s or more", "hole": "sound was lost"}
"""What each place between the talk means."""


@dataclass(frozen=True, slots=True)
class Box:
    """A stretch of time in a row; `sort` is a role or what silence it is, `what` is that in words."""

    x: float
    y: float
    width: float
    height: float
    sort: str
    what: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A cue or a moment above the lanes; `target` is where it is told."""

    x: float
    shape: str
    what: str
    target: str


@dataclass(frozen=True, slots=True)
class Row:
    """Part of a session; `width` is how much of it there is, `what` says in one line what is drawn."""

    start_s: float
    width: float
    height: float
    lanes: tuple[Box, ...]
    silences: tuple[Box, ...]
    talk: tuple[Box, ...]
    marks: tuple[Mark, ...]
    what: str


def shape(cue: Cue) -> str:
    """Which mark a cue has."""
    return SHAPES.get(cue.kind, SAID)


def rows(account: Account, targets: Sequence[tuple[float, str, str, str]]) -> list[Row]:
    """Draw a session; each of `targets` is a mark's session time, its shape, its words and its place."""
    row_s = _row_s(account.duration_s)
    count = max(1, ceil(account.duration_s / row_s))
    return [_row(account, targets, number * row_s, row_s) for number in range(count)]


def _row_s(duration_s: float) -> float:
    """How long a row is: all of a short session, else a round time of which there are not too many."""
    if duration_s <= tunables.RIBBON_ROW_S[0]:
        return max(duration_s, 1.0)
    enough = (one for one in tunables.RIBBON_ROW_S if one * tunables.RIBBON_ROWS >= duration_s)
    return next(enough, tunables.RIBBON_ROW_S[-1])


def _row(
    account: Account, targets: Sequence[tuple[float, str, str, str]], start_s: float, row_s: float
) -> Row:
    end_s = min(start_s + row_s, account.duration_s)
    scale = _Scale(start_s, end_s, WIDTH / row_s)
    height = MARKS_HIGH + len(account.roles) * (LANE_HIGH + LANE_GAP)
    marks = tuple(
        Mark(scale.x(at_s), form, what, target)
        for at_s, form, what, target in targets
        if start_s <= at_s < end_s or at_s == end_s == account.duration_s
    )
    return Row(
        start_s,
        scale.x(end_s),
        height,
        tuple(
            Box(0.0, _lane_y(account, role), scale.x(end_s), LANE_HIGH, role, called(role))
            for role in account.roles
        ),
        tuple(_silences(account, scale, height)),
        tuple(_talk(account, scale)),
        marks,
        f"From {clock(start_s)} to {clock(end_s)}: {_told(account, start_s, end_s, len(marks))}.",
    )


@dataclass(frozen=True, slots=True)
class _Scale:
    """Session time to a row's own units, cut to the row."""

    start_s: float
    end_s: float
    per_s: float

    def x(self, at_s: float) -> float:
        return round((min(max(at_s, self.start_s), self.end_s) - self.start_s) * self.per_s, 2)

    def across(self, start_s: float, end_s: float) -> tuple[float, float] | None:
        """Where a stretch lies, and how wide; None where it is in another row."""
        if end_s <= self.start_s or start_s >= self.end_s:
            return None
        return self.x(start_s), max(_THINNEST, round(self.x(end_s) - self.x(start_s), 2))


def _lane_y(account: Account, role: Role) -> float:
    return MARKS_HIGH + account.roles.index(role) * (LANE_HIGH + LANE_GAP)


def _talk(account: Account, scale: _Scale) -> Iterator[Box]:
    for turn in account.turns:
        for one in turn.stretches or (turn,):
            place = scale.across(one.start_s, one.end_s)
            if place:
                what = f"{clock(one.start_s)} {called(turn.role)}, {length(one.end_s - one.start_s)}"
                yield Box(place[0], _lane_y(account, turn.role), place[1], LANE_HIGH, turn.role, what)


def _silences(account: Account, scale: _Scale, height: float) -> Iterator[Box]:
    room = MARKS_HIGH - LANE_GAP, height - MARKS_HIGH + LANE_GAP
    for silence in account.silences:
        place = scale.across(silence.start_s, silence.end_s)
        lasting_s = silence.end_s - silence.start_s
        if place and (silence.held or lasting_s >= tunables.SILENCE_TOLD_S):
            sort = "held" if silence.held else "quiet"
            said = "silence held" if silence.held else "silence"
            what = f"{clock(silence.start_s)} {said}, {lasting_s:.1f} s"
            yield Box(place[0], room[0], place[1], room[1], sort, what)
    for hole in account.holes:
        place = scale.across(hole.start_s, hole.end_s)
        if place:
            what = f"{clock(hole.start_s)} no sound for {hole.end_s - hole.start_s:.1f} s: {hole.why}"
            yield Box(place[0], room[0], place[1], room[1], "hole", what)


def _told(account: Account, start_s: float, end_s: float, marks: int) -> str:
    """A row in words, for whoever does not see it."""
    shares = []
    for role in account.roles:
        spoken_s = sum(
            max(0.0, min(one.end_s, end_s) - max(one.start_s, start_s))
            for turn in account.turns
            if turn.role == role
            for one in (turn.stretches or (turn,))
        )
        shares.append(f"{called(role)} speaks for {length(spoken_s)}")
    return ", ".join([*shares, "one mark" if marks == 1 else f"{marks} marks"])
