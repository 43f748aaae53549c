"""Voices kept from one session to the next: enrolled, used by name, deleted; and what is refused."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest

from tests.app.contract import turns
from tests.app.first_session import COACH_ALONE, Form, cut, pieces, share_right
from tests.app.program import ROOT, Ended, done, holdspace, programs
from tests.audio.recordings import write
from tests.keyrings import NO_KEYRING
from tests.sessions.keyed import PASSPHRASE
from tests.virtual_sound import virtual_microphone

pytestmark = pytest.mark.real_time

FROM_S, TO_S = 18.4, 34.0  # a stretch in which the client speaks first

BARE = {k: v for k, v in os.environ.items() if k != "HOLDSPACE_PASSPHRASE"} | dict(NO_KEYRING)
SEALED = BARE | {"HOLDSPACE_PASSPHRASE": PASSPHRASE}


@pytest.fixture(scope="module")
def coach(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The coach alone."""
    return pieces(tmp_path_factory.mktemp("coach") / "coach.flac", COACH_ALONE, Form("flac"))


@pytest.fixture(scope="module")
def enrolled(data: Path, coach: Path) -> Path:
    """A data folder in which the coach is enrolled as `me`."""
    ended = holdspace("voices", "enrol", "Me", coach, data=data, env=SEALED)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.startswith("the voice Me is kept, from 1")
    return data


def refused(*arguments: object, data: Path, env: Mapping[str, str] = SEALED) -> str:
    """The one line with which `holdspace ARGUMENTS` is refused as wrong usage."""
    ended: Ended = holdspace(*arguments, data=data, env=env)
    assert (ended.returncode, ended.stdout) == (2, ""), ended.stderr
    [line] = ended.stderr.splitlines()
    assert line.startswith("holdspace: ")
    return line


def kept(data: Path) -> list[str]:
    """What `holdspace voices list` says, which asks for no passphrase."""
    ended = holdspace("voices", "list", data=data, env=BARE)
    assert (ended.returncode, ended.stderr) == (0, "")
    return ended.stdout.splitlines()


def test_an_enrolled_coach_is_known_in_another_session(enrolled: Path, tmp_path: Path) -> None:
    middle = cut(tmp_path / "middle.wav", FROM_S, TO_S)
    with programs(enrolled) as start:
        done(start("replay", middle, "--out", tmp_path / "out", "--coach", "me", "--no-words", env=SEALED))
    told = turns(tmp_path / "out")
    assert told[0][0] == "client"
    assert share_right(told, FROM_S, TO_S) > 0.85


def test_no_sound_and_no_readable_voice_lies_in_the_data_folder(enrolled: Path) -> None:
    assert kept(enrolled) == ["me"]
    files = [path for path in enrolled.rglob("*") if path.is_file() and "models" not in path.parts]
    assert sorted(path.name for path in files) == ["master-key.json", "me.voice"]
    assert sum(path.stat().st_size for path in files) < 4000


def test_without_the_passphrase_a_voice_stays_shut(enrolled: Path, coach: Path, tmp_path: Path) -> None:
    replay = ("replay", coach, "--out", tmp_path, "--coach", "me")
    wrong = SEALED | {"HOLDSPACE_PASSPHRASE": "a silence has no owner"}
    assert "this is not the passphrase" in refused(*replay, data=enrolled, env=wrong)
    assert "set HOLDSPACE_PASSPHRASE, or run this in a terminal" in refused(*replay, data=enrolled, env=BARE)


def test_another_persons_voice_takes_their_consent_and_goes_when_they_withdraw_it(
    data: Path, coach: Path, tmp_path: Path
) -> None:
    enrol = ("voices", "enrol", "anna", coach, "--role", "client")
    assert "only with that person's agreement" in refused(*enrol, data=data)
    assert "anna" not in kept(data)
    agreed = holdspace(*enrol, "--consent", data=data, env=SEALED)
    assert (agreed.returncode, agreed.stderr) == (0, "")
    assert agreed.stdout.endswith("use it with --voices client=anna\n")
    assert "anna" in kept(data)
    assert holdspace("voices", "delete", "Anna", data=data, env=BARE).returncode == 0
    assert "anna" not in kept(data)
    assert "no voice is enrolled as anna" in refused("voices", "delete", "anna", data=data)
    line = refused("replay", coach, "--out", tmp_path, "--voices", "client=anna", data=data)
    assert "--voices anna: there is no such recording or enrolled voice" in line


def test_what_cannot_be_enrolled_is_told_and_nothing_is_kept(data: Path, coach: Path, tmp_path: Path) -> None:
    short = cut(tmp_path / "short.wav", 24.2, 33.0)
    before = kept(data)
    assert "cannot be a voice's name" in refused("voices", "enrol", "first", coach, data=data)
    assert "is not a file" in refused("voices", "enrol", "you", tmp_path / "nowhere.wav", data=data)
    assert "s of speech; a voice needs 10 s" in refused("voices", "enrol", "you", short, data=data)
    short_passphrase = BARE | {"HOLDSPACE_PASSPHRASE": "sesame"}
    (tmp_path / "fresh").mkdir()
    (tmp_path / "fresh" / "models").symlink_to(data / "models", target_is_directory=True)
    line = refused("voices", "enrol", "you", coach, data=tmp_path / "fresh", env=short_passphrase)
    assert "this passphrase is too short" in line
    assert kept(data) == before


def test_a_recording_between_five_and_ten_seconds_does_for_a_session_and_its_shortness_is_told(
    data: Path, tmp_path: Path
) -> None:
    short = pieces(tmp_path / "short.flac", COACH_ALONE[:3], Form("flac"))
    middle = cut(tmp_path / "middle.wav", 28.0, 32.0)
    ended = holdspace(
        "replay", middle, "--out", tmp_path / "out", "--coach", short, "--no-words", data=data, env=BARE
    )
    assert ended.returncode == 0
    [line] = ended.stderr.splitlines()
    assert "short.flac holds " in line and "better from 10 s" in line


def test_who_enrols_at_the_microphone_is_told_what_to_say_and_counted_along(
    data: Path, coach: Path, tmp_path: Path
) -> None:
    hiss = np.random.default_rng(7).normal(0, 1e-4, (120 * 16_000, 1)).astype(np.float32)
    played = pieces(tmp_path / "played.wav", COACH_ALONE, Form("pcm_s16le"))
    with virtual_microphone(tmp_path) as room, programs(data) as start:
        room.play(write(tmp_path / "hiss.wav", hiss, 16_000))
        program = start("voices", "enrol", "aloud", env=SEALED | room.env | dict(NO_KEYRING))
        assert program.stdout is not None
        assert program.stdout.readline().startswith("Speak for 10 s")
        room.play(played)
        said = done(program).splitlines()
    assert [line for line in said if " of 10 s" in line] == [f"{n} of 10 s" for n in range(1, 11)]
    assert said[-1].startswith("the voice aloud is kept, from 10 s of speech")
    assert "aloud" in kept(data)


def test_with_no_enrolled_voice_neither_keyring_nor_sealing_is_touched() -> None:
    asked = (
        "import sys, app.commands.voices, app.commands.live\n"
        "from app.people_options import room\n"
        "room('first', 2, None, None)\n"
        "print({name.split('.')[0] for name in sys.modules} & {'keyring', 'cryptography', 'jeepney'})\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert ended.stdout == "set()\n"
