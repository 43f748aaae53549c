"""Which cue comes next, what is looped, and what is listed as marked."""

from dataclasses import replace

from cues.events import CueKind
from sessions.account import Cue
from tests.sessions.made_account import made_account
from ui.pages.playback_state import (
    cues_shown,
    heard_from,
    kinds_of,
    loop_of,
    marks_of,
    next_cue,
    note_on,
    previous_cue,
    within,
)
from ui.parts.timeline.shown import everything_of


def cue(id_: str, start_s: float, end_s: float | None = None) -> Cue:
    return Cue(id_, CueKind.INTERRUPTION, start_s, end_s, "", 0.8, True, ())


FIRST, SECOND, TWIN, LAST = CUES = [cue("a", 10.0), cue("b", 20.0), cue("c", 20.0), cue("d", 90.0)]


def test_the_next_cue_is_the_first_one_ahead() -> None:
    assert next_cue(CUES, 0.0, None) == FIRST
    assert next_cue(CUES, 10.0, None) == SECOND
    assert next_cue(CUES, 95.0, None) is None


def test_a_cue_that_was_gone_to_is_not_the_next_one_though_it_lies_ahead() -> None:
    assert next_cue(CUES, heard_from(FIRST), FIRST) == SECOND


def test_cues_of_one_moment_are_gone_through_one_by_one() -> None:
    assert next_cue(CUES, heard_from(SECOND), SECOND) == TWIN
    assert next_cue(CUES, heard_from(TWIN), TWIN) == LAST
    assert previous_cue(CUES, heard_from(TWIN), TWIN) == SECOND


def test_back_leads_to_the_start_of_a_cue_first_and_from_there_to_the_one_before() -> None:
    assert previous_cue(CUES, 60.0, TWIN) == TWIN
    assert previous_cue(CUES, heard_from(SECOND), SECOND) == FIRST
    assert previous_cue(CUES, 10.5, FIRST) is None
    assert previous_cue(CUES, 5.0, None) is None


def test_a_chosen_cue_that_was_played_past_does_not_hold_the_next_one_up() -> None:
    assert next_cue(CUES, 50.0, FIRST) == LAST


def test_a_cue_that_is_hidden_is_passed_over() -> None:
    account = made_account()
    shown = replace(everything_of(account), kinds=frozenset({CueKind.CUT_IN}))
    cues = cues_shown(account, shown)
    assert {one.kind for one in cues} == {CueKind.CUT_IN}
    hidden = account.cues[0]
    assert next_cue(cues, hidden.start_s, hidden) == cues[0]


def test_kinds_are_counted_in_the_order_of_kinds() -> None:
    assert list(kinds_of(made_account(80.0)).items()) == [
        (CueKind.HOLD_SPACE, 2),
        (CueKind.INTERRUPTION, 2),
        (CueKind.CUT_IN, 2),
        (CueKind.HELD_SILENCE, 2),
    ]


def test_a_loop_has_what_led_to_the_cue_and_how_it_went_on_within_the_session() -> None:
    assert loop_of(cue("a", 30.0, 33.0), 100.0) == (22.0, 37.0)
    assert loop_of(cue("a", 3.0), 5.0) == (0.0, 5.0)
    assert loop_of(cue("a", 30.0, 90.0), 100.0) == (22.0, 54.0)


def test_what_was_marked_is_listed_by_its_time_and_notes_on_cues_stand_with_those() -> None:
    account = made_account()
    assert [(one.at_s, one.text, one.is_note) for one in marks_of(account)] == [
        (32.0, "the father", False),
        (52.0, "", False),
        (60.0, "her breath", True),
    ]
    note = note_on(account, account.cues[1])
    assert note is not None and note.text == "I was in a hurry here"
    assert note_on(account, account.cues[0]) is None


def test_no_place_lies_outside_the_session() -> None:
    assert (within(-1.0, 5.0), within(3.0, 5.0), within(9.0, 5.0)) == (0.0, 3.0, 5.0)
