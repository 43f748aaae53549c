"""What the windows ask of the program beneath them: declared here in plain Python, filled by `app`.

Whatever may take longer than a moment says so; the windows call that on another thread (`ui.errands`).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from cues.events import CueKind
from cues.settings import Settings
from sessions.about import Keep
from sessions.at_a_glance import Glance
from sessions.library import SessionEntry
from sessions.master_key import KeyPlace
from sessions.moments import Moment
from sessions.preferences import Preferences
from sessions.trends import Progress, TrendPoint
from ui.analysis_state import AnalysisEvent
from ui.live_session import LiveSession
from ui.playback_desk import OpenSession
from ui.triad_desk import TriadDesk

__all__ = ["Glance", "LiveSession", "Moment"]  # spoken of here, and declared elsewhere


class Where(StrEnum):
    """In one room with one microphone, or on a call with the client's sound from the computer."""

    ROOM = "room"
    CALL = "call"


@dataclass(frozen=True, slots=True)
class Plan:
    """What a coach sets before a session.

    `client` is a pseudonym. `people` are roles in the order of first speech, on a call coach and client.
    `consent_at` is when consent was confirmed; None, and then nothing is recorded. Devices are named as in
    `Preferences`; `voice` is the coach's enrolled voice, where it is to be used. `sentence` is what was
    said to the client when consent was asked for.
    """

    client: str
    where: Where
    people: tuple[str, ...]
    keep: Keep
    consent_at: datetime | None
    microphone: str | None = None
    loopback: str | None = None
    voice: str | None = None
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Device:
    """Something to hear with; `name` is what `Plan` and `Preferences` call it."""

    name: str
    is_default: bool


class Analysis(Protocol):
    """A recording on its way to being a session, on a thread of its own; every call returns at once."""

    def start(self, post: Callable[[AnalysisEvent], None]) -> None:
        """Begin; hand how far it is to `post`, from any thread, and `Finished` last."""
        ...

    def leave(self) -> None:
        """Ask for the end; what was done is kept, to be gone on with."""
        ...

    def rest(self, resting: bool) -> None:
        """Ask for a rest while a live session wants the processor, or to go on."""
        ...

    def destroy(self) -> None:
        """Ask for the end, and for the session to be destroyed."""
        ...


class SoundCheck(Protocol):
    """A microphone being tried, or a call's two sounds; nothing of it is kept."""

    def levels_db(self) -> tuple[float, ...]:
        """How loud it is now in dBFS, the microphone first, then the computer's sound; -90 is nothing."""
        ...

    def trouble(self) -> str:
        """Why nothing is heard, in one line; empty while all is well."""
        ...

    def bleed(self) -> str:
        """On a call: one line on whether the microphone hears the loudspeaker; empty if unknown yet."""
        ...

    def record(self, seconds: float) -> None:
        """Remember the next `seconds` of the microphone, until `close` or the next time."""
        ...

    def recorded(self) -> float:
        """How many seconds are remembered, of those asked for."""
        ...

    def play(self) -> None:
        """Play what is remembered; returns at once, and says in `trouble` where nothing can be played."""
        ...

    def playing(self) -> bool:
        """Whether it is playing."""
        ...

    def close(self) -> None:
        """Let go of every device; harmless twice."""
        ...


class Player(Protocol):
    """Plays a stretch of a session's sound."""

    def play(self, start_s: float, end_s: float) -> None:
        """Play it, in place of what plays now; returns at once."""
        ...

    def stop(self) -> None:
        """Be silent."""
        ...

    def playing(self) -> bool:
        """Whether anything plays."""
        ...

    def trouble(self) -> str:
        """Why nothing is heard, in one line; empty while all is well."""
        ...

    def close(self) -> None:
        """Let go of the device and the session; harmless twice."""
        ...


@dataclass(frozen=True, slots=True)
class RecogniserChoice:
    """A recogniser: `name` is what `Preferences.model` calls it, `weights` what `fetch_weights` does.

    `is_here` is whether a session can begin with it; until then `megabytes` are to be fetched.
    """

    name: str
    weights: str
    is_here: bool
    megabytes: float
    languages: str


@dataclass(frozen=True, slots=True)
class Preview:
    """How many cues of each kind were seen in a past session, and how many there would have been."""

    client: str
    started_at: datetime
    seen: dict[CueKind, int]
    would_be: dict[CueKind, int]


