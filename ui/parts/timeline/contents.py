"""What of a session is where along its time: made once of an account, then only looked up."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from cues.events import Owner
from diarize.events import Role
from sessions.account import Account, Bookmark, Cue, Note, Silence
from sessions.stored_sound import Hole
from ui.parts.timeline.along import Along, Talk
from ui.parts.timeline.rows import Row, RowKind
from ui.parts.timeline.shown import Shown
from ui.parts.timeline.tunables import REACH_PX, SHORTEST_S, SIGN_STEP_PX

Thing = Cue | Silence | Bookmark | Note | Hole
"""What the pointer can be at."""


class Kept(Enum):
    """What became of a silence: the client's and held, theirs and broken, theirs and short; or not theirs."""

    HELD = "held"
    BROKEN = "broken"
    SHORT = "short"
    ANOTHERS = "another's"
    UNKNOWN = "unknown"


def kept(silence: Silence) -> Kept:
    """Tell what became of a silence."""
    if silence.owner is Owner.UNKNOWN:
        return Kept.UNKNOWN
    if silence.owner is not Owner.CLIENT:
        return Kept.ANOTHERS
    if silence.held:
        return Kept.HELD
    return Kept.BROKEN if silence.broken_by not in (None, "client") else Kept.SHORT


@dataclass(frozen=True, slots=True)
class Mark:
    """A cue at `x_px` from the session's beginning; a `sign` where there is room for one, else a tick."""

    cue: Cue
    x_px: float
    sign: bool


def marks_of(cues: Sequence[Cue], px_per_s: float) -> list[Mark]:
    """Share out the room for signs, to the cues that were shown live first; in order of time."""
    taken: list[float] = []
    signs: set[str] = set()
    for cue in sorted(cues, key=lambda cue: (not cue.live, cue.start_s)):
        x_px = cue.start_s * px_per_s
        after = bisect_left(taken, x_px)
        if all(abs(x_px - near) >= SIGN_STEP_PX for near in taken[max(0, after - 1) : after + 1]):
            insort(taken, x_px)
            signs.add(cue.id)
    return [Mark(cue, cue.start_s * px_per_s, cue.id in signs) for cue in cues]


class Contents:
    """An account as far as `shown` lets it be seen; `marks` at the scale they were last asked for."""

    def __init__(self, account: Account, shown: Shown) -> None:
        """Put everything in its place."""
        self.account, self.shown = account, shown
        self.talk = {role: Talk(_stretches_s(account, role)) for role in account.roles}
        self.silences = Along(
            (one for one in account.silences if one.end_s - one.start_s >= SHORTEST_S and self._shows(one)),
            lambda one: (one.start_s, one.end_s),
        )
        self.cues = Along((one for one in account.cues if one.kind in shown.kinds), _cue_span_s)
        self.bookmarks = Along(account.bookmarks, lambda one: (one.at_s, one.at_s))
        self.notes = Along(account.notes, lambda one: (one.at_s, one.at_s))
        self.holes = Along(account.holes, lambda one: (one.start_s, one.end_s))
        self._marks: tuple[float, list[Mark], list[float]] = (0.0, [], [])

    def marks(self, px_per_s: float, from_s: float, to_s: float) -> Sequence[Mark]:
        """The cues that begin from one time to another, and which are signs at this scale."""
        if self._marks[0] != px_per_s:
            marks = marks_of(self.cues.all, px_per_s)
            self._marks = (px_per_s, marks, [mark.cue.start_s for mark in marks])
        _, marks, starts_s = self._marks
        return marks[bisect_left(starts_s, from_s) : bisect_right(starts_s, to_s)]

    def cue(self, id_: str | None) -> Cue | None:
        """Find a cue that is shown; None where there is none of that id."""
        return next((cue for cue in self.cues.all if cue.id == id_), None)

    def at(self, row: Row, at_s: float, px_per_s: float) -> Thing | None:
        """Find what the pointer is at in a row: the nearest within reach."""
        reach_s = REACH_PX / px_per_s
        if row.kind is RowKind.CUES:
            return self._cue_at(at_s, px_per_s)
        if row.kind is RowKind.MARKED:
            near: list[Bookmark | Note] = [
                *self.bookmarks.between(at_s - 1.5 * reach_s, at_s + reach_s),  # a flag flies to the right
                *self.notes.between(at_s - reach_s, at_s + reach_s),
            ]
            return min(near, key=lambda one: abs(one.at_s - at_s), default=None)
        return self._lasting_at(row, at_s, 2 / px_per_s)

    def speaking(self, at_s: float) -> list[Role]:
        """Everybody who speaks at a time."""
        return [role for role, talk in self.talk.items() if talk.at(at_s)]

    def silence_at(self, at_s: float) -> Silence | None:
        """The silence at a time."""
        found = self.silences.between(at_s, at_s)
        return next((one for one in found if one.start_s <= at_s <= one.end_s), None)

    def cues_at(self, at_s: float) -> list[Cue]:
        """The cues about what happens at a time."""
        return [cue for cue in self.cues.between(at_s, at_s) if at_s <= _cue_span_s(cue)[1]]

    def _cue_at(self, at_s: float, px_per_s: float) -> Cue | None:
        reach_s = REACH_PX / px_per_s
        near = self.marks(px_per_s, at_s - reach_s, at_s + reach_s)
        best = min(near, key=lambda mark: (not mark.sign, abs(mark.cue.start_s - at_s)), default=None)
        return best.cue if best else None

    def _lasting_at(self, row: Row, at_s: float, reach_s: float) -> Hole | Silence | None:
        for hole in self.holes.between(at_s - reach_s, at_s + reach_s):
            if hole.start_s - reach_s <= at_s <= hole.end_s + reach_s:
                return hole
        if row.kind is not RowKind.SILENCE:
            return None
        near = self.silences.between(at_s - reach_s, at_s + reach_s)
        return next((one for one in near if one.start_s - reach_s <= at_s <= one.end_s + reach_s), None)

    def _shows(self, silence: Silence) -> bool:
        """Whether it is anybody's who is shown; nobody's always is."""
        return silence.owner not in (Owner.CLIENT, Owner.COACH) or silence.owner in self.shown.roles


def _stretches_s(account: Account, role: Role) -> list[tuple[float, float]]:
    return [
        (stretch.start_s, stretch.end_s)
        for turn in account.turns
        if turn.role == role
        for stretch in turn.stretches
    ]


def _cue_span_s(cue: Cue) -> tuple[float, float]:
    return cue.start_s, max(cue.start_s, cue.end_s or cue.start_s)
