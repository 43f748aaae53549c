"""`holdspace key` and `holdspace sessions delete`, run as a user runs them."""

import builtins
import io
import sys
from pathlib import Path

import pytest

from app.command_line import main
from sessions.library import session_paths
from sessions.master_key import master_key_path
from tests.sessions.keyed import keep_master_key
from tests.sessions.made_sessions import a_conversation, record, writer_of

PASSPHRASE = "words of the copy's own"


class Terminal(io.StringIO):
    """Somebody sits at it."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "data"
    keep_master_key(folder)
    (folder / "sessions").mkdir()
    monkeypatch.setenv("HOLDSPACE_DATA", str(folder))
    (tmp_path / "words.txt").write_text(PASSPHRASE + "\n")
    return folder


@pytest.fixture
def kept(place: Path) -> Path:
    path = place / "sessions" / "0badcafe.holdspace"
    record(path, 1.0, a_conversation())
    return path


def said(capsys: pytest.CaptureFixture[str], *arguments: object, code: int = 0) -> str:
    """Run a command; what it said, or complained of in one line."""
    assert main([str(one) for one in arguments]) == code
    told = capsys.readouterr()
    text = told.err if code else told.out
    if code:
        assert text.count("\n") == 1
    return text


def typed(monkeypatch: pytest.MonkeyPatch, *answers: str) -> None:
    answer = iter(answers)
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr("getpass.getpass", lambda question: next(answer))
    monkeypatch.setattr(builtins, "input", lambda question: next(answer))


def test_a_lost_key_is_brought_back(capsys: pytest.CaptureFixture[str], tmp_path: Path, kept: Path) -> None:
    copy, words = tmp_path / "copy.json", tmp_path / "words.txt"
    assert str(copy) in said(capsys, "key", "copy", copy, "--passphrase-file", words)
    master_key_path().unlink()
    assert "holdspace key restore FILE" in said(capsys, "sessions", "list", code=2)
    assert "copied one: 1" in said(capsys, "key", "restore", copy, "--passphrase-file", words)


def test_without_a_file_the_passphrase_is_asked_for(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, PASSPHRASE, "another one altogether")
    assert "differ" in said(capsys, "key", "copy", tmp_path / "copy.json", code=2)
    typed(monkeypatch, PASSPHRASE, PASSPHRASE)
    said(capsys, "key", "copy", tmp_path / "copy.json")
    typed(monkeypatch, PASSPHRASE)
    said(capsys, "key", "restore", tmp_path / "copy.json")
    monkeypatch.setattr(sys, "stdin", None)
    assert "--passphrase-file" in said(capsys, "key", "restore", tmp_path / "copy.json", code=2)


def test_what_cannot_be_is_one_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, place: Path, kept: Path
) -> None:
    words = tmp_path / "words.txt"
    there = tmp_path / "there.json"
    there.write_text("a shopping list")
    assert "exists already" in said(capsys, "key", "copy", there, "--passphrase-file", words, code=2)
    assert "no copy of a key" in said(capsys, "key", "restore", there, "--passphrase-file", words, code=2)
    words.write_text("short")
    assert "too short" in said(capsys, "key", "copy", tmp_path / "c", "--passphrase-file", words, code=2)
    missing = tmp_path / "missing.txt"
    assert "cannot be read" in said(
        capsys, "key", "copy", tmp_path / "c", "--passphrase-file", missing, code=2
    )
    kept.unlink()
    (place / "sessions" / "0badcafe.key").unlink()
    master_key_path().unlink()
    assert "nothing is kept here yet" in said(capsys, "key", "copy", tmp_path / "c", code=2)
    assert not master_key_path().exists() and not (tmp_path / "c").exists()


def test_a_session_is_deleted_once_its_id_is_typed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, kept: Path
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert "give --yes" in said(capsys, "sessions", "delete", "0bad", code=2)
    typed(monkeypatch, "0badcaff")
    main(["sessions", "delete", "0bad"])
    assert "is as it was" in capsys.readouterr().err
    assert session_paths() == [kept]
    typed(monkeypatch, "0badcafe")
    assert "0badcafe is destroyed" in said(capsys, "sessions", "delete", "0bad")
    assert list(kept.parent.iterdir()) == []
    assert "no session" in said(capsys, "sessions", "delete", "0bad", code=2)


def test_nothing_is_asked_with_yes_and_what_is_being_recorded_stays(
    capsys: pytest.CaptureFixture[str], kept: Path
) -> None:
    writer = writer_of(kept.with_stem("1badcafe"))
    assert "being recorded" in said(capsys, "sessions", "delete", "1bad", "--yes", code=2)
    said(capsys, "sessions", "delete", "0bad", "--yes")
    writer.close()
    assert [path.stem for path in session_paths()] == ["1badcafe"]


def test_what_nobody_can_open_any_more_can_be_deleted(capsys: pytest.CaptureFixture[str], kept: Path) -> None:
    master_key_path().unlink()
    said(capsys, "sessions", "delete", "0badcafe", "--yes")
    assert list(kept.parent.iterdir()) == []


def test_whoever_ends_the_question_leaves_all_as_it_is(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, kept: Path
) -> None:
    def ended(question: str) -> str:
        raise EOFError

    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(builtins, "input", ended)
    main(["sessions", "delete", "0bad"])
    assert "is as it was" in capsys.readouterr().err
    assert session_paths() == [kept]
