"""What the segmentation says of a moment lands on that moment's frame of the house's grid."""

import numpy as np
import pytest
from numpy.typing import NDArray

from diarize.local_voices import WINDOW_SAMPLES, LocalVoices
from diarize.tunables import FRAME_SAMPLES, WINDOW_FRAMES
from models.segmentation import FRAME_STEP_SAMPLES, RECEPTIVE_FIELD_SAMPLES


def centred(sound: NDArray[np.float32]) -> NDArray[np.float32]:
    """A segmentation whose frames say what the sound is at their own centres."""
    frames = (len(sound) - RECEPTIVE_FIELD_SAMPLES) // FRAME_STEP_SAMPLES + 1
    centres = np.arange(frames) * FRAME_STEP_SAMPLES + RECEPTIVE_FIELD_SAMPLES // 2
    return np.repeat(sound[centres, None], 3, axis=1)


@pytest.mark.parametrize("at_frame", [3, 50, 155, 156, 290, 308])
def test_a_voice_that_begins_in_the_sound_begins_in_that_frame(at_frame: int) -> None:
    sound = np.zeros(WINDOW_SAMPLES, np.float32)
    sound[at_frame * FRAME_SAMPLES :] = 1.0
    activity = LocalVoices(centred)(sound)
    begins = np.argmax(activity > 0.5, axis=0)
    assert np.abs(begins - at_frame).max() <= 1


def test_every_frame_of_the_grid_is_judged_the_outermost_like_their_neighbours() -> None:
    activity = LocalVoices(centred)(np.linspace(0, 1, WINDOW_SAMPLES, dtype=np.float32))
    assert activity.shape == (WINDOW_FRAMES, 3)
    assert activity.dtype == np.float32
    truth = (np.arange(WINDOW_FRAMES) + 0.5) / WINDOW_FRAMES
    assert np.abs(activity[:, 0] - truth).max() < 2 / WINDOW_FRAMES
    assert (np.diff(activity[:, 0]) >= 0).all()
