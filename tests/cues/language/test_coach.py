"""What a sentence of the coach does."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cues.language.coach import Plainly, advises, asks_anew, begins_again, guesses, leads

OUTRIGHT_LEADING = [
    "Don't you think he would have called?",
    "But isn't it time to tell them?",
    "Wouldn't it be easier to move out?",
    "Would it be better if she drove?",
    "Have you tried sleeping earlier?",
    "Have you ever thought about moving?",
    "Could you just ask your sister?",
    "You were jealous, weren't you?",
    "That is the real reason, isn't it?",
]
LIKELY_LEADING = [
    "Could your brother drive him?",
    "Would it help to write it down?",
    "What if you called in sick?",
    "Is that because your father left?",
    "Do you think you should apologise?",
]
MARKED_LEADING = ["So you felt left out, right?", "Perhaps after the summer?", "You could wait a week?"]
"""A question by its mark alone."""

OPEN_HANDED = [
    "What would you like?",
    "How was that for you?",
    "Could you tell me more about that?",
    "Have you thought about what might come next?",
    "Is there anything else?",
    "You moved house.",
    "Right?",
    "Okay, yeah?",
    "Did you go?",
    "So what might that look like?",
]

OUTRIGHT_ADVICE = [
    "You should write to him.",
    "I really think you should rest.",
    "Honestly, you ought to rest.",
    "If I were you I'd leave.",
    "What you need is a holiday.",
    "I'd suggest a walk.",
    "I would really recommend that book.",
    "Why don't you ring her?",
    "You've got to let him try.",
    "You might want to sleep on it.",
    "My advice is to wait.",
]
LIKELY_ADVICE = [
    "So you need to slow down.",
    "You could always ask for help.",
    "Just write it down.",
    "Okay, so tell your boss tomorrow.",
    "Don't answer the phone after eight.",
    "Put it in the calendar.",
    "When he shouts, leave the room.",
    "Take a long walk.",
    "It might be better to wait.",
    "How about asking your neighbour?",
]
NO_ADVICE = [
    "",
    "Tell me more.",
    "Take your time.",
    "Take a breath.",
    "Go on.",
    "Let me think.",
    "Don't worry.",
    "Stay with that.",
    "You feel you should call him.",
    "She thinks that you should rest.",
    "You said you could wait.",
    "What do you need to decide?",
    "If you could choose, where would you be?",
    "Work is heavy at the moment.",
    "Change is slow.",
    "Help me understand.",
    "You must be tired.",
    "It sounds like you have it in hand.",
    "And go home.",
    "I just put it there.",
]


def bare(text: str) -> str:
    """As a recogniser without marks would write it."""
    return re.sub(r"[.,?]", "", text).lower()


@pytest.mark.parametrize("text", OUTRIGHT_LEADING)
def test_a_question_with_its_answer_in_it_leads(text: str) -> None:
    assert leads(text) is Plainly.OUTRIGHT
    assert leads(bare(text)) is Plainly.OUTRIGHT


@pytest.mark.parametrize("text", LIKELY_LEADING)
def test_a_suggestion_put_as_a_question_is_likely_to(text: str) -> None:
    assert leads(text) is Plainly.LIKELY
    assert leads(bare(text)) is Plainly.LIKELY


@pytest.mark.parametrize("text", MARKED_LEADING)
def test_a_statement_that_seeks_consent_needs_its_mark(text: str) -> None:
    assert leads(text) is Plainly.LIKELY
    assert leads(bare(text)) is Plainly.NOT


@pytest.mark.parametrize("text", OPEN_HANDED)
def test_a_question_that_leaves_the_answer_open_does_not(text: str) -> None:
    assert leads(text) is Plainly.NOT


@pytest.mark.parametrize("text", OUTRIGHT_ADVICE)
def test_advice_by_words_that_say_so(text: str) -> None:
    assert advises(text) is Plainly.OUTRIGHT
    assert advises(bare(text)) is Plainly.OUTRIGHT


@pytest.mark.parametrize("text", LIKELY_ADVICE)
def test_advice_by_words_that_often_give_it(text: str) -> None:
    assert advises(text) is Plainly.LIKELY


@pytest.mark.parametrize("text", NO_ADVICE)
def test_going_on_giving_back_and_asking_are_no_advice(text: str) -> None:
    assert advises(text) is Plainly.NOT


@given(
    st.sampled_from(OUTRIGHT_ADVICE + OUTRIGHT_LEADING + NO_ADVICE + OPEN_HANDED),
    st.lists(st.sampled_from(["okay,", "so", "well,", "um,", "yeah,", "right,"]), max_size=3),
)
def test_what_opens_a_sentence_does_not_change_what_it_does(text: str, opening: list[str]) -> None:
    opened = " ".join([*opening, text])
    assert leads(opened) is leads(text)
    if not text.startswith("And"):
        assert advises(opened) is advises(text)


@given(st.text(max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    assert leads(text) in Plainly
    assert advises(text) in Plainly
    assert asks_anew(text) in (True, False)


@pytest.mark.parametrize(
    "text", ["What is it?", "what is it like", "Who to?", "Why?", "who's coming", "Did you?", "is it time"]
)
def test_a_question_asks(text: str) -> None:
    assert asks_anew(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Right?",
        "Okay?",
        "You know?",
        "Him?",
        "May I ask you something?",
        "Do you mind if I stop you?",
        "You do.",
    ],
)
def test_tags_and_permission_sought_ask_for_no_answer(text: str) -> None:
    assert not asks_anew(text)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("What would", "What would it take?"),
        ("How is your", "How is the arm?"),
        ("Is it time?", "Is it time?"),
    ],
)
def test_a_question_begun_again_is_one(before: str, after: str) -> None:
    assert begins_again(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [("Is it time?", "Is it money?"), ("Why?", "Why now?"), ("Who is he to?", "Is he kind?")],
)
def test_another_question_is_another(before: str, after: str) -> None:
    assert not begins_again(before, after)


def test_a_guess_says_maybe_early() -> None:
    assert guesses("Maybe at work.")
    assert guesses("So it was maybe him")
    assert not guesses("Maybe.")
    assert not guesses("I will see you then, maybe.")
