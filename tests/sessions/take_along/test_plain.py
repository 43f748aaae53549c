"""The transcript as plain text."""

from dataclasses import replace
from pathlib import Path

from sessions.about import Timing
from tests.sessions.made_account import made_account
from tests.sessions.take_along.taken import hostile_account, taken


def test_it_begins_with_what_it_is_and_has_a_line_a_turn(tmp_path: Path) -> None:
    text = taken(made_account(40.0), "txt", tmp_path).read_text("utf-8")
    assert text.splitlines()[:7] == [
        "Coaching session, 1 January 2026",
        "Client: Anna",
        "Length: 40 s",
        "The words were recognised by machine; some may be wrong.",
        "",
        "[00:00:00] Coach: So what would you like to have, by the end of our time today? [silence 3 s]",
        "[00:00:07] Client: Well… I keep coming back to the same door, and I never quite open it.",
    ]
    assert text.endswith("[no sound 1 s]\n")


def test_guessed_times_are_left_out(tmp_path: Path) -> None:
    account = made_account(40.0)
    account = replace(account, about=replace(account.about, timing=Timing.GUESSED))
    lines = taken(account, "txt", tmp_path).read_text("utf-8").splitlines()
    assert "Coach: And if you" in lines
    assert not any("[" in line for line in lines)


def test_whatever_is_in_a_word_a_turn_is_one_line(tmp_path: Path) -> None:
    lines = taken(hostile_account(), "txt", tmp_path).read_text("utf-8").splitlines()
    assert sum(line.startswith("[00:00:") for line in lines) == 6
    assert len(lines) == 5 + 6
