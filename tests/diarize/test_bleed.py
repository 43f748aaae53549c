"""Whose sound a channel holds, by its level beside the other's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diarize.bleed import Bleed
from diarize.tunables import BLEED_GUESS_DB, BLEED_MARGIN_DB, BLEED_OVER_BLOCKS, BLEED_REACHES_BLOCKS

SILENCE_DB, SPEECH_DB = -80.0, -20.0
A_SECOND = 31


def feed(bleed: Bleed, own_db: float, blocks: int = 1, *, other: bool = True) -> list[bool]:
    """Whether it was the channel's own person's, for each of `blocks` alike."""
    other_db = SPEECH_DB if other else SILENCE_DB
    return [bleed.feed(own_db, other_db, other_speaks=other) for _ in range(blocks)]


def after_bleed_of(under_db: float, seconds: int = 5) -> Bleed:
    """Having heard the other side speak, and so much of it left in this channel."""
    bleed = Bleed()
    feed(bleed, SPEECH_DB + under_db, seconds * A_SECOND)
    return bleed


def test_where_the_other_side_is_silent_all_is_ones_own_however_soft() -> None:
    assert all(feed(Bleed(), -60.0, 100, other=False))


def test_at_first_what_is_left_is_guessed() -> None:
    just = SPEECH_DB + BLEED_GUESS_DB + BLEED_MARGIN_DB
    assert feed(Bleed(), just + 1) == [True]
    assert feed(Bleed(), just - 1) == [False]


@pytest.mark.parametrize("under_db", [-6.0, -12.0, -30.0, -60.0])
def test_what_is_left_of_the_other_side_is_learned_and_is_not_ones_own(under_db: float) -> None:
    bleed = after_bleed_of(under_db)
    assert bleed.under_db == pytest.approx(under_db)
    assert feed(bleed, SPEECH_DB + under_db + BLEED_MARGIN_DB - 1) == [False]
    assert feed(bleed, SPEECH_DB + under_db + BLEED_MARGIN_DB + 1) == [True]


def test_who_speaks_into_the_others_speech_is_heard_and_teaches_nothing_wrong() -> None:
    bleed = after_bleed_of(-30.0)
    assert all(feed(bleed, SPEECH_DB, 2 * A_SECOND))
    assert feed(bleed, SPEECH_DB - 30.0) == [False]


def test_the_room_goes_on_for_a_while_after_the_other_has_stopped() -> None:
    bleed = after_bleed_of(-20.0)
    tail = feed(bleed, SPEECH_DB - 20.0, BLEED_REACHES_BLOCKS + 1, other=False)
    assert tail == [False] * (BLEED_REACHES_BLOCKS - 1) + [True] * 2


def test_an_answer_right_after_the_other_is_ones_own() -> None:
    assert all(feed(after_bleed_of(-20.0), SPEECH_DB, A_SECOND, other=False))


def test_what_is_no_speech_of_the_other_side_teaches_nothing() -> None:
    bleed = Bleed()
    for _ in range(200):
        bleed.feed(-40.0, -40.0, other_speaks=False)
    assert bleed.under_db == BLEED_GUESS_DB


def test_what_is_louder_than_the_other_side_is_none_of_it_and_teaches_nothing() -> None:
    """So a side is not lost when what is left of it in the other channel counts as speech there."""
    bleed = Bleed()
    assert all(feed(bleed, SPEECH_DB + 26.0, 10 * A_SECOND))
    assert bleed.under_db == BLEED_GUESS_DB


def test_a_turned_knob_is_followed() -> None:
    bleed = after_bleed_of(-30.0, seconds=60)
    feed(bleed, SPEECH_DB - 10.0, BLEED_OVER_BLOCKS // 2 + 1)
    assert bleed.under_db == pytest.approx(-10.0)
    assert feed(bleed, SPEECH_DB - 10.0) == [False]


levels = st.floats(-50.0, -20.0)


@given(st.lists(st.tuples(levels, levels, st.booleans()), min_size=1, max_size=80), st.floats(-20.0, 20.0))
def test_only_the_distance_of_the_two_counts_not_how_loud_both_are(
    heard: list[tuple[float, float, bool]], louder_db: float
) -> None:
    one, other = Bleed(), Bleed()
    for own_db, other_db, speaks in heard:
        one.feed(own_db, other_db, other_speaks=speaks)
        other.feed(own_db + louder_db, other_db + louder_db, other_speaks=speaks)
    assert one.under_db == pytest.approx(other.under_db, abs=1e-3)
