"""How marks and sensitivity move what a cue has to reach."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cues import tunables
from cues.errors import WrongSettings
from cues.events import CueKind
from cues.hand import CueMarked
from cues.marks import UNMARKED, Marks, TrackRecord, threshold_shift
from cues.settings import USUAL, CueSetting
from cues.thresholds import log_odds_shift, shifted, threshold

COUNTS = st.integers(0, 10_000)
MARKS = st.builds(Marks, COUNTS, COUNTS)
OVER = CueKind.INTERRUPTION


def threshold_with(marks: Marks, sensitivity: int = 0, kind: CueKind = OVER) -> float:
    settings = USUAL.with_cue(kind, CueSetting(live=True, sensitivity=sensitivity))
    return threshold(kind, settings, TrackRecord({kind: marks}))


@given(MARKS, COUNTS)
def test_more_marks_of_one_sort_never_move_a_threshold_the_other_way(marks: Marks, more: int) -> None:
    here = threshold_with(marks)
    assert threshold_with(Marks(marks.helpful + more, marks.wrong)) <= here
    assert threshold_with(Marks(marks.helpful, marks.wrong + more)) >= here


@given(MARKS, st.integers(-2, 2), st.sampled_from(CueKind))
def test_a_threshold_stays_within_its_bounds(marks: Marks, sensitivity: int, kind: CueKind) -> None:
    if kind is CueKind.CANNOT_TELL:
        return
    base, most = tunables.BASE_THRESHOLD[kind], tunables.MARKS_SHIFT_AT_MOST
    by_hand = -tunables.SENSITIVITY_STEP * sensitivity
    here = threshold_with(marks, sensitivity, kind)
    assert shifted(base, by_hand - most) <= here <= shifted(base, by_hand + most)
    assert 0.0 <= here < 1.0


@given(MARKS)
def test_as_many_of_one_sort_as_of_the_other_leave_it_where_it_was(marks: Marks) -> None:
    assert threshold_shift(Marks(marks.helpful, marks.helpful)) == 0.0
    mirrored = threshold_shift(Marks(marks.wrong, marks.helpful))
    assert threshold_shift(marks) == pytest.approx(-mirrored)


def test_one_mark_moves_little_and_a_hundred_no_further_than_the_bound() -> None:
    assert threshold_with(Marks(wrong=1)) == pytest.approx(0.556, abs=0.001)
    assert threshold_with(Marks(wrong=4)) == pytest.approx(0.667, abs=0.001)
    assert (
        threshold_with(Marks(wrong=100))
        == threshold_with(Marks(wrong=1000))
        == pytest.approx(0.802, abs=0.001)
    )


@pytest.mark.parametrize(("steps", "reached"), [(-2, 0.802), (-1, 0.668), (0, 0.5), (1, 0.332), (2, 0.198)])
def test_a_more_sensitive_cue_has_less_to_reach(steps: int, reached: float) -> None:
    assert threshold_with(Marks(), steps) == pytest.approx(reached, abs=0.001)


def test_what_is_always_shown_stays_so_and_its_own_rule_can_ask_how_far_it_was_moved() -> None:
    assert threshold_with(Marks(wrong=100), -2, CueKind.HOLD_SPACE) == 0.0
    settings = USUAL.with_cue(CueKind.HOLD_SPACE, CueSetting(live=True, sensitivity=1))
    assert log_odds_shift(CueKind.HOLD_SPACE, settings, UNMARKED) == pytest.approx(-0.7)


def test_the_last_mark_of_a_cue_holds_and_one_of_an_unknown_cue_counts_for_nothing() -> None:
    before = TrackRecord({OVER: Marks(2, 1)})
    kinds = {"c1": OVER, "c2": CueKind.CUT_IN}
    marked = [
        CueMarked("c1", True, 3.0),
        CueMarked("c2", False, 4.0),
        CueMarked("c1", False, 5.0),
        CueMarked("c9", False, 6.0),
    ]
    after = before.after(kinds, marked)
    assert (after.of(OVER), after.of(CueKind.CUT_IN)) == (Marks(2, 2), Marks(0, 1))
    assert (before.of(OVER), after.of(CueKind.ADVICE)) == (Marks(2, 1), Marks())


@given(st.dictionaries(st.sampled_from(CueKind), MARKS))
def test_a_record_that_is_written_down_reads_back_the_same(marks: dict[CueKind, Marks]) -> None:
    record = TrackRecord(marks)
    assert TrackRecord.from_json(json.loads(json.dumps(record.as_json()))) == record


@pytest.mark.parametrize(
    "found", [[], {"mind_read": {}}, {"advice": 3}, {"advice": {"good": 1}}, {"advice": {"wrong": -1}}]
)
def test_a_damaged_record_is_said_to_be_damaged(found: Any) -> None:
    with pytest.raises(WrongSettings, match="the record of marks is damaged; remove it"):
        TrackRecord.from_json(found)
