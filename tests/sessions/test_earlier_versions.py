"""Sessions' files as earlier versions made them: read as they are, and led on only when they are added to."""

import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from sessions import overwriting
from sessions.about import About, HeardFrom, Keep, Timing
from sessions.account import account_of, heard_in
from sessions.adding import add_to_session
from sessions.edits import mark, name
from sessions.errors import SessionError
from sessions.reader import State
from sessions.recognition import Origin, add_recognition
from sessions.schema import MIGRATIONS
from sessions.stored_sound import Hole
from tests.sessions.keyed import (
    MASTER,
    create,
    erase,
    files_of,
    open_for_adding,
    open_for_reading,
    open_session,
)
from tests.sessions.locked import read_only
from tests.sessions.made_sessions import STARTED_AT, a_conversation, about
from transcribe.attribution import AttributedWord

_BASE = Origin(STARTED_AT, "base", "d01c3014", "0.2.0")

ABOUT = {
    1: about(),
    2: replace(about(Keep.WORDS), channels=("coach", "client"), language="de"),
    3: replace(about(), client="Anna", consent_sentence="May I record us?", settings={"pace": "sparing"}),
    4: replace(
        about(Keep.WORDS), client="Anna", consent_sentence="May I record us?", settings={"pace": "sparing"}
    ),
}
SEALED_SINCE = 4
AS_HEARD = ["rhododendron", "because"]
WORDS = {1: AS_HEARD, 2: ["rhododendrons"], 3: AS_HEARD, 4: AS_HEARD}
RECOGNISED = {1: 0, 2: 1, 3: 0, 4: 0}

_NEXT = {
    "before its key was made": "make_key",
    "before it was encrypted": "_export",
    "before it was in place": "put_in_place",
}

Made = Callable[[int], Path]


def write_version(number: int, path: Path) -> None:
    """Write a session's file as that version did: in clear, before the fourth."""
    text = (Path(__file__).parent / f"version_{number}.sql").read_text(encoding="utf-8")
    with closing(sqlite3.connect(path) if number < SEALED_SINCE else create(path)) as connection:
        connection.executescript(text)


@pytest.fixture
def made(tmp_path: Path) -> Made:
    def make(number: int) -> Path:
        path = tmp_path / "0badcafe.holdspace"
        write_version(number, path)
        return path

    return make


def version(path: Path) -> int:
    with closing(open_for_reading(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


@pytest.mark.parametrize(("number", "known"), ABOUT.items())
def test_one_opens_with_all_that_is_in_it_and_is_sealed(made: Made, number: int, known: About) -> None:
    path = made(number)
    assert (b"rhododendron" in path.read_bytes()) == (number < SEALED_SINCE)
    with open_session(path) as session:
        assert session.about == known
        assert (session.about.heard_from, session.about.timing) == (HeardFrom.MICROPHONE, Timing.SOUND)
        assert session.state is State.ENDED
        assert session.duration_s == 20.0
        assert session.events() == a_conversation()
        assert [word.text for word in session.words()] == WORDS[number]
        assert len(session.recognitions()) == RECOGNISED[number]
    assert version(path) == number
    assert b"rhododendron" not in path.read_bytes()
    assert {file.name for file in path.parent.iterdir()} == files_of(path)


def test_the_first_still_gives_its_sound(made: Made) -> None:
    with open_session(made(1)) as session:
        assert session.sound(0.9, 1.2).holes == (Hole(1.0, 1.2, "could not keep up"),)


def test_one_shows_how_loud_it_was_though_none_was_kept(made: Made) -> None:
    with open_session(made(3)) as session:
        peaks = session.waveform().peaks
    assert peaks.shape == (50, 1)
    assert not peaks[:25].any()
    assert (peaks[25:] == round(255 * 0.5)).all()


@pytest.mark.parametrize("number", [3, 4])
def test_what_was_said_of_one_counts_and_can_be_added_to(made: Made, number: int) -> None:
    path = made(number)
    add_to_session(path, MASTER, mark("c1", True, STARTED_AT), name("client", "Berta", STARTED_AT))
    assert version(path) == len(MIGRATIONS)
    with open_session(path) as session:
        account = account_of(heard_in(session), session.all_corrections())
    assert [cue.helpful for cue in account.cues] == [True, False]
    assert account.names == {"client": "Berta"}
    assert [turn.text for turn in account.turns] == ["", "rhododendron because"]


@pytest.mark.parametrize("number", ABOUT)
def test_one_is_of_no_practice_and_can_be_erased(made: Made, number: int) -> None:
    path = made(number)
    with open_session(path) as session:
        assert session.about.practice is None and session.about.is_judged
    erase(path)
    assert not list(path.parent.iterdir())


@pytest.mark.parametrize("number", ABOUT)
def test_one_that_a_newer_version_led_on_is_refused_whole(made: Made, number: int) -> None:
    path = made(number)
    add_to_session(path, MASTER, mark("c1", True, STARTED_AT))
    with closing(open_for_adding(path)) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    with pytest.raises(SessionError, match="a newer Holdspace made it; update Holdspace"):
        open_session(path)
    with pytest.raises(SessionError, match="a newer Holdspace made it; update Holdspace"):
        add_to_session(path, MASTER, mark("c1", False, STARTED_AT))


@pytest.mark.parametrize(("number", "known"), ABOUT.items())
def test_one_can_be_recognised_again_and_nothing_in_it_is_lost(made: Made, number: int, known: About) -> None:
    path = made(number)
    add_recognition(path, MASTER, _BASE, [AttributedWord(8.0, 8.6, "rhododendra", "client", "s2", 0.9)])
    assert version(path) == len(MIGRATIONS)
    with open_session(path) as session:
        assert [word.text for word in session.words()] == ["rhododendra"]
        assert session.events() == a_conversation()
        assert session.about == known


@pytest.mark.parametrize(
    "broken_off",
    [
        "before its key was made",
        "before it was encrypted",
        "before it was in place",
        "before what lay in clear was destroyed",
    ],
)
def test_sealing_that_was_broken_off_is_begun_again(
    made: Made, monkeypatch: pytest.MonkeyPatch, broken_off: str
) -> None:
    path = made(2)
    seal_until(path, broken_off, monkeypatch)
    assert any(b"rhododendron" in file.read_bytes() for file in path.parent.iterdir())
    with open_session(path) as session:
        assert session.events() == a_conversation()
    assert not any(b"rhododendron" in file.read_bytes() for file in path.parent.iterdir())
    assert {file.name for file in path.parent.iterdir()} == files_of(path)


def seal_until(path: Path, moment: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Begin to seal a file, and have the program killed at that moment."""

    def killed(*given: object) -> None:
        raise KeyboardInterrupt

    if moment in _NEXT:
        monkeypatch.setattr(f"sessions.connection.{_NEXT[moment]}", killed)
    else:
        overwrite = overwriting.overwrite
        monkeypatch.setattr(
            "sessions.private_files.overwrite",
            lambda file: killed() if file.exists() and file.name.endswith(".old") else overwrite(file),
        )
    with pytest.raises(KeyboardInterrupt):
        open_session(path)
    monkeypatch.undo()


def test_what_lies_in_clear_in_a_folder_that_may_only_be_read_is_read_as_it_is() -> None:
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "0badcafe.holdspace"
        write_version(2, path)
        with read_only(path.parent), open_session(path) as session:
            assert session.events() == a_conversation()
