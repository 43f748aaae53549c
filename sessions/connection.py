"""The one door to a session's file: every connection is opened here, everything else is handed one.

Every page of the file, and of the log beside it, is encrypted (SQLCipher: AES-256 in CBC mode, HMAC-SHA512)
under the session's own key. Nothing else may name sqlcipher3, nor open a session's file by other means:
closing any handle of a file drops this process's locks on it, and a recording under way would no longer be
guarded.
"""

import os
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2 as sqlcipher

from sessions.errors import InUse, SessionError
from sessions.file_trouble import files_explained
from sessions.master_key import MasterKey
from sessions.private_files import destroy, former, put_in_place, unfinished
from sessions.session_key import destroy_key, key_of, key_path, make_key
from sessions.tunables import LOCK_WAIT_S

if TYPE_CHECKING:
    import sqlite3

    Connection = sqlite3.Connection  # sqlcipher3 has the same interface, and no types
else:
    Connection = sqlcipher.Connection

_putting_in_order = threading.Lock()
"""Of two threads that did so at once each would find the file in use, and take it for being recorded."""

_REASONS = {
    sqlcipher.SQLITE_FULL: "the disk is full; make room on it (what was recorded so far is kept)",
    sqlcipher.SQLITE_IOERR: "the disk fails; check it (what was recorded so far is kept)",
    sqlcipher.SQLITE_READONLY: "it may not be written to; use a folder you may write to (HOLDSPACE_DATA)",
    sqlcipher.SQLITE_CANTOPEN: "it cannot be opened; check that it exists and that you may use its folder",
    sqlcipher.SQLITE_BUSY: "another program is using it; close that and try again",
    sqlcipher.SQLITE_CORRUPT: "it is damaged; restore it from a copy",
    sqlcipher.SQLITE_NOTADB: "it is damaged, lacks the .key file that belongs beside it, or was "
    "not made by Holdspace; restore both from a copy",
}


def create(path: Path, master: MasterKey) -> Connection:
    """Make the file of a new session, empty, readable by this user only, and open it for recording.

    It gets a key of its own, wrapped by `master`. Belongs to the calling thread. Raises `SessionError` where
    it cannot be made or exists already.
    """
    with explained(path.name):
        _refuse_to_replace(path)
        key = make_key(path, master)  # before the file: one without a key is an earlier version's
        try:
            path.touch(mode=0o600, exist_ok=False)
            connection = _connect(path, "rw", key)
            # A write-ahead log: a killed process leaves whole commits, and readers never wait.
            connection.execute("PRAGMA journal_mode = WAL")
            # A kill spares what was handed to the system; a power cut does not. NORMAL would leave the log
            # unforced until it is folded in, minutes of sound later; FULL forces it once a commit.
            connection.execute("PRAGMA synchronous = FULL")
        except (sqlcipher.Error, OSError):
            path.unlink(missing_ok=True)
            with suppress(SessionError):
                destroy_key(path)
            raise
    return connection


def open_for_adding(path: Path, master: MasterKey) -> Connection:
    """Open an existing session, to add corrections, marks and notes; raises `SessionError`."""
    with explained(path.name):
        connection = _connect(path, "rw", _key_of(path, master))
        connection.execute("PRAGMA synchronous = FULL")
    return connection


def open_for_reading(path: Path, master: MasterKey) -> Connection:
    """Open an existing session read-only; a file in order is neither changed nor given company.

    Raises `SessionError`.
    """
    with explained(path.name):
        return _connect(path, "ro", _key_of(path, master))


def put_in_order(path: Path, master: MasterKey) -> bool:
    """Fold into a session's file what a killed writer left beside it, and seal it if it lies in clear.

    Nothing else is ever touched. True where it is left alone because it is still being recorded. Raises
    `SessionError`.
    """
    with _putting_in_order, explained(path.name):
        key, stands_alone = _looked_at(path, master)
        if not stands_alone:
            with suppress(sqlcipher.OperationalError), closing(_connect(path, "rw", key)) as connection:
                if settle(connection):
                    return True
        with suppress(SessionError):  # it may not be written to, and is read as it lies
            if key is None and path.stat().st_size:
                seal_plain(path, master)
            elif former(path).exists():
                destroy(former(path))
    return False


def settle(connection: Connection) -> bool:
    """Fold the log into the file, so that it stands alone; True where others have it open.

    In that case, or where the disk refuses, all stays as it was, nothing is lost, and whoever puts the
    file in order next tries again.
    """
    try:
        connection.execute("PRAGMA busy_timeout = 0")
        connection.execute("PRAGMA journal_mode = DELETE")
    except sqlcipher.OperationalError as error:
        return bool(_reason_code(error) == sqlcipher.SQLITE_BUSY)
    return False


