"""Turns as they were set right by hand: given to others, parted, joined, their words given to others."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import inf

from diarize.events import Role
from sessions import edits
from sessions.corrections import Correction
from sessions.edits import second_part_id
from sessions.errors import SessionError
from sessions.spoken import in_order
from sessions.tunables import WORD_REACH_S
from sessions.turns import Part, away_s, by_start, middle_s, stretch_of
from sessions.word_corrections import CORRECTION
from transcribe.attribution import SpokenStretch
from transcribe.events import Word


def edited(parts: Iterable[Part], words: Iterable[Word] | None, said: Sequence[Correction]) -> list[Part]:
    """Lay on what is `said` of turns, and of whose words are, one after the other; turns by their start.

    `words` are all there are now, where any was set right or taken away; None for those in `parts`. A word
    given to another parts its turn, or goes over to a turn of theirs beside it. What is said of a turn that
    is not there, another edit having been undone, is passed over. Raises `SessionError` for a damaged edit.
    """
    turns = _Turns(parts)
    if words is not None:
        turns.take(words)
    whose = {one.about: one for one in said if one.what == CORRECTION and "role" in one.body}
    for one in said:
        try:
            match one.what:
                case edits.TURN:
                    turns.give(one.about, _role(one))
                case edits.SPLIT:
                    turns.split(one.about, float(str(one.body["at_s"])))
                case edits.JOIN:
                    turns.join(one.about)
                case _ if whose.get(one.about) is one and one.body["role"] is not None:
                    turns.move(one.about, _role(one))
        except (KeyError, ValueError) as error:
            raise SessionError("an edit of a turn is damaged; restore the session from a copy") from error
    return turns.in_order()


def _role(edit: Correction) -> Role:
    role = edit.body["role"]
    if not isinstance(role, str):
        raise ValueError("no role")
    return role


class _Turns:
    """Turns by their ids, and of each word the turn it is in."""

    def __init__(self, parts: Iterable[Part]) -> None:
        self._parts: dict[str, Part] = {}
        self._home: dict[str, str] = {}
        for part in parts:
            self._put(part)

    def in_order(self) -> list[Part]:
        return sorted(self._parts.values(), key=by_start)

    def take(self, words: Iterable[Word]) -> None:
        """Have these words and no others; those it never had go to the nearest turn of their person."""
        now = {word.id: word for word in words}
        self._home.clear()
        for part in list(self._parts.values()):
            kept = (now[word.id] for word in part.words if word.id in now)
            self._put(replace(part, words=tuple(in_order(kept))))
        for word in now.values():
            if word.id not in self._home:
                self._settle(word, word.role)

    def give(self, id_: str, role: Role) -> None:
        if id_ in self._parts:
            self._parts[id_] = replace(self._parts[id_], role=role)

    def split(self, id_: str, at_s: float) -> None:
        whole = self._parts.get(id_)
        pieces = [] if whole is None else _parted(whole, at_s)
        if whole is not None and len(pieces) > 1:
            self._break_up(whole, pieces)

    def join(self, id_: str) -> None:
        """With the turn before, whoever's: the two are that person's."""
        ordered = self.in_order()
        places = [place for place, part in enumerate(ordered) if part.id == id_]
        if places and places[0] > 0:
            before, part = ordered[places[0] - 1], self._parts.pop(id_)
            stretches = sorted([*before.stretches, *part.stretches], key=by_start)
            words = in_order([*before.words, *part.words])
            self._put(replace(before, stretches=tuple(stretches), words=tuple(words)))

    def move(self, word_id: str, role: Role) -> None:
        """Give a word to another; in the midst of a turn, or far from all of theirs, it parts the turn."""
        part = self._parts.get(self._home.get(word_id, ""))
        if part is None or part.role == role:
            return
        place = [word.id for word in part.words].index(word_id)
        word, edge = part.words[place], place in (0, len(part.words) - 1)
        near = self._near(word, role, WORD_REACH_S if edge else 0.0)
        if near is None or len(part.words) == 1:
            self._break_up(part, _parted_around(part, place, role))
        else:
            for rest in _without(part, place):
                self._put(rest)
            self._add(near, word)

    def _settle(self, word: Word, role: Role) -> None:
        """Put a word that is in no turn into a person's nearest, or into one of its own."""
        near = self._near(word, role, WORD_REACH_S)
        if near is None:
            self._put(Part(word.id, role, (stretch_of(word.id, role, [word]),), (word,)))
        else:
            self._add(near, word)

    def _add(self, part: Part, word: Word) -> None:
        """Put a word into a turn, which then reaches over it."""
        words = tuple(in_order([*part.words, word]))
        self._put(replace(part, stretches=_reaching(part.stretches, word), words=words))

    def _near(self, word: Word, role: Role, reach_s: float) -> Part | None:
        at_s = middle_s(word)
        theirs = (part for part in self._parts.values() if part.role == role)
        near = [part for part in theirs if part.start_s - reach_s <= at_s <= part.end_s + reach_s]
        nearest = min(near, key=lambda part: part.away_s(at_s), default=None)
        return None if nearest is None or nearest.away_s(at_s) > reach_s else nearest

    def _break_up(self, whole: Part, pieces: Sequence[Part]) -> None:
        """Put its pieces in the place of a turn, unless it was parted there, to the millisecond, before."""
        if all(piece.id == whole.id or piece.id not in self._parts for piece in pieces):
            for piece in pieces:
                self._put(piece)

    def _put(self, part: Part) -> None:
        self._parts[part.id] = part
        self._home.update((word.id, part.id) for word in part.words)


