"""How far a recording is, and how long it takes still."""

import pytest

from ui.analysis_state import Analysed, AnalysisState, Copied, Resting, after, minutes_left
from ui.overlay_state import Finished
from ui.session_state import Erased, Notice
from ui.tunables import LEFT_TOLD_AFTER_S


def at(event: Copied | Analysed) -> AnalysisState:
    return after(AnalysisState(), event)


def test_before_anything_was_done_nothing_is_known() -> None:
    state = AnalysisState()
    assert (state.share, state.left_s, state.goes_over_again) == (None, None, False)


def test_of_a_recording_that_does_not_say_how_long_it_is_no_share_is_known() -> None:
    assert at(Copied(12.0, None)).share is None
    assert at(Copied(12.0, 48.0)).share == 0.25
    assert at(Copied(49.0, 48.0)).share == 1.0


def test_what_is_left_takes_as_long_as_what_was_done_did() -> None:
    state = at(Analysed(600.0, 3000.0, fresh_s=600.0, took_s=90.0))
    assert state.share == 0.2
    assert state.left_s == pytest.approx(360.0)


def test_what_was_gone_over_again_quickly_says_nothing_of_what_is_left() -> None:
    again = at(Analysed(1500.0, 3000.0, fresh_s=0.0, took_s=0.0))
    assert again.goes_over_again and again.left_s is None
    fresh = at(Analysed(1700.0, 3000.0, fresh_s=200.0, took_s=100.0))
    assert not fresh.goes_over_again
    assert fresh.left_s == pytest.approx(650.0)


def test_too_little_was_heard_to_tell() -> None:
    assert at(Analysed(20.0, 3000.0, fresh_s=LEFT_TOLD_AFTER_S - 1, took_s=60.0)).left_s is None


def test_it_rests_and_goes_on_where_it_was() -> None:
    heard = at(Analysed(600.0, 3000.0, 600.0, 90.0))
    resting = after(heard, Resting(True))
    assert resting.resting and resting.share == heard.share
    assert after(resting, Resting(False)) == heard


def test_all_that_was_told_stands_side_by_side() -> None:
    state = after(after(AnalysisState(), Notice("It breaks off.")), Notice("It lacks sound."))
    assert state.told == "It breaks off. It lacks sound."
    assert after(state, Erased()).erased
    assert after(state, Finished()) == state


@pytest.mark.parametrize(
    ("left_s", "said"), [(0.0, (0, 1)), (60.0, (0, 1)), (61.0, (0, 2)), (3600.0, (1, 0)), (4210.0, (1, 11))]
)
def test_minutes_are_rounded_up(left_s: float, said: tuple[int, int]) -> None:
    assert minutes_left(left_s) == said
