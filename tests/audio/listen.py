"""What the microphone tests run in a process of its own: PortAudio looks for devices once a process.

Captures from the default microphone for some seconds, or until it is gone, into OUT.npy.
"""

import sys
from itertools import takewhile

import numpy as np

from audio.clock import SystemClock
from audio.errors import DeviceTrouble
from audio.microphone import Microphone
from audio.source import Block


def main(out: str, seconds: float) -> int:
    microphone = Microphone(None, SystemClock())
    microphone.open()
    print("listening", microphone.name, microphone.input_latency_ms, flush=True)
    heard = [np.zeros((0, 1), np.float32)]
    try:
        for piece in takewhile(lambda piece: piece.end_s <= seconds, microphone):
            if isinstance(piece, Block):
                heard.append(piece.samples)
    except DeviceTrouble as trouble:
        print(trouble, flush=True)
        return 4
    finally:
        microphone.close()
        np.save(out, np.concatenate(heard))
    print("overflows", microphone.overflows, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], float(sys.argv[2])))
