"""Where sentences end, with marks and without."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cues.language.sentences import parted, sentences

WORDS = ["what", "is", "it", "and", "did", "you", "go.", "home?", "so", "um,", "--", "would", "the"]


def test_a_mark_ends_a_sentence() -> None:
    assert sentences("It rained. Did you go? Good... And then") == [
        "It rained.",
        "Did you go?",
        "Good...",
        "And then",
    ]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("so where is it now and who could tell you", ["so where is it now", "and who could tell you"]),
        ("is he late or did the bus not come", ["is he late", "or did the bus not come"]),
        ("he never wrote so what did you do", ["he never wrote", "so what did you do"]),
        ("was it loud was it cold in there", ["was it loud", "was it cold in there"]),
        ("how about the garden and what about her", ["how about the garden", "and what about her"]),
        ("what is that and, um, why would he care", ["what is that", "and, um, why would he care"]),
    ],
)
def test_a_question_begun_anew_needs_no_mark(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "what kind of weather would you call that",
        "how many of those letters did you keep",
        "tell me what happened and how it ended",
        "the house they have you paint is blue",
        "he asked and I said nothing and she left",
        "when you got there did you see the lake",
    ],
)
def test_one_sentence_is_left_whole(text: str) -> None:
    assert sentences(text) == [text]


@given(st.lists(st.sampled_from(WORDS), max_size=30))
def test_no_word_is_lost_and_none_comes_twice(texts: list[str]) -> None:
    places = [place for start, end in parted(texts) for place in range(start, end)]
    assert places == list(range(len(texts)))


def test_a_title_cut_short_ends_nothing() -> None:
    assert sentences("Ask Dr. Ferris. Then call.") == ["Ask Dr. Ferris.", "Then call."]
