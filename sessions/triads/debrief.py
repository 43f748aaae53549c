"""The debrief: what the observer marked beside what was cued, where they agree, and who speaks when."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cues.events import CueKind
from cues.hand import Mark
from diarize.events import Role
from sessions.account import Account, Cue
from sessions.observed import Observed
from sessions.triads.pairing import Moment, paired
from sessions.triads.tunables import (
    FEELING_MATCHED_WITHIN_S,
    MARK_HEARD_FROM_S,
    MATCHED_BEFORE_S,
    MATCHED_WITHIN_S,
)
from sessions.tunables import MOMENT_AFTER_S, MOMENT_BEFORE_S, MOMENT_LONGEST_S

QUESTIONS: tuple[tuple[Role, tuple[str, ...]], ...] = (
    ("client", ("helped", "in_the_way")),
    ("coach", ("partnered", "differently")),
    ("observer", ("saw",)),
)
"""Who speaks in which order, the client first, and what each is asked; the machine comes last."""

SAME: dict[Mark, tuple[CueKind, ...]] = {
    Mark.HELD_SILENCE: (CueKind.HELD_SILENCE,),
    Mark.INTERRUPTION: (CueKind.INTERRUPTION, CueKind.CUT_IN, CueKind.FINISHING),
    Mark.MISSED_FEELING: (CueKind.FEELING_PASSED,),
}
"""Which cues say what a mark says; of questions, strengths and notes the machine has no cue."""

_LATE_S: Mapping[Mark, float] = {Mark.MISSED_FEELING: FEELING_MATCHED_WITHIN_S}


class Seen(StrEnum):
    """Who saw a moment."""

    BOTH = "both"
    OBSERVER = "observer"
    MACHINE = "machine"


@dataclass(frozen=True, slots=True)
class Sight:
    """A moment of the round as somebody saw it: the observer's mark, the machine's cue, or both of one thing.

    `at_s` is when what was cued began, else when the mark was made. `start_s` to `end_s` is worth hearing:
    what it is about, with a little before and after.
    """

    at_s: float
    start_s: float
    end_s: float
    mark: Observed | None
    cue: Cue | None

    @property
    def seen(self) -> Seen:
        """Who saw it."""
        if self.mark is not None and self.cue is not None:
            return Seen.BOTH
        return Seen.OBSERVER if self.mark is not None else Seen.MACHINE


def sights(account: Account) -> Sequence[Sight]:
    """Every moment marked or cued, in order of time; a mark and the nearest cue of its kind are one.

    A cue stands here as the machine itself has it in the end: one it revised is left out, for by what it knew
    later it saw nothing there. One that the coach called wrong, or meant, stays, with that told by the `Cue`:
    what the coach says of it is no reason to have seen less. That it cannot tell who speaks is no sight.
    """
    marks, cues = account.observed, [cue for cue in account.cues if _is_a_sight(cue)]
    cue_of = {id_: cue for mark in SAME for id_, cue in _pairs(mark, marks, cues)}
    of_both = {cue.id for cue in cue_of.values()}
    found = [
        *(_sight(one, cue_of.get(one.id), account.duration_s) for one in marks),
        *(_sight(None, cue, account.duration_s) for cue in cues if cue.id not in of_both),
    ]
    return sorted(found, key=_in_order)


def _is_a_sight(cue: Cue) -> bool:
    return cue.kind is not CueKind.CANNOT_TELL and not cue.revised_why


def _pairs(mark: Mark, marks: Iterable[Observed], cues: Iterable[Cue]) -> Iterator[tuple[str, Cue]]:
    """Marks of one sort by their ids, each with the cue that is of the same moment."""
    made = sorted((one for one in marks if one.mark is mark), key=lambda one: (one.at_s, one.id))
    told = sorted((cue for cue in cues if cue.kind in SAME[mark]), key=lambda cue: (cue.start_s, cue.id))
    late_s = _LATE_S.get(mark, MATCHED_WITHIN_S)
    moments = [Moment(cue.start_s, _lasts_to_s(cue), MATCHED_BEFORE_S, late_s) for cue in told]
    for place, other in paired([one.at_s for one in made], moments):
        yield made[place].id, told[other]


def _lasts_to_s(cue: Cue) -> float:
    """Until when there is something to mark: a silence while it lasts, of all else its beginning."""
    return _end_s(cue) if cue.kind is CueKind.HELD_SILENCE else cue.start_s


def _end_s(cue: Cue) -> float:
    return cue.start_s if cue.end_s is None else max(cue.start_s, cue.end_s)


def _sight(mark: Observed | None, cue: Cue | None, duration_s: float) -> Sight:
    marked = [(mark.at_s - MARK_HEARD_FROM_S, mark.at_s)] if mark else []
    cued = [(cue.start_s - MOMENT_BEFORE_S, _heard_to_s(cue))] if cue else []
    around = cued or marked
    at_s = cue.start_s if cue else mark.at_s if mark else 0.0
    start_s = min(max(0.0, min(one for one, _ in around)), duration_s)
    last_s = max(to_s for _, to_s in marked + cued)
    return Sight(
        min(at_s, duration_s), start_s, max(start_s, min(last_s + MOMENT_AFTER_S, duration_s)), mark, cue
    )


def _heard_to_s(cue: Cue) -> float:
    """A silence is heard to its end; of a turn that goes on for minutes its beginning is enough."""
    if cue.kind is CueKind.HELD_SILENCE:
        return _end_s(cue)
    return min(_end_s(cue), cue.start_s + MOMENT_LONGEST_S)


def _in_order(sight: Sight) -> tuple[float, str, str]:
    return sight.at_s, sight.mark.id if sight.mark else "", sight.cue.id if sight.cue else ""
