import json
from pathlib import Path

import numpy as np
import pytest

from app.command_line import main
from app.errors import WRONG_USAGE
from audio.tunables import RATE_HZ
from benchmarks.sound_files import read_mono, write_flac
from tests.app.first_session import TRUTH, cut

HEAD = "session,quality,role,text,gold_question,gold_reflection,gold_input\n"
GOOD = """{0},high,client,"I lie awake, and I go over it again and again.",,,
{0},high,coach,"You can't put it down.",none,complex,none
{0},high,coach,"What would you like to happen?",open,none,none
"""
POOR = """{0},low,client,"I lie awake, and I go over it again and again.",,,
{0},low,coach,"You should put your phone away at nine.",none,none,advice
{0},low,coach,"Did you try that?",closed,none,none
"""
LENGTH_S = 20.0


@pytest.fixture
def experts(tmp_path: Path) -> Path:
    """Three good sessions and three poor ones."""
    path = tmp_path / "expert.csv"
    sessions = [text.format(f"{text.split(',')[1]} {place}") for place in range(3) for text in (GOOD, POOR)]
    path.write_text(HEAD + "".join(sessions), encoding="utf-8")
    return path


@pytest.fixture
def sessions(tmp_path: Path) -> Path:
    """The beginning of the bundled session, one person a channel, its turns tagged by their marks."""
    folder = tmp_path / "sessions"
    folder.mkdir()
    sound = read_mono(cut(tmp_path / "beginning.wav", 0.0, LENGTH_S))
    channels = np.zeros((len(sound), 2), np.float32)
    turns = [turn for turn in TRUTH["turns"] if turn["end_s"] < LENGTH_S]
    for turn in turns:
        span = slice(round(turn["start_s"] * RATE_HZ), round(turn["end_s"] * RATE_HZ))
        channels[span, ("coach", "client").index(turn["role"])] = sound[span]
        turn["tags"] = ["closed"] if turn["role"] == "coach" and turn["text"].endswith("?") else []
    write_flac(folder / "first.stereo.flac", channels)
    (folder / "first.truth.json").write_text(json.dumps({"turns": turns}), encoding="utf-8")
    return folder


def figures(out: Path) -> dict[str, object]:
    found = json.loads((out / "coding.json").read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def test_codes_are_compared_with_the_experts_and_sessions_told_apart(
    experts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["bench", "coding", "--utterances", str(experts), "--out", str(tmp_path / "out")]) == 0
    found = json.loads((tmp_path / "out" / "coding.json").read_text(encoding="utf-8"))
    assert found["utterances"]["question"]["true"] == 6
    assert found["utterances"]["question"]["f1"]["value"] == 1
    assert found["quality"]["area_by_expert_codes"]["value"] == 1
    assert found["coded_per_second"] > 0
    said = capsys.readouterr().out
    assert "| open against closed " in said
    assert "6 sessions, 18 utterances (12 of the coach's)" in said
    assert "3 good sessions told from 3 poor ones" in said


def test_sessions_are_coded_as_they_were_said_and_as_they_are_recognised(
    sessions: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["bench", "coding", "--sessions", str(sessions), "--out", str(tmp_path / "out")]) == 0
    found = json.loads((tmp_path / "out" / "coding.json").read_text(encoding="utf-8"))
    assert found["sessions"]["closed"]["true"] == found["recognised"]["labels"]["closed"]["true"] > 0
    assert found["recognised"]["wer"] < 0.3
    assert found["recognised"]["labels"]["closed"]["recall"]["value"] > 0
    assert "word error rate" in capsys.readouterr().out


def test_recognition_is_left_out_where_it_is_not_wanted(sessions: Path, tmp_path: Path) -> None:
    wanted = ["--sessions", str(sessions), "--no-recognised", "--per-second", "1"]
    assert main(["bench", "coding", *wanted, "--out", str(tmp_path / "out")]) == 0
    assert "recognised" not in figures(tmp_path / "out")


@pytest.mark.parametrize(
    ("wanted", "says"),
    [
        ([], "nothing to code"),
        (["--sessions", "nowhere"], "holds no NAME.truth.json"),
        (["--utterances", "nowhere.csv"], "nowhere.csv"),
        (["--sessions", "nowhere", "--per-second", "0"], "1 or more"),
    ],
)
def test_what_is_missing_is_said_in_one_line(
    wanted: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["bench", "coding", *wanted]) == WRONG_USAGE
    said = capsys.readouterr().err
    assert says in said
    assert said.count("\n") == 1
