"""What the tests of calls run in a process of its own: both libraries look for devices once a process.

Captures from the default microphone and the loopback LOOPBACK for some seconds, or until told, into OUT.npy.
"""

import sys
from itertools import takewhile

import numpy as np

from audio.call import Call
from audio.clock import SystemClock
from audio.errors import DeviceTrouble
from audio.loopback import find_loopback
from audio.microphone import Microphone
from audio.source import Block


def main(out: str, seconds: float, loopback: str) -> int:
    clock = SystemClock()
    call = Call(Microphone(None, clock), find_loopback(loopback, clock), clock)
    call.on_remark = lambda line: print(line, flush=True)
    call.open()
    print("listening", call.name, flush=True)
    heard = [np.zeros((0, 2), np.float32)]
    try:
        for piece in takewhile(lambda piece: piece.end_s <= seconds, call):
            if isinstance(piece, Block):
                heard.append(piece.samples)
    except DeviceTrouble as trouble:
        print(trouble, flush=True)
        return 4
    finally:
        call.close()
        np.save(out, np.concatenate(heard))
    print("overflows", call.overflows, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], float(sys.argv[2]), sys.argv[3]))
