"""What people say of a session, meanwhile or afterwards: corrections, marks and notes, only ever added."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from sessions.connection import Connection, explained, name_of, transaction

TOGETHER = "together"
"""In a correction's body: it and the one before it are one act, undone as one."""


@dataclass(frozen=True, slots=True)
class Correction:
    """Something said at wall time `made_at` about the event `about` (its id, or empty).

    `what` names it (see `sessions.edits`); `body` is whatever JSON can hold. `seq` is its place in the file,
    from 1 on; 0 before it was added.
    """

    made_at: datetime
    what: str
    about: str
    body: Mapping[str, object]
    seq: int = field(default=0, compare=False)


def add_correction(connection: Connection, correction: Correction) -> None:
    """Add to a session, open for adding or for recording, at once; raises `SessionError`."""
    row = (
        correction.made_at.astimezone(UTC).isoformat(),
        correction.what,
        correction.about,
        json.dumps(dict(correction.body)),
    )
    with explained(name_of(connection)):
        connection.execute("INSERT INTO correction (made_at, what, about, body) VALUES (?, ?, ?, ?)", row)


def add_together(connection: Connection, *said: Correction) -> None:
    """Add what was one act, all of it or nothing; raises `SessionError`."""
    with explained(name_of(connection)), transaction(connection):
        for place, one in enumerate(said):
            body = {**one.body, TOGETHER: True} if place else one.body
            add_correction(connection, replace(one, body=body))


def corrections(connection: Connection) -> list[Correction]:
    """Read them all, undos and what was undone too, in the order they were added; raises `SessionError`."""
    with explained(name_of(connection)):
        rows = connection.execute(
            "SELECT made_at, what, about, body, seq FROM correction ORDER BY seq"
        ).fetchall()
    return [
        Correction(datetime.fromisoformat(made_at), what, about, json.loads(body), seq)
        for made_at, what, about, body, seq in rows
    ]
