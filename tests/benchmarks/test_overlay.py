"""What the overlay costs is measured on a real screen, and told in a line for each size."""

from argparse import Namespace
from pathlib import Path

import pytest

from app.errors import UsageError
from benchmarks.overlay import run
from tests.virtual_screen import virtual_screen


def test_each_size_is_measured_and_draws_nothing_at_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with virtual_screen(tmp_path) as screen:
        for name, value in screen.items():
            monkeypatch.setenv(name, value)
        assert run(Namespace(seconds=2, out=str(tmp_path / "out"))) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0].strip() for line in lines] == ["dot", "ring", "card"]
    assert all("drawn 0 times at rest" in line for line in lines)
    assert (tmp_path / "out" / "overlay.json").exists()


def test_without_a_screen_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(UsageError, match="screen"):
        run(Namespace(seconds=1, out=None))
