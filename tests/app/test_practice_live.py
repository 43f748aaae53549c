"""A practice triad in the whole program, over a real microphone: two rounds, each talked over."""

import sys
import wave
from pathlib import Path

import numpy as np
import pytest

from cues.events import CueShown
from cues.hand import Mark, ObserverMarked
from sessions.about import Part
from tests.app.program import end, programs
from tests.app.triad_talk import talk
from tests.keyrings import NO_KEYRING
from tests.sessions.keyed import open_users_session
from tests.virtual_screen import virtual_screen
from tests.virtual_sound import virtual_microphone

pytestmark = pytest.mark.real_time

SECONDS = 5.0


def spoken(path: Path) -> Path:
    """The talk of three, over and over, as long as two rounds and their debriefs may take."""
    sound = np.concatenate([block.samples[:, 0] for block in talk()] * 4)
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, 16_000, 0, "NONE", ""))
        file.writeframes((sound * 32_767).astype("<i2").tobytes())
    return path


def practised(tmp_path: Path, data: Path, *how: str) -> list[str]:
    """What the three did, and what came of it, a line each."""
    (tmp_path / "models").symlink_to(data / "models", target_is_directory=True)
    here = (sys.executable, "-m", "tests.app.practice_desk")
    with (
        virtual_screen(tmp_path) as screen,
        virtual_microphone(tmp_path) as room,
        programs(tmp_path) as begin,
    ):
        room.play(spoken(tmp_path / "talk.wav"))
        ended = end(begin(str(SECONDS), *how, by=here, env={**screen, **room.env, **NO_KEYRING}))
    assert ended.returncode == 0, ended.stderr
    return list(ended.stdout.splitlines())


def test_whoever_withdraws_in_a_debrief_takes_the_round_and_that_talk_with_them(
    tmp_path: Path, data: Path
) -> None:
    *_, first, second, _file = practised(tmp_path, data, "withdraw")
    _, _, *kept = first.split()
    assert second == "kept 2 None None"
    assert sorted(path.stem for path in (tmp_path / "sessions").glob("*.holdspace")) == sorted(kept)
    assert not [path for path in (tmp_path / "sessions").iterdir() if path.name.split(".")[0] not in kept]


def test_three_people_practise_two_rounds_and_one_takes_a_round_along(tmp_path: Path, data: Path) -> None:
    *_, first, second, file = practised(tmp_path, data)
    assert file == "file ['coach']"
    for kept in (first, second):
        number, round_id, debrief_id = kept.removeprefix("kept ").split()
        with open_users_session(tmp_path / "sessions" / f"{round_id}.holdspace") as stored:
            practice = stored.about.practice
            assert practice is not None
            assert (practice.round, practice.part) == (int(number), Part.ROUND)
            assert practice.people["coach"] == {"1": "Ana", "2": "Cleo"}[number]
            [mark] = [event for event in stored.events() if isinstance(event, ObserverMarked)]
            assert mark.mark is Mark.HELD_SILENCE
            assert mark.at_s == pytest.approx(SECONDS / 2, abs=2.0)
        with open_users_session(tmp_path / "sessions" / f"{debrief_id}.holdspace") as stored:
            assert stored.about.practice is not None and stored.about.practice.part is Part.DEBRIEF
            assert not [event for event in stored.events() if isinstance(event, CueShown)]
            assert stored.duration_s >= SECONDS
