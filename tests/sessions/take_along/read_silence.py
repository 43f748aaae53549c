"""What stands for a session's sound where a format needs none of it."""

import numpy as np

from audio.source import Samples
from audio.tunables import RATE_HZ


def no_sound(start_s: float, end_s: float) -> Samples:
    raise AssertionError(f"no sound was needed, and yet {start_s} to {end_s} s was asked for")


def as_if_silent(start_s: float, end_s: float) -> Samples:
    return np.zeros((round(end_s * RATE_HZ) - round(start_s * RATE_HZ), 1), np.float32)
