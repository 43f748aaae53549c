"""What the overlay says, and how it comes and goes."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cues.events import CueHidden, CueKind, CueShown
from ui.overlay_motion import looks, next_frame_s, steady_hold
from ui.overlay_state import (
    CannotHear,
    Kind,
    Listening,
    OverlayEvent,
    OverlayState,
    Paused,
    after,
    opening,
)
from ui.overlay_words import CAPTIONS, MEANINGS, WORDS
from ui.tunables import BREATH_S

HOLD = CueShown("c1", CueKind.HOLD_SPACE, 40.0, 40.6, 0.9, "the client paused in mid-thought", ())
HELD = CueHidden("c1", 45.0, 45.1)
OVER = CueShown("c2", CueKind.INTERRUPTION, 50.0, 50.7, 0.8, "the coach took the floor", ())
OVER_GONE = CueHidden("c2", 52.0, 52.7)
DOUBT = CueShown("c3", CueKind.CANNOT_TELL, 60.0, 60.0, 1.0, "Use headphones.", ("bleed",))
SURE_AGAIN = CueHidden("c3", 65.0, 65.0)
MUTED = CannotHear("The microphone gives no sound: is it muted?")


def listening() -> OverlayState:
    """An overlay that has been listening for a while, now at 100 s."""
    return after(opening(90.0), Listening(), 91.0)


def opacity(state: OverlayState, kind: Kind, now_s: float) -> float:
    """How strongly `kind` is seen; 0 when it is not there."""
    return max((look.opacity for look in looks(state, now_s) if look.kind is kind), default=0.0)


def test_hold_space_comes_up_softly() -> None:
    state = after(listening(), HOLD, 100.0)
    seen = [opacity(state, Kind.HOLD_SPACE, 100.0 + ms / 1000) for ms in (0, 60, 125, 190, 250)]
    assert seen == sorted(seen)
    assert seen[0] == 0.0
    assert seen[2] == pytest.approx(0.5)
    assert seen[4] == 1.0
    assert state.kind is Kind.HOLD_SPACE


def test_hold_space_is_gone_within_200_ms_of_being_hidden() -> None:
    state = after(after(listening(), HOLD, 100.0), HELD, 105.0)
    assert opacity(state, Kind.HOLD_SPACE, 105.0) == 1.0
    assert opacity(state, Kind.HOLD_SPACE, 105.2) == 0.0
    assert state.kind is Kind.LISTENING


def test_a_hold_hidden_before_it_was_fully_there_leaves_from_where_it_stood() -> None:
    state = after(after(listening(), HOLD, 100.0), HELD, 100.1)
    before = opacity(after(listening(), HOLD, 100.0), Kind.HOLD_SPACE, 100.1)
    assert 0.0 < before < 1.0
    assert opacity(state, Kind.HOLD_SPACE, 100.1) == pytest.approx(before)


def test_a_silence_is_felt_to_lengthen_but_never_outgrows_the_plate() -> None:
    state = after(listening(), HOLD, 100.0)
    grown = [looks(state, 100.0 + s)[-1].growth for s in (1, 3, 8, 20, 600)]
    assert grown == sorted(grown)
    assert grown[1] - grown[0] > 0.1
    assert grown[-1] <= 1.0


def test_growth_counts_from_the_silence_not_from_the_cue() -> None:
    late = replace(HOLD, shown_at_s=HOLD.start_s + 3.0)
    state = after(listening(), late, 100.0)
    assert state.since_s == pytest.approx(97.0)
    assert looks(state, 100.1)[-1].growth > looks(after(listening(), HOLD, 100.0), 100.1)[-1].growth


def test_an_interruption_is_marked_until_its_cue_is_hidden() -> None:
    state = after(listening(), OVER, 100.0)
    assert state.kind is Kind.TALKING_OVER
    assert after(state, OVER_GONE, 102.0).kind is Kind.LISTENING


def test_one_signal_at_a_time_the_newer_one() -> None:
    state = after(after(listening(), OVER, 100.0), HOLD, 101.0)
    assert state.kind is Kind.HOLD_SPACE
    assert after(state, OVER_GONE, 102.0).kind is Kind.HOLD_SPACE


@pytest.mark.parametrize(("rest", "kind"), [(Paused(), Kind.PAUSED), (MUTED, Kind.CANNOT_HEAR)])
def test_a_pause_and_bad_sound_take_the_cue_down_and_let_none_up(rest: OverlayEvent, kind: Kind) -> None:
    state = after(after(listening(), HOLD, 100.0), rest, 101.0)
    assert state.kind is kind
    assert after(state, OVER, 102.0).kind is kind
    assert after(state, HELD, 102.0).kind is kind
    assert opacity(state, Kind.HOLD_SPACE, 101.2) == 0.0


def test_it_says_why_it_cannot_hear_only_while_it_cannot() -> None:
    state = after(listening(), MUTED, 100.0)
    assert state.reason == MUTED.reason
    assert after(state, Listening(), 101.0).reason == ""


def test_doubt_takes_the_cue_down_says_why_and_lets_none_up_until_it_is_over() -> None:
    state = after(after(listening(), HOLD, 100.0), DOUBT, 101.0)
    assert (state.kind, state.reason) == (Kind.CANNOT_TELL, "Use headphones.")
    assert after(state, HELD, 101.0) == state
    assert after(state, OVER, 102.0) == state
    over = after(state, SURE_AGAIN, 105.0)
    assert (over.kind, over.reason) == (Kind.LISTENING, "")
    assert after(over, OVER, 106.0).kind is Kind.TALKING_OVER


@pytest.mark.parametrize(("rest", "kind"), [(Paused(), Kind.PAUSED), (MUTED, Kind.CANNOT_HEAR)])
def test_doubt_outlasts_a_pause_and_bad_sound_unless_it_ends_meanwhile(
    rest: OverlayEvent, kind: Kind
) -> None:
    state = after(after(listening(), DOUBT, 100.0), rest, 101.0)
    assert state.kind is kind
    assert state.reason == (MUTED.reason if rest is MUTED else "")
    again = after(state, Listening(), 102.0)
    assert (again.kind, again.reason) == (Kind.CANNOT_TELL, "Use headphones.")
    assert after(after(state, SURE_AGAIN, 101.5), Listening(), 102.0).kind is Kind.LISTENING


def test_doubt_asks_nothing_of_the_coach_and_is_drawn_as_quietly_as_any_state() -> None:
    assert not Kind.CANNOT_TELL.is_cue
    state = after(listening(), DOUBT, 100.0)
    assert next_frame_s(state, 101.0) is None


def test_hearing_twice_that_it_listens_does_not_take_the_hold_down() -> None:
    state = after(listening(), HOLD, 100.0)
    assert after(state, Listening(), 101.0) == state


def test_a_cue_kept_for_the_playback_is_not_shown() -> None:
    assert after(listening(), replace(HOLD, live=False), 100.0).kind is Kind.LISTENING


def test_a_hold_breathes_slowly_for_as_long_as_it_lasts() -> None:
    state = after(listening(), HOLD, 100.0)
    breaths = [looks(state, 100.5 + tenth / 10)[-1].breath for tenth in range(600)]
    assert min(breaths) == pytest.approx(0.0, abs=0.01)
    assert max(breaths) == pytest.approx(1.0, abs=0.01)
    turns = sum(
        1 for before, now, then in zip(breaths, breaths[1:], breaths[2:], strict=False) if before < now > then
    )
    assert turns == pytest.approx(60 / BREATH_S, abs=1)
    assert 6.0 <= BREATH_S <= 8.0


def test_a_breath_does_not_jump_as_the_hold_goes() -> None:
    state = after(listening(), HOLD, 100.0)
    gone = after(state, HELD, 103.0)
    now = looks(state, 103.0)[-1]
    assert next(look for look in looks(gone, 103.0) if look.kind is Kind.HOLD_SPACE).breath == now.breath


def test_with_reduced_motion_nothing_breathes_and_a_hold_grows_in_few_small_steps() -> None:
    state = after(listening(), HOLD, 100.0)
    seen = [looks(state, 100.3 + tenth / 10, still=True)[-1] for tenth in range(600)]
    assert {look.breath for look in seen} == {0.0}
    grown = [look.growth for look in seen]
    assert grown == sorted(grown)
    assert grown[-1] == 1.0
    assert 4 < len(set(grown)) < 10


def test_with_reduced_motion_signals_still_come_softly_and_within_a_moment() -> None:
    state = after(listening(), HOLD, 100.0)
    seen = [looks(state, 100.01 + step / 100, still=True)[-1].opacity for step in range(100)]
    assert seen == sorted(seen) and 0.0 < seen[0] < 0.5
    assert seen[-1] == 1.0


def test_with_reduced_motion_it_is_drawn_only_when_a_step_is_due() -> None:
    state = after(listening(), HOLD, 100.0)
    now_s, drawn = 100.5, 0
    growth = looks(state, now_s, still=True)[-1].growth
    while (wait_s := next_frame_s(state, now_s, still=True)) is not None:
        now_s, drawn = now_s + wait_s, drawn + 1
        assert looks(state, now_s, still=True)[-1].growth > growth
        growth = looks(state, now_s, still=True)[-1].growth
    assert 4 < drawn < 10


def test_nothing_is_drawn_while_nothing_changes() -> None:
    state = listening()
    assert next_frame_s(state, 91.1) is not None
    assert next_frame_s(state, 92.0) is None


def test_a_hold_moves_at_a_screens_own_pace() -> None:
    held = after(listening(), HOLD, 100.0)
    assert next_frame_s(held, 100.1) == next_frame_s(held, 160.0) == pytest.approx(1 / 60)


def test_only_the_ring_moves_once_a_hold_is_all_there() -> None:
    held = after(listening(), HOLD, 100.0)
    assert not steady_hold(held, 100.1)
    assert steady_hold(held, 100.5)
    assert not steady_hold(after(held, HELD, 101.0), 101.1)


def test_the_ring_says_one_word_and_no_state_takes_more_than_two() -> None:
    assert WORDS.keys() == CAPTIONS.keys() == MEANINGS.keys() == set(Kind)
    assert all(len(words.split()) == 1 for words in WORDS.values())
    assert all(len(words.split()) <= 2 for words in CAPTIONS.values())
    assert len(set(WORDS.values())) == len(set(CAPTIONS.values())) == len(Kind)


FRAME_S = 0.016
MOMENTS = st.lists(
    st.tuples(
        st.sampled_from([HOLD, HELD, OVER, OVER_GONE, DOUBT, SURE_AGAIN, Listening(), Paused(), MUTED]),
        st.floats(0.0, 0.6),
    ),
    max_size=12,
)


@given(MOMENTS)
def test_nothing_ever_flashes(moments: list[tuple[OverlayEvent, float]]) -> None:
    """Whatever comes, however fast: in 16 ms nothing gains or loses more than a sixth of its strength."""
    now_s = 0.0
    state = opening(now_s)
    before = dict.fromkeys(Kind, 0.0)
    for event, lasting_s in moments:
        state = after(state, event, now_s)
        for _ in range(int(lasting_s / FRAME_S) + 1):
            seen = {kind: opacity(state, kind, now_s) for kind in Kind}
            assert all(0.0 <= seen[kind] <= 1.0 for kind in Kind)
            assert all(abs(seen[kind] - before[kind]) <= 1 / 6 for kind in Kind)
            before = seen
            now_s += FRAME_S
