"""A reel of tones, each at its place, played through a real output: what is heard says where it was."""

import os
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import numpy as np
import pytest

from audio.output import NO_OUTPUT
from audio.source import Samples
from tests.audio.recordings import pitch_hz
from tests.audio.test_microphone import listening
from tests.audio.test_playback import loud_part, playing
from tests.virtual_sound import VirtualMicrophone, virtual_microphone

pytestmark = pytest.mark.real_time

PROGRAM = "tests.audio.play_along"
LOOK_S = 0.05


@pytest.fixture
def microphone(tmp_path: Path) -> Iterator[VirtualMicrophone]:
    with virtual_microphone(tmp_path) as one:
        yield one


def seconds_heard(heard: Samples) -> list[tuple[int, float]]:
    """Which seconds of the reel are heard one after another, and for how long each."""
    step = round(LOOK_S * 16_000)
    looks = [heard[at : at + step] for at in range(0, len(heard) - step, step)]
    seconds = [round((pitch_hz(look) - 400) / 100) for look in looks if np.abs(look).max() > 0.2]
    runs = [(second, LOOK_S * len(list(run))) for second, run in groupby(seconds)]
    return [(second, length_s) for second, length_s in runs if length_s > 2 * LOOK_S]


@pytest.mark.parametrize("refused", ["", "refuse 16000"])
def test_it_is_heard_where_it_was_sent_and_where_it_was_sent_next(
    microphone: VirtualMicrophone, tmp_path: Path, refused: str
) -> None:
    with (
        listening(microphone, tmp_path / "heard.npy", 5.0) as listener,
        playing(microphone.env, PROGRAM) as player,
    ):
        if refused:
            player.told(refused)
        player.told("seek 3")
        assert player.told("play") == "True 3.00"
        assert player.told("until 4.5").startswith("on True 4.5")
        assert player.told("seek 12") == "True 12.00"
        assert player.told("until 13").startswith("on True 13.0")
        assert player.told("pause") == player.told("pause")
        listener.communicate()
    seconds = seconds_heard(loud_part(tmp_path / "heard.npy"))
    assert [second for second, _ in seconds][:3] == [3, 4, 12]
    assert [length_s for _, length_s in seconds][:3] == pytest.approx([1.0, 0.5, 1.0], abs=0.25)


@pytest.mark.parametrize(("speed", "second_s"), [("0.5", 2.0), ("2", 0.5)])
def test_slower_and_faster_it_is_as_high(
    microphone: VirtualMicrophone, tmp_path: Path, speed: str, second_s: float
) -> None:
    with (
        listening(microphone, tmp_path / "heard.npy", 7.0) as listener,
        playing(microphone.env, PROGRAM) as player,
    ):
        player.told(f"speed {speed}")
        player.told("seek 5")
        player.told("play")
        assert player.told("until 7").startswith("on True 7.0")
        player.told("pause")
        listener.communicate()
    seconds = seconds_heard(loud_part(tmp_path / "heard.npy"))
    assert [second for second, _ in seconds][:2] == [5, 6]
    assert [length_s for _, length_s in seconds][:2] == pytest.approx([second_s] * 2, abs=0.25)


def test_a_loop_is_heard_over_and_over_and_then_what_follows(
    microphone: VirtualMicrophone, tmp_path: Path
) -> None:
    with (
        listening(microphone, tmp_path / "heard.npy", 7.0) as listener,
        playing(microphone.env, PROGRAM) as player,
    ):
        player.told("loop 5.5 6.5")
        player.told("play")
        assert player.told("wait 2.3").startswith("True")
        player.told("loop")
        assert player.told("until 7.5").startswith("on True 7.5")
        player.told("pause")
        listener.communicate()
    seconds = [second for second, _ in seconds_heard(loud_part(tmp_path / "heard.npy"))]
    assert seconds[:6] == [5, 6, 5, 6, 5, 6]
    assert seconds[-1] == 7


def test_without_an_output_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "asound.conf").write_text("pcm.unplugged { type hw card 99 }\n")
    with playing(os.environ | {"ALSA_CONFIG_PATH": str(tmp_path / "asound.conf")}, PROGRAM) as player:
        player.told("seek 4")
        player.told("play")
        assert player.told("until 20").endswith(f"False 4.00 {NO_OUTPUT}")


def test_unplugged_while_it_plays_it_keeps_its_place_and_goes_on_when_it_is_back(
    microphone: VirtualMicrophone,
) -> None:
    with playing(microphone.env, PROGRAM) as player:
        player.told("seek 4")
        player.told("play")
        player.told("until 4.5")
        microphone.remove()
        place, told = player.told("until 20").split(" The sound output ")
        assert place.startswith("on False ")
        assert told == "default went away while it played; connect it again and play once more"
        microphone.plug_in()
        assert player.told("play") == f"True {place.split()[-1]}"
        assert player.told("until 6").startswith("on True 6.0")
