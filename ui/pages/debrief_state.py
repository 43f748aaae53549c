"""Who speaks when in a debrief, and what is seen by then: the client first, the machine last."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from diarize.events import Role
from sessions.account import Account
from sessions.triads.course import Course
from sessions.triads.debrief import QUESTIONS, Sight
from sessions.triads.plan import ROLES
from ui.pages.playback_words import name_of
from ui.parts.triad.lanes_state import Told, told


class Voice(StrEnum):
    """Whose turn it is to speak; the first three are roles."""

    CLIENT = "client"
    COACH = "coach"
    OBSERVER = "observer"
    MACHINE = "machine"


ORDER = tuple(Voice)
PEOPLE = ORDER[:-1]
"""All voices in their order, and those without the machine's, where it heard nothing."""


@dataclass(frozen=True, slots=True)
class Telling:
    """Whose voice it is `at`, and how far it has come: what was `reached` once stays in sight."""

    voices: tuple[Voice, ...] = ORDER
    at: Voice = Voice.CLIENT
    reached: Voice = Voice.CLIENT

    @classmethod
    def all_told(cls) -> "Telling":
        """A debrief that was talked over: everything is in sight."""
        return cls(reached=ORDER[-1])

    def can_go(self, voice: Voice) -> bool:
        """Whether it may be that one's turn: anybody's who spoke already, and the next one's."""
        return voice in self.voices and self.voices.index(voice) <= self.voices.index(self.reached) + 1

    def to(self, voice: Voice) -> "Telling":
        """Let it be that one's turn; the same where that is too early."""
        if not self.can_go(voice):
            return self
        return replace(self, at=voice, reached=max(self.reached, voice, key=self.voices.index))

    @property
    def next(self) -> Voice | None:
        """Who speaks after this one; None after the last."""
        return next(iter(self.voices[self.voices.index(self.at) + 1 :]), None)

    @property
    def before(self) -> Voice | None:
        """Who spoke before this one; None before the first."""
        return next(reversed(self.voices[: self.voices.index(self.at)]), None)

    @property
    def marks_shown(self) -> bool:
        """Whether the observer's marks are in sight."""
        return self._is_reached(Voice.OBSERVER)

    @property
    def cues_shown(self) -> bool:
        """Whether the machine's cues are in sight."""
        return self._is_reached(Voice.MACHINE)

    def _is_reached(self, voice: Voice) -> bool:
        return voice in self.voices and self.voices.index(voice) <= self.voices.index(self.reached)


def questions_of(voice: Voice) -> tuple[str, ...]:
    """What somebody is asked, by ids; nothing of the machine."""
    return dict(QUESTIONS).get(voice.value, ())


def names_in(course: Course) -> dict[Role, str]:
    """What the three are called in the round that is talked over, by role."""
    return {role: person.name for role, person in course.plan.cast(course.round).items()}


def names_of(account: Account) -> dict[Role, str]:
    """The same of a round that was kept; a role where no name is."""
    kept = account.about.practice.people if account.about.practice is not None else {}
    return {role: account.names.get(role) or kept.get(role) or name_of(account, role) for role in ROLES}


def said_in(account: Account) -> Mapping[tuple[Role, str], str]:
    """What was answered, by role and question."""
    return {(one.role, one.question): one.text for one in account.reflections}


def seen_by_now(
    account: Account, telling: Telling, see: Callable[[Account], Sequence[Sight]]
) -> Sequence[Sight]:
    """The moments in sight by then: marks are told as if the machine had cued nothing, until its turn."""
    if not telling.marks_shown:
        return ()
    return see(account if telling.cues_shown else replace(account, cues=()))


def counts_of(sights: Sequence[Sight]) -> Counter[Told]:
    """How many moments who saw."""
    return Counter(told(one, cues_shown=True) for one in sights)
