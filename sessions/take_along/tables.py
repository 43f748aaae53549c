"""A session for other programs: turns as CSV, and everything there is as JSON Lines."""

import csv
import json
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from pathlib import Path

from sessions.account import Account
from sessions.take_along.format import Format, Needs, ReadSound
from sessions.take_along.lines import clean, name_of, timed

COLUMNS = ("session", "start_s", "end_s", "role", "name", "text")
"""Of the CSV, as `holdspace code` reads it; times are empty where they are guessed."""


def write_csv(account: Account, sound: ReadSound, path: Path) -> None:
    """Write one row a turn, UTF-8, by RFC 4180; raises `OSError`."""
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(COLUMNS)
        for turn in account.turns:
            times = [f"{at_s:.3f}" if timed(account) else "" for at_s in (turn.start_s, turn.end_s)]
            name = name_of(account, turn.role)
            rows.writerow([account.about.id, *times, turn.role, name, clean(turn.text)])


def write_jsonl(account: Account, sound: ReadSound, path: Path) -> None:
    """Write one object a line, each with its "type", ASCII; raises `OSError`.

    The first is "about"; then come, each in order of time, "turn" and its "word"s, "silence", "overlap",
    "cue", "bookmark", "note", "observed" (an observer's mark of a practice round), "reflection" (what the
    three said of that, in no order of time), "verdict" (of a moment of the review), "sign_mark", "through"
    (what somebody went through for that) and "hole". Times are seconds of session time, to the millisecond;
    what they are worth is in the first, as "timing".
    """
    with path.open("w", encoding="ascii", newline="\n") as file:
        for row in _objects(account):
            file.write(json.dumps(row, allow_nan=False) + "\n")


FORMATS = (
    Format("csv", ".csv", "one row a turn, for a spreadsheet", Needs.WORDS, write_csv, timed=False),
    Format(
        "jsonl", ".jsonl", "everything there is, for other programs", Needs.TURNS, write_jsonl, timed=False
    ),
)


def _objects(account: Account) -> Iterator[dict[str, object]]:
    yield {
        "type": "about",
        **_fields(account.about),
        "state": str(account.state),
        "ended_at": _plain(account.ended_at),
        "duration_s": _plain(account.duration_s, to_ms=True),
        "names": dict(account.names),
        "recovered_at_s": _plain(account.recovered_at_s, to_ms=True),
        "words_by_hand": account.words_by_hand,
    }
    for turn in account.turns:
        row = _fields(turn)
        words = [_fields(word) for word in turn.words]
        del row["words"]
        yield {"type": "turn", **row, "text": turn.text}
        yield from ({"type": "word", "turn": turn.id, **word} for word in words)
    others = {
        "silence": account.silences,
        "overlap": account.overlaps,
        "cue": account.cues,
        "bookmark": account.bookmarks,
        "note": account.notes,
        "observed": account.observed,
        "reflection": account.reflections,
        "verdict": [one for one in account.verdicts if not one.taken_back],
        "sign_mark": account.sign_marks,
        "through": account.through,
        "hole": account.holes,
    }
    for kind, things in others.items():
        yield from ({"type": kind, **_fields(thing)} for thing in things)


def _fields(thing: object) -> dict[str, object]:
    if not is_dataclass(thing):
        raise TypeError(f"{type(thing).__name__} has no fields")
    values = {field.name: getattr(thing, field.name) for field in fields(thing)}
    return {name: _plain(value, to_ms=name.endswith("_s")) for name, value in values.items()}


def _plain(value: object, to_ms: bool = False) -> object:
    """The same as JSON has it; seconds to the millisecond."""
    if isinstance(value, float):
        return round(value, 3) if to_ms else value
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    if is_dataclass(value):
        return _fields(value)
    return value
