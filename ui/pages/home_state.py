"""Between the shelf of sessions and the list on the first page: what there is, and what was searched for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum
from pathlib import PurePath

from sessions.about import About, HeardFrom, Keep, Part, Practice
from sessions.library import SessionEntry
from sessions.reader import Analysed, State

RECORDINGS = frozenset(
    {".aac", ".aif", ".aiff", ".flac", ".m4a", ".m4v", ".mka", ".mkv", ".mov", ".mp3", ".mp4", ".oga"}
    | {".ogg", ".opus", ".wav", ".webm", ".wma"}
)
"""How the name of a recording ends; a microphone's name ends otherwise."""

TRANSCRIPTS = frozenset({".csv", ".srt", ".txt", ".vtt"})
"""How the name of a transcript ends."""

BUNDLES = frozenset({".holdspace-bundle"})
"""How the name of a bundle of another Holdspace ends."""

QUARTER_DAYS = 91
"""A quarter of a year."""


class Setting(StrEnum):
    """How a session was heard."""

    ROOM = "room"
    CALL = "call"
    RECORDING = "recording"
    TRANSCRIPT = "transcript"


class Since(StrEnum):
    """How far back to look."""

    EVER = "ever"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Facts:
    """What the list shows of a session that can be read; `started` is by this computer's own zone.

    `practice` is None for a session that is of no practice triad.
    """

    started: datetime
    client: str
    setting: Setting
    is_triad: bool
    duration_s: float
    keep: Keep
    cues: int
    state: State
    analysed: Analysed | None = None
    practice: Practice | None = None

    @property
    def is_debrief(self) -> bool:
        """Whether it is the talk after a round, of which there are no cues and no review."""
        return self.practice is not None and self.practice.part is Part.DEBRIEF


@dataclass(frozen=True, slots=True)
class Sought:
    """What was searched for: every word of `text`, what was kept (None for any), and since when."""

    text: str = ""
    keep: Keep | None = None
    since: Since = Since.EVER

    @property
    def is_all(self) -> bool:
        """Whether nothing was searched for."""
        return not self.text.strip() and self.keep is None and self.since is Since.EVER


def facts_of(entry: SessionEntry, zone: tzinfo | None = None) -> Facts | None:
    """Read what the list shows of `entry`, times in `zone` or this computer's own; None if unreadable."""
    if entry.outline is None:
        return None
    about, summary = entry.outline.about, entry.outline.summary
    return Facts(
        started=about.started_at.astimezone(zone),
        client=client_of(entry),
        setting=setting_of(about),
        is_triad=is_triad(about),
        duration_s=summary.duration_s,
        keep=about.keep,
        cues=sum(summary.counts.values()),
        state=entry.outline.state,
        analysed=entry.outline.analysed,
        practice=about.practice,
    )


def is_triad(about: About) -> bool:
    """Whether three practised: by what is kept of the practice, or, of an early one, by its observer."""
    return about.practice is not None or "observer" in about.people


def client_of(entry: SessionEntry) -> str:
    """The client's pseudonym; empty where none was given."""
    return str(getattr(entry.outline.about, "client", "")) if entry.outline else ""


def last_held(entries: Sequence[SessionEntry]) -> SessionEntry | None:
    """The newest of `entries`, newest first, that was held here, not brought from a file; else None."""
    for entry in entries:
        if entry.outline and setting_of(entry.outline.about) in (Setting.ROOM, Setting.CALL):
            return entry
    return None


def fits(facts: Facts | None, told: str, sought: Sought, today: date) -> bool:
    """Whether a session of which the list says `told` is one of those `sought`."""
    text = told.casefold()
    if not all(word in text for word in sought.text.casefold().split()):
        return False
    if facts is None:
        return sought.keep is None and sought.since is Since.EVER
    since = first_day(sought.since, today)
    kept_so = sought.keep is None or facts.keep is sought.keep
    return kept_so and (since is None or facts.started.date() >= since)


def first_day(since: Since, today: date) -> date | None:
    """The first day that counts; None where every day does."""
    match since:
        case Since.WEEK:
            return today - timedelta(days=today.weekday())
        case Since.MONTH:
            return today.replace(day=1)
        case Since.QUARTER:
            return today - timedelta(days=QUARTER_DAYS)
        case Since.YEAR:
            return today.replace(month=1, day=1)
    return None


def hours_and_minutes(duration_s: float) -> tuple[int, int]:
    """A length in hours and whole minutes, to the nearest."""
    return divmod(round(duration_s / 60), 60)


def shortened(date_format: str) -> str:
    """A locale's long format of dates, as Qt writes it, without the weekday and with a short month."""
    without_weekday = re.sub(r"^dddd[^dMy]*|[^\w'.]*dddd\W*$", "", date_format)
    return without_weekday.replace("MMMM", "MMM").strip()


def setting_of(about: About) -> Setting:
    """How a session was heard; of an early one, by the name of what it was heard from."""
    if about.heard_from is HeardFrom.TRANSCRIPT:
        return Setting.TRANSCRIPT
    if about.heard_from is HeardFrom.RECORDING or PurePath(about.source_name).suffix.lower() in RECORDINGS:
        return Setting.RECORDING
    return Setting.CALL if about.channels else Setting.ROOM


def cut(name: str, letters: int) -> str:
    """The first `letters` of `name`, with an ellipsis where that is not all of it."""
    return name if len(name) <= letters else name[: letters - 1].rstrip() + "…"
