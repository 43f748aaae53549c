"""The program as its windows see it: `ui.desk.Desk`, filled with what the other folders do."""

import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from app import bringing
from app.analysis import Analysis
from app.analysis_plan import begin_recording, listening_by
from app.build import fixed_delays, pipeline_of, words_by
from app.bundles import open_bundle
from app.delays import Delays, SessionClock, TrueDelays
from app.engine import Session
from app.enrolling import check_hearing_weights, heard_voice, voice_to_keep
from app.errors import UsageError
from app.keeper import Keeper
from app.new_session import Agreed, opener
from app.open_session import OpenedSession
from app.passphrase import in_environment
from app.passphrase import passphrase as passphrase_for
from app.people_options import room
from app.planned import has_one_a_channel, listening, recogniser_of
from app.recognisers import EXAMPLE
from app.report import Listening
from app.session_player import SessionPlayer
from app.sound_check import SoundCheck
from app.transcripts import open_transcript
from app.triads import Beneath, Triads
from app.tunables import LEAVING_AT_MOST_S
from app.under_way import SeenThrough, UnderWay
from app.warm_ears import WarmEars
from app.what_if import seen_by
from audio.call import Call
from audio.clock import Clock
from audio.devices import by_the_usual_way, input_devices, look_again
from audio.errors import DeviceTrouble, NoSuchDevice
from audio.loopback import DEFAULT, find_loopback, loopback_devices
from audio.microphone import Microphone
from audio.reconnecting import Reconnecting, found_anew
from audio.replay import Replay
from audio.source import Source
from cues.settings import Settings
from diarize.tunables import ENROLMENT_S
from sessions import erasing, voices
from sessions.about import About, Keep
from sessions.analysis import unfinished
from sessions.at_a_glance import Glance, glance_at
from sessions.errors import SessionError
from sessions.key_copy import save_copy, use_copy
from sessions.library import SessionEntry, find, list_sessions, new_session_path, session_paths
from sessions.master_key import (
    KeyPlace,
    MasterKey,
    key_needs_passphrase,
    key_place,
    master_key_path,
    open_master_key,
)
from sessions.preferences import USUAL, Preferences
from sessions.preferences_file import (
    export_preferences,
    import_preferences,
    preferences_path,
    read_preferences,
    write_preferences,
)
from sessions.reader import State, open_session
from sessions.trends import Progress, TrendPoint, trends
from sessions.triads import store
from ui.desk import Device, Plan, Preview, RecogniserChoice, Where
from ui.playback_desk import OpenSession

ENDED = (State.ENDED, State.RECOVERED)

SLEPT = "The computer slept ({:.0f} min); the session goes on, and that time counts as not heard"


class Leaving(Exception):
    """The program ends: what takes long is given up."""


