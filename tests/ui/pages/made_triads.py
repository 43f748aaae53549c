"""Ana, Ben and Cleo, what they practised together, and a desk of paper that keeps it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

from sessions.figures import NOTHING, Figures
from sessions.review.at_a_glance import Questions
from sessions.triads.growth import Growth, RoundPoint
from sessions.triads.plan import Person, TriadPlan
from sessions.triads.triad import RoundKept, Triad
from tests.ui.pages.made_shelf import NOON
from ui.triad_desk import NetworkAddress, TriadAtWork

ANA, BEN, CLEO = Person("ana", "Ana", "Ana's voice"), Person("ben", "Ben"), Person("cleo", "Cleo")

SAID = {
    "coach": (("partnered", "We agreed on the goal again half-way."), ("differently", "Wait for longer.")),
    "client": (
        ("helped", "You left me time after I said I was tired."),
        ("in_the_way", "Two questions at once near the end; I answered only the second."),
    ),
    "observer": (("saw", "Ben leaned back whenever the silence was left alone."),),
}


def made_triad(id_: str = "t1", *, rounds: int = 3, weeks: int = 0, **agreed: set[str]) -> Triad:
    """A practice so many weeks ago; `agreed` tells by `r1`, `r2`, … whose file has that round."""
    began_at = NOON - timedelta(days=7 * weeks)
    plan = TriadPlan((ANA, BEN, CLEO), rounds, consent_at=began_at, debrief_kept=True)
    kept = tuple(
        RoundKept(
            number,
            began_at + timedelta(minutes=25 * number),
            f"{id_}-r{number}",
            f"{id_}-d{number}",
            frozenset(agreed.get(f"r{number}", set())),
        )
        for number in range(1, rounds + 1)
    )
    return Triad(id_, began_at, plan, kept)


def made_growth(triads: int = 4) -> Growth:
    """Ana's file: in each of so many practices a round in each role, a week apart."""
    points = [
        _point(place, number, role)
        for place in range(triads)
        for number, role in enumerate(("coach", "client", "observer"), 1)
    ]
    return Growth("ana", "Ana", tuple(points))


def _point(place: int, number: int, role: str) -> RoundPoint:
    figures = Figures(
        coach_share=0.42 - 0.03 * place,
        median_wait_s=1.1 + 0.2 * place,
        held=4,
        held_per_10min=2.4 + 0.3 * (place % 3),
        broken=1,
        broken_per_10min=1.3 - 0.2 * place,
        interruptions=1,
        interruptions_per_10min=0.7,
        questions=Questions(8, 4, 1, 0) if place != 1 else None,
    )
    marks, comparable, shared = (6, 5, 4) if place % 2 == 0 else (3, 0, 0)
    of_observer = role == "observer"
    return RoundPoint(
        triad_id=f"t{place}",
        number=number,
        session_id=f"t{place}-r{number}",
        began_at=NOON - timedelta(days=7 * (4 - place)) + timedelta(minutes=25 * number),
        role=role,
        with_whom=("Ben", "Cleo"),
        duration_s=900.0,
        figures=figures if place != 9 else NOTHING,
        marks=marks if of_observer else 0,
        shared=shared if of_observer else 0,
        comparable=comparable if of_observer else 0,
        said=SAID[role] if place != 2 else (),
    )


@dataclass
class KeptTriads:
    """What is kept of practices, on paper; `asked` is what was agreed to or destroyed."""

    shelf: list[Triad] = field(default_factory=lambda: [made_triad()])
    files: Mapping[str, Growth] = field(default_factory=lambda: {"ana": made_growth()})
    who: Sequence[Person] = (ANA, BEN, CLEO)
    asked: list[tuple[object, ...]] = field(default_factory=list)
    trouble: Exception | None = None
    saved: list[tuple[str, Path, str]] = field(default_factory=list)

    def people(self) -> Sequence[Person]:
        self._fail()
        return self.who

    def triads(self) -> Sequence[Triad]:
        self._fail()
        return list(self.shelf)

    def agree(self, triad_id: str, number: int, person_id: str, agreed: bool) -> Triad:
        self.asked.append((number, person_id, agreed))
        self._fail()
        [triad] = [one for one in self.shelf if one.id == triad_id]
        [kept] = [one for one in triad.rounds if one.number == number]
        whose = kept.agreed | {person_id} if agreed else kept.agreed - {person_id}
        made = triad.with_round(replace(kept, agreed=frozenset(whose)))
        self.shelf[self.shelf.index(triad)] = made
        return made

    def erase_triad(self, triad_id: str) -> None:
        self.asked.append(("erase", triad_id))
        self._fail()
        self.shelf = [one for one in self.shelf if one.id != triad_id]

    def growth(self, person_id: str) -> Growth:
        self._fail()
        names = {one.id: one.name for one in self.who}
        return self.files.get(person_id) or Growth(person_id, names[person_id], ())

    def save_file(
        self, person_id: str, path: Path, passphrase: str, progress: Callable[[float], None]
    ) -> None:
        progress(0.5)
        self._fail()
        self.saved.append((person_id, path, passphrase))

    def _fail(self) -> None:
        if self.trouble is not None:
            raise self.trouble

    # --- not asked of by these pages

    def new_person(self, name: str) -> Person:
        raise NotImplementedError

    def enrol_person(
        self,
        person: Person,
        voice: str,
        microphone: str | None,
        progress: Callable[[float, float], None],
        loopback: str | None = None,
    ) -> Person:
        raise NotImplementedError

    def learn_voice(
        self,
        person: Person,
        microphone: str | None,
        progress: Callable[[float, float], None],
        loopback: str | None = None,
    ) -> None:
        raise NotImplementedError

    def forget_learned(self) -> None:
        raise NotImplementedError

    def begin_triad(self, plan: TriadPlan) -> TriadAtWork:
        raise NotImplementedError

    def addresses(self) -> Sequence[NetworkAddress]:
        raise NotImplementedError
