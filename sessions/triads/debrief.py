"""The debrief: what the observer marked beside what was cued, where they agree, and who speaks when."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from cues.events import CueKind
from cues.hand import Mark
from diarize.events import Role
from sessions.account import Account, Cue
from sessions.observed import Observed

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


class Seen(StrEnum):
    """Who saw a moment."""

    BOTH = "both"
    OBSERVER = "observer"
    MACHINE = "machine"


@dataclass(frozen=True, slots=True)
class Sight:
    """A moment of the round as somebody saw it: the observer's mark, the machine's cue, or both of one thing.

    `start_s` to `end_s` is worth hearing: what it is about, with a little before and after.
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
    """Every moment marked or cued, in order of time; a mark and the nearest cue of its kind are one."""
    raise NotImplementedError
