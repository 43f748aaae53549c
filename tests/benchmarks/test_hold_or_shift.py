import json
from pathlib import Path

import pytest

from app.errors import UsageError
from benchmarks.hold_or_shift import (
    Silence,
    Spoken,
    Timer,
    best_timer,
    judged_by,
    read_timed,
    recalls,
    silences,
)


def client(start_s: float, end_s: float) -> Spoken:
    return Spoken("client", start_s, end_s)


def coach(start_s: float, end_s: float) -> Spoken:
    return Spoken("coach", start_s, end_s)


def test_who_speaks_next_says_if_it_was_hold_or_shift() -> None:
    talk = [coach(0.0, 1.0), client(2.0, 3.0), client(4.0, 5.0), coach(5.5, 6.0), client(8.0, 9.0)]
    assert silences(talk) == [Silence(3.0, 4.0, hold=True), Silence(5.0, 5.5, hold=False)]


def test_a_breath_is_part_of_the_talk() -> None:
    assert silences([client(0.0, 1.0), client(1.4, 2.0), coach(3.0, 4.0)]) == [Silence(2.0, 3.0, hold=False)]


def test_where_the_coach_speaks_on_or_comes_at_once_there_is_no_silence() -> None:
    assert silences([client(0.0, 2.0), coach(1.0, 3.0), client(4.0, 5.0), coach(5.2, 6.0)]) == []


def test_saying_nothing_is_wrong_and_counted() -> None:
    found = [Silence(0.0, 1.0, hold=True), Silence(2.0, 3.0, hold=True), Silence(4.0, 5.0, hold=False)]
    right = recalls(zip(found, (True, None, False), strict=True))
    assert (right.holds_right, right.holds, right.shifts_right, right.shifts, right.not_judged) == (
        1,
        2,
        1,
        1,
        1,
    )
    assert right.balanced_accuracy == pytest.approx(0.75)


def test_without_holds_nothing_is_balanced() -> None:
    assert recalls([(Silence(0.0, 1.0, hold=False), False)]).balanced_accuracy is None


def lasting(length_s: float, *, hold: bool) -> Silence:
    return Silence(10.0, 10.0 + length_s, hold)


@pytest.mark.parametrize("longer_is_hold", [True, False])
def test_the_best_timer_finds_the_length_at_which_the_kinds_part(longer_is_hold: bool) -> None:
    short = [lasting(length_s, hold=not longer_is_hold) for length_s in (0.5, 0.7)]
    long = [lasting(length_s, hold=longer_is_hold) for length_s in (1.5, 2.0, 2.5)]
    timer = best_timer(short + long)
    assert timer.at_s == pytest.approx(1.5)
    assert timer.longer_is_hold is longer_is_hold
    assert recalls(judged_by(timer, short + long)).balanced_accuracy == 1.0


def test_a_timer_is_never_worse_than_chance() -> None:
    mixed = [lasting(length_s, hold=hold) for length_s in (0.5, 1.0) for hold in (True, False)]
    assert recalls(judged_by(best_timer(mixed), mixed)).balanced_accuracy == 0.5


def test_a_timer_says_what_it_goes_by() -> None:
    assert Timer(0.8, longer_is_hold=False).rule == "shift from 0.80 s on"


@pytest.mark.parametrize(
    "held", ["{", "{}", '{"words": [{"role": "coach"}]}', '{"words": []}', json.dumps({"words": [1]})]
)
def test_what_holds_no_timed_words_of_two_is_one_line(held: str, tmp_path: Path) -> None:
    path = tmp_path / "talk.timed.json"
    path.write_text(held)
    with pytest.raises(UsageError, match=r"talk\.timed\.json: [^\n]+$"):
        read_timed(path)
