"""The embedding as the peers call it: a batch of sound with a mask for each voice in, embeddings out.

Runs in the peers' processes. The frames of the filter bank that a mask leaves are embedded one after
another, as pyannote.audio does for networks that are not its own.
"""

from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from audio.tunables import RATE_HZ
from benchmarks.peers.tunables import FEWEST_FRAMES, MASKED_FROM
from models.campplus import EMBEDDING_SIZE, MEL_BINS, CamPlusPlus
from models.quiet_libraries import quieten


class MaskedEmbedding:
    """CAM++ behind the two peers' ways of calling an embedding."""

    sample_rate = RATE_HZ
    metric = "cosine"
    dimension = EMBEDDING_SIZE
    min_num_samples = 4_000

    def __init__(self, weights: Path) -> None:
        """Load the state dict `weights`."""
        quieten()
        from torchaudio.compliance import kaldi

        self._fbank = kaldi.fbank
        self._network = CamPlusPlus()
        self._network.load_state_dict(torch.load(weights, map_location="cpu", weights_only=True))
        self._network.eval()

    def to(self, device: torch.device) -> "MaskedEmbedding":
        """Stay on the processor."""
        return self

    def __call__(self, waveforms: Tensor, masks: Tensor | None = None) -> NDArray[np.float32]:
        """Embed `waveforms` (batch, 1, samples) where `masks` (batch, frames) let it; NaN for too little."""
        found = np.full((len(waveforms), EMBEDDING_SIZE), np.nan, np.float32)
        with torch.inference_mode():
            for row, waveform in enumerate(waveforms):
                features = self._fbank(waveform, num_mel_bins=MEL_BINS, sample_frequency=RATE_HZ, dither=0.0)
                features = features - features.mean(0, keepdim=True)
                if masks is not None:
                    mask = torch.nn.functional.interpolate(masks[row][None, None].float(), len(features))
                    features = features[mask[0, 0] > MASKED_FROM]
                if len(features) >= FEWEST_FRAMES:
                    found[row] = self._network(features[None])[0].numpy()
        return found
