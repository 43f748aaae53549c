"""The desk with a real sound server: a microphone tried, a session heard, a stretch of it played."""

import sys
from pathlib import Path

import numpy as np
import pytest

from sessions.reader import State
from tests.app.program import end, programs
from tests.audio.recordings import pitch_hz, tone, write
from tests.sessions.keyed import open_users_session
from tests.virtual_sound import virtual_microphone

pytestmark = pytest.mark.real_time


def test_a_microphone_is_tried_and_a_session_heard_kept_and_played(tmp_path: Path, data: Path) -> None:
    (tmp_path / "models").symlink_to(data / "models", target_is_directory=True)
    tune = write(tmp_path / "tune.wav", tone(440, 48_000, 60.0), 48_000)
    here = (sys.executable, "-m", "tests.app.live_desk")
    with virtual_microphone(tmp_path) as room, programs(tmp_path) as begin:
        room.play(tune)
        ended = end(begin("3", by=here, env=room.env))
    told = [line for line in ended.stderr.splitlines() if not line.endswith("underrun occurred")]
    assert (ended.returncode, told) == (0, [])  # ALSA itself grumbles where a busy machine feeds it late
    trying, level, tried, listening, session, played = ended.stdout.splitlines()
    assert (trying, listening) == ("trying", "listening")
    assert int(level.removeprefix("level ")) == pytest.approx(-9, abs=2)
    assert (tried, played) == ("played ", "played ")
    [path] = (tmp_path / "sessions").glob("*.holdspace")
    assert session == f"session {path.stem} None"
    with open_users_session(path) as stored:
        assert stored.state is State.ENDED
        assert (stored.about.client, stored.about.consent_sentence) == ("Ada", "May I record this?")
        sound = stored.sound(0.0, stored.duration_s).samples[:, 0]
    assert stored.duration_s == pytest.approx(3.0, abs=0.5)
    heard_hz = float(np.median([pitch_hz(part) for part in np.array_split(sound, 6)]))
    assert heard_hz == pytest.approx(440, abs=3)
