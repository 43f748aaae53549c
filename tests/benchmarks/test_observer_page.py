from audio.clock import JumpClock
from benchmarks.observer_page import compared, told
from cues.hand import Mark
from ui.triad_desk import PhoneMarked


def mark(number: int, at_s: float) -> PhoneMarked:
    return PhoneMarked(f"{number:032x}", Mark.STRENGTH, at_s, "")


def test_marks_are_compared_with_their_taps_and_doubles_are_counted() -> None:
    clock = JumpClock()
    zero_s = clock.wall().timestamp()
    marks = [mark(1, 10.01), mark(2, 20.0), mark(1, 10.01)]
    figures = compared("a line", [zero_s + 10.0, zero_s + 20.0, zero_s + 30.0], marks, clock)
    assert (figures.tapped, figures.arrived, figures.doubled) == (3, 2, 1)
    assert [round(off) for off in figures.off_ms] == [10, 0]
    assert "2 of 3 marks arrived, 1 doubled; off by 5.0 ms, at most 10.0 ms" in told(figures)
