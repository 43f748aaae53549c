"""What a session can be taken along as, and that each file is there whole or not at all."""

from dataclasses import replace
from pathlib import Path

import pytest

from sessions.about import Timing
from sessions.account import Account
from sessions.errors import SessionError
from sessions.take_along.format import Format, Needs, ReadSound
from sessions.take_along.formats import FORMATS, possible, take_along
from sessions.take_along.lines import file_name
from tests.sessions.made_account import made_account
from tests.sessions.take_along.read_silence import no_sound
from tests.sessions.take_along.taken import hostile_account, taken


def ids(formats: list[Format]) -> set[str]:
    return {one.id for one in formats}


def broken(account: Account, sound: ReadSound, path: Path) -> None:
    path.write_text("the first half of a secret")
    raise OSError(28, "No space left on device", str(path))


BROKEN = Format("broken", ".txt", "for this test", Needs.TURNS, broken)


def test_every_format_has_a_name_and_an_ending_of_its_own() -> None:
    assert len(ids(list(FORMATS))) == len({one.suffix for one in FORMATS}) == len(FORMATS)


def test_what_was_kept_says_what_is_possible() -> None:
    account = made_account()
    wordless = replace(account, turns=tuple(replace(turn, words=()) for turn in account.turns))
    everything = ids(list(FORMATS))
    assert ids(possible(account, has_sound=True)) == everything
    assert ids(possible(account, has_sound=False)) == everything - {"flac", "wav"}
    assert not ids(possible(wordless, has_sound=False)) & {"docx", "txt", "vtt", "srt", "csv", "flac", "wav"}
    assert {"html", "jsonl", "rttm"} <= ids(possible(wordless, has_sound=False))
    assert possible(replace(account, turns=()), has_sound=False) == []


def test_guessed_times_are_never_given_out_as_times() -> None:
    account = made_account()
    guessed = replace(account, about=replace(account.about, timing=Timing.GUESSED))
    assert ids(possible(guessed, has_sound=False)) == {"docx", "txt", "html", "csv", "jsonl"}


def test_a_file_is_called_after_the_day_the_hour_and_the_first_name(tmp_path: Path) -> None:
    account = replace(made_account(40.0), names={"client": "Anna Berg"})
    began = account.about.started_at.astimezone()
    path = taken(account, "txt", tmp_path / "new" / "folder")
    assert path == tmp_path / "new" / "folder" / f"{began:%Y-%m-%d %H.%M} Anna.txt"
    assert list(path.parent.iterdir()) == [path]
    nameless = replace(account, names={}, about=replace(account.about, client=""))
    assert file_name(nameless).endswith(" session")


def test_no_name_leads_out_of_the_folder(tmp_path: Path) -> None:
    account = replace(made_account(40.0), names={"client": "../../Anna"})
    assert taken(account, "txt", tmp_path).parent == tmp_path
    assert taken(hostile_account(), "txt", tmp_path).parent == tmp_path


def test_an_earlier_file_of_the_session_is_replaced(tmp_path: Path) -> None:
    before = taken(made_account(40.0), "txt", tmp_path).read_text("utf-8")
    after = taken(made_account(80.0), "txt", tmp_path).read_text("utf-8")
    assert len(after) > len(before)
    assert len(list(tmp_path.iterdir())) == 1


def test_what_cannot_be_written_leaves_the_earlier_file_and_nothing_else(tmp_path: Path) -> None:
    path = taken(made_account(40.0), "txt", tmp_path)
    before = path.read_bytes()
    with pytest.raises(SessionError) as refused:
        take_along(made_account(40.0), no_sound, [BROKEN], tmp_path)
    assert str(refused.value) == (
        "broken cannot be written: No space left on device; close the file where it is open,"
        " or choose a folder that has room and may be written to"
    )
    assert [(one, one.read_bytes()) for one in tmp_path.iterdir()] == [(path, before)]


def test_a_folder_that_is_a_file_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    with pytest.raises(SessionError, match=r"^txt cannot be written: .*; close the file"):
        taken(made_account(40.0), "txt", tmp_path / "taken")
