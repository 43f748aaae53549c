"""Between a triad and the page after it: its rounds, and in whose file each of them stands."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from diarize.events import Role
from sessions.triads.plan import Person
from sessions.triads.triad import RoundKept, Triad


@dataclass(frozen=True, slots=True)
class Wish:
    """That a round is to stand in somebody's file, or no more."""

    triad_id: str
    number: int
    person_id: str
    agreed: bool


@dataclass(frozen=True, slots=True)
class RoundLine:
    """One round as it is shown: `cast` are names by role, `in_file` whether it is in whose file, by id.

    `duration_s` is None where its length is not known, ids of sessions where there is none (any more).
    """

    number: int
    began_at: datetime
    duration_s: float | None
    cast: Mapping[Role, str]
    session_id: str | None
    debrief_id: str | None
    in_file: Mapping[str, bool]

    @property
    def is_kept(self) -> bool:
        """Whether there is something of it that can stand in a file."""
        return self.session_id is not None

    @property
    def is_nobodys(self) -> bool:
        """Whether it is kept, and stands in nobody's file."""
        return self.is_kept and not any(self.in_file.values())

    @property
    def session_ids(self) -> tuple[str, ...]:
        """What would be erased with it."""
        return tuple(filter(None, (self.session_id, self.debrief_id)))


@dataclass(frozen=True, slots=True)
class AfterState:
    """A triad as it is kept, the `lengths` of sessions (seconds, by id), and wishes not kept yet in order."""

    triad: Triad
    lengths: Mapping[str, float]
    wishes: tuple[Wish, ...] = ()

    @property
    def people(self) -> tuple[Person, ...]:
        """The three."""
        return self.triad.plan.people

    @property
    def lines(self) -> tuple[RoundLine, ...]:
        """Its rounds in their order, as they will be once every wish is kept."""
        return tuple(self._line(one) for one in self.triad.rounds)

    def looks_like(self, other: "AfterState") -> bool:
        """Whether it differs from another by no more than what stands in whose file."""
        bare = [tuple(replace(line, in_file={}) for line in one.lines) for one in (self, other)]
        return (self.triad.id, self.people, bare[0]) == (other.triad.id, other.people, bare[1])

    def wished(self, wish: Wish) -> "AfterState":
        """The same with one wish more."""
        return replace(self, wishes=(*self.wishes, wish))

    def answered(self, triad: Triad | None) -> "AfterState":
        """The same without its first wish: kept, as the `triad` is now, or None where it could not be."""
        return replace(self, triad=triad or self.triad, wishes=self.wishes[1:])

    def all_for(self, person_id: str) -> tuple[Wish, ...]:
        """What it takes for every round that is kept to stand in somebody's file."""
        missing = [one for one in self.lines if one.is_kept and not one.in_file[person_id]]
        return tuple(Wish(self.triad.id, one.number, person_id, True) for one in missing)

    def number_in_file(self, person_id: str) -> int:
        """How many rounds stand in somebody's file."""
        return sum(one.in_file[person_id] for one in self.lines)

    def _line(self, kept: RoundKept) -> RoundLine:
        cast = {role: person.name for role, person in self.triad.plan.cast(kept.number).items()}
        return RoundLine(
            number=kept.number,
            began_at=kept.began_at,
            duration_s=self.lengths.get(kept.session_id or ""),
            cast=cast,
            session_id=kept.session_id,
            debrief_id=kept.debrief_id,
            in_file={one.id: self._is_in_file(kept, one.id) for one in self.people},
        )

    def _is_in_file(self, kept: RoundKept, person_id: str) -> bool:
        for wish in reversed(self.wishes):
            if (wish.number, wish.person_id) == (kept.number, person_id):
                return wish.agreed
        return kept.session_id is not None and person_id in kept.agreed
