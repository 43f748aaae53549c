"""A session as it stands: what was heard and judged, with everything that people said of it since laid over.

Playback shows it, exports write it, the review reads it. It is computed in two steps: what never changes is
read from the file once (`heard_in`), and what is corrected is laid over it as often as needed (`account_of`).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from cues.events import (
    CueHidden,
    CueIntentional,
    CueKind,
    CueRevised,
    CueShown,
    OverlapClassified,
    OverlapKind,
    OverlapWithdrawn,
    Owner,
    SilenceEnded,
    SilenceJudged,
    SilenceRejudged,
    Why,
)
from cues.hand import CueMarked, MomentMarked, ObserverMarked
from diarize.events import Role, SoundLost, SpeechEnded, SpeechRevised, SpeechStarted
from sessions.about import About
from sessions.corrections import Correction
from sessions.event_codec import Event
from sessions.observed import Observed, Reflection, observed, reflections
from sessions.opinions import Opinion, SignMark, Through, opinions, sign_marks, went_through
from sessions.reader import SessionReader, State
from sessions.recognition import Recognition
from sessions.remarks import Bookmark, Note, bookmarks, marked_live, names, notes
from sessions.spoken import by_whom_in_the_end, live_words, spoken_stretches
from sessions.standing import PastSilence, held_silences, marks_of, past_silences, standing_cues
from sessions.standing_edits import standing, undoable
from sessions.stored_sound import Hole
from sessions.swaps import Renaming, as_heard
from sessions.turn_edits import edited
from sessions.turns import Part, in_turns
from sessions.word_corrections import CORRECTION, as_corrected, set_right
from transcribe.attribution import SpokenStretch
from transcribe.events import Word, WordsHeard

__all__ = ["Account", "Bookmark", "Cue", "Heard", "Note", "Overlap", "Silence", "Turn"]
__all__ += ["account_of", "heard_in", "heard_of"]


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
class Account:
    """A session as it stands. All in order of time; times are seconds of session time.

    `names` has what people are called, by role, where they were given a name; `undoable` and `redoable` are
    the edits that the next undo and redo concern, None where there is none; `undone_by` is the undo that is
    undone to redo. `recovered_at_s` is where the recording broke off because the program stopped; None where
    it came to its end. `words_by_hand` is how many words were set right by hand. `verdicts` is what people
    said of the review's moments, in the order they said it; `sign_marks` is where they saw a sign themselves,
    `through` what of the session they went through for that. `observed` are the marks of a practice round's
    observer, `reflections` what the three said of it.
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
    undone_by: Correction | None = None
    recovered_at_s: float | None = None
    words_by_hand: int = 0
    verdicts: tuple[Opinion, ...] = ()
    sign_marks: tuple[SignMark, ...] = ()
    through: tuple[Through, ...] = ()
    observed: tuple[Observed, ...] = ()
    reflections: tuple[Reflection, ...] = ()

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
    """What a session's file holds that no correction changes, people by the names they were heard under.

    `words` are those of the last recognition, else those heard live; `ever_heard` has all by their ids.
    `judged` are the events of cues, `cues` the same gathered, `marked` the moments marked live, `observed`
    what an observer marked live.
    """

    about: About
    state: State
    duration_s: float
    ended_at: datetime | None
    words: tuple[Word, ...]
    ever_heard: Mapping[str, Word]
    turns: tuple[Part, ...]
    silences: tuple[PastSilence, ...]
    overlaps: tuple[Overlap, ...]
    judged: tuple[Event, ...]
    cues: tuple[Cue, ...]
    marked: tuple[Bookmark, ...]
    holes: tuple[Hole, ...]
    observed: tuple[ObserverMarked, ...] = ()


_JUDGED = (CueShown, CueHidden, CueRevised, CueIntentional, CueMarked)
_NEEDED: tuple[type[Event], ...] = (
    *(Word, WordsHeard, SpeechStarted, SpeechEnded, SpeechRevised),
    *(SilenceJudged, SilenceEnded, SilenceRejudged, OverlapClassified, OverlapWithdrawn),
    *(*_JUDGED, MomentMarked, ObserverMarked),
)


def heard_in(session: SessionReader) -> Heard:
    """Read everything that stays as it was heard; raises `SessionError`."""
    events, duration_s = session.events_of(*_NEEDED), session.duration_s
    heard = heard_of(events, session.about, duration_s, session.heard_to_s, session.recognitions())
    return replace(heard, state=session.state, ended_at=session.ended_at, holes=tuple(session.holes()))


def heard_of(
    events: Sequence[Event],
    about: About,
    duration_s: float,
    heard_to_s: float | None = None,
    recognitions: Sequence[Recognition] = (),
) -> Heard:
    """Gather what `events` tell of a session that came to its end, whether or not it was ever stored.

    What was never over is so at `heard_to_s`, `duration_s` where that is None. Of all `recognitions` the last
    gives the words; without any they are those of the events. Where sound was lost there are holes.
    """
    stretches = spoken_stretches(events, duration_s if heard_to_s is None else heard_to_s)
    live = by_whom_in_the_end(live_words(events), stretches)
    words = recognitions[-1].words if recognitions else live
    silences = past_silences(events)
    over_s = {one.id: one.end_s for one in stretches} | {one.id: one.end_s for one in silences}
    lost = (event for event in events if isinstance(event, SoundLost))
    return Heard(
        about=about,
        state=State.ENDED,
        duration_s=duration_s,
        ended_at=None,
        words=tuple(words),
        ever_heard={word.id: word for some in (live, *(one.words for one in recognitions)) for word in some},
        turns=tuple(in_turns(stretches, words)),
        silences=tuple(silences),
        overlaps=tuple(_overlaps(events)),
        judged=tuple(event for event in events if isinstance(event, _JUDGED)),
        cues=tuple(_cues(events, over_s)),
        marked=tuple(marked_live(events)),
        holes=tuple(Hole(one.start_s, one.end_s, "sound was lost") for one in lost),
        observed=tuple(event for event in events if isinstance(event, ObserverMarked)),
    )