class Desk:
    """One for the whole program; what `ui.desk` calls slow may be called on any thread, several at once."""

    def __init__(self, clock: Clock, ears: WarmEars | None = None) -> None:
        """Read what is set, `remark` being what was wrong with it in one line; listen by `ears`."""
        self._clock, self._ears = clock, ears or WarmEars()
        self._key: MasterKey | None = None
        self._setting, self._opening, self._destroying = threading.Lock(), threading.Lock(), threading.Lock()
        self._under_way = UnderWay()
        self._leaving = threading.Event()
        beneath = Beneath(self._open_key, self._ears.get, self._live, self._device_of, self.erase, self._set)
        self.triads = Triads(clock, self._under_way, beneath)
        self.remark = ""
        try:
            self._preferences = read_preferences()
        except SessionError as trouble:
            self.remark = f"{str(trouble)[:1].upper()}{str(trouble)[1:]}"
            self._preferences = USUAL.changed(introduced=True)  # whoever had settings knows the program
            if not preferences_path().exists():
                with suppress(SessionError):
                    write_preferences(self._preferences)

    def close(self) -> None:
        """Give up what is being fetched; wait, within limits, for sessions and what else is not cut off."""
        self._leaving.set()
        self._under_way.wait(LEAVING_AT_MOST_S)

    @property
    def preferences(self) -> Preferences:
        """What is set now."""
        return self._preferences

    def _set(self) -> Preferences:
        return self._preferences

    def keep_preferences(self, preferences: Preferences) -> None:
        """Set it, and keep it."""
        with self._setting:
            self._preferences = preferences
            write_preferences(preferences)

    def export_preferences(self, path: Path) -> None:
        """Write it for another computer."""
        export_preferences(self._preferences, path)

    def import_preferences(self, path: Path) -> Preferences:
        """Read another computer's."""
        return import_preferences(path, self._preferences)

    # --- what there is to hear with

    def microphones(self) -> Sequence[Device]:
        """Every microphone, those connected since the last look too, unless something listens just now."""
        look_again()
        inputs = input_devices()
        return [Device(found.name, found.is_default) for found in by_the_usual_way(inputs, inputs)]

    def outputs(self) -> Sequence[Device]:
        """Every output whose sound can be heard."""
        return [Device(found.name, found.is_default) for found in loopback_devices()]

    def sound_check(self, microphone: str | None, loopback: str | None) -> SoundCheck:
        """Listen without keeping anything; `loopback` is "" for the computer's default, None for none."""
        check = SoundCheck(self._device(microphone, loopback))
        check.start()
        return check

    def _device_of(self, microphone: str | None, loopback: str | None) -> Microphone | Call:
        return self._device(microphone, loopback)

    def _device(self, microphone: str | None, loopback: str | None) -> Microphone | Call:
        try:
            heard = Microphone(microphone, self._clock)
        except NoSuchDevice as missing:
            raise DeviceTrouble(
                f"The microphone {microphone} is not connected. Connect it, or choose another."
            ) from missing
        if loopback is None:
            return heard
        return Call(heard, find_loopback(loopback or DEFAULT, self._clock), self._clock)

    # --- weights and voices

    def warm(self) -> None:
        """Load the hearing's networks."""
        self._ears.get()

    def megabytes_missing(self) -> float:
        """How much there is to fetch."""
        return bringing.megabytes_missing(self._preferences.model)

    def fetch_weights(
        self, progress: Callable[[str, float], None], names: Sequence[str] | None = None
    ) -> None:
        """Fetch what is missing."""

        def tell(line: str, share: float) -> None:
            if self._leaving.is_set():
                raise Leaving
            progress(line, share)

        with self._under_way:
            bringing.bring(bringing.needed(self._preferences.model) if names is None else names, tell)

    def recognisers(self) -> Sequence[RecogniserChoice]:
        """What words can be recognised with."""
        return bringing.recognisers()

    def voices(self) -> Sequence[str]:
        """Names of the enrolled voices."""
        return voices.kept_names()

    def needs_passphrase(self) -> bool:
        """Whether the master key cannot be had without one."""
        return self._key is None and not in_environment() and key_needs_passphrase()

    def passphrase_is_new(self) -> bool:
        """Whether one would be chosen now."""
        return not master_key_path().exists()

    def give_passphrase(self, passphrase: str) -> None:
        """Open the master key."""
        with self._opening:
            self._key = open_master_key(lambda new: passphrase)

    def key_place(self) -> KeyPlace | None:
        """Where the master key is."""
        return key_place()

    def save_key_copy(self, path: Path, passphrase: str) -> None:
        """Write a copy of the key."""
        save_copy(self._open_key(), path, passphrase)

    def use_key_copy(self, path: Path, passphrase: str) -> int:
        """Bring the key back by a copy."""
        with self._under_way, self._opening:
            restored = use_copy(path, passphrase, self._key_here)
            self._key = restored.master
            return restored.sessions

    def _key_here(self) -> MasterKey:
        return self._key or open_master_key(_in_environment)

    def _open_key(self) -> MasterKey:
        with self._opening:  # else two of them, asked at once, would each make a key of their own
            self._key = self._key_here()
            return self._key

    def enrol(self, name: str, microphone: str | None, progress: Callable[[float, float], None]) -> None:
        """Enrol the coach's voice."""
        voices.check_name(name)
        with bringing.told_plainly():
            check_hearing_weights()
        key, ears = self._open_key(), self._ears.get()()
        source = Microphone(microphone, self._clock)
        enrolment = heard_voice(source, ears, lambda speech_s: progress(speech_s, ENROLMENT_S))
        with self._under_way, self._destroying:
            if self._key is not key:
                raise UsageError("Everything was wiped meanwhile. Enrol your voice again.")
            voices.keep(voice_to_keep(name, "coach", enrolment, self._clock), key)

    def forget_voice(self, name: str) -> None:
        """Destroy a voice."""
        voices.delete(name)

    # --- sessions

    def has_sessions(self) -> bool:
        """Whether any are kept."""
        return bool(session_paths())

    def sessions(self) -> Sequence[SessionEntry]:
        """Every session, the newest first."""
        return list_sessions(self._open_key()) if session_paths() else []

    def begin(self, plan: Plan) -> Session:
        """Make a live session ready."""
        return self._live(listening(plan, self._preferences, self._open_key), plan)

    def _live(self, heard: Listening, plan: Plan) -> Session:
        """What is heard live, and kept where that was agreed to."""
        loopback = (plan.loopback or "") if plan.where is Where.CALL else None
        device = self._device(plan.microphone, loopback)
        source, session_clock = Reconnecting(found_anew(device), self._clock), SessionClock(self._clock)
        session = self._session(source, heard, session_clock, TrueDelays(session_clock))
        source.on_lost, source.on_back = session.lose_device, session.regain_device
        source.on_slept = lambda seconds: session.tell(SLEPT.format(max(1.0, seconds / 60)))
        if isinstance(device, Call):
            device.on_remark = session.tell
            device.on_loopback_lost = session.lose_other_side
        self._keep(session, heard, plan, source.name)
        return session

    def example(self) -> Session:
        """Make the bundled session ready, in real time."""
        recogniser = recogniser_of(self._preferences.model, "en")
        heard = Listening(room("first", 2, None, None), recogniser, self._preferences.cues)
        source, session_clock = Replay(EXAMPLE, 1.0, self._clock), SessionClock(self._clock)
        delays = fixed_delays(heard.recogniser, session_clock)
        return self._session(source, heard, session_clock, delays)

    def open_recording(self, recording: Path, plan: Plan) -> str:
        """Begin the session of a recording, to be gone on with; its id."""
        if plan.consent_at is None:
            raise UsageError("Everybody heard in a recording has to agree before it is kept.")
        if plan.keep is not Keep.SOUND:
            raise UsageError("A recording is analysed from its sound: everybody has to agree to keeping it.")
        source = Replay(recording, None, self._clock)
        apart = has_one_a_channel(recording, source, plan)
        heard = listening(plan, self._preferences, self._open_key, one_a_channel=apart)
        agreed = Agreed(plan.consent_at, Keep.SOUND, plan.client, plan.sentence)
        return begin_recording(recording, self._open_key(), heard, agreed, self._clock)

    def open_transcript(self, transcript: Path, plan: Plan) -> str:
        """Make a session of a transcript alone; its id."""
        if plan.consent_at is None:
            raise UsageError("Everybody whose words are in a transcript has to agree before it is kept.")
        agreed = Agreed(plan.consent_at, Keep.WORDS, plan.client, plan.sentence)
        return open_transcript(transcript, self._open_key(), agreed, self._clock).id

    def open_bundle(self, file: Path, passphrase: str, again: bool) -> Sequence[str]:
        """Bring the sessions of a bundle; their ids."""
        with self._under_way:
            return open_bundle(file, passphrase, self._open_key(), self._clock, again).ids

    def resume_recording(self, session_id: str) -> Analysis:
        """Make a recording ready to be gone on with."""
        path, key = find(session_id), self._open_key()
        with bringing.told_plainly():
            listening_by(unfinished(path, key).how)
        analysis = Analysis(path, key, self._ears.get, self._clock)
        analysis.under_way = self._under_way
        return analysis

    def _session(
        self, source: Source, heard: Listening, session_clock: SessionClock, delays: Delays
    ) -> Session:
        return SeenThrough(
            self._under_way,
            source,
            lambda: pipeline_of(
                heard.room,
                self._ears.get(),
                words_by(heard.recogniser),
                delays,
                heard.settings if heard.is_judged else None,
            ),
            self._clock,
            session_clock,
        )

    def _keep(self, session: Session, heard: Listening, plan: Plan, source_name: str) -> None:
        """Let it be recorded, where that was agreed to."""
        if plan.consent_at is None:
            return
        master, path = self._open_key(), new_session_path()
        agreed = Agreed(plan.consent_at, plan.keep, plan.client, plan.sentence)
        opened = opener(path, master, heard, agreed, source_name, self._clock)
        session.session_id = path.stem
        session.make_keeper = lambda: Keeper(opened)
        session.erase = partial(erasing.erase, path, master)

    def glance(self, session_id: str) -> Glance:
        """A session on one screen."""
        with open_session(find(session_id), self._open_key()) as reader:
            return glance_at(reader)

    def trends(self, progress: Progress) -> Sequence[TrendPoint]:
        """Every session's figures."""

        def tell(done: int, of: int) -> None:
            if self._leaving.is_set():
                raise Leaving
            progress(done, of)

        return trends(self._open_key(), tell) if session_paths() else []

    def player(self, session_id: str) -> SessionPlayer:
        """Something to hear the session with."""
        return SessionPlayer(find(session_id), self._open_key())

    def open_session(self, session_id: str) -> OpenSession:
        """A session open for playback."""
        path, key = find(session_id), self._open_key()
        return OpenedSession(path, key, self._under_way, self._clock, lambda: self._preferences, self.trends)

    def preview(self, settings: Settings) -> Preview | None:
        """The last session judged by `settings`: the last that has ended, and whose words were kept."""
        for entry in self.sessions():
            outline = entry.outline
            if outline is None or outline.state not in ENDED or not _can_be_previewed(outline.about):
                continue
            seen, would_be = seen_by(entry.path, self._open_key(), settings)
            return Preview(outline.about.client, outline.about.started_at, seen, would_be)
        return None

    def erase(self, session_id: str) -> None:
        """Destroy a session."""
        with self._under_way, self._destroying:
            erasing.erase(find(session_id), self._open_key())

    def wipe(self) -> None:
        """Destroy everything kept."""
        with self._under_way, self._destroying:
            key = None
            self.triads.forget_learned()
            with suppress(SessionError, UsageError):
                key = self._open_key()
            with self._setting:
                self._preferences = USUAL
            with self._opening:  # whoever wants the key meanwhile gets a new one, not the one destroyed
                self._key = None
                erasing.erase_everything(key)

    def tidy(self) -> int:
        """Destroy what has been kept long enough."""
        with self._under_way, self._destroying:
            days = self._preferences.retention_days
            nothing = not session_paths() and not store.kept_ids()
            if days is None or self.needs_passphrase() or nothing:
                return 0
            return erasing.erase_expired(self._open_key(), days, self._clock.wall())


def _in_environment(new: bool) -> str:
    if in_environment() is None:
        raise UsageError("A passphrase is needed to open what is kept here. Give it first.")
    return passphrase_for(new)


def _can_be_previewed(about: About) -> bool:
    return about.keep is not Keep.CUES and about.is_judged
