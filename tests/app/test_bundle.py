"""`holdspace sessions bundle` and `import`, from one data folder to another."""

import getpass
import sys
from pathlib import Path

import pytest

from app import command_line
from app.commands.bundle import VARIABLE
from app.errors import DONE, WRONG_USAGE
from sessions.library import sessions_folder
from tests.sessions.bundle.bundled import PASSPHRASE, shelved
from tests.sessions.keyed import keep_master_key


@pytest.fixture
def bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A bundle of a session there, whose passphrase is in the environment; it is to be opened here."""
    monkeypatch.setenv(VARIABLE, PASSPHRASE)
    move_to(tmp_path / "there", monkeypatch)
    shelved()
    assert run("bundle", "0bad", "--out", tmp_path / "taken", "--without", "Sound, notes") == DONE
    move_to(tmp_path / "here", monkeypatch)
    return tmp_path / "taken.holdspace-bundle"


def move_to(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOLDSPACE_DATA", str(data))
    keep_master_key(data)


def run(*arguments: object) -> int:
    return command_line.main(["sessions", *map(str, arguments)])


Said = pytest.CaptureFixture[str]


def test_a_session_goes_to_another_holdspace(bundle: Path, capsys: Said) -> None:
    assert run("import", bundle) == DONE
    [session] = sessions_folder().glob("*.holdspace")
    assert capsys.readouterr().out == f"session {session.stem}\n"
    assert run("show", session.stem) == DONE
    told = capsys.readouterr().out
    assert "Annabel" in told
    assert "origin   session 0badcafe of another Holdspace, from a bundle of " in told


def test_what_goes_along_is_told(bundle: Path, tmp_path: Path, capsys: Said) -> None:
    assert run("import", bundle) == DONE
    id_ = capsys.readouterr().out.split()[-1]
    assert run("bundle", id_, id_[:4], "--out", tmp_path / "on", "--without", "names") == DONE
    assert capsys.readouterr().out == (
        f"1 session is in {tmp_path / 'on'}.holdspace-bundle, without names; whoever opens it needs the"
        " passphrase: tell it them by another way than the file\n"
    )


def test_the_same_bundle_comes_twice_only_when_asked(bundle: Path, capsys: Said) -> None:
    assert run("import", bundle) == DONE
    [session] = sessions_folder().glob("*.holdspace")
    assert run("import", bundle) == WRONG_USAGE
    assert capsys.readouterr().err == (
        f"holdspace: {bundle.name}: what is in it is here already, as {session.stem}; nothing was imported;"
        " add --again to have it twice\n"
    )
    assert run("import", bundle, "--again") == DONE
    assert len(list(sessions_folder().glob("*.holdspace"))) == 2


def test_the_wrong_passphrase_is_one_line(
    bundle: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "another four words")
    assert run("import", bundle) == WRONG_USAGE
    assert capsys.readouterr().err == (
        f"holdspace: {bundle.name}: this is not its passphrase; ask whoever made it\n"
    )


def test_without_a_terminal_the_passphrase_is_asked_of_the_environment(
    bundle: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(VARIABLE)
    assert run("import", bundle) == WRONG_USAGE
    assert f"set {VARIABLE}, or run this in a terminal" in capsys.readouterr().err


def test_a_terminal_is_asked_twice_for_a_new_one(
    bundle: Path, tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(VARIABLE)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    answers = iter([PASSPHRASE, "something else quite"])
    monkeypatch.setattr(getpass, "getpass", lambda asked: next(answers))
    move_to(tmp_path / "there", monkeypatch)
    assert run("bundle", "0bad", "--out", tmp_path / "new") == WRONG_USAGE
    assert "the two passphrases differ" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--without", "film"], "--without: there is no film; there are sound, words, cues, notes, names"),
        (["--out", "taken"], "taken.holdspace-bundle exists already; give a name that is free"),
    ],
)
def test_what_is_wrong_is_one_line(
    bundle: Path, capsys: Said, arguments: list[str], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(bundle.parent)
    assert run("bundle", "0bad", "--out", "free", *arguments) == WRONG_USAGE
    assert capsys.readouterr().err == f"holdspace: {told}\n"
