"""A real capture through PortAudio, from a virtual microphone that hears what the test plays."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from audio.clock import JumpClock
from audio.errors import DeviceTrouble
from audio.health import Health
from audio.microphone import Microphone
from audio.source import Block
from tests.audio.recordings import pitch_hz, tone, write
from tests.virtual_sound import VirtualMicrophone, virtual_microphone

pytestmark = pytest.mark.real_time


@pytest.fixture
def microphone(tmp_path: Path) -> Iterator[VirtualMicrophone]:
    with virtual_microphone(tmp_path) as one:
        yield one


def listening(microphone: VirtualMicrophone, out: Path, seconds: float) -> subprocess.Popen[str]:
    """Start a process that captures `seconds` into `out`; return when it has begun."""
    program = [sys.executable, "-m", "tests.audio.listen", str(out), str(seconds)]
    root = Path(__file__).parents[2]
    listener = subprocess.Popen(program, env=microphone.env, cwd=root, stdout=subprocess.PIPE, text=True)
    assert listener.stdout is not None
    name, latency_ms = listener.stdout.readline().removeprefix("listening ").split()
    assert name == "default"
    assert 0 < float(latency_ms) < 200
    return listener


def test_what_sounds_is_heard(microphone: VirtualMicrophone, tmp_path: Path) -> None:
    with listening(microphone, tmp_path / "heard.npy", 3.0) as listener:
        microphone.play(write(tmp_path / "tone.wav", tone(440, 48_000, 2.0), 48_000)).wait()
        said, _ = listener.communicate()
    heard = np.load(tmp_path / "heard.npy")
    loud = np.flatnonzero(np.abs(heard[:, 0]) > 0.1)
    assert said == "overflows 0\n"
    assert len(heard) / 16_000 == pytest.approx(3.0, abs=0.04)
    assert (loud[-1] - loud[0]) / 16_000 == pytest.approx(2.0, abs=0.03)
    assert pitch_hz(heard[loud[0] : loud[-1], 0]) == pytest.approx(440, abs=1)


def test_a_device_that_vanishes_gives_what_it_had_and_says_so(
    microphone: VirtualMicrophone, tmp_path: Path
) -> None:
    with listening(microphone, tmp_path / "heard.npy", 60.0) as listener:
        microphone.play(write(tmp_path / "tone.wav", tone(440, 48_000, 1.0), 48_000)).wait()
        microphone.remove()
        said, _ = listener.communicate()
    assert listener.returncode == 4
    assert said.startswith("The microphone default went away ")
    assert said.count("\n") == 1
    assert np.count_nonzero(np.abs(np.load(tmp_path / "heard.npy")) > 0.1) > 8_000


def test_a_muted_microphone_is_found_out(microphone: VirtualMicrophone, tmp_path: Path) -> None:
    with listening(microphone, tmp_path / "heard.npy", 3.5) as listener:
        listener.communicate()
    health = Health()
    health.feed(Block(0, np.load(tmp_path / "heard.npy")))
    assert health.only_zeros
    assert not health.ever_heard


def test_a_microphone_that_is_not_there_is_named(microphone: VirtualMicrophone) -> None:
    ask = "from audio.clock import *; from audio.microphone import *; Microphone('Yeti', SystemClock())"
    answer = subprocess.run(
        [sys.executable, "-c", ask], env=microphone.env, capture_output=True, text=True, check=False
    )
    assert answer.stderr.splitlines()[-1] == (
        "audio.errors.NoSuchDevice: There is no microphone 'Yeti'; `holdspace devices` lists those there are"
    )


def test_without_that_microphone_here_either_it_is_one_line() -> None:
    with pytest.raises(DeviceTrouble, match="microphone") as trouble:
        Microphone("no such microphone", JumpClock())
    assert "\n" not in str(trouble.value)
