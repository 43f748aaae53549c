"""A recording with no end, to be killed: says after each block how many samples were handed over."""

import sys
from itertools import count
from pathlib import Path

from audio.source import Block
from audio.tunables import BLOCK_SAMPLES, RATE_HZ
from diarize.events import SpeechStarted
from tests.sessions.made_sessions import noise, writer_of

if __name__ == "__main__":
    writer = writer_of(Path(sys.argv[1]))
    for number in count():
        start = number * BLOCK_SAMPLES
        writer.add_sound(Block(start, noise(start, BLOCK_SAMPLES)))
        writer.add_events([SpeechStarted(f"s{number}", "client", start / RATE_HZ, start / RATE_HZ)])
        print(start + BLOCK_SAMPLES, flush=True)