def _parted(whole: Part, at_s: float) -> list[Part]:
    """Both parts of a turn, before and from `at_s` on; one alone where all is on one side."""
    said_before = tuple(word for word in whole.words if middle_s(word) < at_s)
    said_after = tuple(word for word in whole.words if middle_s(word) >= at_s)
    before = replace(whole, words=said_before)
    after = replace(whole, id=second_part_id(whole.id, at_s), words=said_after)
    return [*_cut(before, -inf, at_s), *_cut(after, at_s, inf)]


def _parted_around(whole: Part, place: int, role: Role) -> list[Part]:
    """A turn with the word at `place` a turn of another's; sound at its ends without words goes with that."""
    word, before, after = whole.words[place], whole.words[:place], whole.words[place + 1 :]
    if not before and not after:
        return [replace(whole, role=role)]
    from_s, to_s = word.start_s if before else -inf, word.end_s if after else inf
    id_ = second_part_id(word.id, word.start_s)
    parts = _cut(replace(whole, id=id_, role=role, words=(word,)), from_s, to_s)
    if before:
        parts += _cut(replace(whole, words=before), -inf, from_s)
    if after:
        rest_id = second_part_id(whole.id, to_s) if before else whole.id
        parts += _cut(replace(whole, id=rest_id, words=after), to_s, inf)
    return parts


def _without(whole: Part, place: int) -> list[Part]:
    """A turn without the word at `place`, nor the sound of it where it is the first or the last."""
    word, words = whole.words[place], (*whole.words[:place], *whole.words[place + 1 :])
    from_s = word.end_s if place == 0 else -inf
    to_s = word.start_s if place == len(words) else inf
    return _cut(replace(whole, words=words), from_s, to_s)


def _cut(whole: Part, from_s: float, to_s: float) -> list[Part]:
    """A turn with its speech between two times alone, or none of nothing.

    Words that no speech is left for make a stretch.
    """
    stretches = _within(whole.stretches, from_s, to_s)
    if whole.words and not stretches:
        stretches = (stretch_of(whole.id, whole.role, whole.words),)
    return [replace(whole, stretches=stretches)] if stretches else []


def _within(stretches: Sequence[SpokenStretch], from_s: float, to_s: float) -> tuple[SpokenStretch, ...]:
    """What of stretches lies between two times; one that began before gets an id of its own."""
    return tuple(
        SpokenStretch(
            one.id if one.start_s >= from_s else second_part_id(one.id, from_s),
            one.role,
            max(one.start_s, from_s),
            min(one.end_s, to_s),
        )
        for one in stretches
        if one.start_s < to_s and one.end_s > from_s
    )


def _reaching(stretches: Sequence[SpokenStretch], word: Word) -> tuple[SpokenStretch, ...]:
    """The same, the one nearest to a word long enough to hold it."""
    at_s = middle_s(word)
    nearest = min(stretches, key=lambda one: away_s(one, at_s))
    longer = replace(
        nearest, start_s=min(nearest.start_s, word.start_s), end_s=max(nearest.end_s, word.end_s)
    )
    return tuple(sorted((longer if one is nearest else one for one in stretches), key=by_start))
