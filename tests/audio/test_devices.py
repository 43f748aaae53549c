"""Which microphones there are: some, none, or no way to ask."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from audio.devices import InputDevice, by_the_usual_way
from tests.virtual_sound import virtual_microphone

pytestmark = pytest.mark.real_time


def ask(question: str, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    program = f"from audio.devices import *; {question}"
    return subprocess.run(
        [sys.executable, "-c", program], env=env, capture_output=True, text=True, check=False
    )


def test_a_microphone_is_described_and_found_by_number_and_by_part_of_its_name(tmp_path: Path) -> None:
    with virtual_microphone(tmp_path) as microphone:
        answer = ask(
            "one = find_input(None); assert one.is_default and one in input_devices(); "
            "assert one == find_input(one.index) == find_input(str(one.index)) == find_input('EFAULT'); "
            "print(one.name, one.host_api, one.channels > 0, one.default_rate_hz, 0 < one.latency_ms < 200)",
            microphone.env,
        )
    assert answer.stdout.split() == ["default", "ALSA", "True", "44100", "True"], answer.stderr


def test_a_computer_without_microphones_has_an_empty_list(tmp_path: Path) -> None:
    (tmp_path / "asound.conf").write_text("pcm.unplugged { type hw card 99 }\n")
    nothing = os.environ | {"ALSA_CONFIG_PATH": str(tmp_path / "asound.conf")}
    assert ask("print(input_devices())", nothing).stdout == "[]\n"
    assert "This computer has no microphone" in ask("find_input(None)", nothing).stderr


def test_without_portaudio_it_is_said_what_to_install() -> None:
    without = "import ctypes.util; ctypes.util.find_library = lambda name: None; input_devices()"
    answer = ask(without, dict(os.environ))
    assert "apt install libportaudio2" in answer.stderr.splitlines()[-1]


def test_a_device_that_was_plugged_in_elsewhere_is_found_by_its_lasting_name(tmp_path: Path) -> None:
    with virtual_microphone(tmp_path) as microphone:
        answer = ask(
            "from dataclasses import replace; one = find_input(None); "
            "moved = replace(one, index=77, name='default (hw:3,0)'); "
            "assert find_again(moved) == one; find_again(replace(one, name='Yeti'))",
            microphone.env,
        )
    assert answer.stderr.splitlines()[-1] == (
        "audio.errors.DeviceTrouble: The microphone Yeti is not connected; connect it again"
    )


def test_the_system_looks_again_only_while_nothing_is_open(tmp_path: Path) -> None:
    with virtual_microphone(tmp_path) as microphone:
        answer = ask(
            "sound = portaudio(); stream = open_stream(lambda: sound.InputStream(channels=1)); "
            "print(look_again()); close_stream(stream); print(look_again(), find_input(None).name)",
            microphone.env,
        )
    assert answer.stdout == "False\nTrue default\n", answer.stderr


def listed(index: int, host_api: str, *, is_default: bool = False) -> InputDevice:
    return InputDevice(index, "Desk microphone", host_api, 1, 48_000, 20.0, is_default)


def test_a_microphone_listed_once_for_each_way_to_sound_is_one() -> None:
    inputs = [listed(0, "MME", is_default=True), listed(1, "DirectSound"), listed(2, "WASAPI")]
    assert by_the_usual_way(inputs, inputs) == inputs[:1]
    assert by_the_usual_way(inputs[1:], inputs) == inputs[1:]


def test_the_window_is_told_of_a_missing_microphone_in_its_own_words(tmp_path: Path) -> None:
    with virtual_microphone(tmp_path) as microphone:
        asked = "from app.desk import Desk; from audio.clock import SystemClock; " + (
            "Desk(SystemClock()).sound_check('Yeti', None)"
        )
        said = ask(asked, microphone.env | {"HOLDSPACE_DATA": str(tmp_path)}).stderr.splitlines()[-1]
    assert said.endswith("The microphone Yeti is not connected. Connect it, or choose another.")
