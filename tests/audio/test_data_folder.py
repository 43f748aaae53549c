from pathlib import Path

import pytest

from audio.data_folder import data_folder


def test_a_folder_named_by_the_user_wins(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOLDSPACE_DATA", str(tmp_path))
    assert data_folder() == tmp_path


def test_otherwise_it_is_the_systems_own_and_naming_it_makes_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("HOLDSPACE_DATA", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert data_folder().name.lower() == "holdspace"
    assert list(tmp_path.iterdir()) == []
