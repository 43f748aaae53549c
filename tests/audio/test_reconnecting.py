"""A session outlives its device: time goes on, the device comes back, nothing is out of place."""

from collections.abc import Callable

import pytest

from audio.clock import JumpClock
from audio.errors import DeviceTrouble
from audio.reconnecting import Reconnecting
from audio.source import Block, Gap, Source
from audio.tunables import BLOCK_SAMPLES, GAP_EVERY_S, RATE_HZ
from tests.audio.paper_devices import BLOCK_S, Cupboard, PaperSource

AWAY = (
    "The microphone Yeti went away; the session goes on, and listens again by itself once it is connected "
    "again; no other is used in its place"
)


class Told:
    """What was said on the way, with the session's pieces in between."""

    def __init__(self, open_source: Callable[[], Source], clock: JumpClock) -> None:
        self.source = Reconnecting(open_source, clock, look=lambda: None)
        self.order: list[str] = []
        self.lines: list[str] = []
        self.slept: list[float] = []
        self.source.on_lost = self._lost
        self.source.on_back = lambda: self.order.append("back")
        self.source.on_slept = self._slept

    def _lost(self, line: str) -> None:
        self.lines.append(line)
        self.order.append("lost")

    def _slept(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.order.append("slept")

    def heard(self) -> list[Block | Gap]:
        pieces = []
        for piece in self.source:
            pieces.append(piece)
            what = "block" if isinstance(piece, Block) else "gap"
            if not self.order or self.order[-1] != what:
                self.order.append(what)
        return pieces


def in_one_row(pieces: list[Block | Gap]) -> bool:
    """Whether each piece starts where the one before it ends, all on one grid."""
    ends = [0, *(round(piece.end_s * RATE_HZ) for piece in pieces)]
    return all(
        piece.start_sample == end and piece.start_sample % BLOCK_SAMPLES == 0
        for piece, end in zip(pieces, ends, strict=False)
    )


def test_a_device_that_comes_back_is_heard_at_its_own_time() -> None:
    clock = JumpClock()
    cupboard = Cupboard(PaperSource(clock, 100), *[None] * 10, PaperSource(clock, 100, lost=False))
    told = Told(cupboard.open, clock)
    pieces = told.heard()
    gaps = [piece for piece in pieces if isinstance(piece, Gap)]
    assert told.order == ["block", "lost", "gap", "back", "block"]
    assert told.lines == [AWAY]
    assert in_one_row(pieces)
    assert sum(isinstance(piece, Block) for piece in pieces) == 200
    assert gaps[-1].end_s - gaps[0].start_s == pytest.approx(10, abs=0.6)
    assert pieces[-1].end_s == pytest.approx(clock.now_s(), abs=BLOCK_S)
    assert {gap.why for gap in gaps} == {"the microphone Yeti was away"}


def test_while_it_is_away_time_goes_on_twice_a_second_and_it_is_looked_for_every_second() -> None:
    clock = JumpClock()
    cupboard = Cupboard(PaperSource(clock, 10))
    told = Told(cupboard.open, clock)
    sound = iter(told.source)
    piece = next(sound)
    while piece.end_s < 60:
        before_s = clock.now_s()
        piece = next(sound)
        assert clock.now_s() - before_s <= GAP_EVERY_S + 0.1
        assert 0 <= clock.now_s() - piece.end_s < BLOCK_S
    assert cupboard.tried == pytest.approx(1 + 60, abs=4)


def test_each_loss_is_told_once_and_each_return() -> None:
    clock = JumpClock()
    sources = [PaperSource(clock, 20), None, PaperSource(clock, 20), None, PaperSource(clock, 5, lost=False)]
    told = Told(Cupboard(*sources).open, clock)
    pieces = told.heard()
    assert told.order == ["block", *["lost", "gap", "back", "block"] * 2]
    assert in_one_row(pieces)


def test_a_device_that_is_there_and_fails_before_its_first_sound_is_waited_for() -> None:
    clock = JumpClock()
    sources = [PaperSource(clock, 20), *[PaperSource(clock, 0)] * 5, PaperSource(clock, 5, lost=False)]
    told = Told(Cupboard(*sources).open, clock)
    pieces = told.heard()
    assert told.order == ["block", "lost", "gap", "back", "block"]
    assert pieces[-1].end_s == pytest.approx(5 + 25 * BLOCK_S, abs=0.5)


def test_the_short_block_a_device_leaves_behind_is_part_of_the_gap() -> None:
    clock = JumpClock()
    told = Told(Cupboard(PaperSource(clock, 20, last=100), PaperSource(clock, 5, lost=False)).open, clock)
    pieces = told.heard()
    assert in_one_row(pieces)
    assert sum(isinstance(piece, Block) for piece in pieces) == 25


def test_the_short_block_a_sound_ends_with_is_kept() -> None:
    clock = JumpClock()
    told = Told(Cupboard(PaperSource(clock, 20, last=100, lost=False)).open, clock)
    assert told.heard()[-1].end_s == pytest.approx(20 * BLOCK_S + 100 / RATE_HZ)


def test_trouble_before_any_sound_is_the_devices_own() -> None:
    clock = JumpClock()
    with pytest.raises(DeviceTrouble, match="There is no microphone 'Yeti'"):
        Reconnecting(Cupboard(None).open, clock)
    told = Told(Cupboard(PaperSource(clock, 0)).open, clock)
    with pytest.raises(DeviceTrouble, match="Yeti went away"):
        told.heard()
    assert told.lines == []


def test_closing_ends_it_while_it_waits() -> None:
    clock = JumpClock()
    told = Told(Cupboard(PaperSource(clock, 20)).open, clock)
    pieces = []
    for piece in told.source:
        pieces.append(piece)
        if isinstance(piece, Gap):
            told.source.close()
            told.source.close()
    assert isinstance(pieces[-1], Gap)
    assert clock.now_s() < 20 * BLOCK_S + GAP_EVERY_S + 0.1


def test_what_is_opened_while_it_is_closed_is_closed_too() -> None:
    clock = JumpClock()
    late = PaperSource(clock, 20)
    sources = iter([PaperSource(clock, 20), late])

    def opening() -> PaperSource:
        source = next(sources)
        if source is late:
            told.source.close()
        return source

    told = Told(opening, clock)
    told.heard()
    assert late.closed
    assert "back" not in told.order


def test_it_answers_for_the_source_it_has_and_counts_for_all() -> None:
    clock = JumpClock()
    first = PaperSource(clock, 20, overflows=2)
    second = PaperSource(clock, 20, name="Yeti again", lost=False, overflows=3)
    told = Told(Cupboard(first, second).open, clock)
    assert (told.source.name, told.source.channels, told.source.input_latency_ms) == ("Yeti", 1, 35.0)
    told.heard()
    assert (told.source.name, told.source.overflows, first.closed) == ("Yeti again", 5, True)


def test_a_laptop_that_slept_says_so_and_time_without_sound_is_a_gap() -> None:
    clock = JumpClock()
    awake = PaperSource(clock, 100, lost=False)
    told = Told(Cupboard(awake).open, clock)
    pieces = []
    for piece in told.source:
        pieces.append(piece)
        if len(pieces) == 50:
            clock.jump(600)
    assert [round(seconds) for seconds in told.slept] == [600]
    assert isinstance(pieces[50], Gap)
    assert pieces[50].end_s - pieces[50].start_s == pytest.approx(600, abs=BLOCK_S)
    assert in_one_row(pieces)
    assert pieces[-1].end_s == pytest.approx(clock.now_s(), abs=BLOCK_S)


def test_a_sleep_the_clock_slept_through_parts_what_was_heard_before_and_after() -> None:
    clock = JumpClock()
    told = Told(Cupboard(PaperSource(clock, 50, then=lambda: clock.jump_wall(3600), lost=False)).open, clock)
    told.heard()
    assert [round(seconds) for seconds in told.slept] == [3600]
    assert told.order == ["block", "gap", "slept"]


def test_a_device_that_a_sleep_took_away_is_told_after_the_sleep() -> None:
    clock = JumpClock()
    sleeper = PaperSource(clock, 50, then=lambda: clock.jump_wall(3600))
    told = Told(Cupboard(sleeper, None, PaperSource(clock, 50, lost=False)).open, clock)
    told.heard()
    assert told.order == ["block", "gap", "slept", "lost", "gap", "back", "block"]


def test_a_sleep_while_the_device_is_away_is_told_too() -> None:
    clock = JumpClock()
    told = Told(Cupboard(PaperSource(clock, 50), *[None] * 5, PaperSource(clock, 5, lost=False)).open, clock)
    asleep = False
    for piece in told.source:
        if isinstance(piece, Gap) and not asleep:
            clock.jump_wall(3600)
            asleep = True
    assert [round(seconds) for seconds in told.slept] == [3600]
