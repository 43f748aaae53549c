import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.observer_page.phone_clock import Measure, PhoneClock
from app.observer_page.tunables import MEASURE_HOLDS_S, MEASURES_NEEDED

AHEAD_S = 3600.0


def measure(heard_s: float, there_s: float, back_s: float, ahead_s: float = AHEAD_S) -> Measure:
    """An exchange that took so long there and back, with a phone's clock so far ahead."""
    return Measure(heard_s - there_s + ahead_s, heard_s, heard_s + back_s + ahead_s)


def test_an_hour_between_the_clocks_vanishes() -> None:
    clock = PhoneClock()
    for second in range(MEASURES_NEEDED):
        clock.add(measure(second, 0.02, 0.02))
    assert clock.is_known(5.0)
    assert clock.ours_s(3.0 + AHEAD_S) == pytest.approx(3.0)


def test_a_few_exchanges_are_not_enough() -> None:
    clock = PhoneClock()
    for second in range(MEASURES_NEEDED - 1):
        clock.add(measure(second, 0.02, 0.02))
    assert not clock.is_known(5.0)


def test_what_was_measured_long_ago_is_forgotten() -> None:
    clock = PhoneClock()
    for second in range(MEASURES_NEEDED):
        clock.add(measure(second, 0.02, 0.02))
    assert not clock.is_known(MEASURE_HOLDS_S + 1)


@given(st.lists(st.tuples(st.floats(0, 2), st.floats(0, 2)), min_size=MEASURES_NEEDED, max_size=40))
def test_it_is_never_further_off_than_half_the_quickest_exchange(ways: list[tuple[float, float]]) -> None:
    clock = PhoneClock()
    for second, (there_s, back_s) in enumerate(ways):
        clock.add(measure(second, there_s, back_s))
    half_s = min(there_s + back_s for there_s, back_s in ways) / 2
    assert clock.off_at_most_s() == pytest.approx(half_s, abs=1e-6)
    assert abs(clock.ours_s(7.0 + AHEAD_S) - 7.0) <= half_s + 1e-6


def test_a_clock_that_is_set_meanwhile_is_measured_anew() -> None:
    clock = PhoneClock()
    for second in range(MEASURES_NEEDED):
        clock.add(measure(second, 0.02, 0.02))
    for second in range(MEASURES_NEEDED - 1):
        clock.add(measure(10 + second, 0.1, 0.1, ahead_s=-5.0))
    assert not clock.is_known(15.0)
    clock.add(measure(14, 0.1, 0.1, ahead_s=-5.0))
    assert clock.is_known(15.0)
    assert clock.ours_s(-5.0) == pytest.approx(0.0)
