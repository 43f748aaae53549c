"""The files users script against: every name in them with its type, and how to read them."""

import json
from pathlib import Path
from typing import Any

Row = dict[str, Any]
Types = dict[str, type | tuple[type, ...]]

NOTHING = type(None)

FIELDS: dict[str, Types] = {
    "words.jsonl": {
        "start_s": float,
        "end_s": float,
        "text": str,
        "role": str,
        "known_at_s": float,
        "committed_at_s": float,
    },
    "silences.jsonl": {
        "start_s": float,
        "end_s": float,
        "owner": str,
        "why": str,
        "broken_by": (str, NOTHING),
        "p_hold": float,
        "judged_at_s": float,
        "owner_now": (str, NOTHING),
        "why_now": (str, NOTHING),
        "p_hold_now": (float, NOTHING),
        "rejudged_at_s": (float, NOTHING),
    },
    "overlaps.jsonl": {"start_s": float, "end_s": float, "by": str, "over": str, "kind": str},
    "cues.jsonl": {
        "id": str,
        "kind": str,
        "start_s": float,
        "end_s": (float, NOTHING),
        "shown_at_s": float,
        "hidden_at_s": (float, NOTHING),
        "live": bool,
        "confidence": float,
        "evidence": str,
        "about": list,
        "intentional": bool,
        "mark": (str, NOTHING),
        "revised_at_s": (float, NOTHING),
        "revised_why": (str, NOTHING),
    },
}

SESSION: Types = {
    "duration_s": float,
    "people": list,
    "talk_s": dict,
    "counts": dict,
    "live_counts": dict,
    "intentional": int,
    "marks": dict,
    "real_time_factor": float,
    "cpu_s": float,
    "peak_rss_mb": float,
    "start_up_s": float,
    "input_latency_ms": (float, NOTHING),
    "latency_ms": dict,
    "overflows": int,
    "models": dict,
    "version": str,
}

HEARD_FILES = ("turns.rttm", "turns.announced.rttm", "events.jsonl", *FIELDS)
"""Everything but `session.json`, which also tells what the run cost."""

OWNERS = {"client", "coach", "other", "unknown"}
WHYS = {
    "midthought",
    "after_question",
    "after_insight",
    "after_coach",
    "own_pause",
    "turn_end",
    "unknown",
}
OVERLAPS = {"interruption", "attempt", "backchannel", "turn_end", "finishing"}


def rows(folder: Path, name: str) -> list[Row]:
    """The objects in one of the `.jsonl` files."""
    return [json.loads(line) for line in (folder / name).read_text(encoding="utf-8").splitlines()]


def session(folder: Path) -> Row:
    """What `session.json` says."""
    found: Row = json.loads((folder / "session.json").read_text(encoding="utf-8"))
    return found


def turns(folder: Path) -> list[tuple[str, float, float]]:
    """Role, start and end in seconds of every turn in `turns.rttm`."""
    lines = [line.split() for line in (folder / "turns.rttm").read_text(encoding="utf-8").splitlines()]
    assert all(len(line) == 10 and line[0] == "SPEAKER" for line in lines)
    return [(line[7], float(line[3]), float(line[3]) + float(line[4])) for line in lines]


def heard(folder: Path) -> dict[str, bytes]:
    """The files of what was heard and shown, byte for byte."""
    return {name: (folder / name).read_bytes() for name in HEARD_FILES}


def check(row: Row, types: Types) -> None:
    """Every name is there, and what it names is of its type."""
    assert {name for name in types if not isinstance(row.get(name, ...), types[name])} == set()
