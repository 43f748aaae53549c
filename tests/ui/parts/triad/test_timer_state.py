"""What is left of a round, in words, to the second."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.parts.triad.timer_state import share_gone, timer_words


@pytest.mark.parametrize(
    ("left_s", "words"),
    [
        (None, ""),
        (900.0, "15:00 left"),
        (759.2, "12:40 left"),
        (60.1, "1:01 left"),
        (60.0, "Last minute: 1:00 left"),
        (0.4, "Last minute: 0:01 left"),
        (0.0, "Time"),
        (-0.9, "Time"),
        (-40.7, "Time: 0:40 over"),
        (3725.0, "1:02:05 left"),
    ],
)
def test_what_is_left_is_said_to_the_second(left_s: float | None, words: str) -> None:
    assert timer_words(left_s) == words


@pytest.mark.parametrize(
    ("left_s", "length_s", "share"),
    [(None, 900.0, 0.0), (900.0, 900.0, 0.0), (225.0, 900.0, 0.75), (-5.0, 900.0, 1.0), (-1.0, 0.0, 1.0)],
)
def test_the_bar_fills_as_the_time_goes(left_s: float | None, length_s: float, share: float) -> None:
    assert share_gone(left_s, length_s) == share


@given(st.floats(-1e4, 1e4), st.floats(0, 1e4))
def test_the_bar_never_leaves_its_ends(left_s: float, length_s: float) -> None:
    assert 0.0 <= share_gone(left_s, length_s) <= 1.0
