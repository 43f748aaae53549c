"""Between what is kept of practices and the page of them: each triad, and who practised how often."""

from collections.abc import Sequence
from dataclasses import dataclass

from sessions.triads.plan import Person
from sessions.triads.triad import Triad


@dataclass(frozen=True, slots=True)
class Practised:
    """Somebody, and in how many of the practices they were."""

    id: str
    name: str
    triads: int


def latest_first(triads: Sequence[Triad]) -> list[Triad]:
    """Practices in the order in which they are looked for."""
    return sorted(triads, key=lambda one: one.began_at, reverse=True)


def who_practised(people: Sequence[Person], triads: Sequence[Triad]) -> list[Practised]:
    """Everybody, in the order of the alphabet."""
    ids = [person.id for triad in triads for person in triad.plan.people]
    found = [Practised(one.id, one.name, ids.count(one.id)) for one in people]
    return sorted(found, key=lambda one: (one.name.casefold(), one.id))
