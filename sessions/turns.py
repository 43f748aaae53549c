"""Turns: what one person said until another was heard; how they come of speech and words, and are edited.

Stretches of one person are one turn until somebody else is heard in a pause between them; what another says
while they go on, a backchannel say, is a turn of its own beside theirs. Each word belongs to the turn of its
person's nearest stretch; one that none reaches makes a stretch of its own.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from diarize.events import Role
from sessions import edits
from sessions.corrections import Correction
from sessions.edits import second_part_id
from sessions.errors import SessionError
from sessions.spoken import in_order
from sessions.tunables import WORD_REACH_S
from sessions.word_corrections import CORRECTION
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
        return min(_away_s(stretch, at_s) for stretch in self.stretches)


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
        for run in _runs(sorted([*spoken.all, *strays.all], key=_place))
    ]


def edited(parts: Iterable[Part], words: Iterable[Word] | None, said: Sequence[Correction]) -> list[Part]:
    """Lay on what is `said` of turns, and of whose words are, one after the other; turns by their start.

    `words` are all there are now, where any was set right or taken away; None for those in `parts`. A word
    given to another goes to the nearest turn of theirs, or is one. What is said of a turn that is not there,
    another edit before it having been undone, is passed over. Raises `SessionError` for a damaged edit.
    """
    turns = _Turns(parts)
    if words is not None:
        turns.take(words)
    whose = {one.about: one for one in said if one.what == CORRECTION and "role" in one.body}
    for one in said:
        try:
            match one.what:
                case edits.TURN:
                    turns.give(one.about, str(one.body["role"]))
                case edits.SPLIT:
                    turns.split(one.about, float(str(one.body["at_s"])))
                case edits.JOIN:
                    turns.join(one.about)
                case _ if whose.get(one.about) is one and one.body["role"] is not None:
                    turns.move(one.about, str(one.body["role"]))
        except (KeyError, ValueError) as error:
            raise SessionError("an edit of a turn is damaged; restore the session from a copy") from error
    return turns.in_order()


class _Turns:
    """Turns by their ids, and of each word the turn it is in."""

    def __init__(self, parts: Iterable[Part]) -> None:
        self._parts: dict[str, Part] = {}
        self._home: dict[str, str] = {}
        for part in parts:
            self._put(part)

    def in_order(self) -> list[Part]:
        return sorted(self._parts.values(), key=_place)

    def take(self, words: Iterable[Word]) -> None:
        """Have these words and no others; those it never had go to the nearest turn of their person."""
        now = {word.id: word for word in words}
        for part in list(self._parts.values()):
            kept = (now[word.id] for word in part.words if word.id in now)
            self._parts[part.id] = replace(part, words=tuple(in_order(kept)))
        for word in now.values():
            if word.id not in self._home:
                self._settle(word, word.role)

    def give(self, id_: str, role: Role) -> None:
        if id_ in self._parts:
            self._parts[id_] = replace(self._parts[id_], role=role)

    def split(self, id_: str, at_s: float) -> None:
        whole = self._parts.get(id_)
        parts = [] if whole is None else _parted(whole, at_s)
        if len(parts) > 1:
            for part in parts:
                self._put(part)

    def join(self, id_: str) -> None:
        """With the turn before, whoever's: the two are that person's."""
        ordered = self.in_order()
        places = [place for place, part in enumerate(ordered) if part.id == id_]
        if places and places[0] > 0:
            before, part = ordered[places[0] - 1], self._parts.pop(id_)
            stretches = sorted([*before.stretches, *part.stretches], key=_place)
            words = in_order([*before.words, *part.words])
            self._put(replace(before, stretches=tuple(stretches), words=tuple(words)))

    def move(self, word_id: str, role: Role) -> None:
        part = self._parts.get(self._home.get(word_id, ""))
        word = next((word for word in part.words if word.id == word_id), None) if part else None
        if part is None or word is None or part.role == role:
            return
        self._parts[part.id] = replace(part, words=tuple(one for one in part.words if one.id != word_id))
        self._settle(word, role)

    def _settle(self, word: Word, role: Role) -> None:
        """Put a word into a person's nearest turn, which then reaches over it, or into one of its own."""
        at_s = _middle_s(word)
        theirs = (part for part in self._parts.values() if part.role == role)
        near = [part for part in theirs if part.start_s - WORD_REACH_S <= at_s <= part.end_s + WORD_REACH_S]
        part = min(near, key=lambda one: one.away_s(at_s), default=None)
        if part is None or part.away_s(at_s) > WORD_REACH_S:
            self._put(Part(word.id, role, (_stretch(word.id, role, [word]),), (word,)))
        else:
            words = tuple(in_order([*part.words, word]))
            self._put(replace(part, stretches=_reaching(part.stretches, word), words=words))

    def _put(self, part: Part) -> None:
        self._parts[part.id] = part
        self._home.update((word.id, part.id) for word in part.words)


