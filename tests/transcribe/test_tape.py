"""The tape holds speech and leaves long silences out; every sample on it knows when it sounded."""

from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.source import Gap
from audio.tunables import BLOCK_SAMPLES, RATE_HZ
from transcribe.tape import Tape
from transcribe.tunables import LEAD_IN_S, ONSET_TOLD_WITHIN_S, PAUSE_KEPT_S, TAPE_S

BLOCK_S = BLOCK_SAMPLES / RATE_HZ
TOLD_AFTER_S = 0.3


@dataclass
class Listener:
    """Puts on a tape sound whose every sample is its own number; speech is told a little later."""

    tape: Tape = field(default_factory=Tape)
    at: int = 0

    @property
    def now_s(self) -> float:
        return self.at / RATE_HZ

    def until(self, session_s: float) -> "Listener":
        while self.now_s < session_s:
            self.tape.feed(np.arange(self.at, self.at + BLOCK_SAMPLES).astype(np.float32))
            self.at += BLOCK_SAMPLES
        return self

    def hear(self, start_s: float, end_s: float) -> "Listener":
        self.until(start_s + TOLD_AFTER_S).tape.record(start_s)
        self.until(end_s + TOLD_AFTER_S).tape.stop()
        return self

    def lose(self, seconds: float) -> "Listener":
        gap = Gap(self.at, round(seconds * RATE_HZ), "lost")
        self.tape.lose(gap)
        self.at += gap.length_samples
        return self

    @property
    def pieces(self) -> list[tuple[float, float]]:
        """Session times of what is on the tape, stretch by stretch."""
        samples = self.tape.since(0)
        breaks = np.flatnonzero(np.diff(samples) != 1) + 1
        return [
            (part[0] / RATE_HZ, (part[-1] + 1) / RATE_HZ) for part in np.split(samples, breaks) if len(part)
        ]

    def tells_the_time(self) -> bool:
        """Whether the samples, a few in each block and those at the edges, sounded when they are said to."""
        samples = self.tape.since(0).astype(int)
        edges = np.flatnonzero(np.diff(samples) != 1)
        looked_at = {*range(0, len(samples), 97), *edges.tolist(), *(edges + 1).tolist()}
        return all(
            round(self.tape.session_s(self.tape.oldest + n) * RATE_HZ) == samples[n] for n in looked_at
        )


def test_before_anybody_spoke_nothing_is_on_the_tape() -> None:
    listener = Listener().until(5.0)
    assert (listener.tape.end, len(listener.tape.since(0))) == (0, 0)
    assert listener.tape.place_of(3.0) == 0


def test_speech_is_on_the_tape_with_a_little_before_it_and_all_until_its_end_is_known() -> None:
    [(start_s, end_s)] = Listener().until(2.0).hear(3.0, 4.0).until(9.0).pieces
    assert start_s == pytest.approx(3.0 - LEAD_IN_S)
    assert end_s == pytest.approx(4.0 + TOLD_AFTER_S, abs=BLOCK_S)


def test_a_short_pause_stays_as_it_was() -> None:
    listener = Listener().hear(2.0, 3.0)
    first_s = listener.pieces[0][0]
    listener.hear(listener.now_s + PAUSE_KEPT_S + LEAD_IN_S - 0.01, listener.now_s + 2.0)
    assert [start_s for start_s, _ in listener.pieces] == [first_s]
    assert listener.tells_the_time()


def test_of_a_long_pause_only_the_edges_are_kept() -> None:
    listener = Listener().hear(2.0, 3.0).hear(60.0, 61.0)
    (_, pause_s), (resumed_s, _) = listener.pieces
    assert pause_s == pytest.approx(3.0 + TOLD_AFTER_S, abs=BLOCK_S)
    assert resumed_s == pytest.approx(60.0 - LEAD_IN_S)
    assert listener.tells_the_time()


def test_what_is_on_the_tape_already_is_not_put_there_again() -> None:
    listener = Listener().hear(2.0, 3.0)
    listener.tape.record(2.9)  # told late: it began while the first was still speaking
    listener.until(5.0)
    assert len(listener.pieces) == 1
    assert listener.tells_the_time()


def test_of_two_who_speak_at_once_the_sound_is_there_once() -> None:
    listener = Listener().until(2.3)
    listener.tape.record(2.0)
    listener.until(2.6).tape.record(2.3)
    listener.until(4.0).tape.stop()
    assert len(listener.pieces) == 1
    assert listener.tells_the_time()


def test_an_onset_told_very_late_is_there_as_far_as_it_is_remembered() -> None:
    listener = Listener().until(20.0)
    listener.tape.record(1.0)
    assert listener.pieces[0][0] == pytest.approx(20.0 - ONSET_TOLD_WITHIN_S, abs=BLOCK_S)
    assert listener.tells_the_time()


