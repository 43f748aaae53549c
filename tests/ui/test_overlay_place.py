"""Where the overlay stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.preferences import Corner, Place
from ui.overlay_place import Box, layout, place_of, stand

SCREEN = Box(0, 24, 1280, 776)
SECOND = Box(1280, 0, 1920, 1080)


def test_at_first_it_stands_in_the_top_right_corner() -> None:
    assert stand(Place(), 120, 120, SCREEN) == (1280 - 24 - 120, 24 + 24)


@pytest.mark.parametrize("corner", list(Corner))
def test_a_place_found_again_is_the_place_it_was_put(corner: Corner) -> None:
    place = Place(corner, 30, 40)
    x_px, y_px = stand(place, 120, 120, SECOND)
    assert place_of(Box(x_px, y_px, 120, 120), SECOND) == place


def test_on_a_larger_screen_it_stays_in_its_corner() -> None:
    place = place_of(Box(1280 - 120 - 10, 800 - 120 - 10, 120, 120), SCREEN)
    assert place == Place(Corner.BOTTOM_RIGHT, 10, 10)
    assert stand(place, 120, 120, Box(0, 0, 2560, 1440)) == (2560 - 130, 1440 - 130)


def test_what_was_dragged_over_the_edge_comes_back_inside() -> None:
    assert place_of(Box(-60, 10, 120, 120), SCREEN) == Place(Corner.TOP_LEFT, 0, 0)


@given(
    st.sampled_from(Corner),
    st.integers(-3000, 3000),
    st.integers(-3000, 3000),
    st.sampled_from([(28, 28), (120, 120), (240, 118)]),
)
def test_it_is_always_wholly_on_the_screen(
    corner: Corner, x_px: int, y_px: int, size: tuple[int, int]
) -> None:
    x_px, y_px = stand(Place(corner, x_px, y_px), *size, SECOND)
    assert SECOND.x_px <= x_px <= SECOND.right_px - size[0]
    assert SECOND.y_px <= y_px <= SECOND.bottom_px - size[1]


@pytest.mark.parametrize("corner", list(Corner))
def test_a_reason_comes_on_the_inner_side_and_clear_of_the_plate(corner: Corner) -> None:
    there = layout((120, 120), (208, 60), 8, corner)
    assert (there.width_px, there.height_px) == (208, 188)
    assert there.reason is not None
    assert (there.plate.y_px == 0) is (corner in (Corner.TOP_LEFT, Corner.TOP_RIGHT))
    assert (there.plate.x_px == 0) is (corner in (Corner.TOP_LEFT, Corner.BOTTOM_LEFT))
    apart_px = max(there.plate.y_px, there.reason.y_px) - min(there.plate.bottom_px, there.reason.bottom_px)
    assert apart_px == 8
