"""The command line itself: its help, and what `holdspace` alone begins."""

from collections.abc import Iterator

import pytest

from app import command_line
from app.commands import start
from app.errors import WRONG_USAGE

COMMANDS = ("replay", "live", "what-if", "devices", "models", "sessions", "voices")


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        *([command] for command in COMMANDS),
        ["sessions", "show"],
        ["sessions", "recognise"],
        ["voices", "enrol"],
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


class Begun:
    """Takes down which command `holdspace` alone would go on with."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.arguments: list[str] = []
        monkeypatch.setattr(command_line, "main", self.take)
        self._monkeypatch = monkeypatch

    def take(self, arguments: list[str]) -> int:
        self.arguments = arguments
        return 0

    def alone(self, *, microphone: bool, answer: str | None, screen: bool = True) -> list[str]:
        """Run `holdspace` where there is a microphone or none, with this answer to its question."""
        self._monkeypatch.setattr(start, "_has_microphone", lambda: microphone)
        self._monkeypatch.setattr(start, "screen_there", lambda: screen)
        self._monkeypatch.setattr("builtins.input", lambda question: self._say(answer))
        assert start.run(None) == 0
        return self.arguments

    @staticmethod
    def _say(answer: str | None) -> str:
        if answer is None:
            raise EOFError
        return answer


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> Iterator[Begun]:
    yield Begun(monkeypatch)


def test_alone_it_records_only_when_everybody_has_agreed(begun: Begun) -> None:
    assert begun.alone(microphone=True, answer="y") == ["live", "--overlay", "--cues-as-lines", "--consent"]
    for answer in ("n", "", "perhaps", None):
        assert "--consent" not in begun.alone(microphone=True, answer=answer)


def test_alone_without_a_microphone_it_shows_the_bundled_session(begun: Begun) -> None:
    command, recording, *options = begun.alone(microphone=False, answer=None)
    assert command == "replay"
    assert recording.endswith("first-session.ogg")
    assert options[:2] == ["--speed", "1"]


def test_alone_without_a_screen_cues_are_lines(begun: Begun) -> None:
    assert "--no-overlay" in begun.alone(microphone=False, answer=None, screen=False)
    assert "--cues-as-lines" in begun.alone(microphone=True, answer="y", screen=False)
