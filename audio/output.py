"""The last step of sound's way out: the computer's default output, opened for one sound after another.

Three threads meet here. Whoever asks never waits. A thread of the output's own opens the device, which may
take a while, and closes it. PortAudio's own runs a sound's `fill`, which copies and may never block.
"""

import queue
import threading
from typing import Any, Protocol

import numpy as np

from audio.devices import close_stream, look_again, open_stream, portaudio
from audio.errors import DeviceTrouble
from audio.source import Samples
from audio.tunables import LONGEST_LATENCY_S, OUTPUT_GONE_AFTER_S, PLAYBACK_CLOSES_WITHIN_S, RATE_HZ

NO_OUTPUT = "This computer has no sound output; connect headphones or a loudspeaker and try again"


class Sound(Protocol):
    """What an output plays."""

    @property
    def channels(self) -> int:
        """How many it would like to be played on."""
        ...

    @property
    def wanted(self) -> bool:
        """Whether it still needs the output; looked at now and then, and whenever `fill` was the last."""
        ...

    def fit(self, rate_hz: int, channels: int) -> None:
        """Become what the output takes; on the output's thread, before the first `fill`."""
        ...

    def fill(self, out: Samples, latency_s: float) -> bool:
        """Put the next samples into `out` (n, channels), first heard in `latency_s`; False with the last.

        On PortAudio's thread: it may not lock, log or wait.
        """
        ...

    def end(self, trouble: str) -> None:
        """Take note that the output was let go, and why in one line where that was not asked for."""
        ...


class Output:
    """Plays one sound at a time; every method returns at once, from any thread, and raises nothing."""

    def __init__(self) -> None:
        """Begin with nothing to play; the device is found when there is something."""
        self._asked: queue.SimpleQueue[Sound | None] = queue.SimpleQueue()
        self._changing = threading.Lock()
        self._thread: threading.Thread | None = None
        self._closed = False
        self._look_again = True

    def play(self, sound: Sound) -> None:
        """Play a sound as soon as the one before it has ended; the sound is told how that went."""
        with self._changing:
            if self._closed:
                return
            self._asked.put(sound)
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="playback", daemon=True)
                self._thread.start()

    def close(self) -> None:
        """Let the device go once no sound wants it; waits `PLAYBACK_CLOSES_WITHIN_S` at most."""
        with self._changing:
            self._closed = True
        self._asked.put(None)
        if self._thread is not None:
            self._thread.join(PLAYBACK_CLOSES_WITHIN_S)

    def _run(self) -> None:
        for sound in iter(self._asked.get, None):
            trouble = ""
            try:
                if sound.wanted:
                    self._play(sound)
            except DeviceTrouble as error:
                self._look_again, trouble = True, str(error)
            finally:
                sound.end(trouble)

    def _play(self, sound: Sound) -> None:
        # PortAudio knows only the outputs there were when it last looked.
        if self._look_again:
            self._look_again = not look_again()
        way = _WayOut(sound)
        name = way.open()
        try:
            asked = -1
            while sound.wanted and not way.finished.wait(OUTPUT_GONE_AFTER_S) and way.asked != asked:
                asked = way.asked
        finally:
            way.close()
        if sound.wanted and not way.complete:
            raise DeviceTrouble(
                f"The sound output {name} went away while it played; connect it again and play once more"
            )


class _WayOut:
    """One sound's way through an open device."""

    def __init__(self, sound: Sound) -> None:
        self._sound = sound
        self._stream: Any = None
        self._latency_s = 0.0
        self.asked = 0
        self.complete = False
        self.finished = threading.Event()

    def open(self) -> str:
        """Open the default output and begin; its name. Raises `DeviceTrouble`."""
        sounddevice = portaudio()
        try:
            output = sounddevice.query_devices(kind="output")
        # A device number of -1, or no device at all.
        except (sounddevice.PortAudioError, ValueError) as problem:
            raise DeviceTrouble(NO_OUTPUT) from problem
        name = str(output["name"])
        rate_hz, channels = _settings(self._sound.channels, round(output["default_samplerate"]))
        self._sound.fit(rate_hz, channels)
        try:
            self._stream = open_stream(
                lambda: sounddevice.OutputStream(
                    samplerate=rate_hz,
                    channels=channels,
                    dtype="float32",
                    callback=self._fill,
                    finished_callback=self.finished.set,
                )
            )
            self._latency_s = self._stream.latency
            self._stream.start()
        except sounddevice.PortAudioError as problem:
            self.close()
            raise DeviceTrouble(
                f"The sound output {name} cannot be opened ({' '.join(str(problem).split())}); close "
                "whatever else uses it, or choose another in the system's sound settings"
            ) from problem
        return name

    def close(self) -> None:
        """Let the device go."""
        if self._stream is not None:
            close_stream(self._stream)

    def _fill(self, out: Samples, frames: int, times: Any, status: Any) -> None:
        self.asked += 1
        latency_s = times.outputBufferDacTime - times.currentTime
        if not 0 < latency_s < LONGEST_LATENCY_S:  # not every system says
            latency_s = self._latency_s
        if not self._sound.fill(out, latency_s):
            self.complete = True
            sounddevice = portaudio()
            raise sounddevice.CallbackStop if self._sound.wanted else sounddevice.CallbackAbort


def fitted(samples: Samples, channels: int) -> Samples:
    """Give samples of shape (n, any) as many channels as are asked for, by mixing where those are others."""
    if samples.shape[1] == channels:
        return samples
    return np.repeat(samples.mean(axis=1, keepdims=True, dtype=np.float32), channels, axis=1)


def _settings(channels: int, default_rate_hz: int) -> tuple[int, int]:
    """Choose rate and channels: the sound's own if the output takes them, else what it likes best."""
    sounddevice = portaudio()
    for rate_hz in (RATE_HZ, default_rate_hz):
        for count in (channels, 2, 1):
            try:
                sounddevice.check_output_settings(channels=count, dtype="float32", samplerate=rate_hz)
            except sounddevice.PortAudioError:
                continue
            return rate_hz, count
    return default_rate_hz, channels
