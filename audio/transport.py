"""Plays a recorded sound from anywhere, and says where it is.

Whoever asks never waits. Four threads meet: theirs, which changes what is asked for under a lock; the reader,
which reads ahead along the passage asked for; the output's, which opens the device and closes it; and
PortAudio's, in `fill`, which copies, takes no lock, and goes over to the passage asked for once it is ready.
"""

import threading
from dataclasses import dataclass, replace
from typing import Self

import numpy as np

from audio.clock import Clock, SystemClock
from audio.output import Output
from audio.passage import Passage, Reel, Way, fall, rise, sound_along
from audio.source import Samples
from audio.tunables import (
    FASTEST,
    OUTPUT_KEPT_S,
    PLAYBACK_CLOSES_WITHIN_S,
    RATE_HZ,
    READ_AHEAD_S,
    READ_AHEAD_SEEN_EVERY_S,
    SEAM_S,
    SHORTEST_LOOP_S,
    SLOWEST,
)

UNREADABLE = "The sound cannot be read ({}); close the session and open it again"


@dataclass(frozen=True, slots=True)
class _Heard:
    """What was handed over last: at `at_s` on the clock `played_s` of the passage have been heard.

    `earlier` is what is heard until the passage begins to be, at `from_s`, where it followed another.
    """

    passage: Passage
    played_s: float
    at_s: float
    earlier: Self | None
    from_s: float


