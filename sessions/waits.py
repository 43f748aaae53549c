"""How long the coach waits before they speak after the client, from who was heard when."""

from collections.abc import Iterator, Sequence
from statistics import median

from cues.language.act import acknowledges
from cues.timeline import CLIENT, COACH
from cues.tunables import INTERRUPTING_AFTER_S
from diarize.events import Role
from sessions.account import Account, Turn
from sessions.stored_sound import Hole
from sessions.tunables import FEWEST_WAITS
from transcribe.attribution import SpokenStretch


def median_wait_s(account: Account) -> float | None:
    """How long the coach waited, in the median, before they spoke after the client had stopped; seconds.

    A wait is the time from where the client stopped to where the coach began, wherever nobody was heard in
    between. It may be as short as it was; only where the coach began while the client was still speaking
    there was none, which is what interruptions are about. An "mm-hm" lets the client go on and ends no wait;
    without words it is told by being short. Where sound is missing in between nobody knows what was heard
    there, and it does not count. None where there are fewer than `FEWEST_WAITS`.
    """
    waits_s = list(_waits_s(account))
    return median(waits_s) if len(waits_s) >= FEWEST_WAITS else None


def _waits_s(account: Account) -> Iterator[float]:
    last: Role | None = None
    until_s = 0.0
    for stretch in _taking_the_floor(account.turns):
        follows = stretch.role == COACH and last == CLIENT and stretch.start_s >= until_s
        if follows and not _any_between(account.holes, until_s, stretch.start_s):
            yield stretch.start_s - until_s
        if stretch.end_s > until_s:
            last, until_s = stretch.role, stretch.end_s


def _taking_the_floor(turns: Sequence[Turn]) -> list[SpokenStretch]:
    """Everything spoken by its start, without that of the coach which only lets the client go on."""
    turns = [turn for turn in turns if not (turn.role == COACH and _lets_go_on(turn))]
    return sorted(
        (stretch for turn in turns for stretch in turn.stretches),
        key=lambda stretch: (stretch.start_s, stretch.end_s),
    )


def _lets_go_on(turn: Turn) -> bool:
    return acknowledges(turn.text) if turn.words else turn.end_s - turn.start_s < INTERRUPTING_AFTER_S


def _any_between(holes: Sequence[Hole], start_s: float, end_s: float) -> bool:
    return any(hole.start_s < end_s and hole.end_s > start_s for hole in holes)
