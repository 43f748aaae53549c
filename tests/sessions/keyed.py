"""Everything that opens a session's file, with one master key for all tests."""

import json
import os
from binascii import b2a_base64
from contextlib import closing
from datetime import datetime
from pathlib import Path
from unittest.mock import patch

from sessions import connection, erasing, library, reader
from sessions.connection import Connection
from sessions.library import SessionEntry
from sessions.master_key import MasterKey, open_master_key
from sessions.passphrase_seal import Argon2
from sessions.reader import SessionReader
from sessions.seal import sealed
from sessions.session_key import key_path

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


def open_users_session(path: Path) -> SessionReader:
    """Open a session in the library of a data folder, by that folder's own master key."""
    with patch.dict(os.environ, HOLDSPACE_DATA=str(path.parent.parent)):
        return reader.open_session(path, open_master_key(lambda new: PASSPHRASE))


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


def files_of(path: Path) -> set[str]:
    """What a session that stands alone consists of: its file, and its wrapped key."""
    return {path.name, key_path(path).name}


def in_clear(path: Path, tmp_path: Path) -> bytes:
    """All that is in a session's file and the log beside it, decrypted with its key."""
    plain = tmp_path / "in clear"
    plain.unlink(missing_ok=True)
    with closing(open_for_adding(path)) as opened:
        opened.execute("ATTACH ? AS plain KEY ''", (str(plain),))
        opened.execute("SELECT sqlcipher_export('plain')")
        opened.execute("DETACH plain")
    content = plain.read_bytes()
    plain.unlink()
    return content


def keep_master_key(data: Path) -> None:
    """Put `MASTER` into a data folder, sealed by `PASSPHRASE`, which every test finds in its environment."""
    wrapping = Argon2(b"salt for testing", iterations=1, lanes=1, memory_kib=8)
    wrapped = sealed(wrapping.key(PASSPHRASE), MASTER._secret, "holdspace")
    told = {"id": MASTER.id.hex(), "kept_in": "passphrase", "wrapped": b2a_base64(wrapped).decode()}
    data.mkdir(parents=True, exist_ok=True)
    (data / "master-key.json").write_text(json.dumps(told | wrapping.told()), encoding="utf-8")
