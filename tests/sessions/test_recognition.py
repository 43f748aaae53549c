"""Words recognised again after the end: beside what was heard, whole or not at all."""

from datetime import timedelta
from pathlib import Path

import pytest

from sessions import connection
from sessions.connection import Connection
from sessions.errors import SessionError
from sessions.master_key import MasterKey
from sessions.recognition import Origin, Recognition, add_recognition, check_can_be_added_to
from tests.sessions.keyed import MASTER, erase, files_of, open_for_adding, open_session
from tests.sessions.made_sessions import STARTED_AT, a_conversation, record
from transcribe.attribution import AttributedWord
from transcribe.events import Word

_TINY = Origin(STARTED_AT + timedelta(hours=1), "tiny.en", "1a5afae0", "0.2.0")
_BASE = Origin(STARTED_AT + timedelta(hours=2), "base", "d01c3014", "0.2.0")

_RHODODENDRON = AttributedWord(8.0, 8.6, "Rhododendron,", "client", "s2", 0.91)
_BECAUSE = AttributedWord(9.0, 9.3, "because…", "client", "s2", 0.44)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "0badcafe.holdspace"
    record(path, 20.0, a_conversation())
    return path


def texts(path: Path) -> list[str]:
    with open_session(path) as session:
        return [word.text for word in session.words()]


def test_the_words_heard_live_stand_until_there_are_better_ones(path: Path) -> None:
    assert texts(path) == ["rhododendron", "because"]
    add_recognition(path, MASTER, _BASE, [_RHODODENDRON])
    assert texts(path) == ["Rhododendron,"]


def test_all_that_is_known_of_a_word_is_read_back(path: Path) -> None:
    add_recognition(path, MASTER, _BASE, [_RHODODENDRON, _BECAUSE])
    with open_session(path) as session:
        assert session.recognitions() == [
            Recognition(
                _BASE,
                (
                    Word("r1-0", 8.0, 8.6, "Rhododendron,", "client", 20.0, 20.0, 0.91),
                    Word("r1-1", 9.0, 9.3, "because…", "client", 20.0, 20.0, 0.44),
                ),
            )
        ]


def test_the_last_recognition_stands_and_those_before_stay(path: Path) -> None:
    add_recognition(path, MASTER, _TINY, [_BECAUSE])
    add_recognition(path, MASTER, _BASE, [_RHODODENDRON])
    assert texts(path) == ["Rhododendron,"]
    with open_session(path) as session:
        assert [one.origin for one in session.recognitions()] == [_TINY, _BASE]
        ids = [word.id for one in session.recognitions() for word in one.words]
        assert len(set(ids)) == 2


def test_what_was_heard_is_still_all_there(path: Path) -> None:
    with open_session(path) as session:
        events, sound = session.events(), session.sound(0.0, 20.0)
    add_recognition(path, MASTER, _BASE, [_RHODODENDRON])
    with open_session(path) as session:
        assert session.events() == events
        assert (session.sound(0.0, 20.0).samples == sound.samples).all()
    assert {file.name for file in path.parent.iterdir()} == files_of(path)


def test_that_nothing_was_said_is_a_result_too(path: Path) -> None:
    add_recognition(path, MASTER, _BASE, [])
    assert texts(path) == []


def test_a_full_disk_is_one_line_and_leaves_all_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = path.read_bytes()
    open_it = connection.open_for_adding

    def with_a_full_disk(path: Path, master: MasterKey) -> Connection:
        opened = open_it(path, master)
        pages = opened.execute("PRAGMA page_count").fetchone()[0]
        opened.execute(f"PRAGMA max_page_count = {pages}")
        return opened

    check_can_be_added_to(path, MASTER)
    monkeypatch.setattr("sessions.recognition.open_for_adding", with_a_full_disk)
    with pytest.raises(SessionError, match="the disk is full; make room"):
        add_recognition(path, MASTER, _BASE, [_RHODODENDRON] * 1000)
    monkeypatch.undo()
    assert path.read_bytes() == before
    assert texts(path) == ["rhododendron", "because"]


def test_a_session_that_was_erased_meanwhile_does_not_come_back(path: Path) -> None:
    erase(path)
    with pytest.raises(SessionError, match="cannot be opened"):
        add_recognition(path, MASTER, _BASE, [_RHODODENDRON])
    assert list(path.parent.iterdir()) == []


def test_damaged_words_are_one_clear_line(path: Path) -> None:
    connection = open_for_adding(path)
    connection.execute("INSERT INTO recognition VALUES (1, '2026-01-01', 'base', '', '', '[{\"text\": 1}]')")
    connection.close()
    with open_session(path) as session, pytest.raises(SessionError, match="damaged; restore it from a copy"):
        session.words()
