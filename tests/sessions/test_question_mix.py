"""What kinds of questions the coach asked, from the words of their turns."""

import pytest

from sessions.question_mix import QuestionMix, is_english, question_mix
from transcribe.events import Word


def turn(text: str) -> list[Word]:
    return [
        Word(f"w{n}", 0.4 * n, 0.4 * n + 0.3, one, "coach", 0.4 * n + 1.0, None)
        for n, one in enumerate(text.split())
    ]


def mix(*turns: str) -> QuestionMix | None:
    return question_mix([turn(text) for text in turns])


OPEN = ("What would you like?", "How was that for you?", "What is behind the door?", "Where do you feel it?")


def test_open_and_closed_ones_come_to_one() -> None:
    found = mix(*OPEN, "Did you call him?")
    assert found is not None and (found.leading, found.stacked) == (0.0, 0.0)
    assert found.open == pytest.approx(0.8) and found.closed == pytest.approx(0.2)


def test_a_question_that_carries_its_answer_is_leading() -> None:
    found = mix(*OPEN, "Wouldn't it be better to call him?")
    assert found is not None and found.leading == pytest.approx(0.2)


def test_asked_again_in_the_same_turn_it_is_stacked_and_in_the_next_it_is_not() -> None:
    assert getattr(mix(*OPEN, "What else?"), "stacked", None) == 0.0
    found = mix(*OPEN, "What did you want then? Did you tell her?")
    assert found is not None and found.stacked == pytest.approx(1 / 6)


def test_one_begun_anew_is_one_question() -> None:
    found = mix(*OPEN[:3], "Did you want, did you want to go?", "Can you see it?")
    assert found is not None and found.open == pytest.approx(0.6)


def test_what_is_no_question_does_not_count() -> None:
    plain = mix(*OPEN, "Are you tired?")
    assert mix(*OPEN, "Are you tired?", "You are afraid of it.", "Mm-hm.", "") == plain


def test_of_a_few_questions_nothing_is_told() -> None:
    assert mix(*OPEN) is None
    assert mix() is None


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("My sister visited Portugal and we talked about her work and the budget meeting.", True),
        ("Nun, ich komme immer wieder zu derselben Tür zurück und öffne sie nie ganz, so ist das.", False),
        ("", False),
    ],
)
def test_english_is_told_by_its_commonest_words(text: str, english: bool) -> None:
    assert is_english(text.split()) is english
