"""What the tests of the transport run in a process of its own: PortAudio looks for devices once a process.

Its reel is a tone a second, 100 Hz higher each. Does what the lines on its input ask, and answers each with a
line of where it is.
"""

import sys

import numpy as np

from audio.clock import SystemClock
from audio.source import Samples
from audio.transport import Transport
from audio.tunables import RATE_HZ
from tests.audio.play import refuse

LENGTH_S = 20


class Scale:
    """400 Hz in its first second, 500 in the next, and so on."""

    length_samples, channels = LENGTH_S * RATE_HZ, 1

    def read(self, start_sample: int, end_sample: int) -> Samples:
        places = np.arange(start_sample, end_sample)
        hz = 400 + 100 * (places // RATE_HZ)
        return np.asarray(0.5 * np.sin(2 * np.pi * hz * places / RATE_HZ), np.float32)[:, None]

    def close(self) -> None:
        """Nothing to let go of."""


def until(transport: Transport, at_s: float) -> str:
    """Wait until it has come to `at_s`, or ended; "back" where the place ever went back."""
    before_s, said = transport.position_s, "on"
    while transport.playing and before_s < at_s:
        SystemClock().wait(0.005)
        place_s = transport.position_s
        said, before_s = said if place_s >= before_s else "back", place_s
    return said


def do(transport: Transport, what: str, *values: float) -> str:
    """Do what a line asks; what it found."""
    match what:
        case "until":
            return until(transport, *values) + " "
        case "loop":
            transport.set_loop((values[0], values[1]) if values else None)
        case "speed":
            transport.set_speed(*values)
        case "wait":
            SystemClock().wait(*values)
        case "refuse":
            refuse(round(values[0]))
        case _:
            getattr(transport, what)(*values)
    return ""


def main() -> int:
    transport = Transport(Scale())
    for line in sys.stdin:
        what, *values = line.split()
        found = do(transport, what, *map(float, values))
        print(f"{found}{transport.playing} {transport.position_s:.2f} {transport.trouble}", flush=True)
    transport.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
