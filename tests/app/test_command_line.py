"""The command line itself: its help, and what it understands."""

import pytest

from app import command_line
from app.errors import WRONG_USAGE

COMMANDS = ("replay", "live", "what-if", "devices", "models", "sessions", "voices", "key")


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        *([command] for command in COMMANDS),
        ["sessions", "show"],
        ["sessions", "recognise"],
        ["sessions", "import"],
        ["sessions", "delete"],
        ["voices", "enrol"],
        ["key", "copy"],
        ["key", "restore"],
    ],
)
def test_help_is_to_be_had_everywhere(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        command_line.main([*arguments, "--help"])
    assert ended.value.code == 0
    said = capsys.readouterr()
    assert said.out.startswith(" ".join(["usage: holdspace", *arguments]))
    assert said.err == ""


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        command_line.main(["--help"])
    said = capsys.readouterr().out
    assert [command for command in COMMANDS if f"\n    {command} " not in said] == []


@pytest.mark.parametrize(
    "options",
    [
        "--out DIR --speed 1 --no-overlay",
        "--coach second --people 3 --roles observer,coach,client --json",
        "--voices coach=a.wav,client=b.wav --model base --no-words",
    ],
)
def test_the_options_agreed_on_are_understood(options: str) -> None:
    chosen = options.split()
    out = [] if "--out" in chosen else ["--out", "DIR"]
    assert command_line.parser().parse_args(["replay", "talk.wav", *chosen, *out]).recording == "talk.wav"


def test_live_takes_them_too() -> None:
    chosen = "--device 3 --seconds 60 --out DIR --keep words --consent --no-overlay --coach second"
    options = command_line.parser().parse_args(["live", *chosen.split()])
    assert (options.device, options.seconds, options.keep, options.consent) == ("3", 60.0, "words", True)
    assert not command_line.parser().parse_args(["live"]).consent


def test_a_wrong_word_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        command_line.main(["live", "--loudly"])
    assert ended.value.code == WRONG_USAGE
    [line] = capsys.readouterr().err.splitlines()
    assert line.startswith("holdspace") and line.endswith("--help")
