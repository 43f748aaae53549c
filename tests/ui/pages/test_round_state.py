"""A round's own time, and marks on it."""

import pytest

from cues.hand import Mark
from ui.overlay_state import CannotHear, Finished, Listening, Paused
from ui.pages.round_state import RoundState, can_be_marked
from ui.session_state import SessionEvent, SessionState, after, stopping


def state(*events: SessionEvent) -> SessionState:
    made = SessionState()
    for event in events:
        made = after(made, event)
    return made


def test_a_mark_is_of_when_its_key_was_pressed_not_of_when_the_session_was_last_seen() -> None:
    now = RoundState(900.0).at(192.0, 1000.0)
    assert now.session_s(1000.5) == 192.5
    assert now.marked(Mark.NOTE, 996.0, "a breath").latest[0].at_s == 188.0


def test_the_session_is_as_old_as_when_it_was_first_seen_so() -> None:
    assert RoundState(900.0).at(192.0, 1000.0).at(192.0, 1004.0).session_s(1004.0) == 196.0


def test_nothing_is_marked_before_the_round() -> None:
    assert RoundState(900.0).at(2.0, 1000.0).marked(Mark.STRENGTH, 990.0).latest[0].at_s == 0.0


def test_the_latest_three_stand_in_order_of_their_time_wherever_they_come_from() -> None:
    now = RoundState(900.0).at(100.0, 0.0)
    for mark, at_s in ((Mark.STRENGTH, 1.0), (Mark.HELD_SILENCE, 9.0), (Mark.INTERRUPTION, 5.0)):
        now = now.marked(mark, at_s)
    now = now.marked(Mark.NOTE, 7.0, "late", by_phone=True)
    assert [one.mark for one in now.latest] == [Mark.HELD_SILENCE, Mark.NOTE, Mark.INTERRUPTION]
    assert now.latest[1].by_phone


def test_of_two_at_one_moment_the_one_pressed_last_stands_first() -> None:
    now = RoundState(900.0).marked(Mark.STRENGTH, 5.0).marked(Mark.NOTE, 5.0, "a breath")
    assert now.latest[0].mark is Mark.NOTE


@pytest.mark.parametrize(("elapsed_s", "ends"), [(0.0, False), (839.0, False), (840.0, True), (999.0, True)])
def test_in_its_last_minute_it_is_ending(elapsed_s: float, ends: bool) -> None:
    assert RoundState(900.0).at(elapsed_s, 0.0).is_ending is ends


@pytest.mark.parametrize(
    ("now", "may"),
    [
        (state(), False),
        (state(Listening()), True),
        (state(Listening(), Paused()), False),
        (state(Listening(), CannotHear("away")), True),
        (stopping(state(Listening())), False),
        (stopping(state(Listening()), erasing=True), False),
        (state(Listening(), Finished()), False),
    ],
)
def test_marks_are_made_while_something_happens(now: SessionState, may: bool) -> None:
    assert can_be_marked(now) is may
