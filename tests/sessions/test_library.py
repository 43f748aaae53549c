from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from audio.clock import JumpClock
from sessions.errors import SessionError
from sessions.library import find, new_session_path, sessions_folder
from sessions.listing import list_lines
from sessions.writer import SessionWriter
from tests.sessions.keyed import being_recorded, create, list_sessions, open_for_adding
from tests.sessions.made_sessions import STARTED_AT, about, record, writer_of


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOLDSPACE_DATA", str(tmp_path / "data"))


def named(id_: str) -> Path:
    return new_session_path().with_stem(id_)


def test_a_new_session_gets_a_name_that_says_nothing_in_a_folder_of_ones_own() -> None:
    first, second = new_session_path(), new_session_path()
    assert first != second
    assert first.parent == sessions_folder()
    assert first.stem.isalnum()
    assert len(first.stem) == 8
    assert first.parent.stat().st_mode & 0o077 == 0
    assert not first.exists()


def test_before_the_first_session_the_shelf_is_empty_and_asking_makes_nothing(tmp_path: Path) -> None:
    assert list_sessions() == []
    assert not (tmp_path / "data").exists()


def test_the_newest_session_comes_first() -> None:
    clock = JumpClock(STARTED_AT)
    for id_, later_s in [("bb000000", 60.0), ("aa000000", 3600.0)]:
        clock.jump(later_s)
        told = replace(about(id_=id_), started_at=clock.wall())
        SessionWriter(create(named(id_)), told, clock).close()
    assert [entry.id for entry in list_sessions()] == ["aa000000", "bb000000"]


def test_one_spoilt_file_does_not_hide_the_others() -> None:
    record(named("aa000000"), 1.0)
    named("bb000000").write_bytes(b"a shopping list " * 300)
    record(named("cc000000"), 1.0)
    cut = named("cc000000").read_bytes()
    named("cc000000").write_bytes(cut[: len(cut) // 2])
    good, *spoilt = list_sessions()
    assert (good.id, good.trouble) == ("aa000000", "")
    assert {entry.id for entry in spoilt} == {"bb000000", "cc000000"}
    for entry in spoilt:
        assert entry.outline is None
        assert "damaged" in entry.trouble
        assert "\n" not in entry.trouble


@pytest.mark.parametrize(
    "spoilt",
    [
        "summary = '{'",
        """summary = '{"talk_s": {"coach": "much"}, "counts": {}}'""",
        "summary = '[]'",
        "keep = 'sound', people = 'coach'",
        "started_at = 'yesterday'",
        "started_at = '2026-01-01T10:00:00'",
    ],
)
def test_one_session_that_says_what_cannot_be_does_not_hide_the_others(spoilt: str) -> None:
    record(named("0badcafe"), 1.0)
    record(named("1badcafe"), 1.0)
    with closing(open_for_adding(named("1badcafe"))) as connection:
        connection.execute(f"UPDATE session SET {spoilt}")
    entries = list_sessions()
    assert {entry.id for entry in entries} == {"0badcafe", "1badcafe"}
    assert all(len(list_lines([entry])) == 1 for entry in entries)


def test_listing_does_not_disturb_a_recording_under_way() -> None:
    writer = writer_of(named("aa000000"))
    [entry] = list_sessions()
    assert entry.outline is not None
    assert entry.outline.state == "being recorded"
    writer.close()


def test_it_is_known_which_session_is_being_recorded() -> None:
    record(named("aa000000"), 1.0)
    named("bb000000").write_bytes(b"a shopping list " * 300)
    assert being_recorded() == []
    writer = writer_of(named("cc000000"))
    assert being_recorded() == [named("cc000000")]
    writer.close()
    assert being_recorded() == []


def test_a_session_is_found_by_the_beginning_of_its_id() -> None:
    for id_ in ("aa110000", "aa220000", "bb000000"):
        record(named(id_), 0.5)
    assert find("b").stem == "bb000000"
    assert find("AA11").stem == "aa110000"
    with pytest.raises(SessionError, match="no session's id begins with 'cc'"):
        find("cc")
    with pytest.raises(SessionError, match="aa110000, aa220000; type more"):
        find("aa")


def test_a_data_folder_that_cannot_be_made_is_one_clear_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "letter").write_text("not a folder")
    monkeypatch.setenv("HOLDSPACE_DATA", str(tmp_path / "letter"))
    with pytest.raises(SessionError, match="HOLDSPACE_DATA"):
        new_session_path()
