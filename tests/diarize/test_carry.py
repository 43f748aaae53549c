"""Which unnamed voice of this look is which person of the last ones."""

import numpy as np
import pytest
from numpy.typing import NDArray

from diarize.carry import carry_over, somebody_else
from diarize.tunables import CARRIED_FRAMES

COACH, CLIENT = 0, 1


def heard(frames: int, *spans: tuple[int, int]) -> NDArray[np.float32]:
    """One column a span, 1 from its first frame to its last."""
    activity = np.zeros((frames, len(spans)), np.float32)
    for column, (first, end) in enumerate(spans):
        activity[first:end, column] = 1.0
    return activity


def test_each_voice_keeps_the_person_it_agrees_with_in_whatever_order_voices_come() -> None:
    decided = heard(100, (0, 40), (50, 90)) > 0
    assert carry_over(heard(100, (52, 88), (2, 41)), decided) == {0: CLIENT, 1: COACH}


def test_a_voice_that_agrees_with_nobody_is_left_out() -> None:
    decided = heard(100, (0, 40), (0, 0)) > 0
    assert carry_over(heard(100, (1, 40), (60, 90)), decided) == {0: COACH}


def test_two_voices_never_get_one_person_and_the_better_claim_wins() -> None:
    decided = heard(100, (0, 60), (0, 0)) > 0
    assert carry_over(heard(100, (35, 60), (0, 50)), decided) == {1: COACH}


@pytest.mark.parametrize(("frames", "carried"), [(CARRIED_FRAMES - 1, {}), (CARRIED_FRAMES, {0: COACH})])
def test_a_moment_of_agreement_is_not_enough(frames: int, carried: dict[int, int]) -> None:
    decided = heard(100, (0, frames), (0, 0)) > 0
    assert carry_over(heard(100, (0, frames)), decided) == carried


def test_all_voices_together_agree_as_much_as_can_be() -> None:
    decided = heard(100, (0, 30), (40, 60)) > 0
    a_bit_of_both, mostly_the_coach = (10, 60), (0, 28)
    assert carry_over(heard(100, a_bit_of_both, mostly_the_coach), decided) == {0: CLIENT, 1: COACH}


def test_of_three_voices_in_a_room_of_two_one_is_left_out() -> None:
    decided = heard(100, (0, 40), (40, 80)) > 0
    assert carry_over(heard(100, (0, 38), (40, 80), (10, 25)), decided) == {0: COACH, 1: CLIENT}


def test_somebody_else_is_whoever_spoke_last_and_is_free() -> None:
    assert somebody_else([], [CLIENT, COACH], 2) == CLIENT
    assert somebody_else([CLIENT], [CLIENT, COACH], 2) == COACH
    assert somebody_else([COACH], [COACH], 3) == CLIENT
    assert somebody_else([], [], 2) == COACH
    assert somebody_else([COACH, CLIENT], [COACH, CLIENT], 2) is None
