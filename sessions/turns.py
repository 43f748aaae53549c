"""Turns: what one person said until another was heard, as they come of speech and words.

Stretches of one person are one turn until somebody else is heard in a pause between them; what another says
while they go on, a backchannel say, is a turn of its own beside theirs. Each word belongs to the turn of its
person's nearest stretch; one that none reaches makes a stretch of its own.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from diarize.events import Role
from sessions.spoken import in_order
from sessions.tunables import WORD_REACH_S
from transcribe.attribution import SpokenStretch
from transcribe.events import Word


@dataclass(frozen=True, slots=True)
class Part:
    """A turn in the making: at least one stretch and any words, each in order of time, all of one role."""

    id: str
    role: Role
    stretches: tuple[SpokenStretch, ...]
    words: tuple[Word, ...] = ()

    @property
    def start_s(self) -> float:
        """Session time at which its first stretch begins."""
        return self.stretches[0].start_s

    @property
    def end_s(self) -> float:
        """Session time at which the last of its stretches is over."""
        return max(stretch.end_s for stretch in self.stretches)

    def away_s(self, at_s: float) -> float:
        """Seconds between it and `at_s`."""
        return min(away_s(stretch, at_s) for stretch in self.stretches)


def in_turns(stretches: Iterable[SpokenStretch], words: Sequence[Word]) -> list[Part]:
    """Make turns of speech and of words, both with their roles; by their start, and no word is lost."""
    spoken = _BySpeaker(stretches)
    homes = [spoken.near(word) for word in words]
    strays = _BySpeaker(_strays([word for word, home in zip(words, homes, strict=True) if home is None]))
    words_of: dict[str, list[Word]] = defaultdict(list)
    for word, home in zip(words, homes, strict=True):
        stretch = home or strays.near(word)
        if stretch is not None:
            words_of[stretch.id].append(word)
    return [
        Part(
            run[0].id,
            run[0].role,
            tuple(run),
            tuple(in_order(word for stretch in run for word in words_of[stretch.id])),
        )
        for run in _runs(sorted([*spoken.all, *strays.all], key=by_start))
    ]


class _BySpeaker:
    """Stretches by whose they are, to find the one a word lies in or near."""

    def __init__(self, stretches: Iterable[SpokenStretch]) -> None:
        self.all = sorted(stretches, key=by_start)
        self._of: dict[Role, list[SpokenStretch]] = defaultdict(list)
        for stretch in self.all:
            before = self._of[stretch.role]
            if not before or stretch.end_s > before[-1].end_s:  # within another it is never the only one
                before.append(stretch)
        self._starts_s = {role: [one.start_s for one in theirs] for role, theirs in self._of.items()}

    def near(self, word: Word) -> SpokenStretch | None:
        """The nearest stretch of the word's person; None where none is within `WORD_REACH_S`."""
        theirs = self._of.get(word.role)
        if not theirs:
            return None
        at_s = middle_s(word)
        place = bisect_right(self._starts_s[word.role], at_s)
        nearest = min(theirs[max(0, place - 1) : place + 1], key=lambda one: away_s(one, at_s))
        return nearest if away_s(nearest, at_s) <= WORD_REACH_S else None


def _runs(stretches: Iterable[SpokenStretch]) -> list[list[SpokenStretch]]:
    """Stretches of one person that nobody else is heard between, by their start."""
    runs: list[list[SpokenStretch]] = []
    last_run: dict[Role, list[SpokenStretch]] = {}
    until_s: dict[Role, float] = {}
    for stretch in stretches:
        mine_s = until_s.get(stretch.role, -1.0)
        others_s = max((end_s for role, end_s in until_s.items() if role != stretch.role), default=-1.0)
        goes_on = stretch.start_s <= mine_s or others_s <= mine_s
        if stretch.role in last_run and goes_on:
            last_run[stretch.role].append(stretch)
        else:
            last_run[stretch.role] = [stretch]
            runs.append(last_run[stretch.role])
        until_s[stretch.role] = max(mine_s, stretch.end_s)
    return runs


def _strays(words: Sequence[Word]) -> list[SpokenStretch]:
    """Stretches made of words that no speech of their person is near, those close together as one."""
    found: list[SpokenStretch] = []
    for _, theirs in groupby(sorted(words, key=lambda word: word.role), key=lambda word: word.role):
        run: list[Word] = []
        for word in in_order(theirs):
            if run and word.start_s - run[-1].end_s > WORD_REACH_S:
                found.append(stretch_of(run[0].id, run[0].role, run))
                run = []
            run.append(word)
        found.append(stretch_of(run[0].id, run[0].role, run))
    return found


def stretch_of(id_: str, role: Role, words: Sequence[Word]) -> SpokenStretch:
    """A stretch of one or more words, in order of time, that no speech is near."""
    return SpokenStretch(id_, role, words[0].start_s, max(word.end_s for word in words))


def away_s(stretch: SpokenStretch, at_s: float) -> float:
    """Seconds between a stretch and `at_s`; 0 within it."""
    return max(stretch.start_s - at_s, at_s - stretch.end_s, 0.0)


def middle_s(word: Word) -> float:
    """Session time by which it is told whose a word is: its edges are the less certain."""
    return (word.start_s + word.end_s) / 2


def by_start(one: SpokenStretch | Part) -> tuple[float, str]:
    """What stretches and turns are sorted by."""
    return (one.start_s, one.id)
