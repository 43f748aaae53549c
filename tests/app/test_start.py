"""What `holdspace` alone begins: the window where there is a screen, and else lines; and how it ends."""

import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import command_line
from app.commands import start
from audio.clock import SystemClock
from sessions.preferences import USUAL
from sessions.preferences_file import read_preferences, write_preferences
from tests.app.program import Program, end, programs
from tests.virtual_screen import virtual_screen
from tests.window_closing import ask_to_close

pytestmark = pytest.mark.real_time

PATIENCE_S = 60.0  # only a failing test waits this long


class Begun:
    """Takes down which command `holdspace` alone would go on with, where there is no screen."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.arguments: list[str] = []
        monkeypatch.setattr(command_line, "main", self.take)
        for variable in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
            monkeypatch.delenv(variable, raising=False)
        self._monkeypatch = monkeypatch

    def take(self, arguments: list[str]) -> int:
        self.arguments = arguments
        return 0

    def alone(self, *, microphone: bool, answer: str | None) -> list[str]:
        """Run `holdspace` where there is a microphone or none, with this answer to its question."""
        self._monkeypatch.setattr(start, "_has_microphone", lambda: microphone)
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


def test_without_a_screen_it_records_only_when_everybody_has_agreed(begun: Begun) -> None:
    lines = ["live", "--no-overlay", "--cues-as-lines"]
    assert begun.alone(microphone=True, answer="y") == [*lines, "--consent"]
    for answer in ("n", "", "perhaps", None):
        assert begun.alone(microphone=True, answer=answer) == lines


def test_without_a_screen_and_a_microphone_it_tells_the_bundled_session(begun: Begun) -> None:
    command, recording, *options = begun.alone(microphone=False, answer=None)
    assert command == "replay"
    assert recording.endswith("first-session.ogg")
    assert options[:2] == ["--speed", "1"]
    assert options[-2:] == ["--no-overlay", "--cues-as-lines"]


def test_a_screen_that_cannot_be_opened_is_told_and_lines_are_written(tmp_path: Path, data: Path) -> None:
    (tmp_path / "models").symlink_to(data / "models", target_is_directory=True)
    nowhere = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    nowhere |= {"DISPLAY": ":987", "PULSE_SERVER": f"unix:{tmp_path}/nobody"}
    with programs(tmp_path) as begin:
        program = begin(env=nowhere)
        assert program.stdout is not None
        assert program.stdout.readline() == "There is no screen here, so cues are written as lines.\n"
        assert program.stdout.readline().startswith("No microphone was found")


class OnScreen:
    """`holdspace`, and the screen it is seen on."""

    def __init__(self, program: Program, screen: dict[str, str]) -> None:
        self.program, self._screen, self._clock = program, screen, SystemClock()

    def window(self, title: str) -> int:
        """Wait for the window of that title; its id."""
        give_up_at_s = self._clock.now_s() + PATIENCE_S
        search = ["xdotool", "search", "--onlyvisible", "--name", title]
        while self._clock.now_s() < give_up_at_s:
            found = subprocess.run(search, env=self._screen, capture_output=True, text=True, check=False)
            if found.stdout:
                return int(found.stdout.split()[0])
            assert self.program.poll() is None, end(self.program)
            self._clock.wait(0.05)
        raise AssertionError(f"no window {title}")

    def close(self, title: str) -> None:
        ask_to_close(self.window(title), self._screen)


@pytest.fixture
def on_screen(tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OnScreen]:
    """The program of a coach who has been introduced to it."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "models").symlink_to(data / "models", target_is_directory=True)
    monkeypatch.setenv("HOLDSPACE_DATA", str(tmp_path / "data"))
    write_preferences(USUAL.changed(introduced=True))
    with virtual_screen(tmp_path) as screen, programs(tmp_path / "data") as begin:
        yield OnScreen(begin(env=screen), screen)


def test_it_opens_its_window_and_ends_well_when_that_is_closed(on_screen: OnScreen) -> None:
    on_screen.close("Holdspace$")
    ended = end(on_screen.program)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
    assert read_preferences().introduced


def test_control_c_ends_it_with_the_code_for_that(on_screen: OnScreen) -> None:
    on_screen.window("Holdspace$")
    on_screen.program.send_signal(signal.SIGINT)
    ended = end(on_screen.program)
    assert (ended.returncode, ended.stderr) == (130, "")
