"""Which corrections stand: those that were not undone, or were brought back; and what is to be undone next.

Corrections that belong together (`corrections.TOGETHER`) are one act: an undo that names any of them undoes
all. As in every editor, undoing goes back act by act, redoing forth again, and a new edit ends redoing.
Everywhere here `corrections` are all there are of a session, in the order they were added.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from sessions import edits
from sessions.corrections import TOGETHER, Correction


@dataclass(frozen=True, slots=True)
class Undoable:
    """What the next undo and the next redo concern, the first correction of an act; None for nothing.

    `undone_by` is the undo that is undone to redo.
    """

    undo: Correction | None
    redo: Correction | None
    undone_by: Correction | None = None


def standing(corrections: Sequence[Correction]) -> list[Correction]:
    """All that count, without undos."""
    history = _History(corrections)
    return [one for place, one in enumerate(corrections) if history.counts(place)]


def undoable(corrections: Sequence[Correction]) -> Undoable:
    """What the next undo and the next redo concern."""
    history = _History(corrections)
    edit, undo = history.last_edit(), history.last_undo()
    return Undoable(
        None if edit is None else corrections[edit],
        None if undo is None else corrections[history.edit_behind(undo)],
        None if undo is None else corrections[undo],
    )


class _History:
    """Corrections by their places: which belong together, and which undo which."""

    def __init__(self, corrections: Sequence[Correction]) -> None:
        self._is_undo = [one.what == edits.UNDO for one in corrections]
        self._acts = acts_of(corrections)
        places = {str(one.seq): place for place, one in enumerate(corrections) if one.seq}
        named = {
            place: places.get(one.about, place)
            for place, one in enumerate(corrections)
            if self._is_undo[place]
        }
        self._undone = {undo: self._acts[place] for undo, place in named.items() if place < undo}
        self._gone: set[int] = set()
        for undo in sorted(self._undone, reverse=True):  # whether one counts is settled by later ones alone
            if undo not in self._gone:
                self._gone.add(self._undone[undo])

    def counts(self, place: int) -> bool:
        """Whether it is an edit that stands."""
        return not self._is_undo[place] and self._acts[place] not in self._gone

    def last_edit(self) -> int | None:
        """The first correction of the last act that stands."""
        places = range(len(self._acts) - 1, -1, -1)
        return next((self._acts[place] for place in places if self.counts(place)), None)

    def last_undo(self) -> int | None:
        """The last undo that counts and took something away, with no edit after it."""
        for place in range(len(self._acts) - 1, -1, -1):
            if not self._is_undo[place]:
                return None
            if place in self._undone and place not in self._gone and self._takes_away(place):
                return place
        return None

    def edit_behind(self, undo: int) -> int:
        """The edit that an undo takes away or brings back in the end."""
        return self._chain(undo)[-1]

    def _takes_away(self, undo: int) -> bool:
        return len(self._chain(undo)) % 2 == 0

    def _chain(self, place: int) -> list[int]:
        """An undo, what it undoes, and so on down to an edit."""
        chain = [place]
        while chain[-1] in self._undone:
            chain.append(self._undone[chain[-1]])
        return chain


def acts_of(corrections: Sequence[Correction]) -> list[int]:
    """For each correction the place of the first of its act."""
    acts = [0] if corrections else []
    for place, (before, one) in enumerate(pairwise(corrections), 1):
        goes_on = one.body.get(TOGETHER) is True and edits.UNDO not in (one.what, before.what)
        acts.append(acts[-1] if goes_on else place)
    return acts
