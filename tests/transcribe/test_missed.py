"""Speech that came out without a word, and what is found when it is recognised by itself."""

from models.recognised import RecognisedWord
from transcribe.attribution import SpokenStretch
from transcribe.missed import filled_in, missed
from transcribe.splicing import Part
from transcribe.tunables import LONGEST_WORD_S, MISSED_S

ALL = Part(0.0, 60.0)


def speech(start_s: float, end_s: float, role: str = "client") -> SpokenStretch:
    return SpokenStretch(f"s{start_s}", role, start_s, end_s)


def word(start_s: float, end_s: float, text: str = "so") -> RecognisedWord:
    return RecognisedWord(start_s, end_s, text, 0.9)


def test_a_turn_without_any_word_was_missed() -> None:
    turns = [speech(1.0, 3.0), speech(5.0, 7.0, "coach"), speech(9.0, 11.0)]
    words = [word(1.0, 2.9), word(9.1, 10.9)]
    assert Part(5.0, 7.0) in missed(words, turns, ALL)


def test_the_rest_of_a_turn_may_be_missed() -> None:
    assert missed([word(1.0, 1.5), word(4.0, 4.5)], [speech(1.0, 4.5)], ALL) == [Part(1.5, 4.0)]
    assert missed([word(1.0, 1.5)], [speech(1.0, 3.0)], ALL) == [Part(1.5, 3.0)]


def test_a_breath_between_words_was_not() -> None:
    quick = [word(0.5 * k, 0.5 * k + 0.2) for k in range(20)]
    assert missed(quick, [speech(0.0, 10.0)], ALL) == []
    assert missed([], [speech(1.0, 1.0 + MISSED_S - 0.01)], ALL) == []


def test_silence_is_not_missed() -> None:
    assert missed([word(1.0, 1.9), word(9.0, 9.9)], [speech(1.0, 2.0), speech(9.0, 10.0)], ALL) == []


def test_a_word_drawn_out_over_what_was_left_out_does_not_hide_it() -> None:
    assert missed([word(1.0, 5.0)], [speech(1.0, 5.0)], ALL) == [Part(1.0, 5.0 - LONGEST_WORD_S)]


def test_two_at_once_are_not_missed_where_one_was_understood() -> None:
    words = [word(1.0 + 0.5 * k, 1.4 + 0.5 * k) for k in range(8)]
    assert missed(words, [speech(1.0, 4.0), speech(2.0, 5.0, "coach")], ALL) == []


def test_what_is_found_takes_its_place_in_order() -> None:
    words = [word(1.0, 1.5, "I"), word(4.0, 4.5, "so")]
    found = [word(2.0, 2.4, "think"), word(2.5, 2.8, "it's")]
    assert [one.text for one in filled_in(words, found)] == ["I", "think", "it's", "so"]


def test_a_word_that_was_there_already_does_not_come_twice() -> None:
    words = [word(1.0, 1.5, "I"), word(4.0, 4.5, "so")]
    found = [word(1.2, 1.5, "I"), word(2.0, 2.4, "think"), word(4.1, 4.3, "so")]
    assert [one.text for one in filled_in(words, found)] == ["I", "think", "so"]


def test_where_nothing_is_found_nothing_changes() -> None:
    assert filled_in([word(1.0, 1.5)], []) == [word(1.0, 1.5)]


def test_of_a_turn_that_is_cut_only_the_part_that_was_given_counts() -> None:
    assert missed([word(9.0, 9.9)], [speech(0.0, 100.0)], Part(9.0, 20.0)) == [Part(9.9, 20.0)]
    assert missed([], [speech(0.0, 100.0)], Part(100.0, 120.0)) == []
