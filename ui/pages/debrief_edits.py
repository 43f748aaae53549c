"""What is said in a debrief, as corrections of the round to be added: answers, and marks set right."""

from datetime import datetime

from cues.hand import Mark
from diarize.events import Role
from sessions import edits
from sessions.account import Account
from sessions.corrections import Correction
from sessions.observed import Observed


def answered(role: Role, question: str, text: str, now: datetime) -> list[Correction]:
    """Keep what somebody says to a question, in place of what they said before."""
    return [edits.reflection(role, question, text, now)]


def added(mark_id: str, mark: Mark, at_s: float, now: datetime) -> list[Correction]:
    """Mark a moment afterwards, without words as yet."""
    return [edits.observed(mark_id, mark, at_s, "", now)]


def renamed(one: Observed, mark: Mark, now: datetime) -> list[Correction]:
    """Call a mark something else; nothing where it is called that."""
    return [] if mark is one.mark else [edits.observed(one.id, mark, one.at_s, one.text, now)]


def reworded(one: Observed, text: str, now: datetime) -> list[Correction]:
    """Write about a mark, in place of what was written; nothing where that is the same."""
    same = text.strip() == one.text
    return [] if same else [edits.observed(one.id, one.mark, one.at_s, text, now)]


def removed(one: Observed, now: datetime) -> list[Correction]:
    """Let a mark be there no more."""
    return [edits.observed(one.id, None, one.at_s, "", now)]


def undone(account: Account, now: datetime) -> list[Correction]:
    """Let what was done to a mark last count no more; nothing where something else was said last."""
    return [edits.undo(account.undoable.seq, now)] if can_undo(account) and account.undoable else []


def can_undo(account: Account) -> bool:
    """Whether what was said last is about a mark: an answer is taken back where it is written."""
    return account.undoable is not None and account.undoable.what == edits.OBSERVED
