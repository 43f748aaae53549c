"""What of a recording is recognised again, and how its words find back to where they were said."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.recognised import RecognisedWord
from transcribe.attribution import SpokenStretch
from transcribe.splicing import Part, Piece, pieces_with_speech
from transcribe.tunables import MARGIN_S, PIECE_S


def speech(start_s: float, end_s: float) -> SpokenStretch:
    return SpokenStretch(f"s{start_s}", "client", start_s, end_s)


def word(start_s: float, end_s: float) -> RecognisedWord:
    return RecognisedWord(start_s, end_s, "so", 0.9)


def parts(*stretches: SpokenStretch, length_s: float = 1000.0) -> list[tuple[float, float]]:
    return [
        (part.start_s, part.end_s)
        for piece in pieces_with_speech(stretches, length_s)
        for part in piece.parts
    ]


def test_speech_comes_with_a_margin_and_long_silence_stays_out() -> None:
    assert parts(speech(10.0, 12.0), speech(30.0, 31.0)) == [
        (10.0 - MARGIN_S, 12.0 + MARGIN_S),
        (30.0 - MARGIN_S, 31.0 + MARGIN_S),
    ]


def test_short_silence_and_overlap_make_one_part() -> None:
    end_s = 12.0 + 2 * MARGIN_S - 0.1
    assert parts(speech(10.0, 12.0), speech(end_s, 15.0), speech(11.0, 11.5)) == [
        (10.0 - MARGIN_S, 15.0 + MARGIN_S)
    ]


def test_nothing_is_asked_for_before_the_beginning_or_after_the_end() -> None:
    assert parts(speech(0.0, 2.0), speech(8.0, 9.9), length_s=10.0) == [
        (0.0, 2.0 + MARGIN_S),
        (8.0 - MARGIN_S, 10.0),
    ]


def test_where_nobody_spoke_there_is_nothing_to_recognise() -> None:
    assert pieces_with_speech([], 60.0) == []
    assert pieces_with_speech([speech(5.0, 5.0)], 60.0) == []


def test_a_long_session_comes_in_pieces_cut_where_nobody_speaks() -> None:
    turns = [speech(20.0 * k, 20.0 * k + 15.0) for k in range(360)]  # two hours
    pieces = pieces_with_speech(turns, 7200.0)
    assert all(piece.length_s <= PIECE_S for piece in pieces)
    assert sum(len(piece.parts) for piece in pieces) == 360
    assert len(pieces) == pytest.approx(360 * (15.0 + 2 * MARGIN_S) / PIECE_S, rel=0.1)


def test_even_talk_without_any_pause_comes_in_pieces() -> None:
    pieces = pieces_with_speech([speech(0.0, 1000.0)], 1000.0)
    assert all(piece.length_s <= PIECE_S for piece in pieces)
    assert sum(piece.length_s for piece in pieces) == pytest.approx(1000.0)


PIECE = Piece((Part(10.0, 12.0), Part(30.0, 33.0), Part(50.0, 51.0)))


def moved(start_s: float, end_s: float) -> tuple[float, float]:
    [there] = PIECE.on_session_clock([word(start_s, end_s)])
    return there.start_s, there.end_s


def test_words_find_back_to_where_they_were_said() -> None:
    assert moved(0.5, 1.0) == (10.5, 11.0)
    assert moved(2.5, 3.0) == (30.5, 31.0)
    assert moved(5.5, 5.8) == pytest.approx((50.5, 50.8))


def test_a_long_word_that_begins_before_a_cut_is_said_after_it() -> None:
    assert moved(0.9, 2.7) == (30.0, 30.7)


def test_the_last_word_before_a_cut_may_reach_over_it_by_less_than_half() -> None:
    assert moved(1.3, 2.5) == (11.3, 12.0)
    assert moved(1.8, 2.5) == (30.0, 30.5)


def test_a_word_that_reaches_a_little_over_a_cut_is_said_before_it() -> None:
    assert moved(1.5, 2.05) == (11.5, 12.0)


def test_a_word_beyond_the_end_is_said_at_the_end() -> None:
    assert moved(5.9, 6.4) == pytest.approx((50.9, 51.0))


_TENTHS = st.integers(0, 3000).map(lambda tenths: tenths / 10)


@given(st.lists(st.tuples(_TENTHS, st.integers(0, 80).map(lambda tenths: tenths / 10)), max_size=30))
def test_every_moment_of_speech_is_in_one_part_and_finds_back(spans: list[tuple[float, float]]) -> None:
    stretches = [speech(start_s, start_s + length_s) for start_s, length_s in spans]
    pieces = pieces_with_speech(stretches, 400.0)
    every = [part for piece in pieces for part in piece.parts]
    assert all(before.end_s <= after.start_s for before, after in pairwise(every))
    for stretch in stretches:
        middle_s = (stretch.start_s + stretch.end_s) / 2
        there = [part for part in every if part.start_s < middle_s < part.end_s]
        assert len(there) == (1 if stretch.end_s > stretch.start_s else len(there))
    for piece in pieces:
        reached_s = 0.0
        for part in piece.parts:
            middle_s = reached_s + part.length_s / 2
            [there_word] = piece.on_session_clock([word(middle_s - 0.1, middle_s + 0.1)])
            assert (there_word.start_s + there_word.end_s) / 2 == pytest.approx(
                (part.start_s + part.end_s) / 2, abs=1e-6
            )
            reached_s += part.length_s
