import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest
from sqlcipher3.dbapi2 import OperationalError

from audio.clock import JumpClock
from audio.tunables import RATE_HZ
from cues.events import CueShown
from cues.settings import Settings
from diarize.events import SpeechEnded
from sessions.errors import SessionError
from sessions.reader import State
from sessions.session_key import key_path
from sessions.stored_sound import Hole
from sessions.writer import SessionWriter
from tests.sessions.keyed import create, files_of, open_for_adding, open_for_reading, open_session
from tests.sessions.locked import read_only
from tests.sessions.made_sessions import STARTED_AT, a_conversation, about, noise, record, writer_of


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "0badcafe.holdspace"


@pytest.fixture
def locked_folder() -> Iterator[Path]:
    """A folder with one session in it, which this person may read but not write to, root or not."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        record(folder / "0badcafe.holdspace", 2.0, a_conversation())
        with read_only(folder):
            yield folder


def state_of(folder: Path) -> dict[str, tuple[str, int]]:
    return {
        file.name: (sha256(file.read_bytes()).hexdigest(), file.stat().st_mtime_ns)
        for file in folder.iterdir()
    }


def test_reading_leaves_no_trace(path: Path) -> None:
    record(path, 2.0, a_conversation())
    before = state_of(path.parent)
    with open_session(path) as session:
        session.events()
        session.sound(0.0, 2.0)
        session.outline()
        assert set(state_of(path.parent)) == files_of(path)
    assert state_of(path.parent) == before


def test_a_reader_cannot_write(path: Path) -> None:
    record(path, 1.0)
    connection = open_for_reading(path)
    with pytest.raises(OperationalError, match="readonly"):
        connection.execute("DELETE FROM event")
    connection.close()


def test_a_folder_one_may_only_read_can_be_read(locked_folder: Path) -> None:
    with open_session(locked_folder / "0badcafe.holdspace") as session:
        assert session.state is State.ENDED
        assert session.events() == a_conversation()


def test_a_folder_one_may_only_read_cannot_be_recorded_in(locked_folder: Path) -> None:
    with pytest.raises(SessionError, match=r"Permission denied; use a folder you may write to") as told:
        create(locked_folder / "1badcafe.holdspace")
    assert "\n" not in str(told.value)


def test_any_part_of_the_sound_can_be_had(path: Path) -> None:
    record(path, 5.0)
    with open_session(path) as session:
        for start, end in [(0, 5 * RATE_HZ), (1, 2), (16_383, 16_385), (20_001, 70_003), (700, 700)]:
            kept = session.sound(start / RATE_HZ, end / RATE_HZ)
            assert kept.samples.dtype == np.float32
            assert np.array_equal(kept.samples, noise(start, end - start))
            assert kept.holes == ()


def test_past_the_end_there_is_nothing_and_it_says_so(path: Path) -> None:
    record(path, 2.0)
    with open_session(path) as session:
        kept = session.sound(1.0, 3.0)
        assert len(kept.samples) == 2 * RATE_HZ
        assert kept.holes == (Hole(2.0, 3.0, "nothing was kept"),)
        with pytest.raises(ValueError, match="no sound from"):
            session.sound(2.0, 1.0)


def test_a_session_without_a_summary_is_summed_up_from_its_events(path: Path) -> None:
    record(path, 20.0, a_conversation())
    with open_session(path) as session:
        summary = session.summary()
    assert summary.duration_s == 20.0
    assert summary.talk_s == {"coach": 4.0, "client": 10.0}
    assert summary.counts == {"hold_space": 1, "interruption": 1}


def test_damaged_sound_is_one_clear_line(path: Path) -> None:
    writer = writer_of(path)
    writer.close()
    connection = open_for_adding(path)
    connection.execute("INSERT INTO sound VALUES (0, 16000, 1, 'flac', x'0badcafe')")
    connection.close()
    with (
        open_session(path) as session,
        pytest.raises(SessionError, match=r"damaged .* restore it from a copy"),
    ):
        session.sound(0.0, 1.0)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "holds no session"),
        (b"a shopping list " * 300, "not made by Holdspace"),
        (None, "cannot be opened"),
    ],
)
def test_what_is_no_session_is_said_to_be_none(path: Path, content: bytes | None, told: str) -> None:
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(SessionError, match=told):
        open_session(path)


def test_a_session_copied_without_its_log_opens_and_stays_one_file(path: Path, tmp_path: Path) -> None:
    writer = writer_of(path)
    folder = tmp_path / "copy"
    folder.mkdir()
    copy = folder / path.name
    other = open_for_adding(path)
    other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    other.close()
    copy.write_bytes(path.read_bytes())
    key_path(copy).write_bytes(key_path(path).read_bytes())
    writer.close()
    with open_session(copy) as session:
        assert session.state is State.RECOVERED
        assert {file.name for file in folder.iterdir()} == files_of(copy)


def test_a_note_that_was_half_written_when_the_power_went_is_undone(path: Path) -> None:
    record(path, 1.0, a_conversation())
    half_writing = (
        "import os, sys; from pathlib import Path; from tests.sessions.keyed import open_for_adding\n"
        "notes = open_for_adding(Path(sys.argv[1]))\n"
        "notes.execute('PRAGMA cache_size = 2'); notes.execute('BEGIN')\n"
        "for _ in range(500): notes.execute('INSERT INTO correction (made_at, what, about, body)'"
        " ' VALUES (0, 0, 0, zeroblob(900))')\n"
        "os._exit(9)"
    )
    subprocess.run(
        [sys.executable, "-c", half_writing, str(path)], cwd=Path(__file__).parents[2], check=False
    )
    assert len(list(path.parent.iterdir())) == 3  # its key, the half-written note, and how to undo it
    with open_session(path) as session:
        assert session.events() == a_conversation()
        assert session.state is State.ENDED
    assert {file.name for file in path.parent.iterdir()} == files_of(path)


def test_what_is_known_of_a_session_comes_back_as_it_was_told(path: Path) -> None:
    told = replace(
        about(),
        client="Anna K.",
        consent_sentence="May this computer listen along? Nothing leaves it.",
        settings=Settings(most_a_minute=1).as_json(),
    )
    SessionWriter(create(path), told, JumpClock(STARTED_AT)).close()
    with open_session(path) as session:
        assert session.about == told
        assert Settings.from_json(session.about.settings) == Settings(most_a_minute=1)


def test_events_of_some_kinds_can_be_read_alone(path: Path) -> None:
    record(path, 1.0, a_conversation())
    with open_session(path) as session:
        wanted = [one for one in a_conversation() if isinstance(one, CueShown | SpeechEnded)]
        assert session.events_of(CueShown, SpeechEnded) == wanted
