"""The rolling look: up to three unnamed voices over the last five seconds, on the house's grid."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from diarize.tunables import FRAME_SAMPLES, WINDOW_FRAMES
from models.segmentation import FRAME_STEP_SAMPLES, RECEPTIVE_FIELD_SAMPLES

Segment = Callable[[NDArray[np.float32]], NDArray[np.float32]]
"""`models.segmentation.Segmentation`: sound (n,) to activity (frames, 3)."""

WINDOW_SAMPLES = WINDOW_FRAMES * FRAME_SAMPLES


class LocalVoices:
    """Segmentation frames, which fall where the network's strides put them, moved onto the 16 ms grid."""

    def __init__(self, segment: Segment) -> None:
        """Use `segment` on windows of `WINDOW_SAMPLES` samples."""
        self._segment = segment
        centres = (np.arange(WINDOW_FRAMES) + 0.5) * FRAME_SAMPLES
        self._position = (centres - RECEPTIVE_FIELD_SAMPLES / 2) / FRAME_STEP_SAMPLES

    def __call__(self, sound: NDArray[np.float32]) -> NDArray[np.float32]:
        """Activity (WINDOW_FRAMES, 3) in 0..1 of `sound` (WINDOW_SAMPLES,)."""
        activity = self._segment(sound)
        position = np.clip(self._position, 0, len(activity) - 1)
        before = position.astype(int)
        after = np.minimum(before + 1, len(activity) - 1)
        share = (position - before).astype(np.float32)[:, None]
        result: NDArray[np.float32] = activity[before] * (1 - share) + activity[after] * share
        return result
