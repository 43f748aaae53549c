"""The last seconds of sound and of what was decided about them, in buffers that never grow."""

from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

Kind = TypeVar("Kind", bound=np.generic)


class Rolling(Generic[Kind]):
    """The newest `length` rows of a stream, newest last; zeros before the stream began."""

    def __init__(self, kind: type[Kind], length: int, *shape: int) -> None:
        """Hold `length` rows of `shape`, of numpy type `kind`."""
        self._rows: NDArray[Kind] = np.zeros((2 * length, *shape), kind)
        self._length = length
        self._end = length
        self.total = 0

    def push(self, rows: NDArray[Any]) -> None:
        """Append `rows` (n, *shape), n at most `length`."""
        n = len(rows)
        if self._end + n > len(self._rows):
            keep = self._length - n
            self._rows[:keep] = self._rows[self._end - keep : self._end]
            self._end = keep
        self._rows[self._end : self._end + n] = rows
        self._end += n
        self.total += n

    def skip(self, n: int) -> None:
        """Append `n` rows of zeros, however many; none when `n` is negative."""
        pushed = min(max(0, n), self._length)
        self.push(np.zeros((pushed, *self._rows.shape[1:]), self._rows.dtype))
        self.total += max(0, n) - pushed

    @property
    def newest(self) -> NDArray[Kind]:
        """A writable view (length, *shape) of the newest rows."""
        return self._rows[self._end - self._length : self._end]
