"""A session's file as the first version made it: read as it is, and led on only when it is added to."""

import sqlite3
from hashlib import sha256
from pathlib import Path

import pytest

from sessions.reader import State, open_session
from sessions.recognition import Origin, add_recognition
from sessions.schema import MIGRATIONS
from sessions.stored_sound import Hole
from tests.sessions.made_sessions import STARTED_AT, a_conversation, about
from transcribe.attribution import AttributedWord

_BASE = Origin(STARTED_AT, "base", "d01c3014", "0.2.0")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "0badcafe.holdspace"
    connection = sqlite3.connect(path)
    connection.executescript((Path(__file__).parent / "version_1.sql").read_text(encoding="utf-8"))
    connection.close()
    return path


def version(path: Path) -> int:
    connection = sqlite3.connect(path)
    found = connection.execute("PRAGMA user_version").fetchone()[0]
    connection.close()
    return int(found)


def test_it_opens_with_all_that_is_in_it_and_stays_as_it_is(path: Path) -> None:
    before = sha256(path.read_bytes()).hexdigest()
    with open_session(path) as session:
        assert session.about == about()
        assert session.state is State.ENDED
        assert session.duration_s == 20.0
        assert session.events() == a_conversation()
        assert [word.text for word in session.words()] == ["rhododendron", "because"]
        assert session.recognitions() == []
        assert session.sound(0.9, 1.2).holes == (Hole(1.0, 1.2, "could not keep up"),)
    assert sha256(path.read_bytes()).hexdigest() == before


def test_it_can_be_recognised_again_and_nothing_in_it_is_lost(path: Path) -> None:
    add_recognition(path, _BASE, [AttributedWord(8.0, 8.6, "rhododendrons", "client", "s2", 0.9)])
    assert version(path) == len(MIGRATIONS)
    with open_session(path) as session:
        assert [word.text for word in session.words()] == ["rhododendrons"]
        assert session.events() == a_conversation()
        assert session.about == about()
