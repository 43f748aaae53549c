"""Practice triads of paper: Ana, Ben and Cleo, what they practised, and a desk that does what it is told."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from audio.errors import DeviceTrouble
from cues.hand import Mark
from diarize.events import Role
from sessions.about import Keep
from sessions.errors import SessionError
from sessions.figures import Figures
from sessions.review.at_a_glance import Questions
from sessions.triads.growth import Growth, RoundPoint
from sessions.triads.plan import ROLES, Person, TriadPlan, Voices
from sessions.triads.triad import RoundKept, Triad
from tests.ui.paper_session import PaperSession
from ui.desk import LiveSession
from ui.triad_desk import (
    Invitation,
    NetworkAddress,
    PhoneAt,
    PhoneEvent,
    PhoneMarked,
    PhonePage,
    TriadAtWork,
    TriadDesk,
)

ANA = Person("ana00001", "Ana", "ana")
BEN = Person("ben00002", "Ben")
CLEO = Person("cleo0003", "Cleo", "cleo")
THREE = (ANA, BEN, CLEO)

EVENING = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
SENTENCE = "“Is it all right with the three of you that our practice is recorded?”"

PLAN = TriadPlan(
    THREE,
    known_by=Voices.INTRODUCED,
    keep=Keep.SOUND,
    consent_at=EVENING,
    debrief_kept=True,
    sentence=SENTENCE,
)

INVITATION = Invitation(
    address="https://192.168.1.20:8443/",
    code="4831",
    link="https://192.168.1.20:8443/#4831",
    words=("amber", "candle", "meadow", "otter"),
    fingerprint=":".join(["AB", "CD"] * 16),
    qr=tuple(
        tuple(4 <= x < 25 and 4 <= y < 25 and (x * x + 3 * y) % 5 < 2 for x in range(29)) for y in range(29)
    ),
)


def made_triad(number: int = 0, plan: TriadPlan = PLAN) -> Triad:
    """A triad `number` weeks before the first, with every round of its plan, which everybody agreed to."""
    began_at = EVENING - timedelta(weeks=number)
    rounds = tuple(
        RoundKept(
            round_,
            began_at + timedelta(minutes=25 * (round_ - 1)),
            session_id=f"{number:x}a1b2c{round_}d",
            debrief_id=f"{number:x}a1b2c{round_}e",
            agreed=frozenset(person.id for person in plan.people),
        )
        for round_ in range(1, plan.rounds + 1)
    )
    return Triad(f"{number:x}7a1ad00", began_at, replace(plan, consent_at=began_at), rounds)


def made_triads(number: int = 3) -> list[Triad]:
    """The latest first; the one before it was begun by the next of the three, and so on."""
    turned = [THREE[turn % 3 :] + THREE[: turn % 3] for turn in range(number)]
    return [
        made_triad(turn, replace(PLAN, people=(people[0], people[1], people[2])))
        for turn, people in enumerate(turned)
    ]


def growth_of(person_id: str, triads: Sequence[Triad]) -> Growth:
    """What somebody's file says of those triads; a little more room for the client from one to the next."""
    name = next((one.name for one in THREE if one.id == person_id), "")
    points = [
        _point(person_id, triad, kept, week)
        for week, triad in enumerate(sorted(triads, key=lambda one: one.began_at))
        for kept in triad.rounds
        if person_id in kept.agreed and kept.session_id
    ]
    return Growth(person_id, name, tuple(points))


def _point(person_id: str, triad: Triad, kept: RoundKept, week: int) -> RoundPoint:
    cast = triad.plan.cast(kept.number)
    role = next(role for role in ROLES if cast[role].id == person_id)
    others = tuple(cast[other].name for other in ROLES if other != role)
    return RoundPoint(
        triad_id=triad.id,
        number=kept.number,
        session_id=kept.session_id or "",
        began_at=kept.began_at,
        role=role,
        with_whom=others,
        duration_s=15 * 60.0 - 20.0 * kept.number,
        figures=_figures(week),
        marks=4 + (week + kept.number) % 3,
        shared=1 + week % 2,
        comparable=3,
        said=_SAID[role],
    )


