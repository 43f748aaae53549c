"""`holdspace review`, the command itself, with each kind of what can be reviewed."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import html5lib
import pytest

from app import command_line
from tests.app.first_session import cut
from tests.app.stored_sessions import IN_TURN, heard, in_a_room, store
from tests.app.test_timed_words import words_file
from tests.sessions.keyed import keep_master_key
from tests.sessions.talked_sessions import talked

TALK = (
    "Ben: What would you like to look at today?\nAnna Berg: My father's voice. It is like a locked door.\n"
    "Ben: A locked door.\nAnna Berg: I'm afraid of it.\nBen: Why don't you just call him?\n"
)
VTT = (
    "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ben>What is here?\n\n"
    "00:05.000 --> 00:09.000\n<v Anna>I'm afraid of my father's voice.\n"
)


@pytest.fixture(autouse=True)
def users_data(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOLDSPACE_DATA", str(data))


def review(*arguments: object) -> int:
    return command_line.main(["review", *map(str, arguments)])


def read(folder: Path) -> dict[str, Any]:
    """The data; its page has been parsed strictly."""
    html5lib.HTMLParser(strict=True).parse((folder / "review.html").read_text(encoding="utf-8"))
    found: dict[str, Any] = json.loads((folder / "review.json").read_text(encoding="utf-8"))
    return found


def talk(folder: Path) -> Path:
    path = folder / "talk.txt"
    path.write_text(TALK, encoding="utf-8")
    return path


def test_a_transcript(tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = list((data / "sessions").glob("*"))
    assert review(talk(tmp_path), "--out", tmp_path / "out") == 0
    found = read(tmp_path / "out")
    assert found["session"]["heard_from"] == "transcript" and found["session"]["timing"] == "guessed"
    assert found["silences"]["held"] == 0 and found["interruptions"] == {} and found["limits"]
    said = capsys.readouterr()
    [line] = said.out.splitlines()
    assert line.startswith("talk: ") and line.endswith(
        f"review.json and review.html are in {tmp_path / 'out'}"
    )
    assert "score" not in line
    assert list((data / "sessions").glob("*")) == before


def test_in_a_transcript_the_coach_can_be_named(tmp_path: Path) -> None:
    assert review(talk(tmp_path), "--coach", "anna", "--out", tmp_path / "out") == 0
    told = read(tmp_path / "out")
    assert told["talk_share"]["coach"] < told["talk_share"]["client"]
    assert review(talk(tmp_path), "--out", tmp_path / "first") == 0
    assert read(tmp_path / "first")["talk_share"] != told["talk_share"]


def test_timed_words(tmp_path: Path) -> None:
    assert review(words_file(tmp_path), "--out", tmp_path / "out") == 0
    found = read(tmp_path / "out")
    assert found["session"]["people"] == ["client", "coach"]
    assert found["session"]["heard_from"] == "recording"
    assert sum(found["interruptions"].values()) == 1


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return cut(tmp_path_factory.mktemp("recording") / "call.wav", 0.0, 40.0)


@pytest.fixture
def replayed(tmp_path: Path) -> Path:
    folder = tmp_path / "replayed"
    assert command_line.main(["replay", str(words_file(tmp_path)), "--out", str(folder)]) == 0
    return folder


def test_what_replay_wrote_is_reviewed_as_what_it_replayed(tmp_path: Path, replayed: Path) -> None:
    assert review(replayed, "--out", tmp_path / "files") == 0
    assert review(tmp_path / "session.json", "--out", tmp_path / "words") == 0
    files, words = read(tmp_path / "files"), read(tmp_path / "words")
    assert _without_session(files) == _without_session(words)


def test_without_events_the_other_files_are_enough(tmp_path: Path, replayed: Path) -> None:
    assert review(replayed, "--out", tmp_path / "whole") == 0
    (replayed / "events.jsonl").unlink()
    assert review(replayed, "--out", tmp_path / "files") == 0
    whole, files = read(tmp_path / "whole"), read(tmp_path / "files")
    for field in ("talk_share", "interruptions", "questions", "silences"):
        assert files[field] == whole[field]


def test_the_sound_of_a_folder_may_be_named(tmp_path: Path, replayed: Path, recording: Path) -> None:
    assert review(replayed, "--sound", recording, "--out", tmp_path / "out") == 0
    read(tmp_path / "out")
    assert "data:audio/mpeg" in (tmp_path / "out" / "review.html").read_text(encoding="utf-8")


def test_a_recording_is_heard_and_nothing_of_it_is_kept(
    tmp_path: Path, data: Path, recording: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = list((data / "sessions").glob("*"))
    assert review(recording, "--out", tmp_path / "out", "--json") == 0
    found = read(tmp_path / "out")
    assert found["session"]["duration_s"] == pytest.approx(40.0, abs=0.5)
    assert set(found["talk_share"]) == {"coach", "client"}
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["review.html", "review.json"]
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert lines[0]["heard_to_s"] > 0 and set(lines[-1]["done"]) >= {"present", "missed", "limits", "out"}
    assert list((data / "sessions").glob("*")) == before


def test_a_stored_session_by_the_beginning_of_its_id(tmp_path: Path, data: Path) -> None:
    (data / "sessions").mkdir(exist_ok=True)
    store(data / "sessions" / "0badcafe.holdspace", in_a_room(IN_TURN), heard(IN_TURN))
    assert review("0bad", "--out", tmp_path) == 0
    assert read(tmp_path)["session"]["id"] == "0badcafe"


@pytest.fixture
def own_shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A shelf with nothing on it yet."""
    keep_master_key(tmp_path / "data")
    monkeypatch.setenv("HOLDSPACE_DATA", str(tmp_path / "data"))


