"""A practice triad as it went: its plan, and each round with what of it is kept and who agreed to that."""

from dataclasses import dataclass, replace
from datetime import datetime

from sessions.triads.plan import TriadPlan


@dataclass(frozen=True, slots=True)
class RoundKept:
    """One round: the ids of its session and of its debrief's, None where there is none (any more).

    `agreed` are the ids of those who agreed that it stands in their own file.
    """

    number: int
    began_at: datetime
    session_id: str | None
    debrief_id: str | None = None
    agreed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Triad:
    """A practice triad; only one that everybody agreed to recording is kept."""

    id: str
    began_at: datetime
    plan: TriadPlan
    rounds: tuple[RoundKept, ...] = ()

    def with_round(self, kept: RoundKept) -> "Triad":
        """The same with this round, in place of what was known of it."""
        others = [one for one in self.rounds if one.number != kept.number]
        return replace(self, rounds=tuple(sorted([*others, kept], key=lambda one: one.number)))

    def with_debrief(self, number: int, session_id: str | None) -> "Triad":
        """The same where round `number` was talked over in that session; raises `KeyError`."""
        kept = {one.number: one for one in self.rounds}[number]
        return self.with_round(replace(kept, debrief_id=session_id))

    def agreed(self, number: int, person_id: str, agrees: bool) -> "Triad":
        """The same where somebody agrees that a round stands in their file, or no more; raises `KeyError`."""
        kept = {one.number: one for one in self.rounds}[number]
        others = kept.agreed - {self.plan.person(person_id).id}
        return self.with_round(replace(kept, agreed=others | {person_id} if agrees else others))
