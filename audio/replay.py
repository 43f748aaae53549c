"""First step of sound's way in, from a recording: any file PyAV decodes, as if it were heard now."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from av.audio.stream import AudioStream
from av.container.input import InputContainer

from audio.clock import Clock
from audio.errors import UnreadableRecording
from audio.resample import BlockCutter
from audio.source import Block, Gap, Samples
from audio.tunables import BROKE_OFF_AFTER_S, STAMP_BELIEVED_S, STAMP_TOLERANCE_S


@dataclass(frozen=True, slots=True)
class Missing:
    """Sound that a recording has a time for, but does not hold."""

    length_s: float


class Replay:
    """A `Source` that streams a sound or video file.

    Up to `apart` channels stay as they are; more are averaged into one. `speed` None delivers as fast as
    it is asked; 1.0 delivers each block when its last sample would have sounded. `remarks` holds one
    line for each thing a person should know about the recording, complete once iteration has ended.
    Raises `UnreadableRecording` at construction; a file that breaks off later delivers what it holds.
    """

    input_latency_ms = None

    def __init__(self, path: str | Path, speed: float | None, clock: Clock, apart: int = 2) -> None:
        """Open the recording far enough to know that it holds sound."""
        if speed is not None and speed <= 0:
            raise ValueError(f"a recording cannot be played at speed {speed}; give more than 0")
        self._path = Path(path)
        self._speed = speed
        self._clock = clock
        self._closed = False
        self._overflows = 0
        self.remarks: list[str] = []
        with _opened(self._path) as container:
            stream = container.streams.audio[0]
            self.duration_s = _duration_s(container, stream)
            first = next(_decoded(container), None)
        if first is None:
            raise UnreadableRecording(
                f"{path} holds no sound that can be decoded; was it recorded to its end?"
            )
        self._rate_hz = first.sample_rate
        self._layout = first.layout
        heard_channels = first.layout.nb_channels
        self._channels = heard_channels if heard_channels <= apart else 1
        if heard_channels > self._channels:
            self.remarks.append(f"{self.name} has {heard_channels} channels; they were averaged into one")
        self._sound = self._deliver()

    @property
    def name(self) -> str:
        """The file's name."""
        return self._path.name

    @property
    def channels(self) -> int:
        """As many as in the file, or one for them all."""
        return self._channels

    @property
    def overflows(self) -> int:
        """How many stretches of sound were missing from the file so far."""
        return self._overflows

    def __iter__(self) -> Iterator[Block | Gap]:
        """Deliver the recording from where it stands, at its speed."""
        return self._sound

    def close(self) -> None:
        """Stop after the block that is being delivered, from any thread."""
        self._closed = True

    def _deliver(self) -> Iterator[Block | Gap]:
        began_at_s = self._clock.now_s()
        for piece in self._cut():
            if self._speed is not None:
                self._clock.wait(began_at_s + piece.end_s / self._speed - self._clock.now_s())
            if self._closed:
                return
            yield piece

    def _cut(self) -> Iterator[Block | Gap]:
        cutter = BlockCutter(self._rate_hz, self._channels)
        with _opened(self._path) as container:
            for sound in self._uniform(_in_step(_decoded(container))):
                if isinstance(sound, Missing):
                    self._overflows += 1
                    yield from cutter.lose(
                        round(sound.length_s * self._rate_hz), "missing from the recording"
                    )
                else:
                    yield from cutter.feed(sound)
        yield from cutter.finish()
        if self._overflows:
            self.remarks.append(
                f"{self.name} lacks sound (places: {self._overflows}); that time counts as lost"
            )
        if self.duration_s is not None and cutter.end_s < self.duration_s - BROKE_OFF_AFTER_S:
            self.remarks.append(
                f"{self.name} breaks off at {cutter.end_s:.1f} s; it should last {self.duration_s:.1f} s"
            )

    def _uniform(self, decoded: Iterator[AudioFrame | Missing]) -> Iterator[Samples | Missing]:
        """Give every frame the rate and channels of the first, as float32 of shape (n, channels)."""
        converter, converts = None, None
        for frame in decoded:
            if isinstance(frame, Missing):
                yield frame
                continue
            form = (frame.format.name, frame.layout.name, frame.sample_rate)
            if converter is None or form != converts:
                converter, converts = AudioResampler("fltp", self._layout, self._rate_hz), form
            yield from map(self._samples, converter.resample(frame))

    def _samples(self, frame: AudioFrame) -> Samples:
        samples = np.asarray(frame.to_ndarray(), np.float32).T
        return samples if samples.shape[1] == self._channels else samples.mean(axis=1, keepdims=True)


def _opened(path: Path) -> InputContainer:
    """Open a file for reading, or say in one line why it holds no recording."""
    if not path.is_file():
        raise UnreadableRecording(f"{path} is not a file; check the name of the recording")
    if path.stat().st_size == 0:
        raise UnreadableRecording(f"{path} is empty (0 bytes); was it copied to its end?")
    try:
        # A playlist may name sound elsewhere: only files are followed, never the network.
        container = av.open(f"file:{path}", metadata_errors="ignore", options={"protocol_whitelist": "file"})
    except (av.FFmpegError, OSError) as problem:
        raise UnreadableRecording(
            f"{path} cannot be read as a recording ({problem.strerror}); give a sound or video file"
        ) from problem
    if not container.streams.audio:
        container.close()
        raise UnreadableRecording(f"{path} holds no sound; give a recording with a sound track")
    return container


def _duration_s(container: InputContainer, stream: AudioStream) -> float | None:
    if stream.duration is not None and stream.time_base is not None:
        return float(stream.duration * stream.time_base)
    return None if container.duration is None else container.duration / av.time_base


def _decoded(container: InputContainer) -> Iterator[AudioFrame]:
    """Decode all that can be decoded of the first sound track, stepping over what cannot."""
    packets = container.demux(container.streams.audio[0])
    while True:
        try:
            packet = next(packets, None)
        except av.FFmpegError:
            return
        if packet is None:
            return
        with suppress(av.FFmpegError):
            yield from packet.decode()


def _in_step(frames: Iterator[AudioFrame]) -> Iterator[AudioFrame | Missing]:
    """Say where sound is missing: where the file's own time stamps run ahead of the sound there is."""
    due_s = None
    for frame in frames:
        at_s = frame.time
        if at_s is not None:
            ahead_s = at_s - due_s if due_s is not None else 0.0
            if STAMP_TOLERANCE_S < ahead_s < STAMP_BELIEVED_S:
                yield Missing(ahead_s)
                due_s = at_s
            elif due_s is None or abs(ahead_s) >= STAMP_BELIEVED_S:
                due_s = at_s
        if due_s is not None:
            due_s += frame.samples / frame.sample_rate
        yield frame
