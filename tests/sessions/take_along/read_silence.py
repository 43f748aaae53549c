"""What stands for a session's sound where a format needs none of it."""

from audio.source import Samples


def no_sound(start_s: float, end_s: float) -> Samples:
    raise AssertionError(f"no sound was needed, and yet {start_s} to {end_s} s was asked for")
