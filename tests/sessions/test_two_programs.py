"""Two programs over the same sessions at once: whatever one of them does, it does not harm the other."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from sessions.corrections import add_together
from sessions.edits import note
from sessions.errors import SessionError
from sessions.library import new_session_path, session_paths
from sessions.master_key import LostKey, master_key_path, open_master_key
from sessions.reader import State
from tests.keyrings import NO_KEYRING
from tests.sessions.keyed import list_sessions, open_for_adding, open_session
from tests.sessions.made_sessions import STARTED_AT, a_conversation, blocks, noise, writer_of
from tests.sessions.over_one_shelf import PASSPHRASE
from tests.sessions.test_earlier_versions import write_version

_ROOT = Path(__file__).parents[2]


class Others:
    """Programs that wait until they are all there, then begin at once."""

    def __init__(self, data: Path, what: str, times: int, programs: int) -> None:
        command = [sys.executable, "-m", "tests.sessions.over_one_shelf", what, str(times)]
        env = {**os.environ, **NO_KEYRING, "HOLDSPACE_DATA": str(data)}
        self._programs = [
            subprocess.Popen(
                command, cwd=_ROOT, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
            )
            for _ in range(programs)
        ]
        for one in self._programs:
            assert one.stdout is not None and one.stdout.readline() == "ready\n"
        for one in self._programs:
            assert one.stdin is not None
            one.stdin.write("\n")
            one.stdin.flush()

    def at_work(self) -> bool:
        return any(one.poll() is None for one in self._programs)

    def said(self) -> list[str]:
        told = [one.communicate()[0] for one in self._programs]
        assert [one.returncode for one in self._programs] == [0] * len(told)
        return [line for text in told for line in text.splitlines()]


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    folder = tmp_path / "data"
    (folder / "sessions").mkdir(parents=True)
    monkeypatch.setenv("HOLDSPACE_DATA", str(folder))
    yield folder


@pytest.mark.parametrize("what", ["look", "let go", "erase"])
def test_a_session_under_way_is_never_taken_for_one_cut_off(data: Path, what: str) -> None:
    path = new_session_path()
    others = Others(data, what, times=40, programs=1)
    writer = writer_of(path)
    until_s = 0.0
    while others.at_work():
        for block in blocks(until_s, until_s + 0.96):
            writer.add_sound(block)
        until_s += 0.96
    writer.add_events(a_conversation())
    writer.close()
    said = others.said()
    assert not any(word in line for line in said for word in ("recovered", "damaged", "erased"))
    assert (
        set(said)
        <= {
            "look": {"", f"{path.stem}:being_recorded", *(line for line in said if "never_begun" in line)},
            "let go": {"0"},
            "erase": {"", f"{path.stem}:refused"},
        }[what]
    )
    with open_session(path) as session:
        assert session.state is State.ENDED
        kept = session.sound(0.0, session.sound_s)
        assert kept.holes == ()
        assert np.array_equal(kept.samples, noise(0, len(kept.samples)))
        assert session.sound_s == pytest.approx(until_s)
        assert session.events() == a_conversation()


def test_sessions_begun_while_another_program_looks_all_open(data: Path) -> None:
    recording = Others(data, "record", times=15, programs=2)
    while recording.at_work():
        for entry in list_sessions():
            assert entry.outline is not None or "damaged" not in entry.trouble, entry.trouble
    begun = set(recording.said())
    entries = list_sessions()
    assert {entry.id for entry in entries} == begun
    for entry in entries:
        assert entry.outline is not None
        assert entry.outline.state is State.ENDED
        assert entry.outline.sound_s == pytest.approx(2.0)


def test_one_that_lies_in_clear_is_sealed_once_however_many_look(data: Path) -> None:
    paths = [data / "sessions" / f"{number:08x}.holdspace" for number in range(8)]
    for path in paths:
        write_version(2, path)
    said = Others(data, "look", times=3, programs=3).said()
    assert not any("damaged" in line or "restore" in line for line in said)
    for path in paths:
        with open_session(path) as session:
            assert session.events() == a_conversation()
    left = {file.suffix for file in (data / "sessions").iterdir()}
    assert left == {".holdspace", ".key"}
    assert not any(b"rhododendron" in file.read_bytes() for file in (data / "sessions").iterdir())


def test_notes_are_added_while_another_looks(data: Path) -> None:
    path = new_session_path()
    writer_of(path).close()
    others = Others(data, "look", times=20, programs=1)
    with closing(open_for_adding(path)) as connection:
        for number in range(50):
            add_together(connection, note(f"n{number}", "c1", 0.0, "well", STARTED_AT))
    said = set(others.said())
    assert f"{path.stem}:ended" in said
    assert all("another_program_is_using_it" in line for line in said - {f"{path.stem}:ended"})
    with open_session(path) as session:
        assert len(session.corrections()) == 50


def test_wiping_leaves_what_another_program_records(data: Path) -> None:
    path = new_session_path()
    writer = writer_of(path)
    [line] = Others(data, "wipe", times=1, programs=1).said()
    assert "it_is_being_recorded_or_used" in line
    writer.add_events(a_conversation())
    writer.close()
    assert session_paths() == [path]
    with open_session(path) as session:
        assert session.events() == a_conversation()


def test_the_first_key_is_made_once_however_many_programs_begin(data: Path) -> None:
    said = Others(data, "key", times=2, programs=4).said()
    assert len(set(said)) == 1
    assert open_master_key(lambda new: PASSPHRASE).id.hex() == said[0]
    assert [file.name for file in data.iterdir() if file.is_file()] == [master_key_path().name]


def test_no_second_key_is_made_in_the_place_of_a_lost_one(data: Path) -> None:
    open_master_key(lambda new: PASSPHRASE)
    writer_of(new_session_path()).close()
    master_key_path().unlink()
    with pytest.raises(LostKey, match="holdspace key restore FILE"):
        open_master_key(lambda new: PASSPHRASE)
    with pytest.raises(SessionError):
        open_master_key(lambda new: PASSPHRASE)
    assert not master_key_path().exists()
