"""Two devices with clocks of their own stay side by side, whatever the second one does."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audio.alignment import Alignment
from audio.arrivals import Arrivals
from audio.source import Samples
from tests.audio.devices_on_paper import Scene, errors_ms, heard


def test_for_an_hour_with_a_pause_in_it_two_devices_stay_within_50_ms() -> None:
    scene = Scene(3600, paused=(1500, 1700.3))
    errors = errors_ms(heard(scene), scene)
    assert len(errors) == 720 - 40
    assert not np.isnan(errors).any()
    assert np.abs(errors).max() < 50
    assert np.abs(errors[-100:]).max() < 10


@pytest.mark.parametrize("pause_s", [0.4, 3.0, 20.0])
def test_the_first_sound_after_a_pause_is_aligned(pause_s: float) -> None:
    scene = Scene(60, paused=(27.0, 27.0 + pause_s))
    errors = errors_ms(heard(scene), scene)
    assert not np.isnan(errors).any()
    assert np.abs(errors).max() < 50


@settings(max_examples=8, deadline=None, derandomize=True)
@given(st.integers(0, 1000), st.floats(0, 0.04), st.floats(0, 0.02))
def test_however_unevenly_chunks_arrive(seed: int, loopback_late_s: float, microphone_late_s: float) -> None:
    scene = Scene(30, loopback_late_s=loopback_late_s, microphone_late_s=microphone_late_s, seed=seed)
    errors = errors_ms(heard(scene), scene)
    assert not np.isnan(errors).any()
    assert np.abs(errors).max() < 50


def test_a_chunk_held_up_now_and_then_moves_nothing() -> None:
    scene = Scene(120, hiccup_share=0.01)
    errors = errors_ms(heard(scene), scene)
    assert np.isnan(errors).mean() < 0.1
    assert np.nanmax(np.abs(errors)) < 50


def beside(alignment: Alignment, microphone: Arrivals, seconds: float) -> Samples:
    """Read as many seconds as the microphone delivers, punctually."""
    blocks = []
    for end in range(512, round(seconds * 16_000), 512):
        microphone.note(end, end / 16_000)
        blocks.append(alignment.read(end - 512, 512))
    return np.concatenate(blocks)


def test_what_never_delivers_is_silence() -> None:
    microphone = Arrivals(16_000)
    assert not beside(Alignment(microphone, 16_000), microphone, 2.0).any()


def test_sound_that_breaks_off_and_comes_back_does_not_click() -> None:
    microphone = Arrivals(16_000)
    alignment = Alignment(microphone, 16_000)
    wave = np.sin(2 * np.pi * 200 * np.arange(16_000) / 16_000).astype(np.float32)
    microphone.note(0, 0.0)
    alignment.feed(wave, 1.0)
    alignment.feed(wave, 2.7)
    sound = beside(alignment, microphone, 3.2)
    assert not sound[17_000:26_000].any()
    assert np.abs(sound[28_000:42_000]).max() > 0.9
    # A sine of 200 Hz at full scale climbs by 0.079 a sample, the 2 ms slopes add 0.03.
    assert np.abs(np.diff(sound)).max() < 0.12


def test_sound_is_given_back_as_it_was() -> None:
    microphone = Arrivals(16_000)
    alignment = Alignment(microphone, 16_000)
    wave = np.sin(2 * np.pi * 3000 * np.arange(32_000) / 16_000).astype(np.float32)
    microphone.note(0, 0.0)
    alignment.feed(wave, 2.0 - 0.3 / 16_000)
    sound = beside(alignment, microphone, 1.5)
    expected = np.sin(2 * np.pi * 3000 * (np.arange(len(sound)) + 0.3) / 16_000)
    assert np.abs(sound - expected)[512:].max() < 0.002


def test_minutes_of_nothing_take_no_memory() -> None:
    microphone = Arrivals(16_000)
    alignment = Alignment(microphone, 16_000)
    microphone.note(0, 0.0)
    alignment.feed(np.ones(640, np.float32), 0.04)
    alignment.feed(np.ones(640, np.float32), 7200.0)
    assert len(alignment._sound._samples) < 16_000
