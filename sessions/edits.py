"""What can be said of a session afterwards, each a `Correction` to be added; `sessions.account` lays it on.

Nothing is ever overwritten. Undoing is a correction too: it names the one that no longer counts, and undoing
that brings it back. See `standing_edits` for what counts in the end, and for what belongs together.

| what       | about                | body                                                     |
|------------|----------------------|----------------------------------------------------------|
| correction | a word               | see `word_corrections`                                   |
| mark       | a cue                | {"helpful": true, false or null}                         |
| note       | anything, or nothing | {"id", "at_s", "text"}; the empty text removes it        |
| bookmark   | nothing              | {"id", "at_s", "label"}; a null label removes it         |
| name       | a role               | {"name"}; the empty name is none                         |
| swap       | a role               | {"with": another role}: from here on each is the other   |
| turn       | a turn               | {"role"}: who really said it                             |
| split      | a turn               | {"at_s"}: from there on it is a turn of its own          |
| join       | a turn               | {}: it goes on from the turn before it, by one person    |
| verdict    | a sign of the review | {"kind", "words", "start_s": the moment of it; "by",     |
|            |                      | "agrees": true, false or null, "text"}; null without     |
|            |                      | text takes back what they said                           |
| sign_mark  | a turn               | {"sign", "kind": what they saw there; "start_s", "by"};  |
|            |                      | a null kind removes it                                   |
| through    | nothing              | {"by", "from_s", "to_s"}: what of the session they went  |
|            |                      | through for its signs; see `opinions` for these three    |
| observed   | nothing              | {"id", "mark", "at_s", "text"}: an observer's mark; a    |
|            |                      | null mark removes it                                     |
| reflection | a role               | {"question", "text"}: what they say of the round         |
| undo       | a correction's seq   | {}                                                       |

Any but undo may have {"together": true} beside its own: it and the correction before it were one act, and
are undone as one. `corrections.add_together` writes that.
"""

from datetime import datetime
from math import isfinite

from cues.hand import Mark
from diarize.events import Role
from sessions.corrections import Correction
from sessions.review.sign import SIGN_IDS, Kind

MARK = "mark"
NOTE = "note"
BOOKMARK = "bookmark"
NAME = "name"
SWAP = "swap"
TURN = "turn"
SPLIT = "split"
JOIN = "join"
VERDICT = "verdict"
SIGN_MARK = "sign_mark"
THROUGH = "through"
OBSERVED = "observed"
REFLECTION = "reflection"
UNDO = "undo"


def mark(cue_id: str, helpful: bool | None, made_at: datetime) -> Correction:
    """Call a cue helpful or wrong; None takes back what it was called."""
    return Correction(made_at, MARK, _named(cue_id), {"helpful": helpful})


def note(note_id: str, about: str, at_s: float, text: str, made_at: datetime) -> Correction:
    """Write about a cue, a turn or a bookmark by its id, or about a moment; the empty text removes it."""
    body = {"id": _named(note_id), "at_s": _time(at_s), "text": text.strip()}
    return Correction(made_at, NOTE, about, body)


def bookmark(bookmark_id: str, at_s: float, label: str | None, made_at: datetime) -> Correction:
    """Mark a moment, or name it anew; None removes it."""
    shown = None if label is None else label.strip()
    body = {"id": _named(bookmark_id), "at_s": _time(at_s), "label": shown}
    return Correction(made_at, BOOKMARK, "", body)


def name(role: Role, name_: str, made_at: datetime) -> Correction:
    """Say what a person is called; the empty name takes it away."""
    return Correction(made_at, NAME, _named(role), {"name": name_.strip()})


def swap(role: Role, other: Role, made_at: datetime) -> Correction:
    """Say that two people were taken for each other, in the whole session."""
    if role == other:
        raise ValueError(f"{role!r} cannot be swapped with itself")
    return Correction(made_at, SWAP, _named(role), {"with": _named(other)})


