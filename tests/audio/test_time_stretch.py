"""Faster and slower at true pitch: as long as it should be, of the same tones, each near its place."""

from itertools import pairwise

import numpy as np
import pytest

from audio.source import Samples
from audio.time_stretch import Stretcher
from audio.tunables import RATE_HZ
from tests.audio.recordings import pitch_hz, tone
from tests.recordings.readers import spoken


def stretched(samples: Samples, speed: float, step: int = RATE_HZ) -> Samples:
    stretcher = Stretcher(speed, samples[:0])
    pieces = [stretcher.feed(samples[at : at + step]) for at in range(0, len(samples), step)]
    return np.concatenate([*pieces, stretcher.finish()])


@pytest.mark.parametrize("speed", [0.5, 0.75, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("hz", [110.0, 220.0, 1000.0])
def test_a_tone_is_longer_or_shorter_and_as_high_and_as_loud(speed: float, hz: float) -> None:
    heard = stretched(tone(hz, RATE_HZ, 6.0), speed)
    assert len(heard) == round(6.0 * RATE_HZ / speed)
    middle = heard[RATE_HZ // 4 : -RATE_HZ // 4, 0]
    assert pitch_hz(middle) == pytest.approx(hz, rel=0.01)
    assert middle.std() == pytest.approx(0.5 / np.sqrt(2), rel=0.02)


@pytest.mark.parametrize("speed", [0.5, 0.75, 1.5, 2.0])
def test_every_burst_is_near_its_place_and_does_not_drift(speed: float) -> None:
    starts_s = np.arange(20) + 0.25
    sound = np.zeros((20 * RATE_HZ, 1), np.float32)
    for start_s in starts_s:
        at = round(start_s * RATE_HZ)
        sound[at : at + RATE_HZ // 2] = tone(600, RATE_HZ, 0.5)
    loud = np.flatnonzero(np.abs(stretched(sound, speed)[:, 0]) > 0.25)
    first = np.concatenate((loud[:1], loud[1:][np.diff(loud) > 0.2 * RATE_HZ / speed]))
    assert first / RATE_HZ * speed == pytest.approx(starts_s, abs=0.02)


@pytest.mark.parametrize("speed", [0.5, 2.0])
def test_a_voice_stays_the_same_voice(speed: float) -> None:
    said = spoken("3005-163389-0002")[:, None]
    before, after = (np.log(shares_of_the_spectrum(one[:, 0])) for one in (said, stretched(said, speed)))
    assert np.abs(before - after).mean() < np.log(10**0.1)  # 1 dB, over thirds of an octave


def shares_of_the_spectrum(wave: Samples) -> Samples:
    """Which share of its energy lies in each third of an octave from 100 Hz to 6.4 kHz."""
    energy = np.abs(np.fft.rfft(wave)) ** 2
    hz = np.fft.rfftfreq(len(wave), 1 / RATE_HZ)
    edges_hz = 100 * 2 ** (np.arange(19) / 3)
    bands = [energy[(hz >= low) & (hz < high)].sum() for low, high in pairwise(edges_hz)]
    return np.asarray(bands / sum(bands), np.float32)


def test_two_channels_stay_apart_and_small_pieces_make_no_difference() -> None:
    both = np.hstack((tone(300, RATE_HZ, 3.0), tone(800, RATE_HZ, 3.0)))
    heard = stretched(both, 0.5)
    assert [pitch_hz(heard[:, channel]) for channel in (0, 1)] == pytest.approx([300, 800], rel=0.01)
    assert np.array_equal(heard, stretched(both, 0.5, step=777))


def test_at_speed_one_nothing_is_touched() -> None:
    sound = tone(440, RATE_HZ, 0.5)
    assert Stretcher(1.0, sound[:0]).feed(sound) is sound


def test_a_stream_that_goes_on_from_another_is_there_at_once() -> None:
    sound = tone(300, RATE_HZ, 2.0)
    from_silence, from_sound = (
        Stretcher(2.0, before).feed(sound[RATE_HZ:]) for before in (sound[:0], sound[:RATE_HZ])
    )
    assert np.abs(from_silence[:50]).max() < 0.2
    assert np.abs(from_sound[:50]).max() > 0.4


def test_of_nothing_comes_nothing() -> None:
    assert len(stretched(np.zeros((0, 1), np.float32), 0.5)) == 0