def account_of(heard: Heard, corrections: Sequence[Correction]) -> Account:
    """Lay everything that was said of a session since over what was heard; raises `SessionError`.

    `corrections` are all there are (`SessionReader.all_corrections`), laid on in the order they were added.
    Whoever were swapped are so in turns, words, silences and overlaps; cues stay as they were shown, and
    names belong to the roles. Whose a single turn is changes no silence and no overlap.
    """
    stand = standing(corrections)
    next_ = undoable(corrections)
    told, renaming = as_heard(stand)
    silences = [_renamed(silence, renaming) for silence in heard.silences]
    cues = standing_cues(heard.judged, stand)
    held = {silence.id for silence in held_silences(silences, cues)}
    marks = marks_of(heard.judged, stand)
    return Account(
        about=heard.about,
        state=heard.state,
        duration_s=heard.duration_s,
        names=names(heard.about, stand),
        turns=tuple(_turn(part, renaming) for part in edited(heard.turns, _set_right(heard, told), told)),
        silences=tuple(_silence(silence, silence.id in held) for silence in silences),
        overlaps=tuple(
            replace(one, by=renaming.of(one.by), over=renaming.of(one.over)) for one in heard.overlaps
        ),
        cues=tuple(replace(cue, helpful=marks.get(cue.id)) for cue in heard.cues),
        bookmarks=tuple(bookmarks(heard.marked, stand)),
        notes=tuple(notes(stand)),
        holes=heard.holes,
        ended_at=heard.ended_at,
        undoable=next_.undo,
        redoable=next_.redo,
        undone_by=next_.undone_by,
        recovered_at_s=heard.duration_s if heard.state is State.RECOVERED else None,
        words_by_hand=len(set_right(heard.ever_heard, told)),
        verdicts=tuple(opinions(stand)),
        sign_marks=tuple(sign_marks(stand)),
        through=tuple(went_through(stand)),
        observed=tuple(observed(heard.observed, stand)),
        reflections=tuple(reflections(stand)),
    )


def _overlaps(events: Iterable[Event]) -> list[Overlap]:
    """Every overlap as it was last called, without those taken back, by their start."""
    found: dict[str, Overlap] = {}
    for event in events:
        if isinstance(event, OverlapClassified):
            found[event.id] = Overlap(event.id, event.start_s, event.end_s, event.by, event.over, event.kind)
        elif isinstance(event, OverlapWithdrawn):
            found.pop(event.id, None)
    return sorted(found.values(), key=lambda one: (one.start_s, one.id))


def _cues(events: Iterable[Event], over_s: Mapping[str, float]) -> Iterator[Cue]:
    """Every cue with what was found of it later, by its start; `over_s` is when what cues name was over."""
    events = list(events)
    hidden = {event.id: event.end_s for event in events if isinstance(event, CueHidden)}
    revised = {event.id: event.why for event in events if isinstance(event, CueRevised)}
    intentional = {event.id for event in events if isinstance(event, CueIntentional)}
    shown = {event.id: event for event in events if isinstance(event, CueShown)}
    for cue in sorted(shown.values(), key=lambda one: (one.start_s, one.id)):
        yield Cue(
            id=cue.id,
            kind=cue.kind,
            start_s=cue.start_s,
            end_s=hidden.get(cue.id, over_s.get(cue.about[0]) if cue.about else None),
            evidence=cue.evidence,
            confidence=cue.confidence,
            live=cue.live,
            about=cue.about,
            intentional=cue.id in intentional,
            revised_why=revised.get(cue.id, ""),
        )


def _set_right(heard: Heard, told: Sequence[Correction]) -> list[Word] | None:
    """The words with all corrections of words; None where there are none."""
    if any(one.what == CORRECTION for one in told):
        return as_corrected(heard.words, heard.ever_heard, told)
    return None


def _renamed(silence: PastSilence, renaming: Renaming) -> PastSilence:
    by = silence.broken_by
    return replace(
        silence, owner=renaming.owner(silence.owner), broken_by=None if by is None else renaming.of(by)
    )


def _silence(one: PastSilence, held: bool) -> Silence:
    return Silence(one.id, one.start_s, one.end_s, one.owner, one.why, one.broken_by, held)


def _turn(part: Part, renaming: Renaming) -> Turn:
    """A turn whose words and stretches are all of the person it is of in the end."""
    role = renaming.of(part.role)
    words = tuple(word if word.role == role else replace(word, role=role) for word in part.words)
    stretches = tuple(one if one.role == role else replace(one, role=role) for one in part.stretches)
    return Turn(part.id, role, part.start_s, part.end_s, words, stretches)
