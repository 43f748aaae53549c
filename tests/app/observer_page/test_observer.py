import pytest

from app.observer_page.incoming import Answered, Tapped
from app.observer_page.observer import Observer
from app.observer_page.tunables import MARKS_AT_MOST, MEASURES_AT_FIRST
from audio.clock import JumpClock
from cues.hand import Mark
from ui.triad_desk import PhoneAt, PhoneEvent, PhoneMarked

AHEAD_S = 3600.0


class Met:
    """An observer whose phone, an hour ahead, was measured; its page opened at 100 s."""

    def __init__(self) -> None:
        self.clock = JumpClock()
        self.clock.jump(100.0)
        self.posted: list[PhoneEvent] = []
        self.observer = Observer(self.clock, self.posted.append)

    def beat(self, times: int = MEASURES_AT_FIRST) -> None:
        before = None
        for _ in range(times):
            sent_s = self.clock.now_s() + AHEAD_S
            self.clock.jump(0.01)
            number = self.observer.beat(self.clock.now_s(), before)
            self.clock.jump(0.01)
            before = Answered(number, sent_s, self.clock.now_s() + AHEAD_S)

    def marked(self) -> list[PhoneMarked]:
        return [event for event in self.posted if isinstance(event, PhoneMarked)]


@pytest.fixture
def met() -> Met:
    met = Met()
    met.beat()
    return met


def tapped(number: int, at_s: float, text: str = "") -> Tapped:
    return Tapped(f"{number:032x}", Mark.STRENGTH, at_s + AHEAD_S, text)


def test_it_is_there_from_its_first_sign_of_life_until_it_is_lost() -> None:
    met = Met()
    met.beat(3)
    met.observer.lose()
    met.observer.lose()
    met.beat(1)
    assert met.posted == [PhoneAt.HERE, PhoneAt.AWAY, PhoneAt.HERE]


def test_a_mark_stands_when_it_was_tapped_by_our_clock(met: Met) -> None:
    met.clock.jump(60.0)
    assert met.observer.take([tapped(1, 130.0)]).kept == [f"{1:032x}"]
    assert met.marked()[0].at_s == pytest.approx(130.0)


def test_a_mark_that_comes_twice_is_kept_once(met: Met) -> None:
    for _ in range(2):
        assert met.observer.take([tapped(1, 100.1), tapped(1, 100.1)]).kept
    assert len(met.marked()) == 1


def test_a_mark_a_little_outside_is_put_at_the_edge(met: Met) -> None:
    now_s = met.clock.now_s()
    met.observer.take([tapped(1, 99.5), tapped(2, now_s + 0.5)])
    assert [mark.at_s for mark in met.marked()] == [100.0, now_s]


def test_a_mark_from_before_the_page_or_from_the_future_is_refused(met: Met) -> None:
    received = met.observer.take([tapped(1, 90.0), tapped(2, met.clock.now_s() + 2.0)])
    assert not received.kept
    assert received.refused == [f"{1:032x}", f"{2:032x}"]
    assert not met.marked()


def test_it_takes_so_many_and_no_more(met: Met) -> None:
    met.observer.take([tapped(number, 100.1) for number in range(MARKS_AT_MOST)])
    assert met.observer.take([tapped(MARKS_AT_MOST, 100.1)]).refused
    assert met.observer.take([tapped(0, 100.1)]).kept
    assert len(met.marked()) == MARKS_AT_MOST


def test_a_beat_that_nobody_sent_measures_nothing() -> None:
    met = Met()
    for number in range(100, 120):
        met.observer.beat(met.clock.now_s(), Answered(number, 1.0, 2.0))
    assert not met.observer.clock_is_known
