"""How each kind of cue was marked, helpful or wrong, and how far that moves the threshold it has to pass."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import log
from typing import Any

from cues import tunables
from cues.errors import WrongSettings
from cues.events import CueKind
from cues.hand import CueMarked


@dataclass(frozen=True, slots=True)
class Marks:
    """How often a kind of cue was called helpful, and how often wrong."""

    helpful: int = 0
    wrong: int = 0


@dataclass(frozen=True, slots=True)
class TrackRecord:
    """The marks of every kind that was ever marked."""

    marks: Mapping[CueKind, Marks] = field(default_factory=dict)

    def of(self, kind: CueKind) -> Marks:
        """The marks of one kind; none yet are none of either."""
        return self.marks.get(kind, Marks())

    def after(self, kinds: Mapping[str, CueKind], marked: Iterable[CueMarked]) -> "TrackRecord":
        """Add what was `marked` since, of cues whose kinds are known by their ids.

        The last mark of a cue holds; one of an unknown cue is left aside.
        """
        last = {mark.cue_id: mark.helpful for mark in marked if mark.cue_id in kinds}
        marks = dict(self.marks)
        for cue_id, helpful in last.items():
            before = marks.get(kinds[cue_id], Marks())
            marks[kinds[cue_id]] = Marks(before.helpful + helpful, before.wrong + (not helpful))
        return TrackRecord(marks)

    def as_json(self) -> dict[str, dict[str, int]]:
        """All of it as `from_json` reads it back: `{kind: {"helpful", "wrong"}}`."""
        return {str(k): {"helpful": m.helpful, "wrong": m.wrong} for k, m in self.marks.items()}

    @classmethod
    def from_json(cls, found: Any) -> "TrackRecord":
        """Read what `as_json` wrote; raises `WrongSettings` for anything else."""
        try:
            record = cls({CueKind(kind): Marks(**counts) for kind, counts in found.items()})
            counts = [n for marks in record.marks.values() for n in (marks.helpful, marks.wrong)]
            if not all(type(count) is int and count >= 0 for count in counts):
                raise ValueError("a count below nought, or none")
        except (AttributeError, TypeError, ValueError) as error:
            raise WrongSettings(
                "the record of marks is damaged; remove it, and it begins anew with the next mark"
            ) from error
        return record


def threshold_shift(marks: Marks) -> float:
    """How far in log-odds marks move a threshold: up, above 0, where there are more wrong than helpful.

    It is the log-odds of "wrong" at the mean of its Beta distribution, begun with `MARKS_PRIOR` of each; as
    many of one as of the other leave the threshold where it is, and no number of marks moves it further than
    `MARKS_SHIFT_AT_MOST`.
    """
    prior, most = tunables.MARKS_PRIOR, tunables.MARKS_SHIFT_AT_MOST
    shift = log((marks.wrong + prior) / (marks.helpful + prior))
    return max(-most, min(most, shift))


UNMARKED = TrackRecord()
"""No cue was ever marked."""
