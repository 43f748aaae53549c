"""The keeper's thread and its file, on a disk that works, that fills up, and that is not there."""

from itertools import groupby
from pathlib import Path

import pytest

from app.keeper import Keeper
from app.pipeline import Event
from app.tunables import STOPPING_S
from audio.clock import JumpClock, SystemClock
from audio.source import Block, Gap
from diarize.events import SpeechEnded, SpeechStarted
from sessions.connection import Connection
from sessions.errors import SessionError
from sessions.reader import State
from sessions.writer import SessionWriter
from tests.sessions.keyed import create, open_session
from tests.sessions.made_sessions import STARTED_AT, about, blocks, noise


class FillingDisk:
    """Opens a session whose file can grow to so many pages and no further; SQLite means it."""

    def __init__(self, path: Path, pages: int) -> None:
        self._path, self._pages = path, pages

    def __call__(self) -> SessionWriter:
        connection: Connection = create(self._path)
        writer = SessionWriter(connection, about(), JumpClock(STARTED_AT))
        connection.execute(f"PRAGMA max_page_count = {self._pages}")
        return writer


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "0badcafe.holdspace"


def keep(keeper: Keeper, seconds: float) -> None:
    for block in blocks(0.0, seconds):
        keeper.put(block, [])


def test_sound_and_events_are_there_when_it_has_closed(path: Path) -> None:
    said: list[Event] = [SpeechStarted("s1", "coach", 1.0, 1.1), SpeechEnded("s1", 2.0, 2.2)]
    keeper = Keeper(FillingDisk(path, 100_000))
    keep(keeper, 2.5)
    keeper.put(None, said)
    keeper.close({"talk_s": {"coach": 4.0}, "counts": {}, "duration_s": 2.5})
    assert keeper.trouble is None
    with open_session(path) as session:
        assert session.state is State.ENDED
        assert (session.sound(0.0, 2.5).samples == noise(0, 40_000)).all()
        assert session.events() == said
        assert session.summary().talk_s == {"coach": 4.0}


def test_a_disk_that_fills_up_holds_up_nothing_and_is_told_in_one_line(path: Path) -> None:
    keeper = Keeper(FillingDisk(path, 60))
    keep(keeper, 30.0)
    keeper.close({})
    assert isinstance(keeper.trouble, SessionError)
    assert "the disk is full; make room on it (what was recorded so far is kept)" in str(keeper.trouble)
    assert "\n" not in str(keeper.trouble)
    with open_session(path) as session:
        stored = session.sound(0.0, 30.0)
        until_full_s = stored.holes[0].start_s
        assert 1.0 < until_full_s < 10.0
        kept = stored.samples[: round(until_full_s * 16_000)]
        assert (kept == noise(0, len(kept))).all()


def test_a_disk_that_fails_only_at_the_very_end_keeps_nobody_waiting(path: Path) -> None:
    clock = SystemClock()
    keeper = Keeper(FillingDisk(path, 1))
    keep(keeper, 0.5)  # not enough for the first commit
    began_s = clock.now_s()
    keeper.close({})
    assert clock.now_s() - began_s < STOPPING_S / 2
    assert isinstance(keeper.trouble, SessionError)


def test_where_no_file_can_be_made_it_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "letter").write_text("not a folder")
    with pytest.raises(SessionError, match="use a folder you may write to"):
        Keeper(FillingDisk(tmp_path / "letter" / "0badcafe.holdspace", 100))


def test_a_mistake_of_ours_is_told_too_and_holds_up_nothing(path: Path) -> None:
    keeper = Keeper(FillingDisk(path, 100_000))
    keeper.put(None, ["no event at all"])  # type: ignore[list-item]
    keep(keeper, 30.0)
    keeper.close({})
    assert keeper.trouble is not None
    assert not isinstance(keeper.trouble, SessionError)


def test_a_disk_that_has_room_again_is_told_too(path: Path) -> None:
    told: list[bool] = []

    def opened() -> SessionWriter:
        writer = FillingDisk(path, 100_000)()
        add_sound = writer.add_sound

        def add(heard: Block | Gap) -> None:
            told.append(bool(keeper.failing))
            pages = 12 if 5.0 <= heard.start_s < 10.0 else 100_000
            writer._connection.execute(f"PRAGMA max_page_count = {pages}")
            add_sound(heard)

        writer.add_sound = add  # type: ignore[method-assign]  # a disk that fills up, and is cleared
        return writer

    keeper = Keeper(opened)
    keep(keeper, 15.0)
    keeper.close({})
    assert [failing for failing, _ in groupby(told)] == [False, True, False]
    assert keeper.failing == ""
