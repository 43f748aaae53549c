"""Kappa is what others compute, and says nothing where nothing can be said."""

import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import cohen_kappa_score

from sessions.review.kappa import interval, kappa, reading
from sessions.review.sign import Kind

KINDS = st.sampled_from([Kind.PRESENT, Kind.MISSED, None])
PAIRS = st.lists(st.tuples(KINDS, KINDS), min_size=1, max_size=80)


@given(PAIRS)
def test_it_is_what_scikit_learn_computes(pairs: list[tuple[Kind | None, Kind | None]]) -> None:
    first, second = [one for one, _ in pairs], [other for _, other in pairs]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        theirs = float(cohen_kappa_score([str(one) for one in first], [str(one) for one in second]))
    ours = kappa(first, second)
    if ours is None:
        assert len({*first, *second}) == 1
    else:
        assert ours == pytest.approx(theirs)


def test_of_nothing_or_of_one_kind_there_is_none() -> None:
    assert kappa([], []) is None
    assert kappa([None] * 30, [None] * 30) is None
    assert interval([None] * 30, [None] * 30) is None


def test_an_interval_holds_kappa_and_narrows_with_more_units() -> None:
    first = [Kind.PRESENT, Kind.MISSED, None, Kind.PRESENT] * 10
    second = [Kind.PRESENT, Kind.MISSED, None, None] * 10
    few, value, many = interval(first, second), kappa(first, second), interval(first * 10, second * 10)
    assert few is not None
    assert many is not None
    assert value is not None
    assert few[0] < many[0] < value < many[1] < few[1]
    assert interval(first, second) == few


def test_of_few_units_or_few_marks_there_is_no_interval() -> None:
    assert interval([Kind.PRESENT, None] * 9, [Kind.PRESENT, None] * 9) is None
    assert interval([Kind.PRESENT, *[None] * 40], [Kind.PRESENT, *[None] * 40]) is None


@pytest.mark.parametrize(
    ("value", "units", "word"),
    [
        (0.81, 40, "closely alike"),
        (0.5, 40, "mostly alike"),
        (0.3, 40, "partly alike"),
        (0.1, 40, "hardly more alike than by chance"),
        (-0.2, 40, "less alike than by chance"),
        (0.81, 8, "closely alike, but of few turns"),
        (None, 40, "nothing but one kind, so chance cannot be told from agreement"),
        (None, 0, "nothing to compare"),
    ],
)
def test_it_is_read_in_plain_words(value: float | None, units: int, word: str) -> None:
    assert reading(value, units) == word
