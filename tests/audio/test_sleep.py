"""A computer that slept is found out; a reader that was held up is not taken for one."""

from audio.clock import JumpClock
from audio.sleep import Naps, Slept, Waking
from audio.source import Block, Gap
from audio.tunables import BLOCK_SAMPLES, RATE_HZ
from tests.audio.paper_devices import BLOCK_S, block

Piece = Block | Gap | Slept


class Listener:
    """Feeds blocks that come after so long a wait, and keeps what comes out."""

    def __init__(self) -> None:
        self.clock = JumpClock()
        self.waking = Waking(self.clock, Naps(self.clock))
        self.out: list[Piece] = []
        self._fed = 0

    def hears(self, blocks: int, *, each_after_s: float = BLOCK_S) -> None:
        for _ in range(blocks):
            self.clock.wait(each_after_s)
            self.takes(block(self._fed), each_after_s)
            self._fed += BLOCK_SAMPLES

    def takes(self, piece: Block | Gap, waited_s: float) -> None:
        self.out += self.waking.feed(piece, waited_s)

    @property
    def slept(self) -> list[Slept]:
        return [piece for piece in self.out if isinstance(piece, Slept)]

    @property
    def starts(self) -> list[int]:
        return [piece.start_sample for piece in self.out if isinstance(piece, Block)]


def test_sound_that_comes_as_it_should_is_given_at_once() -> None:
    listener = Listener()
    for number in range(100):
        listener.hears(1)
        assert len(listener.out) == number + 1
    assert listener.slept == []


def test_a_sleep_that_stops_both_is_told_by_the_time_of_day() -> None:
    listener = Listener()
    listener.hears(50)
    listener.clock.jump_wall(3600)
    listener.hears(50)
    assert [round(one.seconds) for one in listener.slept] == [3600]
    assert listener.slept[0].missing_s == 0
    assert isinstance(listener.out[50], Slept)
    assert len(listener.starts) == 100


def test_a_sleep_through_which_the_clock_ran_is_told_where_it_was_with_what_is_missing() -> None:
    listener = Listener()
    listener.hears(50)
    listener.clock.jump(600)
    listener.hears(50)
    assert [(round(one.seconds), round(one.missing_s)) for one in listener.slept] == [(600, 600)]
    assert isinstance(listener.out[50], Slept)
    assert len(listener.starts) == 100


def test_waking_that_takes_a_moment_of_its_own_is_missing_too() -> None:
    listener = Listener()
    listener.hears(50)
    listener.clock.jump_wall(3600)
    listener.clock.jump(2)
    listener.hears(50)
    assert [(round(one.seconds), round(one.missing_s)) for one in listener.slept] == [(3602, 2)]


def test_a_program_that_was_held_up_and_catches_up_did_not_sleep() -> None:
    listener = Listener()
    listener.hears(50)
    listener.clock.jump(8)
    listener.hears(round(8 / BLOCK_S), each_after_s=0.001)
    listener.hears(50)
    assert listener.slept == []
    assert len(listener.starts) == 50 + 250 + 50
    assert listener.starts == sorted(listener.starts)


def test_a_source_that_says_itself_what_it_lacks_is_believed() -> None:
    listener = Listener()
    listener.hears(50)
    listener.clock.jump(100)
    listener.takes(Gap(50 * BLOCK_SAMPLES, 100 * RATE_HZ, "could not keep up"), 100)
    assert [(round(one.seconds), one.missing_s) for one in listener.slept] == [(100, 0)]


def test_what_is_held_when_the_sound_ends_is_given() -> None:
    listener = Listener()
    listener.hears(50)
    listener.clock.jump(600)
    listener.hears(5)
    assert len(listener.starts) == 50
    listener.out += listener.waking.release()
    assert len(listener.starts) == 55
