"""A sound at hand, played: what was just recorded, or one stretch of a session."""

import threading
from dataclasses import dataclass

import numpy as np

from audio.output import Output
from audio.source import Samples
from audio.transport import Transport


class Playback:
    """Plays one sound at a time; every method returns at once, from any thread, and raises nothing.

    A device that is missing, refuses or goes away ends the sound, and `trouble` says so in one line.
    """

    def __init__(self) -> None:
        """Begin with nothing to play; the output is found when there is something."""
        self._output = Output()
        self._changing = threading.Lock()
        self._closed = False
        self._transport = Transport(_AtHand(np.zeros((0, 1), np.float32)), self._output)

    @property
    def playing(self) -> bool:
        """Whether a sound is being played, or its output opened."""
        return self._transport.playing

    @property
    def position_s(self) -> float:
        """How much of the latest sound was heard so far, s; stays where it stopped."""
        return self._transport.position_s

    @property
    def trouble(self) -> str:
        """Why the latest sound was not played to its end, in one line; empty where nothing is wrong."""
        return self._transport.trouble

    def play(self, samples: Samples) -> None:
        """Play float32 samples of shape (n, channels) at `RATE_HZ` in place of what is played now."""
        with self._changing:
            if self._closed:
                return
            self._transport.close()
            self._transport = Transport(_AtHand(np.asarray(samples, np.float32)), self._output)
            self._transport.play()

    def stop(self) -> None:
        """Stop what is played."""
        self._transport.close()

    def close(self) -> None:
        """Stop, and let the output go; waits `PLAYBACK_CLOSES_WITHIN_S` at most. Twice is harmless."""
        with self._changing:
            self._closed = True
        self.stop()
        self._output.close()


@dataclass(frozen=True, slots=True, eq=False)
class _AtHand:
    """A reel that lies in memory."""

    samples: Samples

    @property
    def length_samples(self) -> int:
        return len(self.samples)

    @property
    def channels(self) -> int:
        return int(self.samples.shape[1])

    def read(self, start_sample: int, end_sample: int) -> Samples:
        return self.samples[start_sample:end_sample]

    def close(self) -> None:
        """It stays in memory as long as it is wanted."""
