from app.observer_page.allowance import Allowance
from audio.clock import JumpClock


def test_who_asks_too_often_waits() -> None:
    clock = JumpClock()
    allowance = Allowance(clock, a_second=2.0, at_once=3)
    assert [allowance.spend() for _ in range(4)] == [True, True, True, False]
    clock.jump(0.5)
    assert [allowance.spend() for _ in range(2)] == [True, False]
    clock.jump(60.0)
    assert [allowance.spend() for _ in range(4)] == [True, True, True, False]
