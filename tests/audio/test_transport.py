"""Played from anywhere: what is handed over is the right place, and where it is said to be."""

from collections.abc import Iterator

import numpy as np
import pytest

from audio.clock import JumpClock
from audio.errors import UnreadableRecording
from audio.transport import Transport
from audio.tunables import OUTPUT_KEPT_S, RATE_HZ, SEAM_S
from tests.audio.paper_output import BLOCK_S, LATENCY_S, PaperOutput, Ramp, until

LENGTH_S = 20.0
SLOPE = round(SEAM_S * RATE_HZ)
SAMPLE_S = 1 / RATE_HZ


@pytest.fixture
def clock() -> JumpClock:
    return JumpClock()


@pytest.fixture
def output(clock: JumpClock) -> PaperOutput:
    return PaperOutput(clock)


@pytest.fixture
def reel() -> Ramp:
    return Ramp(LENGTH_S)


@pytest.fixture
def transport(reel: Ramp, output: PaperOutput, clock: JumpClock) -> Iterator[Transport]:
    one = Transport(reel, output, clock)
    yield one
    one.close()


def test_it_plays_from_the_beginning_and_says_where_it_is(
    transport: Transport, output: PaperOutput, reel: Ramp
) -> None:
    assert (transport.playing, transport.position_s) == (False, 0.0)
    transport.play()
    assert (transport.playing, transport.position_s) == (True, 0.0)
    heard = output.hear(4.0)
    assert reel.places_s(heard)[SLOPE:] == pytest.approx(np.arange(SLOPE, 4 * RATE_HZ) / RATE_HZ, abs=1e-3)
    assert transport.position_s == pytest.approx(4.0 - LATENCY_S)


def test_between_two_blocks_it_goes_on_and_never_past_what_was_handed_over(
    transport: Transport, output: PaperOutput, clock: JumpClock
) -> None:
    transport.play()
    output.hear(1.0)
    clock.jump(0.004)
    assert transport.position_s == pytest.approx(1.004 - LATENCY_S)
    clock.jump(5.0)
    assert transport.position_s == pytest.approx(1.0)


@pytest.mark.parametrize("was_playing", [False, True])
def test_it_is_exactly_where_it_was_sent_and_plays_from_there(
    transport: Transport, output: PaperOutput, reel: Ramp, was_playing: bool
) -> None:
    if was_playing:
        transport.play()
        output.hear(0.5)
    transport.seek(12.34567)
    assert (transport.playing, transport.position_s) == (was_playing, 12.34567)
    if was_playing:
        last = output.block()
        assert abs(last[SLOPE:]).max() == 0 or reel.places_s(last)[-1] == pytest.approx(12.35, abs=0.01)
    transport.play()
    places_s = reel.places_s(output.hear(1.0))
    assert places_s[2 * SLOPE :] == pytest.approx(
        places_s[-1] - np.arange(RATE_HZ - 1 - 2 * SLOPE, -1, -1) / RATE_HZ, abs=2e-3
    )
    assert places_s[-1] == pytest.approx(12.34567 + 1.0 - SAMPLE_S, abs=0.02)


def test_it_stays_inside_the_session(transport: Transport) -> None:
    for asked_s, place_s in ((-3.0, 0.0), (500.0, LENGTH_S)):
        transport.seek(asked_s)
        assert transport.position_s == place_s


def test_no_step_is_heard_where_it_is_sent_elsewhere(transport: Transport, output: PaperOutput) -> None:
    transport.play()
    heard = [output.hear(0.5)]
    transport.seek(15.0)
    heard.append(output.hear(0.5))
    transport.pause()
    heard.append(output.block())
    assert np.abs(np.diff(np.concatenate(heard)[:, 0])).max() < 1.5 / SLOPE


def test_a_pause_keeps_the_place(transport: Transport, output: PaperOutput, reel: Ramp) -> None:
    transport.play()
    output.hear(2.0)
    transport.pause()
    place_s = transport.position_s
    assert place_s == pytest.approx(2.0 - LATENCY_S)
    silence = np.concatenate([output.block() for _ in range(20)])
    assert np.abs(silence[SLOPE:]).max() == 0
    assert (transport.playing, transport.position_s) == (False, place_s)
    transport.play()
    assert reel.places_s(output.hear(0.1))[SLOPE] == pytest.approx(place_s + SEAM_S, abs=2e-3)


def test_a_long_pause_lets_the_output_go_and_playing_asks_for_it_again(
    transport: Transport, output: PaperOutput, clock: JumpClock
) -> None:
    transport.play()
    output.hear(1.0)
    transport.pause()
    sound = output.sound
    assert sound is not None
    assert sound.wanted
    clock.jump(OUTPUT_KEPT_S)
    assert not sound.wanted
    sound.end("")
    place_s = transport.position_s
    transport.play()
    assert output.asked == 2
    output.hear(0.5)
    assert transport.position_s == pytest.approx(place_s + 0.5 - LATENCY_S)


