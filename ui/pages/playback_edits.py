"""What the playback page says of a session, as corrections to be added: each an answer to one thing done."""

from datetime import datetime
from uuid import uuid4

from sessions import edits
from sessions.account import Account
from sessions.corrections import Correction
from ui.pages.playback_state import note_on
from ui.parts.marked_list import Marked


def cue_noted(account: Account, cue_id: str, text: str, now: datetime) -> list[Correction]:
    """Write `text` about a cue, in place of what was written about it; nothing where the cue is gone."""
    cue = next((cue for cue in account.cues if cue.id == cue_id), None)
    if cue is None:
        return []
    note = note_on(account, cue)
    return [edits.note(note.id if note else _new_id(), cue.id, cue.start_s, text, now)]


def bookmarked(at_s: float, now: datetime) -> list[Correction]:
    """Mark a moment, without a name as yet."""
    return [edits.bookmark(_new_id(), at_s, "", now)]


def marked(one: Marked, now: datetime) -> list[Correction]:
    """Keep a bookmark or a note as it stands now."""
    if one.is_note:
        return [edits.note(one.id or _new_id(), one.about, one.at_s, one.text, now)]
    return [edits.bookmark(one.id or _new_id(), one.at_s, one.text, now)]


def removed(one: Marked, now: datetime) -> list[Correction]:
    """Let a bookmark or a note be there no more."""
    if one.is_note:
        return [edits.note(one.id, one.about, one.at_s, "", now)]
    return [edits.bookmark(one.id, one.at_s, None, now)]


def undone(account: Account, now: datetime) -> list[Correction]:
    """Let what was said last count no more; nothing where nothing was said."""
    return [edits.undo(account.undoable.seq, now)] if account.undoable else []


def redone(account: Account, now: datetime) -> list[Correction]:
    """Let what was undone last count again; nothing where nothing was."""
    return [edits.undo(account.undone_by.seq, now)] if account.undone_by else []


def _new_id() -> str:
    return uuid4().hex
