from collections.abc import Mapping
from datetime import timedelta

import pytest

from sessions.figures import Figures
from sessions.review.earlier_rates import earlier_rates
from sessions.trends import TrendPoint
from sessions.usual import Usual
from tests.sessions.made_sessions import STARTED_AT


def point(id_: str, days: int, rates: Mapping[int, float | None]) -> TrendPoint:
    return TrendPoint(id_, STARTED_AT + timedelta(days=days), "Ada", 3000.0, Figures(sign_rates=rates))


EARLIER = [point(f"e{n}", n, {3: float(n), 8: 2.0}) for n in range(5)]
THIS = point("now", 10, {3: 9.0, 8: 9.0})


def test_it_is_the_middle_half_of_the_sessions_before() -> None:
    assert earlier_rates([*EARLIER, THIS], "now") == {3: Usual(1.0, 2.0, 3.0), 8: Usual(2.0, 2.0, 2.0)}


def test_later_ones_and_the_session_itself_do_not_count() -> None:
    later = [point(f"l{n}", 20 + n, {3: 50.0, 8: 50.0}) for n in range(5)]
    assert earlier_rates([*EARLIER, THIS, *later], "now") == earlier_rates([*EARLIER, THIS], "now")
    assert earlier_rates([*EARLIER, THIS], "e3")[3] == Usual(0.5, 1.0, 1.5)


def test_two_sessions_are_no_range() -> None:
    assert earlier_rates([*EARLIER[:2], THIS], "now") == {}
    assert set(earlier_rates([*EARLIER[:3], THIS], "now")) == {3, 8}


def test_those_in_which_a_sign_could_not_be_judged_do_not_count_for_it() -> None:
    without_sound = [point(f"t{n}", n, {3: 1.0, 8: None}) for n in range(3)]
    nothing = [point(f"n{n}", n, {}) for n in range(3)]
    assert set(earlier_rates([*nothing, *without_sound, *EARLIER[:2], THIS], "now")) == {3}


@pytest.mark.parametrize("rates", [{3: None, 8: 1.0}, {8: 1.0}])
def test_beside_what_could_not_be_judged_in_this_one_there_is_no_range(
    rates: Mapping[int, float | None],
) -> None:
    assert set(earlier_rates([*EARLIER, point("now", 10, rates)], "now")) == {8}


def test_a_session_that_is_none_of_the_coachs_has_none_before_it() -> None:
    assert earlier_rates([*EARLIER, THIS], "another coach's") == {}
