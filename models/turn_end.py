"""Turn end: does what was just said sound finished (Smart Turn v3.2, BSD-2).

The network sees Whisper's log-mel spectrogram (Radford et al. 2022, section 2.2) of the last eight seconds,
the sound brought to mean 0 and variance 1 first. It is quantised, so that a hundred-thousandth in a feature
may move its answer by .07: the spectrogram is computed in 64 bits, as it was for its training.
"""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.quiet_libraries import onnx_session

RATE_HZ = 16_000
WINDOW_SAMPLES = 8 * RATE_HZ
"""The network hears eight seconds, no more and no less."""

FRAME_SAMPLES, STEP_SAMPLES, BANDS = 400, 160, 80
"""Whisper's spectrogram: 25 ms every 10 ms, in 80 bands of the mel scale."""

LINEAR_TO_HZ, LINEAR_MELS, MELS_AN_E = 1_000.0, 15.0, 27.0 / np.log(6.4)
"""Slaney's mel scale (Auditory Toolbox, 1998): 15 mels up to 1 kHz, and 27 for a ratio of 6.4 above it."""

LOWEST_POWER, DYNAMIC_RANGE_LOG10 = 1e-10, 8.0
"""What is 80 dB under the loudest counts as that, and digital silence as 1e-10."""

LEAST_VARIANCE = 1e-7
"""Added to the variance before its root: digital silence stays silence."""


class TurnEnd:
    """Sound in, probability out; it remembers nothing between calls."""

    def __init__(self, weights: Path) -> None:
        """Load the ONNX file `weights` (about 50 ms)."""
        self._network = onnx_session(weights)
        self._bands = _bands()
        self._window = np.hanning(FRAME_SAMPLES + 1)[:-1]

    def __call__(self, sound: NDArray[np.float32]) -> float:
        """Probability that the turn ends where `sound`, float32 (n,) at 16 kHz, ends.

        The last eight seconds are used; less is filled up with silence before it.
        """
        newest = sound[-WINDOW_SAMPLES:]
        whole = np.pad(newest, (WINDOW_SAMPLES - len(newest), 0))
        [logits] = self._network.run(None, {"input_features": self._spectrogram(whole)[None]})
        return float(logits[0, 0])

    def _spectrogram(self, sound: NDArray[np.float32]) -> NDArray[np.float32]:
        """Log-mel spectrogram (BANDS, 800) of `sound` (WINDOW_SAMPLES,)."""
        even = (sound - sound.mean()) / np.sqrt(sound.var() + LEAST_VARIANCE)
        mirrored = np.pad(even.astype(np.float64), FRAME_SAMPLES // 2, mode="reflect")
        frames = np.lib.stride_tricks.sliding_window_view(mirrored, FRAME_SAMPLES)[::STEP_SAMPLES][:-1]
        power = np.abs(np.fft.rfft(frames * self._window)) ** 2
        in_bands = np.einsum("bf,tf->bt", self._bands, power)  # `@` would start threads of its own
        mels = np.log10(np.maximum(in_bands, LOWEST_POWER))
        shown: NDArray[np.float32] = (np.maximum(mels, mels.max() - DYNAMIC_RANGE_LOG10) / 4 + 1).astype(
            np.float32
        )
        return shown


def _bands() -> NDArray[np.float64]:
    """Weights (BANDS, frequencies) of triangular bands, evenly spaced in mels, each of area 1."""
    frequencies_hz = np.fft.rfftfreq(FRAME_SAMPLES, 1 / RATE_HZ)
    highest_mels = LINEAR_MELS + MELS_AN_E * np.log(RATE_HZ / 2 / LINEAR_TO_HZ)
    corners = [_hz(mels) for mels in np.linspace(0.0, highest_mels, BANDS + 2)]
    return np.array(
        [
            np.interp(frequencies_hz, corners[band : band + 3], (0.0, 1.0, 0.0))
            * (2 / (corners[band + 2] - corners[band]))
            for band in range(BANDS)
        ]
    )


def _hz(mels: float) -> float:
    """The frequency that lies `mels` up the scale."""
    if mels < LINEAR_MELS:
        return LINEAR_TO_HZ * mels / LINEAR_MELS
    return float(LINEAR_TO_HZ * np.exp((mels - LINEAR_MELS) / MELS_AN_E))
