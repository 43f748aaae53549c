"""Moments worth hearing: a few, unlike each other, something that went well among them."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cues.events import CueKind, CueShown, Owner
from sessions.moments import MARKED, Moment, worth_hearing
from sessions.standing import PastSilence, StandingCues

HOUR_S = 3600.0


def cue(kind: CueKind, at_s: float, confidence: float = 0.7, told_after_s: float = 1.0) -> CueShown:
    id_ = f"{kind}-{at_s:.0f}"
    return CueShown(id_, kind, at_s, at_s + told_after_s, confidence, f"why {id_}", ("s1",))


def silence(at_s: float, length_s: float) -> PastSilence:
    return PastSilence(f"p{at_s:.0f}", at_s, at_s + length_s, Owner.CLIENT, "client")


def standing(*cues: CueShown, helpful: tuple[str, ...] = ()) -> StandingCues:
    return StandingCues(cues, frozenset(helpful), frozenset())


def kinds_and_starts(moments: tuple[Moment, ...]) -> list[tuple[str, float]]:
    return [(moment.kind, moment.start_s + 8.0) for moment in moments]


def test_the_longest_silence_the_surest_interruption_and_a_mark_are_heard_in_order_of_time() -> None:
    held = [silence(100.0, 4.0), silence(900.0, 11.0)]
    cues = standing(
        cue(CueKind.ADVICE, 200.0, 0.9),
        cue(CueKind.INTERRUPTION, 300.0, 0.6),
        cue(CueKind.CUT_IN, 400.0, 0.8),
    )
    moments = worth_hearing(held, cues, [500.0], HOUR_S)
    assert kinds_and_starts(moments) == [("cut_in", 400.0), (MARKED, 500.0), ("held_silence", 900.0)]
    assert [moment.why for moment in moments] == [
        "why cut_in-400",
        "You marked this moment.",
        "You let the client have 11 s, and they went on.",
    ]
    assert [moment.well for moment in moments] == [False, False, True]


def test_a_moment_is_heard_with_what_led_to_it_and_how_it_went_on() -> None:
    [moment] = worth_hearing([silence(100.0, 11.0)], standing(), [], HOUR_S)
    assert (moment.start_s, moment.end_s) == (92.0, 115.0)
    [at_the_start] = worth_hearing([silence(3.0, 5.0)], standing(), [], 10.0)
    assert (at_the_start.start_s, at_the_start.end_s) == (0.0, 10.0)


def test_words_that_came_late_make_no_moment_long() -> None:
    [moment] = worth_hearing([], standing(cue(CueKind.ADVICE, 100.0, told_after_s=55.0)), [], HOUR_S)
    assert (moment.start_s, moment.end_s) == (92.0, 124.0)


def test_of_one_sort_there_are_two_only_where_there_is_nothing_else() -> None:
    held = [silence(100.0 * n, 3.0 + n) for n in range(1, 6)]
    assert kinds_and_starts(worth_hearing(held, standing(), [], HOUR_S)) == [
        ("held_silence", 300.0),
        ("held_silence", 400.0),
        ("held_silence", 500.0),
    ]
    with_others = worth_hearing(held, standing(cue(CueKind.MONOLOGUE, 1000.0)), [2000.0], HOUR_S)
    assert [moment.kind for moment in with_others] == ["held_silence", "monologue", MARKED]


def test_what_was_called_helpful_is_heard_before_what_is_surer() -> None:
    called = cue(CueKind.INTERRUPTION, 300.0, 0.6)
    others = [cue(CueKind.INTERRUPTION, 400.0, 0.9), *(cue(CueKind.CUT_IN, 500.0 + n) for n in (0, 100))]
    moments = worth_hearing(
        [silence(100.0, 9.0)], standing(called, *others, helpful=(called.id,)), [900.0], HOUR_S
    )
    assert kinds_and_starts(moments)[1] == ("interruption", 300.0)


def test_a_share_of_talk_a_doubt_or_a_nudge_is_nothing_to_hear() -> None:
    nothing = [cue(kind, 100.0) for kind in (CueKind.TALK_SHARE, CueKind.CANNOT_TELL, CueKind.HOLD_SPACE)]
    assert worth_hearing([], standing(*nothing), [], HOUR_S) == ()


SILENCES = st.builds(silence, st.floats(0, HOUR_S - 60), st.floats(3, 60))
CUES = st.builds(cue, st.sampled_from(CueKind), st.floats(0, HOUR_S), st.floats(0, 1), st.floats(0, 60))


@given(
    st.lists(SILENCES, max_size=5), st.lists(CUES, max_size=20), st.lists(st.floats(0, HOUR_S), max_size=3)
)
def test_moments_lie_in_the_session_apart_in_order_and_one_went_well_where_any_did(
    held: list[PastSilence], cues: list[CueShown], marked_at_s: list[float]
) -> None:
    moments = worth_hearing(held, standing(*cues), marked_at_s, HOUR_S)
    assert len(moments) <= 3
    assert all(0.0 <= moment.start_s <= moment.end_s <= HOUR_S for moment in moments)
    for before, after in pairwise(moments):
        assert before.end_s <= after.start_s
    assert any(moment.well for moment in moments) == bool(held)
