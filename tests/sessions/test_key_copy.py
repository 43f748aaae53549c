"""A copy of the key: saved, and used where the key was lost, or on another computer."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from keyring.backends import fail

from audio.clock import JumpClock
from sessions.connection import create
from sessions.erasing import erase_everything
from sessions.errors import SessionError
from sessions.key_copy import Restored, save_copy, use_copy
from sessions.library import list_sessions, new_session_path
from sessions.master_key import (
    KeyPlace,
    LostKey,
    MasterKey,
    key_needs_passphrase,
    key_place,
    master_key_path,
    open_master_key,
)
from sessions.triads import store
from sessions.voices import KeptVoice, keep, kept_names, open_voice
from sessions.writer import SessionWriter
from tests.keyrings import Drawer, using
from tests.sessions.made_round import made_triad
from tests.sessions.made_sessions import STARTED_AT, a_conversation, about

PASSPHRASE = "what the copy opens by"
OURS = "what everything opens by"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOLDSPACE_DATA", str(tmp_path / "here"))
    return tmp_path / "here"


@pytest.fixture(params=["a keyring", "a passphrase"])
def keyring(request: pytest.FixtureRequest) -> Iterator[Drawer | fail.Keyring]:
    """A system with a keyring, and one without."""
    backend = Drawer() if request.param == "a keyring" else fail.Keyring()  # type: ignore[no-untyped-call]  # no types there
    with using(backend):
        yield backend


@pytest.fixture
def drawer() -> Iterator[Drawer]:
    drawer = Drawer()
    with using(drawer):
        yield drawer


def key_here() -> MasterKey:
    return open_master_key(lambda new: OURS)


def kept_something(master: MasterKey, voice: str = "anna") -> str:
    """Record a session and enrol a voice; the session's id."""
    path = new_session_path()
    writer = SessionWriter(create(path, master), about(id_=path.stem), JumpClock(STARTED_AT))
    writer.add_events(a_conversation())
    writer.close()
    keep(KeptVoice(voice, "coach", np.ones(192, np.float32), 12.0, STARTED_AT, "network"), master)
    return path.stem


def opens(master: MasterKey) -> list[str]:
    """The sessions that open, and the voices."""
    sessions = [entry.id for entry in list_sessions(master) if entry.outline is not None]
    return sessions + [open_voice(name, master).name for name in kept_names()]


def lose_the_key(keyring: object) -> None:
    """As a computer whose keyring was emptied, or whose file is gone."""
    if isinstance(keyring, Drawer):
        keyring.entries.clear()
    else:
        master_key_path().unlink()


def use(copy: Path, passphrase: str = PASSPHRASE) -> Restored:
    return use_copy(copy, passphrase, key_here)


def trouble(copy: Path, passphrase: str = PASSPHRASE) -> str:
    with pytest.raises(SessionError) as told:
        use(copy, passphrase)
    assert "\n" not in str(told.value)
    return str(told.value)


def test_it_brings_a_lost_key_back(keyring: object, tmp_path: Path) -> None:
    master = key_here()
    id_ = kept_something(master)
    save_copy(master, tmp_path / "copy.json", PASSPHRASE)
    lose_the_key(keyring)
    with pytest.raises(LostKey, match="holdspace key restore"):
        key_here()
    assert not key_needs_passphrase()  # none would help
    restored = use(tmp_path / "copy.json")
    assert restored == Restored(master, 1, adopted=True)
    again = open_master_key(lambda new: PASSPHRASE)  # without a keyring the copy's passphrase opens it now
    assert opens(again) == [id_, "anna"]
    assert key_place() is (KeyPlace.KEYRING if isinstance(keyring, Drawer) else KeyPlace.PASSPHRASE)


