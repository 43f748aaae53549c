"""Beside a call's way in: the client's voice from the loudspeaker taken out of the coach's microphone.

WebRTC's AEC3, as browsers run it: an adaptive filter that finds the delay by itself, and a suppressor of what
the filter leaves. Made for telling who speaks: where both speak at once it takes part of the near voice too.
"""

import importlib
import math

import numpy as np

from audio.source import Samples
from audio.tunables import BLOCK_SAMPLES, ECHO_FRAME_SAMPLES, RATE_HZ


class EchoCanceller:
    """Carries the filter from block to block.

    What comes out is `DELAY_SAMPLES` late, always: a block of the near end begins that much into what `feed`
    gives for it.
    """

    DELAY_SAMPLES = 256
    """16 ms: 8 of AEC3's own filter bank, 8 because a block of 512 is not a whole number of its frames."""

    def __init__(self) -> None:
        """Begin with nothing known of the room."""
        library = importlib.import_module("pywebrtc_audio")
        self._canceller = library.EchoCanceller(sample_rate=RATE_HZ)
        self._near = np.zeros(0, np.float32)
        self._far = np.zeros(0, np.float32)
        # The longest that the end of a block waits for the rest of its frame.
        self._cleaned = np.zeros(ECHO_FRAME_SAMPLES - math.gcd(BLOCK_SAMPLES, ECHO_FRAME_SAMPLES), np.float32)

    def feed(self, near: Samples, far: Samples) -> Samples:
        """Take the next block of microphone and loopback, float32 (512,) each; give (512,) without echo."""
        self._near = np.concatenate((self._near, near))
        self._far = np.concatenate((self._far, far))
        whole = len(self._near) - len(self._near) % ECHO_FRAME_SAMPLES
        cleaned = self._canceller.process(self._near[:whole], self._far[:whole])
        self._near, self._far = self._near[whole:], self._far[whole:]
        self._cleaned = np.concatenate((self._cleaned, cleaned))
        given, self._cleaned = self._cleaned[: len(near)], self._cleaned[len(near) :]
        return given
