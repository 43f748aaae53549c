"""Stretches of a source, cut out in one pass: for what is wanted of a recording after it was heard."""

from collections.abc import Iterator

import numpy as np

from audio.source import Block, Gap, Samples, Source
from audio.tunables import RATE_HZ


class Excerpts:
    """Reads stretches in order of time, each beginning no earlier than the one before it ended."""

    def __init__(self, source: Source) -> None:
        """Take a source from which nothing was read yet."""
        self._channels = source.channels
        self._items: Iterator[Block | Gap] = iter(source)
        self._last: Block | Gap | None = None

    def read(self, start_s: float, end_s: float) -> Samples:
        """Float32 of shape (n, channels), as long as was asked for, zero where there is no sound.

        Raises `ValueError` for a stretch that ends before it starts.
        """
        start, end = round(start_s * RATE_HZ), round(end_s * RATE_HZ)
        if not 0 <= start <= end:
            raise ValueError(f"there is no sound from {start_s} s to {end_s} s")
        samples = np.zeros((end - start, self._channels), np.float32)
        for item in self._reaching(end):
            if isinstance(item, Block):
                first = item.start_sample
                begin, stop = max(start, first), min(end, first + len(item.samples))
                if begin < stop:
                    samples[begin - start : stop - start] = item.samples[begin - first : stop - first]
        return samples

    def _reaching(self, end: int) -> Iterator[Block | Gap]:
        """What comes up to sample `end`, from the item on in which the last stretch ended."""
        if self._last is None:
            self._last = next(self._items, None)
        while self._last is not None:
            yield self._last
            if round(self._last.end_s * RATE_HZ) >= end:
                return
            self._last = next(self._items, None)
