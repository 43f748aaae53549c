"""The one door to a session's file: every connection is opened here, everything else is handed one.

Nothing else may name sqlite3, nor open a session's file by other means: closing any handle of a file
drops this process's locks on it, and a recording under way would no longer be guarded.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from sessions.errors import SessionError
from sessions.overwriting import overwrite
from sessions.tunables import LOCK_WAIT_S

Connection = sqlite3.Connection

_REASONS = {
    sqlite3.SQLITE_FULL: "the disk is full; make room on it (what was recorded so far is kept)",
    sqlite3.SQLITE_IOERR: "the disk fails; check it (what was recorded so far is kept)",
    sqlite3.SQLITE_READONLY: "it may not be written to; use a folder you may write to (HOLDSPACE_DATA)",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened; check that it exists and that you may use its folder",
    sqlite3.SQLITE_BUSY: "another program is using it; close that and try again",
    sqlite3.SQLITE_CORRUPT: "it is damaged; restore it from a copy",
    sqlite3.SQLITE_NOTADB: "it is damaged or was not made by Holdspace; restore it from a copy",
}


def create(path: Path) -> Connection:
    """Make the file of a new session, empty, readable by this user only, and open it for recording.

    Belongs to the calling thread. Raises `SessionError` where it cannot be made or exists already.
    """
    with explained(path.name):
        path.touch(mode=0o600, exist_ok=False)
        try:
            connection = _connect(path, "rw")
            # A write-ahead log: a killed process leaves whole commits, and readers never wait.
            connection.execute("PRAGMA journal_mode = WAL")
            # A kill spares what was handed to the system; a power cut does not. NORMAL would leave the log
            # unforced until it is folded in, minutes of sound later; FULL forces it once a commit.
            connection.execute("PRAGMA synchronous = FULL")
        except sqlite3.Error:
            path.unlink(missing_ok=True)
            raise
    return connection


def open_for_adding(path: Path) -> Connection:
    """Open an existing session, to add corrections, marks and notes; raises `SessionError`."""
    with explained(path.name):
        connection = _connect(path, "rw")
        connection.execute("PRAGMA synchronous = FULL")
    return connection


def open_for_reading(path: Path) -> Connection:
    """Open an existing session read-only; a file in order is neither changed nor given company.

    Raises `SessionError`.
    """
    with explained(path.name):
        return _connect(path, "ro")


def put_in_order(path: Path) -> bool:
    """Fold into a session's file what a killed writer left beside it; nothing else is ever touched.

    True where it is left alone because it is still being recorded. Raises `SessionError`.
    """
    with explained(path.name):
        if _stands_alone(path):
            return False
        with suppress(sqlite3.OperationalError), closing(_connect(path, "rw")) as connection:
            return settle(connection)
        return False  # it may not be written to, and is read as it lies


def settle(connection: Connection) -> bool:
    """Fold the log into the file, so that it stands alone; True where others have it open.

    In that case, or where the disk refuses, all stays as it was, nothing is lost, and whoever puts the
    file in order next tries again.
    """
    with _log_kept_aside(connection) as aside:
        try:
            connection.execute("PRAGMA busy_timeout = 0")
            connection.execute("PRAGMA journal_mode = DELETE")
        except sqlite3.OperationalError as error:
            return _reason_code(error) == sqlite3.SQLITE_BUSY
        if aside is not None:
            with suppress(OSError):
                overwrite(aside)
    return False


@contextmanager
def _log_kept_aside(connection: Connection) -> Iterator[Path | None]:
    """Give the log a second name meanwhile: SQLite removes it as it lies, with sound and words still in it.

    None where there is no log, or the file system knows no second names.
    """
    path = Path(connection.execute("PRAGMA database_list").fetchone()[2])
    log, aside = (path.with_name(path.name + ending) for ending in ("-wal", "-wal-old"))
    try:
        aside.unlink(missing_ok=True)
        os.link(log, aside)
    except OSError:
        yield None
        return
    try:
        yield aside
    finally:
        with suppress(OSError):
            aside.unlink()


def name_of(connection: Connection) -> str:
    """Name the file behind a connection, without its folder."""
    return Path(connection.execute("PRAGMA database_list").fetchone()[2]).name


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """All of it or nothing: commits at the end, rolls back on any error."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


@contextmanager
def explained(name: str) -> Iterator[None]:
    """Turn what disks and files do into a `SessionError` about `name`; our own mistakes pass through."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        reason = _REASONS.get(_reason_code(error))
        if reason is None:
            raise
        raise SessionError(f"{name}: {reason}") from error
    except OSError as error:
        raise SessionError(
            f"{name}: {error.strerror}; use a folder you may write to (HOLDSPACE_DATA)"
        ) from error


def _connect(path: Path, mode: str) -> Connection:
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, timeout=LOCK_WAIT_S
    )
    connection.execute("PRAGMA temp_store = MEMORY")  # nothing of a session spills into other files
    return connection


def _stands_alone(path: Path) -> bool:
    with closing(_connect(path, "ro")) as connection:
        try:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            return bool(connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal")
        except sqlite3.OperationalError as error:
            if _reason_code(error) in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN):
                return False  # a half-done change lies beside the file, for a writer to undo
            raise


def _reason_code(error: sqlite3.Error) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF  # the rest of it tells finer shades
