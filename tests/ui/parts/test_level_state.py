"""What is said of a microphone from its levels alone."""

import pytest

from ui.parts.level_state import Hearing, Verdict, Zone, share_of, zone_of
from ui.parts.tunables import LOUD_FROM_DB, METER_FROM_DB, QUIET_BELOW_DB

TENTH_S = 0.1


def after(*levels_and_seconds: tuple[float, float]) -> Verdict:
    """The verdict after each level has lasted its seconds."""
    hearing = Hearing()
    for level_db, seconds in levels_and_seconds:
        for _ in range(round(seconds / TENTH_S)):
            hearing.feed(level_db, TENTH_S)
    return hearing.verdict


def test_before_anybody_talks_only_the_room_is_heard() -> None:
    assert after((-63.0, 10.0)) is Verdict.ROOM


def test_a_voice_at_arms_length_is_heard_well() -> None:
    assert after((-63.0, 1.0), (-30.0, 1.0)) is Verdict.WELL


def test_a_voice_on_its_way_up_is_not_called_quiet() -> None:
    assert after((-63.0, 1.0), (-50.0, 0.4)) is Verdict.ROOM


def test_a_voice_that_stays_faint_is_called_quiet() -> None:
    assert after((-50.0, 2.0)) is Verdict.QUIET


def test_a_pause_takes_nothing_back() -> None:
    assert after((-30.0, 2.0), (-63.0, 10.0)) is Verdict.WELL


def test_a_voice_that_fades_into_a_pause_is_not_called_quiet() -> None:
    assert after((-30.0, 2.0), (-50.0, 0.6), (-63.0, 5.0)) is Verdict.WELL


def test_too_loud_is_told_soon_and_is_over_once_the_voice_is_lower() -> None:
    assert after((-30.0, 2.0), (-8.0, 0.4)) is Verdict.LOUD
    assert after((-8.0, 2.0), (-30.0, 1.0)) is Verdict.WELL


def test_a_muted_microphone_is_told_and_forgiven_once_the_room_is_heard() -> None:
    assert after((-120.0, 2.0)) is Verdict.ROOM
    assert after((-120.0, 4.0)) is Verdict.NOTHING
    assert after((-120.0, 4.0), (-63.0, TENTH_S)) is Verdict.ROOM


def test_short_silences_of_a_device_do_not_add_up_to_a_muted_one() -> None:
    assert after(*[(-120.0, 1.0), (-63.0, TENTH_S)] * 5) is Verdict.ROOM


@pytest.mark.parametrize(
    ("level_db", "zone"),
    [
        (-120.0, Zone.QUIET),
        (QUIET_BELOW_DB - 0.1, Zone.QUIET),
        (QUIET_BELOW_DB, Zone.GOOD),
        (LOUD_FROM_DB, Zone.LOUD),
        (3.0, Zone.LOUD),
    ],
)
def test_each_level_lies_in_one_zone(level_db: float, zone: Zone) -> None:
    assert zone_of(level_db) is zone


def test_the_meter_runs_from_its_left_end_to_full_scale() -> None:
    assert share_of(-200.0) == share_of(METER_FROM_DB) == 0.0
    assert share_of(METER_FROM_DB / 2) == pytest.approx(0.5)
    assert share_of(0.0) == share_of(6.0) == 1.0
