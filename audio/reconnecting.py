"""Around sound's way in, live: a source that goes on when its device goes away, or the computer sleeps.

The thread that iterates does everything: while the device is away it waits, counts the time that passes as a
gap, and tries to open the device again.
"""

import threading
from collections.abc import Callable, Generator, Iterator
from typing import Protocol

from audio.clock import Clock
from audio.devices import look_again
from audio.errors import AudioError, DeviceLost, DeviceTrouble
from audio.sleep import Naps, Slept, Waking
from audio.source import Block, Gap, Source
from audio.tunables import AWAY_POLL_S, BLOCK_SAMPLES, GAP_EVERY_S, RATE_HZ, REOPENED_EVERY_S, SLEPT_AFTER_S

ASLEEP = "the computer slept"


class Findable(Source, Protocol):
    """A source whose devices can be found anew, as a `Microphone`'s or a `Call`'s."""

    def again(self) -> "Findable":
        """Give another source of the same devices; `DeviceTrouble` while they are not there."""
        ...


def found_anew(source: Findable) -> Callable[[], Source]:
    """Give what opens `source` at first, and the same devices each time after that.

    By what they are called, not by number or part of a name: another device may have those by then.
    """
    latest: list[Findable] = []

    def open_source() -> Source:
        latest[:] = [latest[0].again() if latest else source]
        return latest[0]

    return open_source