_SAID: dict[Role, tuple[tuple[str, str], ...]] = {
    "client": (("helped", "the long pause after I said it"), ("in_the_way", "two questions at once")),
    "coach": (("partnered", "I asked what she wanted of the time"), ("differently", "wait once more")),
    "observer": (("saw", "he leaned back when it got quiet"),),
}


def _figures(week: int) -> Figures:
    return Figures(
        coach_share=0.44 - 0.04 * week,
        median_wait_s=0.9 + 0.3 * week,
        held=3 + week,
        held_per_10min=2.0 + 0.7 * week,
        broken=max(0, 3 - week),
        broken_per_10min=max(0.0, 2.0 - 0.7 * week),
        interruptions=max(0, 2 - week),
        interruptions_per_10min=max(0.0, 1.3 - 0.7 * week),
        questions=Questions(open=5 + week, closed=4, leading=1, stacked=max(0, 2 - week)),
    )


@dataclass
class PaperPhonePage:
    """A page that no phone comes to unless a test says so, by `post`."""

    invitation: Invitation = INVITATION
    closed: bool = False

    def close(self) -> None:
        self.closed = True


@dataclass
class PaperTriad:
    """A triad under way that remembers what it was asked; `phone_says` is what its phone does."""

    plan: TriadPlan
    trouble: Exception | None = None
    rounds: dict[int, PaperSession] = field(default_factory=dict)
    debriefs: list[PaperSession] = field(default_factory=list)
    observed: list[tuple[str, Mark, float, str]] = field(default_factory=list)
    phone: PaperPhonePage | None = None
    phone_address: str = ""
    phone_post: Callable[[PhoneEvent], None] = lambda event: None
    kept_as: str = "07a1ad00"
    left: int = 0
    ended: bool = False
    late_trouble: Exception | None = None
    is_empty: bool = False

    def begin_round(self, number: int) -> LiveSession:
        self._fail()
        made = self.rounds[number] = PaperSession()
        made.session_id = f"0a1b2c{number}d" if self.plan.consent_at else None
        return made

    @property
    def triad_id(self) -> str | None:
        return None if self.plan.consent_at is None else self.kept_as

    def begin_debrief(self) -> LiveSession:
        self._fail()
        assert self.plan.consent_at and self.plan.debrief_kept
        made = PaperSession()
        made.session_id = f"0a1b2c{max(self.rounds, default=1)}e"
        self.debriefs.append(made)
        return made

    def observe(self, mark_id: str, mark: Mark, at_s: float, text: str = "") -> None:
        self.observed.append((mark_id, mark, at_s, text))

    def open_phone_page(self, address: str, post: Callable[[PhoneEvent], None]) -> PhonePage:
        self._fail()
        self.phone, self.phone_address, self.phone_post = PaperPhonePage(), address, post
        post(PhoneAt.AWAITED)
        return self.phone

    def phone_says(self, event: PhoneEvent) -> None:
        """Let the phone come, go, be locked out, or mark something, as the real page would tell it."""
        if isinstance(event, PhoneMarked):
            self.observe(event.id, event.mark, event.at_s, event.text)
        self.phone_post(event)

    def keep_late(self) -> None:
        if self.late_trouble is not None:
            raise self.late_trouble

    def leave_round(self) -> None:
        self.left += 1

    def end(self) -> bool:
        self.ended = True
        if self.phone is not None:
            self.phone.close()
        return self.triad_id is not None and not self.is_empty

    def _fail(self) -> None:
        if self.trouble is not None:
            raise self.trouble


