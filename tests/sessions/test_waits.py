"""How long the coach waits before they speak."""

from dataclasses import replace

import pytest

from sessions.account import Account, Turn
from sessions.waits import median_wait_s
from tests.sessions.made_account import ROUND_S, made_account
from transcribe.attribution import SpokenStretch


@pytest.fixture
def account() -> Account:
    """Ten minutes."""
    return made_account(15 * ROUND_S)


def without_words(account: Account) -> Account:
    return replace(account, turns=tuple(replace(turn, words=()) for turn in account.turns))


def test_the_wait_is_from_where_the_client_stopped_to_where_the_coach_began(account: Account) -> None:
    # In each round 0.7 s, 5.9 s, and 6.4 s to the next round, of which a hole took away the first.
    assert median_wait_s(account) == pytest.approx(5.9, abs=0.05)


def test_where_the_sound_is_missing_nobody_knows_how_long_the_wait_was(account: Account) -> None:
    few = made_account(2 * ROUND_S)
    assert median_wait_s(few) is None  # five times the client stopped, and once sound is missing
    assert median_wait_s(replace(few, holes=())) == pytest.approx(5.9, abs=0.05)


def murmur(after: Turn) -> Turn:
    """What the coach says when the client has just stopped."""
    start_s, end_s = after.end_s + 0.2, after.end_s + 0.5
    word = replace(after.words[0], text="Mm-hm.")
    return Turn(
        f"m{after.id}", "coach", start_s, end_s, (word,), (SpokenStretch("m", "coach", start_s, end_s),)
    )


def test_an_mm_hm_ends_no_wait(account: Account) -> None:
    usual = median_wait_s(account)
    murmured = [murmur(turn) for turn in account.turns if turn.role == "client"]
    with_murmurs = replace(account, turns=(*account.turns, *murmured))
    assert median_wait_s(with_murmurs) == usual
    assert median_wait_s(without_words(with_murmurs)) == usual


def test_talk_over_the_client_is_no_wait(account: Account) -> None:
    hasty = tuple(
        replace(turn, stretches=tuple(replace(one, end_s=one.end_s + 20.0) for one in turn.stretches))
        if turn.role == "client"
        else turn
        for turn in account.turns
    )
    assert median_wait_s(replace(account, turns=hasty)) is None
