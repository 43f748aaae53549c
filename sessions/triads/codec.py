"""A practice triad as JSON, and back."""

import json
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from sessions.about import Keep
from sessions.triads.plan import Person, TriadPlan, Voices
from sessions.triads.triad import RoundKept, Triad


def written(triad: Triad) -> bytes:
    """Write all of it down."""
    return json.dumps(asdict(triad), default=_plain).encode()


def read(content: bytes) -> Triad:
    """Read back what `written` wrote; raises `ValueError`, `KeyError` or `TypeError` for anything else."""
    told = json.loads(content)
    return Triad(
        id=str(told["id"]),
        began_at=_moment(told["began_at"]),
        plan=_plan(told["plan"]),
        rounds=tuple(_round(one) for one in told["rounds"]),
    )


def _plan(told: dict[str, Any]) -> TriadPlan:
    coach, client, observer = (Person(one["id"], one["name"], one["voice"]) for one in told["people"])
    consent_at = told["consent_at"]
    return TriadPlan(
        people=(coach, client, observer),
        rounds=int(told["rounds"]),
        round_s=float(told["round_s"]),
        debrief_s=float(told["debrief_s"]),
        known_by=Voices(told["known_by"]),
        keep=Keep(told["keep"]),
        consent_at=None if consent_at is None else _moment(consent_at),
        debrief_kept=bool(told["debrief_kept"]),
        sentence=str(told["sentence"]),
        on_a_call=bool(told["on_a_call"]),
        microphone=told["microphone"],
        loopback=told["loopback"],
        here=told.get("here"),
    )


def _round(told: dict[str, Any]) -> RoundKept:
    return RoundKept(
        number=int(told["number"]),
        began_at=_moment(told["began_at"]),
        session_id=told["session_id"],
        debrief_id=told["debrief_id"],
        agreed=frozenset(told["agreed"]),
    )


def _moment(written_: str) -> datetime:
    """Wall time, which always has a zone: without one triads could not be put in order."""
    return datetime.fromisoformat(written_).astimezone(UTC)


def _plain(value: object) -> object:
    """What JSON has no word for."""
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted(value)
    raise TypeError(f"{type(value).__name__} cannot be written down")