@dataclass
class PaperTriadDesk:
    """Everything the pages of a triad may ask; what a test wants otherwise it sets.

    Of a voice `heard_s` is told before it is known, of `LEARNED_S`; `heard_by` says by what of a call.
    """

    kept: list[Triad] = field(default_factory=list)
    known: list[Person] = field(default_factory=list)
    trouble: Exception | None = None
    heard_s: Sequence[float] = (4.0, 10.0)
    enrolled: list[tuple[Person, str, str | None]] = field(default_factory=list)
    learned: list[tuple[Person, str | None]] = field(default_factory=list)
    heard_by: list[str | None] = field(default_factory=list)
    forgotten: int = 0
    began: list[PaperTriad] = field(default_factory=list)
    erased: list[str] = field(default_factory=list)
    saved: list[tuple[str, Path, str]] = field(default_factory=list)
    networks: list[NetworkAddress] = field(
        default_factory=lambda: [
            NetworkAddress("wlan0", "192.168.1.20"),
            NetworkAddress("eth0", "10.0.0.7"),
        ]
    )
    made: int = 0

    def new_person(self, name: str) -> Person:
        self.made += 1
        return Person(f"new{self.made:05d}", name)

    def people(self) -> Sequence[Person]:
        self._fail()
        met = {person.id: person for triad in self.kept for person in triad.plan.people}
        return [*self.known, *(one for id_, one in met.items() if id_ not in {two.id for two in self.known})]

    def triads(self) -> Sequence[Triad]:
        self._fail()
        return self.kept

    def enrol_person(
        self,
        person: Person,
        voice: str,
        microphone: str | None,
        progress: Callable[[float, float], None],
        loopback: str | None = None,
    ) -> Person:
        self._hear(progress, loopback)
        self.enrolled.append((person, voice, microphone))
        return replace(person, voice=voice)

    def learn_voice(
        self,
        person: Person,
        microphone: str | None,
        progress: Callable[[float, float], None],
        loopback: str | None = None,
    ) -> None:
        self._hear(progress, loopback)
        self.learned.append((person, microphone))

    def forget_learned(self) -> None:
        self.forgotten += 1
        self.learned.clear()

    def begin_triad(self, plan: TriadPlan) -> TriadAtWork:
        self._fail()
        self.began.append(PaperTriad(plan))
        return self.began[-1]

    def agree(self, triad_id: str, number: int, person_id: str, agreed: bool) -> Triad:
        self._fail()
        triad = self._triad(triad_id)
        kept = next(one for one in triad.rounds if one.number == number)
        those = kept.agreed | {person_id} if agreed else kept.agreed - {person_id}
        changed = triad.with_round(replace(kept, agreed=frozenset(those)))
        self.kept[self.kept.index(triad)] = changed
        return changed

    def erase_triad(self, triad_id: str) -> None:
        self._fail()
        self.kept.remove(self._triad(triad_id))
        self.erased.append(triad_id)

    def growth(self, person_id: str) -> Growth:
        self._fail()
        return growth_of(person_id, self.kept)

    def save_file(
        self, person_id: str, path: Path, passphrase: str, progress: Callable[[float], None]
    ) -> None:
        self._fail()
        progress(0.5)
        progress(1.0)
        self.saved.append((person_id, path, passphrase))

    def addresses(self) -> Sequence[NetworkAddress]:
        self._fail()
        return self.networks

    def _triad(self, triad_id: str) -> Triad:
        found = [one for one in self.kept if one.id == triad_id]
        if not found:
            raise SessionError("this triad is no longer kept; look at the list again")
        return found[0]

    def _hear(self, progress: Callable[[float, float], None], loopback: str | None) -> None:
        self._fail()
        self.heard_by.append(loopback)
        for heard_s in self.heard_s:
            progress(heard_s, LEARNED_S)

    def _fail(self) -> None:
        if self.trouble is not None:
            raise self.trouble


LEARNED_S = 10.0
"""Seconds of speech that a voice of paper is known by."""

TOO_NOISY = DeviceTrouble("too noisy here: find a quieter place, then try again")


def desk_with_triads(number: int = 3) -> PaperTriadDesk:
    """A desk that the three have practised at before."""
    return PaperTriadDesk(kept=made_triads(number))


def _is_a_desk(desk: PaperTriadDesk, at_work: PaperTriad) -> tuple[TriadDesk, TriadAtWork]:
    """Checked by mypy: what the pages ask is all there."""
    return desk, at_work
