"""Between a session's account and its playback page: which cue comes next, what is looped, what is shown."""

from collections.abc import Sequence

from cues.events import CueKind
from sessions.account import Account, Bookmark, Cue, Note
from sessions.tunables import MOMENT_AFTER_S, MOMENT_BEFORE_S, MOMENT_LONGEST_S
from ui.parts.marked_list import Marked
from ui.parts.timeline.shown import Shown
from ui.tunables import AGAIN_WITHIN_S, LEAD_IN_S

Stretch = tuple[float, float]
"""From one session time to another, seconds."""


def within(at_s: float, duration_s: float) -> float:
    """The session time nearest to `at_s` that the session has."""
    return min(max(at_s, 0.0), duration_s)


def kinds_of(account: Account) -> dict[CueKind, int]:
    """How many cues of each kind there are, the kinds in the order of `CueKind`."""
    of = [cue.kind for cue in account.cues]
    return {kind: of.count(kind) for kind in CueKind if kind in of}


def cues_shown(account: Account, shown: Shown) -> list[Cue]:
    """The cues of the kinds that are shown, in order of time."""
    return [cue for cue in account.cues if cue.kind in shown.kinds]


def heard_from(cue: Cue) -> float:
    """Where to begin to hear a cue: a little before it, seconds."""
    return max(0.0, cue.start_s - LEAD_IN_S)


def next_cue(cues: Sequence[Cue], at_s: float, chosen: Cue | None) -> Cue | None:
    """The first cue after the one that is being heard, or else after `at_s`; None where there is none."""
    if chosen in cues and _is_heard(chosen, at_s, 0.0):
        return next(iter(cues[cues.index(chosen) + 1 :]), None)
    return next((cue for cue in cues if cue.start_s > at_s and cue != chosen), None)


def previous_cue(cues: Sequence[Cue], at_s: float, chosen: Cue | None) -> Cue | None:
    """The cue before the one just begun, or else the last one before `at_s`: first to that one's start."""
    if chosen in cues and _is_heard(chosen, at_s, AGAIN_WITHIN_S):
        return next(reversed(cues[: cues.index(chosen)]), None)
    return next((cue for cue in reversed(cues) if cue.start_s < at_s), None)


def _is_heard(cue: Cue | None, at_s: float, after_s: float) -> bool:
    """Whether `at_s` is where a cue is gone to, up to `after_s` behind its start."""
    return cue is not None and heard_from(cue) <= at_s <= cue.start_s + after_s


def loop_of(cue: Cue, duration_s: float) -> Stretch:
    """What is heard over and over for a cue: what it is about, with what led to it and how it went on."""
    end_s = min(cue.end_s if cue.end_s is not None else cue.start_s, cue.start_s + MOMENT_LONGEST_S)
    return within(cue.start_s - MOMENT_BEFORE_S, duration_s), within(end_s + MOMENT_AFTER_S, duration_s)


def marks_of(account: Account) -> list[Marked]:
    """Bookmarks, and notes on a moment, in order of time; a note on a cue stands with the cue."""
    cues = {cue.id for cue in account.cues}
    written = [one for one in account.notes if one.about not in cues]
    notes = [Marked(one.id, one.at_s, one.text, True, one.about) for one in written]
    bookmarks = [Marked(one.id, one.at_s, one.label, False) for one in account.bookmarks]
    return sorted([*bookmarks, *notes], key=lambda mark: mark.at_s)


def note_on(account: Account, cue: Cue) -> Note | None:
    """What was written about a cue; None where nothing was."""
    return next((note for note in account.notes if note.about == cue.id), None)


def bookmark_of(account: Account, bookmark_id: str) -> Bookmark | None:
    """The bookmark of that id; None where it is gone."""
    return next((one for one in account.bookmarks if one.id == bookmark_id), None)
