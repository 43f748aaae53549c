"""How somebody grows over several practice triads, in each role: one point a round that they agreed to.

A round is told as it was, and nothing is made up of several: two or three rounds are no trend.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from diarize.events import Role
from sessions.figures import NOTHING, Figures
from sessions.master_key import MasterKey
from sessions.triads.debrief import QUESTIONS
from sessions.triads.round_seen import RoundSeen, round_seen
from sessions.triads.store import people
from sessions.triads.triad import RoundKept, Triad


@dataclass(frozen=True, slots=True)
class RoundPoint:
    """One round of one person, in the `role` they had; `figures` are the round's, about its coach.

    `marks` is how many moments the observer marked, `shared` how many of those the machine saw too, of
    `comparable` that it could have seen. `said` is what this person said of it in the debrief, as
    (question, text). `figures` are None where too little was said, or it was too unclear by whom.
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


def growth_of(person_id: str, triads: Sequence[Triad], master: MasterKey) -> Growth:
    """Gather the rounds that somebody agreed to, from their files; everybody by the name they had last.

    Slow where the figures of a round are made for the first time. What cannot be read is left out.
    """
    return growth_by(person_id, triads, partial(round_seen, master=master))


def growth_by(person_id: str, triads: Sequence[Triad], seen: Callable[[str], RoundSeen | None]) -> Growth:
    """Gather the same by what is `seen` of a session by its id, None where that is gone or goes on."""
    called = {person.id: person.name for person in people(triads)}
    agreed = ((triad, kept) for triad in triads for kept in triad.rounds if agreed_by(person_id, triad, kept))
    points = []
    for triad, kept in sorted(agreed, key=lambda one: (one[1].began_at, one[1].number)):
        told = None if kept.session_id is None else seen(kept.session_id)
        if told is not None:
            points.append(_point(person_id, triad, kept, told, called))
    return Growth(person_id, called.get(person_id, ""), tuple(points))


def agreed_by(person_id: str, triad: Triad, kept: RoundKept) -> bool:
    """Whether somebody was there, and agreed that a round stands in their file."""
    return person_id in kept.agreed and any(one.id == person_id for one in triad.plan.people)


def _point(
    person_id: str, triad: Triad, kept: RoundKept, told: RoundSeen, called: Mapping[str, str]
) -> RoundPoint:
    cast = triad.plan.cast(kept.number)
    role = next(role for role, person in cast.items() if person.id == person_id)
    return RoundPoint(
        triad_id=triad.id,
        number=kept.number,
        session_id=kept.session_id or "",
        began_at=kept.began_at,
        role=role,
        with_whom=tuple(called[one.id] for one in cast.values() if one.id != person_id),
        duration_s=told.duration_s,
        figures=None if told.figures == NOTHING else told.figures,
        marks=told.agreement.marks,
        shared=told.agreement.both,
        comparable=told.agreement.comparable_marks,
        said=_said(role, told),
    )


def _said(role: Role, told: RoundSeen) -> tuple[tuple[str, str], ...]:
    """What somebody in a role said, in the order they were asked, then whatever else they said."""
    asked = dict(QUESTIONS).get(role, ())
    texts = {one.question: one.text for one in told.reflections if one.role == role}
    return tuple((one, texts[one]) for one in dict.fromkeys([*asked, *texts]) if one in texts)
