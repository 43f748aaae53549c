"""The words of a session recognised again after its end: each time a row of its own, beside what was heard.

A row is added whole or not at all, so that a recognition that was broken off leaves no trace. The last one
stands; those before it, and the words heard live, stay in the file.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from sessions.connection import Connection, explained, name_of, open_for_adding, transaction
from sessions.errors import SessionError
from sessions.master_key import MasterKey
from sessions.schema import RECOGNITION_SINCE, migrate, version_of
from transcribe.attribution import AttributedWord
from transcribe.events import Word


@dataclass(frozen=True, slots=True)
class Origin:
    """Where words come from: `model`, whose network has this `sha256`, in this `version` of Holdspace."""

    made_at: datetime
    model: str
    sha256: str
    version: str


@dataclass(frozen=True, slots=True)
class Recognition:
    """All words of a session recognised again, in order of time; their ids are theirs alone in the session.

    The cues never had them: `known_at_s` and `committed_at_s` are the session's end.
    """

    origin: Origin
    words: tuple[Word, ...]


def add_recognition(path: Path, master: MasterKey, origin: Origin, words: Iterable[AttributedWord]) -> None:
    """Add what recognition made of a session that has ended; raises `SessionError`."""
    body = json.dumps([asdict(word) for word in words])
    made_at = origin.made_at.astimezone(UTC).isoformat()
    row = (made_at, origin.model, origin.sha256, origin.version, body)
    connection = open_for_adding(path, master)
    try:
        with explained(path.name):
            migrate(connection)
            connection.execute(
                "INSERT INTO recognition (made_at, model, sha256, version, words) VALUES (?, ?, ?, ?, ?)", row
            )
    finally:
        connection.close()


def check_can_be_added_to(path: Path, master: MasterKey) -> None:
    """Raise `SessionError` where a session's file may not be written to; changes nothing."""
    connection = open_for_adding(path, master)
    try:
        with explained(path.name), transaction(connection):
            pass
    finally:
        connection.close()


def recognitions(connection: Connection, duration_s: float) -> list[Recognition]:
    """Read them all, the last one last, for a session of `duration_s`; raises `SessionError`."""
    name = name_of(connection)
    with explained(name):
        if version_of(connection) < RECOGNITION_SINCE:
            return []
        rows = connection.execute(
            "SELECT seq, made_at, model, sha256, version, words FROM recognition ORDER BY seq"
        ).fetchall()
    try:
        return [
            Recognition(
                Origin(datetime.fromisoformat(made_at), model, sha256, version),
                tuple(_words(seq, body, duration_s)),
            )
            for seq, made_at, model, sha256, version, body in rows
        ]
    except (ValueError, TypeError, KeyError) as error:
        raise SessionError(
            f"{name}: the words recognised again are damaged; restore it from a copy"
        ) from error


def _words(seq: int, body: str, duration_s: float) -> Iterable[Word]:
    for place, word in enumerate(json.loads(body)):
        yield Word(
            id=f"r{seq}-{place}",
            start_s=float(word["start_s"]),
            end_s=float(word["end_s"]),
            text=str(word["text"]),
            role=str(word["role"]),
            known_at_s=duration_s,
            committed_at_s=duration_s,
            confidence=float(word["confidence"]),
        )