class Desk(Protocol):
    """The program, as its windows see it. What is marked slow is called from threads."""

    @property
    def triads(self) -> TriadDesk:
        """What practice triads ask of it."""
        ...

    @property
    def preferences(self) -> Preferences:
        """What is set now."""
        ...

    def keep_preferences(self, preferences: Preferences) -> None:
        """Set it, from now on; raises `SessionError` where it cannot be kept."""
        ...

    def microphones(self) -> Sequence[Device]:
        """Slow. Every microphone there is; raises `AudioError`."""
        ...

    def outputs(self) -> Sequence[Device]:
        """Slow. Every output whose sound can be heard; raises `AudioError` with why there is none."""
        ...

    def sound_check(self, microphone: str | None, loopback: str | None) -> SoundCheck:
        """Slow. Begin to listen, keeping nothing; raises `AudioError`."""
        ...

    def warm(self) -> None:
        """Slow. Load what every session needs, so that the next one starts at once; raises `ModelError`."""
        ...

    def megabytes_missing(self) -> float:
        """Slow. How much is to be fetched before a session can begin; 0 when all weights are here."""
        ...

    def fetch_weights(
        self, progress: Callable[[str, float], None], names: Sequence[str] | None = None
    ) -> None:
        """Slow. Fetch what is missing, or `names`, telling `progress` a line and the share done (0..1).

        Ends early where `progress` raises. Raises `ModelError`.
        """
        ...

    def recognisers(self) -> Sequence[RecogniserChoice]:
        """Slow. What words can be recognised with, the quickest first."""
        ...

    def voices(self) -> Sequence[str]:
        """Names of the enrolled voices."""
        ...

    def needs_passphrase(self) -> bool:
        """Whether keeping or opening anything needs a passphrase that was not given yet."""
        ...

    def passphrase_is_new(self) -> bool:
        """Whether one would be chosen now, nothing being kept under any yet."""
        ...

    def give_passphrase(self, passphrase: str) -> None:
        """Slow. Take the passphrase for as long as the program runs; raises `SessionError` if it is wrong."""
        ...

    def key_place(self) -> KeyPlace | None:
        """Where the key to what is kept is; None while there is none, or where that cannot be told."""
        ...

    def save_key_copy(self, path: Path, passphrase: str) -> None:
        """Slow. Write a copy of the key, sealed by a passphrase of its own; raises `SessionError`."""
        ...

    def use_key_copy(self, path: Path, passphrase: str) -> int:
        """Slow. Bring the key back by a copy; says how many sessions it opens. Raises `SessionError`."""
        ...

    def enrol(self, name: str, microphone: str | None, progress: Callable[[float, float], None]) -> None:
        """Slow. Enrol the coach's voice, telling `progress` seconds of speech heard, and of how many.

        Ends early where `progress` raises. Raises what `app` calls expected trouble.
        """
        ...

    def forget_voice(self, name: str) -> None:
        """Destroy an enrolled voice; raises `SessionError`."""
        ...

    def has_sessions(self) -> bool:
        """Whether any are kept, sealed or not."""
        ...

    def sessions(self) -> Sequence[SessionEntry]:
        """Slow. Every session, the newest first; raises `LostKey` where a copy of the key is needed."""
        ...

    def begin(self, plan: Plan) -> LiveSession:
        """Slow. Make a session ready to be started; raises what `app` calls expected trouble."""
        ...

    def glance(self, session_id: str) -> Glance:
        """Slow. A session on one screen; raises `SessionError`."""
        ...

    def trends(self, progress: Progress) -> Sequence[TrendPoint]:
        """Slow. Every session's figures, the oldest first; `progress` is told how many are read, of how many.

        Ends early where `progress` raises. Raises `SessionError`.
        """
        ...

    def player(self, session_id: str) -> Player:
        """Slow. Something to hear the session with; raises `SessionError`."""
        ...

    def open_session(self, session_id: str) -> OpenSession:
        """Slow. Open a session for playback; raises `SessionError`."""
        ...

    def erase(self, session_id: str) -> None:
        """Slow. Destroy a session; raises `SessionError`."""
        ...

    def preview(self, settings: Settings) -> Preview | None:
        """Slow. The last session judged by `settings`; None where there is none. Raises `SessionError`."""
        ...

    def export_preferences(self, path: Path) -> None:
        """Slow. Write what is set, but for what is this computer's own; raises `SessionError`."""
        ...

    def import_preferences(self, path: Path) -> Preferences:
        """Slow. Read such a file, setting nothing yet; raises `SessionError`."""
        ...

    def wipe(self) -> None:
        """Slow. Destroy everything kept: sessions, voices, keys, preferences; raises `SessionError`."""
        ...

    def tidy(self) -> int:
        """Slow. Destroy what has been kept long enough, by the preferences; says how many sessions."""
        ...

    def example(self) -> LiveSession:
        """Slow. Make ready the short session that comes with Holdspace, heard as if it were live."""
        ...

    def open_recording(self, recording: Path, plan: Plan) -> str:
        """Slow. Begin the session of a recording that everybody agreed to, and keep `plan` with it; its id.

        Nothing is heard before `resume_recording`. Raises `UnreadableRecording`, `SessionError`.
        """
        ...

    def resume_recording(self, session_id: str) -> Analysis:
        """Slow. Make ready to go on with a recording that is not analysed to its end.

        Raises `SessionError`, `ModelError`.
        """
        ...

    def open_bundle(self, file: Path, passphrase: str, again: bool) -> Sequence[str]:
        """Slow. Bring the sessions of a bundle that are not here yet, or all of them `again`; their ids.

        Raises `SessionError`, and leaves nothing behind then.
        """
        ...

    def open_transcript(self, transcript: Path, plan: Plan) -> str:
        """Slow. Make a session of a transcript alone that everybody agreed to; its id.

        Raises `SessionError`.
        """
        ...