def seal_plain(path: Path, master: MasterKey) -> None:
    """Encrypt a session's file that an earlier version wrote in clear, and destroy what lay in clear.

    Whenever the program is killed, the file is either still in clear, or sealed whole. Raises `SessionError`,
    `InUse` among them where another program does the same.
    """
    with explained(path.name):
        with closing(_connect(path, "rw", None)) as connection:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("BEGIN EXCLUSIVE")  # until it is closed nobody else may read or write
            connection.execute("COMMIT")
            _begin_anew(
                unfinished(path)
            )  # before the key: by both a file in clear is known from a sealed one
            key = key_of(path, master) if key_path(path).exists() else make_key(path, master)
            _export(connection, unfinished(path), key)
            if os.name == "posix":
                put_in_place(path)
        if os.name != "posix":  # Windows puts nothing in the place of a file that is open
            put_in_place(path)


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
        with files_explained(name):
            yield
    except sqlcipher.DatabaseError as error:
        reason = _REASONS.get(_reason_code(error))
        if reason is None:
            raise
        if _reason_code(error) == sqlcipher.SQLITE_BUSY:
            raise InUse(f"{name}: {reason}") from error
        raise SessionError(f"{name}: {reason}") from error


def _refuse_to_replace(path: Path) -> None:
    if path.exists():
        raise SessionError(f"{path.name} exists already; nothing is recorded over it")


def _begin_anew(new: Path) -> None:
    """Make a file empty, or make an empty one; there is never a moment without it."""
    os.close(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600))


def _export(connection: Connection, new: Path, key: bytes) -> None:
    """Write all that lies in clear behind a connection into a new, empty file, encrypted."""
    connection.execute("ATTACH ? AS sealed KEY ?", (str(new), _as_text(key)))
    try:
        connection.execute("SELECT sqlcipher_export('sealed')")
    except sqlcipher.OperationalError as refused:  # its words alone say why, its code does not
        name = name_of(connection)
        raise SessionError(f"{name}: it cannot be encrypted ({refused}); make room on the disk") from refused
    [(version,)] = connection.execute("PRAGMA main.user_version").fetchall()
    connection.execute(f"PRAGMA sealed.user_version = {version}")
    connection.execute("DETACH sealed")


def _key_of(path: Path, master: MasterKey) -> bytes | None:
    """The key of a session's file; None where it lies in clear, as earlier versions left it."""
    if not key_path(path).exists():
        return None
    if unfinished(path).exists() and _lies_in_clear(path):
        return None  # sealing it was broken off
    return key_of(path, master)


def _lies_in_clear(path: Path) -> bool:
    with closing(_connect(path, "ro", None)) as connection:
        try:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except sqlcipher.DatabaseError as error:
            if _reason_code(error) == sqlcipher.SQLITE_BUSY:
                raise  # somebody seals it just now
            return False
    return True


def _connect(path: Path, mode: str, key: bytes | None) -> Connection:
    connection: Connection = sqlcipher.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, timeout=LOCK_WAIT_S
    )
    connection.execute("PRAGMA cipher_log_level = NONE")  # what is wrong is told by an error, not on a stream
    if key is not None:
        connection.execute(f'PRAGMA key = "{_as_text(key)}"')
    connection.execute("PRAGMA temp_store = MEMORY")  # nothing of a session spills into other files
    return connection


def _as_text(key: bytes) -> str:
    """A key as SQLCipher takes it as it is, without deriving another from it."""
    return f"x'{key.hex()}'"


def _looked_at(path: Path, master: MasterKey) -> tuple[bytes | None, bool]:
    """Give the file's key, None where it lies in clear, and whether nothing lies beside it."""
    key = _key_of(path, master)
    try:
        return key, _stands_alone(path, key)
    except sqlcipher.DatabaseError:
        if key is None and key_path(path).exists():
            return _looked_at(path, master)  # another program sealed it meanwhile
        raise


def _stands_alone(path: Path, key: bytes | None) -> bool:
    with closing(_connect(path, "ro", key)) as connection:
        try:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            return bool(connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal")
        except sqlcipher.OperationalError as error:
            if _reason_code(error) in (sqlcipher.SQLITE_READONLY, sqlcipher.SQLITE_CANTOPEN):
                return False  # a half-done change lies beside the file, for a writer to undo
            raise


def _reason_code(error: Exception) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF  # the rest of it tells finer shades
