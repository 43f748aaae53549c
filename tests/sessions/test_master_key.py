"""The master key: where it is kept, and what happens when it cannot be had."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from keyring.backends import fail

from sessions.errors import SessionError
from sessions.master_key import (
    MasterKey,
    OtherKey,
    key_needs_passphrase,
    master_key_path,
    new_key,
    open_master_key,
)
from tests.keyrings import Drawer, using

PASSPHRASE = "a silence has an owner"


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOLDSPACE_DATA", str(tmp_path / "data"))


@pytest.fixture
def drawer() -> Iterator[Drawer]:
    drawer = Drawer()
    with using(drawer):
        yield drawer


@pytest.fixture
def no_keyring() -> Iterator[None]:
    with using(fail.Keyring()):  # type: ignore[no-untyped-call]
        yield


def not_asked(new: bool) -> str:
    raise AssertionError("a passphrase was asked for")


def given(passphrase: str) -> MasterKey:
    return open_master_key(lambda new: passphrase)


def trouble(passphrase: str = PASSPHRASE) -> str:
    with pytest.raises(SessionError) as told:
        given(passphrase)
    assert "\n" not in str(told.value)
    return str(told.value)


def test_a_keyring_keeps_it_and_nobody_is_asked(drawer: Drawer) -> None:
    key = new_key()
    wrapped = open_master_key(not_asked).wrap(key, "voice me")
    assert open_master_key(not_asked).unwrap(wrapped, "voice me") == key
    [secret] = drawer.entries.values()
    assert secret not in master_key_path().read_text()


def test_every_data_folder_has_its_own(
    drawer: Drawer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = open_master_key(not_asked)
    monkeypatch.setenv("HOLDSPACE_DATA", str(tmp_path / "elsewhere"))
    there = open_master_key(not_asked)
    assert here.id != there.id
    with pytest.raises(OtherKey, match="voice me was kept under another key"):
        there.unwrap(here.wrap(new_key(), "voice me"), "voice me")


def test_a_wrapped_key_opens_only_what_it_was_wrapped_for(drawer: Drawer) -> None:
    master = open_master_key(not_asked)
    wrapped = master.wrap(new_key(), "voice me")
    for spoilt in (wrapped[:-1], wrapped[:8], b"", wrapped[:-1] + bytes([wrapped[-1] ^ 1])):
        with pytest.raises(OtherKey):
            master.unwrap(spoilt, "voice me")
    with pytest.raises(OtherKey):
        master.unwrap(wrapped, "voice you")


def test_without_a_keyring_a_passphrase_opens_it(no_keyring: None) -> None:
    asked: list[bool] = []

    def passphrase(new: bool) -> str:
        asked.append(new)
        return PASSPHRASE

    key = new_key()
    wrapped = open_master_key(passphrase).wrap(key, "voice me")
    assert open_master_key(passphrase).unwrap(wrapped, "voice me") == key
    assert asked == [True, False]
    assert PASSPHRASE not in master_key_path().read_text()
    assert master_key_path().stat().st_mode & 0o777 == 0o600


def test_it_is_known_beforehand_whether_a_passphrase_will_be_asked_for(no_keyring: None) -> None:
    assert key_needs_passphrase()
    given(PASSPHRASE)
    assert key_needs_passphrase()
    master_key_path().write_text("no key at all")
    assert not key_needs_passphrase()  # no passphrase opens that


def test_with_a_keyring_no_passphrase_will_be_asked_for_even_while_it_is_locked(drawer: Drawer) -> None:
    assert not key_needs_passphrase()
    open_master_key(not_asked)
    drawer.locked = True
    assert not key_needs_passphrase()


def test_a_wrong_passphrase_is_one_line(no_keyring: None) -> None:
    given(PASSPHRASE)
    assert "this is not the passphrase chosen" in trouble(PASSPHRASE + "!")
    assert given(PASSPHRASE)


def test_a_key_gone_from_the_keyring_is_one_line(drawer: Drawer) -> None:
    open_master_key(not_asked)
    drawer.entries.clear()
    assert "no longer in the system's keyring" in trouble()


def test_a_locked_keyring_is_one_line_and_no_passphrase_steps_in(drawer: Drawer) -> None:
    drawer.locked = True
    assert "cannot be used (the collection is locked and nobody unlocked it)" in trouble()
    assert not master_key_path().exists()


def test_a_keyring_that_is_gone_altogether_is_one_line(drawer: Drawer) -> None:
    open_master_key(not_asked)
    with using(fail.Keyring()):  # type: ignore[no-untyped-call]
        assert "cannot be used (there is none here)" in trouble()


@pytest.mark.parametrize(
    "change",
    [
        {"salt": "AAAA"},
        {"salt": None},
        {"iterations": -3},
        {"memory_kib": 1},
        {"kept_in": "a drawer", "salt": 7},
    ],
)
def test_a_damaged_file_is_one_line(no_keyring: None, change: dict[str, object]) -> None:
    given(PASSPHRASE)
    told = json.loads(master_key_path().read_text())
    master_key_path().write_text(json.dumps(told | change))
    assert "delete it to begin anew" in trouble()
    master_key_path().write_text("no key at all")
    assert "is damaged" in trouble()


def test_nothing_told_of_it_gives_it_away(drawer: Drawer) -> None:
    master = open_master_key(not_asked)
    [secret] = drawer.entries.values()
    assert secret not in f"{master!r} {master}"
    assert repr(bytes.fromhex(secret)) not in f"{master!r} {master}"
