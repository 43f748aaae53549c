"""How somebody grows over several practice triads, in each role: one point a round that they agreed to."""

from dataclasses import dataclass
from datetime import datetime

from diarize.events import Role
from sessions.figures import Figures


@dataclass(frozen=True, slots=True)
class RoundPoint:
    """One round of one person, in the `role` they had; `figures` are the round's, about its coach.

    `marks` is how many moments the observer marked, `shared` how many of those the machine saw too, of
    `comparable` that it could have seen. `said` is what this person said of it in the debrief, as
    (question, text).
    """

    triad_id: str
    number: int
    session_id: str
    began_at: datetime
    role: Role
    with_whom: tuple[str, ...]
    duration_s: float
    figures: Figures | None
    marks: int
    shared: int
    comparable: int
    said: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Growth:
    """All rounds in somebody's file, the oldest first."""

    person_id: str
    name: str
    points: tuple[RoundPoint, ...]

    def as_(self, role: Role) -> tuple[RoundPoint, ...]:
        """Those in one role."""
        return tuple(point for point in self.points if point.role == role)
