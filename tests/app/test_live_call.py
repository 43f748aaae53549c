"""`holdspace live --loopback` on a call: the coach in the room, the client in the computer's sound."""

import os
import signal
from pathlib import Path

import numpy as np
import pytest

from audio.tunables import FASTEST_STEERING
from tests.app.contract import session
from tests.app.program import end, holdspace, programs
from tests.audio.recordings import pitch_hz, tone, write
from tests.sessions.keyed import open_users_session
from tests.virtual_sound import virtual_microphone

pytestmark = pytest.mark.real_time


def test_both_sides_of_a_call_are_heard_and_kept(tmp_path: Path, data: Path) -> None:
    (tmp_path / "models").symlink_to(data / "models", target_is_directory=True)
    coach = write(tmp_path / "coach.wav", tone(440, 48_000, 3.0), 48_000)
    client = write(tmp_path / "client.wav", tone(700, 44_100, 3.0, 2), 44_100)
    options = (
        "--no-overlay",
        "--cues-as-lines",
        "--no-words",
        "--consent",
        "--out",
        tmp_path / "out",
        "--json",
    )
    with virtual_microphone(tmp_path) as room, programs(tmp_path) as start:
        room.add_output("client")
        program = start("live", "--loopback", "default", *options, env=room.env)
        assert program.stdout is not None
        while program.stdout.readline() != "listening\n":
            assert program.poll() is None
        room.play(coach)
        room.play(client, "client").wait()
        while not program.stdout.readline().startswith('{"heard_to_s": 5.0'):
            assert program.poll() is None
        program.send_signal(signal.SIGINT)
        ended = end(program)
    assert ended.returncode == 130
    assert session(tmp_path / "out")["input_latency_ms"] > 0
    [path] = (tmp_path / "sessions").glob("*.holdspace")
    with open_users_session(path) as stored:
        sound = stored.sound(0.0, stored.duration_s).samples
    assert sound.shape[1] == 2
    for channel, hz in ((0, 440), (1, 700)):
        loud = np.flatnonzero(np.abs(sound[:, channel]) > 0.1)
        assert (loud[-1] - loud[0]) / 16_000 == pytest.approx(3.0, abs=0.5)
        halves = np.array_split(sound[loud[0] : loud[-1], channel], 6)
        # On a machine that is busy otherwise a moment may be lost; what is heard has the right pitch.
        heard_hz = float(np.median([pitch_hz(half) for half in halves]))
        assert heard_hz == pytest.approx(hz, abs=2 + hz * FASTEST_STEERING)


def test_the_outputs_that_can_be_heard_are_listed(tmp_path: Path) -> None:
    with virtual_microphone(tmp_path) as computer:
        computer.add_output("headset")
        listed = holdspace("devices", data=tmp_path, env=computer.env)
    assert listed.stdout.splitlines()[-3:] == [
        "for --loopback:",
        "  Monitor of Null Output  (room.monitor)",
        "* Monitor of headset  (headset.monitor)",
    ]


def test_where_none_can_be_heard_one_line_says_why(tmp_path: Path) -> None:
    nobody = {**os.environ, "PULSE_SERVER": f"unix:{tmp_path}/nobody"}
    listed = holdspace("devices", data=tmp_path, env=nobody)
    assert listed.returncode == 0
    assert listed.stdout.splitlines()[-1].startswith(
        "  none: What the computer plays is heard through PulseAudio"
    )
