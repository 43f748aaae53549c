"""How a session at work is told to stand."""

import pytest

from ui.overlay_state import CannotHear, Finished, Listening, Paused
from ui.session_state import (
    Ailment,
    Erased,
    Notice,
    Phase,
    SessionEvent,
    SessionState,
    Vitals,
    after,
    clock_face,
    dismissed,
    stopping,
)


def told(*events: SessionEvent, state: SessionState | None = None) -> SessionState:
    state = state or SessionState()
    for event in events:
        state = after(state, event)
    return state


@pytest.mark.parametrize(
    ("event", "phase"),
    [(Listening(), Phase.LISTENING), (Paused(), Phase.PAUSED), (CannotHear("unplugged"), Phase.DEAF)],
)
def test_it_is_what_it_was_told_last(event: SessionEvent, phase: Phase) -> None:
    assert told(Listening(), event).phase is phase


def test_why_nothing_is_heard_goes_when_sound_is_back() -> None:
    assert told(CannotHear("unplugged")).deaf == "unplugged"
    assert told(CannotHear("unplugged"), Listening()).deaf == ""


def test_all_is_well_until_it_is_not() -> None:
    assert told(Vitals(10.0, -30.0)).ailments == ()
    assert told(Vitals(10.0, -30.0, lost_s=0.03)).ailments == ()
    ill = told(Vitals(10.0, -30.0, lost_s=0.5, behind_s=2.0, words_left_out_s=3.0))
    assert ill.ailments == (Ailment.BEHIND, Ailment.SOUND_LOST, Ailment.WORDS_LEFT_OUT)


def test_notices_stand_until_they_are_read_the_last_few_of_them() -> None:
    state = told(*(Notice(str(number)) for number in range(5)))
    assert state.notices == ("2", "3", "4")
    assert dismissed(state).notices == ()


def test_once_it_was_asked_to_stop_it_does_not_seem_to_listen_again() -> None:
    state = told(Listening(), Vitals(3.0, -40.0), state=stopping(told(Listening())))
    assert state.phase is Phase.FINISHING
    assert state.vitals.elapsed_s == 3.0
    assert told(Finished(), state=state).phase is Phase.ENDED


def test_a_session_that_is_over_cannot_be_stopped_again() -> None:
    assert stopping(told(Finished()), erasing=True).phase is Phase.ENDED
    assert not stopping(told(Finished()), erasing=True).erasing


def test_it_knows_that_everything_was_erased() -> None:
    assert told(Erased(), Finished()).erased


@pytest.mark.parametrize(
    ("seconds", "face"), [(0, "0:00"), (65.9, "1:05"), (3600, "1:00:00"), (7325, "2:02:05")]
)
def test_time_is_written_as_on_a_clock(seconds: float, face: str) -> None:
    assert clock_face(seconds) == face
