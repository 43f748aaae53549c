"""Real devices whose plug is pulled and put back while a session listens."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

from audio.source import Samples
from tests.audio.recordings import pitch_hz, tone, write
from tests.virtual_sound import VirtualMicrophone, virtual_microphone

pytestmark = pytest.mark.real_time

ROOT = Path(__file__).parents[2]


@pytest.fixture
def microphone(tmp_path: Path) -> Iterator[VirtualMicrophone]:
    with virtual_microphone(tmp_path) as one:
        yield one


class Listener:
    """A process that listens on; what it says is read line by line."""

    def __init__(self, process: subprocess.Popen[str], out: Path) -> None:
        self._process, self._out = process, out
        self.said: list[str] = []

    def until(self, beginning: str) -> None:
        """Read on until it says this."""
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self.said.append(line.rstrip("\n"))
            if line.startswith(beginning):
                return
        pytest.fail(f"it never said {beginning!r}, but {self.said}")

    def stopped(self) -> Samples:
        """Ask it to stop; what it heard, NaN where sound was lost."""
        assert self._process.stdin is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        self.until("late")
        assert self._process.wait() == 0
        return np.asarray(np.load(self._out))


@contextmanager
def listening(microphone: VirtualMicrophone, out: Path, *loopback: str) -> Iterator[Listener]:
    program = [sys.executable, "-m", "tests.audio.listen_again", str(out), *loopback]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        program, env=microphone.env, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True
    ) as process:
        listener = Listener(process, out)
        try:
            listener.until("listening")
            yield listener
        finally:
            process.kill()


def test_a_microphone_that_is_plugged_in_again_is_heard_again(
    microphone: VirtualMicrophone, tmp_path: Path
) -> None:
    with listening(microphone, tmp_path / "heard.npy") as listener:
        microphone.play(write(tmp_path / "before.wav", tone(440, 48_000, 1.0), 48_000)).wait()
        microphone.remove()
        listener.until("gap")
        microphone.plug_in()
        listener.until("back")
        microphone.play(write(tmp_path / "after.wav", tone(700, 48_000, 1.0), 48_000)).wait()
        heard = listener.stopped()[:, 0]
    away = np.flatnonzero(np.isnan(heard))
    before, after = heard[: away[0]], heard[away[-1] + 1 :]
    assert listener.said[1] == (
        "The microphone default went away; the session goes on, and listens again by itself once it is "
        "connected again, or another in its place"
    )
    assert [pitch_hz(part) for part in (before, after)] == pytest.approx([440, 700], abs=2)
    assert not np.isnan(before).any()
    assert not np.isnan(after).any()
    assert abs(float(listener.said[-1].removeprefix("late "))) < 0.2


def test_a_call_comes_back_with_both_its_sides(microphone: VirtualMicrophone, tmp_path: Path) -> None:
    with listening(microphone, tmp_path / "heard.npy", "default") as listener:
        microphone.remove()
        listener.until("gap")
        microphone.plug_in()
        listener.until("back")
        microphone.play(write(tmp_path / "after.wav", tone(700, 48_000, 1.5), 48_000)).wait()
        heard = listener.stopped()
    after = heard[np.flatnonzero(np.isnan(heard[:, 0]))[-1] + 1 :]
    assert [pitch_hz(after[:, side]) for side in (0, 1)] == pytest.approx([700, 700], abs=5)
