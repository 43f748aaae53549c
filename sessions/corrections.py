"""What people say of a session, meanwhile or afterwards: corrections, marks and notes, only ever added."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from sessions.connection import Connection, explained, name_of


@dataclass(frozen=True, slots=True)
class Correction:
    """Something said at wall time `made_at` about the event `about` (its id, or empty).

    `what` names it (`correction`, `mark`, `note`…); `body` is whatever JSON can hold.
    """

    made_at: datetime
    what: str
    about: str
    body: Mapping[str, object]


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


def corrections(connection: Connection) -> list[Correction]:
    """Read them all, in the order they were added; raises `SessionError`."""
    with explained(name_of(connection)):
        rows = connection.execute("SELECT made_at, what, about, body FROM correction ORDER BY seq").fetchall()
    return [
        Correction(datetime.fromisoformat(made_at), what, about, json.loads(body))
        for made_at, what, about, body in rows
    ]
