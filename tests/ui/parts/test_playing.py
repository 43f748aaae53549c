"""Speeds, and places in figures."""

from ui.parts.playing import SPEEDS, faster, position, slower


def test_a_place_in_a_session_is_written_as_on_a_player() -> None:
    assert position(301.9) == "5:01"
    assert position(9) == "0:09"
    assert position(3725) == "1:02:05"


def test_each_speed_leads_to_the_next_and_the_last_one_stays() -> None:
    assert [faster(speed) for speed in SPEEDS] == [*SPEEDS[1:], 2.0]
    assert [slower(speed) for speed in SPEEDS] == [0.5, *SPEEDS[:-1]]
