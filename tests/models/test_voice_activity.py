"""Voice activity: speech is speech, and a room that hisses or hums is not."""

import numpy as np
import pytest
from numpy.typing import NDArray

from models.voice_activity import FRAME_SAMPLES, VoiceActivity
from models.weights import open_weights
from tests.recordings.readers import READS, spoken

SPEECH = 0.5
RATE_HZ = 16_000


def heard(sound: NDArray[np.float32]) -> NDArray[np.float64]:
    """Probability of speech in each whole frame of `sound`, to ears that have heard nothing before."""
    activity = VoiceActivity(open_weights("silero-vad"))
    whole = len(sound) // FRAME_SAMPLES * FRAME_SAMPLES
    return np.array([activity(frame) for frame in sound[:whole].reshape(-1, FRAME_SAMPLES)])


def silence(duration_s: float) -> NDArray[np.float32]:
    return np.zeros(round(duration_s * RATE_HZ), np.float32)


@pytest.mark.parametrize("name", READS)
def test_reading_aloud_is_speech(name: str) -> None:
    probability = heard(spoken(name))
    assert ((probability >= 0) & (probability <= 1)).all()
    assert (probability > SPEECH).mean() > 0.6


def test_silence_hiss_and_hum_are_not() -> None:
    hiss = np.random.default_rng(1).normal(0, 0.01, 3 * RATE_HZ).astype(np.float32)
    hum = (0.1 * np.sin(2 * np.pi * 100 * np.arange(3 * RATE_HZ) / RATE_HZ)).astype(np.float32)
    for sound in (silence(3.0), hiss, hum):
        assert heard(sound).max() < SPEECH


def test_speech_is_heard_where_it_lies() -> None:
    probability = heard(np.concatenate((silence(2.0), spoken("3005-163389-0008"), silence(2.0))))
    frames_a_second = RATE_HZ / FRAME_SAMPLES
    speech = np.flatnonzero(probability > SPEECH) / frames_a_second
    assert 2.0 <= speech[0] < 2.6
    assert 6.5 < speech[-1] < 2.0 + 5.1


def test_one_channel_does_not_hear_what_the_other_does() -> None:
    one, other = (VoiceActivity(open_weights("silero-vad")) for _ in range(2))
    frames = spoken("3005-163389-0008")[: 60 * FRAME_SAMPLES].reshape(-1, FRAME_SAMPLES)
    assert max(one(frame) for frame in frames) > SPEECH
    assert max(other(np.zeros(FRAME_SAMPLES, np.float32)) for _ in frames) < SPEECH
