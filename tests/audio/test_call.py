"""A call through real devices: PortAudio hears the room, SoundCard what the computer plays."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from audio.source import Samples
from audio.tunables import FASTEST_STEERING
from tests.audio.recordings import pitch_hz, tone, write
from tests.virtual_sound import VirtualMicrophone, virtual_microphone

pytestmark = pytest.mark.real_time

ROOT = Path(__file__).parents[2]


@pytest.fixture
def microphone(tmp_path: Path) -> Iterator[VirtualMicrophone]:
    with virtual_microphone(tmp_path) as one:
        yield one


def listening(
    microphone: VirtualMicrophone, out: Path, seconds: float, loopback: str
) -> subprocess.Popen[str]:
    """Start a process that captures `seconds` of both into `out`; return when it has begun."""
    program = [sys.executable, "-m", "tests.audio.listen_call", str(out), str(seconds), loopback]
    listener = subprocess.Popen(program, env=microphone.env, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert listener.stdout is not None
    assert listener.stdout.readline() in (
        "listening default and Monitor of client\n",
        "listening default and Monitor of Null Output\n",
    )
    return listener


def clicks(duration_s: float) -> Samples:
    """A click of 4 ms every half second at 48 kHz, shape (n, 1)."""
    sound = np.zeros((round(duration_s * 48_000), 1), np.float32)
    for start in range(4800, len(sound) - 24_000, 24_000):
        sound[start : start + 192, 0] = 0.8 * np.hanning(192)
    return sound


def clicks_heard_ms(sound: NDArray[np.float32]) -> list[float]:
    """When each click sounds, by its centre."""
    loud = np.flatnonzero(sound > 0.3)
    firsts = loud[np.diff(loud, prepend=-10_000) > 2000]
    centres = []
    for first in firsts:
        energy = sound[first - 100 : first + 200].astype(np.float64) ** 2
        centres.append((first - 100 + energy @ np.arange(300) / energy.sum()) / 16)
    return centres


def test_the_same_sound_heard_both_ways_is_heard_at_once(
    microphone: VirtualMicrophone, tmp_path: Path
) -> None:
    with listening(microphone, tmp_path / "heard.npy", 6.0, "room.monitor") as listener:
        microphone.play(write(tmp_path / "clicks.wav", clicks(5.0), 48_000)).wait()
        said, _ = listener.communicate()
    heard = np.load(tmp_path / "heard.npy")
    left, right = clicks_heard_ms(heard[:, 0]), clicks_heard_ms(heard[:, 1])
    assert said == "overflows 0\n"
    assert len(left) == len(right) == 9
    assert np.abs(np.subtract(right, left)).max() < 50


def test_each_is_heard_on_its_own_side(microphone: VirtualMicrophone, tmp_path: Path) -> None:
    microphone.add_output("client")
    with listening(microphone, tmp_path / "heard.npy", 4.0, "default") as listener:
        microphone.play(write(tmp_path / "client.wav", tone(700, 44_100, 2.0, 2), 44_100), "client")
        microphone.play(write(tmp_path / "coach.wav", tone(440, 48_000, 2.0), 48_000)).wait()
        listener.communicate()
    heard = np.load(tmp_path / "heard.npy")
    for channel, hz in ((0, 440), (1, 700)):
        loud = np.flatnonzero(np.abs(heard[:, channel]) > 0.1)
        assert (loud[-1] - loud[0]) / 16_000 == pytest.approx(2.0, abs=0.05)
        assert pitch_hz(heard[loud[0] : loud[-1], channel]) == pytest.approx(
            hz, abs=1 + hz * FASTEST_STEERING
        )
    assert len(heard) / 16_000 == pytest.approx(4.0, abs=0.04)


def test_an_output_that_is_unplugged_is_silence_and_one_line(
    microphone: VirtualMicrophone, tmp_path: Path
) -> None:
    client = microphone.add_output("client")
    with listening(microphone, tmp_path / "heard.npy", 5.0, "client") as listener:
        microphone.play(write(tmp_path / "client.wav", tone(700, 44_100, 1.0, 2), 44_100), "client").wait()
        microphone.unplug(client)
        microphone.play(write(tmp_path / "coach.wav", tone(440, 48_000, 2.0), 48_000)).wait()
        said, _ = listener.communicate()
    heard = np.load(tmp_path / "heard.npy")
    assert listener.returncode == 0
    remark, overflows = said.splitlines()
    assert remark.startswith("The computer's own sound is heard no more from Monitor of client (")
    assert remark.endswith("; the session goes on with the microphone alone until it is back")
    assert overflows == "overflows 0"
    assert len(heard) / 16_000 == pytest.approx(5.0, abs=0.04)
    assert (np.abs(heard[:, 1]) > 0.1).sum() > 8_000
    assert not heard[-8_000:, 1].any()


def test_an_output_that_is_plugged_in_again_is_heard_again(
    microphone: VirtualMicrophone, tmp_path: Path
) -> None:
    client = microphone.add_output("client")
    with listening(microphone, tmp_path / "heard.npy", 12.0, "client") as listener:
        assert listener.stdout is not None
        microphone.unplug(client)
        lost = listener.stdout.readline()
        microphone.add_output("client")
        microphone.play(write(tmp_path / "client.wav", tone(700, 44_100, 8.0, 2), 44_100), "client")
        back = listener.stdout.readline()
        listener.communicate()
    heard = np.load(tmp_path / "heard.npy")
    assert lost.startswith("The computer's own sound is heard no more from Monitor of client (")
    assert back == "The computer's own sound is heard again, from Monitor of client\n"
    loud = np.flatnonzero(np.abs(heard[:, 1]) > 0.1)
    assert pitch_hz(heard[loud[0] : loud[-1], 1]) == pytest.approx(700, abs=1 + 700 * FASTEST_STEERING)


def test_a_microphone_that_vanishes_ends_it(microphone: VirtualMicrophone, tmp_path: Path) -> None:
    with listening(microphone, tmp_path / "heard.npy", 30.0, "default") as listener:
        microphone.play(write(tmp_path / "tone.wav", tone(440, 48_000, 0.5), 48_000)).wait()
        microphone.remove()
        said, _ = listener.communicate()
    assert listener.returncode == 4
    assert said.splitlines()[-1].startswith("The microphone default went away ")
