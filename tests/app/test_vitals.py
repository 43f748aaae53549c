"""How a session at work is doing, as it is told a few times a second."""

import numpy as np
import pytest

from app.delays import SessionClock
from app.tunables import VITALS_EVERY_S
from app.vitals import Pulse
from audio.clock import JumpClock
from audio.source import Block, Gap
from audio.tunables import BLOCK_SAMPLES, RATE_HZ
from ui.session_state import Vitals

BLOCK_S = BLOCK_SAMPLES / RATE_HZ
SOUND = np.zeros((BLOCK_SAMPLES, 1), np.float32)


class Listening:
    """A session that hears sound as it comes, or `late_s` after it."""

    def __init__(self) -> None:
        self.clock = JumpClock()
        self._session_clock = SessionClock(self.clock)
        self.pulse = Pulse(self._session_clock)
        self._next_sample = 0

    def hear(self, seconds: float, *, lost: bool = False, paused: bool = False) -> list[Vitals]:
        told = []
        for _ in range(round(seconds / BLOCK_S)):
            self.clock.jump(BLOCK_S)
            item: Block | Gap = Block(self._next_sample, SOUND)
            if lost:
                item = Gap(self._next_sample, BLOCK_SAMPLES, "could not keep up")
            self._next_sample += BLOCK_SAMPLES
            self._session_clock.arrived(item.end_s)
            if self.pulse.is_due(item, paused=paused):
                told.append(self.pulse.felt(item, None if paused else -30.0, 0.5))
        return told


def test_it_is_told_a_few_times_a_second() -> None:
    told = Listening().hear(10.0)
    assert len(told) == pytest.approx(10.0 / VITALS_EVERY_S, rel=0.15)
    assert told[-1].elapsed_s == pytest.approx(10.0, abs=2 * VITALS_EVERY_S)
    assert (told[-1].level_db, told[-1].lost_s, told[-1].words_left_out_s) == (-30.0, 0.0, 0.5)
    assert told[-1].behind_s == pytest.approx(0.0, abs=BLOCK_S)


def test_lost_sound_is_added_up_but_for_a_pause() -> None:
    session = Listening()
    session.hear(1.0, lost=True)
    told = session.hear(2.0, lost=True, paused=True)
    assert told[-1].lost_s == pytest.approx(1.0, abs=0.05)
    assert told[-1].level_db is None
    assert session.hear(1.0)[-1].lost_s == pytest.approx(1.0, abs=0.05)


def test_a_session_that_falls_behind_says_by_how_much_and_one_in_a_pause_does_not() -> None:
    session = Listening()
    session.hear(1.0)
    session.clock.jump(2.0)
    assert session.hear(1.0)[-1].behind_s == pytest.approx(2.0, abs=0.1)
    assert session.hear(1.0, paused=True)[-1].behind_s == 0.0
