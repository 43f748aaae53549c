"""Where marks and cues of a round stand beside each other."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cues.hand import Mark
from sessions.observed import Observed
from tests.ui.pages.made_debrief import made_round, see, sight
from ui.parts.triad.lanes_state import (
    CUES_TOP_PX,
    HEIGHT_PX,
    MARKS_TOP_PX,
    Lane,
    Layout,
    Scale,
    key_of,
    stepped,
    time_of,
)
from ui.parts.triad.lanes_tunables import STEP_PX

SCALE = Scale(900.0, 800.0)


def marks(*at_s: float) -> Layout:
    made = [Observed(f"m{place}", Mark.STRENGTH, at, "", True) for place, at in enumerate(at_s)]
    return Layout([sight(one, None) for one in made], SCALE)


def test_a_place_is_the_time_that_stands_there() -> None:
    assert abs(SCALE.at_s(SCALE.x_of(300.0)) - 300.0) < 1e-6
    assert SCALE.at_s(0.0) == 0.0 and SCALE.at_s(10_000.0) == 900.0


def test_a_mark_stands_at_its_own_time_and_the_cue_at_its_own() -> None:
    found = see(made_round())
    both = next(one for one in found if one.mark is not None and one.cue is not None)
    assert both.mark is not None and both.cue is not None
    above, below = Layout(found, SCALE).of(key_of(both))
    assert (above.lane, below.lane) == (Lane.MARKS, Lane.CUES)
    assert above.x_px == SCALE.x_of(both.mark.at_s) and below.x_px == SCALE.x_of(both.cue.start_s)
    assert time_of(both) == both.mark.at_s


def test_what_both_saw_is_joined_and_nothing_else() -> None:
    found = see(made_round())
    joined = {above.key for above, _ in Layout(found, SCALE).joined}
    assert joined == {key_of(one) for one in found if one.mark is not None and one.cue is not None}
    assert len(joined) == 3


def test_moments_of_one_exchange_stand_above_each_other_and_a_third_is_a_tick() -> None:
    first, second, third = marks(100.0, 105.0, 108.0).spots
    assert first.y_px != second.y_px and not first.is_tick and not second.is_tick and third.is_tick


def test_those_far_apart_stand_in_the_row_next_to_the_other_lane() -> None:
    spots = marks(100.0, 200.0, 300.0).spots
    assert len({spot.y_px for spot in spots}) == 1 and spots[0].y_px > MARKS_TOP_PX + STEP_PX


def test_the_pointer_finds_the_nearest() -> None:
    layout = marks(100.0, 105.0, 400.0)
    for spot in layout.spots:
        assert layout.near(spot.x_px + 2, spot.y_px - 2) == spot.key
    assert layout.near(SCALE.x_of(250.0), MARKS_TOP_PX + 10) is None


@given(st.lists(st.floats(0.0, 900.0), max_size=200))
def test_no_two_signs_run_together_and_none_is_lost(at_s: list[float]) -> None:
    spots = marks(*at_s).spots
    assert len(spots) == len(at_s)
    assert all(MARKS_TOP_PX < spot.y_px < CUES_TOP_PX < HEIGHT_PX for spot in spots)
    for row in {spot.y_px for spot in spots}:
        x_px = [spot.x_px for spot in spots if spot.y_px == row and not spot.is_tick]
        assert all(after - before >= STEP_PX for before, after in pairwise(x_px))


def test_a_step_leads_to_the_next_and_no_further_than_the_last() -> None:
    keys = ["a", "b", "c"]
    assert [stepped(keys, at, 1) for at in (None, "a", "c")] == ["a", "b", "c"]
    assert [stepped(keys, at, -1) for at in (None, "a", "c")] == ["c", "a", "b"]
    assert stepped([], None, 1) is None and stepped(keys, "gone", 1) == "a"
