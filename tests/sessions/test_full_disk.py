"""A disk that is full, or may only be read: what is said, what is kept, and how it goes on."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from audio.source import Block
from sessions.erasing import erase
from sessions.errors import SessionError
from sessions.reader import State
from sessions.writer import SessionWriter
from tests.disks import own_disk
from tests.sessions.keyed import MASTER, files_of, open_for_adding, open_session
from tests.sessions.made_sessions import a_conversation, blocks, noise, record, writer_of
from tests.sessions.test_earlier_versions import write_version
from tests.sessions.test_killed import record_and_kill


def add(writer: SessionWriter, heard: list[Block]) -> list[str]:
    """Hand over block by block; what was told of those that could not be kept."""
    told = []
    for block in heard:
        try:
            writer.add_sound(block)
        except SessionError as trouble:
            told.append(str(trouble))
    return told


def test_a_disk_that_fills_up_and_has_room_again_leaves_a_hole_and_no_harm(tmp_path: Path) -> None:
    with own_disk(tmp_path) as disk:
        path = disk.place / "0badcafe.holdspace"
        writer = writer_of(path)
        assert add(writer, blocks(0.0, 9.6)) == []
        disk.fill()
        told = add(writer, blocks(9.6, 300.0))
        assert told and all("the disk is full; make room on it" in line for line in told)
        writer.add_events(a_conversation()[:1])
        disk.make_room()
        assert add(writer, blocks(300.0, 310.0)) == []
        writer.close()
        with open_session(path) as session:
            assert session.state is State.ENDED
            assert session.duration_s == pytest.approx(310.0)
            assert session.events() == a_conversation()[:1]
            sound = session.sound(0.0, 310.0)
            [hole] = sound.holes
        assert hole.start_s >= 8.6 and 299.0 <= hole.end_s <= 300.0
        assert np.array_equal(sound.samples[: 8 * 16_000], noise(0, 8 * 16_000))
        assert np.array_equal(sound.samples[301 * 16_000 :], noise(301 * 16_000, 9 * 16_000))
        assert whole(path)
        assert {file.name for file in disk.place.iterdir()} == {*files_of(path), "lost+found"}


def test_one_ended_on_a_full_disk_is_there_up_to_then(tmp_path: Path) -> None:
    with own_disk(tmp_path) as disk:
        path = disk.place / "0badcafe.holdspace"
        writer = writer_of(path)
        add(writer, blocks(0.0, 9.6))
        disk.fill()
        add(writer, blocks(9.6, 300.0))
        with pytest.raises(SessionError, match="the disk is full"):
            writer.close()
        with open_session(path) as session:  # the disk is full still
            assert session.sound(0.0, 8.6).holes == ()
        disk.make_room()
        with open_session(path) as session:
            assert session.state is State.RECOVERED
            assert session.sound(0.0, 8.6).holes == ()
        assert whole(path)


def test_on_a_full_disk_nothing_is_begun_and_no_debris_stays(tmp_path: Path) -> None:
    with own_disk(tmp_path) as disk:
        (disk.place / "sessions").mkdir()
        disk.fill()
        path = disk.place / "sessions" / "0badcafe.holdspace"
        with pytest.raises(SessionError) as told:
            writer_of(path)
        assert "\n" not in str(told.value)
        erase(path, MASTER)  # as whoever could not begin it does
        assert list(path.parent.iterdir()) == []


def test_a_session_is_erased_from_a_full_disk(tmp_path: Path) -> None:
    with own_disk(tmp_path) as disk:
        path = disk.place / "0badcafe.holdspace"
        record(path, 5.0, a_conversation())
        disk.fill()
        erase(path, MASTER)
        assert {file.name for file in disk.place.iterdir()} == {"lost+found", "ballast 0"}


def test_in_a_folder_that_may_only_be_read_sessions_open_and_nothing_else_is_done(tmp_path: Path) -> None:
    with own_disk(tmp_path) as disk:
        ended, cut_off = disk.place / "0badcafe.holdspace", disk.place / "1badcafe.holdspace"
        record(ended, 5.0, a_conversation())
        record_and_kill(cut_off, 100)
        disk.allow_reading_alone()
        with open_session(ended) as session:
            assert session.events() == a_conversation()
        with open_session(cut_off) as session:
            assert session.state is State.RECOVERED
            assert session.sound(0.0, 1.0).holes == ()
        for refused in (
            lambda: erase(ended, MASTER),
            lambda: writer_of(disk.place / "2badcafe.holdspace"),
        ):
            with pytest.raises(SessionError) as told:
                refused()
            assert "\n" not in str(told.value)
        disk.allow_writing()
        assert whole(ended) and whole(cut_off)


def whole(path: Path) -> bool:
    connection = open_for_adding(path)
    try:
        said = connection.execute("PRAGMA integrity_check").fetchall()
        return said == [("ok",)] and connection.execute("PRAGMA cipher_integrity_check").fetchall() == []
    finally:
        connection.close()


def test_on_a_disk_without_room_what_an_earlier_version_left_in_clear_is_read_as_it_is(
    tmp_path: Path,
) -> None:
    with own_disk(tmp_path) as disk:
        path = disk.place / "0badcafe.holdspace"
        write_version(2, path)
        with closing(sqlite3.connect(path)) as earlier:
            rows = [(second * 16_000, os.urandom(30_000)) for second in range(1000, 1060)]
            earlier.executemany("INSERT INTO sound VALUES (?, 16000, 1, 'flac', ?)", rows)
            earlier.commit()
        (disk.place / "other").write_bytes(bytes(1_000_000))
        disk.fill()
        (disk.place / "other").unlink()
        with open_session(path) as session:
            assert session.events() == a_conversation()
        disk.make_room()
        with open_session(path) as session:
            assert session.events() == a_conversation()
        assert b"rhododendron" not in path.read_bytes()
        assert {file.name for file in disk.place.iterdir()} == {*files_of(path), "lost+found"}
