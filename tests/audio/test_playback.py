"""What is played is heard by the microphone in the room; what cannot be played says why in one line."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

from audio.output import NO_OUTPUT
from audio.source import Samples
from tests.audio.recordings import pitch_hz
from tests.audio.test_microphone import listening
from tests.virtual_sound import VirtualMicrophone, virtual_microphone

pytestmark = pytest.mark.real_time

ROOT = Path(__file__).parents[2]


@pytest.fixture
def microphone(tmp_path: Path) -> Iterator[VirtualMicrophone]:
    with virtual_microphone(tmp_path) as one:
        yield one


class Player:
    """A process that plays what it is told to."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def told(self, what: str) -> str:
        """Tell it; what it answers."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{what}\n")
        self._process.stdin.flush()
        return self._process.stdout.readline().rstrip("\n ")


@contextmanager
def playing(env: dict[str, str], program: str = "tests.audio.play") -> Iterator[Player]:
    pipe, quiet = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen(
        [sys.executable, "-m", program], env=env, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=quiet, text=True
    ) as process:
        try:
            yield Player(process)
        finally:
            process.communicate()
    assert process.returncode == 0


def loud_part(path: Path) -> Samples:
    """What was heard from its first loud sample to its last, shape (n,)."""
    heard = np.load(path)[:, 0]
    loud = np.flatnonzero(np.abs(heard) > 0.1)
    return np.asarray(heard[loud[0] : loud[-1]])


@pytest.mark.parametrize(
    ("channels", "refused"), [(1, ""), (2, ""), (2, "refuse 16000"), (5, "refuse 16000")]
)
def test_what_is_played_is_heard(
    microphone: VirtualMicrophone, tmp_path: Path, channels: int, refused: str
) -> None:
    with listening(microphone, tmp_path / "heard.npy", 3.0) as listener, playing(microphone.env) as player:
        if refused:
            player.told(refused)
        assert player.told(f"play 440 1.5 {channels}").startswith("True 0.00")
        assert player.told("end") == "went on False 1.50"
        listener.communicate()
    heard = loud_part(tmp_path / "heard.npy")
    assert len(heard) / 16_000 == pytest.approx(1.5, abs=0.03)
    assert pitch_hz(heard) == pytest.approx(440, abs=1)
    assert np.abs(heard).max() == pytest.approx(0.5, abs=0.05)


def test_stopping_stops_it_where_it_is_and_another_sound_takes_its_place(
    microphone: VirtualMicrophone, tmp_path: Path
) -> None:
    with listening(microphone, tmp_path / "heard.npy", 3.0) as listener, playing(microphone.env) as player:
        player.told("play 440 60 1")
        assert player.told("sounding").startswith("True 0.3")
        assert player.told("stop").startswith("False 0.3")
        player.told("play 440 60 1")
        player.told("sounding")
        player.told("play 700 1 1")
        assert player.told("end") == "went on False 1.00"
        assert player.told("stop") == "False 1.00"
        listener.communicate()
    heard = loud_part(tmp_path / "heard.npy")
    assert pitch_hz(heard[-12_000:]) == pytest.approx(700, abs=2)


def test_nothing_is_played_in_no_time(microphone: VirtualMicrophone) -> None:
    with playing(microphone.env) as player:
        assert player.told("play nothing") == "False 0.00"


def test_without_an_output_it_says_so_and_plays_when_there_is_one(tmp_path: Path) -> None:
    (tmp_path / "asound.conf").write_text("pcm.unplugged { type hw card 99 }\n")
    with playing(os.environ | {"ALSA_CONFIG_PATH": str(tmp_path / "asound.conf")}) as player:
        player.told("play 440 1 1")
        assert player.told("end") == f"stood False 0.00 {NO_OUTPUT}"


def test_an_output_that_is_unplugged_is_told_and_once_it_is_back_it_plays(
    microphone: VirtualMicrophone,
) -> None:
    with playing(microphone.env) as player:
        player.told("play 440 60 1")
        player.told("sounding")
        microphone.remove()
        ended, told = player.told("end").split(" The sound output ")
        assert ended.startswith(("went on False", "stood False"))
        assert told == "default went away while it played; connect it again and play once more"
        player.told("play 440 1 1")
        assert "The sound output default cannot be opened (" in player.told("end")
        microphone.plug_in()
        player.told("play 440 1 1")
        assert player.told("end") == "went on False 1.00"