def give_turn(turn_id: str, role: Role, made_at: datetime) -> Correction:
    """Say who really said a turn."""
    return Correction(made_at, TURN, _named(turn_id), {"role": _named(role)})


def split(turn_id: str, at_s: float, made_at: datetime) -> Correction:
    """Part a turn at session time `at_s`; what is said from there on is the turn `second_part_id`."""
    return Correction(made_at, SPLIT, _named(turn_id), {"at_s": _time(at_s)})


def second_part_id(id_: str, at_s: float) -> str:
    """The id of what a turn or a stretch is from session time `at_s` on, where it was parted there."""
    return f"{id_}@{at_s:.3f}"


def join(turn_id: str, made_at: datetime) -> Correction:
    """Let a turn go on from the one before it, as that one's."""
    return Correction(made_at, JOIN, _named(turn_id), {})


def verdict(  # noqa: PLR0913, PLR0917 - a moment is named by four things: no id outlives its review
    sign_id: int,
    kind: str,
    words: str,
    start_s: float,
    agrees: bool | None,
    text: str,
    by: str,
    made_at: datetime,
) -> Correction:
    """Agree or disagree with a moment of the review, or neither, and say something of it.

    `words` are the moment's, as it was shown; None without text takes back what `by` said of it.
    """
    moment = {"kind": str(Kind(kind)), "words": words, "start_s": _time(start_s)}
    said = {"agrees": agrees, "text": text.strip(), "by": _named(by)}
    return Correction(made_at, VERDICT, _sign(sign_id), {**moment, **said})


def sign_mark(
    sign_id: int, kind: str | None, turn_id: str, start_s: float, by: str, made_at: datetime
) -> Correction:
    """Say that one saw a sign present, or missed, in a turn that starts then; None removes it."""
    body = {
        "sign": int(_sign(sign_id)),
        "kind": None if kind is None else str(Kind(kind)),
        "start_s": _time(start_s),
        "by": _named(by),
    }
    return Correction(made_at, SIGN_MARK, _named(turn_id), body)


def went_through(by: str, from_s: float, to_s: float, made_at: datetime) -> Correction:
    """Say from when to when somebody went through a session for its signs."""
    if to_s <= from_s:
        raise ValueError(f"nothing is there to go through from {from_s:g} s to {to_s:g} s")
    body = {"by": _named(by), "from_s": _time(from_s), "to_s": _time(to_s)}
    return Correction(made_at, THROUGH, "", body)


def observed(mark_id: str, mark: Mark | None, at_s: float, text: str, made_at: datetime) -> Correction:
    """Say what an observer saw at session time `at_s`, or say it anew; None removes it."""
    body = {"id": _named(mark_id), "mark": mark, "at_s": _time(at_s), "text": text.strip()}
    return Correction(made_at, OBSERVED, "", body)


def reflection(role: Role, question: str, text: str, made_at: datetime) -> Correction:
    """Write down what somebody says of a round, to a `question` by its id; the empty text removes it."""
    return Correction(made_at, REFLECTION, _named(role), {"question": _named(question), "text": text.strip()})


def undo(seq: int, made_at: datetime) -> Correction:
    """Let the correction of this `seq` count no more; of an undo, let what it undid count again."""
    if seq < 1:
        raise ValueError("only what was added to a session can be undone")
    return Correction(made_at, UNDO, str(seq), {})


def _named(id_: str) -> str:
    if not id_.strip():
        raise ValueError("an edit has to say whom or what it is about")
    return id_


def _sign(sign_id: int) -> str:
    if sign_id not in SIGN_IDS:
        raise ValueError(f"there is no sign {sign_id}; there are 1 to {SIGN_IDS[-1]}")
    return str(sign_id)


def _time(at_s: float) -> float:
    if not (isfinite(at_s) and at_s >= 0.0):
        raise ValueError(f"{at_s} s is no time in a session")
    return at_s
