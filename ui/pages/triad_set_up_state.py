"""What three people set before they practise, while it is being set. Plain Python, no Qt, no clock."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from sessions.about import Keep
from sessions.preferences import Preferences
from sessions.triads.plan import ROLES, Person, TriadPlan, Voices
from sessions.triads.tunables import DEBRIEF_S, ROUND_S, ROUNDS

MINUTE_S = 60


class Lack(StrEnum):
    """Why nobody can begin yet, recorded or not."""

    NAME = "name"
    SAME_NAME = "same_name"


@dataclass(frozen=True, slots=True)
class Seat:
    """One of the three: the name as it is typed, and when they agreed to being recorded.

    `person` is who they are known as; None for somebody who has not been here. A `stranger` only has the name
    of somebody who has. `voice` is the kept voice they are to be known by.
    """

    name: str = ""
    agreed_at: datetime | None = None
    person: Person | None = None
    stranger: bool = False
    voice: str | None = None

    @property
    def called(self) -> str:
        """The name without stray spaces."""
        return " ".join(self.name.split())


@dataclass(frozen=True, slots=True)
class ToIntroduce:
    """A plan, and those of its people whose voices are to be heard before it begins."""

    plan: TriadPlan
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A practice triad being set up; `seats` are coach, client and observer of the first round.

    `chosen` is what the three are to be known by, None for what is usual; on a call, whoever has the seat at
    `here` is at this computer. `met` are people who have been here, the latest first, and `kept_voices` the
    names of the voices that are kept.
    """

    seats: tuple[Seat, Seat, Seat] = (Seat(), Seat(), Seat())
    chosen: Voices | None = None
    rounds: int = ROUNDS
    round_min: int = int(ROUND_S) // MINUTE_S
    debrief_min: int = int(DEBRIEF_S) // MINUTE_S
    keep: Keep = Keep.SOUND
    debrief_agreed: bool = False
    on_a_call: bool = False
    here: int = 0
    microphone: str | None = None
    loopback: str | None = None
    met: tuple[Person, ...] = ()
    kept_voices: tuple[str, ...] = ()

    # --- who

    def named(self, place: int, name: str) -> "Draft":
        """Somebody else in that seat; whoever it is has not agreed to anything yet."""
        seat = self.seats[place]
        if name == seat.name:
            return self
        if " ".join(name.split()) == seat.called:
            return self._with(place, replace(seat, name=name))
        return replace(self._with(place, self._known(Seat(name))), debrief_agreed=False)

    def knowing(self, met: Sequence[Person], kept_voices: Sequence[str]) -> "Draft":
        """The same, once it is known who has been here and whose voices are kept."""
        told = replace(self, met=tuple(met), kept_voices=tuple(kept_voices))
        first, second, third = (told._known(seat) for seat in self.seats)
        return replace(told, seats=(first, second, third))

    def somebody_else(self, place: int) -> "Draft":
        """In that seat is not the one who was here by that name, and nothing is known of them."""
        stranger = Seat(self.seats[place].name, stranger=True)
        return replace(self._with(place, stranger), debrief_agreed=False)

    def peopled(self, new_person: Callable[[str], Person]) -> "Draft":
        """The same, with a person in every seat; who has not been here is made by `new_person`."""
        first, second, third = (
            seat if seat.person else replace(seat, person=new_person(seat.called)) for seat in self.seats
        )
        return replace(self, seats=(first, second, third))

    def rotated(self) -> "Draft":
        """Everybody begins one role on, as after a round."""
        coach, client, observer = self.seats
        return replace(self, seats=(observer, coach, client), here=(self.here + 1) % len(self.seats))

    def swapped(self) -> "Draft":
        """Coach and client of the first round change places."""
        coach, client, observer = self.seats
        return replace(self, seats=(client, coach, observer), here={0: 1, 1: 0}.get(self.here, self.here))

    def was_here(self, place: int) -> bool:
        """Whether that seat's person has practised before."""
        person = self.seats[place].person
        return person is not None and person.id in {one.id for one in self.met}

    # --- voices

    def with_voice(self, place: int, voice: str | None) -> "Draft":
        """The one in that seat is known by a voice that is kept; None for one that is still to be."""
        return self._with(place, replace(self.seats[place], voice=voice))

    def with_voices_of(self, people: Sequence[Person]) -> "Draft":
        """Those of them who are among `people` are known by the voices these have."""
        voices = {person.id: person.voice for person in people if person.voice in self.kept_voices}
        first, second, third = (
            replace(seat, voice=voices.get(seat.person.id, seat.voice)) if seat.person else seat
            for seat in self.seats
        )
        return replace(self, seats=(first, second, third))

    def voices_for(self, place: int) -> tuple[str, ...]:
        """The kept voices that can be theirs: those of nobody else who was here, or who sits beside them."""
        own = self.seats[place].person
        taken = {one.voice for one in self.met if one.voice and (own is None or one.id != own.id)}
        taken |= {seat.voice for other, seat in enumerate(self.seats) if other != place and seat.voice}
        return tuple(voice for voice in self.kept_voices if voice not in taken)

    @property
    def all_enrolled(self) -> bool:
        """Whether a voice is kept of each of them."""
        return all(seat.voice for seat in self.seats)

    @property
    def known_by(self) -> Voices:
        """What was chosen, or what is usual: voices that are kept where they all are, else introductions."""
        return self.chosen or (Voices.ENROLLED if self.all_enrolled else Voices.INTRODUCED)

    @property
    def unheard(self) -> tuple[int, ...]:
        """Seats of those whose voices are to be heard before the first round."""
        if self.known_by is Voices.IN_ORDER:
            return ()
        enrolled = self.known_by is Voices.ENROLLED
        return tuple(place for place, seat in enumerate(self.seats) if not (enrolled and seat.voice))

    # --- consent

    def agreeing(self, place: int, at: datetime | None) -> "Draft":
        """The one in that seat agrees to being recorded, at a time, or no more."""
        agreed = self._with(place, replace(self.seats[place], agreed_at=at))
        return agreed if at else replace(agreed, debrief_agreed=False)

    def keeping(self, keep: Keep) -> "Draft":
        """The same, keeping other things; consent to less does not cover more."""
        if _AMOUNT[keep] <= _AMOUNT[self.keep]:
            return replace(self, keep=keep)
        return replace(self.with_nobody_agreed(), keep=keep)

    def with_nobody_agreed(self) -> "Draft":
        """The same, before anybody is asked."""
        first, second, third = (replace(seat, agreed_at=None) for seat in self.seats)
        return replace(self, seats=(first, second, third), debrief_agreed=False)

    @property
    def consent_at(self) -> datetime | None:
        """When the last of the three agreed; None while anybody has not."""
        times = [seat.agreed_at for seat in self.seats if seat.agreed_at]
        return max(times) if len(times) == len(self.seats) else None

    @property
    def yet_to_agree(self) -> tuple[int, ...]:
        """Seats of those who have not agreed."""
        return tuple(place for place, seat in enumerate(self.seats) if not seat.agreed_at)

    # --- as a whole

    @property
    def lack(self) -> Lack | None:
        """What is missing before anybody can begin."""
        names = [seat.called.casefold() for seat in self.seats]
        if not all(names):
            return Lack.NAME
        return Lack.SAME_NAME if len(set(names)) < len(names) else None

    @property
    def plan(self) -> TriadPlan:
        """The triad as it is to be; whoever is nobody yet (see `peopled`) has a person for the time being."""
        first, second, third = (_person(seat, place) for place, seat in enumerate(self.seats))
        consent_at = self.consent_at
        return TriadPlan(
            people=(first, second, third),
            rounds=self.rounds,
            round_s=float(self.round_min * MINUTE_S),
            debrief_s=float(self.debrief_min * MINUTE_S),
            known_by=self.known_by,
            keep=self.keep,
            consent_at=consent_at,
            debrief_kept=self.debrief_agreed and consent_at is not None,
            on_a_call=self.on_a_call,
            microphone=self.microphone,
            loopback=self.loopback if self.on_a_call else None,
            here=(first, second, third)[self.here].id if self.on_a_call else None,
        )

    @property
    def whole_s(self) -> float:
        """How long all rounds and debriefs take together."""
        return float(self.rounds * (self.round_min + self.debrief_min) * MINUTE_S)

    @property
    def coaching(self) -> tuple[str, ...]:
        """Names of those who coach, round by round."""
        plan = self.plan
        return tuple(plan.cast(round_)[ROLES[0]].name for round_ in range(1, self.rounds + 1))

    def _known(self, seat: Seat) -> Seat:
        """That seat with who has been here by its name, and the voice that is kept of them."""
        if seat.stranger or not seat.called:
            return seat
        person = seat.person or next(
            (one for one in self.met if one.name.casefold() == seat.called.casefold()), None
        )
        voice = (seat.voice or (person.voice if person else None) or "").casefold()
        kept = next((one for one in self.kept_voices if one.casefold() == voice), None)
        return replace(seat, person=person, voice=kept)

    def _with(self, place: int, seat: Seat) -> "Draft":
        first, second, third = (seat if one == place else was for one, was in enumerate(self.seats))
        return replace(self, seats=(first, second, third))


