"""Shares of the talk, and places in a session."""

from hypothesis import given
from hypothesis import strategies as st

from ui.pages.summary_state import shares


def test_coach_client_and_observer_are_told_of_in_this_order() -> None:
    told = shares({"person-3": 1.0, "observer": 1.0, "client": 4.0, "coach": 2.0})
    assert [share.role for share in told] == ["coach", "client", "observer", "person-3"]
    assert [share.part for share in told] == [0.25, 0.5, 0.125, 0.125]


def test_percents_are_rounded_so_that_they_come_to_a_hundred() -> None:
    assert [share.percent for share in shares({"coach": 1.0, "client": 1.0, "observer": 1.0})] == [34, 33, 33]


def test_who_said_nothing_is_not_told_of() -> None:
    assert [share.role for share in shares({"coach": 0.0, "client": 3.0})] == ["client"]
    assert shares({}) == shares({"coach": 0.0}) == ()


@given(st.dictionaries(st.text(max_size=3), st.floats(0.01, 1e5), min_size=1, max_size=6))
def test_percents_always_come_to_a_hundred_and_stay_near_the_truth(talk_s: dict[str, float]) -> None:
    told = shares(talk_s)
    assert sum(share.percent for share in told) == 100
    assert all(abs(share.percent - 100 * share.part) < 1.0 + 1e-9 for share in told)
