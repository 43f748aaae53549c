"""When the coach took the floor while it was the client's: by speaking over them, or into their silence.

What the coach meant, or called wrong, is left out; an overlap stands as it was last classified.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from cues.events import CueKind, OverlapKind, Owner
from cues.language.utterance import CLIENT, COACH
from cues.tunables import HELD_FROM_S
from sessions.about import HeardFrom
from sessions.account import Account, Cue, Overlap, Silence, Turn
from sessions.review.tunables import LONG_WAIT_S, NEAR_S


class Taking(StrEnum):
    """How the floor was taken: by an interruption, a sentence finished, a cut-in, or a silence filled."""

    INTERRUPTION = "interruption"
    FINISHING = "finishing"
    CUT_IN = "cut_in"
    FILLED = "filled"


@dataclass(frozen=True, slots=True)
class Taken:
    """The coach began at `at_s`, in `turn`, where one is known; `silence` is the one that they broke."""

    kind: Taking
    at_s: float
    turn: Turn | None
    silence: Silence | None = None


_OF_OVERLAPS = {OverlapKind.INTERRUPTION: Taking.INTERRUPTION, OverlapKind.FINISHING: Taking.FINISHING}
_OF_CUES = {CueKind.CUT_IN: Taking.CUT_IN, CueKind.FINISHING: Taking.FINISHING}


def floor_taken(account: Account) -> list[Taken]:
    """Every time the coach took the floor, in order of time, each once."""
    if account.about.heard_from is HeardFrom.TRANSCRIPT:
        return []
    taken: list[Taken] = []
    for one in (*_over_the_client(account), *_into_silence(account), *_filled(account)):
        if not any(abs(one.at_s - other.at_s) <= NEAR_S for other in taken):
            taken.append(one)
    return sorted(taken, key=lambda one: one.at_s)


def filled(silence: Silence) -> bool:
    """Whether a silence of the client's was long enough to be held, and broken by the coach."""
    return (
        silence.owner is Owner.CLIENT
        and silence.broken_by == COACH
        and silence.end_s - silence.start_s >= HELD_FROM_S
    )


def turn_from(account: Account, role: str, at_s: float) -> Turn | None:
    """The turn of somebody's that was under way, or began, at a time; None without one."""
    near = (
        turn
        for turn in account.turns
        if turn.role == role and turn.start_s <= at_s + NEAR_S and turn.end_s >= at_s - NEAR_S
    )
    return max(near, key=lambda turn: turn.start_s, default=None)


def _over_the_client(account: Account) -> Iterator[Taken]:
    for one in account.overlaps:
        kind = _OF_OVERLAPS.get(one.kind)
        if kind and one.by == COACH and one.over == CLIENT and not _excused(account, one):
            yield Taken(kind, one.start_s, turn_from(account, COACH, one.start_s))


def _into_silence(account: Account) -> Iterator[Taken]:
    for cue in account.cues:
        kind = _OF_CUES.get(cue.kind)
        if kind and not (_called_off(cue) or cue.revised_why):
            turn = turn_from(account, COACH, cue.start_s)
            yield Taken(kind, cue.start_s, turn, _ended_at(account, cue))


def _filled(account: Account) -> Iterator[Taken]:
    """Silences filled without a cue; a coach who let a long one be has waited, and fills nothing."""
    excused = {id_ for cue in account.cues if _called_off(cue) for id_ in cue.about}
    for one in account.silences:
        if filled(one) and one.end_s - one.start_s < LONG_WAIT_S and one.id not in excused:
            yield Taken(Taking.FILLED, one.end_s, turn_from(account, COACH, one.end_s), one)


def _called_off(cue: Cue) -> bool:
    return cue.intentional or cue.helpful is False


def _excused(account: Account, overlap: Overlap) -> bool:
    """Whether the coach meant to take the floor there, or said that they did not take it."""
    return any(
        cue.kind in (CueKind.INTERRUPTION, CueKind.FINISHING)
        and _called_off(cue)
        and (f"o-{cue.about[0] if cue.about else ''}" == overlap.id or _near(cue.start_s, overlap.start_s))
        for cue in account.cues
    )


def _ended_at(account: Account, cue: Cue) -> Silence | None:
    """The silence in which a cue's speech began."""
    return next((one for one in account.silences if _near(one.end_s, cue.start_s)), None)


def _near(one_s: float, other_s: float) -> bool:
    return abs(one_s - other_s) <= NEAR_S
