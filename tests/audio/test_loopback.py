"""What the computer plays: which outputs there are to hear, or why there are none."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from audio.clock import JumpClock
from audio.errors import DeviceTrouble
from audio.loopback import find_loopback, loopback_devices
from tests.virtual_sound import VirtualMicrophone, virtual_microphone

pytestmark = pytest.mark.real_time

ASK = (
    "import sys; from audio.clock import *; from audio.loopback import *; "
    "print(find_loopback(sys.argv[1], SystemClock()).name if len(sys.argv) > 1 else loopback_devices())"
)
ROOT = Path(__file__).parents[2]


def ask(env: dict[str, str], folder: Path, *names: str) -> str:
    """What a process of its own finds: the last line it says."""
    (folder / "ask.py").write_text(ASK)
    program = [sys.executable, str(folder / "ask.py"), *names]
    env = env | {"PYTHONPATH": str(ROOT)}
    said = subprocess.run(program, env=env, capture_output=True, text=True, check=False)
    return (said.stdout or said.stderr).splitlines()[-1]


@pytest.fixture(scope="module")
def computer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[VirtualMicrophone]:
    with virtual_microphone(tmp_path_factory.mktemp("computer")) as one:
        one.add_output("headset")
        yield one


def test_every_output_can_be_heard_and_the_default_is_known(
    computer: VirtualMicrophone, tmp_path: Path
) -> None:
    assert ask(computer.env, tmp_path) == (
        "[LoopbackDevice(id='room.monitor', name='Monitor of Null Output', is_default=False), "
        "LoopbackDevice(id='headset.monitor', name='Monitor of headset', is_default=True)]"
    )


@pytest.mark.parametrize("name", ["default", "HEADSET", "headset.monitor", "Monitor of headset"])
def test_one_is_found_by_its_id_or_part_of_its_name(
    computer: VirtualMicrophone, tmp_path: Path, name: str
) -> None:
    assert ask(computer.env, tmp_path, name) == "Monitor of headset"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Yeti", "There is no loopback 'Yeti'; name one of these"),
        ("Monitor", "Several loopback devices are called 'Monitor'; name one of these"),
    ],
)
def test_a_wrong_name_is_answered_with_those_there_are(
    computer: VirtualMicrophone, tmp_path: Path, name: str, told: str
) -> None:
    assert ask(computer.env, tmp_path, name) == (
        f"audio.errors.DeviceTrouble: {told}, or default: Monitor of Null Output (room.monitor), "
        "Monitor of headset (headset.monitor)"
    )


def test_without_a_sound_server_it_is_said_what_to_install(tmp_path: Path) -> None:
    nobody = os.environ | {"PULSE_SERVER": f"unix:{tmp_path}/nobody"}
    assert "apt install pipewire-pulse" in ask(nobody, tmp_path)


@pytest.mark.parametrize(
    ("system", "told"), [("darwin", "install BlackHole"), ("freebsd14", "On this system Holdspace cannot")]
)
def test_a_system_that_has_none_says_so(monkeypatch: pytest.MonkeyPatch, system: str, told: str) -> None:
    monkeypatch.setattr(sys, "platform", system)
    with pytest.raises(DeviceTrouble, match=told) as trouble:
        loopback_devices()
    assert "\n" not in str(trouble.value)
    with pytest.raises(DeviceTrouble, match=told):
        find_loopback("default", JumpClock())


def test_a_server_on_its_way_out_does_not_end_the_program(tmp_path: Path) -> None:
    program = tmp_path / "listens.py"
    program.write_text(
        "from audio.loopback import _soundcard, loopback_devices\n"
        "pulseaudio = _soundcard().pulseaudio\n"
        "pulseaudio._pulse._pa_operation_unref(pulseaudio._ffi.NULL)\n"
        "print(len(loopback_devices()))\n"
    )
    with virtual_microphone(tmp_path) as computer:
        environment = {**computer.env, "PYTHONPATH": str(ROOT)}
        ended = subprocess.run(
            [sys.executable, program], env=environment, capture_output=True, text=True, check=False
        )
    assert (ended.returncode, ended.stdout) == (0, "1\n")
