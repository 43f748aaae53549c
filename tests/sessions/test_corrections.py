from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from audio.clock import JumpClock
from sessions.corrections import TOGETHER, Correction, add_correction, add_together, corrections
from sessions.writer import SessionWriter
from tests.sessions.keyed import create, files_of, open_for_adding, open_for_reading
from tests.sessions.made_sessions import STARTED_AT, about, blocks, record

_HELPFUL = Correction(STARTED_AT + timedelta(hours=2), "mark", "c1", {"helpful": True})
_NOTE = Correction(STARTED_AT + timedelta(hours=3), "note", "", {"at_s": 4.5, "text": "she looked up here"})


def test_marks_and_notes_are_read_back_in_the_order_they_were_made(tmp_path: Path) -> None:
    path = tmp_path / "0badcafe.holdspace"
    record(path, 1.0)
    connection = open_for_adding(path)
    for said in (_HELPFUL, _NOTE, _HELPFUL):
        add_correction(connection, said)
    connection.close()
    connection = open_for_reading(path)
    assert corrections(connection) == [_HELPFUL, _NOTE, _HELPFUL]
    connection.close()
    assert {file.name for file in tmp_path.iterdir()} == files_of(path)


def test_an_observer_can_mark_a_moment_while_the_session_is_recorded(tmp_path: Path) -> None:
    path = tmp_path / "0badcafe.holdspace"
    recording = create(path)
    writer = SessionWriter(recording, about(), JumpClock(STARTED_AT))
    observer = open_for_adding(path)
    for number, block in enumerate(blocks(0.0, 4.0)):
        writer.add_sound(block)
        if number % 30 == 7:
            add_correction(observer, _HELPFUL)
            add_correction(recording, _NOTE)
    assert corrections(observer) == [_HELPFUL, _NOTE] * 4
    observer.close()
    writer.close()


def test_what_was_one_act_is_added_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "0badcafe.holdspace"
    record(path, 1.0)
    connection = open_for_adding(path)
    add_together(connection, _HELPFUL, _NOTE)
    unwritable = replace(_NOTE, body={"text": {"a set"}})
    with pytest.raises(TypeError):
        add_together(connection, _HELPFUL, unwritable)
    assert [one.body.get(TOGETHER) for one in corrections(connection)] == [None, True]
    connection.close()
