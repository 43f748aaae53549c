"""The program as its windows see it: `ui.desk.Desk`, filled with what the other folders do."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from app.build import HEARING_WEIGHTS, check_weights, fixed_delays, pipeline_of, words_by
from app.cue_settings import quoting_only_what_is_kept
from app.delays import Delays, SessionClock, TrueDelays
from app.engine import Session
from app.enrolling import check_hearing_weights, heard_voice, voice_to_keep
from app.errors import UsageError
from app.keeper import Keeper
from app.new_session import Agreed, opener
from app.people_options import Room, room
from app.recognisers import EXAMPLE, NAMED, wanted
from app.report import Listening
from app.session_player import SessionPlayer
from app.sound_check import SoundCheck
from app.warm_ears import WarmEars
from app.what_if import seen_by
from audio.call import Call
from audio.clock import Clock
from audio.devices import input_devices
from audio.loopback import DEFAULT, find_loopback, loopback_devices
from audio.microphone import Microphone
from audio.reconnecting import Reconnecting, found_anew
from audio.replay import Replay
from audio.source import Source
from cues.settings import Settings
from models import fetch, weights
from models.weights import Condition
from sessions import erasing, voices
from sessions.at_a_glance import Glance, glance_at
from sessions.errors import SessionError
from sessions.library import SessionEntry, find, list_sessions, new_session_path
from sessions.master_key import MasterKey, key_needs_passphrase, master_key_path, open_master_key
from sessions.preferences import USUAL, Preferences
from sessions.preferences_file import (
    export_preferences,
    import_preferences,
    read_preferences,
    write_preferences,
)
from sessions.reader import open_session
from ui.desk import Device, Plan, Preview, RecogniserChoice, Where

SLEPT = "The computer slept for {:.0f} minutes; the session goes on, and that time counts as not heard"


class Desk:
    """One for the whole program; what `ui.desk` calls slow may be called on any thread."""

    def __init__(self, clock: Clock) -> None:
        """Read what is set; `remark` is what was wrong with it, in one line."""
        self._clock = clock
        self._ears = WarmEars()
        self._key: MasterKey | None = None
        self.remark = ""
        try:
            self._preferences = read_preferences()
        except SessionError as damaged:
            self._preferences, self.remark = USUAL, str(damaged)

    @property
    def preferences(self) -> Preferences:
        """What is set now."""
        return self._preferences

    def keep_preferences(self, preferences: Preferences) -> None:
        """Set it, and keep it."""
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
        """Every microphone."""
        return [Device(found.name, found.is_default) for found in input_devices()]

    def outputs(self) -> Sequence[Device]:
        """Every output whose sound can be heard."""
        return [Device(found.name, found.is_default) for found in loopback_devices()]

    def sound_check(self, microphone: str | None, loopback: str | None) -> SoundCheck:
        """Listen without keeping anything; `loopback` is "" for the computer's default, None for none."""
        check = SoundCheck(self._device(microphone, loopback))
        check.start()
        return check

    def _device(self, microphone: str | None, loopback: str | None) -> Microphone | Call:
        heard = Microphone(microphone, self._clock)
        if loopback is None:
            return heard
        return Call(heard, find_loopback(loopback or DEFAULT, self._clock), self._clock)

    # --- weights and voices

    def warm(self) -> None:
        """Load the hearing's networks."""
        self._ears.get()

    def megabytes_missing(self) -> float:
        """How much there is to fetch."""
        names = [*HEARING_WEIGHTS, *([NAMED[self._model]] if self._model in NAMED else [])]
        return sum(
            one.weights.size_bytes / 1e6
            for one in weights.status(names)
            if one.condition is not Condition.PRESENT
        )

    def fetch_weights(
        self, progress: Callable[[str, float], None], names: Sequence[str] | None = None
    ) -> None:
        """Fetch what is missing."""
        fetch.fetch(names, progress=progress, say=lambda line: None)

    def recognisers(self) -> Sequence[RecogniserChoice]:
        """What words can be recognised with."""
        found = weights.status(NAMED.values())
        return [
            RecogniserChoice(
                name,
                one.weights.name,
                one.condition is Condition.PRESENT,
                one.weights.size_bytes / 1e6,
                "English" if name.endswith(".en") else "many languages",
            )
            for name, one in zip(NAMED, found, strict=True)
        ]

    @property
    def _model(self) -> str:
        return self._preferences.model

    def voices(self) -> Sequence[str]:
        """Names of the enrolled voices."""
        return voices.kept_names()

    def needs_passphrase(self) -> bool:
        """Whether the master key cannot be had without one."""
        return self._key is None and key_needs_passphrase()

    def passphrase_is_new(self) -> bool:
        """Whether one would be chosen now."""
        return not master_key_path().exists()

    def give_passphrase(self, passphrase: str) -> None:
        """Open the master key."""
        self._key = open_master_key(lambda new: passphrase)

    def _open_key(self) -> MasterKey:
        if self._key is None:
            self._key = open_master_key(_none_given)
        return self._key

    def enrol(self, name: str, microphone: str | None, progress: Callable[[float, float], None]) -> None:
        """Enrol the coach's voice."""
        from diarize.tunables import ENROLMENT_S

        voices.check_name(name)
        check_hearing_weights()
        key, ears = self._open_key(), self._ears.get()()
        source = Microphone(microphone, self._clock)
        enrolment = heard_voice(source, ears, lambda speech_s: progress(speech_s, ENROLMENT_S))
        voices.keep(voice_to_keep(name, "coach", enrolment, self._clock), key)

    def forget_voice(self, name: str) -> None:
        """Destroy a voice."""
        voices.delete(name)

    # --- sessions

    def sessions(self) -> Sequence[SessionEntry]:
        """Every session, the newest first."""
        return list_sessions()

    def begin(self, plan: Plan) -> Session:
        """Make a live session ready."""
        heard = self._listening(plan)
        loopback = (plan.loopback or "") if plan.where is Where.CALL else None
        device = self._device(plan.microphone, loopback)
        source = Reconnecting(found_anew(device), self._clock)
        session_clock = SessionClock(self._clock)
        session = self._session(source, heard, session_clock, TrueDelays(session_clock))
        source.on_lost, source.on_back = session.lose_device, session.regain_device
        source.on_slept = lambda seconds: session.tell(SLEPT.format(seconds / 60))
        if isinstance(device, Call):
            device.on_remark = session.tell
        if plan.consent_at is not None:
            self._keep(session, heard, plan, source.name)
        return session

    def example(self) -> Session:
        """Make the bundled session ready, in real time."""
        recogniser = wanted(self._model, "en", None)
        heard = Listening(room("first", 2, None, None), recogniser, self._preferences.cues)
        check_weights(heard.recogniser)
        source, session_clock = Replay(EXAMPLE, 1.0, self._clock), SessionClock(self._clock)
        delays = fixed_delays(heard.recogniser, session_clock)
        return self._session(source, heard, session_clock, delays)

    def open_recording(self, recording: Path, plan: Plan) -> tuple[Session, float | None]:
        """Make a recording ready to be heard, as fast as it can be."""
        source = Replay(recording, None, self._clock)
        heard = self._listening(plan)
        session = self._session(source, heard, SessionClock(self._clock), fixed_delays(heard.recogniser))
        self._keep(session, heard, plan, source.name)
        return session, source.duration_s

    def _listening(self, plan: Plan) -> Listening:
        preferences = self._preferences
        recogniser = wanted(preferences.model, preferences.language, None)
        check_weights(recogniser)
        settings = quoting_only_what_is_kept(preferences.cues, plan.keep, consent=plan.consent_at is not None)
        if plan.where is Where.CALL:
            return Listening(Room(plan.people, {}, one_a_channel=True), recogniser, settings)
        who = room(plan.voice or "first", len(plan.people), None, ",".join(plan.people), self._open_key)
        return Listening(who, recogniser, settings)

    def _session(
        self, source: Source, heard: Listening, session_clock: SessionClock, delays: Delays
    ) -> Session:
        return Session(
            source,
            lambda: pipeline_of(
                heard.room, self._ears.get(), words_by(heard.recogniser), delays, heard.settings
            ),
            self._clock,
            session_clock,
        )

    def _keep(self, session: Session, heard: Listening, plan: Plan, source_name: str) -> None:
        path = new_session_path()
        agreed = Agreed(plan.consent_at or self._clock.wall(), plan.keep, plan.client, plan.sentence)
        opened = opener(path, heard, agreed, source_name, self._clock)
        session.session_id = path.stem
        session.make_keeper = lambda: Keeper(opened)
        session.erase = partial(erasing.erase, path)

    def glance(self, session_id: str) -> Glance:
        """A session on one screen."""
        with open_session(find(session_id)) as reader:
            return glance_at(reader)

    def player(self, session_id: str) -> SessionPlayer:
        """Something to hear the session with."""
        return SessionPlayer(find(session_id))

    def preview(self, settings: Settings) -> Preview | None:
        """The last session judged by `settings`."""
        newest = next((entry for entry in list_sessions() if entry.outline is not None), None)
        if newest is None or newest.outline is None:
            return None
        about = newest.outline.about
        seen, would_be = seen_by(newest.path, settings)
        return Preview(about.client, about.started_at, seen, would_be)

    def erase(self, session_id: str) -> None:
        """Destroy a session."""
        erasing.erase(find(session_id))

    def wipe(self) -> None:
        """Destroy everything kept."""
        self._key = None
        self._preferences = USUAL
        erasing.erase_everything()

    def tidy(self) -> int:
        """Destroy what has been kept long enough."""
        return erasing.erase_expired(self._preferences.retention_days, self._clock.wall())


def _none_given(new: bool) -> str:
    raise UsageError("a passphrase is needed to open what is kept here; give it first")
