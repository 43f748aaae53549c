"""What the pages of a practice triad ask of the program beneath them: declared here, filled by `app`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from cues.hand import Mark
from sessions.triads.growth import Growth
from sessions.triads.plan import Person, TriadPlan
from sessions.triads.triad import Triad
from ui.live_session import LiveSession


class PhoneAt(StrEnum):
    """How the observer's phone stands."""

    AWAITED = "awaited"
    HERE = "here"
    AWAY = "away"
    """It was there, and its connection is lost; what it marks meanwhile comes later."""
    LOCKED = "locked"
    """Too many wrong codes: nobody can come any more."""


@dataclass(frozen=True, slots=True)
class PhoneMarked:
    """A mark came from the phone; `at_s` is when it was tapped, by the clock."""

    id: str
    mark: Mark
    at_s: float
    text: str


PhoneEvent = PhoneAt | PhoneMarked


@dataclass(frozen=True, slots=True)
class Invitation:
    """How the observer's phone comes to the page.

    `link` is what the QR code says: the `address` with the `code` behind it. `words` tell the certificate's
    SHA-256 `fingerprint` (upper-case hex pairs with colons), as the phone shows them too. `qr` are the code's
    modules row by row, True where dark, with its quiet zone.
    """

    address: str
    code: str
    link: str
    words: tuple[str, ...]
    fingerprint: str
    qr: tuple[tuple[bool, ...], ...]


class PhonePage(Protocol):
    """The observer's page, open on the chosen address until it is closed."""

    @property
    def invitation(self) -> Invitation:
        """How to come to it."""
        ...

    def close(self) -> None:
        """Close it for good, within a second; harmless twice."""
        ...


@dataclass(frozen=True, slots=True)
class NetworkAddress:
    """An IPv4 `address` of this computer, in the network that it calls `name`."""

    name: str
    address: str


class TriadAtWork(Protocol):
    """A practice triad under way."""

    @property
    def triad_id(self) -> str | None:
        """What the triad is kept by; None where nothing of it is."""
        ...

    def begin_round(self, number: int) -> LiveSession:
        """Slow. Make round 1, 2, … ready to be started; raises what `app` calls expected trouble."""
        ...

    def begin_debrief(self) -> LiveSession:
        """Slow. Make the latest round's debrief ready to be recorded, where that was agreed to."""
        ...

    def observe(self, mark_id: str, mark: Mark, at_s: float, text: str = "") -> None:
        """Keep what was marked when the clock said `at_s`, in the round or after it; returns at once."""
        ...

    def open_phone_page(self, address: str, post: Callable[[PhoneEvent], None]) -> PhonePage:
        """Slow. Let the observer's phone in by `address`; what comes goes to `observe` and, told, to `post`.

        Raises what `app` calls expected trouble.
        """
        ...

    def keep_late(self) -> None:
        """Slow. Wait until every mark that came after its round is kept; raises what `app` calls trouble."""
        ...

    def leave_round(self) -> None:
        """The latest round and its debrief are done: what is observed from now on is none of theirs."""
        ...

    def end(self) -> bool:
        """Slow. Forget the voices learned for it, and close the phone's page; harmless twice.

        Gives back whether anything is kept of the practice; one without any session is forgotten.
        """
        ...


class TriadDesk(Protocol):
    """The program, as the pages of practice triads see it; what is slow is called from threads."""

    def new_person(self, name: str) -> Person:
        """Somebody who was not here before."""
        ...

    def people(self) -> Sequence[Person]:
        """Slow. Everybody of the triads that are kept, the latest first; raises `SessionError`."""
        ...

    def triads(self) -> Sequence[Triad]:
        """Slow. Every triad that is kept, the latest first; raises `SessionError`."""
        ...

    def enrol_person(
        self,
        person: Person,
        voice: str,
        microphone: str | None,
        progress: Callable[[float, float], None],
        loopback: str | None = None,
    ) -> Person:
        """Slow. Keep a voice by the name `voice`, as that person agreed to; them with it.

        On a call they may be elsewhere: then whoever speaks is heard by the microphone or by the computer's
        sound `loopback`, empty for its default; None where there is no call. `progress` is told seconds of
        speech heard, and of how many; it ends early where that raises. Raises what `app` calls expected
        trouble.
        """
        ...

    def learn_voice(
        self,
        person: Person,
        microphone: str | None,
        progress: Callable[[float, float], None],
        loopback: str | None = None,
    ) -> None:
        """Slow. Learn a voice for one triad, in memory alone; as `enrol_person`."""
        ...

    def forget_learned(self) -> None:
        """Forget every voice that was learned so."""
        ...

    def begin_triad(self, plan: TriadPlan) -> TriadAtWork:
        """Slow. Begin to practise by a plan, kept where that was agreed to; raises `SessionError`."""
        ...

    def agree(self, triad_id: str, number: int, person_id: str, agreed: bool) -> Triad:
        """Slow. Let a round stand in somebody's file, or no more; raises `SessionError`."""
        ...

    def erase_triad(self, triad_id: str) -> None:
        """Slow. Destroy a triad with all its rounds; raises `SessionError`."""
        ...

    def growth(self, person_id: str) -> Growth:
        """Slow. Somebody's rounds over all triads, those they agreed to; raises `SessionError`."""
        ...

    def save_file(
        self, person_id: str, path: Path, passphrase: str, progress: Callable[[float], None]
    ) -> None:
        """Slow. Write somebody's rounds as a bundle for another Holdspace; raises `SessionError`."""
        ...

    def addresses(self) -> Sequence[NetworkAddress]:
        """Slow. Where a phone in the same network could reach this computer; none but local ones."""
        ...
