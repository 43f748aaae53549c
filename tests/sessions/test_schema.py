from pathlib import Path

import pytest
from sqlcipher3.dbapi2 import IntegrityError, OperationalError

from sessions import schema
from sessions.connection import Connection
from sessions.errors import SessionError
from sessions.schema import MIGRATIONS, migrate, version_of
from tests.sessions.keyed import create, open_for_adding
from tests.sessions.made_sessions import a_conversation, record


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "0badcafe.holdspace"


@pytest.fixture
def kept(path: Path) -> Connection:
    record(path, 1.0, a_conversation())
    connection = open_for_adding(path)
    connection.execute("INSERT INTO correction (made_at, what, about, body) VALUES ('', 'mark', 'c1', '{}')")
    connection.execute("INSERT INTO recognition VALUES (1, '', 'base', 'd01c3014', '0.2.0', '[]')")
    return connection


def test_an_empty_file_is_brought_up_step_by_step(path: Path) -> None:
    connection = create(path)
    assert version_of(connection) == 0
    migrate(connection)
    assert version_of(connection) == len(MIGRATIONS)
    tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    assert [name for (name,) in tables] == [
        "analysis",
        "answer",
        "correction",
        "event",
        "recognition",
        "session",
        "sound",
        "trend",
        "waveform",
    ]
    migrate(connection)  # nothing left to do
    connection.close()


def test_a_step_that_fails_half_way_leaves_nothing_behind(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connection = create(path)
    monkeypatch.setattr(schema, "MIGRATIONS", (("CREATE TABLE half (x)", "CREATE NONSENSE"),))
    with pytest.raises(OperationalError):
        migrate(connection)
    assert version_of(connection) == 0
    assert connection.execute("SELECT count(*) FROM sqlite_schema").fetchone() == (0,)
    connection.close()


def test_a_file_made_by_a_newer_version_is_left_alone(path: Path) -> None:
    connection = create(path)
    connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    with pytest.raises(SessionError, match="update Holdspace"):
        migrate(connection)
    connection.close()


def everything_in(connection: Connection) -> list[object]:
    tables = ("sound", "event", "correction", "recognition")
    return [row for table in tables for row in connection.execute(f"SELECT * FROM {table}").fetchall()]


@pytest.mark.parametrize(
    "overwriting",
    [
        "UPDATE correction SET body = 'x'",
        "DELETE FROM correction",
        "INSERT OR REPLACE INTO correction VALUES (1, '', 'mark', 'c1', 'x')",
        "UPDATE recognition SET words = 'x'",
        "DELETE FROM recognition",
        "INSERT OR REPLACE INTO recognition VALUES (1, '', 'base', '', '', 'x')",
        "UPDATE event SET body = 'x'",
        "INSERT OR REPLACE INTO event VALUES (1, 'Word', 0.0, 'x')",
        "UPDATE sound SET data = 'x'",
        "INSERT OR REPLACE INTO sound VALUES (0, 1, 1, 'flac', 'x')",
    ],
)
def test_nothing_heard_or_said_is_ever_overwritten(kept: Connection, overwriting: str) -> None:
    before = everything_in(kept)
    with pytest.raises(IntegrityError, match="append-only"):
        kept.execute(overwriting)
    assert everything_in(kept) == before
    kept.close()


def test_a_file_is_about_one_session(kept: Connection) -> None:
    with pytest.raises(IntegrityError):
        kept.execute(
            "INSERT INTO session SELECT 2, * FROM (SELECT id, started_at, consent_at, keep, people,"
            " source_name, version, models, ended_at, summary, channels, language, client,"
            " consent_sentence, settings, heard_from, timing, imported, practice FROM session)"
        )
    kept.close()
