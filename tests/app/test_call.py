"""A call recorded with one person a channel, replayed: nobody is mistaken, even through a loudspeaker."""

from pathlib import Path

import numpy as np
import pytest

from audio.clock import JumpClock
from audio.replay import Replay
from audio.source import Block
from audio.tunables import RATE_HZ
from benchmarks.bleed import with_bleed
from tests.app.contract import turns
from tests.app.first_session import FIRST_SESSION, TRUTH, share_right
from tests.app.program import holdspace
from tests.audio.recordings import write

WHO_IS_WHERE = ("client", "coach")
HEARD_S = 30.0


@pytest.fixture(scope="module")
def recorded_call(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled session as a call: each person on a channel, with the other's loudspeaker in it."""
    heard = [item.samples for item in Replay(FIRST_SESSION, None, JumpClock()) if isinstance(item, Block)]
    room = np.concatenate(heard)[: round(HEARD_S * RATE_HZ), 0]
    hiss = np.random.default_rng(5).normal(0, 3e-4, (len(room), 2)).astype(np.float32)
    for turn in TRUTH["turns"]:
        for span in turn["speech"]:
            spoken = slice(round((span["start_s"] - 0.02) * RATE_HZ), round((span["end_s"] + 0.05) * RATE_HZ))
            channel = WHO_IS_WHERE.index(turn["role"])
            hiss[spoken, channel] = room[spoken][: len(hiss[spoken, channel])]
    sound = with_bleed(hiss, -12.0, 80.0, "both")
    return write(tmp_path_factory.mktemp("call") / "call.wav", sound, RATE_HZ)


def test_each_is_heard_on_their_own_channel_and_not_on_the_others(
    recorded_call: Path, tmp_path: Path, data: Path
) -> None:
    out = tmp_path / "out"
    options = ("--no-words", "--channels", ",".join(WHO_IS_WHERE))
    ended = holdspace("replay", recorded_call, "--out", out, *options, data=data)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert share_right(turns(out), 0.0, HEARD_S) > 0.9
    spoken_s = sum(end_s - start_s for _, start_s, end_s in turns(out))
    true_s = sum(
        max(0.0, min(span["end_s"], HEARD_S) - span["start_s"])
        for turn in TRUTH["turns"]
        for span in turn["speech"]
    )
    assert spoken_s < 1.08 * true_s


def test_a_recording_of_one_channel_is_no_call(tmp_path: Path, data: Path) -> None:
    ended = holdspace(
        "replay", FIRST_SESSION, "--out", tmp_path / "out", "--channels", "coach,client", data=data
    )
    assert ended.returncode == 2
    assert ended.stderr.startswith("holdspace: --channels: first-session.ogg is not two-channel sound")
    assert ended.stderr.count("\n") == 1
