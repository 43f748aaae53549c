"""Segmentation: who speaks with whom within a few seconds, nobody named yet."""

import numpy as np
import pytest
from numpy.typing import NDArray

from models.segmentation import FRAME_STEP_SAMPLES, RECEPTIVE_FIELD_SAMPLES, VOICES, Segmentation
from models.weights import open_weights
from tests.recordings.readers import ANOTHER_READER, ONE_READER, spoken

RATE_HZ = 16_000
Sound = NDArray[np.float32]


@pytest.fixture(scope="module")
def segmentation() -> Segmentation:
    return Segmentation(open_weights("segmentation"))


def silence(duration_s: float) -> Sound:
    return np.zeros(round(duration_s * RATE_HZ), np.float32)


def frames(start_s: float, end_s: float) -> slice:
    """The frames whose middles lie between two times."""
    first, end = (
        round((s * RATE_HZ - RECEPTIVE_FIELD_SAMPLES / 2) / FRAME_STEP_SAMPLES) for s in (start_s, end_s)
    )
    return slice(max(0, first), end)


@pytest.mark.parametrize("duration_s", [0.5, 3.0, 4.992, 10.0])
def test_every_step_of_the_sound_has_a_frame(segmentation: Segmentation, duration_s: float) -> None:
    sound = np.resize(spoken(ONE_READER[0]), round(duration_s * RATE_HZ))
    activity = segmentation(sound)
    whole_steps = (len(sound) - RECEPTIVE_FIELD_SAMPLES) // FRAME_STEP_SAMPLES + 1
    assert activity.shape == (whole_steps, VOICES)
    assert activity.dtype == np.float32
    assert activity.min() >= 0
    assert activity.max() <= 1 + 1e-5


def test_nobody_speaks_in_silence(segmentation: Segmentation) -> None:
    assert segmentation(silence(5.0)).max() < 0.5


def test_one_person_is_one_voice_from_start_to_end(segmentation: Segmentation) -> None:
    sound = np.concatenate((silence(2.0), spoken(ONE_READER[1])[: 2 * RATE_HZ], silence(1.0)))
    speaking = segmentation(sound) > 0.5
    (voice,) = np.flatnonzero(speaking.any(axis=0))
    assert not speaking[frames(0.0, 2.0)].any()
    assert speaking[frames(2.7, 3.5), voice].mean() > 0.9
    assert not speaking[frames(4.3, 5.0)].any()


def test_two_in_turn_are_two_voices(segmentation: Segmentation) -> None:
    one, another = spoken(ONE_READER[1])[: 3 * RATE_HZ], spoken(ANOTHER_READER[0])[: 3 * RATE_HZ]
    activity = segmentation(np.concatenate((one, silence(0.5), another)))
    first, second = (int(activity[frames(*s)].mean(axis=0).argmax()) for s in ((0.5, 2.5), (4.0, 6.0)))
    assert first != second


def test_two_at_once_are_heard_at_once(segmentation: Segmentation) -> None:
    one, another = spoken(ONE_READER[1]), spoken(ANOTHER_READER[1])[: 2 * RATE_HZ]
    both = one.copy()
    both[RATE_HZ : 3 * RATE_HZ] += another
    at_once = (segmentation(both) > 0.5).sum(axis=1) == 2
    assert at_once[frames(1.3, 2.9)].mean() > 0.5
    assert at_once[frames(3.2, 3.9)].mean() < 0.1


def test_nothing_is_kept_between_two_looks(segmentation: Segmentation) -> None:
    sound = spoken(ONE_READER[0])[: 2 * RATE_HZ]
    before = segmentation(sound)
    segmentation(spoken(ANOTHER_READER[0])[: 2 * RATE_HZ])
    assert (segmentation(sound) == before).all()
