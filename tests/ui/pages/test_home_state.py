"""What the list of sessions says, and which of them are found."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from sessions.about import HeardFrom, Keep, Part
from tests.ui.pages.made_shelf import practised, session, unreadable
from ui.pages.home_state import (
    Facts,
    Setting,
    Since,
    Sought,
    cut,
    facts_of,
    first_day,
    fits,
    hours_and_minutes,
    last_held,
    shortened,
)

TUESDAY = date(2026, 11, 24)


def facts(client: str = "Ada", **changes: Any) -> Facts:
    found = facts_of(session("a", client, **changes), UTC)
    assert found is not None
    return found


def test_a_session_tells_with_whom_how_long_and_what_was_kept() -> None:
    ada = facts(keep=Keep.WORDS)
    assert (ada.client, ada.duration_s, ada.keep, ada.cues) == ("Ada", 2700.0, Keep.WORDS, 12)
    assert ada.started == datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def test_a_call_has_a_channel_each_and_a_recording_the_name_of_a_file() -> None:
    assert facts().setting is Setting.ROOM
    assert facts(channels=("coach", "client")).setting is Setting.CALL
    assert facts(source_name="Monday.M4A", channels=("coach", "client")).setting is Setting.RECORDING
    assert facts(source_name="USB Audio 2.0").setting is Setting.ROOM
    assert facts(heard_from=HeardFrom.TRANSCRIPT).setting is Setting.TRANSCRIPT


def test_with_an_observer_it_was_a_triad() -> None:
    assert facts(people=("coach", "client", "observer")).is_triad
    assert not facts().is_triad


def test_a_round_is_of_a_triad_and_so_is_the_talk_after_it() -> None:
    round_ = facts(practice=practised())
    assert round_.is_triad and not round_.is_debrief
    assert facts(practice=practised(part=Part.DEBRIEF)).is_debrief


def test_starting_again_is_as_the_last_session_and_never_as_what_was_brought() -> None:
    recording = session("a", source_name="monday.wav")
    held, older = session("b", "Ada"), session("c", "Tom")
    assert last_held([unreadable("d", "damaged"), recording, held, older]) is held
    transcript = session("d", heard_from=HeardFrom.TRANSCRIPT)
    assert last_held([recording, transcript]) is None


@pytest.mark.parametrize("text", ["", "ada", "ADA room", "nov 24", "  recov "])
def test_every_word_is_looked_for_wherever_it_stands(text: str) -> None:
    assert fits(facts(), "24 Nov 2026, Ada, in the room, recovered", Sought(text), TUESDAY)


def test_a_word_that_is_nowhere_finds_nothing() -> None:
    assert not fits(facts(), "24 Nov 2026, Ada, in the room", Sought("ada call"), TUESDAY)


def test_what_was_kept_is_told_apart() -> None:
    with_sound, words_only = facts(), facts(keep=Keep.WORDS)
    assert fits(with_sound, "", Sought(keep=Keep.SOUND), TUESDAY)
    assert not fits(words_only, "", Sought(keep=Keep.SOUND), TUESDAY)


@pytest.mark.parametrize(
    ("since", "begins"),
    [
        (Since.EVER, None),
        (Since.WEEK, date(2026, 11, 23)),
        (Since.MONTH, date(2026, 11, 1)),
        (Since.QUARTER, date(2026, 8, 25)),
        (Since.YEAR, date(2026, 1, 1)),
    ],
)
def test_a_stretch_of_time_begins_on_its_first_day(since: Since, begins: date | None) -> None:
    assert first_day(since, TUESDAY) == begins


def test_the_first_day_counts_and_the_one_before_does_not() -> None:
    on_the_first = replace(facts(), started=datetime(2026, 11, 1, 0, 5, tzinfo=UTC))
    before = replace(facts(), started=datetime(2026, 10, 31, 23, 55, tzinfo=UTC))
    assert fits(on_the_first, "", Sought(since=Since.MONTH), TUESDAY)
    assert not fits(before, "", Sought(since=Since.MONTH), TUESDAY)


def test_what_cannot_be_read_is_found_by_its_words_alone() -> None:
    assert fits(None, "Cannot be read, damaged", Sought("damaged"), TUESDAY)
    assert not fits(None, "Cannot be read, damaged", Sought(keep=Keep.SOUND), TUESDAY)
    assert not fits(None, "Cannot be read, damaged", Sought(since=Since.YEAR), TUESDAY)


def test_lengths_are_told_to_the_nearest_minute() -> None:
    assert hours_and_minutes(2710) == (0, 45)
    assert hours_and_minutes(3599) == (1, 0)
    assert hours_and_minutes(20) == (0, 0)


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("dddd, d MMMM yyyy", "d MMM yyyy"),
        ("dddd, MMMM d, yyyy", "MMM d, yyyy"),
        ("dddd, d. MMMM yyyy", "d. MMM yyyy"),
        ("dddd, d 'de' MMMM 'de' yyyy", "d 'de' MMM 'de' yyyy"),
        ("yyyy. MMMM d., dddd", "yyyy. MMM d."),
        ("yyyy年M月d日dddd", "yyyy年M月d日"),
        ("ddddที่ d MMMM yyyy", "d MMM yyyy"),
    ],
)
def test_a_day_is_written_in_the_manner_of_its_place_without_the_weekday(long: str, short: str) -> None:
    assert shortened(long) == short


def test_a_long_name_is_cut_on_a_button() -> None:
    assert cut("Ada", 10) == "Ada"
    assert cut("Maximiliane Friederike", 10) == "Maximilia…"