def test_asked_to_play_while_the_output_is_let_go_it_is_asked_for_anew(
    transport: Transport, output: PaperOutput
) -> None:
    transport.play()
    output.hear(1.0)
    transport.pause()
    transport.play()
    assert output.sound is not None
    output.sound.end("")  # it had been decided before
    assert output.asked == 2
    output.hear(0.5)
    assert transport.playing


@pytest.mark.parametrize("speed", [0.5, 1.5, 2.0])
def test_at_any_speed_it_is_where_it_is_in_session_time(
    transport: Transport, output: PaperOutput, reel: Ramp, speed: float
) -> None:
    transport.set_speed(speed)
    transport.seek(3.0)
    transport.play()
    heard = output.hear(4.0)
    assert transport.position_s == pytest.approx(3.0 + (4.0 - LATENCY_S) * speed)
    assert reel.places_s(heard)[-1] == pytest.approx(3.0 + 4.0 * speed, abs=0.04)


def test_a_change_of_speed_keeps_the_place_and_makes_no_break(
    transport: Transport, output: PaperOutput, reel: Ramp
) -> None:
    transport.play()
    heard, positions_s = [output.hear(2.0)], [transport.position_s]
    for speed in (2.0, 0.5, 1.0):
        transport.set_speed(speed)
        positions_s.append(transport.position_s)
        for number in range(100):
            heard.append(output.block() if number < 3 else output.hear(BLOCK_S))
            positions_s.append(transport.position_s)
    assert positions_s == sorted(positions_s)
    assert np.diff(positions_s).max() <= 2.0 * BLOCK_S + LATENCY_S
    places_s = reel.places_s(np.concatenate(heard))
    assert places_s[-1] - positions_s[-1] == pytest.approx(LATENCY_S, abs=0.03)
    assert np.abs(np.diff(places_s[SLOPE:])).max() < 0.02 / SLOPE * LENGTH_S  # no dip to silence


def test_a_speed_it_does_not_have_is_the_nearest_it_has(transport: Transport, output: PaperOutput) -> None:
    transport.set_speed(9.0)
    transport.play()
    output.hear(1.0)
    assert transport.position_s == pytest.approx(2 * (1.0 - LATENCY_S))


def test_a_loop_goes_round_without_a_gap_and_the_place_with_it(
    transport: Transport, output: PaperOutput, reel: Ramp
) -> None:
    transport.set_loop((5.0, 6.5))
    assert transport.position_s == 5.0
    transport.play()
    heard = reel.places_s(output.hear(7.0))
    expected_s = 5.0 + np.arange(7 * RATE_HZ) / RATE_HZ % 1.5
    inside = (expected_s > 5.0 + SEAM_S) & (expected_s < 6.5 - SEAM_S - SAMPLE_S)
    assert heard[inside] == pytest.approx(expected_s[inside], abs=1e-3)
    assert transport.position_s == pytest.approx(5.0 + (7.0 - LATENCY_S) % 1.5)
    assert transport.playing


def test_out_of_the_loop_it_goes_on_past_its_end(
    transport: Transport, output: PaperOutput, reel: Ramp
) -> None:
    transport.set_loop((5.0, 6.0))
    transport.play()
    output.hear(2.5)
    transport.set_loop(None)
    output.hear(1.0)
    assert transport.position_s == pytest.approx(6.5 - LATENCY_S)


def test_a_loop_around_the_place_does_not_move_it_and_one_elsewhere_does(
    transport: Transport, output: PaperOutput
) -> None:
    transport.seek(7.0)
    transport.set_loop((6.0, 8.0))
    assert transport.position_s == 7.0
    transport.set_loop((1.0, 2.0))
    assert transport.position_s == 1.0


def test_sent_past_the_loop_it_plays_to_the_end_and_then_the_loop(
    transport: Transport, output: PaperOutput, clock: JumpClock
) -> None:
    transport.set_loop((5.0, 6.0))
    transport.seek(19.5)
    transport.play()
    output.hear(0.5)
    clock.jump(LATENCY_S)
    assert (transport.playing, transport.position_s) == (False, LENGTH_S)
    transport.play()
    assert transport.position_s == 5.0


@pytest.mark.parametrize("stretch", [(3.0, 3.0), (3.0, 1.0), (19.99, 50.0), (-5.0, -4.0)])
def test_an_impossible_loop_is_a_short_one(
    transport: Transport, output: PaperOutput, stretch: tuple[float, float]
) -> None:
    transport.set_loop(stretch)
    transport.play()
    output.hear(1.0)
    assert transport.playing
    assert abs(transport.position_s - max(0.0, stretch[0])) < 0.2


