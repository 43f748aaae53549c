"""What kinds of questions the coach asked: counted as the review counts them, and as shares of all.

They are told of English alone, and of no fewer than mean anything.
"""

from dataclasses import dataclass

from sessions.review.at_a_glance import Questions, questions_of
from sessions.review.conversation import Conversation
from sessions.review.english import is_english
from sessions.tunables import FEWEST_QUESTIONS


@dataclass(frozen=True, slots=True)
class QuestionMix:
    """Shares, 0..1, of the questions a coach asked; `open` and `closed` come to 1."""

    open: float
    closed: float
    leading: float
    stacked: float


def questions_told(conversation: Conversation) -> Questions | None:
    """How the coach asked; None where there are too few questions, or it was not in English."""
    asked = questions_of(conversation)
    return asked if _all(asked) >= FEWEST_QUESTIONS and is_english(conversation) else None


def question_mix(asked: Questions) -> QuestionMix:
    """Tell the mix of one question or more; a leading or a stacked one is an open or a closed one too."""
    shares = (asked.open, asked.closed, asked.leading, asked.stacked)
    return QuestionMix(*(min(1.0, one / _all(asked)) for one in shares))


def _all(asked: Questions) -> int:
    return asked.open + asked.closed
