"""Which mark is of which moment."""

from itertools import combinations, pairwise, permutations

from hypothesis import given
from hypothesis import strategies as st

from sessions.triads.pairing import Moment, paired

TENTHS = st.integers(0, 600).map(lambda tenths: tenths / 10)
MARKS = st.lists(TENTHS, max_size=5).map(sorted)
MOMENTS = st.lists(st.tuples(TENTHS, st.integers(0, 80)), max_size=5).map(
    lambda told: [Moment(start_s, start_s + length / 10, 2.0, 8.0) for start_s, length in sorted(told)]
)


def at(*starts_s: float) -> list[Moment]:
    return [Moment(start_s, start_s, 2.0, 8.0) for start_s in starts_s]


def test_a_mark_is_of_the_nearest_moment() -> None:
    assert paired([10.0], at(3.0, 9.0, 30.0)) == ((0, 1),)


def test_two_marks_are_of_two_moments_though_one_is_nearer_to_both() -> None:
    assert paired([5.0, 13.0], at(0.0, 6.0)) == ((0, 0), (1, 1))


def test_a_mark_comes_later_rather_than_before() -> None:
    assert paired([18.0], at(10.0)) == ((0, 0),)
    assert paired([18.1], at(10.0)) == ()
    assert paired([8.0], at(10.0)) == ((0, 0),)
    assert paired([7.9], at(10.0)) == ()


def test_a_long_silence_is_marked_while_it_lasts_or_after() -> None:
    silence = Moment(10.0, 40.0, 2.0, 8.0)
    assert [paired([at_s], [silence]) for at_s in (25.0, 47.0, 49.0)] == [((0, 0),), ((0, 0),), ()]


@given(MARKS, MOMENTS)
def test_each_is_paired_once_in_order_and_within_reach(marks: list[float], moments: list[Moment]) -> None:
    pairs = paired(marks, moments)
    assert all(one[0] < other[0] and one[1] < other[1] for one, other in pairwise(pairs))
    assert all(moments[place].apart_s(marks[mark]) is not None for mark, place in pairs)


@given(MARKS, MOMENTS)
def test_no_other_way_in_order_has_more_pairs_or_nearer_ones(
    marks: list[float], moments: list[Moment]
) -> None:
    assert _cost(paired(marks, moments), marks, moments) == min(
        _cost(pairs, marks, moments)
        for count in range(min(len(marks), len(moments)) + 1)
        for some in combinations(range(len(marks)), count)
        for others in combinations(range(len(moments)), count)
        for pairs in [tuple(zip(some, others, strict=True))]
        if all(moments[place].apart_s(marks[mark]) is not None for mark, place in pairs)
    )


@given(MARKS, st.lists(TENTHS, max_size=4).map(sorted))
def test_nothing_is_lost_by_keeping_the_order(marks: list[float], starts_s: list[float]) -> None:
    moments = at(*starts_s)
    most = max(
        sum(
            moments[place].apart_s(marks[mark]) is not None
            for mark, place in zip(order, range(len(moments)), strict=False)
        )
        for order in permutations(range(len(marks)))
    )
    assert len(paired(marks, moments)) >= most


def _cost(pairs: tuple[tuple[int, int], ...], marks: list[float], moments: list[Moment]) -> tuple[int, float]:
    apart_s = [moments[place].apart_s(marks[mark]) or 0.0 for mark, place in pairs]
    return -len(pairs), round(sum(apart_s), 6)
