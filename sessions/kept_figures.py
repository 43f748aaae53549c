"""A session's figures kept in its file: so that many sessions are laid side by side at once.

They stand for as long as nothing was added to the session since; what they were made of says so.
"""

from pathlib import Path

from sessions.connection import Connection, explained, name_of, open_for_adding
from sessions.master_key import MasterKey
from sessions.schema import RECOGNITION_SINCE, TREND_SINCE, migrate, version_of


def made_of(connection: Connection, way: str) -> str:
    """What figures made now, by this `way` of making them, are made of; raises `SessionError`."""
    tables = ("correction", "recognition") if version_of(connection) >= RECOGNITION_SINCE else ("correction",)
    with explained(name_of(connection)):
        numbers = [connection.execute(f"SELECT count(*) FROM {one}").fetchone()[0] for one in tables]
    corrections, recognitions = [*numbers, 0][:2]
    return f"{way}, {corrections} corrections, {recognitions} recognitions"


def kept_figures(connection: Connection, of: str) -> str | None:
    """The figures as they were kept; None unless they are made `of` that; raises `SessionError`."""
    if version_of(connection) < TREND_SINCE:
        return None
    with explained(name_of(connection)):
        row = connection.execute("SELECT figures FROM trend WHERE made_of = ?", (of,)).fetchone()
    return None if row is None else str(row[0])


def keep_figures(path: Path, master: MasterKey, of: str, figures: str) -> None:
    """Keep figures made `of` that, in place of any before; raises `SessionError`."""
    connection = open_for_adding(path, master)
    try:
        with explained(path.name):
            migrate(connection)
            connection.execute("INSERT OR REPLACE INTO trend VALUES (1, ?, ?)", (of, figures))
    finally:
        connection.close()
