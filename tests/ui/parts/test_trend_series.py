"""What a chart of one figure draws, without drawing it."""

import pytest

from tests.ui.pages.made_shelf import NOON
from ui.parts.trend_series import Mark, Series, top_of

ROUND = (1.0, 2.0, 5.0, 10.0)


def series(*values: float | None, top: float = 1.0) -> Series:
    return Series(tuple(Mark(f"s{place}", NOON, "Ada", value) for place, value in enumerate(values)), top)


def test_marks_stand_evenly_and_none_at_the_edge() -> None:
    four = series(0.1, 0.2, 0.3, 0.4)
    assert [four.across(place) for place in range(4)] == [0.125, 0.375, 0.625, 0.875]
    assert (four.up(0.0), four.up(0.25), four.up(7.0)) == (0.0, 0.25, 1.0)


def test_arrows_pass_over_what_cannot_be_told_and_stay_at_the_ends() -> None:
    some = series(0.1, None, 0.3, None)
    assert (some.step(0, 1), some.step(2, -1)) == (2, 0)
    assert (some.step(2, 1), some.step(0, -1)) == (2, 0)
    assert (some.step(1, 1), some.step(3, -1)) == (2, 2)
    assert (some.step(None, 1), some.step(None, -1)) == (2, 2)
    assert (some.end(last=False), some.end(last=True)) == (0, 2)


def test_the_nearest_is_one_that_can_be_seen() -> None:
    some = series(0.1, None, None, 0.4)
    assert (some.nearest(0.3), some.nearest(0.7)) == (0, 3)
    assert series(None).nearest(0.5) is None


def test_a_series_without_any_value_has_nowhere_to_go() -> None:
    none = series(None, None)
    assert not none.is_known and none.step(None, 1) is None and none.end(last=True) is None
    assert not Series().is_known


def test_a_session_is_found_by_its_id() -> None:
    assert series(0.1, 0.2).place_of("s1") == 1
    assert series(0.1).place_of("s1") is None and series().place_of("") is None


@pytest.mark.parametrize(
    ("highest", "top"), [(0.0, 1.0), (1.0, 1.0), (1.1, 2.0), (7.0, 10.0), (11.0, 20.0), (640.0, 1000.0)]
)
def test_a_chart_ends_at_a_round_figure(highest: float, top: float) -> None:
    assert top_of([None, highest], ROUND) == top
    assert top_of([], ROUND) == 1.0
