"""Two hypotheses of the same speech: where the committed words end in a new one, and which words agree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.recognised import RecognisedWord, spelt
from transcribe.agreement import new_from, same_words


def said(text: str, from_s: float = 0.0) -> list[RecognisedWord]:
    """Words of four tenths of a second."""
    return [
        RecognisedWord(from_s + n * 0.4, from_s + (n + 1) * 0.4, word, 0.9)
        for n, word in enumerate(text.split())
    ]


def new(committed: str, hypothesis: str, *, begins_s: float = 0.0) -> str:
    words = said(hypothesis, begins_s)
    return " ".join(word.text for word in words[new_from(said(committed), words) :])


@pytest.mark.parametrize(
    ("committed", "hypothesis", "after_it"),
    [
        ("", "I went home", "I went home"),
        ("I went", "I went home", "home"),
        ("I went", "I went", ""),
        ("I went home", "", ""),
        ("I went home.", "i went home and", "and"),
        ("I went home", "He went home and then", "and then"),
        ("I think so", "I thing so because", "because"),
    ],
)
def test_what_comes_after_the_committed_words_is_new(committed: str, hypothesis: str, after_it: str) -> None:
    assert new(committed, hypothesis) == after_it


def test_a_word_that_was_missed_this_time_is_not_looked_for_in_what_comes_later() -> None:
    assert new("I just went", "I went home", begins_s=0.0) == "home"
    assert new("I um went", "went home", begins_s=0.8) == "home"


def test_neither_marks_nor_a_shift_in_time_make_a_committed_word_new() -> None:
    assert new("I went home.", "i went, home and", begins_s=0.5) == "and"


def test_a_word_that_is_heard_otherwise_is_the_one_that_was_said_then() -> None:
    assert new("so", "well well") == "well"


def test_of_words_that_are_said_again_and_again_time_tells_which_are_new() -> None:
    assert new("no", "no no no") == "no no"
    assert new("no no", "no no no") == "no"
    assert new("no no no", "no no no") == ""


@pytest.mark.parametrize("later_s", [3.0, 6.0])
def test_the_same_word_said_again_later_is_new_where_the_first_is_missed_this_time(later_s: float) -> None:
    assert new("yes", "yes", begins_s=later_s) == "yes"


def test_words_that_agree_are_found_by_spelling_and_order() -> None:
    before, now = said("I went to the"), said("I went, to a the shop")
    assert same_words(before, now) == {0: 0, 1: 1, 2: 2, 4: 3}
    assert same_words(said("one two"), said("two one")) in ({0: 1}, {1: 0})
    assert same_words([], now) == same_words(now, []) == {}


WORDS = st.lists(st.sampled_from(["no", "No,", "yes", "I", "think", "—"]), max_size=12).map(" ".join)


@given(WORDS, WORDS)
def test_agreement_never_crosses_itself(one: str, other: str) -> None:
    before, now = said(one), said(other)
    same = same_words(before, now)
    assert list(same) == sorted(same)
    assert sorted(same.values()) == list(same.values())
    assert all(spelt(now[n].text) == spelt(before[m].text) for n, m in same.items())


@given(WORDS, WORDS)
def test_a_hypothesis_that_repeats_what_is_committed_adds_what_follows_it(one: str, other: str) -> None:
    committed, hypothesis = said(one), said(f"{one} {other}")
    assert new_from(committed, hypothesis) == len(committed)


@given(WORDS, WORDS)
def test_the_split_lies_in_the_hypothesis(one: str, other: str) -> None:
    assert 0 <= new_from(said(one), said(other, 0.3)) <= len(other.split())
