"""`holdspace what-if`: past sessions judged by today's rules or other settings, and what would differ."""

import argparse
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from app.commands.cue_lines import tell
from app.cue_settings import read_settings
from app.errors import DONE, UsageError
from app.passphrase import users_key
from app.report import output_folder
from app.what_if import Count, added, all_in, counts, is_many, open_one, opened
from cues.difference import Difference
from cues.events import CueKind, CueShown
from cues.settings import Settings

NO_TRACE = "every cue is the same"


@dataclass(frozen=True, slots=True)
class Sides:
    """The two judgements to compare, by name; `against` is None for what was recorded."""

    before: str
    after: str
    settings: Settings | None
    against: Settings | None


def run(options: argparse.Namespace) -> int:
    """Judge one session again, or many, and say what differs."""
    sides = _sides(options.cues, options.against)
    if is_many(options.session):
        if options.out:
            raise UsageError("--out: is for one session; name one of those in the folder")
        _many(options.session, sides, as_json=options.json)
        return DONE
    past = open_one(options.session, users_key)
    if options.out and Path(options.out).resolve() == Path(options.session).resolve():
        raise UsageError(f"--out {options.out}: what was recorded stays as it is; choose another folder")
    found = past.compare(sides.settings, sides.against)
    if options.out:
        past.write(output_folder(Path(options.out)), sides.settings)
    if options.json:
        tell(json.dumps({"done": _as_json(past.name, found, sides)}, ensure_ascii=False))
    else:
        tell("\n".join([f"{past.name}, {past.judged.end_s:.0f} s", *lines(found, sides)]))
    return DONE


def _sides(cues: str | None, against: str | None) -> Sides:
    settings = read_settings(cues) if cues else None
    if against is None:
        return Sides("recorded", "now", settings, None)
    if cues is None:
        raise UsageError("--against: compares two settings; give the first as --cues SETTINGS.json")
    before, after = Path(cues).stem, Path(against).stem
    names = (before, after) if before != after else (cues, against)
    return Sides(*names, settings, read_settings(against, "--against"))


def lines(found: Difference, sides: Sides) -> list[str]:
    """What a person reads of one session: counts by kind, then each cue that differs, in order of time."""
    differing = [
        *((cue, f"only {sides.before}", cue.evidence) for cue in found.only_before),
        *((cue, f"only {sides.after}", cue.evidence) for cue in found.only_after),
        *((after, "changed", _change(before, after, sides)) for before, after in found.changed),
    ]
    width = max((len(what) for _, what, _ in differing), default=0)
    told = [
        f"{_time(cue.start_s)}  {what:<{width}}  {cue.kind:<16}  {why}"
        for cue, what, why in sorted(differing, key=lambda one: (one[0].start_s, one[1]))
    ]
    return [*table(counts(found), sides), "", *(told or [NO_TRACE])]


def table(counted: Mapping[CueKind, Count], sides: Sides) -> list[str]:
    """Counts of each kind under both judgements, all and live, and how many both have."""
    heads = (sides.before, sides.after, "in both", "changed", f"only {sides.before}", f"only {sides.after}")
    rows = [(str(kind), *_cells(count)) for kind, count in counted.items()]
    total = sum(counted.values(), Count())
    cells = [("", *heads), *rows, ("all", *_cells(total))]
    widths = [max(len(row[n]) for row in cells) for n in range(len(heads) + 1)]
    return [
        "  ".join([row[0].ljust(widths[0]), *(row[n].rjust(widths[n]) for n in range(1, len(row)))])
        for row in cells
    ]


def _cells(count: Count) -> tuple[str, ...]:
    return (
        f"{count.before} ({count.before_live} live)",
        f"{count.after} ({count.after_live} live)",
        str(count.common),
        str(count.changed),
        str(count.before - count.common),
        str(count.after - count.common),
    )


def _many(given: str, sides: Sides, *, as_json: bool) -> None:
    """One line a session, then all of them together."""
    total: dict[CueKind, Count] = {}
    openings = all_in(given, users_key)
    width = max(len(name) for name, _ in openings)
    for name, past in opened(openings):
        if isinstance(past, str):
            tell(json.dumps({"session": name, "trouble": past}) if as_json else f"{name:<{width}}  {past}")
            continue
        found = past.compare(sides.settings, sides.against)
        counted = counts(found)
        total = added(total, counted)
        if as_json:
            tell(json.dumps(_as_json(name, found, sides), ensure_ascii=False))
        else:
            tell(f"{name:<{width}}  {_session_line(counted, sides)}")
    if as_json:
        tell(json.dumps({"done": {"sides": [sides.before, sides.after], "counts": _counts_json(total)}}))
    else:
        tell("\n".join(["", *table(total, sides)]))


def _session_line(counted: Mapping[CueKind, Count], sides: Sides) -> str:
    kinds = ", ".join(f"{kind} {count.before} → {count.after}" for kind, count in counted.items())
    all_ = sum(counted.values(), Count())
    only = f"only {sides.before} {all_.before - all_.common}, only {sides.after} {all_.after - all_.common}"
    return f"{kinds or 'no cues'}; in both {all_.common} ({all_.changed} changed), {only}"


def _change(before: CueShown, after: CueShown, sides: Sides) -> str:
    """What became otherwise, in words."""
    said: list[str] = []
    if before.live != after.live:
        said.append("live" if after.live else "for playback only")
    later_s = after.shown_at_s - before.shown_at_s
    if abs(later_s) >= 0.05:
        said.append(f"{abs(later_s):.1f} s {'later' if later_s > 0 else 'sooner'}")
    if before.evidence == after.evidence:
        return f"{sides.after}: {', '.join(said)}; {after.evidence}"
    return f"{sides.after}: {', '.join([*said, after.evidence])}; {sides.before}: {before.evidence}"


def _as_json(name: str, found: Difference, sides: Sides) -> dict[str, Any]:
    return {
        "session": name,
        "sides": [sides.before, sides.after],
        "counts": _counts_json(counts(found)),
        "only": [[asdict(cue) for cue in cues] for cues in (found.only_before, found.only_after)],
        "changed": [[asdict(before), asdict(after)] for before, after in found.changed],
    }


def _counts_json(counted: Mapping[CueKind, Count]) -> dict[str, dict[str, int]]:
    return {str(kind): asdict(count) for kind, count in counted.items()}


def _time(seconds: float) -> str:
    minutes, left_s = divmod(round(seconds, 1), 60)
    return f"{int(minutes):3d}:{left_s:04.1f}"
