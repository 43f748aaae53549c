"""Who is what in the round that comes, and what each was in the one before. Plain Python, no Qt."""

from dataclasses import dataclass

from diarize.events import Role
from sessions.triads.course import Course
from sessions.triads.plan import ROLES, Person


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody in their next role; `was` is the one before, None in the first round."""

    role: Role
    person: Person
    was: Role | None


def seats(course: Course) -> tuple[Seat, ...]:
    """Coach, client and observer of the round that comes, in that order."""
    return tuple(
        Seat(role, person, _role_before(course, person))
        for role, person in course.plan.cast(course.round).items()
    )


def _role_before(course: Course, person: Person) -> Role | None:
    if course.round == 1:
        return None
    before = course.plan.cast(course.round - 1)
    return next(role for role in ROLES if before[role].id == person.id)
