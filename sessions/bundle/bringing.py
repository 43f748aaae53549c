"""Rows out of a bundle become sessions of this shelf: all that were asked for, or none."""

import json
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sessions.account import account_of, heard_in
from sessions.bundle.errors import damaged
from sessions.bundle.records import Begin, Contents, Stored
from sessions.connection import Connection, create, explained, settle
from sessions.erasing import erase
from sessions.errors import SessionError
from sessions.library import new_session_path
from sessions.master_key import MasterKey
from sessions.reader import open_session
from sessions.schema import migrate

_TABLES = ("session", "event", "correction", "recognition", "waveform", "sound")
"""Where rows may go; what is only needed while a recording is analysed is never brought."""


class Bringing:
    """Takes what is in a bundle one after the other; whatever is begun and not finished is erased."""

    def __init__(
        self, name: str, contents: Contents, wanted: list[str], master: MasterKey, now: datetime
    ) -> None:
        """Bring those sessions that are `wanted`, by their ids in the bundle, which is the file `name`."""
        self._name, self._contents, self._wanted = name, contents, wanted
        self._master, self._now = master, now
        self._paths: list[Path] = []
        self._begun: Begin | None = None
        self._connection: Connection | None = None
        self._columns: dict[str, list[str]] = {}
        self._finished = False

    @property
    def ids(self) -> list[str]:
        """What the sessions are called here."""
        return [path.stem for path in self._paths]

    def __enter__(self) -> Self:
        """Bring within a `with`."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close, and leave nothing of what is not finished."""
        if self._connection is not None:
            self._connection.close()
        for path in [] if self._finished else self._paths:
            with suppress(SessionError):
                erase(path, self._master)

    def take(self, record: Begin | Stored) -> None:
        """Take what comes next; raises `SessionError`."""
        if isinstance(record, Begin):
            self._end_session()
            if record.session in self._wanted:
                self._begin_session(record)
        elif self._connection is not None:
            self._add(self._connection, record)

    def finish(self) -> None:
        """Keep all of it; raises `SessionError`."""
        self._end_session()
        for path in self._paths:
            self._try_out(path)
        self._finished = True

    def _begin_session(self, begin: Begin) -> None:
        path = new_session_path()
        self._connection, self._begun = create(path, self._master), begin
        self._paths.append(path)
        with explained(path.name):
            migrate(self._connection, to=begin.schema)
            self._columns = {table: _columns(self._connection, table) for table in _TABLES}
            self._connection.execute("BEGIN IMMEDIATE")  # its rows come all at once, or not at all

    def _add(self, connection: Connection, record: Stored) -> None:
        columns = self._columns.get(record.into, [])
        if not record.row or not set(record.row) <= set(columns):
            raise damaged(self._name)
        row = {**record.row, "id": self._paths[-1].stem} if record.into == "session" else record.row
        places = ", ".join("?" * len(row))
        try:
            with explained(self._name):
                connection.execute(
                    f"INSERT INTO {record.into} ({', '.join(row)}) VALUES ({places})", tuple(row.values())
                )
        except connection.IntegrityError as refused:
            raise damaged(self._name) from refused

    def _end_session(self) -> None:
        connection, begun = self._connection, self._begun
        if connection is None or begun is None:
            return
        told = {
            "at": self._now.astimezone(UTC).isoformat(),
            "session": begun.session,
            "bundle": self._contents.id,
            "made_at": self._contents.made_at.isoformat(),
        }
        with explained(self._name):
            connection.execute("COMMIT")
            migrate(connection)
            connection.execute("UPDATE session SET imported = ?", (json.dumps(told),))
        settle(connection)
        connection.close()
        self._connection = None

    def _try_out(self, path: Path) -> None:
        """Read a session as it will be read; raises `SessionError` where that cannot be."""
        try:
            with open_session(path, self._master) as session:
                session.outline()
                account_of(heard_in(session), session.all_corrections())
                session.waveform()
        except (SessionError, ValueError, KeyError, TypeError, AttributeError) as wrong:
            raise damaged(self._name) from wrong


def _columns(connection: Connection, table: str) -> list[str]:
    """Its columns, none where there is no such table."""
    return [str(column[1]) for column in connection.execute(f"PRAGMA table_info({table})")]
