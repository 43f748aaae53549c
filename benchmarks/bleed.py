"""Loudspeaker bleed: what one end of a call hears of the other through its own loudspeaker."""

import argparse
from pathlib import Path

import numpy as np

from audio.source import Samples
from audio.tunables import RATE_HZ
from benchmarks.sound_files import read_channels, write_flac

WAYS = {"both": ((0, 1), (1, 0)), "into-first": ((1, 0),), "into-second": ((0, 1),)}
"""From which channel into which."""


def with_bleed(channels: Samples, gain_db: float, delay_ms: float, way: str = "both") -> Samples:
    """Add each channel of a (n, 2) recording to the other, `gain_db` louder and `delay_ms` later.

    What bleeds is the recording as it was: nothing goes round twice. `way` is one of `WAYS`. Raises
    `ValueError` for other than two channels.
    """
    if channels.ndim != 2 or channels.shape[1] != 2:
        raise ValueError(f"bleed goes between two channels; this recording's shape is {channels.shape}")
    delay = round(delay_ms / 1000 * RATE_HZ)
    gain = np.float32(10 ** (gain_db / 20))
    bled = channels.copy()
    for source, target in WAYS[way]:
        bled[delay:, target] += gain * channels[: len(channels) - delay, source]
    return np.clip(bled, -1, 1)


def main() -> None:
    """Read the command line and write a recording with bleed."""
    command = argparse.ArgumentParser(prog="python -m benchmarks.bleed", description=__doc__)
    command.add_argument("recording", type=Path, help="two-channel sound, one person a channel")
    command.add_argument("out", type=Path, help="the FLAC file to write")
    command.add_argument("--gain-db", type=float, default=-12.0)
    command.add_argument("--delay-ms", type=float, default=80.0)
    command.add_argument("--way", choices=sorted(WAYS), default="both")
    options = command.parse_args()
    channels = read_channels(options.recording)
    write_flac(options.out, with_bleed(channels, options.gain_db, options.delay_ms, options.way))


if __name__ == "__main__":
    main()
