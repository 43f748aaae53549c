"""Where one is in a transcript: what is being spoken, the way from word to word, and what is found.

Plain Python, no Qt. A place is a row and a word in it, both counted from 0; rows without words have one
place, their first.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from sessions.account import Silence
from sessions.stored_sound import Hole
from transcribe.events import Word
from ui.parts.transcript.rows import Passage, Row
from ui.parts.transcript.tunables import LINGER_S, WORDS_LOOKED_BACK


class Place(NamedTuple):
    """One word, or one row that has none."""

    row: int
    word: int = 0


class Found(NamedTuple):
    """Words that were looked for, from the first to the last of them."""

    first: Place
    last: Place


class TranscriptState:
    """The rows of a transcript, and the ways through them."""

    def __init__(self, rows: Sequence[Row] = ()) -> None:
        """Take the rows in order."""
        self.rows = tuple(rows)

    def word(self, place: Place) -> Word | None:
        """The word at a place; None where there is none."""
        words = self._words(place.row)
        return words[place.word] if place.word < len(words) else None

    def start_s(self, place: Place) -> float:
        """When what is at a place began."""
        word = self.word(place)
        return word.start_s if word is not None else self.rows[place.row].start_s

    def spoken(self, at_s: float) -> tuple[Place, ...]:
        """The words being spoken, several where people talk at once; just after a word still that one."""
        starts_s, places = self._by_time
        last = bisect_right(starts_s, at_s)
        near = places[max(0, last - WORDS_LOOKED_BACK) : last]
        ends = [(self._end_s(place), place) for place in near]
        going_on = tuple(place for end_s, place in ends if end_s > at_s)
        return going_on or tuple(place for end_s, place in ends[-1:] if at_s - end_s <= LINGER_S)

    def row_at(self, at_s: float) -> int | None:
        """The row to have before one's eyes at a time: that of the word spoken, else what lasts then."""
        spoken = self.spoken(at_s)
        if spoken:
            return spoken[-1].row
        starts_s, rows = self._lasting
        last = bisect_right(starts_s, at_s)
        return rows[last - 1] if last else None

    def beside(self, place: Place, step: int) -> Place:
        """The word after (`step` 1) or before (-1), over rows without words one by one."""
        if 0 <= place.word + step < self._length(place.row):
            return Place(place.row, place.word + step)
        row = place.row + step
        if not 0 <= row < len(self.rows):
            return place
        return Place(row, 0 if step > 0 else self._length(row) - 1)

    def row_beside(self, place: Place, step: int) -> Place:
        """The beginning of the row after or before."""
        row = place.row + step
        return Place(row) if 0 <= row < len(self.rows) else place

    def turn_beside(self, place: Place, step: int) -> Place:
        """The beginning of the turn after, or of this one and then of the one before."""
        inside = self._opens(place.row) and place.word == 0
        row = place.row + step if step > 0 or inside else place.row
        while 0 <= row < len(self.rows):
            if self._opens(row):
                return Place(row)
            row += step
        return place

    def row_end(self, row: int) -> Place:
        """The last place of a row."""
        return Place(row, self._length(row) - 1)

    def place_of(self, id_: str) -> Place | None:
        """Where the word, turn, cue, silence, bookmark or note of this id begins; None where it is not."""
        return self._by_id.get(id_)

    def same_place(self, place: Place, former: "TranscriptState") -> Place:
        """Where that which was at a place of `former` is now: the same by its id, else what was then."""
        if not former.rows or not self.rows:
            return Place(0)
        word, row = former.word(place), former.rows[place.row]
        kept = self.place_of(word.id if word is not None else row.key[1])
        return kept if kept is not None else self.place_at(former.start_s(place))

    def place_at(self, at_s: float) -> Place:
        """The last word that had begun by a time, or the first there is."""
        starts_s, places = self._by_time
        if not places:
            row = self.row_at(at_s)
            return Place(row if row is not None else 0)
        return places[max(0, bisect_right(starts_s, at_s) - 1)]

    def find(self, sought: str) -> list[Found]:
        """Every place where these words are said, whatever their case, over passages of one turn too."""
        wanted = _plain(" ".join(sought.split()))
        return [found for places in self._turns for found in self._find_in(places, wanted)] if wanted else []

    def _find_in(self, places: Sequence[Place], wanted: str) -> Iterator[Found]:
        texts = [_plain(self._text(place)) for place in places]
        ends = list(accumulate(len(text) + 1 for text in texts))
        whole, at = " ".join(texts), 0
        while (at := whole.find(wanted, at)) >= 0:
            first, last = bisect_right(ends, at), bisect_right(ends, at + len(wanted) - 1)
            yield Found(places[first], places[min(last, len(places) - 1)])
            at += len(wanted)

    @cached_property
    def _turns(self) -> list[list[Place]]:
        """The places of each turn that has words, passage after passage."""
        turns: dict[str, list[Place]] = {}
        for row, one in enumerate(self.rows):
            if isinstance(one, Passage) and one.words:
                turns.setdefault(one.turn.id, []).extend(Place(row, word) for word in range(len(one.words)))
        return list(turns.values())

    @cached_property
    def _by_time(self) -> tuple[list[float], list[Place]]:
        """When each word began, and where it is, in order of time."""
        places = [place for turn in self._turns for place in turn]
        places.sort(key=lambda place: (self.start_s(place), place))
        return [self.start_s(place) for place in places], places

    @cached_property
    def _lasting(self) -> tuple[list[float], list[int]]:
        """The rows that take up time: what was said, silences and holes."""
        lasting = sorted(
            (row.start_s, number)
            for number, row in enumerate(self.rows)
            if isinstance(row, Passage) or isinstance(row.of, Silence | Hole)
        )
        return [start_s for start_s, _ in lasting], [number for _, number in lasting]

    @cached_property
    def _by_id(self) -> dict[str, Place]:
        found: dict[str, Place] = {}
        for number, row in enumerate(self.rows):
            found.setdefault(row.key[1], Place(number))
            for place, word in enumerate(self._words(number)):
                found.setdefault(word.id, Place(number, place))
        return found

    def _words(self, row: int) -> tuple[Word, ...]:
        one = self.rows[row] if row < len(self.rows) else None
        return one.words if isinstance(one, Passage) else ()

    def _length(self, row: int) -> int:
        return max(1, len(self._words(row)))

    def _opens(self, row: int) -> bool:
        one = self.rows[row]
        return isinstance(one, Passage) and one.opens

    def _end_s(self, place: Place) -> float:
        word = self.word(place)
        return word.end_s if word is not None else self.rows[place.row].end_s

    def _text(self, place: Place) -> str:
        word = self.word(place)
        return word.text if word is not None else ""


def _plain(text: str) -> str:
    """The same for the eye of whoever looks for it: case and the bend of an apostrophe do not matter."""
    return text.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")


def nearest(place: Place, found: Sequence[Found]) -> int:
    """Which of what was found, in order, comes first at or after a place; the first where none does."""
    at = bisect_left([one.first for one in found], place)
    return at if at < len(found) else 0
