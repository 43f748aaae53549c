"""The passphrase: from the environment, else asked at a terminal."""

import io
import sys

import pytest

from app.errors import UsageError
from app.passphrase import passphrase


class Terminal(io.StringIO):
    """Somebody sits at it."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HOLDSPACE_PASSPHRASE", raising=False)


def typed(monkeypatch: pytest.MonkeyPatch, *answers: str) -> None:
    """Somebody types `answers`, one after the other."""
    answer = iter(answers)
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr("getpass.getpass", lambda question: next(answer))


def test_it_is_taken_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOLDSPACE_PASSPHRASE", "four words will do")
    assert passphrase(True) == passphrase(False) == "four words will do"


def test_a_new_one_is_asked_for_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, "four words will do", "four words will do")
    assert passphrase(True) == "four words will do"
    typed(monkeypatch, "four words will do", "four words will not do")
    with pytest.raises(UsageError, match="the two passphrases differ"):
        passphrase(True)


def test_an_old_one_is_asked_for_once_however_short(monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, "sesame")
    assert passphrase(False) == "sesame"


def test_a_new_one_that_is_short_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, "sesame", "sesame")
    with pytest.raises(UsageError, match="too short"):
        passphrase(True)


@pytest.mark.parametrize("stdin", [None, io.StringIO("four words will do")])
def test_with_nobody_at_a_terminal_it_is_said_where_to_set_it(
    monkeypatch: pytest.MonkeyPatch, stdin: io.StringIO | None
) -> None:
    monkeypatch.setattr(sys, "stdin", stdin)
    with pytest.raises(UsageError, match="set HOLDSPACE_PASSPHRASE, or run this in a terminal"):
        passphrase(False)
