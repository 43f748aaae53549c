"""A round of introductions: whose voice is heard now, and how it is known. Plain Python, no Qt, no clock."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from sessions.errors import SessionError
from sessions.triads.plan import Person, TriadPlan, Voices
from sessions.tunables import LONGEST_NAME
from sessions.voices import check_name
from ui.pages.triad_set_up_state import ToIntroduce


class Phase(StrEnum):
    """How far one person is: about to speak, being heard, or known."""

    READY = "ready"
    LISTENING = "listening"
    KNOWN = "known"


class Flaw(StrEnum):
    """What is wrong with the name that a voice is to be kept by."""

    NO_NAME = "no_name"
    TAKEN = "taken"


@dataclass(frozen=True, slots=True)
class Round:
    """Three people getting known, one after the other; `place` is whose turn it is among `people`.

    `agreed` is whether they agree that their voice is kept, by the name `voice`; else it is learned for
    today. `unheard` is the id of the one who is told apart as neither of the others.
    """

    plan: TriadPlan
    people: tuple[Person, ...]
    place: int = 0
    phase: Phase = Phase.READY
    agreed: bool = False
    voice: str = ""
    unheard: str | None = None

    @property
    def person(self) -> Person:
        """Whose turn it is."""
        return self.people[self.place]

    @property
    def following(self) -> Person | None:
        """Whose turn is next; None after the last."""
        return self.people[self.place + 1] if self.place + 1 < len(self.people) else None

    @property
    def may_keep(self) -> bool:
        """Whether voices can be kept at all, where those they belong to agree."""
        return self.plan.known_by is Voices.ENROLLED

    @property
    def can_skip(self) -> bool:
        """Whether this one need not be heard: two of three are known, and the third is neither of them."""
        return self.unheard is None and self.phase is not Phase.KNOWN

    @property
    def is_skipped(self) -> bool:
        """Whether it is this one who is not heard."""
        return self.unheard == self.person.id

    @property
    def others(self) -> tuple[Person, ...]:
        """The other two of the three."""
        return tuple(one for one in self.plan.people if one.id != self.person.id)

    def flaw(self, kept_voices: Sequence[str]) -> Flaw | None:
        """Why the voice cannot be kept by its name; nothing where it is not to be kept."""
        if not self.agreed:
            return None
        if not _can_be(self.voice):
            return Flaw.NO_NAME
        return Flaw.TAKEN if is_taken(self.voice, kept_voices) else None

    def agreeing(self, agreed: bool) -> "Round":
        """Whoever's turn it is agrees that their voice is kept, or no more."""
        return replace(self, agreed=agreed)

    def naming(self, voice: str) -> "Round":
        """By another name."""
        return replace(self, voice=voice.strip())

    def listening(self) -> "Round":
        """They begin to speak."""
        return replace(self, phase=Phase.LISTENING)

    def broken_off(self) -> "Round":
        """They were not heard, or stopped; they can begin again."""
        return replace(self, phase=Phase.READY)

    def known(self, person: Person) -> "Round":
        """They are known, as `person`, with the voice that is kept of them if one is."""
        plan = replace(self.plan, people=_with(self.plan.people, person))
        return replace(self, plan=plan, phase=Phase.KNOWN)

    def skipped(self) -> "Round":
        """They are not heard, and told apart as neither of the others."""
        return replace(self, unheard=self.person.id, phase=Phase.KNOWN)

    def turned(self, kept_voices: Sequence[str]) -> "Round":
        """The next one's turn; their voice's name is proposed so that it is nobody else's."""
        return _with_name(replace(self, place=self.place + 1, phase=Phase.READY, agreed=False), kept_voices)


def begun(asked: ToIntroduce, kept_voices: Sequence[str]) -> Round:
    """The first one's turn."""
    return _with_name(Round(asked.plan, asked.people), kept_voices)


def is_taken(voice: str, kept_voices: Sequence[str]) -> bool:
    """Whether a voice is kept by this name already; capitals make no difference."""
    return voice.casefold() in {one.casefold() for one in kept_voices}


def proposed(name: str, kept_voices: Sequence[str]) -> str:
    """A name for somebody's voice that can be one and is not taken: theirs, with a number where need be."""
    plain = re.sub(r"\W+", "-", name.casefold()).strip("-_")[: LONGEST_NAME - len("-99")] or "voice"
    numbered = (plain if number == 1 else f"{plain}-{number}" for number in range(1, 100))
    return next(one for one in numbered if _can_be(one) and not is_taken(one, kept_voices))


def _can_be(voice: str) -> bool:
    try:
        check_name(voice)
    except SessionError:
        return False
    return True


def _with_name(turn: Round, kept_voices: Sequence[str]) -> Round:
    return replace(turn, voice=proposed(turn.person.name, kept_voices))


def _with(people: tuple[Person, Person, Person], person: Person) -> tuple[Person, Person, Person]:
    first, second, third = (person if one.id == person.id else one for one in people)
    return (first, second, third)
