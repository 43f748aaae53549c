"""What is usual among figures."""

from sessions.usual import Usual, usual_of


def test_it_is_the_median_and_the_middle_half() -> None:
    assert usual_of([1.0, None, 2.0, 3.0, 4.0, 5.0], 4) == Usual(2.0, 3.0, 4.0)


def test_of_too_few_nothing_is_usual() -> None:
    assert usual_of([1.0, 2.0, None, 3.0], 4) is None
    assert usual_of([1.0, 2.0, None, 3.0], 3) == Usual(1.5, 2.0, 2.5)
    assert usual_of([], 3) is None
