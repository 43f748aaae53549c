"""The session over time on the review's page: talk, silences, the coach's questions, what to hear first."""

from collections.abc import Iterator, Sequence

from cues.language.utterance import QUESTIONS, Act
from sessions.review.conversation import CodedTurn
from sessions.review.review import Review
from sessions.take_along import ribbon
from sessions.take_along.lines import clock, timed

OPEN, CLOSED, LEADING, FIRST = "open", "closed", "leading", "first"

MARKS = {
    OPEN: "an open question",
    CLOSED: "a closed question",
    LEADING: "a leading question",
    FIRST: "a moment to hear first",
}
"""What each mark above the lanes means."""

Target = tuple[float, str, str, str]


def rows(review: Review, first: Sequence[tuple[float, str]]) -> list[ribbon.Row]:
    """Draw a session; `first` has the start and the place of each moment to hear first.

    Nothing is drawn where times are guessed.
    """
    if not timed(review.account):
        return []
    targets = [
        *(one for turn in review.conversation.coach for one in _questions(turn)),
        *((at_s, FIRST, f"{clock(at_s)} {MARKS[FIRST]}", place) for at_s, place in first),
    ]
    return ribbon.rows(review.account, sorted(targets))


def _questions(turn: CodedTurn) -> Iterator[Target]:
    """Each question of a turn, where its words begin."""
    leading = turn.coded.of(Act.LEADING)
    for found in turn.coded.of(*QUESTIONS):
        leads = any(one.start < found.end and found.start < one.end for one in leading)
        form = LEADING if leads else OPEN if found.act is Act.OPEN else CLOSED
        at_s, _ = turn.span_s(found)
        yield at_s, form, f"{clock(at_s)} {MARKS[form]}", ""
