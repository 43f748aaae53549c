"""Enrolled voices: kept sealed, opened again, deleted for good."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from sessions.errors import SessionError
from sessions.master_key import MasterKey, new_key
from sessions.voices import KeptVoice, check_name, delete, is_kept, keep, kept_names, open_voice
from tests.sessions.made_sessions import STARTED_AT


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOLDSPACE_DATA", str(tmp_path / "data"))
    return tmp_path / "data" / "voices"


@pytest.fixture
def master() -> MasterKey:
    return MasterKey(b"here....", new_key())


def voice(name: str = "me", seed: int = 3) -> KeptVoice:
    vector = np.random.default_rng(seed).normal(0, 1, 192)
    embedding = (vector / np.linalg.norm(vector)).astype(np.float32)
    return KeptVoice(name, "coach", embedding, 12.3, STARTED_AT, "a network")


def test_a_voice_comes_back_as_it_was_kept(master: MasterKey) -> None:
    keep(voice(), master)
    kept = open_voice("me", master)
    assert (kept.embedding == voice().embedding).all()
    assert kept.embedding.dtype == np.float32
    assert (kept.name, kept.role, kept.speech_s) == ("me", "coach", 12.3)
    assert (kept.enrolled_at, kept.network) == (STARTED_AT, "a network")


def test_its_file_gives_nothing_of_it_away(master: MasterKey, folder: Path) -> None:
    keep(voice(), master)
    [path] = folder.iterdir()
    content = path.read_bytes()
    for number in voice().embedding:
        assert number.tobytes() not in content
    for word in (b"coach", b"network", b"12.3", b"2026"):
        assert word not in content
    assert len(content) < 3000
    assert path.stat().st_mode & 0o777 == 0o600
    assert folder.stat().st_mode & 0o077 == 0


def test_voices_are_named_without_any_key(master: MasterKey) -> None:
    assert kept_names() == []
    for name in ("me-studio", "Anna"):
        keep(voice(name), master)
    assert kept_names() == ["anna", "me-studio"]
    assert is_kept("anna") and is_kept("Anna")
    assert not is_kept("me")


def test_enrolled_again_the_new_voice_stands_in_the_old_ones_place(master: MasterKey, folder: Path) -> None:
    keep(voice(seed=3), master)
    keep(voice(seed=4), master)
    assert (open_voice("me", master).embedding == voice(seed=4).embedding).all()
    assert len(list(folder.iterdir())) == 1


def test_deleting_leaves_nothing_to_open_not_even_for_who_holds_the_file(
    master: MasterKey, folder: Path
) -> None:
    keep(voice(), master)
    [path] = folder.iterdir()
    held = folder / "held"
    held.hardlink_to(path)  # the same place on the disk, still there when the file's name is gone
    delete("me")
    assert not path.exists()
    assert not held.read_bytes().strip(b"\0")
    with pytest.raises(SessionError, match="no voice is enrolled as me"):
        open_voice("me", master)
    with pytest.raises(SessionError, match="no voice is enrolled as me"):
        delete("me")


def test_replaced_voices_too_are_overwritten(master: MasterKey, folder: Path) -> None:
    keep(voice(seed=3), master)
    held = folder / "held"
    held.hardlink_to(folder / "me.voice")
    keep(voice(seed=4), master)
    assert not held.read_bytes().strip(b"\0")


def test_what_a_broken_off_enrolment_left_goes_with_the_voice(master: MasterKey, folder: Path) -> None:
    keep(voice(), master)
    (folder / "me.voice.new").write_bytes(b"half a voice")
    delete("me")
    assert list(folder.iterdir()) == []


def test_another_key_and_a_damaged_file_are_one_line_each(master: MasterKey, folder: Path) -> None:
    keep(voice(), master)
    for other in (MasterKey(b"there...", new_key()), MasterKey(master.id, new_key())):
        with pytest.raises(SessionError, match=r"was kept under another key.*; enrol it again"):
            open_voice("me", other)
    path = folder / "me.voice"
    whole = path.read_bytes()
    for spoilt in (
        b"",
        b"{}",
        b"[]",
        b"\xff",
        whole[: len(whole) // 2],
        whole.replace(b'"voice": "', b'"voice": "A'),
    ):
        path.write_bytes(spoilt)
        with pytest.raises(SessionError, match="enrol it again"):
            open_voice("me", master)


def test_one_persons_file_is_no_other_persons_voice(master: MasterKey, folder: Path) -> None:
    keep(voice("me"), master)
    (folder / "me.voice").rename(folder / "you.voice")
    with pytest.raises(SessionError, match="enrol it again"):
        open_voice("you", master)


@pytest.mark.parametrize(
    "name", ["first", "Left", "", "me.wav", "../me", "a,b", "client=me", "-me", "m" * 41]
)
def test_what_cannot_be_a_name_is_told(name: str, master: MasterKey, folder: Path) -> None:
    with pytest.raises(SessionError, match="cannot be a voice's name"):
        check_name(name)
    with pytest.raises(SessionError, match="cannot be a voice's name"):
        keep(replace(voice(), name=name), master)
    assert not folder.exists()
