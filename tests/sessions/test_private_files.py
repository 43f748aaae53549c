"""Small private files: written whole, and what was there before is destroyed."""

import os
from pathlib import Path

import pytest

from sessions.private_files import destroy, write_private


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "own" / "note.json"


def test_it_is_for_its_user_alone_and_nothing_else_stays_beside_it(path: Path) -> None:
    write_private(path, b"first")
    write_private(path, b"second")
    assert path.read_bytes() == b"second"
    assert [file.name for file in path.parent.iterdir()] == ["note.json"]
    assert path.stat().st_mode & 0o777 == 0o600


def test_what_was_there_before_is_overwritten_and_was_whole_until_then(path: Path, tmp_path: Path) -> None:
    write_private(path, b"a secret")
    still_held = tmp_path / "held"
    os.link(path, still_held)
    write_private(path, b"news")
    assert still_held.read_bytes() == bytes(8)


def test_where_a_disk_knows_no_second_names_it_is_written_all_the_same(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError("no links here")

    monkeypatch.setattr("os.link", refuse)
    write_private(path, b"first")
    write_private(path, b"second")
    assert path.read_bytes() == b"second"


def test_destroying_takes_what_a_killed_program_left_too_and_is_harmless_twice(path: Path) -> None:
    write_private(path, b"first")
    for left in ("note.json.new", "note.json.old"):
        path.with_name(left).write_bytes(b"left")
    destroy(path)
    destroy(path)
    assert list(path.parent.iterdir()) == []
