"""A session destroyed, and the whole disk it lay on searched afterwards, byte by byte."""

import shutil
from pathlib import Path

import pytest

from sessions.session_key import key_of, key_path
from tests.disks import own_disk
from tests.sessions.keyed import MASTER, erase, in_clear, open_session
from tests.sessions.made_sessions import a_conversation, record
from tests.sessions.test_earlier_versions import write_version
from tests.sessions.test_killed import record_and_kill

WORD = b"rhododendron"
PIECE = 32
"""Bytes of something looked for: as many again by chance are on no disk."""


def pieces(content: bytes) -> list[bytes]:
    """A few stretches of it, none all zeros."""
    found = [
        content[at : at + PIECE] for at in range(0, len(content) - PIECE, max(PIECE, len(content) // 50))
    ]
    return [piece for piece in found if len(set(piece)) > PIECE // 2]


def still_there(image: bytes, sought: list[bytes]) -> int:
    return sum(piece in image for piece in sought)


@pytest.mark.parametrize("journal", ["", "data=journal"])
def test_of_an_erased_session_the_disk_holds_no_key_and_nothing_in_clear(
    tmp_path: Path, journal: str
) -> None:
    with own_disk(tmp_path, options=journal) as disk:
        path = disk.place / "sessions" / "0badcafe.holdspace"
        path.parent.mkdir()
        record(path, 20.0, a_conversation())
        wrapped, key = key_path(path).read_bytes(), key_of(path, MASTER)
        cipher, plain = pieces(path.read_bytes()), pieces(in_clear(path, tmp_path))
        assert WORD in in_clear(path, tmp_path)
        assert len(cipher) > 20 and len(plain) > 20
        erase(path)
        image = disk.take_out()
    assert key not in image
    assert still_there(image, plain) == 0 and WORD not in image
    # Where its log lay, ciphertext may stay until the disk uses the place again: without the key it is noise.
    print(f"\nciphertext still there: {still_there(image, cipher)} of {len(cipher)} pieces")
    if not journal:  # a journal of data keeps earlier states, as `sessions.erasing` says
        assert wrapped not in image and wrapped[8:] not in image
    else:
        print(f"wrapped key still there: {wrapped in image}")


def test_the_search_finds_what_is_there(tmp_path: Path) -> None:
    with own_disk(tmp_path) as disk:
        path = disk.place / "0badcafe.holdspace"
        record(path, 20.0, a_conversation())
        wrapped, cipher = key_path(path).read_bytes(), pieces(path.read_bytes())
        (disk.place / "in clear").write_bytes(in_clear(path, tmp_path))
        image = disk.take_out()
    assert wrapped in image and WORD in image
    assert still_there(image, cipher) == len(cipher)


@pytest.mark.parametrize("version", [1, 2, 3])
def test_of_one_that_lay_in_clear_nothing_in_clear_is_left_once_it_was_opened(
    tmp_path: Path, version: int
) -> None:
    with own_disk(tmp_path) as disk:
        write_version(version, tmp_path / "as it was")
        path = Path(shutil.copy(tmp_path / "as it was", disk.place / "0badcafe.holdspace"))
        plain = pieces(path.read_bytes())
        disk.allow_reading_alone()  # all of it is on the disk now
        assert WORD in disk.image.read_bytes()
        disk.allow_writing()
        with open_session(path) as session:
            assert session.events() == a_conversation()
        image = disk.take_out()
    assert WORD not in image
    assert still_there(image, plain) == 0


def test_one_that_was_killed_goes_with_its_log(tmp_path: Path) -> None:
    with own_disk(tmp_path) as disk:
        path = disk.place / "0badcafe.holdspace"
        record_and_kill(path, 400)
        assert path.with_name(path.name + "-wal").stat().st_size
        wrapped = key_path(path).read_bytes()
        kept = shutil.copytree(disk.place, tmp_path / "as it was left", ignore=lambda *_: ["lost+found"])
        plain = pieces(in_clear(Path(kept) / path.name, tmp_path))
        erase(path)
        assert [left.name for left in disk.place.iterdir()] == ["lost+found"]
        image = disk.take_out()
    assert len(plain) > 20
    assert wrapped not in image
    assert still_there(image, plain) == 0
