"""Sound's way out: what was recorded, played through the computer's default output.

Three threads meet here. Whoever asks never waits. A thread of our own opens the device, which may take a
while, and closes it. PortAudio's own runs `_Sound.fill`, which copies and may never block.
"""

import queue
import threading
from typing import Any

import numpy as np

from audio.devices import close_stream, look_again, open_stream, portaudio
from audio.errors import DeviceTrouble
from audio.resample import Resampler
from audio.source import Samples
from audio.tunables import OUTPUT_GONE_AFTER_S, PLAYBACK_CLOSES_WITHIN_S, RATE_HZ

NO_OUTPUT = "This computer has no sound output; connect headphones or a loudspeaker and try again"


class Playback:
    """Plays one sound at a time; every method returns at once, from any thread, and raises nothing.

    A device that is missing, refuses or goes away ends the sound, and `trouble` says so in one line.
    """

    def __init__(self) -> None:
        """Begin with nothing to play; the output is found when there is something."""
        self._asked: queue.SimpleQueue[_Sound | None] = queue.SimpleQueue()
        self._changing = threading.Lock()
        self._sound: _Sound | None = None
        self._thread: threading.Thread | None = None
        self._closed = False
        self._look_again = True
        self._trouble = ""

    @property
    def playing(self) -> bool:
        """Whether a sound is being played, or its output opened."""
        sound = self._sound
        return sound is not None and not sound.ended

    @property
    def position_s(self) -> float:
        """How much of the latest sound was heard so far, s; stays where it stopped."""
        sound = self._sound
        return sound.position_s if sound is not None else 0.0

    @property
    def trouble(self) -> str:
        """Why the latest sound was not played to its end, in one line; empty where nothing is wrong."""
        return self._trouble

    def play(self, samples: Samples) -> None:
        """Play float32 samples of shape (n, channels) at `RATE_HZ` in place of what is played now."""
        with self._changing:
            if self._closed:
                return
            if self._sound is not None:
                self._sound.stop()
            self._trouble = ""
            self._sound = _Sound(samples)
            self._asked.put(self._sound)
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="playback", daemon=True)
                self._thread.start()

    def stop(self) -> None:
        """Stop what is played."""
        sound = self._sound
        if sound is not None:
            sound.stop()

    def close(self) -> None:
        """Stop, and let the output go; waits `PLAYBACK_CLOSES_WITHIN_S` at most. Twice is harmless."""
        with self._changing:
            self._closed = True
        self.stop()
        self._asked.put(None)
        if self._thread is not None:
            self._thread.join(PLAYBACK_CLOSES_WITHIN_S)

    def _run(self) -> None:
        for sound in iter(self._asked.get, None):
            try:
                if not sound.ended:
                    self._play(sound)
            except DeviceTrouble as trouble:
                self._look_again = True
                with self._changing:
                    if sound is self._sound and not sound.stopped:
                        self._trouble = str(trouble)
            finally:
                sound.ended = True

    def _play(self, sound: "_Sound") -> None:
        # PortAudio knows only the outputs there were when it last looked.
        if self._look_again:
            self._look_again = not look_again()
        name, stream = _opened(sound)
        try:
            given = -1
            while not sound.finished.wait(OUTPUT_GONE_AFTER_S) and sound.given != given:
                given = sound.given
        finally:
            close_stream(stream)
        if not sound.complete and not sound.stopped:
            raise DeviceTrouble(
                f"The sound output {name} went away while it played; connect it again and play once more"
            )


class _Sound:
    """One sound on its way out."""

    def __init__(self, samples: Samples) -> None:
        self._samples = np.asarray(samples, np.float32)
        if self._samples.ndim == 1:
            self._samples = self._samples[:, None]
        self._duration_s = len(self._samples) / RATE_HZ
        self._rate_hz = RATE_HZ
        self.latency_s = 0.0
        self.given = 0
        self.stopped = False
        self.ended = len(self._samples) == 0
        self.finished = threading.Event()

    @property
    def channels(self) -> int:
        return int(self._samples.shape[1])

    @property
    def complete(self) -> bool:
        """Whether all of it was handed over."""
        return self.given >= len(self._samples)

    @property
    def position_s(self) -> float:
        if self.ended and self.complete and not self.stopped:
            return self._duration_s
        heard_s = self.given / self._rate_hz - self.latency_s
        return min(max(0.0, heard_s), self._duration_s)

    def stop(self) -> None:
        if not self.ended:
            self.stopped = True
            self.ended = True

    def fit(self, rate_hz: int, channels: int) -> None:
        """Become what the output takes."""
        if channels != self.channels:
            mixed = self._samples.mean(axis=1, keepdims=True, dtype=np.float32)
            self._samples = np.repeat(mixed, channels, axis=1)
        resampler = Resampler(RATE_HZ, channels, rate_hz)
        if rate_hz != RATE_HZ:
            self._samples = np.concatenate((resampler.feed(self._samples), resampler.finish()))
        self._rate_hz = rate_hz

    def fill(self, out: Samples, frames: int, times: Any, status: Any) -> None:
        """Hand over the next samples; runs in PortAudio's thread and may not lock, log or wait."""
        sounddevice = portaudio()
        if self.stopped:
            out[:] = 0
            raise sounddevice.CallbackAbort
        part = self._samples[self.given : self.given + frames]
        out[: len(part)] = part
        out[len(part) :] = 0
        self.given += len(part)
        if self.complete:
            raise sounddevice.CallbackStop


def _opened(sound: _Sound) -> tuple[str, Any]:
    """Open the default output for a sound and begin; its name and its stream. Raises `DeviceTrouble`."""
    sounddevice = portaudio()
    try:
        output = sounddevice.query_devices(kind="output")
    # A device number of -1, or no device at all.
    except (sounddevice.PortAudioError, ValueError) as problem:
        raise DeviceTrouble(NO_OUTPUT) from problem
    name = str(output["name"])
    rate_hz, channels = _settings(sound.channels, round(output["default_samplerate"]))
    sound.fit(rate_hz, channels)
    stream = None
    try:
        stream = open_stream(
            lambda: sounddevice.OutputStream(
                samplerate=rate_hz,
                channels=channels,
                dtype="float32",
                callback=sound.fill,
                finished_callback=sound.finished.set,
            )
        )
        sound.latency_s = stream.latency
        stream.start()
    except sounddevice.PortAudioError as problem:
        if stream is not None:
            close_stream(stream)
        raise DeviceTrouble(
            f"The sound output {name} cannot be opened ({' '.join(str(problem).split())}); close whatever "
            "else uses it, or choose another in the system's sound settings"
        ) from problem
    return name, stream


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
