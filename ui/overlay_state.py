"""Between the pipeline's events and the overlay: what is to be seen now. Plain Python, no Qt, no clock."""

from dataclasses import dataclass, replace
from enum import StrEnum

from cues.events import CueHidden, CueKind, CueShown
from ui.tunables import FADE_IN_S, FADE_OUT_S


@dataclass(frozen=True, slots=True)
class Listening:
    """Sound arrives and can be judged: cues may be shown."""


@dataclass(frozen=True, slots=True)
class Paused:
    """The session rests; nothing is heard until it is resumed."""


@dataclass(frozen=True, slots=True)
class CannotHear:
    """No cue can be trusted now; `reason` is one line that says why, and what to do."""

    reason: str


@dataclass(frozen=True, slots=True)
class Finished:
    """The session is over and the overlay may go."""


OverlayEvent = CueShown | CueHidden | Listening | Paused | CannotHear | Finished


class Kind(StrEnum):
    """What the overlay says."""

    STARTING = "starting"
    LISTENING = "listening"
    HOLD_SPACE = "hold_space"
    TALKING_OVER = "talking_over"
    CUTTING_IN = "cutting_in"
    LONG_TURN = "long_turn"
    PAUSED = "paused"
    CANNOT_HEAR = "cannot_hear"
    CANNOT_TELL = "cannot_tell"

    @property
    def is_cue(self) -> bool:
        """Whether it asks something of the coach, and so may be seen without looking."""
        return self in CUES.values()


CUES = {
    CueKind.HOLD_SPACE: Kind.HOLD_SPACE,
    CueKind.INTERRUPTION: Kind.TALKING_OVER,
    CueKind.CUT_IN: Kind.CUTTING_IN,
    CueKind.MONOLOGUE: Kind.LONG_TURN,
}
"""The cues that ask something of the coach; every other kind waits for the playback, but for the doubt
who speaks, which is shown as a state in which nothing is asked."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing on the overlay, coming or going.

    What it is about began at `since_s`. Its fade stood at `level` (0..1) when it turned at `turned_s`,
    and has risen or fallen evenly since.
    """

    kind: Kind
    since_s: float
    level: float
    turned_s: float
    rising: bool = True

    def level_at(self, now_s: float) -> float:
        """How far the fade has come, 0..1."""
        passed_s = max(0.0, now_s - self.turned_s)
        moved = passed_s / FADE_IN_S if self.rising else -passed_s / FADE_OUT_S
        return min(1.0, max(0.0, self.level + moved))

    def leaving(self, now_s: float) -> "Mark":
        """Send the same mark on its way out from where it stands."""
        if not self.rising:
            return self
        return replace(self, level=self.level_at(now_s), turned_s=now_s, rising=False)


@dataclass(frozen=True, slots=True)
class OverlayState:
    """What the overlay says, and what it is still letting go of.

    `marks` ends with the one that counts. `resting` is what it says while no cue is up and nothing is in
    doubt, `cue_id` names the cue that is up, `doubt` says why it cannot be told who speaks, and `deaf` why
    nothing can be heard. Times are the view's clock, seconds.
    """

    marks: tuple[Mark, ...]
    resting: Kind = Kind.STARTING
    cue_id: str | None = None
    doubt: CueShown | None = None
    deaf: str = ""

    @property
    def kind(self) -> Kind:
        """What the overlay says now."""
        return self.marks[-1].kind

    @property
    def reason(self) -> str:
        """One line why no cue can be trusted now; empty while cues can."""
        if self.kind is Kind.CANNOT_TELL and self.doubt is not None:
            return self.doubt.evidence
        return self.deaf if self.kind is Kind.CANNOT_HEAR else ""

    @property
    def since_s(self) -> float:
        """When what it says began: for a cue, the silence or the coach's onset itself."""
        return self.marks[-1].since_s


def opening(now_s: float) -> OverlayState:
    """Say nothing yet but that the session is on its way."""
    return OverlayState((Mark(Kind.STARTING, now_s, level=0.0, turned_s=now_s),))


def after(state: OverlayState, event: OverlayEvent, now_s: float) -> OverlayState:
    """Take in what `event` changes, arrived at `now_s`.

    One signal at a time: a newer cue takes the place of the one that is up. Only while listening without
    doubt is there any cue at all, so a pause or bad sound takes down what is up and lets nothing through.
    A doubt outlasts them: it is said again once the session listens.
    """
    match event:
        case CueShown() | CueHidden():
            return _with_cue(state, event, now_s)
        case Listening():
            return _resting(state, Kind.LISTENING, "", now_s)
        case Paused():
            return _resting(state, Kind.PAUSED, "", now_s)
        case CannotHear(reason):
            return _resting(state, Kind.CANNOT_HEAR, reason, now_s)
    return state


def _with_cue(state: OverlayState, event: CueShown | CueHidden, now_s: float) -> OverlayState:
    if isinstance(event, CueShown):
        is_doubt = event.kind is CueKind.CANNOT_TELL and event.live
        return _at_rest(replace(state, doubt=event), now_s) if is_doubt else _asking(state, event, now_s)
    if state.doubt is not None and event.id == state.doubt.id:
        return _at_rest(replace(state, doubt=None), now_s)
    return _at_rest(state, now_s) if event.id == state.cue_id else state


def _asking(state: OverlayState, cue: CueShown, now_s: float) -> OverlayState:
    kind = CUES.get(cue.kind)
    hearing_well = state.resting is Kind.LISTENING and state.doubt is None
    if kind is None or not cue.live or not hearing_well:
        return state
    # Session time and the view's clock share no zero; how long ago it began holds in both.
    began_s = now_s - (cue.shown_at_s - cue.start_s)
    return _turned(replace(state, cue_id=cue.id), kind, began_s, now_s)


def _resting(state: OverlayState, kind: Kind, deaf: str, now_s: float) -> OverlayState:
    if kind is state.resting:
        return replace(state, deaf=deaf)
    return _at_rest(replace(state, resting=kind, deaf=deaf), now_s)


def _at_rest(state: OverlayState, now_s: float) -> OverlayState:
    """Take down the cue that is up, and say what is to be said without one."""
    in_doubt = state.resting is Kind.LISTENING and state.doubt is not None
    kind = Kind.CANNOT_TELL if in_doubt else state.resting
    state = replace(state, cue_id=None)
    return state if kind is state.kind else _turned(state, kind, now_s, now_s)


def _turned(state: OverlayState, kind: Kind, since_s: float, now_s: float) -> OverlayState:
    going = tuple(mark.leaving(now_s) for mark in state.marks if mark.level_at(now_s) > 0.0)
    return replace(state, marks=(*going, Mark(kind, since_s, level=0.0, turned_s=now_s)))
