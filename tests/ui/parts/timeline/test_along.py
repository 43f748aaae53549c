"""Only what is in sight is looked up, and how much of each column somebody speaks in is exact."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.parts.timeline.along import Along, Talk

SPANS = st.lists(
    st.tuples(st.floats(0, 100), st.floats(0, 30)).map(lambda span: (span[0], span[0] + span[1])), max_size=20
)


@given(SPANS, st.floats(0, 100), st.floats(0, 20))
def test_nothing_in_sight_is_missed(
    spans: list[tuple[float, float]], from_s: float, lasting_s: float
) -> None:
    to_s = from_s + lasting_s
    found = Along(spans, lambda span: span).between(from_s, to_s)
    assert {span for span in spans if span[1] >= from_s and span[0] <= to_s} <= set(found)


def test_of_a_long_session_only_what_is_near_is_given() -> None:
    along = Along([(float(n), n + 0.5) for n in range(1000)], lambda span: span)
    assert along.between(500.0, 502.0) == [(500.0, 500.5), (501.0, 501.5), (502.0, 502.5)]


def test_a_share_is_that_of_each_column() -> None:
    talk = Talk([(4.0, 5.5), (1.0, 2.0)])
    assert talk.share(0.0, 1.0, 6).tolist() == [0.0, 1.0, 0.0, 0.0, 1.0, 0.5]


@given(SPANS)
def test_overlapping_stretches_count_once(spans: list[tuple[float, float]]) -> None:
    share = Talk(spans).share(0.0, 0.25, 600)
    edges = np.arange(0, 150, 0.01)
    spoken = np.zeros(len(edges), bool)
    for start, end in spans:
        spoken |= (edges >= start) & (edges < end)
    assert share.max(initial=0.0) <= 1.0
    assert share.sum() * 0.25 == pytest.approx(spoken.sum() * 0.01, abs=0.02 * len(spans) + 1e-3)


def test_it_is_told_whether_somebody_speaks() -> None:
    talk = Talk([(1.0, 2.0), (1.5, 3.0)])
    assert [talk.at(at_s) for at_s in (0.5, 1.2, 2.5, 3.5)] == [False, True, True, False]
    assert not Talk([]).at(1.0)