def test_without_its_passphrase_it_is_worth_nothing_and_it_is_for_its_user_alone(
    drawer: Drawer, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.json"
    save_copy(key_here(), copy, PASSPHRASE)
    [secret] = drawer.entries.values()
    content = copy.read_bytes()
    assert secret.encode() not in content and bytes.fromhex(secret) not in content
    assert copy.stat().st_mode & 0o777 == 0o600
    assert json.loads(content)["memory_kib"] == 64 * 1024
    assert "this is not the passphrase chosen for this copy" in trouble(copy, "any other passphrase")
    assert not list(tmp_path.glob("copy.json.*"))


def test_a_damaged_file_that_says_where_the_key_is_is_put_right(keyring: object, tmp_path: Path) -> None:
    master = key_here()
    id_ = kept_something(master)
    save_copy(master, tmp_path / "copy.json", PASSPHRASE)
    master_key_path().write_text("no key at all")
    use(tmp_path / "copy.json")
    assert opens(open_master_key(lambda new: PASSPHRASE)) == [id_, "anna"]


def test_on_a_new_computer_it_is_there_before_the_sessions_are(
    keyring: object, tmp_path: Path, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    id_ = kept_something(key_here())
    save_copy(key_here(), tmp_path / "copy.json", PASSPHRASE)
    monkeypatch.setenv("HOLDSPACE_DATA", str(tmp_path / "there"))
    assert use(tmp_path / "copy.json").sessions == 0
    shutil.copytree(here / "sessions", tmp_path / "there" / "sessions")
    assert opens(open_master_key(lambda new: PASSPHRASE)) == [id_]


def test_where_there_is_another_key_what_was_brought_is_kept_under_that(
    keyring: object, tmp_path: Path, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    brought = kept_something(key_here(), "berta")
    save_copy(key_here(), tmp_path / "copy.json", PASSPHRASE)
    monkeypatch.setenv("HOLDSPACE_DATA", str(tmp_path / "there"))
    mine = kept_something(key_here())
    for file in (here / "sessions").iterdir():
        shutil.copy(file, tmp_path / "there" / "sessions")
    for name in ("berta", "damaged"):  # what is called otherwise than it was sealed is as good as damaged
        shutil.copy(here / "voices" / "berta.voice", tmp_path / "there" / "voices" / f"{name}.voice")
    assert (list_ids(key_here()), opens_or_not(key_here())) == ([mine], ["anna"])
    assert use(tmp_path / "copy.json") == Restored(key_here(), 1)
    assert {*list_ids(key_here())} == {mine, brought}
    assert opens_or_not(key_here()) == ["anna", "berta"]
    (tmp_path / "there" / "voices" / "damaged.voice").unlink()
    assert use(tmp_path / "copy.json").sessions == 0  # nothing is under it any more


def test_a_copy_of_another_key_changes_nothing(drawer: Drawer, tmp_path: Path) -> None:
    save_copy(MasterKey(b"another!", bytes(32)), tmp_path / "copy.json", PASSPHRASE)
    master = key_here()
    id_ = kept_something(master)
    before = master_key_path().read_bytes()
    assert use(tmp_path / "copy.json") == Restored(master, 0)
    entries = dict(drawer.entries)
    drawer.entries.clear()
    assert "is a copy of another key" in trouble(tmp_path / "copy.json")
    master_key_path().unlink()
    assert "is a copy of another key" in trouble(tmp_path / "copy.json")
    master_key_path().write_bytes(before)
    drawer.entries |= entries
    assert opens(key_here()) == [id_, "anna"]


def test_a_locked_keyring_leaves_all_as_it_was(drawer: Drawer, tmp_path: Path) -> None:
    master = key_here()
    kept_something(master)
    save_copy(master, tmp_path / "copy.json", PASSPHRASE)
    master_key_path().unlink()
    drawer.locked = True
    assert "the collection is locked" in trouble(tmp_path / "copy.json")
    assert not master_key_path().exists()


@pytest.mark.parametrize(
    "content",
    ["", "{}", "[" * 100_000, '{"holdspace": 1}', "a shopping list", "\ud83d", '["holdspace"]'],
)
def test_what_is_no_copy_is_said_to_be_none(drawer: Drawer, tmp_path: Path, content: str) -> None:
    (tmp_path / "list.txt").write_bytes(content.encode("utf-8", "surrogatepass"))
    assert "list.txt is no copy of a key that Holdspace wrote" in trouble(tmp_path / "list.txt")


@pytest.mark.parametrize(
    "change",
    [{"salt": 1}, {"wrapped": "?"}, {"id": "zz"}, {"id": "00"}, {"lanes": 0}, {"memory_kib": 1 << 40}],
)
def test_a_damaged_copy_is_one_line(drawer: Drawer, tmp_path: Path, change: dict[str, object]) -> None:
    copy = tmp_path / "copy.json"
    save_copy(key_here(), copy, PASSPHRASE)
    copy.write_text(json.dumps(json.loads(copy.read_text()) | change))
    assert "copy" in trouble(copy)


def test_it_cannot_be_written_where_there_is_no_folder(drawer: Drawer, tmp_path: Path) -> None:
    with pytest.raises(SessionError, match="there is no such folder"):
        save_copy(key_here(), tmp_path / "nowhere" / "copy.json", PASSPHRASE)
    assert not (tmp_path / "nowhere").exists()
    assert "it cannot be read" in trouble(tmp_path / "nowhere" / "copy.json")


def test_after_everything_was_wiped_the_first_day_is_there_again(drawer: Drawer, here: Path) -> None:
    kept_something(key_here())
    (here / "sessions" / "0badcafe.key").write_bytes(b"left by a killed program")
    (here / "master-key.json.0a0b0c0d.new").write_bytes(b"left by another")
    erase_everything(key_here())
    assert [file for file in here.rglob("*") if file.is_file()] == []
    assert key_here()


def opens_or_not(master: MasterKey) -> list[str]:
    found = []
    for name in kept_names():
        try:
            found.append(open_voice(name, master).name)
        except SessionError:
            continue
    return found


def list_ids(master: MasterKey) -> list[str]:
    return [entry.id for entry in list_sessions(master) if entry.outline is not None]


def test_triads_go_along_with_the_key(
    keyring: object, tmp_path: Path, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.keep(made_triad("7ead"), key_here())
    save_copy(key_here(), tmp_path / "copy.json", PASSPHRASE)
    lose_the_key(keyring)
    with pytest.raises(LostKey):
        key_here()
    use(tmp_path / "copy.json")  # it is of use: a triad alone is kept under it
    assert store.open_triad("7ead", open_master_key(lambda new: PASSPHRASE)) == made_triad("7ead")
    monkeypatch.setenv("HOLDSPACE_DATA", str(tmp_path / "there"))
    kept_something(key_here())
    shutil.copytree(here / "triads", tmp_path / "there" / "triads")
    assert store.open_triads(key_here()) == []
    use(tmp_path / "copy.json")
    assert store.open_triads(key_here()) == [made_triad("7ead")]
