"""Voice activity: is anybody speaking in these 32 ms (Silero VAD v6, MIT)."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.quiet_libraries import onnx_session

FRAME_SAMPLES = 512
CONTEXT_SAMPLES = 64


class VoiceActivity:
    """Carries the network's own state from frame to frame; one object a channel."""

    def __init__(self, weights: Path) -> None:
        """Load the ONNX file `weights` (about 40 ms)."""
        self._network = onnx_session(weights)
        self._state = np.zeros((2, 1, 128), np.float32)
        self._input = np.zeros((1, CONTEXT_SAMPLES + FRAME_SAMPLES), np.float32)
        self._rate = np.array(16_000, np.int64)

    def __call__(self, frame: NDArray[np.float32]) -> float:
        """Probability of speech in `frame`, float32 (512,) at 16 kHz."""
        self._input[0, CONTEXT_SAMPLES:] = frame
        probability, self._state = self._network.run(
            None, {"input": self._input, "state": self._state, "sr": self._rate}
        )
        self._input[0, :CONTEXT_SAMPLES] = frame[-CONTEXT_SAMPLES:]
        return float(probability[0, 0])
