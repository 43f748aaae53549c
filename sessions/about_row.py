"""How what is known of a session lies in the one row of its table: written once, read by every version."""

import json
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from sessions.about import About, HeardFrom, Imported, Keep, Part, Practice, Timing
from sessions.schema import (
    CHANNELS_SINCE,
    CLIENT_SINCE,
    CONSENT_SENTENCE_SINCE,
    HEARD_FROM_SINCE,
    IMPORTED_SINCE,
    LANGUAGE_SINCE,
    PRACTICE_SINCE,
    SETTINGS_SINCE,
    TIMING_SINCE,
)

_FIRST = "id, started_at, consent_at, keep, people, source_name, version, models"

_LATER = (
    ("channels", CHANNELS_SINCE, "NULL"),
    ("language", LANGUAGE_SINCE, "'en'"),
    ("client", CLIENT_SINCE, "NULL"),
    ("consent_sentence", CONSENT_SENTENCE_SINCE, "NULL"),
    ("settings", SETTINGS_SINCE, "NULL"),
    ("heard_from", HEARD_FROM_SINCE, "'microphone'"),
    ("timing", TIMING_SINCE, "'sound'"),
    ("imported", IMPORTED_SINCE, "NULL"),
    ("practice", PRACTICE_SINCE, "NULL"),
)
"""Columns that a file has from a version on, and what holds in earlier ones."""


def columns_of(version: int) -> str:
    """What to ask of the row for `about_of`, as a file of that version has it."""
    return (
        _FIRST + ", " + ", ".join(column if version >= since else before for column, since, before in _LATER)
    )


def about_of(row: list[Any]) -> About:
    """Read what `columns_of` asked; raises `ValueError`, `KeyError` or `TypeError` for what is damaged."""
    id_, started_at, consent_at, keep, people, source_name, version, models, *later = row
    channels, language, client, consent_sentence, settings, heard_from, timing, imported, practice = later
    return About(
        id=id_,
        started_at=_moment(started_at),
        consent_at=_moment(consent_at),
        keep=Keep(keep),
        people=tuple(json.loads(people)),
        source_name=source_name,
        version=version,
        models=json.loads(models),
        channels=tuple(json.loads(channels or "[]")),
        language=language,
        client=client or "",
        consent_sentence=consent_sentence or "",
        settings=None if settings is None else json.loads(settings),
        heard_from=HeardFrom(heard_from),
        timing=Timing(timing),
        imported=None if imported is None else _imported(json.loads(imported)),
        practice=None if practice is None else _practice(json.loads(practice)),
    )


def row_of(about: About) -> dict[str, object]:
    """The row by its columns, but for what a bundle adds."""
    return {
        "id": about.id,
        "started_at": about.started_at.astimezone(UTC).isoformat(),
        "consent_at": about.consent_at.astimezone(UTC).isoformat(),
        "keep": about.keep,
        "people": json.dumps(about.people),
        "source_name": about.source_name,
        "version": about.version,
        "models": json.dumps(dict(about.models)),
        "channels": json.dumps(about.channels) if about.channels else None,
        "language": about.language,
        "client": about.client or None,
        "consent_sentence": about.consent_sentence or None,
        "settings": None if about.settings is None else json.dumps(dict(about.settings)),
        "heard_from": about.heard_from,
        "timing": about.timing,
        "practice": None if about.practice is None else json.dumps(asdict(about.practice)),
    }


def _moment(written: str) -> datetime:
    """Wall time, which always has a zone: without one sessions could not be put in order."""
    return datetime.fromisoformat(written).astimezone(UTC)


def summed_up(told: dict[str, Any]) -> dict[str, Any]:
    """What is read of what a session came to: its length, and who talked and which cues there were."""
    found: dict[str, Any] = {"duration_s": float(told["duration_s"])} if "duration_s" in told else {}
    if {"talk_s", "counts"} <= told.keys():
        found["talk_s"] = {role: float(seconds) for role, seconds in told["talk_s"].items()}
        found["counts"] = {kind: int(number) for kind, number in told["counts"].items()}
    return found


def _imported(told: dict[str, str]) -> Imported:
    at, made_at = datetime.fromisoformat(told["at"]), datetime.fromisoformat(told["made_at"])
    return Imported(at, told["session"], told["bundle"], made_at)


def _practice(told: dict[str, Any]) -> Practice:
    return Practice(told["triad"], int(told["round"]), Part(told["part"]), dict(told["people"]))
