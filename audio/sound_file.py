"""Sound on its way out of the house: files any program plays, written piece by piece.

Samples are written at 16 bits and `RATE_HZ`, as they are kept (`audio.codec`).
"""

import wave
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

import av

from audio.codec import layout_of, whole_numbers
from audio.source import Samples
from audio.tunables import RATE_HZ

_BYTES_A_SAMPLE = 2


def write_wav(path: Path, pieces: Iterable[Samples]) -> None:
    """Write float32 pieces of shape (n, channels), all of as many channels; raises `OSError`."""
    first, rest = _opened(pieces)
    with path.open("wb") as disk, wave.open(disk) as file:
        file.setnchannels(first.shape[1])
        file.setsampwidth(_BYTES_A_SAMPLE)
        file.setframerate(RATE_HZ)
        for piece in chain((first,), rest):
            file.writeframes(whole_numbers(piece).astype("<i2").tobytes())


def write_flac(path: Path, pieces: Iterable[Samples]) -> None:
    """Write float32 pieces of shape (n, channels), all of as many channels, 3 at most; raises `OSError`."""
    first, rest = _opened(pieces)
    layout = layout_of(first)
    with path.open("wb") as disk, av.open(disk, "w", format="flac") as file:
        stream = file.add_stream("flac", rate=RATE_HZ, format="s16", layout=layout)
        for piece in chain((first,), rest):
            frame = av.AudioFrame.from_ndarray(
                whole_numbers(piece).reshape(1, -1), format="s16", layout=layout
            )
            frame.sample_rate = RATE_HZ
            file.mux(stream.encode(frame))
        file.mux(stream.encode(None))


def _opened(pieces: Iterable[Samples]) -> tuple[Samples, Iterator[Samples]]:
    """The first piece, which tells the channels, and the rest; raises `ValueError` for none."""
    rest = iter(pieces)
    first = next(rest, None)
    if first is None:
        raise ValueError("there is no sound to be written")
    return first, rest
