"""An account with stretches of time cut out of it: what lay inside is gone, what comes after comes sooner.

What goes across a cut is clipped. A word that a cut touches is gone, for half a word cannot be told; so is
a cue that began inside, and what was written about anything that is gone. No cue quotes what is not there.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from sessions.account import Account, Cue, Overlap, Silence, Turn
from sessions.opinions import Opinion, Through
from sessions.quotations import quotations, unquoted
from sessions.stored_sound import Hole
from sessions.take_along.cuts import Cuts
from transcribe.attribution import SpokenStretch
from transcribe.events import Word

_PIECE = re.compile("[“”…→\N{EN DASH}\N{EM DASH}]|\\.\\.\\.")
"""Between what was not said in one go though it is quoted in one line."""

_Lasting = TypeVar("_Lasting", Turn, Silence, Overlap, Hole, SpokenStretch)


def cut_out(account: Account, cuts: Cuts) -> Account:
    """The same session without what is cut out of it."""
    if not cuts.stretches:
        return account
    turns = tuple(_turn(turn, cuts) for turn in _clipped(account.turns, cuts))
    said = _letters(word.text for turn in turns for word in turn.words)
    cues = tuple(_cues(account.cues, cuts, said))
    bookmarks = tuple(
        replace(one, at_s=cuts.at(one.at_s)) for one in account.bookmarks if not cuts.hold(one.at_s)
    )
    gone = _ids(account) - {one.id for some in (turns, cues, bookmarks) for one in some}
    broke_off_s = account.recovered_at_s
    return replace(
        account,
        duration_s=cuts.at(account.duration_s),
        turns=turns,
        silences=tuple(_clipped(account.silences, cuts)),
        overlaps=tuple(_clipped(account.overlaps, cuts)),
        cues=cues,
        bookmarks=bookmarks,
        notes=tuple(
            replace(note, at_s=cuts.at(note.at_s))
            for note in account.notes
            if not cuts.hold(note.at_s) and note.about not in gone
        ),
        observed=tuple(
            replace(mark, at_s=cuts.at(mark.at_s)) for mark in account.observed if not cuts.hold(mark.at_s)
        ),
        verdicts=tuple(_verdicts(account.verdicts, cuts, said)),
        sign_marks=tuple(
            replace(mark, start_s=cuts.at(mark.start_s))
            for mark in account.sign_marks
            if not cuts.hold(mark.start_s) and mark.turn_id not in gone
        ),
        through=tuple(_gone_through(account.through, cuts)),
        holes=tuple(_clipped(account.holes, cuts)),
        recovered_at_s=None if broke_off_s is None else cuts.at(broke_off_s),
        undoable=None,
        redoable=None,
    )


def _clipped(things: Iterable[_Lasting], cuts: Cuts) -> Iterator[_Lasting]:
    for one in things:
        kept = cuts.kept(one.start_s, one.end_s)
        if kept is not None:
            yield replace(one, start_s=kept[0], end_s=kept[1])


def _turn(turn: Turn, cuts: Cuts) -> Turn:
    """A turn that is clipped already, with what is left of its words and stretches."""
    words = (word for word in turn.words if not cuts.touch(word.start_s, word.end_s))
    return replace(
        turn,
        words=tuple(_moved(word, cuts) for word in words),
        stretches=tuple(_clipped(turn.stretches, cuts)),
    )


def _moved(word: Word, cuts: Cuts) -> Word:
    committed_at_s = word.committed_at_s
    return replace(
        word,
        start_s=cuts.at(word.start_s),
        end_s=cuts.at(word.end_s),
        known_at_s=cuts.at(word.known_at_s),
        committed_at_s=None if committed_at_s is None else cuts.at(committed_at_s),
    )


def _cues(cues: Iterable[Cue], cuts: Cuts, said: str) -> Iterator[Cue]:
    for cue in cues:
        if not cuts.hold(cue.start_s):
            yield replace(
                cue,
                start_s=cuts.at(cue.start_s),
                end_s=None if cue.end_s is None else cuts.at(cue.end_s),
                evidence=_quoting(cue.evidence, said),
                revised_why=_quoting(cue.revised_why, said),
            )


def _verdicts(verdicts: Iterable[Opinion], cuts: Cuts, said: str) -> Iterator[Opinion]:
    """What was said of moments all of which is still there."""
    for one in verdicts:
        said_then = quotations(one.words) or [one.words]
        pieces = (_letters([piece]) for quoted in said_then for piece in _PIECE.split(quoted))
        if not cuts.hold(one.start_s) and all(piece in said for piece in pieces):
            yield replace(one, start_s=cuts.at(one.start_s))


def _gone_through(through: Iterable[Through], cuts: Cuts) -> Iterator[Through]:
    for one in through:
        kept = cuts.kept(one.from_s, one.to_s)
        if kept is not None:
            yield replace(one, from_s=kept[0], to_s=kept[1])


def _quoting(line: str, said: str) -> str:
    """A line that quotes nothing but what was `said`."""
    return line if all(_letters([one]) in said for one in quotations(line)) else unquoted(line)


def _letters(texts: Iterable[str]) -> str:
    """Letters and figures alone: punctuation differs between hearing live and again."""
    return "".join(letter for text in texts for letter in text.casefold() if letter.isalnum())


def _ids(account: Account) -> set[str]:
    return {one.id for some in (account.turns, account.cues, account.bookmarks) for one in some}
