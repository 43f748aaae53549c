"""What a user can get wrong: an exit code scripts rely on, and one line that says what and what to do."""

import os
import shutil
import subprocess
import wave
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.first_session import FIRST_SESSION
from tests.app.program import HOLDSPACE, ROOT, Ended, holdspace
from tests.audio.recordings import tone, write
from tests.virtual_sound import VirtualMicrophone, virtual_microphone

pytestmark = pytest.mark.real_time

NO_SCREEN = {k: v for k, v in os.environ.items() if not k.endswith("DISPLAY") and k != "QT_QPA_PLATFORM"}


def one_line(ended: Ended, code: int, *told: str) -> None:
    """It ended with `code` and said nothing but one line, with all of `told` in it."""
    assert ended.returncode == code, ended.stderr
    assert ended.stdout == ""
    [line] = ended.stderr.splitlines()
    assert line.startswith("holdspace")
    assert [part for part in told if part not in line] == [], line


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of things that are no recordings."""
    folder = tmp_path_factory.mktemp("wrong")
    (folder / "empty.wav").touch()
    (folder / "letter.wav").write_text("Dear client, thank you for your time.")
    with wave.open(str(folder / "nothing.wav"), "wb") as nothing:
        nothing.setparams((1, 2, 16_000, 0, "NONE", ""))
    write(folder / "short.wav", tone(440, 16_000, 2.0), 16_000)
    for name in ("model.bin", "config.json", "tokenizer.json"):
        (folder / "broken model").mkdir(exist_ok=True)
        (folder / "broken model" / name).write_text("{}")
    (folder / "half a model").mkdir()
    (folder / "half a model" / "model.bin").touch()
    return folder


@pytest.mark.parametrize(
    ("recording", "told"),
    [
        ("nowhere.wav", "is not a file; check the name"),
        ("empty.wav", "is empty (0 bytes)"),
        ("letter.wav", "cannot be read as a recording"),
        ("nothing.wav", "holds no sound"),
        ("broken model", "is not a file"),
        ("nowhere.json", "cannot be read (No such file or directory)"),
        ("letter.json", "no timed words; it should hold"),
    ],
)
def test_what_is_no_recording_is_named(here: Path, data: Path, recording: str, told: str) -> None:
    shutil.copy(here / "letter.wav", here / "letter.json")
    one_line(holdspace("replay", here / recording, "--out", here / "out", data=data), 2, recording, told)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--people", "5"], "--people 5: a session has 2 people, or 3"),
        (["--people", "many"], "--people"),
        (["--voices", "nonsense"], "--voices nonsense: write role=RECORDING"),
        (["--voices", "coach=missing.wav"], "--voices missing.wav: there is no such recording"),
        (["--coach", "missing.wav"], "--coach missing.wav: there is no such recording"),
        (["--coach", "left"], "--coach left"),
        (["--roles", "coach,coach"], "--roles coach,coach: name each person once"),
        (["--roles", "coach,client,observer"], "3 people are named"),
        (["--channels", "coach,client"], "--channels"),
        (["--channels", "coach,client,observer"], "first-session.ogg is not three-channel sound; leave it"),
        (["--model", "nowhere"], "--model nowhere: not one of tiny.en, base"),
        (["--model", "auto"], "--model auto"),
        (["--language", "de"], "--language de: tiny.en knows English alone; give --model base or a folder"),
        (["--model", "half a model"], "config.json, tokenizer.json missing"),
        (["--model", "broken model"], "cannot be used as a faster-whisper model"),
        (["--coach", "short.wav"], "short.wav holds 0 s of speech; a voice needs 10 s"),
        (["--speed", "2"], "--speed"),
        (
            ["--speed", "1"],
            "No screen was found; run this from a desktop, or live and replay with --no-overlay",
        ),
        (["--out", "letter.wav"], "--out letter.wav: cannot be written"),
        (["--out", "letter.wav/out"], "--out letter.wav/out: cannot be written (Not a directory); choose"),
        (["--faster"], "--faster"),
    ],
)
def test_a_wrong_option_is_named(here: Path, data: Path, options: list[str], told: str) -> None:
    arguments = ["replay", str(FIRST_SESSION), "--out", "out", *options]
    ended = subprocess.run(
        [*HOLDSPACE, *arguments],
        cwd=here,
        env={**NO_SCREEN, "HOLDSPACE_DATA": str(data), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    one_line(ended, 2, told)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["replay"], "required: recording, --out"),
        (["dance"], "dance"),
        (["sessions", "show"], "required: id"),
        (["sessions", "show", "nope"], "no session's id begins with 'nope'; see `holdspace sessions list`"),
        (["live", "--seconds", "0"], "--seconds 0: give more than 0"),
        (["live", "--seconds", "nan"], "--seconds nan: give more than 0"),
        (["live", "--keep", "everything"], "--keep"),
    ],
)
def test_a_wrong_command_is_named(data: Path, arguments: list[str], told: str) -> None:
    one_line(holdspace(*arguments, data=data), 2, told)


def test_files_that_cannot_be_written_at_the_end_are_told(tmp_path: Path, data: Path) -> None:
    (tmp_path / "words.json").write_text('{"words": []}')
    (tmp_path / "out" / "turns.rttm").mkdir(parents=True)
    ended = holdspace("replay", tmp_path / "words.json", "--out", tmp_path / "out", data=data)
    one_line(ended, 2, "out: cannot be written (Is a directory); choose another folder")


@pytest.fixture(scope="module")
def microphone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[VirtualMicrophone]:
    with virtual_microphone(tmp_path_factory.mktemp("room")) as one:
        yield one


@pytest.mark.parametrize("command", ["replay", "live"])
def test_without_weights_it_says_how_to_get_them(
    tmp_path: Path, command: str, microphone: VirtualMicrophone
) -> None:
    options = [FIRST_SESSION, "--out", tmp_path / "out"] if command == "replay" else []
    ended = holdspace(command, *options, data=tmp_path / "empty", env=microphone.env)
    one_line(ended, 3, "weights missing: silero_vad_16k_op15.onnx", "run `holdspace models fetch`")


def test_weights_that_are_not_what_they_should_be_are_not_used(tmp_path: Path, data: Path) -> None:
    for network in (data / "models").iterdir():
        (tmp_path / "models" / network.name).mkdir(parents=True)
        for file in network.iterdir():
            (tmp_path / "models" / network.name / file.name).symlink_to(file)
    damaged = tmp_path / "models" / "segmentation" / "pytorch_model.bin"
    sound = damaged.read_bytes()
    damaged.unlink()
    damaged.write_bytes(sound[:1000] + bytes([sound[1000] ^ 1]) + sound[1001:])
    ended = holdspace("replay", FIRST_SESSION, "--out", tmp_path / "out", data=tmp_path)
    one_line(ended, 3, "weights damaged", str(damaged), "run `holdspace models fetch`")


def test_a_microphone_that_is_not_there_is_named(data: Path, microphone: VirtualMicrophone) -> None:
    ended = holdspace("live", "--device", "Yeti", data=data, env=microphone.env)
    one_line(ended, 4, "There is no microphone 'Yeti'; `holdspace devices` lists")


def test_a_loopback_that_is_not_there_is_answered_with_those_there_are(
    data: Path, microphone: VirtualMicrophone
) -> None:
    ended = holdspace("live", "--loopback", "Yeti", data=data, env=microphone.env)
    one_line(ended, 4, "There is no loopback 'Yeti'", "Monitor of Null Output (room.monitor)")


def test_whoever_reads_only_the_first_line_gets_it(data: Path) -> None:
    """As `| head -1` does: what reads the lines has gone before all are said."""
    with subprocess.Popen(
        [*HOLDSPACE, "models", "list"],
        cwd=ROOT,
        env={**os.environ, "HOLDSPACE_DATA": str(data), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout is not None and program.stderr is not None
        assert program.stdout.readline().split()[1] == "silero-vad"
        program.stdout.close()
        assert program.stderr.read() == ""
    assert program.returncode == 0
