from pathlib import Path

import pytest

from app.errors import UsageError
from benchmarks import recordings
from benchmarks.sound_files import write_flac
from benchmarks.truth import Speech, write_rttm
from tests.benchmarks.voices import tone


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("talk", "talk.coach", "alone"):
        write_flac(tmp_path / f"{name}.flac", tone(120, [(0.2, 0.8)], 1.0))
    write_rttm(tmp_path / "talk.rttm", [Speech("coach", 0.2, 0.8), Speech("client", 0.5, 0.8)])
    return tmp_path


def test_a_folder_gives_every_recording_that_has_its_truth_beside_it(folder: Path) -> None:
    (found,) = recordings.given(folder)
    assert (found.name, found.roles, found.named) == ("talk", ("coach", "client"), True)
    assert found.coach_voice == folder / "talk.coach.flac"
    assert found.voices == {}


def test_labels_that_are_no_roles_can_only_be_mapped(folder: Path) -> None:
    write_rttm(folder / "alone.rttm", [Speech("A", 0.2, 0.8), Speech("B", 0.5, 0.8)])
    assert [one.named for one in recordings.given(folder)] == [False, True]


def test_in_a_triad_the_voices_at_hand_are_enrolled(folder: Path) -> None:
    sessions, voices = folder / "sessions", folder / "voices"
    sessions.mkdir()
    voices.mkdir()
    (folder / "alone.flac").rename(sessions / "triad.flac")
    (folder / "talk.flac").rename(voices / "heart.flac")
    write_rttm(sessions / "triad.rttm", [Speech(who, 0.2, 0.8) for who in ("observer", "coach", "client")])
    (sessions / "triad.truth.json").write_text('{"voices": {"coach": "heart", "client": "joe"}}')
    (found,) = recordings.given(sessions)
    assert found.roles == ("coach", "client", "observer")
    assert found.voices == {"coach": voices / "heart.flac"}


def test_a_folder_without_truth_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"NAME\.rttm"):
        recordings.given(tmp_path)


def test_without_other_data_the_bundled_session_is_heard(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(recordings, "BESIDE", tmp_path / "nothing")
    names = [one.name for one in recordings.of_the_house()]
    assert names[0] == "first-session"
