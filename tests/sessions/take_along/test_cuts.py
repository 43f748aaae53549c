"""Time with stretches cut out of it: nothing that is gone comes back, and nothing that stays is lost."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from audio.tunables import RATE_HZ
from sessions.take_along.cuts import Cuts, Stretch

DURATION_S = 100.0
TIMES = st.floats(0.0, DURATION_S, allow_nan=False)
STRETCHES = st.tuples(TIMES, TIMES).map(lambda pair: (min(pair), max(pair)))
CUTS = st.lists(STRETCHES, max_size=5)


def gone_s(cuts: Cuts, until_s: float = DURATION_S) -> float:
    return sum(max(0.0, min(to_s, until_s) - from_s) for from_s, to_s in cuts.stretches)


@given(CUTS)
def test_cuts_are_in_order_and_apart(some: list[Stretch]) -> None:
    stretches = Cuts.of(some, DURATION_S).stretches
    assert all(from_s < to_s for from_s, to_s in stretches)
    assert all(before[1] < after[0] for before, after in pairwise(stretches))


@given(CUTS, st.lists(TIMES, min_size=2))
def test_time_never_goes_back(some: list[Stretch], times: list[float]) -> None:
    cuts = Cuts.of(some, DURATION_S)
    moved = [cuts.at(at_s) for at_s in sorted(times)]
    assert moved == sorted(moved)
    assert all(0.0 <= new <= old for new, old in zip(moved, sorted(times), strict=True))


@given(CUTS, TIMES, TIMES)
def test_what_is_left_and_what_is_gone_add_up(some: list[Stretch], one: float, other: float) -> None:
    cuts = Cuts.of(some, DURATION_S)
    start_s, end_s = sorted((one, other))
    kept = cuts.kept(start_s, end_s)
    left_s = kept[1] - kept[0] if kept else 0.0
    between_s = gone_s(cuts, end_s) - gone_s(cuts, start_s)
    assert abs(left_s + between_s - (end_s - start_s)) < 1e-6
    assert cuts.at(DURATION_S) + gone_s(cuts) - DURATION_S < 1e-6


@given(CUTS, STRETCHES)
def test_a_stretch_inside_a_cut_is_gone_and_one_outside_stays_as_long(
    some: list[Stretch], stretch: Stretch
) -> None:
    cuts = Cuts.of(some, DURATION_S)
    kept = cuts.kept(*stretch)
    inside = any(from_s <= stretch[0] and stretch[1] <= to_s for from_s, to_s in cuts.stretches)
    if inside and stretch[0] < stretch[1]:
        assert kept is None
    if not cuts.touch(*stretch):
        assert kept is not None
        assert abs((kept[1] - kept[0]) - (stretch[1] - stretch[0])) < 1e-9


@given(CUTS, TIMES)
def test_no_two_moments_that_stay_become_one(some: list[Stretch], at_s: float) -> None:
    cuts = Cuts.of(some, DURATION_S)
    if not cuts.hold(at_s) and not cuts.hold(at_s + 0.001):
        assert cuts.at(at_s) < cuts.at(at_s + 0.001)


@given(CUTS, st.integers(0, 100 * RATE_HZ), st.integers(0, 100 * RATE_HZ))
def test_samples_come_from_where_nothing_is_cut(some: list[Stretch], one: int, other: int) -> None:
    cuts = Cuts.of(some, DURATION_S)
    length = round(cuts.at(DURATION_S) * RATE_HZ)
    start, end = sorted((min(one, length), min(other, length)))
    pieces = list(cuts.samples(start, end))
    assert sum(to - from_ for from_, to in pieces) == end - start
    assert all(before[1] <= after[0] for before, after in pairwise(pieces))
    for from_, to in pieces:
        assert not cuts.touch(from_ / RATE_HZ, to / RATE_HZ)
        assert abs(cuts.at(from_ / RATE_HZ) * RATE_HZ - start) < 1e-3
        start += to - from_


def test_a_cut_to_the_end_takes_what_comes_late_too() -> None:
    cuts = Cuts.of([(90.0, 100.0)], DURATION_S)
    assert cuts.hold(100.2)
    assert cuts.kept(99.0, 100.2) is None
    assert cuts.at(DURATION_S) == 90.0