class Transport:
    """Plays a reel; every method returns at once, from any thread, and raises nothing.

    What cannot be read, and a device that is missing, refuses or goes away, ends the playing; `trouble` says
    so in one line, and playing again tries again.
    """

    def __init__(self, reel: Reel, output: Output | None = None, clock: Clock | None = None) -> None:
        """Rest at the beginning of `reel`; by an output of its own, unless one is lent."""
        self._reel = reel
        self._output, self._lent = output or Output(), output is not None
        self._clock = clock or SystemClock()
        self._end_s = reel.length_samples / RATE_HZ
        self._changing = threading.Condition()
        self._reader: threading.Thread | None = None
        self._format: tuple[int, int] | None = None
        self._asked = Passage(Way(0.0, 1.0, None, self._end_s), RATE_HZ)
        self._sounding: Passage | None = None
        self._heard: _Heard | None = None
        self._wants = self._closed = self._at_output = False
        self._rises = True
        self._let_go_at_s = 0.0
        self._trouble = ""

    @property
    def position_s(self) -> float:
        """Session time of what is heard at this moment; where it would go on while it rests."""
        with self._changing:
            return self._place_s()

    @property
    def playing(self) -> bool:
        """Whether it plays, or is about to."""
        with self._changing:
            return self._wants and not self._is_over()

    @property
    def trouble(self) -> str:
        """Why nothing is heard, in one line; empty while all is well."""
        with self._changing:
            return self._trouble or (self._asked.trouble if self._is_over() else "")

    def play(self) -> None:
        """Go on from where it is; from the beginning, or the loop's, where it is at its end."""
        with self._changing:
            if self._closed or self._end_s == 0 or (self._wants and not self._is_over()):
                return
            way, at_s = self._asked.way, self._place_s()
            if at_s >= self._end_s:
                at_s = way.loop[0] if way.loop is not None else 0.0
            if self._is_over() or at_s != way.start_s:
                self._begin(replace(way, start_s=at_s))
            self._wants, self._trouble = True, ""
            self._ask_for_the_output()
            if self._reader is None:
                self._reader = threading.Thread(target=self._read, name="transport", daemon=True)
                self._reader.start()
            self._changing.notify_all()

    def pause(self) -> None:
        """Rest here."""
        with self._changing:
            self._rest()

    def seek(self, at_s: float) -> None:
        """Go to a session time, within the session; playing goes on from there.

        Before the loop's end it comes to the loop, after it, it goes on to the session's.
        """
        with self._changing:
            self._wants = self._wants and not self._is_over()
            self._trouble = ""
            self._begin(replace(self._asked.way, start_s=min(max(0.0, at_s), self._end_s)))

    def set_speed(self, speed: float) -> None:
        """Play so many times as fast, 0.5 to 2, at true pitch."""
        with self._changing:
            self._go_on(replace(self._asked.way, speed=min(max(SLOWEST, speed), FASTEST)))

    def set_loop(self, stretch: tuple[float, float] | None) -> None:
        """Play this stretch over and over, from its beginning unless it is inside; None goes on past it."""
        with self._changing:
            self._go_on(replace(self._asked.way, loop=None if stretch is None else self._loop(*stretch)))

    def close(self) -> None:
        """Let go of the device and the reel; waits `PLAYBACK_CLOSES_WITHIN_S` at most. Twice is harmless."""
        with self._changing:
            self._rest()
            self._closed = True
            self._changing.notify_all()
        if not self._lent:
            self._output.close()
        if self._reader is not None:
            self._reader.join(PLAYBACK_CLOSES_WITHIN_S)

    # --- what is asked for; all of it under the lock

    def _ask_for_the_output(self) -> None:
        if not self._at_output:
            self._at_output = True
            self._output.play(self)

    def _begin(self, way: Way, follows: Passage | None = None) -> None:
        rate_hz = self._format[0] if self._format is not None else RATE_HZ
        self._asked = Passage(way, rate_hz, follows)
        self._changing.notify_all()

    def _go_on(self, way: Way) -> None:
        """Go on as `way` says from where it is, without a break where it plays."""
        if way == self._asked.way:
            return
        self._wants = self._wants and not self._is_over()
        at_s, sounding = self._place_s(), None
        if self._wants and self._heard is not None and self._what_is_heard() is not None:
            sounding = self._heard.passage
            at_s = sounding.way.place_s(sounding.taken_s)
        if (
            way.loop is not None
            and way.loop != self._asked.way.loop
            and not way.loop[0] <= at_s < way.loop[1]
        ):
            sounding, at_s = None, way.loop[0]
        self._begin(replace(way, start_s=at_s), sounding)

    def _rest(self) -> None:
        if self._wants:
            at_s = self._place_s()
            self._wants = False
            self._begin(replace(self._asked.way, start_s=at_s))
            self._let_go_at_s = self._clock.now_s() + OUTPUT_KEPT_S

    def _loop(self, from_s: float, to_s: float) -> tuple[float, float] | None:
        from_s = min(max(0.0, from_s), self._end_s - SHORTEST_LOOP_S)
        to_s = min(max(from_s + SHORTEST_LOOP_S, to_s), self._end_s)
        return (from_s, to_s) if from_s >= 0 else None

    def _what_is_heard(self) -> _Heard | None:
        """What is heard of the passage asked for, or of the one it follows; None before it begins."""
        heard = self._heard
        if heard is None or heard.passage is not self._asked:
            follows = heard is not None and self._wants and self._asked.follows(heard.passage)
            return heard if follows else None
        return heard.earlier if heard.earlier is not None and self._clock.now_s() < heard.from_s else heard

    def _is_over(self) -> bool:
        """Whether all of the passage asked for was heard."""
        heard = self._what_is_heard()
        if not self._asked.is_over or heard is None:
            return self._asked.is_over
        return heard.passage is self._asked and self._played_s(heard) >= self._asked.taken_s

    def _place_s(self) -> float:
        heard = self._what_is_heard()
        if heard is None:
            return self._asked.way.start_s
        if self._is_over() and not self._asked.trouble:
            return self._end_s
        heard.passage.reported_s = max(heard.passage.reported_s, self._played_s(heard))
        return heard.passage.way.place_s(heard.passage.reported_s)

    def _played_s(self, heard: _Heard) -> float:
        return min(heard.played_s + self._clock.now_s() - heard.at_s, heard.passage.taken_s)

    # --- the reader's thread

    def _read(self) -> None:
        done: Passage | None = None
        try:
            while (passage := self._next(done)) is not None:
                done = passage
                try:
                    self._read_along(passage)
                except Exception as error:  # noqa: BLE001  told to whoever listens
                    passage.trouble = " ".join(str(error).split()) or UNREADABLE.format(type(error).__name__)
                    passage.complete = True
        finally:
            self._reel.close()

    def _next(self, done: Passage | None) -> Passage | None:
        """Wait for a passage to be read; None where it is closed."""
        with self._changing:
            self._changing.wait_for(
                lambda: self._closed or (self._asked is not done and self._format is not None)
            )
            return None if self._closed else self._asked

    def _read_along(self, passage: Passage) -> None:
        assert self._format is not None
        for samples in sound_along(passage.way, self._reel, *self._format):
            passage.add(samples)
            if not self._is_to_be_read_on(passage):
                return
        passage.complete = True

    def _is_to_be_read_on(self, passage: Passage) -> bool:
        """Wait until there is room; False where something else is asked for by now."""
        with self._changing:
            while passage is self._asked and not self._closed and passage.ahead_s > READ_AHEAD_S:
                self._changing.wait(READ_AHEAD_SEEN_EVERY_S if self._wants else None)
            return passage is self._asked and not self._closed

    # --- what the output asks

    @property
    def channels(self) -> int:
        """How many are played."""
        return min(self._reel.channels, 2)

    @property
    def wanted(self) -> bool:
        """Whether it plays, or paused a moment ago."""
        return not self._closed and (self._wants or self._clock.now_s() < self._let_go_at_s)

    def fit(self, rate_hz: int, channels: int) -> None:
        """Become what the output takes."""
        with self._changing:
            if self._format != (rate_hz, channels):
                at_s = self._place_s()
                self._format = rate_hz, channels
                self._begin(replace(self._asked.way, start_s=at_s))
            self._sounding = None

    def end(self, trouble: str) -> None:
        """Rest where the output went away; ask for it again where it was let go just when it was wanted."""
        with self._changing:
            self._at_output, self._sounding = False, None
            if trouble and self._wants:
                self._rest()
                self._trouble = trouble
            elif self._wants and not self._asked.is_over:
                self._ask_for_the_output()

    def fill(self, out: Samples, latency_s: float) -> bool:
        """Hand over what comes next; takes no lock, does not log or wait."""
        out[:] = 0
        before, asked = self._sounding, self._asked
        begins = asked is not before and self._wants and asked.can_take_over_from(before)
        if before is not None and (before is asked or (asked.follows(before) and not begins)):
            self._hand_over(before, out, latency_s)
        else:
            self._sounding, self._rises = None, True
            if begins:
                asked.skip_what_was_played_of(before)
                self._hand_over(asked, out, latency_s)
                self._sounding = asked
            if before is not None:
                _mix_the_end_of(before, out)
        return not (self._closed or (asked.is_over and self._sounding is asked))

    def _hand_over(self, passage: Passage, out: Samples, latency_s: float) -> None:
        at_s, last = self._clock.now_s() + latency_s, self._heard
        earlier, from_s = None, at_s
        if last is not None and passage.follows(last.passage):
            earlier = replace(last, earlier=None)
        elif last is not None and last.passage is passage:
            earlier, from_s = last.earlier, last.from_s
        self._heard = _Heard(passage, passage.taken_s, at_s, earlier, from_s)
        passage.follow_nothing()
        taken = passage.take(out)
        if self._rises:
            rise(out[:taken], passage.rate_hz)
        self._rises = taken < len(out)
        if self._rises:
            fall(out[:taken], passage.rate_hz)


def _mix_the_end_of(passage: Passage, out: Samples) -> None:
    """Let what played until now fall silent."""
    last = np.zeros_like(out)
    taken = passage.take(last[: round(SEAM_S * passage.rate_hz)])
    fall(last[:taken], passage.rate_hz)
    out += last