_AMOUNT = {Keep.CUES: 0, Keep.WORDS: 1, Keep.SOUND: 2}


def usual_draft(preferences: Preferences) -> Draft:
    """A new triad of people nobody knows yet, heard and kept as the last session was."""
    return Draft(keep=preferences.keep, microphone=preferences.microphone, loopback=preferences.loopback)


def same_again(plan: TriadPlan, preferences: Preferences) -> Draft:
    """The same three once more, everybody with the role that would be next; consent is asked for anew."""
    following = plan.cast(plan.rounds + 1)
    first, second, third = (Seat(following[role].name, person=following[role]) for role in ROLES)
    return replace(
        usual_draft(preferences),
        seats=(first, second, third),
        rounds=plan.rounds,
        round_min=max(1, round(plan.round_s / MINUTE_S)),
        debrief_min=max(1, round(plan.debrief_s / MINUTE_S)),
        chosen=Voices.IN_ORDER if plan.known_by is Voices.IN_ORDER else None,
        keep=plan.keep,
        on_a_call=plan.on_a_call,
        here=next((place for place, role in enumerate(ROLES) if following[role].id == plan.here), 0),
    )


def remembered(preferences: Preferences, plan: TriadPlan) -> Preferences:
    """The preferences after a triad began by `plan`; where and with whom is no preference of the coach's."""
    return preferences.changed(
        keep=plan.keep, microphone=plan.microphone, loopback=plan.loopback or preferences.loopback
    )


def _person(seat: Seat, place: int) -> Person:
    person = seat.person or Person(f"seat {place + 1}", seat.called)
    return replace(person, voice=seat.voice)
