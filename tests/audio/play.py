"""What the tests of playback run in a process of its own: PortAudio looks for devices once a process.

Does what the lines on its input ask, and answers each with a line of what it found.
"""

import sys
from typing import Any

import numpy as np

from audio.clock import SystemClock
from audio.devices import portaudio
from audio.playback import Playback
from tests.audio.recordings import tone


def refuse(rate_hz: int) -> None:
    """Let every output be one that does not take this rate."""
    sounddevice: Any = portaudio()
    check = sounddevice.check_output_settings

    def asked(*, channels: int, dtype: str, samplerate: int) -> None:
        if samplerate == rate_hz:
            raise sounddevice.PortAudioError("Invalid sample rate")
        check(channels=channels, dtype=dtype, samplerate=samplerate)

    sounddevice.check_output_settings = asked


def until_it_ends(playback: Playback) -> bool:
    """Wait; returns whether the position only ever went on."""
    positions = []
    while playback.playing:
        positions.append(playback.position_s)
        SystemClock().wait(0.01)
    positions.append(playback.position_s)
    return positions == sorted(positions) and len(set(positions)) > 3


def main() -> int:
    playback = Playback()
    for line in sys.stdin:
        match line.split():
            case ["refuse", rate_hz]:
                refuse(int(rate_hz))
            case ["play", hz, seconds, channels]:
                playback.play(tone(float(hz), 16_000, float(seconds), int(channels)))
            case ["play", "nothing"]:
                playback.play(np.zeros((0, 1), np.float32))
            case ["sounding"]:
                while playback.playing and playback.position_s < 0.3:
                    SystemClock().wait(0.01)
            case ["stop"]:
                playback.stop()
            case ["end"]:
                print("went on" if until_it_ends(playback) else "stood", end=" ")
        print(playback.playing, f"{playback.position_s:.2f}", playback.trouble, flush=True)
    playback.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