def as_told_in_trends(id_: str, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """What `sessions trends --json` says of a session."""
    capsys.readouterr()
    assert command_line.main(["sessions", "trends", "--json"]) == 0
    points = map(json.loads, capsys.readouterr().out.splitlines())
    return next(point for point in points if point["session"] == id_)


@pytest.mark.usefixtures("own_shelf")
def test_a_stored_session_has_the_numbers_that_trends_have(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    talked("0badcafe")
    assert review("0badcafe", "--out", tmp_path / "out") == 0
    found, point = read(tmp_path / "out"), as_told_in_trends("0badcafe", capsys)
    assert found["questions"] == point["questions"] and found["questions"]["open"] == 15
    rates = {str(sign["id"]): sign["rate_per_10min"] for sign in found["signs"]}
    assert rates == {
        id_: rate if point["sign_rates"][id_] is None else point["sign_rates"][id_]
        for id_, rate in rates.items()
    }
    assert point["sign_rates"]["8"] is not None


@pytest.mark.usefixtures("own_shelf")
def test_its_rates_stand_beside_those_of_earlier_sessions(tmp_path: Path) -> None:
    for days in range(4):
        talked(f"{days}badcafe", days)
    assert review("3badcafe", "--out", tmp_path / "last") == 0
    rate = read(tmp_path / "last")["signs"][7]["rate_per_10min"]
    usual = read(tmp_path / "last")["signs"][7]["earlier_per_10min"]
    assert usual == {"low": rate, "median": rate, "high": rate}
    page = (tmp_path / "last" / "review.html").read_text("utf-8")
    assert f"{rate:.1f} in ten minutes; your earlier sessions: {rate:g}<" in page
    assert "your own range, not a goal" in page


@pytest.mark.usefixtures("own_shelf")
def test_with_two_earlier_sessions_there_is_nothing_to_stand_beside(tmp_path: Path) -> None:
    for days in range(4):
        talked(f"{days}badcafe", days)
    assert review("2badcafe", "--out", tmp_path / "third") == 0
    assert {sign["earlier_per_10min"] for sign in read(tmp_path / "third")["signs"]} == {None}
    assert "earlier sessions" not in (tmp_path / "third" / "review.html").read_text("utf-8")


def test_a_folder_of_anything(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    talk(folder)
    (folder / "talk.vtt").write_text(VTT, encoding="utf-8")
    (folder / "notes.md").write_text("nobody speaks\n", encoding="utf-8")
    (folder / "truth.json").write_text("[1]", encoding="utf-8")
    words_file(folder).rename(folder / "words.json")
    assert command_line.main(["replay", str(folder / "words.json"), "--out", str(folder / "heard")]) == 0
    capsys.readouterr()
    assert review(folder, "--out", tmp_path / "out") == 0
    names = ["heard", "talk.txt", "talk.vtt", "words"]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == names
    for name in names:
        read(tmp_path / "out" / name)
    said = capsys.readouterr()
    assert len(said.out.splitlines()) == len(names)
    assert said.err.count("\n") == 1 and "left out: notes.md" in said.err


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (("nowhere.wav",), "there is no such file or folder"),
        (("broken.wav",), "cannot be read as a recording"),
        (("empty.csv",), "empty.csv"),
        (("other.json",), "no timed words"),
        (("empty",), "nothing in it can be reviewed"),
        (("damaged",), "is damaged"),
        (("talk.txt", "--coach", "Nobody"), "nobody called 'Nobody'"),
        (("talk.txt", "--sound", "broken.wav"), "has no times"),
        (("empty", "--sound", "broken.wav"), "is for one session"),
    ],
)
def test_what_cannot_be_reviewed_is_one_line(
    tmp_path: Path, given: Sequence[str], why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    talk(tmp_path)
    (tmp_path / "broken.wav").write_bytes(b"no sound at all" * 10)
    (tmp_path / "empty.csv").touch()
    (tmp_path / "other.json").write_text("{}", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    (tmp_path / "damaged").mkdir()
    (tmp_path / "damaged" / "words.jsonl").write_text('{"start_s": 3.0, "end_s": 1.0}\n', encoding="utf-8")
    arguments = [str(tmp_path / one) if (tmp_path / one).exists() else one for one in given]
    assert review(*arguments, "--out", tmp_path / "out") == 2
    said = capsys.readouterr()
    assert said.out == "" and said.err.count("\n") == 1
    assert why in said.err


def test_where_it_cannot_be_written_nothing_is_heard(
    tmp_path: Path, recording: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    assert review(recording, "--out", tmp_path / "taken") == 2
    assert "choose another folder" in capsys.readouterr().err


def _without_session(review: dict[str, Any]) -> dict[str, Any]:
    """What does not depend on what it is called, nor on the question that goes by that."""
    told = {name: value for name, value in review.items() if name != "session"}
    told["signs"] = [{**sign, "question": ""} for sign in review["signs"]]
    return told
