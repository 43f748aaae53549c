"""`holdspace sessions trends`, run as a user runs it."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from audio.clock import JumpClock
from sessions.about import Keep
from sessions.writer import SessionWriter
from tests.app.program import holdspace
from tests.sessions.keyed import create, keep_master_key
from tests.sessions.made_sessions import STARTED_AT, about
from tests.sessions.test_at_a_glance import a_session


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A data folder with a session with each of two clients."""
    keep_master_key(tmp_path)
    (tmp_path / "sessions").mkdir()
    for days, (id_, client) in enumerate([("aa000000", "Ben"), ("bb000000", "Ada")]):
        told = replace(about(Keep.WORDS, id_), client=client, started_at=STARTED_AT - timedelta(days=days))
        path = tmp_path / "sessions" / f"{id_}.holdspace"
        writer = SessionWriter(create(path), told, JumpClock(STARTED_AT))
        writer.add_events(a_session())
        writer.close({"duration_s": 600.0})
    return tmp_path


def test_every_session_is_a_line_the_oldest_first_and_none_is_a_score(library: Path) -> None:
    ended = holdspace("sessions", "trends", data=library)
    lines = ended.stdout.splitlines()
    assert ended.returncode == 0
    assert [line.split()[0] for line in lines[1:3]] == ["bb000000", "aa000000"]
    assert "26%" in lines[1] and lines[1].endswith("Ada")
    assert "None of it is a score" in lines[-1]


def test_one_clients_sessions_as_json(library: Path) -> None:
    ended = holdspace("sessions", "trends", "--client", "ben", "--json", data=library)
    [line] = ended.stdout.splitlines()
    told = json.loads(line)
    assert (told["session"], told["client"], told["interruptions"]) == ("aa000000", "Ben", 1)
    assert told["questions"] is None


def test_a_client_who_is_not_there_is_one_line_with_those_who_are(library: Path) -> None:
    ended = holdspace("sessions", "trends", "--client", "Zoe", data=library)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.splitlines()[-1] == (
        "holdspace: --client Zoe: no session is with a client of that name; there are Ada, Ben"
    )


def test_before_the_first_session_it_says_so(tmp_path: Path) -> None:
    keep_master_key(tmp_path)
    ended = holdspace("sessions", "trends", data=tmp_path)
    assert (ended.returncode, ended.stdout) == (0, "there is no session yet that could be told of\n")
