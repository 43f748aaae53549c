"""Small private files: written whole, and what was there before is destroyed."""

import os
import stat
import sys
from pathlib import Path

import pytest

from sessions.overwriting import overwrite
from sessions.private_files import destroy, write_private


def refuse(*_: object) -> None:
    raise PermissionError("no links here")


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
    monkeypatch.setattr("os.link", refuse)
    write_private(path, b"first")
    write_private(path, b"second")
    assert path.read_bytes() == b"second"
    assert [file.name for file in path.parent.iterdir()] == ["note.json"]


@pytest.mark.parametrize("knows_second_names", [True, False])
def test_killed_while_what_was_there_is_overwritten_the_new_one_is_whole(
    path: Path, monkeypatch: pytest.MonkeyPatch, knows_second_names: bool
) -> None:
    def killed(file: Path) -> None:
        overwrite(file)
        if file.exists():
            raise KeyboardInterrupt

    write_private(path, b"first")
    if not knows_second_names:
        monkeypatch.setattr("os.link", refuse)
    monkeypatch.setattr("sessions.private_files.overwrite", killed)
    with pytest.raises(KeyboardInterrupt):
        write_private(path, b"second")
    assert path.read_bytes() == b"second"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows forces no folder on to the disk")
def test_nothing_is_overwritten_before_the_new_names_are_on_the_disk(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    fsync = os.fsync

    def noted(opened: int) -> None:
        done.append("names on disk" if stat.S_ISDIR(os.fstat(opened).st_mode) else "content on disk")
        fsync(opened)

    write_private(path, b"first")
    monkeypatch.setattr("os.fsync", noted)
    monkeypatch.setattr(
        "sessions.private_files.overwrite", lambda file: done.append("overwritten") if file.exists() else None
    )
    write_private(path, b"second")
    assert done == ["content on disk", "names on disk", "overwritten"]


def test_destroying_takes_what_a_killed_program_left_too_and_is_harmless_twice(path: Path) -> None:
    write_private(path, b"first")
    for left in ("note.json.new", "note.json.old"):
        path.with_name(left).write_bytes(b"left")
    destroy(path)
    destroy(path)
    assert list(path.parent.iterdir()) == []
