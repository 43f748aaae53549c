"""Between the sound card's thread and ours: a ring that the callback fills and the reader empties."""

import numpy as np

from audio.source import Samples


class Ring:
    """Frames of sound on their way from one writing thread to one reading thread, without a lock.

    Each counter is changed by one side only. When the ring is full, new sound is lost and counted,
    and goes on being lost until the reader has emptied the ring and been told: so there is never
    more than one loss to tell, and its place is known: right after all that was read.
    """

    def __init__(self, capacity_frames: int, channels: int) -> None:
        """Set all memory aside now: room for `capacity_frames` frames of float32."""
        self._frames = np.zeros((capacity_frames, channels), np.float32)
        self._written = 0
        self._lost = 0
        self._overflows = 0
        self._read = 0
        self._told = 0

    @property
    def overflows(self) -> int:
        """How often sound was lost; losses in a row count once."""
        return self._overflows

    def write(self, samples: Samples) -> None:
        """Put in samples of shape (n, channels), or lose those for which there is no room.

        For the sound card's thread: no lock, no log, no array is allocated.
        """
        capacity = len(self._frames)
        room = 0 if self._lost != self._told else capacity - (self._written - self._read)
        taken = min(len(samples), room)
        start = self._written % capacity
        before_wrap = min(taken, capacity - start)
        self._frames[start : start + before_wrap] = samples[:before_wrap]
        self._frames[: taken - before_wrap] = samples[before_wrap:taken]
        self._written += taken
        if taken < len(samples):
            self.lose(len(samples) - taken)

    def lose(self, frames: int) -> None:
        """Count `frames` that never reached us as lost; for the sound card's thread."""
        if self._lost == self._told:
            self._overflows += 1
        self._lost += frames

    def read(self) -> tuple[Samples, int]:
        """Take out everything, shape (n, channels), with the number of frames lost right after it."""
        # The loss is looked at first: once there is one, the writer writes nothing until told.
        lost = self._lost
        end = self._written
        capacity = len(self._frames)
        start = self._read % capacity
        before_wrap = min(end - self._read, capacity - start)
        after_wrap = end - self._read - before_wrap
        samples = np.concatenate((self._frames[start : start + before_wrap], self._frames[:after_wrap]))
        newly_lost = lost - self._told
        # Room is made before the writer is told that it may write again.
        self._read = end
        self._told = lost
        return samples, newly_lost
