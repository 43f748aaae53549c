"""What is seen of a session, and at what scale: never past either end, and what is pointed at stays there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.parts.timeline.tunables import MOST_PX_PER_S
from ui.parts.timeline.view import View

HOUR = View(3600.0, 1000.0).all_seen()


def test_at_first_the_beginning_is_seen_close_enough_to_read_a_silence() -> None:
    view = HOUR.opened()
    assert view.left_s == 0.0
    assert view.x_of(3.0) - view.x_of(0.0) == pytest.approx(36.0)


def test_a_session_shorter_than_the_window_fills_it() -> None:
    view = View(20.0, 1000.0).opened()
    assert view.whole
    assert view.x_of(20.0) == pytest.approx(1000.0)


def test_what_is_under_the_pointer_stays_there() -> None:
    view = HOUR.opened().from_(600.0)
    at_s = view.at_s(300.0)
    assert view.zoomed(1.25, 300.0).x_of(at_s) == pytest.approx(300.0)


def test_it_is_not_scrolled_past_either_end() -> None:
    view = HOUR.opened()
    assert view.scrolled(-500.0).left_s == 0.0
    assert view.scrolled(1e9).right_s == pytest.approx(3600.0)


def test_what_was_seen_whole_is_seen_whole_in_a_wider_window() -> None:
    assert HOUR.resized(1500.0).right_s == pytest.approx(3600.0)
    assert HOUR.resized(300.0).whole


def test_a_page_is_turned_so_that_a_little_of_what_was_heard_is_still_seen() -> None:
    view = HOUR.opened().turned_to(900.0)
    assert 0.0 < view.x_of(900.0) < 200.0


@given(
    st.floats(0.0, 20_000.0),
    st.lists(st.tuples(st.sampled_from(["zoom", "scroll", "resize"]), st.floats(0.05, 20.0)), max_size=12),
)
def test_wherever_it_goes_it_stays_within_the_session(
    duration_s: float, moves: list[tuple[str, float]]
) -> None:
    view = View(duration_s, 800.0).all_seen().opened()
    for what, much in moves:
        if what == "zoom":
            view = view.zoomed(much, 200.0)
        elif what == "scroll":
            view = view.scrolled((much - 5.0) * 400.0)
        else:
            view = view.resized(100.0 * much)
        assert view.left_s >= 0.0
        assert view.whole or view.right_s <= duration_s * (1 + 1e-9) + 1e-6
        assert view.px_per_s <= MOST_PX_PER_S
