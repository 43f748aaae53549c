"""The waveform at every scale: what was loud is loud at each, where it was."""

import numpy as np
import pytest

from sessions.waveform import PEAKS_PER_S, Waveform
from ui.parts.timeline.pyramid import Pyramid


def one_shout(at_s: float, duration_s: float = 600.0) -> Waveform:
    peaks = np.full((round(duration_s * PEAKS_PER_S), 2), 10, np.uint8)
    peaks[round(at_s * PEAKS_PER_S) : round((at_s + 2.0) * PEAKS_PER_S), 1] = 255
    return Waveform(peaks)


@pytest.mark.parametrize("step_s", [0.004, 0.02, 0.1, 0.5, 1.5])
def test_a_shout_is_where_it_was_at_every_scale(step_s: float) -> None:
    loud = Pyramid(one_shout(300.0)).loudness(1, 290.0, step_s, round(20.0 / step_s))
    middle_s = 290.0 + step_s * (np.flatnonzero(loud > 0.5).mean() + 0.5)
    assert middle_s == pytest.approx(301.0, abs=step_s)


def test_a_channel_is_told_from_another() -> None:
    pyramid = Pyramid(one_shout(300.0))
    assert pyramid.channels == 2
    assert pyramid.loudness(0, 300.5, 0.1, 10).max() < 0.2
    assert pyramid.loudness(None, 300.5, 0.1, 10).min() > 0.9


def test_behind_its_end_there_is_nothing() -> None:
    assert not Pyramid(one_shout(1.0, 10.0)).loudness(0, 20.0, 0.1, 5).any()


def test_a_faint_recording_is_drawn_larger_and_silence_is_not() -> None:
    faint = Pyramid(Waveform(np.full((500, 1), 100, np.uint8)))
    assert faint.loudness(0, 1.0, 0.02, 10).max() == pytest.approx(1.0, abs=0.01)
    silent = Pyramid(Waveform(np.zeros((500, 1), np.uint8)))
    assert not silent.loudness(0, 1.0, 0.02, 10).any()
