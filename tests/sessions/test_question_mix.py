"""What kinds of questions the coach asked, as the review counts them, and as shares."""

from dataclasses import replace

import pytest

from cues.language.utterance import Act
from sessions.question_mix import QuestionMix, question_mix, questions_told
from sessions.review.at_a_glance import Questions, questions_of
from sessions.review.conversation import Conversation, conversation_of
from tests.sessions.review.made_conversation import Does, made_conversation


def conversation(*asked: Does) -> Conversation:
    """The coach asks a question of each kind, a turn of its own each."""
    return made_conversation(
        [("coach", "So what would that be like?", [one], 5.0 * n, 5.0 * n + 3) for n, one in enumerate(asked)]
    )


def in_language(said: Conversation, language: str | None) -> Conversation:
    account = said.account
    return replace(said, account=replace(account, about=replace(account.about, language=language)))


FIVE = (Act.OPEN, Act.OPEN, Act.OPEN, Act.CLOSED, Act.CLOSED)


def test_they_are_counted_as_the_review_counts_them() -> None:
    said = conversation(*FIVE, Act.LEADING, Act.STACKED)
    assert questions_told(said) == questions_of(said) == Questions(3, 2, 1, 1)


def test_by_the_fitted_coding_of_both_peoples_turns() -> None:
    said = conversation(*FIVE)
    coded = conversation_of(said.account)
    assert questions_told(coded) == questions_of(coded)
    assert questions_of(coded).open == 5  # whatever was written of them by hand


def test_of_a_few_questions_nothing_is_told() -> None:
    assert questions_told(conversation(*FIVE[:4], Act.LEADING, Act.STACKED)) is None
    assert questions_told(conversation()) is None


@pytest.mark.parametrize(("language", "told"), [("en", True), (None, True), ("de", False)])
def test_in_another_language_nothing_is_told(language: str | None, told: bool) -> None:
    assert (questions_told(in_language(conversation(*FIVE), language)) is not None) is told


def test_open_and_closed_ones_come_to_one_and_leading_and_stacked_are_among_them() -> None:
    assert question_mix(Questions(open=6, closed=2, leading=1, stacked=4)) == QuestionMix(
        0.75, 0.25, 0.125, 0.5
    )


def test_no_share_is_more_than_all() -> None:
    assert question_mix(Questions(open=1, leading=2)).leading == 1.0
