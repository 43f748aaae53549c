"""A program of paper: answers windows as the real one does, at once, and remembers what it was asked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from audio.errors import DeviceTrouble
from cues.settings import Settings
from models.errors import MissingWeights
from sessions.about import About, Keep
from sessions.errors import SessionError
from sessions.library import SessionEntry
from sessions.master_key import KeyPlace, LostKey
from sessions.preferences import USUAL, Preferences
from sessions.reader import Outline, State
from sessions.summary import Summary
from sessions.trends import Progress, TrendPoint
from tests.ui.paper_playback import PaperOpenSession
from tests.ui.paper_session import PaperSession
from tests.ui.paper_triads import PaperTriadDesk
from ui.analysis_state import AnalysisEvent
from ui.desk import (
    Device,
    Glance,
    LiveSession,
    Moment,
    Plan,
    Player,
    Preview,
    RecogniserChoice,
    SoundCheck,
)
from ui.overlay_state import Finished
from ui.session_state import Erased

__all__ = ["EXPECTED", "PaperAnalysis", "PaperCheck", "PaperDesk", "PaperSession"]

BUNDLE_PASSPHRASE = "a bundle of four words"

EXPECTED = (DeviceTrouble, SessionError, MissingWeights)


@dataclass
class PaperAnalysis:
    """A recording being analysed, that says what it was asked."""

    asked: list[str] = field(default_factory=list)
    post: Callable[[AnalysisEvent], None] = lambda event: None

    def start(self, post: Callable[[AnalysisEvent], None]) -> None:
        self.post = post
        self.asked.append("start")

    def leave(self) -> None:
        self.asked.append("leave")
        self.post(Finished())

    def rest(self, resting: bool) -> None:
        self.asked.append("rest" if resting else "go on")

    def destroy(self) -> None:
        self.asked.append("destroy")
        self.post(Erased())
        self.post(Finished())


@dataclass
class PaperCheck:
    """A microphone that hears what it is told to."""

    levels: tuple[float, ...] = (-30.0,)
    why: str = ""
    bleeds: str = ""
    seconds: float = 0.0
    plays: bool = False
    closed: bool = False

    def levels_db(self) -> tuple[float, ...]:
        return self.levels

    def trouble(self) -> str:
        return self.why

    def bleed(self) -> str:
        return self.bleeds

    def record(self, seconds: float) -> None:
        self.seconds = seconds

    def recorded(self) -> float:
        return self.seconds

    def play(self) -> None:
        self.plays = True

    def playing(self) -> bool:
        return self.plays

    def close(self) -> None:
        self.closed = True


@dataclass
class PaperPlayer:
    """Remembers what it was to play."""

    played: list[tuple[float, float]] = field(default_factory=list)
    closed: bool = False

    def play(self, start_s: float, end_s: float) -> None:
        self.played.append((start_s, end_s))

    def stop(self) -> None:
        pass

    def playing(self) -> bool:
        return False

    def trouble(self) -> str:
        return ""

    def close(self) -> None:
        self.closed = True


GLANCE = Glance(
    duration_s=2710.0,
    talk_s={"coach": 610.0, "client": 1480.0},
    held=9,
    broken=2,
    longest_held_s=11.4,
    interruptions=1,
    marked=1,
    moments=(
        Moment(301.0, 322.0, "held_silence", "you held 11 seconds, and Ada went on", well=True),
        Moment(1200.0, 1216.0, "interruption", "you began while Ada was speaking", well=False),
        Moment(2002.0, 2014.0, "marked", "you marked this moment", well=True),
    ),
    has_sound=True,
)


def entry(id_: str = "0a1b2c3d", *, minutes: float = 45.0, keep: Keep = Keep.SOUND) -> SessionEntry:
    """A session on the shelf."""
    started = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    about = About(id_, started, started, keep, ("coach", "client"), "microphone", "0.1.0", {})
    summary = Summary(60 * minutes, {"coach": 610.0, "client": 1480.0}, {"hold_space": 12})
    return SessionEntry(Path(f"{id_}.holdspace"), Outline(about, State.ENDED, summary, 60 * minutes))


@dataclass
class PaperDesk:
    """Everything a window may ask; what a test wants otherwise it sets."""

    preferences: Preferences = USUAL
    triads: PaperTriadDesk = field(default_factory=PaperTriadDesk)
    devices: list[Device] = field(default_factory=lambda: [Device("Desk microphone", is_default=True)])
    speakers: list[Device] = field(default_factory=lambda: [Device("Headphones", is_default=True)])
    missing_mb: float = 0.0
    kept_voices: list[str] = field(default_factory=list)
    wants_passphrase: bool = False
    place: KeyPlace | None = None
    lost_key: LostKey | None = None
    copied: list[tuple[Path, str]] = field(default_factory=list)
    brought_back: list[tuple[Path, str]] = field(default_factory=list)
    shelf: list[SessionEntry] = field(default_factory=list)
    check: PaperCheck = field(default_factory=PaperCheck)
    session: PaperSession = field(default_factory=PaperSession)
    sounds: PaperPlayer = field(default_factory=PaperPlayer)
    trouble: Exception | None = None
    began: list[Plan] = field(default_factory=list)
    opened: list[Path] = field(default_factory=list)
    agreed_plans: list[Plan] = field(default_factory=list)
    analyses: dict[str, PaperAnalysis] = field(default_factory=dict)
    erased: list[str] = field(default_factory=list)
    wiped: bool = False
    warmed: bool = False
    tidied: list[int | None] = field(default_factory=list)
    fetched: Sequence[str] | None = None
    recognisers_there: list[RecogniserChoice] = field(
        default_factory=lambda: [
            RecogniserChoice("tiny.en", "whisper-tiny.en", True, 78.0, "English"),
            RecogniserChoice("base", "whisper-base", False, 146.0, "many languages"),
        ]
    )
    last: Preview | None = None
    exported: list[Path] = field(default_factory=list)
    found: Preferences = USUAL
    points: list[TrendPoint] = field(default_factory=list)
    at_hand: PaperOpenSession = field(default_factory=PaperOpenSession)

    def keep_preferences(self, preferences: Preferences) -> None:
        self.preferences = preferences

    def microphones(self) -> Sequence[Device]:
        self._fail()
        return self.devices

    def outputs(self) -> Sequence[Device]:
        self._fail()
        return self.speakers

    def sound_check(self, microphone: str | None, loopback: str | None) -> SoundCheck:
        self._fail()
        return self.check

    def megabytes_missing(self) -> float:
        return self.missing_mb

    def fetch_weights(
        self, progress: Callable[[str, float], None], names: Sequence[str] | None = None
    ) -> None:
        self._fail()
        self.fetched = names
        progress("silero-vad", 0.5)
        progress("whisper-tiny.en", 1.0)
        self.missing_mb = 0.0

    def voices(self) -> Sequence[str]:
        return self.kept_voices

    def needs_passphrase(self) -> bool:
        return self.wants_passphrase

    def passphrase_is_new(self) -> bool:
        return not self.kept_voices

    def give_passphrase(self, passphrase: str) -> None:
        self._fail()
        self.wants_passphrase = False

    def key_place(self) -> KeyPlace | None:
        return self.place

    def save_key_copy(self, path: Path, passphrase: str) -> None:
        self._fail()
        self.copied.append((path, passphrase))

    def use_key_copy(self, path: Path, passphrase: str) -> int:
        self._fail()
        self.brought_back.append((path, passphrase))
        self.lost_key = None
        return len(self.shelf)

    def enrol(self, name: str, microphone: str | None, progress: Callable[[float, float], None]) -> None:
        self._fail()
        progress(10.0, 10.0)
        self.kept_voices.append(name)

    def forget_voice(self, name: str) -> None:
        self.kept_voices.remove(name)

    def has_sessions(self) -> bool:
        return bool(self.shelf)

    def sessions(self) -> Sequence[SessionEntry]:
        if self.lost_key is not None:
            raise self.lost_key
        return self.shelf

    def begin(self, plan: Plan) -> LiveSession:
        self._fail()
        self.began.append(plan)
        return self.session

    def glance(self, session_id: str) -> Glance:
        self._fail()
        return GLANCE

    def trends(self, progress: Progress) -> Sequence[TrendPoint]:
        self._fail()
        for done in range(len(self.points)):
            progress(done + 1, len(self.points))
        return self.points

    def player(self, session_id: str) -> Player:
        self._fail()
        return self.sounds

    def erase(self, session_id: str) -> None:
        self._fail()
        self.erased.append(session_id)
        self.shelf = [one for one in self.shelf if one.id != session_id]

    def recognisers(self) -> Sequence[RecogniserChoice]:
        return self.recognisers_there

    def open_session(self, session_id: str) -> PaperOpenSession:
        self._fail()
        return self.at_hand

    def preview(self, settings: Settings) -> Preview | None:
        return self.last

    def export_preferences(self, path: Path) -> None:
        self._fail()
        self.exported.append(path)

    def import_preferences(self, path: Path) -> Preferences:
        self._fail()
        return self.found

    def wipe(self) -> None:
        self._fail()
        self.wiped = True
        self.shelf.clear()

    def tidy(self) -> int:
        self.tidied.append(self.preferences.retention_days)
        return 0

    def example(self) -> LiveSession:
        return self.session

    def open_recording(self, recording: Path, plan: Plan) -> str:
        self._fail()
        self.opened.append(recording)
        self.agreed_plans.append(plan)
        return recording.stem

    def open_bundle(self, file: Path, passphrase: str, again: bool) -> Sequence[str]:
        self._fail()
        if passphrase != BUNDLE_PASSPHRASE:
            raise SessionError(f"{file.name}: this is not its passphrase; ask whoever made it")
        self.opened.append(file)
        return ["b0ed1e00"]

    def open_transcript(self, transcript: Path, plan: Plan) -> str:
        return self.open_recording(transcript, plan)

    def resume_recording(self, session_id: str) -> PaperAnalysis:
        self._fail()
        self.analyses[session_id] = PaperAnalysis()
        return self.analyses[session_id]

    def warm(self) -> None:
        self.warmed = True

    def _fail(self) -> None:
        if self.trouble is not None:
            raise self.trouble


def _is_a_desk(desk: PaperDesk) -> object:
    """Checked by mypy: what the windows ask is all there."""
    from ui.desk import Desk

    there: Desk = desk
    return there
