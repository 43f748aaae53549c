"""How long the screen's thread was held up, by a clock that jumps."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from audio.clock import JumpClock
from ui.stalls import FirstPaint, Stalls
from ui.tunables import STALL_LOOKED_EVERY_MS, STALL_S

EVERY_S = STALL_LOOKED_EVERY_MS / 1000


def looked(stalls: Stalls, clock: JumpClock, after_s: float, qtbot: QtBot) -> None:
    """Let the loop look once, this long after the last time."""
    clock.jump(after_s)
    at_s = clock.now_s()
    qtbot.waitUntil(lambda: stalls.looked_at_s == at_s)


def test_a_loop_that_turns_in_time_is_not_held_up(qtbot: QtBot) -> None:
    clock = JumpClock()
    stalls = Stalls(clock)
    looked(stalls, clock, EVERY_S, qtbot)
    assert stalls.stalls_s == [] and stalls.worst_s == 0.0


def test_a_long_hold_up_is_counted_with_its_length(qtbot: QtBot) -> None:
    clock = JumpClock()
    stalls = Stalls(clock)
    looked(stalls, clock, EVERY_S + STALL_S + 0.05, qtbot)
    looked(stalls, clock, EVERY_S + STALL_S / 2, qtbot)
    assert stalls.stalls_s == [round(STALL_S + 0.05, 3)]
    assert round(stalls.worst_s, 3) == round(STALL_S + 0.05, 3)


def test_what_was_before_is_forgotten_when_it_begins_anew(qtbot: QtBot) -> None:
    clock = JumpClock()
    stalls = Stalls(clock)
    looked(stalls, clock, 1.0, qtbot)
    stalls.begin()
    assert stalls.stalls_s == [] and stalls.worst_s == 0.0


def test_the_first_drawing_of_a_window_is_noted_and_no_later_one(qtbot: QtBot) -> None:
    clock, window = JumpClock(), QWidget()
    qtbot.addWidget(window)
    painted = FirstPaint(window, clock)
    assert painted.at_s is None
    clock.jump(1.2)
    window.show()
    qtbot.waitUntil(lambda: painted.at_s is not None)
    clock.jump(5.0)
    window.repaint()
    assert painted.at_s == 1.2