class _BySpeaker:
    """Stretches by whose they are, to find the one a word lies in or near."""

    def __init__(self, stretches: Iterable[SpokenStretch]) -> None:
        self.all = sorted(stretches, key=_place)
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
        at_s = _middle_s(word)
        place = bisect_right(self._starts_s[word.role], at_s)
        nearest = min(theirs[max(0, place - 1) : place + 1], key=lambda one: _away_s(one, at_s))
        return nearest if _away_s(nearest, at_s) <= WORD_REACH_S else None


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
                found.append(_stretch(run[0].id, run[0].role, run))
                run = []
            run.append(word)
        found.append(_stretch(run[0].id, run[0].role, run))
    return found


def _parted(whole: Part, at_s: float) -> list[Part]:
    """Both parts of a turn, before and from `at_s` on; one alone where all is on one side."""
    id_ = second_part_id(whole.id, at_s)
    before = [stretch for stretch in whole.stretches if stretch.start_s < at_s]
    after = [stretch for stretch in whole.stretches if stretch.start_s >= at_s]
    for stretch in [stretch for stretch in before if stretch.end_s > at_s]:
        after.insert(0, replace(stretch, id=second_part_id(stretch.id, at_s), start_s=at_s))
        before[before.index(stretch)] = replace(stretch, end_s=at_s)
    said_before = [word for word in whole.words if _middle_s(word) < at_s]
    said_after = [word for word in whole.words if _middle_s(word) >= at_s]
    return [
        *_part(whole.id, whole.role, before, said_before),
        *_part(id_, whole.role, after, said_after),
    ]


def _part(id_: str, role: Role, stretches: list[SpokenStretch], words: list[Word]) -> list[Part]:
    """A turn of these, or none of nothing; words that no speech is left for make a stretch."""
    if words and not stretches:
        stretches = [_stretch(id_, role, words)]
    return [Part(id_, role, tuple(stretches), tuple(words))] if stretches else []


def _reaching(stretches: Sequence[SpokenStretch], word: Word) -> tuple[SpokenStretch, ...]:
    """The same, the one nearest to a word long enough to hold it."""
    at_s = _middle_s(word)
    nearest = min(stretches, key=lambda one: _away_s(one, at_s))
    longer = replace(
        nearest, start_s=min(nearest.start_s, word.start_s), end_s=max(nearest.end_s, word.end_s)
    )
    return tuple(sorted((longer if one is nearest else one for one in stretches), key=_place))


def _stretch(id_: str, role: Role, words: Sequence[Word]) -> SpokenStretch:
    return SpokenStretch(id_, role, words[0].start_s, max(word.end_s for word in words))


def _away_s(stretch: SpokenStretch, at_s: float) -> float:
    return max(stretch.start_s - at_s, at_s - stretch.end_s, 0.0)


def _middle_s(word: Word) -> float:
    return (word.start_s + word.end_s) / 2


def _place(one: SpokenStretch | Part) -> tuple[float, str]:
    return (one.start_s, one.id)
