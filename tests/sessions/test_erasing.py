"""Erasing: nothing of it is left, whatever else goes wrong; and never what is being recorded."""

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from audio.clock import JumpClock
from sessions import connection, erasing, reader
from sessions.about import Imported
from sessions.erasing import expired
from sessions.errors import SessionError
from sessions.library import new_session_path
from sessions.library import path_of as session_path
from sessions.master_key import master_key_path, open_master_key
from sessions.preferences import USUAL
from sessions.preferences_file import preferences_path, read_preferences, write_preferences
from sessions.session_key import key_path
from sessions.triads import store
from sessions.voices import keep
from sessions.writer import SessionWriter
from tests.keyrings import Drawer, using
from tests.sessions.keyed import (
    MASTER,
    create,
    erase,
    erase_everything,
    erase_expired,
    files_of,
    list_sessions,
    open_session,
)
from tests.sessions.made_round import made_triad, round_kept
from tests.sessions.made_sessions import STARTED_AT, a_conversation, about, record, writer_of
from tests.sessions.test_voices import voice

NOW = datetime(2026, 3, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOLDSPACE_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture
def drawer() -> Iterator[Drawer]:
    drawer = Drawer()
    with using(drawer):
        yield drawer


def recorded(id_: str = "aa000000", started_at: datetime = STARTED_AT) -> Path:
    path = new_session_path().with_stem(id_)
    told = replace(about(id_=id_), started_at=started_at)
    writer = SessionWriter(create(path), told, JumpClock(started_at))
    writer.add_events(a_conversation())
    writer.close()
    return path


def everything(drawer: Drawer) -> None:
    """Two sessions, a voice, a triad, a key in the keyring, and preferences."""
    master = open_master_key(lambda new: "never asked for")
    recorded("aa000000")
    recorded("bb000000")
    keep(voice(), master)
    store.keep(made_triad(), master)
    write_preferences(USUAL.changed(people=3))
    assert drawer.entries


def files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def trouble_of(path: Path) -> str:
    with pytest.raises(SessionError) as told:
        erase(path)
    assert "\n" not in str(told.value)
    return str(told.value)


def test_an_erased_session_is_gone_and_so_are_its_bytes(data: Path, tmp_path: Path) -> None:
    path = recorded()
    held = [tmp_path / "file", tmp_path / "key"]
    os.link(path, held[0])
    os.link(key_path(path), held[1])
    assert all(any(one.read_bytes()) for one in held)
    erase(path)
    assert files_in(data) == []
    assert not any(any(one.read_bytes()) for one in held)
    erase(path)  # harmless twice


def test_what_a_killed_program_left_beside_it_goes_too(data: Path) -> None:
    path = recorded()
    for ending in ("-wal", "-shm", "-journal", ".new", ".new-journal", ".old"):
        path.with_name(path.name + ending).write_bytes(b"rhododendron")
    erase(path)
    assert files_in(data) == []


def test_leftovers_of_a_session_whose_file_is_gone_already_go_too(data: Path) -> None:
    path = recorded()
    path.rename(path.with_name(path.name + "-wal"))
    erase(path)
    assert files_in(data) == []


def test_a_session_under_way_is_not_erased_and_goes_on() -> None:
    path = new_session_path()
    writer = writer_of(path)
    assert "it is being recorded or used; stop that" in trouble_of(path)
    writer.add_events(a_conversation())
    writer.close()
    with open_session(path) as session:
        assert session.events() == a_conversation()
    erase(path)
    assert list_sessions() == []


def test_a_damaged_file_can_be_erased(data: Path) -> None:
    path = new_session_path()
    path.write_bytes(b"a shopping list " * 300)
    erase(path)
    assert files_in(data) == []


def test_a_file_that_never_became_a_session_can_be_erased(data: Path) -> None:
    path = new_session_path()
    create(path).close()
    erase(path)
    assert files_in(data) == []


def test_everything_is_everything(data: Path, drawer: Drawer) -> None:
    everything(drawer)
    preferences_path().write_text("damaged")
    with pytest.raises(SessionError):
        read_preferences()
    write_preferences(USUAL)
    erase_everything()
    assert files_in(data) == []
    assert drawer.entries == {}
    erase_everything()  # harmless twice


def test_what_a_killed_program_left_of_a_voice_goes_with_everything(data: Path, drawer: Drawer) -> None:
    everything(drawer)
    keep(voice("Ana"), open_master_key(lambda new: "never asked for"))
    folder = data / "voices"
    (folder / "ana.voice").rename(folder / "ana.voice.new")
    (folder / "ben.voice.old").write_bytes(b"{}")
    erase_everything()
    assert files_in(data) == []


def test_whatever_cannot_be_erased_is_told_and_all_else_is_gone(data: Path, drawer: Drawer) -> None:
    everything(drawer)
    under_way = new_session_path()
    writer = writer_of(under_way)
    with pytest.raises(SessionError) as told:
        erase_everything()
    assert f"{under_way.name}: it is being recorded" in str(told.value)
    assert "\n" not in str(told.value)
    writer.close()
    assert files_in(data) == sorted([*files_of(under_way), master_key_path().name])
    drawer.locked = True
    with pytest.raises(SessionError, match="the collection is locked"):
        erase_everything()
    assert files_in(data) == [master_key_path().name]
    drawer.locked = False
    erase_everything()
    assert files_in(data) == []
    assert drawer.entries == {}


def test_the_key_to_what_is_being_recorded_is_kept_until_that_is_gone_too(data: Path, drawer: Drawer) -> None:
    everything(drawer)
    master = open_master_key(lambda new: "never asked for")
    under_way = new_session_path()
    writer = SessionWriter(
        connection.create(under_way, master), about(id_=under_way.stem), JumpClock(STARTED_AT)
    )
    with pytest.raises(SessionError, match="it is being recorded"):
        erasing.erase_everything(master)
    writer.add_events(a_conversation())
    writer.close()
    with reader.open_session(under_way, open_master_key(lambda new: "never asked for")) as session:
        assert session.events() == a_conversation()
    erasing.erase_everything(master)
    assert files_in(data) == []
    assert drawer.entries == {}


@pytest.mark.parametrize("content", ["no key at all", '{"id": "00", "kept_in": "keyring"}', '{"id": 3}'])
def test_a_key_that_is_damaged_or_no_longer_in_the_keyring_is_gone_too(
    data: Path, drawer: Drawer, content: str
) -> None:
    data.mkdir()
    master_key_path().write_text(content)
    erase_everything()
    assert files_in(data) == []


def test_a_session_expires_by_its_start() -> None:
    recorded("aa000000", NOW - timedelta(days=30, seconds=1))
    recorded("bb000000", NOW - timedelta(days=30))
    entries = list_sessions()
    assert [entry.id for entry in expired(entries, 30, NOW)] == ["aa000000"]
    assert expired(entries, None, NOW) == []
    assert erase_expired(None, NOW) == 0
    assert erase_expired(30, NOW) == 1
    assert [entry.id for entry in list_sessions()] == ["bb000000"]


def test_one_out_of_a_bundle_expires_by_when_it_came() -> None:
    recorded("aa000000", NOW - timedelta(days=300))
    [entry] = list_sessions()
    assert entry.outline is not None
    came = Imported(NOW - timedelta(days=2), "0badcafe", "b1", NOW - timedelta(days=290))
    brought = replace(
        entry, outline=replace(entry.outline, about=replace(entry.outline.about, imported=came))
    )
    assert expired([brought], 30, NOW) == []
    assert expired([brought], 1, NOW) == [brought]


def test_what_cannot_be_read_and_what_is_being_recorded_never_expires() -> None:
    spoilt = recorded("aa000000")
    spoilt.write_bytes(spoilt.read_bytes()[:5000])
    writer = writer_of(new_session_path())
    assert len(list_sessions()) == 2
    assert erase_expired(1, NOW) == 0
    assert len(list_sessions()) == 2
    writer.close()


def test_a_recovered_session_expires_like_any_other() -> None:
    path = new_session_path()
    opened = create(path)
    writer = SessionWriter(opened, about(id_=path.stem), JumpClock(STARTED_AT))
    writer.add_events(a_conversation())
    opened.close()
    assert erase_expired(30, NOW) == 1
    assert list_sessions() == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows removes no file that is open")
def test_a_session_that_is_being_read_can_be_erased(data: Path) -> None:
    path = new_session_path()
    record(path, 1.0, a_conversation())
    with open_session(path):
        erase(path)
    assert files_in(data) == []


def test_a_triad_stays_whole_when_a_session_of_it_is_erased() -> None:
    triad = made_triad("7ead", 0, round_kept(1, "aa000000", "bb000000"))
    for id_ in ("aa000000", "bb000000"):
        recorded(id_)
    store.keep(triad, MASTER)
    assert store.open_triad("7ead", MASTER) == triad
    erase(session_path("aa000000"))
    [left] = store.open_triad("7ead", MASTER).rounds
    assert (left.session_id, left.debrief_id) == (None, "bb000000")


def test_a_triad_expires_by_its_last_round() -> None:
    recorded("aa000000", NOW - timedelta(days=30))
    days = (NOW - STARTED_AT).days
    store.keep(made_triad("old", days - 31), MASTER)
    store.keep(made_triad("new", days - 31, round_kept(1, "aa000000", days=days - 29)), MASTER)
    assert erase_expired(None, NOW) == 0
    assert store.kept_ids() == ["new", "old"]
    assert erase_expired(30, NOW) == 0
    assert store.kept_ids() == ["new"]


def test_a_triad_of_which_no_session_is_left_expires_too_but_not_while_it_may_go_on() -> None:
    recorded("aa000000", NOW - timedelta(days=40))
    recorded("bb000000", NOW - timedelta(days=1))
    days = (NOW - STARTED_AT).days
    store.keep(made_triad("gone", days - 3, round_kept(1, "aa000000", days=days - 3)), MASTER)
    store.keep(made_triad("half", days - 3, round_kept(1, "aa000000", "bb000000", days=days - 3)), MASTER)
    store.keep(made_triad("begun", days - 3), MASTER)
    store.keep(made_triad("today", days, round_kept(1, None, days=days)), MASTER)
    assert erase_expired(30, NOW) == 1
    assert store.kept_ids() == ["begun", "half", "today"]


def test_a_damaged_triad_never_expires_and_is_wiped_with_the_rest(data: Path, drawer: Drawer) -> None:
    everything(drawer)
    (data / "triads" / "7ead.triad").write_bytes(b"{}")
    assert erase_expired(1, STARTED_AT + timedelta(days=900)) == 2
    assert store.kept_ids() == ["7ead"]
    (data / "triads" / "half.triad.new").write_bytes(b"half a triad")
    erase_everything()
    assert files_in(data) == []
