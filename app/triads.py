"""Practice triads: `ui.triad_desk` filled. Three people, their voices, their rounds, what is kept of it."""

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from app.bringing import told_plainly
from app.bundles import packing, save_bundle
from app.cue_settings import quoting_only_what_is_kept
from app.engine import Session
from app.enrolling import check_hearing_weights, heard_voice, voice_to_keep
from app.errors import UsageError
from app.observer_page.addresses import addresses
from app.people_options import open_known_voice, room_of_triad
from app.planned import recogniser_of
from app.report import Listening
from app.triad_at_work import TriadAtWork
from app.under_way import UnderWay
from audio.call import Call
from audio.clock import Clock
from audio.microphone import Microphone
from diarize.events import Role
from diarize.hearing import Ears
from diarize.tunables import ENROLMENT_S
from sessions import voices
from sessions.about import Part, Practice
from sessions.adding import add_to_session
from sessions.bundle.choice import Choice
from sessions.corrections import Correction
from sessions.library import find, session_paths
from sessions.master_key import MasterKey
from sessions.preferences import Preferences
from sessions.triads import store
from sessions.triads.debrief import QUESTIONS
from sessions.triads.file import sessions_of
from sessions.triads.growth import Growth, growth_of
from sessions.triads.plan import ROLES, Person, TriadPlan, Voices
from sessions.triads.triad import Triad
from sessions.tunables import ID_BYTES
from sessions.voices import KeptVoice
from ui.desk import Plan, Where
from ui.triad_desk import NetworkAddress


class Beneath(NamedTuple):
    """What of the program practice triads are made with."""

    open_key: Callable[[], MasterKey]
    ears: Callable[[], Callable[[], Ears]]
    live: Callable[[Listening, Plan], Session]
    device: Callable[[str | None, str | None], Microphone | Call]
    erase: Callable[[str], None]
    preferences: Callable[[], Preferences]


