"""Which feelings are named, and who stays with them."""

import pytest

from cues.language.feeling import content, feeling_in, stays_with


@pytest.mark.parametrize(
    "text",
    [
        "I'm so ashamed.",
        "i felt really small",
        "It makes me angry.",
        "I was, um, a bit scared of him.",
        "There is a lot of grief.",
        "I cried in the car.",
    ],
)
def test_a_feeling_of_ones_own_is_named(text: str) -> None:
    assert feeling_in(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "She was angry with him.",
        "I feel like we should stop.",
        "I felt it move.",
        "The small one is mine.",
    ],
)
def test_others_feelings_and_other_meanings_are_not(text: str) -> None:
    assert feeling_in(text) is None


def test_of_several_sentences_the_last_that_names_one_is_told() -> None:
    assert feeling_in("I was sad. Then I was angry. We left.") == "Then I was angry."


ABOUT = content("I feel so guilty about the garden.")


@pytest.mark.parametrize(
    "said",
    [
        "What does the guilt say?",
        "That sounds hard.",
        "What happens in the garden?",
        "What's there?",
        "Where do you feel it?",
        "Take your time.",
    ],
)
def test_a_feeling_word_a_word_of_theirs_or_asking_on_stays(said: str) -> None:
    assert stays_with(said, ABOUT)


@pytest.mark.parametrize("said", ["Make a list tonight.", "And how is your brother?", "Okay, next point."])
def test_advice_and_other_matters_do_not(said: str) -> None:
    assert not stays_with(said, ABOUT)


def test_forms_of_a_word_are_one() -> None:
    assert content("the gardens") == content("My garden's")
    assert content("I just want to go there") == frozenset()
