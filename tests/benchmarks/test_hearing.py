import json
from pathlib import Path

import pytest

from app.command_line import main
from app.errors import WRONG_USAGE
from audio.tunables import BLOCK_SAMPLES
from benchmarks.memory import endless
from benchmarks.recordings import given
from benchmarks.rooms import doubted_s
from benchmarks.truth import read_rttm, write_rttm
from cues.events import CueHidden, CueKind, CueShown
from tests.app.first_session import FIRST_SESSION, cut

LENGTH_S = 14.0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The first quarter minute of the bundled session with its truth."""
    found = tmp_path / "recordings"
    found.mkdir()
    cut(found / "beginning.wav", 0.0, LENGTH_S)
    speech = [one for one in read_rttm(FIRST_SESSION.with_suffix(".rttm")) if one.end_s < LENGTH_S]
    write_rttm(found / "beginning.rttm", speech)
    return found


def test_the_benchmark_prints_and_writes_the_figures_of_each_recording(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert main(["bench", "hearing", "--recordings", str(folder), "--out", str(out), "--no-peers"]) == 0
    alone, pooled = json.loads((out / "hearing.json").read_text())["hearing"]
    assert alone["name"] == "beginning"
    assert 0 < alone["role_der"] < 0.15
    assert alone["der"] <= alone["role_der"]
    assert 100 < alone["onset_p50_ms"] < 600
    assert 0.01 < alone["cpu_share"] < 3
    assert pooled["role_der"] == alone["role_der"]
    assert "beginning" in capsys.readouterr().out


def test_a_folder_that_is_not_there_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "hearing", "--recordings", str(tmp_path / "nowhere")]) == WRONG_USAGE
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_memory_is_measured_beyond_where_growth_counts(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "memory", "--minutes", "5"]) == WRONG_USAGE
    assert "more than 5" in capsys.readouterr().err


def test_the_endless_session_has_no_seams(folder: Path) -> None:
    blocks = endless(given(folder))
    heard = [next(blocks) for _ in range(round(2.5 * LENGTH_S * 16_000 / BLOCK_SAMPLES))]
    assert [block.start_sample for block in heard] == [k * BLOCK_SAMPLES for k in range(len(heard))]
    assert {block.samples.shape for block in heard} == {(BLOCK_SAMPLES, 1)}


def test_only_doubt_counts_as_doubt() -> None:
    hold = CueShown("1", CueKind.HOLD_SPACE, 0.0, 1.0, 0.9, "", ())
    assert doubted_s([hold, CueHidden("1", 3.0, 3.0)], 10.0) == 0.0
