import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from audio.tunables import BLOCK_SAMPLES, RATE_HZ
from sessions.reader import State
from tests.sessions.keyed import files_of, open_for_adding, open_session
from tests.sessions.made_sessions import noise

_ROOT = Path(__file__).parents[2]


def record_and_kill(path: Path, blocks: int) -> int:
    """Kill a recording (SIGKILL) after so many blocks at least; the samples it had been given by then."""
    command = [sys.executable, "-m", "tests.sessions.endless_recording", str(path)]
    with subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, text=True) as recording:
        assert recording.stdout is not None
        told = [recording.stdout.readline() for _ in range(blocks)]
        recording.kill()
        told += recording.stdout.readlines()
    return max(int(line) for line in told if line.endswith("\n"))


@pytest.mark.parametrize("blocks", [20, 333, 1200])
def test_a_killed_recording_loses_a_second_at_most(tmp_path: Path, blocks: int) -> None:
    path = tmp_path / "0badcafe.holdspace"
    given = record_and_kill(path, blocks)
    with open_session(path) as session:
        assert session.state is State.RECOVERED
        assert session.ended_at is None
        kept = round(session.outline().sound_s * RATE_HZ)
        assert kept >= given - RATE_HZ
        sound = session.sound(0.0, kept / RATE_HZ)
        assert sound.holes == ()
        assert np.array_equal(sound.samples, noise(0, kept))
        events = session.events()
        assert len(events) * BLOCK_SAMPLES >= given - RATE_HZ
        assert session.duration_s >= (given - RATE_HZ) / RATE_HZ
    assert {file.name for file in tmp_path.iterdir()} == files_of(path)
    connection = open_for_adding(path)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


def test_a_session_killed_before_its_first_second_still_opens(tmp_path: Path) -> None:
    path = tmp_path / "0badcafe.holdspace"
    record_and_kill(path, 1)
    with open_session(path) as session:
        assert session.state is State.RECOVERED
        assert session.about.people == ("coach", "client")


def test_looked_at_by_several_at_once_none_takes_it_for_being_recorded(tmp_path: Path) -> None:
    def state(path: Path) -> State:
        with open_session(path) as session:
            return session.state

    (tmp_path / "killed").mkdir()
    path = tmp_path / "killed" / "0badcafe.holdspace"
    record_and_kill(path, 100)
    copies = [shutil.copytree(path.parent, tmp_path / str(n)) / path.name for n in range(20)]
    with ThreadPoolExecutor(3) as threads:
        states = [list(threads.map(state, [copy] * 3)) for copy in copies]
    assert states == [[State.RECOVERED] * 3] * 20
