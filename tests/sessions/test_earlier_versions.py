"""Sessions' files as earlier versions made them: read as they are, and led on only when they are added to."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from sessions.about import About, Keep
from sessions.reader import State
from sessions.recognition import Origin, add_recognition
from sessions.schema import MIGRATIONS
from sessions.stored_sound import Hole
from tests.sessions.keyed import MASTER, open_session
from tests.sessions.made_sessions import STARTED_AT, a_conversation, about
from transcribe.attribution import AttributedWord

_BASE = Origin(STARTED_AT, "base", "d01c3014", "0.2.0")

ABOUT = {
    1: about(),
    2: replace(about(Keep.WORDS), channels=("coach", "client"), language="de"),
}
WORDS = {1: ["rhododendron", "because"], 2: ["rhododendrons"]}

Made = Callable[[int], Path]


@pytest.fixture
def made(tmp_path: Path) -> Made:
    def make(number: int) -> Path:
        path = tmp_path / "0badcafe.holdspace"
        connection = sqlite3.connect(path)
        text = (Path(__file__).parent / f"version_{number}.sql").read_text(encoding="utf-8")
        connection.executescript(text)
        connection.close()
        return path

    return make


def version(path: Path) -> int:
    connection = sqlite3.connect(path)
    found = connection.execute("PRAGMA user_version").fetchone()[0]
    connection.close()
    return int(found)


@pytest.mark.parametrize(("number", "known"), ABOUT.items())
def test_one_opens_with_all_that_is_in_it_and_stays_as_it_is(made: Made, number: int, known: About) -> None:
    path = made(number)
    assert version(path) == number
    before = sha256(path.read_bytes()).hexdigest()
    with open_session(path) as session:
        assert session.about == known
        assert (session.about.client, session.about.consent_sentence, session.about.settings) == (
            "",
            "",
            None,
        )
        assert session.state is State.ENDED
        assert session.duration_s == 20.0
        assert session.events() == a_conversation()
        assert [word.text for word in session.words()] == WORDS[number]
        assert len(session.recognitions()) == number - 1
    assert sha256(path.read_bytes()).hexdigest() == before


def test_the_first_still_gives_its_sound(made: Made) -> None:
    with open_session(made(1)) as session:
        assert session.sound(0.9, 1.2).holes == (Hole(1.0, 1.2, "could not keep up"),)


@pytest.mark.parametrize(("number", "known"), ABOUT.items())
def test_one_can_be_recognised_again_and_nothing_in_it_is_lost(made: Made, number: int, known: About) -> None:
    path = made(number)
    add_recognition(path, MASTER, _BASE, [AttributedWord(8.0, 8.6, "rhododendra", "client", "s2", 0.9)])
    assert version(path) == len(MIGRATIONS)
    with open_session(path) as session:
        assert [word.text for word in session.words()] == ["rhododendra"]
        assert session.events() == a_conversation()
        assert session.about == known
