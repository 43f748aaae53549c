"""One person's marks go to another in a file that holds no word of the session."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sessions.about import Imported
from sessions.account import Account, account_of, heard_in
from sessions.errors import SessionError
from sessions.opinions import SignMark, Through
from sessions.review.agreement import Marks, marks_of, units_of
from sessions.review.conversation import conversation_of
from sessions.review.marks_file import as_corrections, read_marks, write_marks
from sessions.review.sign import Kind
from tests.sessions.keyed import open_session
from tests.sessions.made_account import made_account
from tests.sessions.said_sessions import LATER, SaidSession

ACCOUNT = made_account(80.0)
UNITS = units_of(conversation_of(ACCOUNT))
MINE = Marks(
    "coach",
    frozenset(one.id for one in UNITS),
    {(2, "s0-4"): Kind.PRESENT, (8, "s0-2"): Kind.MISSED, (8, "s1-2"): Kind.MISSED},
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "ada.json"
    write_marks(path, ACCOUNT, UNITS, MINE, " Ada  Lovelace ")
    return path


def changed(file: Path, **changes: object) -> Path:
    file.write_text(json.dumps({**json.loads(file.read_text()), **changes}))
    return file


def test_marks_come_back_as_another_persons(file: Path) -> None:
    brought = read_marks(file, ACCOUNT, UNITS)
    assert brought.by == "Ada Lovelace"
    assert brought.through == Through("Ada Lovelace", 0.0, 80.0)
    assert {(one.sign_id, one.turn_id): one.kind for one in brought.marks} == MINE.seen
    assert brought.lost == 0


def test_no_word_and_no_name_of_the_session_is_in_it(file: Path) -> None:
    text = file.read_text().casefold()
    said = {word.text.strip(".,?!…").casefold() for word in ACCOUNT.words}
    assert not {word for word in said if len(word) > 3 and word in text}
    assert "anna" not in text
    assert {path.name for path in file.parent.iterdir()} == {"ada.json"}


def test_what_was_not_gone_through_is_told(tmp_path: Path) -> None:
    some = replace(MINE, units=frozenset({"s0-2", "s0-4"}), seen={})
    write_marks(tmp_path / "some.json", ACCOUNT, UNITS, some, "Ada")
    through = read_marks(tmp_path / "some.json", ACCOUNT, UNITS).through
    assert (through.from_s, through.to_s) == (13.0, round(ACCOUNT.turns[4].end_s, 3))


def test_a_turn_is_found_by_its_time_where_words_were_recognised_anew(file: Path) -> None:
    units = [replace(one, id=f"n{n}", start_s=one.start_s + 0.4) for n, one in enumerate(UNITS)]
    brought = read_marks(file, ACCOUNT, units)
    assert [(mark.turn_id, mark.start_s) for mark in brought.marks] == [
        ("n2", 24.4),
        ("n1", 13.4),
        ("n4", 53.4),
    ]
    far = [replace(one, start_s=one.start_s + 30.0) for one in UNITS]
    assert (read_marks(file, ACCOUNT, far).marks, read_marks(file, ACCOUNT, far).lost) == ((), 3)


def test_a_session_brought_in_a_bundle_is_the_same_session(file: Path) -> None:
    at = datetime(2026, 11, 24, tzinfo=UTC)
    about = replace(ACCOUNT.about, id="1badcafe", imported=Imported(at, ACCOUNT.about.id, "b", at))
    assert read_marks(file, replace(ACCOUNT, about=about), UNITS).lost == 0


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"session": "deadbeef"}, "is about session deadbeef"),
        ({"holdspace_marks": 2}, "newer Holdspace"),
        ({"by": "coach"}, "cannot stand for whoever marked"),
        ({"by": ""}, "cannot stand for whoever marked"),
        ({"to_s": 0}, "holds no marks"),
        ({"from_s": float("nan")}, "holds no marks"),
        ({"marks": [{"sign": 12, "kind": "missed", "turn": "s0-2", "start_s": 1.0}]}, "holds no marks"),
        ({"marks": [{"sign": 2, "kind": "wrong", "turn": "s0-2", "start_s": 1.0}]}, "holds no marks"),
        ({"marks": ["s0-2"]}, "holds no marks"),
        ({"marks": None}, "holds no marks"),
    ],
)
def test_what_cannot_be_is_one_line(file: Path, changes: dict[str, object], told: str) -> None:
    with pytest.raises(SessionError, match=told) as trouble:
        read_marks(changed(file, **changes), ACCOUNT, UNITS)
    assert "\n" not in str(trouble.value)


@pytest.mark.parametrize("content", [b"", b"[]", b"\xff\xfe", b'"' + b"x" * (1 << 20) + b'"'])
def test_another_file_is_told_from_marks(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "other.json").write_bytes(content)
    with pytest.raises(SessionError, match="holds no marks"):
        read_marks(tmp_path / "other.json", ACCOUNT, UNITS)


def test_a_file_that_is_not_there_and_a_folder_that_is_not(tmp_path: Path) -> None:
    with pytest.raises(SessionError, match="cannot be read"):
        read_marks(tmp_path / "none.json", ACCOUNT, UNITS)
    with pytest.raises(SessionError, match="cannot be written"):
        write_marks(tmp_path / "none" / "ada.json", ACCOUNT, UNITS, MINE, "Ada")


def test_brought_again_they_take_the_place_of_those_before_and_are_undone_as_one(tmp_path: Path) -> None:
    session = SaidSession(tmp_path / "0badcafe.holdspace")

    def bring(seen: dict[tuple[int, str], Kind]) -> Account:
        with open_session(session.path) as reader:
            account = account_of(heard_in(reader), reader.all_corrections())
        units = units_of(conversation_of(account))
        marks = Marks("coach", frozenset(one.id for one in units), seen)
        write_marks(tmp_path / "ada.json", account, units, marks, "Ada")
        brought = read_marks(tmp_path / "ada.json", account, units)
        return session.say(*as_corrections(brought, account, LATER))

    first = bring({(2, "s1"): Kind.PRESENT, (8, "s5"): Kind.MISSED})
    assert len(first.sign_marks) == 2
    second = bring({(8, "s5"): Kind.PRESENT})
    assert second.sign_marks == (SignMark(8, "s5", 15.0, Kind.PRESENT, "Ada"),)
    units = units_of(conversation_of(second))
    assert marks_of(second, (), units, "Ada").seen == {(8, "s5"): Kind.PRESENT}
    assert session.undo().sign_marks == first.sign_marks
    assert (session.undo().sign_marks, session.account().through) == ((), ())
