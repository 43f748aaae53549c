"""The session as one page to read, print and keep: a single file that needs nothing from elsewhere.

Here is gathered what stands on the page; how it looks is in `report.html.jinja`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cues.events import CueKind
from cues.timeline import CLIENT
from diarize.events import Role
from sessions.about import About, HeardFrom
from sessions.account import Account, Bookmark, Cue, Note, Silence
from sessions.observed import Observed
from sessions.take_along import ribbon
from sessions.take_along.cue_words import AFTER, ASKED, KINDS, MARKS
from sessions.take_along.format import Format, Needs, ReadSound
from sessions.take_along.house import house
from sessions.take_along.lines import (
    Line,
    called,
    clean,
    client_called,
    clock,
    date,
    kind_of,
    length,
    lines,
    name_of,
    place_of,
    provenance,
    said,
    timed,
)
from transcribe.events import Word


@dataclass(frozen=True, slots=True)
class Share:
    """How much of the talk was one person's: `part` of 1, `how_much` in words."""

    role: Role
    who: str
    part: float
    how_much: str


@dataclass(frozen=True, slots=True)
class ToldCue:
    """A cue with all that was said of it; `place` is where it is told, `turn` where it happened."""

    cue: Cue
    what: str
    shape: str
    place: str
    turn: str
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment that somebody marked, an observer too, or wrote about; `label` may be empty."""

    at_s: float
    label: str
    place: str
    turn: str
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody said of a practice round: each time what they were asked, and their words."""

    who: str
    answers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ToldLine:
    """A turn of the transcript, with the cues that began in it and what was written about it."""

    line: Line
    place: str
    cues: tuple[ToldCue, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class ToldSilence:
    """A silence of the client's; `turn` is where it happened."""

    silence: Silence
    after: str
    turn: str


@dataclass(frozen=True, slots=True)
class Page:
    """All that stands on the page, in its order."""

    account: Account
    shares: tuple[Share, ...]
    rows: tuple[ribbon.Row, ...]
    held: tuple[ToldSilence, ...]
    broken: tuple[ToldCue, ...]
    talked_over: int
    cues: tuple[ToldCue, ...]
    moments: tuple[Moment, ...]
    said: tuple[Said, ...]
    lines: tuple[ToldLine, ...]

    @property
    def longest_held_s(self) -> float:
        """How long the longest silence lasted that was held; 0 without one."""
        return max((one.silence.end_s - one.silence.start_s for one in self.held), default=0.0)

    @property
    def shapes(self) -> frozenset[str]:
        """The shapes of all marks above the lanes."""
        return frozenset(mark.shape for row in self.rows for mark in row.marks)

    @property
    def sorts(self) -> frozenset[str]:
        """The sorts of all silences between the lanes."""
        return frozenset(box.sort for row in self.rows for box in row.silences)

    @property
    def worded(self) -> bool:
        """Whether any words were kept."""
        return _worded(self.account)


def write(account: Account, sound: ReadSound, path: Path) -> None:
    """Write the page, UTF-8; raises `OSError`."""
    path.write_text(html_of(account), encoding="utf-8", newline="\n")


FORMATS = (
    Format("html", ".html", "a report to read, print and keep, in one file", Needs.TURNS, write, timed=False),
)


def html_of(account: Account) -> str:
    """Lay the page out, everything that was said or written escaped."""
    pages = house(__package__)
    pages.filters["said"] = said
    pages.tests |= {"word": lambda part: isinstance(part, Word), "held": _is_held}
    template = pages.get_template("report.html.jinja")
    return template.render(
        page=page_of(account),
        client=client_called(account),
        kind=kind_of(account),
        coach=name_of(account, "coach") if account.about.is_judged else "",
        observer=name_of(account, "observer") if account.about.is_judged else "",
        date=date(account),
        provenance=provenance(account),
        timed=timed(account),
        unjudged=_unjudged(account.about),
        version=account.about.version,
        language=account.about.language or "",
        signs=ribbon.SIGNS,
        silences=ribbon.SILENCES,
    )


def _unjudged(about: About) -> str:
    """Why no silence and no cue was judged; empty where they were."""
    if not about.is_judged:
        return "This is the talk after a practice round: nothing in it is judged."
    if about.heard_from is HeardFrom.TRANSCRIPT:
        return "A transcript has no sound, so that no silence was judged and no cue given."
    return ""


def page_of(account: Account) -> Page:
    """Gather what stands on the page."""
    told = lines(account) if _worded(account) else []
    places = _Places(told)
    cues = tuple(
        ToldCue(
            cue,
            KINDS[cue.kind],
            ribbon.shape(cue),
            f"cue-{n}",
            places.at(cue.start_s),
            _notes(account, cue.id),
        )
        for n, cue in enumerate(account.cues, 1)
    )
    moments = _moments(account, places, {line.turn.id for line in told})
    return Page(
        account,
        _shares(account),
        tuple(ribbon.rows(account, _targets(cues, moments))) if timed(account) else (),
        tuple(
            ToldSilence(one, AFTER[one.why], places.at(one.start_s)) for one in account.silences if one.held
        ),
        tuple(one for one in cues if one.cue.kind is CueKind.CUT_IN and _stands(one.cue)),
        sum(one.cue.kind is CueKind.INTERRUPTION and _stands(one.cue) for one in cues),
        cues,
        moments,
        tuple(_said(account)),
        tuple(
            ToldLine(
                line, place, tuple(cue for cue in cues if cue.turn == place), _notes(account, line.turn.id)
            )
            for place, line in zip(places.names, told, strict=True)
        ),
    )


class _Places:
    """Where on the page the turns are."""

    def __init__(self, told: Sequence[Line]) -> None:
        self.names = [f"turn-{n}" for n in range(1, len(told) + 1)]
        self._turns = [line.turn for line in told]

    def at(self, at_s: float) -> str:
        """The turn that was going on, or had been the last, at a session time; empty without turns."""
        return self.names[place_of(self._turns, at_s)] if self.names else ""


def _notes(account: Account, about: str) -> tuple[Note, ...]:
    """What was written about something, by its id."""
    return tuple(note for note in account.notes if note.about == about)


def _moments(account: Account, places: _Places, turns: set[str]) -> tuple[Moment, ...]:
    """Bookmarks, an observer's marks, and notes about nothing told elsewhere, in order of time."""
    elsewhere = turns | {cue.id for cue in account.cues} | {mark.id for mark in account.bookmarks}
    alone = [note for note in account.notes if note.about not in elsewhere]
    found: list[tuple[Bookmark | Note | Observed, str, tuple[Note, ...]]] = [
        *((mark, clean(mark.label), _notes(account, mark.id)) for mark in account.bookmarks),
        *((note, "", (note,)) for note in alone),
        *((mark, f"Observer: {MARKS[mark.mark].lower()}", _beside(mark)) for mark in account.observed),
    ]
    return tuple(
        Moment(one.at_s, label, f"moment-{n}", places.at(one.at_s), notes)
        for n, (one, label, notes) in enumerate(sorted(found, key=lambda found: found[0].at_s), 1)
    )


def _beside(mark: Observed) -> tuple[Note, ...]:
    """What an observer wrote beside a mark."""
    return (Note(mark.id, "", mark.at_s, mark.text),) if mark.text else ()


def _said(account: Account) -> Iterator[Said]:
    """What the three said of a practice round, the client first, then whoever else, as they said it."""
    roles = dict.fromkeys(one.role for one in account.reflections)
    for role in sorted(roles, key=lambda role: role != CLIENT):
        answers = (one for one in account.reflections if one.role == role)
        yield Said(
            name_of(account, role) or called(role),
            tuple((ASKED.get(one.question, ""), one.text) for one in answers),
        )


def _targets(cues: Sequence[ToldCue], moments: Sequence[Moment]) -> list[tuple[float, str, str, str]]:
    return [
        *((one.cue.start_s, one.shape, f"{clock(one.cue.start_s)} {one.what}", one.place) for one in cues),
        *(
            (one.at_s, ribbon.MOMENT, f"{clock(one.at_s)} {one.label or 'a moment'}", one.place)
            for one in moments
        ),
    ]


def _shares(account: Account) -> tuple[Share, ...]:
    """By time, or by words where times are guessed; the silent ones included."""
    by_time = timed(account)
    amounts = dict.fromkeys(account.roles, 0.0)
    for turn in account.turns:
        spoken_s = sum(one.end_s - one.start_s for one in (turn.stretches or (turn,)))
        amounts[turn.role] += spoken_s if by_time else len(turn.words)
    total = sum(amounts.values()) or 1.0
    return tuple(
        Share(role, called(role), amount / total, length(amount) if by_time else f"{amount:.0f} words")
        for role, amount in amounts.items()
    )


def _worded(account: Account) -> bool:
    return any(turn.words for turn in account.turns)


def _stands(cue: Cue) -> bool:
    """Whether nobody took a cue back: it was not revised, not meant, and not called wrong."""
    return not (cue.revised_why or cue.intentional or cue.helpful is False)


def _is_held(part: object) -> bool:
    return isinstance(part, Silence) and part.held
