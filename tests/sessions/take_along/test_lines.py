"""A session as lines: silences where they were, people by role, first names alone."""

from dataclasses import replace

import pytest

from sessions.about import HeardFrom, Timing
from sessions.account import Account, Silence, Turn
from sessions.reader import State
from sessions.take_along.lines import called, clock, first_name, length, lines, name_of, provenance, safe_name
from tests.sessions.made_account import made_account


def texts(account: Account) -> list[str]:
    return [f"{line.who}: {line.text}" for line in lines(account)]


def silence(start_s: float, end_s: float) -> Silence:
    return replace(made_account(40.0).silences[0], start_s=start_s, end_s=end_s)


def test_every_word_stands_as_it_was_recognised_and_silences_where_they_were() -> None:
    assert texts(made_account(40.0)) == [
        "Coach: So what would you like to have, by the end of our time today? [silence 3 s]",
        "Client: Well… I keep coming back to the same door, and I never quite open it.",
        "Coach: And if you",
        "Client: No, wait, it's not that I can't. I'm afraid of what is behind it. [silence 6 s]",
        "Coach: You're afraid of what is behind it. [silence 5 s]",
        "Client: Yeah. Oh… it's my father's voice, isn't it? [silence 3 s] [no sound 1 s]",
    ]


def test_a_silence_in_the_middle_of_a_turn_is_between_its_words() -> None:
    account = made_account(40.0)
    [turn] = [turn for turn in account.turns if turn.id == "s0-1"]
    later = tuple(
        replace(word, start_s=word.start_s + 5.0, end_s=word.end_s + 5.0) for word in turn.words[2:]
    )
    turn = replace(turn, words=(*turn.words[:2], *later), end_s=turn.end_s + 5.0)
    told = texts(replace(account, turns=(turn,), silences=(silence(8.2, 13.1),), holes=()))
    assert told == [
        "Client: Well… I [silence 5 s] keep coming back to the same door, and I never quite open it."
    ]


def test_a_backchannel_does_not_draw_the_silence_of_whoever_goes_on() -> None:
    account = made_account(40.0)
    client = account.turns[1]
    client = replace(client, start_s=10.0, end_s=30.0)
    hm: Turn = replace(account.turns[2], start_s=12.0, end_s=12.3, words=account.turns[2].words[:1])
    [first, second] = texts(replace(account, turns=(client, hm), silences=(silence(20.0, 24.0),), holes=()))
    assert first.endswith("[silence 4 s]")
    assert second == "Coach: And"


def test_a_turn_of_which_nothing_was_understood_says_so_unless_it_was_a_breath() -> None:
    account = replace(made_account(40.0), silences=(), holes=())
    first = account.turns[0]
    long, breath = replace(first, words=(), end_s=3.0), replace(first, words=(), end_s=0.4)
    assert texts(replace(account, turns=(long, breath))) == ["Coach: [inaudible]"]


def test_guessed_times_tell_of_no_silence() -> None:
    account = made_account(40.0)
    account = replace(account, about=replace(account.about, timing=Timing.GUESSED))
    assert not any("silence" in text for text in texts(account))


def test_a_session_in_which_nothing_was_said_has_no_lines() -> None:
    assert lines(replace(made_account(40.0), turns=())) == []


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Anna", "Anna"),
        ("Anna Berg", "Anna"),
        ("Berg, Anna", "Anna"),
        ("Dr. Anna Berg", "Anna"),
        ("A. Berg", "A."),
        ("Prof.", "Prof."),
        ("Berg,", "Berg"),
        ("  ", ""),
    ],
)
def test_of_a_name_the_first_is_taken(name: str, first: str) -> None:
    assert first_name(name) == first


def test_people_are_called_by_their_roles_and_named_where_they_have_a_name() -> None:
    assert [called(role) for role in ("coach", "client", "person-3")] == ["Coach", "Client", "Person 3"]
    account = replace(made_account(40.0), names={"coach": "Mary Hall"})
    assert [name_of(account, role) for role in ("coach", "client", "observer")] == ["Mary", "Anna", ""]


def test_times_are_told_as_clocks_and_lengths() -> None:
    assert [clock(at_s) for at_s in (0.0, 59.999, 3723.4)] == ["00:00:00", "00:00:59", "01:02:03"]
    assert [length(s) for s in (8.4, 2530.0, 3725.0)] == ["8 s", "42 min 10 s", "1 h 2 min"]


def test_where_the_words_come_from_is_said() -> None:
    account = made_account(40.0)
    assert provenance(account) == "The words were recognised by machine; some may be wrong."
    by_hand = replace(account, words_by_hand=2, state=State.RECOVERED)
    assert provenance(by_hand) == (
        "The words were recognised by machine and partly set right by hand; some may be wrong."
        " The recording broke off, so that the end may be missing."
    )
    about = replace(account.about, heard_from=HeardFrom.TRANSCRIPT, timing=Timing.GUESSED)
    assert provenance(replace(account, about=about)) == (
        "The words are those of a transcript, which had no times."
    )


def test_a_name_is_safe_for_files() -> None:
    assert safe_name('a/b\\c:d*e?"<f>|\x00\n g. ') == "abcdef g"
    assert len(safe_name("x" * 500)) == 80


@pytest.mark.parametrize("state", State)
def test_whatever_became_of_a_session_it_can_be_told(state: State) -> None:
    assert provenance(replace(made_account(40.0), state=state)).endswith(".")
