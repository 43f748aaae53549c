"""Sessions of the past, from a folder of files or from the library, judged again and compared."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from app.course import EVENTS_FILE, Judged, block_ticks, read_events, taken_in
from app.errors import UsageError
from app.pipeline import Event
from app.record import Record
from app.report import run_summary, write_files
from cues.again import Course, cues_in, given_now, judge_again
from cues.difference import Difference, difference
from cues.events import CueKind, CueShown
from cues.hand import ByHand
from cues.settings import USUAL, Settings
from cues.timeline import Heard
from sessions.about import About, HeardFrom, Keep
from sessions.errors import SessionError
from sessions.library import find, list_sessions, session_paths
from sessions.master_key import MasterKey
from sessions.reader import SessionReader, open_session

LIBRARY = "library"


@dataclass(frozen=True, slots=True)
class Past:
    """A session as it was recorded; `summary` is what its `session.json` says, or would."""

    name: str
    judged: Judged
    cues: tuple[CueShown, ...]
    summary: dict[str, Any]
    words: bool

    def again(self, settings: Settings | None = None) -> list[Event]:
        """Judge it by today's rules, by `settings`, or those it had; no word is quoted that was not kept."""
        return judge_again(self._course(), self._chosen(settings))

    def _course(self) -> Course:
        return replace(self.judged.course(), marked={cue.id: cue for cue in self.cues})

    def _chosen(self, settings: Settings | None) -> Settings:
        chosen = settings or self.judged.settings
        return chosen if self.words else replace(chosen, quotes_words=False)

    def compare(self, settings: Settings | None, against: Settings | None) -> Difference:
        """Compare it by `settings` with `against`; without that, as it was recorded with it as judged now."""
        now = cues_in(self.again(settings))
        return (
            difference(self.cues, now) if against is None else difference(now, cues_in(self.again(against)))
        )

    def write(self, folder: Path, settings: Settings | None) -> None:
        """Write its files into `folder`, as judged now; raises `UsageError`."""
        record, again = Record(), self.again(settings)
        record.add(again)
        known = {name: self.summary[name] for name in ("duration_s", "people") if name in self.summary}
        told = self.summary | record.summary(self.judged.end_s) | known
        given = given_now(self._course(), cues_in(again))
        judged = replace(self.judged, given=given, settings=self._chosen(settings))
        write_files(folder, record, told, judged, words=self.words)


OpenKey = Callable[[], MasterKey]
"""Gives the key to the library, where it is needed."""

Opening = tuple[str, Callable[[], Past]]
"""A session's name, and how it is opened; which raises `UsageError` or `SessionError`."""


def is_many(given: str) -> bool:
    """Whether `given` is the library, or a folder of folders, not one session."""
    return given == LIBRARY or (Path(given).is_dir() and not (Path(given) / EVENTS_FILE).exists())


def open_one(given: str, open_key: OpenKey) -> Past:
    """Open a folder that `replay` or `live` wrote, or a session by its id; raises `UsageError`."""
    if Path(given).is_dir():
        return past_in(Path(given))
    try:
        path = find(given)
    except SessionError as trouble:
        raise UsageError(f"{given}: there is no such folder, and {trouble}") from trouble
    return stored(path, open_key())


def all_in(given: str, open_key: OpenKey) -> list[Opening]:
    """Every session of the library, or each folder in a folder; raises `UsageError` where there is none."""
    if given == LIBRARY:
        master = open_key() if session_paths() else None
        entries = list_sessions(master) if master else []
        judged = (one for one in entries if one.outline is None or not _never_judged(one.outline.about))
        found = [(one.id, partial(stored, one.path, master)) for one in judged if master]
        if not found:
            raise UsageError(f"{LIBRARY}: no session has been recorded yet; `holdspace live --consent` does")
        return list(found)
    folders = sorted(path.parent for path in Path(given).glob(f"*/{EVENTS_FILE}"))
    if not folders:
        raise UsageError(
            f"{given}: neither it nor any folder in it holds {EVENTS_FILE}; "
            "`holdspace replay RECORDING --out DIR` writes one"
        )
    return [(folder.name, partial(past_in, folder)) for folder in folders]


def past_in(folder: Path) -> Past:
    """Read a folder that `replay` or `live` wrote; raises `UsageError`."""
    judged = read_events(folder)
    try:
        summary = json.loads((folder / "session.json").read_text(encoding="utf-8"))
        lines = (folder / "cues.jsonl").read_text(encoding="utf-8").split("\n")
        cues = tuple(_cue(json.loads(line)) for line in lines if line)
        if not isinstance(summary, dict):
            raise ValueError("session.json is no object")
    except OSError as trouble:
        raise UsageError(
            f"{trouble.filename}: cannot be read ({trouble.strerror}); replay it again"
        ) from trouble
    except (ValueError, KeyError, TypeError) as trouble:
        raise UsageError(
            f"{folder}: session.json or cues.jsonl is damaged; replay the recording again"
        ) from trouble
    return Past(folder.resolve().name, judged, cues, summary, (folder / "words.jsonl").exists())


