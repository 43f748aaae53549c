"""Segmentation: up to three voices in a few seconds of sound (pyannote segmentation-3.0, MIT).

Plaquet and Bredin, "Powerset multi-class cross entropy loss for neural speaker diarization", 2023. The
voices are numbered anew in every window; who they are is decided in diarize/.
"""

import warnings
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.quiet_libraries import import_pyannote_model

FRAME_STEP_SAMPLES = 270
"""Samples from one frame to the next: the network's stride (16.875 ms)."""

RECEPTIVE_FIELD_SAMPLES = 991
"""Samples that one frame sees before the recurrent layers."""

VOICES = 3
"""Voices the network tells apart in one window, of which two at once."""


class Segmentation:
    """Any length of sound from 0.5 s to 10 s in, activity of each local voice out."""

    def __init__(self, weights: Path) -> None:
        """Load the checkpoint `weights` (seconds the first time: pyannote.audio is heavy to import)."""
        module = import_pyannote_model()
        import torch
        from pyannote.audio.utils.powerset import Powerset

        self._torch = torch
        torch.set_num_threads(1)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            network = module.Model.from_pretrained(str(weights))
        network.eval()
        self._network = network
        self._mapping = Powerset(VOICES, 2).mapping

    def __call__(self, sound: NDArray[np.float32]) -> NDArray[np.float32]:
        """Activity (frames, 3) in 0..1 for `sound` (n,) at 16 kHz.

        The value is the sum of the probabilities of all powerset classes the voice takes part in.
        Frame k is centred at sample `k * FRAME_STEP_SAMPLES + RECEPTIVE_FIELD_SAMPLES / 2`.
        """
        with self._torch.inference_mode():
            log_probabilities = self._network(self._torch.from_numpy(sound)[None, None])[0]
            activity = log_probabilities.exp() @ self._mapping
        result: NDArray[np.float32] = activity.numpy()
        return result
