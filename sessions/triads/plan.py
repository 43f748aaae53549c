"""A practice triad as it is set up: three people, who begins as what, and how long each round lasts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from diarize.events import Role
from sessions.about import Keep
from sessions.triads.tunables import DEBRIEF_S, ROUND_S, ROUNDS

ROLES: tuple[Role, Role, Role] = ("coach", "client", "observer")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who practises; `id` stays theirs from triad to triad, `name` is what the others call them.

    `voice` is the name of their enrolled voice; None where none is kept.
    """

    id: str
    name: str
    voice: str | None = None


class Voices(StrEnum):
    """What the three are known by: voices that are kept, voices learned for today, or who speaks first."""

    ENROLLED = "enrolled"
    INTRODUCED = "introduced"
    IN_ORDER = "in_order"


@dataclass(frozen=True, slots=True)
class TriadPlan:
    """What three people set before they practise.

    `people` are coach, client and observer of the first round, in that order. `consent_at` is when all three
    agreed to being recorded, by `sentence`; None, and then nothing is kept. `debrief_kept` is whether they
    agreed to that for the talk after each round too. Devices are named as in `Preferences`; `on_a_call`,
    whoever is `here` (by their id) has the microphone, and the others are heard by the computer's own sound.
    """

    people: tuple[Person, Person, Person]
    rounds: int = ROUNDS
    round_s: float = ROUND_S
    debrief_s: float = DEBRIEF_S
    known_by: Voices = Voices.ENROLLED
    keep: Keep = Keep.SOUND
    consent_at: datetime | None = None
    debrief_kept: bool = False
    sentence: str = ""
    on_a_call: bool = False
    microphone: str | None = None
    loopback: str | None = None
    here: str | None = None

    def cast(self, round_: int) -> Mapping[Role, Person]:
        """Who is what in round 1, 2, …: whoever coached is the client next, then observes, then coaches."""
        turned = (round_ - 1) % len(ROLES)
        return {role: self.people[(place - turned) % len(ROLES)] for place, role in enumerate(ROLES)}

    def person(self, id_: str) -> Person:
        """One of the three; raises `KeyError`."""
        return {person.id: person for person in self.people}[id_]
