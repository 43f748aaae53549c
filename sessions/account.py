"""A session as it stands: what was heard and judged, with everything that people said of it since laid over.

Playback shows it, exports write it, the review reads it. It is computed in two steps: what never changes is
read from the file once (`heard_in`), and what is corrected is laid over it as often as needed (`account_of`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from cues.events import CueKind, OverlapKind, Owner, Why
from diarize.events import Role
from sessions.about import About
from sessions.corrections import Correction
from sessions.reader import SessionReader, State
from sessions.stored_sound import Hole
from transcribe.attribution import SpokenStretch
from transcribe.events import Word


@dataclass(frozen=True, slots=True)
class Turn:
    """What one person said until another spoke, in order of time.

    `id` is its first stretch's, `stretches` are those without the pauses between them.
    """

    id: str
    role: Role
    start_s: float
    end_s: float
    words: tuple[Word, ...]
    stretches: tuple[SpokenStretch, ...]

    @property
    def text(self) -> str:
        """Its words in a row; empty where none are known."""
        return " ".join(word.text for word in self.words)


@dataclass(frozen=True, slots=True)
class Silence:
    """A silence that is over; `held` where it was the client's, long enough, and left to them."""

    id: str
    start_s: float
    end_s: float
    owner: Owner
    why: Why
    broken_by: Role | None
    held: bool


@dataclass(frozen=True, slots=True)
class Overlap:
    """`by` spoke while `over` was speaking."""

    id: str
    start_s: float
    end_s: float
    by: Role
    over: Role
    kind: OverlapKind


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue; `end_s` is when what it is about was over, None where it has no end.

    `helpful` is what the coach called it, None while they have not. `revised_why` says in one line why it
    would not be shown by what was found out later; empty where it still would.
    """

    id: str
    kind: CueKind
    start_s: float
    end_s: float | None
    evidence: str
    confidence: float
    live: bool
    about: tuple[str, ...]
    intentional: bool = False
    helpful: bool | None = None
    revised_why: str = ""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A moment to be found again: marked by a key while it happened, or afterwards."""

    id: str
    at_s: float
    label: str
    live: bool


@dataclass(frozen=True, slots=True)
class Note:
    """What somebody wrote about a cue, a turn or a bookmark, by its id, or a moment (`about` is empty)."""

    id: str
    about: str
    at_s: float
    text: str


@dataclass(frozen=True, slots=True)
class Account:
    """A session as it stands. All in order of time; times are seconds of session time.

    `names` has what people are called, by role, where they were given a name; `undoable` and `redoable` are
    the edits that the next undo and redo concern, None where there is none. `words_by_hand` is how many
    words were set right by hand.
    """

    about: About
    state: State
    duration_s: float
    names: Mapping[Role, str]
    turns: tuple[Turn, ...]
    silences: tuple[Silence, ...]
    overlaps: tuple[Overlap, ...]
    cues: tuple[Cue, ...]
    bookmarks: tuple[Bookmark, ...]
    notes: tuple[Note, ...]
    holes: tuple[Hole, ...]
    ended_at: datetime | None = None
    undoable: Correction | None = None
    redoable: Correction | None = None
    words_by_hand: int = 0

    @property
    def roles(self) -> tuple[Role, ...]:
        """Everybody there, those expected first, then whoever else spoke, by their first turn."""
        return tuple(dict.fromkeys([*self.about.people, *(turn.role for turn in self.turns)]))

    @property
    def words(self) -> list[Word]:
        """All words, in order of time."""
        return sorted((word for turn in self.turns for word in turn.words), key=lambda word: word.start_s)


@dataclass(frozen=True, slots=True)
class Heard:
    """What a session's file holds that no correction changes."""


def heard_in(session: SessionReader) -> Heard:
    """Read everything that stays as it was heard; raises `SessionError`."""
    raise NotImplementedError


def account_of(heard: Heard, corrections: Sequence[Correction]) -> Account:
    """Lay everything that was said of a session since over what was heard; raises `SessionError`."""
    raise NotImplementedError