def stored(path: Path, master: MasterKey) -> Past:
    """Read a session of the library; raises `SessionError`."""
    with open_session(path, master) as reader:
        if why := _never_judged(reader.about):
            raise SessionError(f"session {path.stem}: it is {why}, of which no cue is judged")
        return _of_reader(path.stem, reader)


def _never_judged(about: About) -> str:
    """What it is that no rule judges; empty for a session that they do."""
    if about.heard_from is HeardFrom.TRANSCRIPT:
        return "a transcript alone"
    return "" if about.is_judged else "the talk after a practice round"


def _of_reader(name: str, reader: SessionReader) -> Past:
    """What is stored of a session; its true ticks are not, nor, of an older one, its settings: as usual."""
    events, end_s, about = reader.events(), reader.duration_s, reader.about
    given = taken_in((e for e in events if isinstance(e, Heard | ByHand)), block_ticks(end_s, events))
    record = Record()
    record.add(event for event in events if isinstance(event, Event))
    summary = run_summary(record, end_s, 0.0) | {
        "people": list(about.people),
        "models": dict(about.models),
        "real_time_factor": None,
    }
    words = about.keep is not Keep.CUES
    settings = USUAL if about.settings is None else Settings.from_json(about.settings)
    return Past(name, Judged(given, end_s, settings), tuple(cues_in(events)), summary, words)


def seen_by(
    path: Path, master: MasterKey, settings: Settings
) -> tuple[dict[CueKind, int], dict[CueKind, int]]:
    """Count the cues of each kind that were seen in a session of the library, and would be by `settings`.

    Raises `SessionError`.
    """
    past = stored(path, master)
    return _seen(past.cues), _seen(cues_in(past.again(settings)))


def _seen(cues: Sequence[CueShown]) -> dict[CueKind, int]:
    return dict(_per_kind(cues, live=True))


def _cue(row: dict[str, Any]) -> CueShown:
    return CueShown(
        str(row["id"]),
        CueKind(row["kind"]),
        float(row["start_s"]),
        float(row["shown_at_s"]),
        float(row["confidence"]),
        str(row["evidence"]),
        tuple(row["about"]),
        bool(row["live"]),
    )


@dataclass(frozen=True, slots=True)
class Count:
    """How many cues of a kind each of two judgements has, how many of them live, and how many both have.

    Of those in both, `changed` are seen, or read, otherwise.
    """

    before: int = 0
    before_live: int = 0
    after: int = 0
    after_live: int = 0
    common: int = 0
    changed: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(
            self.before + other.before,
            self.before_live + other.before_live,
            self.after + other.after,
            self.after_live + other.after_live,
            self.common + other.common,
            self.changed + other.changed,
        )


def counts(found: Difference) -> dict[CueKind, Count]:
    """Count the cues of each kind that either judgement has."""
    before = [*(cue for cue, _ in found.common), *found.only_before]
    after = [*(cue for _, cue in found.common), *found.only_after]
    common = Counter(cue.kind for cue, _ in found.common)
    changed = Counter(cue.kind for cue, _ in found.changed)
    n = [_per_kind(cues, live=live) for cues in (before, after) for live in (False, True)]
    kinds = [kind for kind in CueKind if n[0][kind] or n[2][kind]]
    return {kind: Count(*(one[kind] for one in (*n, common, changed))) for kind in kinds}


def added(one: dict[CueKind, Count], other: dict[CueKind, Count]) -> dict[CueKind, Count]:
    """Add up two sessions' counts."""
    none = Count()
    kinds = [kind for kind in CueKind if kind in one or kind in other]
    return {kind: one.get(kind, none) + other.get(kind, none) for kind in kinds}


def _per_kind(cues: Sequence[CueShown], *, live: bool) -> Counter[CueKind]:
    return Counter(cue.kind for cue in cues if cue.live or not live)


def opened(openings: Sequence[Opening]) -> Iterator[tuple[str, Past | str]]:
    """Open one session after the other; in the place of one that cannot be read stands why."""
    for name, open_it in openings:
        try:
            past: Past | str = open_it()
        except (UsageError, SessionError) as trouble:
            past = str(trouble)
        yield name, past