@pytest.mark.parametrize("after_s", [0.0, PAUSE_KEPT_S / 2, 5.0])
def test_sound_that_was_lost_is_jumped_over(after_s: float) -> None:
    listener = Listener().hear(2.0, 3.0).lose(7.0)
    back_s = listener.now_s
    listener.hear(back_s + after_s, back_s + after_s + 1.0)
    assert len(listener.pieces) == 2
    assert listener.pieces[1][0] >= back_s
    assert listener.tells_the_time()


def test_sound_that_was_lost_in_the_midst_of_speech_ends_it_there() -> None:
    listener = Listener().until(2.3)
    listener.tape.record(2.0)
    lost_s = listener.until(4.0).now_s
    listener.lose(1.0).until(8.0)
    assert [end_s for _, end_s in listener.pieces] == [lost_s]


def test_sound_that_was_lost_first_of_all() -> None:
    listener = Listener().lose(3.0).hear(3.2, 4.0)
    assert listener.pieces[0][0] == pytest.approx(3.0, abs=BLOCK_S)
    assert listener.tells_the_time()


def test_the_oldest_goes_when_the_tape_is_full_and_the_rest_keeps_its_time() -> None:
    listener = Listener().hear(2.0, 2.0 + TAPE_S / 2).hear(50.0 + TAPE_S / 2, 60.0 + TAPE_S * 2)
    assert len(listener.tape.since(0)) == round(TAPE_S * RATE_HZ)
    assert listener.tape.oldest == listener.tape.end - round(TAPE_S * RATE_HZ)
    assert listener.tells_the_time()


def test_what_was_taken_from_the_tape_stays_as_it_was() -> None:
    listener = Listener().hear(2.0, 3.0)
    taken = listener.tape.since(0)
    before = taken.copy()
    listener.hear(5.0, 5.0 + 2 * TAPE_S)
    assert (taken == before).all()


def test_a_time_that_is_not_on_the_tape_is_the_next_place_that_is() -> None:
    listener = Listener().hear(2.0, 3.0).hear(10.0, 11.0)
    (_, pause_s), (resumed_s, _) = listener.pieces
    resumed = listener.tape.place_of(resumed_s)
    assert listener.tape.place_of(0.0) == 0
    assert listener.tape.place_of(7.0) == listener.tape.place_of(pause_s) == resumed
    assert listener.tape.place_of(99.0) == listener.tape.end


def test_a_stretch_within_one_piece_lasts_as_long_in_the_session_as_on_the_tape() -> None:
    tape = Listener().hear(2.0, 3.0).hear(10.0, 11.0).tape
    first, last = tape.place_of(10.2), tape.place_of(10.6)
    assert tape.span_s(first, last) == pytest.approx((10.2, 10.6))


def test_a_stretch_across_a_pause_that_was_left_out_lies_where_more_of_it_is() -> None:
    listener = Listener().hear(2.0, 3.0).hear(10.0, 11.0)
    (_, pause_s), (resumed_s, _) = listener.pieces
    cut = listener.tape.place_of(resumed_s)
    assert listener.tape.span_s(cut - 4000, cut + 1000) == pytest.approx((pause_s - 0.25, pause_s))
    assert listener.tape.span_s(cut - 1000, cut + 4000) == pytest.approx((resumed_s, resumed_s + 0.25))


def test_a_stretch_to_the_end_of_a_piece_ends_there_and_not_after_the_pause() -> None:
    listener = Listener().hear(2.0, 3.0)
    end = listener.tape.end
    listener.hear(10.0, 11.0)
    assert listener.tape.span_s(end - 4000, end)[1] == listener.pieces[0][1]


@st.composite
def sessions(draw: st.DrawFn) -> Listener:
    """Speech, short and long pauses, and sound lost here and there, up to half a minute of speech."""
    listener = Listener()
    for _ in range(draw(st.integers(1, 8))):
        if draw(st.integers(0, 3)) == 0:
            listener.lose(draw(st.floats(0.01, 3.0)))
        start_s = listener.now_s + draw(st.floats(-0.2, 2.0))
        listener.hear(max(0.0, start_s), start_s + draw(st.floats(0.1, 3.0)))
    return listener


@given(sessions())
def test_however_people_speak_the_tape_knows_when_every_sample_sounded(listener: Listener) -> None:
    assert listener.tells_the_time()
    assert all(before < after for before, after in pairwise(listener.tape.since(0).tolist()))


@given(sessions(), st.data())
def test_place_and_time_are_found_from_one_another(listener: Listener, data: st.DataObject) -> None:
    tape = listener.tape
    place = data.draw(st.integers(0, tape.end - 1))
    assert tape.place_of(tape.session_s(place)) == place
    session_s = data.draw(st.floats(0.0, listener.now_s))
    found = tape.place_of(session_s)
    sample = round(session_s * RATE_HZ)
    assert found == np.searchsorted(tape.since(0), sample)