def test_at_its_end_it_stops_and_plays_from_the_beginning_when_asked(
    transport: Transport, output: PaperOutput, clock: JumpClock, reel: Ramp
) -> None:
    transport.seek(19.0)
    transport.play()
    heard = output.hear(1.0)
    assert reel.places_s(heard)[-SLOPE - 1] == pytest.approx(20.0 - SEAM_S, abs=1e-3)
    assert transport.playing
    until(lambda: output.sound is None or not output.block().any())
    clock.jump(2 * LATENCY_S)
    assert (transport.playing, transport.position_s, transport.trouble) == (False, LENGTH_S, "")
    transport.play()
    assert (transport.playing, transport.position_s) == (True, 0.0)
    assert reel.places_s(output.hear(0.5))[-1] == pytest.approx(0.5, abs=1e-3)


def test_sent_back_after_its_end_it_rests_there(transport: Transport, output: PaperOutput) -> None:
    transport.seek(LENGTH_S)
    transport.play()
    assert transport.position_s == 0.0
    transport.seek(LENGTH_S)
    transport.seek(4.0)
    assert (transport.playing, transport.position_s) == (False, 4.0)


def test_an_output_that_goes_away_is_told_and_the_place_is_kept(
    transport: Transport, output: PaperOutput, reel: Ramp
) -> None:
    transport.play()
    output.hear(2.0)
    output.goes_away()
    assert (transport.playing, transport.trouble) == (False, "The sound output went away")
    place_s = transport.position_s
    assert place_s == pytest.approx(2.0 - LATENCY_S)
    transport.play()
    assert (transport.playing, transport.trouble) == (True, "")
    assert reel.places_s(output.hear(0.5))[SLOPE] == pytest.approx(place_s + SEAM_S, abs=2e-3)


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (UnreadableRecording("0badcafe: it is damaged;\n restore it"), "0badcafe: it is damaged; restore it"),
        (KeyError(), "The sound cannot be read (KeyError); close the session and open it again"),
    ],
)
def test_what_cannot_be_read_is_told_once_it_is_come_to(
    transport: Transport, output: PaperOutput, reel: Ramp, clock: JumpClock, error: Exception, line: str
) -> None:
    reel.broken = error
    transport.seek(8.0)
    transport.play()
    output.hear(1.0)
    assert (transport.playing, transport.trouble) == (True, "")
    until(lambda: output.sound is None or not output.block().any())
    clock.jump(LATENCY_S)
    assert (transport.playing, transport.trouble) == (False, line)
    assert transport.position_s == pytest.approx(10.0)
    reel.broken = None
    transport.play()
    output.hear(0.5)
    assert transport.trouble == ""
    assert transport.position_s == pytest.approx(10.5 - LATENCY_S)


def test_what_is_missing_of_a_reel_is_silence(output: PaperOutput, clock: JumpClock) -> None:
    reel = Ramp(2.0)
    reel.has_samples = RATE_HZ // 2
    transport = Transport(reel, output, clock)
    transport.play()
    heard = output.hear(1.0)
    assert not heard[RATE_HZ // 2 :].any()
    assert transport.position_s == pytest.approx(1.0 - LATENCY_S)
    transport.close()


def test_an_empty_reel_is_never_played(output: PaperOutput, clock: JumpClock) -> None:
    transport = Transport(Ramp(0.0), output, clock)
    transport.play()
    assert (transport.playing, transport.position_s, output.asked) == (False, 0.0, 0)
    transport.set_loop((0.0, 1.0))
    transport.close()


def test_closed_it_lets_go_of_all_and_does_nothing_more(
    transport: Transport, output: PaperOutput, reel: Ramp
) -> None:
    transport.play()
    output.hear(1.0)
    transport.close()
    transport.close()
    assert reel.closed
    assert not output.block()[SLOPE:].any()
    assert output.sound is None
    transport.play()
    assert not transport.playing
    assert transport.position_s == pytest.approx(1.0 - LATENCY_S)


@pytest.mark.parametrize(("of_reel", "of_output"), [(2, 1), (1, 2), (3, 2), (6, 2), (2, 2)])
def test_channels_are_fitted_to_the_output(clock: JumpClock, of_reel: int, of_output: int) -> None:
    output, reel = PaperOutput(clock, of_output), Ramp(LENGTH_S, of_reel)
    transport = Transport(reel, output, clock)
    assert transport.channels == min(of_reel, 2)
    transport.play()
    assert reel.places_s(output.hear(1.0))[-1] == pytest.approx(1.0, abs=1e-3)
    transport.close()