class Triads:
    """One for the whole program; what `ui.triad_desk` calls slow may be called on any thread."""

    def __init__(self, clock: Clock, under_way: UnderWay, beneath: Beneath) -> None:
        """Know nobody's voice yet."""
        self._clock, self._under_way, self._beneath = clock, under_way, beneath
        self._learned: dict[str, KeptVoice] = {}

    # --- people and their voices

    def new_person(self, name: str) -> Person:
        """Somebody who was not here before."""
        return Person(secrets.token_hex(ID_BYTES), name)

    def people(self) -> Sequence[Person]:
        """Everybody of the triads that are kept."""
        return store.people(self.triads())

    def enrol_person(
        self,
        person: Person,
        voice: str,
        microphone: str | None,
        progress: Callable[[float, float], None],
        loopback: str | None = None,
    ) -> Person:
        """Keep a voice."""
        voices.check_name(voice)
        key = self._beneath.open_key()
        heard = self._heard(voice, microphone, loopback, progress)
        with self._under_way:
            voices.keep(heard, key)
        return replace(person, voice=heard.name)

    def learn_voice(
        self,
        person: Person,
        microphone: str | None,
        progress: Callable[[float, float], None],
        loopback: str | None = None,
    ) -> None:
        """Learn a voice for one triad."""
        learned = self._learned
        learned[person.id] = self._heard(person.name, microphone, loopback, progress)

    def forget_learned(self) -> None:
        """Forget what was learned so, and what is just being learned."""
        self._learned = {}

    def _heard(
        self,
        name: str,
        microphone: str | None,
        loopback: str | None,
        progress: Callable[[float, float], None],
    ) -> KeptVoice:
        """A voice, from the microphone or, on a call, from whichever side of it somebody speaks on."""
        with told_plainly():
            check_hearing_weights()
        source, ears = self._beneath.device(microphone, loopback), self._beneath.ears()()
        enrolment = heard_voice(source, ears, lambda speech_s: progress(speech_s, ENROLMENT_S))
        progress(enrolment.speech_s, ENROLMENT_S)  # the last moment at which somebody may have stopped it
        return voice_to_keep(name, "coach", enrolment, self._clock)

    def _known(self, plan: TriadPlan, cast: Mapping[Role, Person]) -> dict[Role, KeptVoice]:
        """The voices that are known, by the roles their people have."""
        if plan.known_by is Voices.IN_ORDER:
            return {}
        known = {role: self._voice_of(plan, person) for role, person in cast.items()}
        return {role: voice for role, voice in known.items() if voice is not None}

    def _voice_of(self, plan: TriadPlan, person: Person) -> KeptVoice | None:
        """A kept voice counts where the three chose those; whoever has none may have been learned today."""
        if plan.known_by is Voices.INTRODUCED or person.voice is None:
            return self._learned.get(person.id)
        if not voices.is_kept(person.voice):
            raise UsageError(
                f"The voice {person.voice} of {person.name} is not here any more. Learn it anew."
            )
        return open_known_voice(person.voice, self._beneath.open_key())

    # --- practising

    def begin_triad(self, plan: TriadPlan) -> TriadAtWork:
        """Begin to practise."""
        triad = Triad(secrets.token_hex(ID_BYTES), self._clock.wall(), plan)
        if plan.consent_at is not None:
            with self._under_way:
                store.keep(triad, self._beneath.open_key())
        return TriadAtWork(triad, self, self._clock, self._under_way)

    def live(self, triad: Triad, number: int, part: Part) -> Session:
        """A round's session, or its debrief's, made ready."""
        plan, cast = triad.plan, triad.plan.cast(number)
        preferences = self._beneath.preferences()
        who = {role: person.name for role, person in cast.items()}
        here = next((role for role, person in cast.items() if person.id == plan.here), None)
        heard = Listening(
            room_of_triad(self._known(plan, cast), plan.on_a_call, here, _in_order(part)),
            recogniser_of(preferences.model, preferences.language),
            quoting_only_what_is_kept(preferences.cues, plan.keep, consent=plan.consent_at is not None),
            Practice(triad.id, number, part, who),
        )
        return self._beneath.live(heard, _session_plan(plan, who["client"]))

    def keep_round(self, triad_id: str, change: Callable[[Triad], Triad]) -> Triad:
        """Note what became of a round; raises `SessionError`."""
        with self._under_way:
            return store.changed(triad_id, self._beneath.open_key(), change)

    def add_later(self, session_id: str, edit: Correction) -> None:
        """Add to a session that is over."""
        with self._under_way:
            add_to_session(find(session_id), self._beneath.open_key(), edit)

    def forget_if_empty(self, triad_id: str) -> bool:
        """Forget a triad of which no session is kept; whether nothing is. Raises `SessionError`."""
        with self._under_way:
            if triad_id not in store.kept_ids():
                return True
            triad = store.open_triad(triad_id, self._beneath.open_key())
            is_empty = not any(kept.session_id or kept.debrief_id for kept in triad.rounds)
            if is_empty:
                store.delete(triad_id)
            return is_empty

    # --- afterwards

    def triads(self) -> Sequence[Triad]:
        """Every triad that is kept."""
        return store.open_triads(self._beneath.open_key())

    def agree(self, triad_id: str, number: int, person_id: str, agreed: bool) -> Triad:
        """Let a round stand in somebody's file, or no more."""
        return self.keep_round(triad_id, lambda triad: triad.agreed(number, person_id, agreed))

    def erase_triad(self, triad_id: str) -> None:
        """Destroy a triad with all its rounds."""
        triad = store.open_triad(triad_id, self._beneath.open_key())
        here = {path.stem for path in session_paths()}
        for kept in triad.rounds:
            for session_id in (kept.session_id, kept.debrief_id):
                if session_id in here:
                    self._beneath.erase(session_id)
        store.delete(triad_id)

    def growth(self, person_id: str) -> Growth:
        """Somebody's rounds over all triads."""
        return growth_of(person_id, self.triads(), self._beneath.open_key())

    def save_file(
        self, person_id: str, path: Path, passphrase: str, progress: Callable[[float], None]
    ) -> None:
        """Write somebody's rounds as a bundle."""
        ids = sessions_of(person_id, self.triads())
        if not ids:
            raise UsageError("Nothing stands in that file yet: agree to a round first.")
        with self._under_way:
            packed = packing(ids, Choice(), passphrase)
            save_bundle(packed, path, self._beneath.open_key(), self._clock, progress)

    def addresses(self) -> Sequence[NetworkAddress]:
        """Where a phone in the same network could reach this computer."""
        return addresses()


def _in_order(part: Part) -> Sequence[Role]:
    """Who speaks first, next and last: in a round the coach, in the talk about it the client."""
    return ROLES if part is Part.ROUND else [role for role, _ in QUESTIONS]


def _session_plan(plan: TriadPlan, client: str) -> Plan:
    """What a session is begun with, the people aside."""
    return Plan(
        client=client,
        where=Where.CALL if plan.on_a_call else Where.ROOM,
        people=ROLES,
        keep=plan.keep,
        consent_at=plan.consent_at,
        microphone=plan.microphone,
        loopback=plan.loopback,
        sentence=plan.sentence,
    )
