"""Everything that opens a session's file, with one master key for all tests."""

import json
from binascii import b2a_base64
from datetime import datetime
from pathlib import Path

from sessions import connection, erasing, library, reader
from sessions.connection import Connection
from sessions.library import SessionEntry
from sessions.master_key import MasterKey, _Argon2
from sessions.reader import SessionReader
from sessions.seal import sealed

MASTER = MasterKey(b"all test", bytes(range(32)))

PASSPHRASE = "four words for tests"


def create(path: Path) -> Connection:
    return connection.create(path, MASTER)


def open_for_adding(path: Path) -> Connection:
    return connection.open_for_adding(path, MASTER)


def open_for_reading(path: Path) -> Connection:
    return connection.open_for_reading(path, MASTER)


def put_in_order(path: Path) -> bool:
    return connection.put_in_order(path, MASTER)


def open_session(path: Path) -> SessionReader:
    return reader.open_session(path, MASTER)


def list_sessions() -> list[SessionEntry]:
    return library.list_sessions(MASTER)


def being_recorded() -> list[Path]:
    return library.being_recorded(MASTER)


def erase(path: Path) -> None:
    erasing.erase(path, MASTER)


def erase_everything() -> None:
    erasing.erase_everything(MASTER)


def erase_expired(days: int | None, now: datetime) -> int:
    return erasing.erase_expired(MASTER, days, now)


def keep_master_key(data: Path) -> None:
    """Put `MASTER` into a data folder, sealed by `PASSPHRASE`, quick to open."""
    wrapping = _Argon2(b"salt for testing", iterations=1, lanes=1, memory_kib=8)
    wrapped = sealed(wrapping.key(PASSPHRASE), MASTER._secret, "holdspace")
    told = {"id": MASTER.id.hex(), "kept_in": "passphrase", "wrapped": b2a_base64(wrapped).decode()}
    data.mkdir(parents=True, exist_ok=True)
    (data / "master-key.json").write_text(json.dumps(told | wrapping.told()), encoding="utf-8")
