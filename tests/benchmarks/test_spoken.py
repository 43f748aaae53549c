import json
from pathlib import Path

import pytest

from app.errors import UsageError
from benchmarks import spoken
from benchmarks.sound_files import write_flac
from benchmarks.word_errors import plain
from tests.app.first_session import TRUTH
from tests.benchmarks.voices import tone


def turn(role: str, *speech: tuple[float, str]) -> dict[str, object]:
    return {
        "role": role,
        "start_s": speech[0][0],
        "text": " ".join(text for _, text in speech),
        "speech": [{"start_s": start_s, "text": text} for start_s, text in speech],
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A session in which the coach's backchannel falls into the client's turn, and three readings."""
    for name in ("talk", "talk.stereo", "note", "read", "unheard"):
        write_flac(tmp_path / f"{name}.flac", tone(120, [(0.2, 0.8)], 1.0))
    turns = [turn("client", (0.2, "I, um,"), (0.7, "don't know.")), turn("coach", (0.5, "Mm-hm."))]
    (tmp_path / "talk.truth.json").write_text(json.dumps({"turns": turns}))
    (tmp_path / "note.txt").write_text("A note\nof two lines.\n")
    (tmp_path / "refs.tsv").write_text("read.flac\t17\tread aloud\nelsewhere.flac\t17\tnot here\n")
    return tmp_path


def test_a_folder_gives_every_recording_that_has_its_words_beside_it(folder: Path) -> None:
    found = {one.name: one for one in spoken.given(folder)}
    assert sorted(found) == ["note", "read", "talk"]
    assert plain(found["note"].text()) == "a note of two lines"
    assert (found["read"].text(), found["read"].roles) == ("read aloud", [])
    assert found["talk"].room.roles == ("coach", "client")


def test_what_is_said_stands_in_order_of_time_and_by_role(folder: Path) -> None:
    talk = next(one for one in spoken.given(folder) if one.name == "talk")
    assert talk.text() == "I, um, Mm-hm. don't know."
    assert talk.text("client") == "I, um, don't know."
    assert talk.turns == ("I, um, don't know.", "Mm-hm.")


def test_in_a_triad_the_voices_at_hand_are_enrolled(folder: Path) -> None:
    (folder / "sessions").mkdir()
    (folder / "voices").mkdir()
    (folder / "talk.flac").rename(folder / "sessions" / "triad.flac")
    (folder / "read.flac").rename(folder / "voices" / "heart.flac")
    turns = [turn(role, (start_s, "Yes.")) for start_s, role in enumerate(("observer", "coach", "client"))]
    truth = {"turns": turns, "voices": {"coach": "heart"}}
    (folder / "sessions" / "triad.truth.json").write_text(json.dumps(truth))
    (found,) = spoken.given(folder / "sessions")
    assert found.room.roles == ("coach", "client", "observer")
    assert found.room.voices == {"coach": folder / "voices" / "heart.flac"}


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("talk.truth.json", "{", "cannot be read as a session's truth"),
        ("talk.truth.json", '{"turns": [{"role": "coach"}]}', "it needs turns with role"),
        ("note.txt", " - \n", "its truth has no words"),
        ("refs.tsv", "read.flac\tread aloud\n", "row 1 is not file, speaker and text"),
    ],
)
def test_a_truth_that_cannot_be_used_is_named(folder: Path, name: str, text: str, told: str) -> None:
    (folder / name).write_text(text)
    with pytest.raises(UsageError, match=told):
        spoken.given(folder)


def test_a_folder_without_words_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"NAME\.truth\.json, NAME\.txt or refs\.tsv"):
        spoken.given(tmp_path)


def test_without_other_data_the_bundled_session_is_heard_and_its_text_is_true(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(spoken, "BESIDE", tmp_path / "nothing")
    (bundled,) = spoken.of_the_house()
    said = sorted(TRUTH["turns"], key=lambda turn: float(turn["start_s"]))
    assert bundled.text().split() == " ".join(turn["text"] for turn in said).split()
