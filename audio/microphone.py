"""First step of sound's way in, live: a microphone, captured through PortAudio.

Two threads meet here. PortAudio's own thread runs `_captured`, which copies into a ring and counts
what was lost, and may never block. The thread that iterates empties the ring and waits when it is empty.
"""

import math
import threading
from collections.abc import Iterator
from typing import Any

from audio.arrivals import Arrivals
from audio.clock import Clock
from audio.devices import InputDevice, close_stream, find_again, find_input, open_stream, portaudio
from audio.errors import DeviceLost, DeviceTrouble
from audio.resample import BlockCutter
from audio.ring import Ring
from audio.source import Block, Gap, Samples
from audio.tunables import (
    CAPTURE_LATENCY,
    CAPTURE_POLL_S,
    DEVICE_GONE_AFTER_S,
    LONGEST_LATENCY_S,
    RATE_HZ,
    RING_S,
)


class Microphone:
    """A `Source` from an input device: one channel, or as many as are to stay `apart`, if it has them.

    The constructor only finds the device; sound is captured from `open()` or the first iteration on.
    Losses come as `Gap`s. Raises `DeviceTrouble` when the device is missing, refuses, or vanishes;
    what it gave before it vanished is delivered first.
    """

    def __init__(self, device: str | int | InputDevice | None, clock: Clock, apart: int = 1) -> None:
        """Find `device` by number, by part of its name, or as it was found before; None is the default."""
        self._device = find_again(device) if isinstance(device, InputDevice) else find_input(device)
        self._any_will_do = device is None
        self.channels = apart if self._device.channels >= apart else 1
        self._clock = clock
        self._closing = threading.RLock()
        self._closed = False
        self._ended = False
        self._stream: Any = None
        self._latency_ms = self._device.latency_ms
        self._rate_hz, self._captured_channels = RATE_HZ, 1
        self._ring = Ring(1, 1)
        self._due_at_s = math.inf
        self._frames = 0
        self._arrived: tuple[int, float] | None = None
        self._arrivals = Arrivals(self._rate_hz)
        self._sound = self._listen()

    @property
    def name(self) -> str:
        """The device's name."""
        return self._device.name

    @property
    def input_latency_ms(self) -> float | None:
        """Delay from the air to the callback, as the device reports it once open, and expects before."""
        return self._latency_ms

    @property
    def overflows(self) -> int:
        """How often sound was lost so far, on the device's side or ours."""
        return self._ring.overflows

    @property
    def arrivals(self) -> Arrivals:
        """When its sound was in the air, on the computer's clock; for the thread that iterates."""
        return self._arrivals

    def again(self) -> "Microphone":
        """Find the same device anew, or what is the default now where the default was asked for.

        Raises `DeviceTrouble` when it is not connected.
        """
        return Microphone(None if self._any_will_do else self._device, self._clock, self.channels)

    def open(self) -> None:
        """Begin to capture; harmless when already open. Raises `DeviceTrouble` when the device refuses."""
        if self._stream is not None or self._closed:
            return
        sounddevice = portaudio()
        self._rate_hz, self._captured_channels = _settings(self._device, self.channels)
        self._arrivals = Arrivals(self._rate_hz)
        self._ring = Ring(round(RING_S * self._rate_hz), self._captured_channels)
        try:
            self._stream = open_stream(
                lambda: sounddevice.InputStream(
                    device=self._device.index,
                    samplerate=self._rate_hz,
                    channels=self._captured_channels,
                    dtype="float32",
                    latency=CAPTURE_LATENCY,
                    callback=self._captured,
                    finished_callback=self._finished,
                )
            )
            self._latency_ms = self._stream.latency * 1000
            self._stream.start()
        except sounddevice.PortAudioError as problem:
            self.close()
            raise DeviceTrouble(
                f"The microphone {self.name} cannot be opened ({_one_line(problem)}); close whatever else "
                "uses it and see that the system's privacy settings allow microphones"
            ) from problem

    def close(self) -> None:
        """Stop capturing, from any thread; what was captured until now is still delivered."""
        with self._closing:
            self._closed = True
            stream, self._stream = self._stream, None
        # Outside the lock: closing takes a while, and a second Ctrl-C would wait for itself.
        if stream is not None:
            close_stream(stream)

    def __iter__(self) -> Iterator[Block | Gap]:
        """Deliver the sound as it comes, until `close()`."""
        return self._sound

    def _listen(self) -> Iterator[Block | Gap]:
        self.open()
        cutter = BlockCutter(self._rate_hz, self.channels)
        waited_s = 0.0
        try:
            while True:
                # Asked before the ring is emptied, so that nothing can slip in between and be left behind.
                vanished, closed = self._ended and not self._closed, self._closed
                samples, lost = self._ring.read()
                if self._arrived is not None:
                    self._arrivals.note(*self._arrived)
                yield from cutter.feed(self._apart(samples))
                if lost:
                    yield from cutter.lose(lost, f"{self.name} or this computer could not keep up")
                if len(samples) or lost:
                    waited_s = 0.0
                    continue
                if closed or vanished or waited_s > DEVICE_GONE_AFTER_S:
                    break
                # Waits are counted, not time: a computer that slept, or a lock long held, blames no device.
                self._clock.wait(CAPTURE_POLL_S)
                waited_s += CAPTURE_POLL_S
            yield from cutter.finish()
        finally:
            self.close()
        if not closed:
            raise DeviceLost(
                f"The microphone {self.name} went away {cutter.end_s:.1f} s into the session; "
                "connect it again and start a new session",
                f"the microphone {self.name}",
                only_this_one=not self._any_will_do,
            )

    def _apart(self, samples: Samples) -> Samples:
        """The first channels of what was captured, one person's each; or all of it as one."""
        if self.channels > 1:
            return samples[:, : self.channels]
        together: Samples = samples.mean(axis=1, keepdims=True, dtype=samples.dtype)
        return together

    def _captured(self, samples: Samples, frames: int, times: Any, status: Any) -> None:
        """Copy what PortAudio captured; runs in its thread and may not lock, log or allocate."""
        begins_at_s = times.inputBufferAdcTime
        if status.input_overflow:
            # The device does not say how much it lost; the time that passed does, roughly.
            lost = 1 + int(max(0.0, begins_at_s - self._due_at_s) * self._rate_hz)
            self._ring.lose(lost)
            self._frames += lost
        self._frames += frames
        # Not every host says when; a delay nobody would believe counts as the stream's own.
        delay_s = times.currentTime - begins_at_s
        if not 0 < delay_s < LONGEST_LATENCY_S:
            delay_s = (self._latency_ms or 0.0) / 1000
        self._arrived = (self._frames, self._clock.now_s() - delay_s + frames / self._rate_hz)
        self._due_at_s = begins_at_s + frames / self._rate_hz
        self._ring.write(samples)

    def _finished(self) -> None:
        self._ended = True


def _settings(device: InputDevice, wanted: int) -> tuple[int, int]:
    """Choose rate and channels: ours if the device can, else its own, mixed down and resampled later."""
    sounddevice = portaudio()
    for rate_hz in (RATE_HZ, device.default_rate_hz):
        for channels in (wanted, device.channels):
            try:
                sounddevice.check_input_settings(device.index, channels, "float32", samplerate=rate_hz)
            except sounddevice.PortAudioError:
                continue
            return rate_hz, channels
    return device.default_rate_hz, wanted


def _one_line(problem: Exception) -> str:
    return " ".join(str(problem).split())
