"""A session as lines to read: passages of words, and between them what happened there.

Plain Python, no Qt. A turn is one passage, unless a silence, a cue, a note, what another said meanwhile, or
its length parts it.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sessions.account import Account, Bookmark, Cue, Note, Silence, Turn
from sessions.stored_sound import Hole
from transcribe.attribution import SENTENCE_ENDS
from transcribe.events import Word
from ui.parts.timeline.shown import Shown
from ui.parts.transcript.tunables import (
    PASSAGE_MOST_WORDS,
    PASSAGE_WORDS,
    SENTENCE_MOST_WORDS,
    SILENCE_TOLD_S,
)

Happened = Silence | Hole | Cue | Bookmark | Note
Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of a turn, from `start_s` to `end_s`; `opens` where the speaker is another than before.

    Without `words` it stands for the whole turn: that somebody spoke, and for how long.
    """

    turn: Turn
    words: tuple[Word, ...]
    opens: bool
    start_s: float
    end_s: float

    @property
    def key(self) -> Key:
        """What it is known by, whatever else changes."""
        return ("turn", self.turn.id, self.words[0].id if self.words else "")


@dataclass(frozen=True, slots=True)
class Aside:
    """Something that happened at `start_s`; `under` where it stands under another, as its note."""

    of: Happened
    start_s: float
    end_s: float
    under: bool = False

    @property
    def key(self) -> Key:
        """What it is known by, whatever else changes."""
        name = str(self.of.start_s) if isinstance(self.of, Hole) else self.of.id
        return (type(self.of).__name__, name, "")


Row = Passage | Aside
_Group = tuple[Row, ...]
"""Rows that stay together, at the time of the first of them."""


def rows_of(account: Account, shown: Shown | None = None) -> tuple[Row, ...]:
    """Tell a session line by line, in order of time; only what is `shown`, where that is given."""
    turns, within = _apart(account.turns)
    meanwhile = [tuple(_turn_rows(turn, ())) for turn in within if _is_shown(turn, shown)]
    groups = sorted([*meanwhile, *_groups(account, shown)], key=lambda group: group[0].start_s)
    starts_s = [group[0].start_s for group in groups]
    first = bisect_left(starts_s, turns[0].start_s) if turns else len(groups)
    rows: list[Row] = [row for group in groups[:first] for row in group]
    for place, turn in enumerate(turns):
        last = bisect_left(starts_s, turns[place + 1].start_s) if place + 1 < len(turns) else len(groups)
        if _is_shown(turn, shown):
            rows += _turn_rows(turn, groups[first:last])
        else:
            rows += (row for group in groups[first:last] for row in group)
        first = last
    return tuple(_opened(rows))


def _apart(turns: Sequence[Turn]) -> tuple[list[Turn], list[Turn]]:
    """The turns that follow each other, and those that began and ended while another went on."""
    apart: list[Turn] = []
    within: list[Turn] = []
    for turn in turns:
        (within if apart and turn.end_s <= apart[-1].end_s else apart).append(turn)
    return apart, within


def _is_shown(turn: Turn, shown: Shown | None) -> bool:
    return shown is None or turn.role in shown.roles


def _opened(rows: Iterable[Row]) -> Iterator[Row]:
    """Let each passage open that goes on from another turn than its own."""
    turn_id = ""
    for row in rows:
        if isinstance(row, Passage):
            yield replace(row, opens=row.turn.id != turn_id)
            turn_id = row.turn.id
        else:
            yield row


def _groups(account: Account, shown: Shown | None) -> Iterator[_Group]:
    """What happened, each with the notes on it; of what begins at once silences come first, notes last."""
    cues = [cue for cue in account.cues if shown is None or cue.kind in shown.kinds]
    about: dict[str, list[Aside]] = {}
    for note in account.notes:
        about.setdefault(note.about, []).append(Aside(note, note.at_s, note.at_s, under=True))
    turn_ids = {turn.id for turn in account.turns}
    for silence in account.silences:
        if silence.end_s - silence.start_s >= SILENCE_TOLD_S:
            yield (Aside(silence, silence.start_s, silence.end_s),)
    for hole in account.holes:
        yield (Aside(hole, hole.start_s, hole.end_s),)
    for cue in cues:
        yield (Aside(cue, cue.start_s, cue.end_s or cue.start_s), *about.get(cue.id, ()))
    for mark in account.bookmarks:
        yield (Aside(mark, mark.at_s, mark.at_s), *about.get(mark.id, ()))
    for note in account.notes:
        if not note.about or note.about in turn_ids:
            yield (Aside(note, note.at_s, note.at_s),)


def _turn_rows(turn: Turn, groups: Sequence[_Group]) -> Iterator[Row]:
    at = 0
    if not turn.words:
        yield _whole(turn)
    for cut, group in _cuts(turn.words, groups):
        yield from _passages(turn, at, cut)
        yield from group
        at = cut
    yield from _passages(turn, at, len(turn.words))


def _whole(turn: Turn) -> Passage:
    return Passage(turn, (), True, turn.start_s, turn.end_s)


def _cuts(words: Sequence[Word], groups: Sequence[_Group]) -> list[tuple[int, _Group]]:
    """Where in a turn each of these stands: a silence between its words, all else after a sentence."""
    starts_s = [word.start_s for word in words]
    begun = [(bisect_left(starts_s, group[0].start_s), group) for group in groups]
    walls = [place for place, group in begun if _parts(group)]
    placed = [
        (place if _parts(group) else _sentence_end(words, max(place, 1), walls), group)
        for place, group in begun
    ]
    return sorted(placed, key=lambda one: one[0])


def _parts(group: _Group) -> bool:
    """Whether nothing was said while it lasted."""
    first = group[0]
    return isinstance(first, Aside) and isinstance(first.of, Silence | Hole)


def _sentence_end(words: Sequence[Word], at: int, walls: Sequence[int]) -> int:
    """How many words there are up to the end of the sentence that the word before `at` is in."""
    wall = next((wall for wall in walls if wall >= at), len(words))
    for place in range(at, min(at + SENTENCE_MOST_WORDS, wall)):
        if words[place - 1].text.endswith(SENTENCE_ENDS):
            return place
    return wall if wall <= at + SENTENCE_MOST_WORDS else at


def _passages(turn: Turn, first: int, last: int) -> Iterator[Passage]:
    """The words from `first` to before `last`, parted where they are many."""
    while first < last:
        cut = _paragraph_end(turn.words, first, last)
        words = turn.words[first:cut]
        start_s = words[0].start_s if first else min(turn.start_s, words[0].start_s)
        yield Passage(turn, words, first == 0, start_s, max(words[-1].end_s, start_s))
        first = cut


def _paragraph_end(words: Sequence[Word], first: int, last: int) -> int:
    if last - first <= PASSAGE_MOST_WORDS:
        return last
    places: Iterable[int] = range(first + PASSAGE_WORDS, first + PASSAGE_MOST_WORDS)
    ends = (place for place in places if words[place - 1].text.endswith(SENTENCE_ENDS))
    return next(ends, first + PASSAGE_MOST_WORDS)
