"""What the tests of lost devices run in a process of its own: listens on when the device is gone.

Captures from the default microphone (and the loopback LOOPBACK, if one is given) into OUT.npy until told to
stop on its input; lost time is a row of NaN a sample.
"""

import sys
import threading

import numpy as np

from audio.call import Call
from audio.clock import SystemClock
from audio.loopback import find_loopback
from audio.microphone import Microphone
from audio.reconnecting import Reconnecting, found_anew
from audio.source import Block, Samples, Source


def say(line: str) -> None:
    print(line, flush=True)


def close_when_told(source: Source) -> None:
    sys.stdin.readline()
    source.close()


def main(out: str, loopback: str = "") -> int:
    clock = SystemClock()

    microphone = Microphone(None, clock)
    call = Call(microphone, find_loopback(loopback, clock), clock) if loopback else None
    if call is not None:
        call.on_remark = say
    source = Reconnecting(found_anew(call or microphone), clock)
    source.on_lost = say
    source.on_back = lambda: say("back")
    threading.Thread(target=close_when_told, args=[source], daemon=True).start()
    heard: list[Samples] = []
    began_s = 0.0
    for piece in source:
        if not heard:
            began_s = clock.now_s() - piece.end_s
            say("listening")
        if isinstance(piece, Block):
            heard.append(piece.samples)
        else:
            say("gap")
            heard.append(np.full((piece.length_samples, source.channels), np.nan, np.float32))
        late_s = clock.now_s() - began_s - piece.end_s
    np.save(out, np.concatenate(heard))
    say(f"late {late_s:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
