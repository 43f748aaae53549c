"""Between a session's events and the page that accompanies it: how it stands now. Plain Python, no Qt."""

from dataclasses import dataclass, replace
from enum import Enum, StrEnum, auto

from ui.overlay_state import CannotHear, Finished, Listening, OverlayEvent, Paused
from ui.tunables import BEHIND_TOLD_S, LOST_TOLD_S, NOTICES_SHOWN


@dataclass(frozen=True, slots=True)
class Vitals:
    """How the session is doing at `elapsed_s` of it.

    `level_db` is the microphone's, dBFS; None in a pause. `lost_s` is sound that never arrived, pauses left
    out; `behind_s` how long after its sound the latest was heard; `words_left_out_s` speech that there was no
    time to recognise.
    """

    elapsed_s: float
    level_db: float | None
    lost_s: float = 0.0
    behind_s: float = 0.0
    words_left_out_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Notice:
    """One line that the coach should know, and what to do about it; the session goes on."""

    line: str


@dataclass(frozen=True, slots=True)
class Erased:
    """Everything kept of the session is destroyed."""


SessionEvent = OverlayEvent | Vitals | Notice | Erased


class Phase(StrEnum):
    """What the session is doing."""

    STARTING = "starting"
    LISTENING = "listening"
    PAUSED = "paused"
    DEAF = "deaf"
    FINISHING = "finishing"
    ENDED = "ended"


class Ailment(Enum):
    """What the health line says beside the level; none of them is that all is well."""

    SOUND_LOST = auto()
    BEHIND = auto()
    WORDS_LEFT_OUT = auto()


@dataclass(frozen=True, slots=True)
class SessionState:
    """How the session stands. `deaf` says why nothing is heard; `notices` are the latest, the newest last."""

    phase: Phase = Phase.STARTING
    vitals: Vitals = Vitals(0.0, None)
    deaf: str = ""
    notices: tuple[str, ...] = ()
    muted: bool = False
    moments: int = 0
    erasing: bool = False
    erased: bool = False

    @property
    def ailments(self) -> tuple[Ailment, ...]:
        """What is not well, the worst first."""
        found = (
            (Ailment.BEHIND, self.vitals.behind_s >= BEHIND_TOLD_S),
            (Ailment.SOUND_LOST, self.vitals.lost_s >= LOST_TOLD_S),
            (Ailment.WORDS_LEFT_OUT, self.vitals.words_left_out_s > 0.0),
        )
        return tuple(ailment for ailment, there in found if there)

    @property
    def is_paused(self) -> bool:
        """Whether it rests."""
        return self.phase is Phase.PAUSED

    def with_muted(self, muted: bool) -> "SessionState":
        """The same with cues muted, or seen again."""
        return replace(self, muted=muted)

    @property
    def can_be_withdrawn(self) -> bool:
        """Whether a client can withdraw now: until it has ended, or everything is being erased."""
        return self.phase is not Phase.ENDED and not self.erasing

    @property
    def is_over(self) -> bool:
        """Whether nothing more can be asked of the session."""
        return self.phase in (Phase.FINISHING, Phase.ENDED)


def after(state: SessionState, event: SessionEvent) -> SessionState:
    """Take in what `event` changes."""
    match event:
        case Vitals():
            return replace(state, vitals=event)
        case Notice(line):
            return replace(state, notices=(*state.notices, line)[-NOTICES_SHOWN:])
        case Erased():
            return replace(state, erased=True)
        case Finished():
            return replace(state, phase=Phase.ENDED)
    return state if state.is_over else _at_work(state, event)


def _at_work(state: SessionState, event: SessionEvent) -> SessionState:
    match event:
        case Listening():
            return replace(state, phase=Phase.LISTENING, deaf="")
        case Paused():
            return replace(state, phase=Phase.PAUSED, deaf="")
        case CannotHear(reason):
            return replace(state, phase=Phase.DEAF, deaf=reason)
    return state


def stopping(state: SessionState, *, erasing: bool = False) -> SessionState:
    """The coach asked for the end, and where `erasing` for everything to be destroyed, even while it ends."""
    if state.phase is Phase.ENDED:
        return state
    return replace(state, phase=Phase.FINISHING, erasing=state.erasing or erasing)


def dismissed(state: SessionState) -> SessionState:
    """The coach has read the notices."""
    return replace(state, notices=())


def clock_face(seconds: float) -> str:
    """Write a time of session as minutes and seconds, with hours where there are any."""
    minutes, second = divmod(int(seconds), 60)
    hour, minute = divmod(minutes, 60)
    return f"{hour}:{minute:02}:{second:02}" if hour else f"{minute}:{second:02}"
