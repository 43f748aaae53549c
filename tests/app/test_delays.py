import pytest

from app.delays import FixedDelays, SessionClock, TrueDelays
from app.tunables import DELAY_BELIEVED_S, HEARING_DELAY_S, TURN_END_DELAY_S
from audio.clock import JumpClock


@pytest.fixture
def clock() -> JumpClock:
    clock = JumpClock()
    clock.jump(1000.0)  # a computer that has been on for a while
    return clock


def begun(clock: JumpClock) -> SessionClock:
    """A session whose first block, of 32 ms, arrives now."""
    session_clock = SessionClock(clock)
    session_clock.arrived(0.032)
    return session_clock


def test_session_time_is_set_by_the_block_that_arrived_soonest(clock: JumpClock) -> None:
    session_clock = SessionClock(clock)
    assert session_clock.now_s() == 0.0
    session_clock.arrived(0.032)
    clock.jump(2.0)
    session_clock.arrived(0.064)  # a block that comes late sets nothing back
    assert session_clock.now_s() == pytest.approx(2.032)


def test_session_time_follows_the_sound_where_the_two_clocks_drift_apart(clock: JumpClock) -> None:
    session_clock = SessionClock(clock)
    for second in range(3600):
        session_clock.arrived(float(second))
        clock.jump(1.0001)
    assert session_clock.now_s() == pytest.approx(3600.0, abs=0.01)


def test_in_replay_a_result_is_known_a_fixed_while_after_its_sound(clock: JumpClock) -> None:
    delays = FixedDelays(begun(clock), words_s=0.7)
    clock.jump(60.0)
    assert delays.known_at_s("hearing", 5.0) == 5.0 + HEARING_DELAY_S
    assert delays.known_at_s("turn_end", 5.0) == 5.0 + TURN_END_DELAY_S
    assert delays.known_at_s("words", 5.0) == 5.7
    assert delays.now_s(5.0) == 5.0


def test_if_a_turn_sounded_finished_is_known_no_sooner_than_that_it_ended() -> None:
    delays = FixedDelays()
    assert delays.known_at_s("turn_end", 5.0) >= delays.known_at_s("hearing", 5.0)


def test_in_replay_true_delays_are_noted_beside_the_fixed_ones(clock: JumpClock) -> None:
    delays = FixedDelays(begun(clock))
    clock.jump(4.0)
    delays.note("words", 3.5)
    assert delays.true_s["words"] == [pytest.approx(0.532)]


def test_at_full_speed_there_is_no_true_delay_to_note() -> None:
    delays = FixedDelays()
    delays.note("words", 3.5)
    assert not delays.true_s


def test_live_a_result_is_known_when_it_is_there_and_never_before_its_sound(clock: JumpClock) -> None:
    delays = TrueDelays(begun(clock))
    clock.jump(4.0)
    assert delays.now_s(4.0) == pytest.approx(4.032)
    assert delays.known_at_s("words", 3.5) == pytest.approx(4.032)
    assert delays.known_at_s("hearing", 4.1) == 4.1


def test_live_a_stall_makes_no_silence_much_older_than_its_sound(clock: JumpClock) -> None:
    delays = TrueDelays(begun(clock))
    clock.jump(60.0)
    assert delays.now_s(5.0) == 5.0 + DELAY_BELIEVED_S
