"""Sound made longer or shorter at true pitch, between what is read and the loudspeaker."""

from collections.abc import Iterator

import av
import numpy as np
from av.filter import Graph

from audio.source import Samples
from audio.tunables import RATE_HZ, STRETCH_AHEAD_SAMPLES, STRETCH_HOLDS_SAMPLES, STRETCH_STEP_SAMPLES

_LAYOUTS = {1: "mono", 2: "stereo"}


class Stretcher:
    """Plays a stream `speed` times as fast, 0.5 to 2, by FFmpeg's atempo; at 1 nothing is touched.

    Samples are float32 of shape (n, channels) at `RATE_HZ`, one or two channels. Of n that went in, n / speed
    come out in the end, each within 20 ms of its place (measured on half a minute of bursts of a tone).
    """

    def __init__(self, speed: float, before: Samples) -> None:
        """Begin a stream that goes on from `before`, shape (n, channels): `STRETCH_AHEAD_SAMPLES` do."""
        self._speed, self._channels = speed, before.shape[1]
        self._fed = self._given = 0
        self._graph = None if speed == 1.0 else _graph(speed, self._channels)
        if self._graph is not None:
            missing = max(0, STRETCH_AHEAD_SAMPLES - len(before))
            self._push(np.pad(before[-STRETCH_AHEAD_SAMPLES:], ((missing, 0), (0, 0))))

    def feed(self, samples: Samples) -> Samples:
        """Take the next samples, give what is ready."""
        if self._graph is None:
            return samples
        self._push(samples)
        self._fed += len(samples)
        return self._ready()

    def finish(self) -> Samples:
        """Give the rest; nothing may be fed any more."""
        if self._graph is None:
            return np.zeros((0, self._channels), np.float32)
        self._push(np.zeros((STRETCH_HOLDS_SAMPLES, self._channels), np.float32))
        self._graph.push(None)
        return self._ready()

    def _push(self, samples: Samples) -> None:
        assert self._graph is not None
        packed = np.ascontiguousarray(samples, np.float32)
        for at in range(0, len(packed), STRETCH_STEP_SAMPLES):
            part = packed[at : at + STRETCH_STEP_SAMPLES].reshape(1, -1)
            frame = av.AudioFrame.from_ndarray(part, format="flt", layout=_LAYOUTS[self._channels])
            frame.sample_rate = RATE_HZ
            self._graph.push(frame)

    def _ready(self) -> Samples:
        """All that is ready, but never more than belongs to what was fed."""
        pieces = [np.zeros((0, self._channels), np.float32), *self._pulled()]
        ready = np.concatenate(pieces)[: round(self._fed / self._speed) - self._given]
        self._given += len(ready)
        return ready

    def _pulled(self) -> Iterator[Samples]:
        assert self._graph is not None
        while True:
            try:
                frame = self._graph.pull()
            except (av.BlockingIOError, av.EOFError):
                return
            assert isinstance(frame, av.AudioFrame)
            yield np.asarray(frame.to_ndarray(), np.float32).reshape(-1, self._channels)


def _graph(speed: float, channels: int) -> Graph:
    graph = Graph()
    graph.link_nodes(
        graph.add_abuffer(sample_rate=RATE_HZ, format="flt", layout=_LAYOUTS[channels]),
        graph.add("atempo", str(speed)),
        graph.add("abuffersink"),
    ).configure()
    return graph
