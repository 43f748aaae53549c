"""Silences after the client's talk, truly hold or shift, and how often a judge is right about them.

Hold: the client speaks next. Shift: the coach does (Skantze 2021, "Turn-taking in conversational systems").
Who has the same talk and then hears silences of the same lengths can be judged side by side.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import inf, isfinite
from pathlib import Path
from typing import NamedTuple

from app.errors import UsageError
from benchmarks.tunables import SILENCE_AFTER_TALK_S

CLIENT, COACH = "client", "coach"


class Spoken(NamedTuple):
    """When somebody said a word, or a stretch of them."""

    role: str
    start_s: float
    end_s: float


class Silence(NamedTuple):
    """A silence after the client's talk; `hold` where the client spoke next."""

    start_s: float
    end_s: float
    hold: bool

    @property
    def length_s(self) -> float:
        """How long it lasted."""
        return self.end_s - self.start_s


Judge = Callable[[Silence], bool | None]
"""True for hold, False for shift, None where it says nothing, which is wrong."""


@dataclass(frozen=True, slots=True)
class Recalls:
    """Of so many holds and shifts, how many a judge got right, and of how many it said nothing."""

    holds: int
    holds_right: int
    shifts: int
    shifts_right: int
    not_judged: int

    @property
    def balanced_accuracy(self) -> float | None:
        """Mean of both recalls; None where either kind is missing."""
        if not self.holds or not self.shifts:
            return None
        return (self.holds_right / self.holds + self.shifts_right / self.shifts) / 2


def read_timed(path: Path) -> list[Spoken]:
    """Read who spoke when from timed words; raises `UsageError`."""
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))["words"]
        found = [Spoken(str(row["role"]), float(row["start_s"]), float(row["end_s"])) for row in rows]
    except OSError as trouble:
        raise UsageError(f"{path}: cannot be read ({trouble.strerror})") from trouble
    except (ValueError, KeyError, TypeError) as trouble:
        raise UsageError(
            f'{path}: no timed words; it should hold {{"words": [{{"role", "start_s", "end_s", "text"}}]}}'
        ) from trouble
    if {one.role for one in found} != {CLIENT, COACH}:
        raise UsageError(f"{path}: its roles should be coach and client, both of whom speak")
    return found


def silences(words: Sequence[Spoken]) -> list[Silence]:
    """Silences of half a second or more after the client's talk, and who spoke next.

    Where the coach speaks on over the end of the client's talk, or nobody speaks any more, there is none.
    """
    client, coach = stretches(words, CLIENT), stretches(words, COACH)
    found: list[Silence] = []
    for talk in client:
        if any(other.start_s - 0.01 < talk.end_s < other.end_s for other in coach):
            continue
        after = [one for one in (*client, *coach) if one.start_s >= talk.end_s - 0.01]
        following = min(after, key=lambda one: one.start_s, default=None)
        if following is not None and following.start_s - talk.end_s >= SILENCE_AFTER_TALK_S:
            found.append(Silence(talk.end_s, following.start_s, following.role == CLIENT))
    return found


def stretches(words: Iterable[Spoken], role: str) -> list[Spoken]:
    """When `role` talks, without their shorter pauses, in order."""
    found: list[Spoken] = []
    for word in sorted((word for word in words if word.role == role), key=lambda word: word.start_s):
        if found and word.start_s - found[-1].end_s < SILENCE_AFTER_TALK_S:
            found[-1] = found[-1]._replace(end_s=max(found[-1].end_s, word.end_s))
        else:
            found.append(word)
    return found


def recalls(found: Iterable[tuple[Silence, bool | None]]) -> Recalls:
    """Count how often it was said right."""
    told = list(found)
    holds = [said for silence, said in told if silence.hold]
    shifts = [said for silence, said in told if not silence.hold]
    return Recalls(
        len(holds),
        sum(said is True for said in holds),
        len(shifts),
        sum(said is False for said in shifts),
        sum(said is None for _, said in told),
    )


def judged_by(judge: Judge, found: Iterable[Silence]) -> list[tuple[Silence, bool | None]]:
    """What `judge` says of each."""
    return [(silence, judge(silence)) for silence in found]


@dataclass(frozen=True, slots=True)
class Timer:
    """Goes by the length of a silence alone: the longer ones are of one kind, the shorter of the other."""

    at_s: float
    longer_is_hold: bool

    def __call__(self, silence: Silence) -> bool:
        """Whether it takes the silence for a hold."""
        return (silence.length_s >= self.at_s) == self.longer_is_hold

    @property
    def rule(self) -> str:
        """What it goes by, in a few words."""
        kind = "hold" if self.longer_is_hold else "shift"
        return f"{kind} from {self.at_s:.2f} s on" if isfinite(self.at_s) else f"never {kind}"


def best_timer(found: Sequence[Silence]) -> Timer:
    """The timer that does best on these very silences, known in hindsight: no real one can do better."""
    lengths_s = sorted({silence.length_s for silence in found})
    timers = [Timer(at_s, longer) for longer in (False, True) for at_s in (*lengths_s, inf)]
    return max(timers, key=lambda timer: recalls(judged_by(timer, found)).balanced_accuracy or 0.0)
