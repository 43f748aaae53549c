"""Second step of sound's way in: whatever rate a source has, numbered blocks at `RATE_HZ` come out."""

from collections.abc import Iterator

import numpy as np
import soxr  # type: ignore[import-untyped]

from audio.source import Block, Gap, Samples
from audio.tunables import BLOCK_SAMPLES, RATE_HZ


class Resampler:
    """Brings a stream to one rate chunk by chunk, without seams between the chunks.

    Samples are float32 of shape (n, channels), n as it comes. What comes out is aligned in time
    with what went in: nothing is shifted by the filter, the last few milliseconds only come later.
    """

    def __init__(self, rate_hz: int, channels: int, to_hz: int = RATE_HZ) -> None:
        """Expect sound at `rate_hz` with `channels` channels, to become sound at `to_hz`."""
        self._channels = channels
        self._stream = None if rate_hz == to_hz else soxr.ResampleStream(rate_hz, to_hz, channels)

    def feed(self, samples: Samples) -> Samples:
        """Take the next samples, give what is ready."""
        if self._stream is None:
            return samples
        return np.asarray(self._stream.resample_chunk(np.ascontiguousarray(samples)), np.float32)

    def finish(self) -> Samples:
        """Give what the filter still held; the next sample fed begins a new stream."""
        nothing = np.zeros((0, self._channels), np.float32)
        if self._stream is None:
            return nothing
        rest = np.asarray(self._stream.resample_chunk(nothing, last=True), np.float32)
        self._stream.clear()
        return rest


class BlockCutter:
    """Cuts sound at `rate_hz` into blocks of exactly `BLOCK_SAMPLES` at `RATE_HZ`, numbered from zero.

    Session time is counted from all the frames a source had, the lost ones too, so it never drifts
    from the source's own count however often sound is lost.
    """

    def __init__(self, rate_hz: int, channels: int) -> None:
        """Expect sound at `rate_hz` with `channels` channels."""
        self._rate_hz = rate_hz
        self._resampler = Resampler(rate_hz, channels)
        self._uncut = np.zeros((0, channels), np.float32)
        self._next_sample = 0
        self._frames_seen = 0

    @property
    def end_s(self) -> float:
        """Session time up to which sound came in, or was lost."""
        return self._frames_seen / self._rate_hz

    def feed(self, samples: Samples) -> Iterator[Block]:
        """Take float32 samples of shape (n, channels); give the blocks they complete."""
        self._frames_seen += len(samples)
        return self._cut(self._resampler.feed(samples))

    def lose(self, frames: int, why: str) -> Iterator[Block | Gap]:
        """Count `frames` of the source as lost; give the gap they leave.

        Only a source's last block may be short, so a block the loss interrupts is lost with it.
        """
        yield from self._cut(self._resampler.finish())
        self._frames_seen += frames
        resumes_at = round(self._frames_seen * RATE_HZ / self._rate_hz)
        yield Gap(self._next_sample, resumes_at - self._next_sample, why)
        self._next_sample = resumes_at
        self._uncut = self._uncut[:0]

    def finish(self) -> Iterator[Block]:
        """Give the last blocks; the very last may be shorter than `BLOCK_SAMPLES`."""
        yield from self._cut(self._resampler.finish())
        if len(self._uncut):
            yield self._block(self._uncut)
            self._uncut = self._uncut[:0]

    def _cut(self, samples: Samples) -> Iterator[Block]:
        self._uncut = np.concatenate((self._uncut, samples))
        while len(self._uncut) >= BLOCK_SAMPLES:
            samples, self._uncut = self._uncut[:BLOCK_SAMPLES], self._uncut[BLOCK_SAMPLES:]
            yield self._block(samples)

    def _block(self, samples: Samples) -> Block:
        block = Block(self._next_sample, samples)
        self._next_sample += len(samples)
        return block
