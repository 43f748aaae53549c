"""`holdspace sessions import` and `resume`, run as a user runs them."""

import signal
from pathlib import Path

import pytest

from tests.app.first_session import Form, cut
from tests.app.program import Program, end, holdspace, programs


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ten seconds of a video, in two channels at a rate of its own."""
    folder = tmp_path_factory.mktemp("recording")
    return cut(folder / "call.mkv", 0.0, 10.0, Form("aac", 44_100, "stereo", picture=True))


def wait_until_it_analyses(program: Program) -> None:
    assert program.stderr is not None
    assert any(line.startswith("holdspace: analysing: ") for line in program.stderr)


def test_a_recording_stopped_by_control_c_is_kept_and_gone_on_with(data: Path, recording: Path) -> None:
    with programs(data) as start:
        program = start("sessions", "import", recording, "--consent", "--no-words", "--client", "Ada")
        wait_until_it_analyses(program)
        program.send_signal(signal.SIGINT)
        stopped = end(program)
    assert (stopped.returncode, stopped.stdout) == (130, "")
    [path] = (data / "sessions").glob("*.holdspace")
    kept = f"what was done is kept; `holdspace sessions resume {path.stem}` goes on with it"
    assert stopped.stderr.splitlines()[-1] == f"holdspace: {kept}"
    listed = holdspace("sessions", "list", data=data).stdout
    assert "Ada" in listed and "not analysed to its end" in listed
    half = holdspace("sessions", "export", path.stem, "--out", data / "half", data=data)
    assert (half.returncode, half.stdout, half.stderr.count("\n")) == (2, "", 1)
    assert f"`holdspace sessions resume {path.stem}`" in half.stderr
    resumed = holdspace("sessions", "resume", path.stem[:4], data=data)
    assert resumed.returncode == 0
    assert resumed.stdout.startswith(f"session {path.stem}: 10 s heard; spoke: ")
    assert "not analysed" not in holdspace("sessions", "list", data=data).stdout
    nothing = holdspace("sessions", "resume", path.stem, data=data)
    assert (nothing.returncode, nothing.stderr.count("\n")) == (2, 1)
    assert "nothing to go on with" in nothing.stderr


@pytest.mark.parametrize(
    ("options", "why"),
    [
        ((), "add --consent"),
        (("--consent", "--model", "auto"), "--model auto"),
        (("--consent", "--channels", "coach,client", "--people", "3"), "--channels"),
    ],
)
def test_what_cannot_be_imported_is_one_line_and_nothing_is_kept(
    data: Path, recording: Path, options: tuple[str, ...], why: str
) -> None:
    before = set((data / "sessions").glob("*"))
    ended = holdspace("sessions", "import", recording, *options, data=data)
    assert (ended.returncode, ended.stdout, ended.stderr.count("\n")) == (2, "", 1)
    assert why in ended.stderr
    assert set((data / "sessions").glob("*")) == before


def test_a_transcript_goes_the_way_of_transcripts(data: Path, tmp_path: Path) -> None:
    transcript = tmp_path / "talk.txt"
    transcript.write_text("Coach: What brings you here?\nAda: My work.\n")
    ended = holdspace("sessions", "import", transcript, "--consent", data=data)
    assert ended.returncode == 0 and "2 utterances" in ended.stdout
