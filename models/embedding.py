"""Speaker embedding: whose voice is this (CAM++ trained on 200,000 speakers, Apache-2.0)."""

import warnings
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.quiet_libraries import quieten

Embedding = NDArray[np.float32]
"""A voice as a unit vector, float32 (192,): the scalar product of two is their cosine similarity."""

SHORTEST_SAMPLES = 4_000
"""A quarter of a second: less holds no voice to speak of, and too few frames for the network's pooling."""


class SpeakerEmbedding:
    """Sound of one person in, a unit vector out."""

    def __init__(self, weights: Path) -> None:
        """Load the state dict `weights` (about 0.2 s once torch is imported)."""
        quieten()
        import torch

        from models.campplus import CamPlusPlus

        self._torch = torch
        torch.set_num_threads(1)
        self._network = CamPlusPlus()
        self._network.load_state_dict(torch.load(weights, map_location="cpu", weights_only=True))
        self._network.eval()

    def __call__(self, sound: NDArray[np.float32]) -> Embedding:
        """Embed `sound` (n,) at 16 kHz, `SHORTEST_SAMPLES` or more."""
        if len(sound) < SHORTEST_SAMPLES:
            raise ValueError(f"a voice needs {SHORTEST_SAMPLES} samples or more, not {len(sound)}")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from torchaudio.compliance import kaldi

        with self._torch.inference_mode():
            waveform = self._torch.from_numpy(np.ascontiguousarray(sound))[None]
            features = kaldi.fbank(waveform, num_mel_bins=80, sample_frequency=16_000, dither=0.0)
            features -= features.mean(0, keepdim=True)
            vector = self._network(features[None])[0]
            vector /= vector.norm()
        result: Embedding = vector.numpy()
        return result
