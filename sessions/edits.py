"""What can be said of a session afterwards, each a `Correction` to be added; `sessions.account` lays it on.

Nothing is ever overwritten. Undoing is a correction too: it names the one that no longer counts, and undoing
that brings it back.

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
| undo       | a correction's seq   | {}                                                       |
"""

from datetime import datetime

from diarize.events import Role
from sessions.corrections import Correction


def mark(cue_id: str, helpful: bool | None, made_at: datetime) -> Correction:
    """Call a cue helpful or wrong; None takes back what it was called."""
    raise NotImplementedError


def note(note_id: str, about: str, at_s: float, text: str, made_at: datetime) -> Correction:
    """Write about a cue, a turn or a bookmark by its id, or about a moment; the empty text removes it."""
    raise NotImplementedError


def bookmark(bookmark_id: str, at_s: float, label: str | None, made_at: datetime) -> Correction:
    """Mark a moment, or name it anew; None removes it."""
    raise NotImplementedError


def name(role: Role, name_: str, made_at: datetime) -> Correction:
    """Say what a person is called."""
    raise NotImplementedError


def swap(role: Role, other: Role, made_at: datetime) -> Correction:
    """Say that two people were taken for each other, in the whole session."""
    raise NotImplementedError


def give_turn(turn_id: str, role: Role, made_at: datetime) -> Correction:
    """Say who really said a turn."""
    raise NotImplementedError


def split(turn_id: str, at_s: float, made_at: datetime) -> Correction:
    """Part a turn at session time `at_s`."""
    raise NotImplementedError


def join(turn_id: str, made_at: datetime) -> Correction:
    """Let a turn go on from the one before it, as one person's."""
    raise NotImplementedError


def undo(seq: int, made_at: datetime) -> Correction:
    """Let the correction of this `seq` count no more; of an undo, let what it undid count again."""
    raise NotImplementedError