class Reconnecting:
    """A `Source` that stays when its device goes: time goes on as `Gap`s until the device is back.

    Trouble before the first piece of sound is raised as the device's own. Later a gap may come in several
    pieces; after the last comes a `Block` that starts where it ends. `on_lost`, `on_back` and `on_slept` are
    called by the thread that iterates: `on_lost` with one line once a loss, `on_slept` with seconds.
    """

    def __init__(
        self, open_source: Callable[[], Source], clock: Clock, look: Callable[[], object] = look_again
    ) -> None:
        """Open the first source; `DeviceTrouble` as `open_source` raises it.

        `look` lets the system look for devices anew, before each later try.
        """
        self.on_lost: Callable[[str], None] = lambda line: None
        self.on_back: Callable[[], None] = lambda: None
        self.on_slept: Callable[[float], None] = lambda seconds: None
        self._open_source = open_source
        self._clock = clock
        self._look = look
        self._closed = threading.Event()
        self._replacing = threading.RLock()
        self._source = open_source()
        self._channels = self._source.channels
        self._overflows_before = 0
        self._naps = Naps(clock)
        self._end_sample = 0
        self._shift = 0
        self._start_s = 0.0
        self._away = ""
        self._tries_at_s = 0.0
        self._sound = self._listen()

    @property
    def name(self) -> str:
        """The source's, or the latest's while there is none."""
        return self._source.name

    @property
    def channels(self) -> int:
        """The first source's; those after it are alike."""
        return self._channels

    @property
    def input_latency_ms(self) -> float | None:
        """The latest source's."""
        return self._source.input_latency_ms

    @property
    def overflows(self) -> int:
        """How often sound was lost so far, by all sources; a device that was away is none."""
        with self._replacing:
            return self._overflows_before + self._source.overflows

    def close(self) -> None:
        """Stop, from any thread, whether there is a device or not."""
        self._closed.set()
        with self._replacing:
            source = self._source
        source.close()

    def __iter__(self) -> Iterator[Block | Gap]:
        """Deliver the sound as it comes, until `close()`."""
        return self._sound

    def _listen(self) -> Iterator[Block | Gap]:
        there = True
        try:
            while there:
                try:
                    yield from self._hear(self._source)
                    return
                except DeviceTrouble as trouble:
                    self._source.close()
                    if self._end_sample == 0:
                        raise
                    if not self._away and not self._closed.is_set():
                        self._lose(trouble)
                there = yield from self._wait_for_it()
        finally:
            self.close()

    def _hear(self, source: Source) -> Iterator[Block | Gap]:
        """Deliver one source's sound, after what is left of the gap before it."""
        waking = Waking(self._clock, self._naps)
        try:
            for piece, waited_s in self._pieces(source):
                if self._away:
                    if isinstance(piece, Gap):
                        continue  # part of the gap that is being told
                    yield from self._come_back(piece)
                for one in waking.feed(piece, waited_s):
                    yield from self._place(one, waking)
        except DeviceTrouble:
            for one in waking.release():
                yield from self._place(one, waking)
            raise
        for one in waking.release():
            yield from self._place(one, waking)

    def _pieces(self, source: Source) -> Iterator[tuple[Block | Gap, float]]:
        """Give each piece with how long it was waited for; a device's last, short block is lost with it."""
        sound = iter(source)
        short: list[tuple[Block | Gap, float]] = []
        while True:
            asked_s = self._clock.now_s()
            piece = next(sound, None)
            if piece is None:
                break
            timed = (piece, self._clock.now_s() - asked_s)
            if isinstance(piece, Block) and len(piece.samples) < BLOCK_SAMPLES:
                short.append(timed)
            else:
                yield timed
        yield from short

    def _place(self, piece: Block | Gap | Slept, waking: Waking) -> Iterator[Block | Gap]:
        """Give a piece its place in the session."""
        if isinstance(piece, Slept):
            # A block at least: what lies before and after was not heard in one go, whatever the clock says.
            blocks = max(1, round(piece.missing_s * RATE_HZ / BLOCK_SAMPLES))
            yield from self._gap(blocks, ASLEEP)
            self._shift += blocks * BLOCK_SAMPLES
            self.on_slept(piece.seconds)
            return
        start = piece.start_sample + self._shift
        if isinstance(piece, Block):
            self._end_sample = start + len(piece.samples)
            placed: Block | Gap = Block(start, piece.samples)
        else:
            self._end_sample = start + piece.length_samples
            placed = Gap(start, piece.length_samples, piece.why)
        if waking.start_s is not None:
            self._start_s = waking.start_s - self._shift / RATE_HZ
        yield placed

    def _lose(self, trouble: DeviceTrouble) -> None:
        device, again = self._source.name, "it is connected again"
        if isinstance(trouble, DeviceLost):
            device = trouble.device
            again += (
                "; no other is used in its place" if trouble.only_this_one else ", or another in its place"
            )
        self._away = f"{device} was away"
        self._tries_at_s = self._clock.now_s()
        went_away = f"{device[:1].upper()}{device[1:]} went away"
        self.on_lost(f"{went_away}; the session goes on, and listens again by itself once {again}")

    def _wait_for_it(self) -> Generator[Block | Gap, None, bool]:
        """Tell the time that passes, until there is a source to try, or nobody listens (False)."""
        while not self._closed.is_set():
            if self._clock.now_s() >= self._tries_at_s:
                there = self._reopened()
                self._tries_at_s = self._clock.now_s() + REOPENED_EVERY_S
                if there:
                    return True
            slept_s = self._wait()
            if slept_s:
                self.on_slept(slept_s)
            blocks = int(self._lacking_samples() // BLOCK_SAMPLES)
            if blocks * BLOCK_SAMPLES >= GAP_EVERY_S * RATE_HZ - BLOCK_SAMPLES:
                yield from self._gap(blocks, self._away)
        return False

    def _wait(self) -> float:
        """Wait a little; returns how long the computer slept meanwhile."""
        began_s = self._clock.now_s()
        self._clock.wait(AWAY_POLL_S)
        took_s = self._clock.now_s() - began_s
        return self._naps.passed_s() + (took_s if took_s > SLEPT_AFTER_S else 0.0)

    def _reopened(self) -> bool:
        try:
            self._look()
            source = self._open_source()
        except AudioError:
            return False
        with self._replacing:
            self._overflows_before += self._source.overflows
            self._source = source
        # It may have been closed while it was not there yet to be closed.
        if self._closed.is_set():
            source.close()
        return not self._closed.is_set()

    def _come_back(self, first: Block) -> Iterator[Block | Gap]:
        """Tell the rest of the gap, up to where the new source's first block begins."""
        lacking = self._lacking_samples() - len(first.samples)
        yield from self._gap(max(0, round(lacking / BLOCK_SAMPLES)), self._away)
        self._shift = self._end_sample - first.start_sample
        self._away = ""
        self.on_back()

    def _lacking_samples(self) -> float:
        """How much session time has passed by the clock that was not told yet."""
        return (self._clock.now_s() - self._start_s) * RATE_HZ - self._end_sample

    def _gap(self, blocks: int, why: str) -> Iterator[Block | Gap]:
        if blocks > 0:
            gap = Gap(self._end_sample, blocks * BLOCK_SAMPLES, why)
            self._end_sample += gap.length_samples
            yield gap
