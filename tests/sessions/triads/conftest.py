"""A data folder of its own for every test of this folder."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOLDSPACE_DATA", str(tmp_path / "data"))
    return tmp_path / "data"
