"""`holdspace sessions marks`, from a mentor's computer to the coach's."""

from pathlib import Path

import pytest

from app import command_line
from app.errors import DONE, WRONG_USAGE
from sessions import edits
from sessions.account import Account
from sessions.review import review
from sessions.review.conversation import Conversation
from sessions.review.sign import Kind, Moment, Sign
from tests.sessions.bundle.bundled import shelved
from tests.sessions.keyed import keep_master_key
from tests.sessions.said_sessions import LATER, SaidSession

Said = pytest.CaptureFixture[str]


def leading(conversation: Conversation) -> Sign:
    """Every turn of the coach's led."""
    moments = tuple(
        Moment(one.turn.start_s, one.turn.end_s, Kind.MISSED, one.turn.text, "", one.turn.id)
        for one in conversation.coach
    )
    return Sign(6, "Leaving the lead", moments, Kind.MISSED, "leading questions", 0.0, "")


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SaidSession:
    monkeypatch.setenv("HOLDSPACE_DATA", str(tmp_path / "data"))
    monkeypatch.setattr(review, "SIGNS", (leading,))
    keep_master_key(tmp_path / "data")
    made = shelved()
    made.say(edits.sign_mark(6, None, "s5", 15.0, "Annabel", LATER))
    return made


def run(*arguments: object) -> int:
    return command_line.main(["sessions", "marks", "0bad", *map(str, arguments)])


def judged(session: SaidSession, turn: int, agrees: bool) -> Account:
    said = session.account().turns[turn]
    return session.say(edits.verdict(6, "missed", said.text, said.start_s, agrees, "", "coach", LATER))


def test_marks_go_to_another_and_are_compared_there(
    session: SaidSession, tmp_path: Path, capsys: Said
) -> None:
    judged(session, 0, True)
    file = tmp_path / "ada.json"
    assert run("--out", file, "--by", "Ada") == DONE
    assert capsys.readouterr().out == f"1 mark by Ada on 2 turns in {file}\n"
    judged(session, 3, True)
    assert run("--in", file) == DONE
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "1 mark by Ada taken in"
    assert "you and Ada:" in told
    last = "   6  Leaving the lead: the same in 1 of 2 turns; kappa 0.00, hardly more alike than by chance"
    assert told[-1] == f"{last}, but of few turns"
    assert run() == DONE
    assert capsys.readouterr().out.splitlines() == told[1:]
    assert session.undo().sign_marks == ()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--out", "ada.json"], "--out needs --by NAME"),
        (["--by", "Ada"], "--by goes with --out"),
        (["--in", "none.json"], "none.json cannot be read"),
        (["--out", "ada.json", "--by", "coach"], "cannot stand for whoever marked"),
        (["--out", ".", "--by", "Ada"], "exists already"),
    ],
)
def test_wrong_usage_is_one_line(session: SaidSession, capsys: Said, arguments: list[str], told: str) -> None:
    assert run(*arguments) == WRONG_USAGE
    said = capsys.readouterr().err
    assert told in said
    assert said.count("\n") == 1


def test_with_nobody_elses_it_says_how_to_take_them_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    monkeypatch.setenv("HOLDSPACE_DATA", str(tmp_path / "data"))
    keep_master_key(tmp_path / "data")
    folder = tmp_path / "data" / "sessions"
    folder.mkdir(parents=True, exist_ok=True)
    SaidSession(folder / "0badcafe.holdspace")
    assert run() == WRONG_USAGE
    assert "marks of nobody else" in capsys.readouterr().err
