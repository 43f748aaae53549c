import json
from pathlib import Path

import numpy as np
import pytest

from app.command_line import main
from app.errors import WRONG_USAGE
from audio.tunables import RATE_HZ
from benchmarks.hold_or_shift import Silence, Spoken, silences
from benchmarks.silences import Dialogue, first_judged
from benchmarks.sound_files import read_mono, write_flac
from cues.events import Owner, SilenceEnded, SilenceJudged, Why
from tests.app.first_session import TRUTH, cut

LENGTH_S = 28.0
TRUE = Silence(10.0, 12.0, hold=True)


def told(
    owner: Owner = Owner.CLIENT, start_s: float = 10.0, after_s: float = 0.5, length_s: float = 2.0
) -> list[object]:
    judged = SilenceJudged("p1", start_s, owner, Why.UNKNOWN, 0.7, start_s + after_s)
    return [judged, SilenceEnded("p1", start_s, start_s + length_s, "client", start_s + length_s)]


@pytest.mark.parametrize(
    ("owner", "hold"),
    [(Owner.CLIENT, True), (Owner.COACH, False), (Owner.UNKNOWN, None), (Owner.OTHER, None)],
)
def test_the_clients_silence_is_a_hold_and_the_coachs_a_shift(owner: Owner, hold: bool | None) -> None:
    assert first_judged(told(owner))(TRUE) is hold


def test_a_silence_heard_elsewhere_or_judged_late_is_not_judged() -> None:
    assert first_judged(told(start_s=10.25))(TRUE) is True
    assert first_judged(told(start_s=10.35))(TRUE) is None
    assert first_judged(told(after_s=1.0))(TRUE) is None
    assert first_judged(told(length_s=0.3))(TRUE) is None
    assert first_judged([])(TRUE) is None


def test_in_one_room_people_are_known_by_who_speaks_first() -> None:
    words = [Spoken("coach", 3.0, 4.0), Spoken("client", 1.0, 2.0)]
    assert Dialogue(Path("talk.flac"), words).room.roles == ("client", "coach")


@pytest.fixture
def dialogues(tmp_path: Path) -> Path:
    """The first half minute of the bundled session, as a call."""
    folder = tmp_path / "recordings"
    folder.mkdir()
    sound = read_mono(cut(tmp_path / "beginning.wav", 0.0, LENGTH_S))
    channels = np.zeros((len(sound), 2), np.float32)
    words = []
    for turn in TRUTH["turns"]:
        if turn["end_s"] > LENGTH_S:
            continue
        span = slice(round(turn["start_s"] * RATE_HZ), round(turn["end_s"] * RATE_HZ))
        channels[span, ("coach", "client").index(turn["role"])] = sound[span]
        words += [{"role": turn["role"], "text": "", **part} for part in turn["speech"]]
    write_flac(folder / "beginning.flac", channels)
    (folder / "beginning.timed.json").write_text(json.dumps({"words": words}))
    return folder


def test_the_benchmark_prints_and_writes_the_figures_of_each_judge(
    dialogues: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert main(["bench", "silences", "--recordings", str(dialogues), "--out", str(out)]) == 0
    written = json.loads((out / "silences.json").read_text())
    alone, pooled = written["silences"][:4], written["silences"][4:]
    assert [one["judge"].split(",")[0] for one in alone] == ["holdspace", "holdspace", "Smart Turn", "timer"]
    assert {one["recording"] for one in pooled} == {"1 pooled"}
    words = json.loads((dialogues / "beginning.timed.json").read_text())["words"]
    true = silences([Spoken(word["role"], word["start_s"], word["end_s"]) for word in words])
    for one in written["silences"]:
        assert one["holds"] + one["shifts"] == len(true) > 2
        assert 0 <= one["holds_right"] <= one["holds"]
    _, call, smart_turn, timer = pooled
    assert call["not_judged"] < len(true)
    assert smart_turn["not_judged"] == timer["not_judged"] == 0
    assert timer["balanced_accuracy"] >= 0.5
    assert "beginning:" in capsys.readouterr().out


def test_a_folder_without_dialogues_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "silences", "--recordings", str(tmp_path)]) == WRONG_USAGE
    assert "holds no NAME.flac" in capsys.readouterr().err


def test_one_channel_is_no_call(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_flac(tmp_path / "talk.flac", np.zeros(RATE_HZ, np.float32))
    words = [{"role": role, "start_s": 0.1, "end_s": 0.2, "text": ""} for role in ("coach", "client")]
    (tmp_path / "talk.timed.json").write_text(json.dumps({"words": words}))
    assert main(["bench", "silences", "--recordings", str(tmp_path)]) == WRONG_USAGE
    (line,) = capsys.readouterr().err.splitlines()
    assert "not two-channel sound" in line
