import pytest

from sessions.review.rate_told import rate_told
from sessions.review.sign import Kind, Moment, Sign
from sessions.usual import Usual


def sign(moments: int = 3, rate: float = 3.14) -> Sign:
    made = tuple(Moment(10.0 * n, 10.0 * n + 5, Kind.PRESENT, "", "", "t0") for n in range(moments))
    return Sign(10, "Checking", made, Kind.PRESENT, "checks", rate, "")


@pytest.mark.parametrize(
    ("earlier", "told"),
    [
        (None, "Checks: 3, 3.1 in ten minutes"),
        (Usual(1.0, 2.0, 4.0), "Checks: 3, 3.1 in ten minutes; your earlier sessions: 1 to 4"),
        (Usual(0.75, 1.0, 1.26), "Checks: 3, 3.1 in ten minutes; your earlier sessions: 0.8 to 1.3"),
        (Usual(2.0, 2.0, 2.04), "Checks: 3, 3.1 in ten minutes; your earlier sessions: 2"),
    ],
)
def test_a_rate_stands_beside_what_was_usual(earlier: Usual | None, told: str) -> None:
    assert rate_told(sign(), True, earlier) == told


def test_none_found_stands_beside_it_too() -> None:
    assert rate_told(sign(0, 0.0), True, None) == "Checks: none found"
    assert rate_told(sign(0, 0.0), True, Usual(1.0, 2.0, 4.0)) == (
        "Checks: none found; your earlier sessions: 1 to 4 in ten minutes"
    )


def test_without_times_there_is_a_number_alone() -> None:
    assert rate_told(sign(), False, None) == "Checks: 3"
