"""A rolling buffer is the end of an endless stream."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from diarize.rolling import Rolling

LENGTH = 7


def test_before_the_stream_began_there_are_zeros() -> None:
    rolling = Rolling(np.float32, 4)
    rolling.push(np.array([1.0, 2.0]))
    assert rolling.newest.tolist() == [0, 0, 1, 2]


@given(st.lists(st.tuples(st.booleans(), st.integers(0, LENGTH))))
def test_the_newest_rows_are_the_end_of_all_that_came(steps: list[tuple[bool, int]]) -> None:
    rolling = Rolling(np.int64, LENGTH)
    everything = [0] * LENGTH
    for lost, n in steps:
        rows = [0] * n if lost else list(range(len(everything), len(everything) + n))
        rolling.skip(n) if lost else rolling.push(np.array(rows))
        everything += rows
        assert rolling.newest.tolist() == everything[-LENGTH:]
        assert rolling.total == len(everything) - LENGTH


def test_a_loss_longer_than_the_buffer_leaves_zeros_and_counts_in_full() -> None:
    rolling = Rolling(np.float32, 4)
    rolling.push(np.ones(4))
    rolling.skip(1_000_000)
    assert (rolling.newest.tolist(), rolling.total) == ([0, 0, 0, 0], 1_000_004)
    rolling.skip(-3)
    assert rolling.total == 1_000_004


def test_what_was_decided_can_be_corrected_in_place() -> None:
    rolling = Rolling(np.bool_, 3, 2)
    rolling.push(np.array([[True, False]]))
    rolling.newest[-1] = (False, True)
    rolling.push(np.zeros((1, 2)))
    assert rolling.newest.tolist() == [[False, False], [False, True], [False, False]]


def test_it_takes_no_more_room_after_an_hour() -> None:
    rolling = Rolling(np.float32, 100)
    assert rolling.newest.base is not None
    room = rolling.newest.base.nbytes
    for _ in range(10_000):
        rolling.push(np.ones(37))
    assert rolling.newest.base.nbytes == room
