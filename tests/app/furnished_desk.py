"""A desk to put the whole program on: a screen, a microphone in a room, a loudspeaker, and a data folder."""

import subprocess
import wave
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.passphrase import VARIABLE
from audio.clock import SystemClock
from audio.tunables import RATE_HZ
from sessions.preferences import Place
from tests.app.at_the_desk import AtTheDesk, at_the_desk
from tests.app.first_session import Form, cut
from tests.app.test_live import hiss
from tests.keyrings import NO_KEYRING
from tests.virtual_screen import pixels
from tests.virtual_sound import VirtualMicrophone
from ui.tunables import HOLD_RING, RING

PLAYED_S = 20.0
RING_PIXELS = 300  # of a few thousand: the ring has begun to be seen
OVERLAY = np.s_[Place().y_px : Place().y_px + RING.width_px, -Place().x_px - RING.width_px : -Place().x_px]
_SOUND = ("PULSE_SERVER", "PULSE_RUNTIME_PATH", "PULSE_COOKIE", "PULSE_LATENCY_MSEC", "ALSA_CONFIG_PATH")


class FurnishedDesk:
    """What stays from one start of the program to the next: screen, microphone, and what is kept."""

    def __init__(
        self, folder: Path, data: Path, screen: dict[str, str], microphone: VirtualMicrophone
    ) -> None:
        self.folder, self.data, self.screen, self.microphone = folder, data, screen, microphone
        self.spoken = cut(folder / "spoken.wav", 0, PLAYED_S, Form("pcm_s16le", RATE_HZ))
        with wave.open(str(self.spoken)) as file:
            self.said = _samples(file.readframes(file.getnframes()))
        self._hiss = hiss(folder / "hiss.wav")
        self._clock = SystemClock()

    @contextmanager
    def started(self) -> Iterator[AtTheDesk]:
        """Start the program, on a computer without a keyring."""
        sound = {name: self.microphone.env[name] for name in _SOUND}
        bare = {name: value for name, value in self.screen.items() if name != VARIABLE}
        with at_the_desk({**bare, **sound, **NO_KEYRING}, self.data) as coach:
            yield coach

    @property
    def files(self) -> list[Path]:
        """Every file that is kept, but for what Holdspace listens with."""
        found = (path for path in self.data.rglob("*") if path.is_file())
        return sorted(path for path in found if "models" not in path.relative_to(self.data).parts)

    @property
    def sessions(self) -> list[Path]:
        """The file of every session."""
        return sorted((self.data / "sessions").glob("*.holdspace"))

    def hum(self) -> None:
        """Let the room be one: without a hiss it would be a microphone that is switched off."""
        self.microphone.silence()
        self.microphone.play(self._hiss)

    def ring_drawn(self) -> bool:
        """Whether a hold's ring is on the screen, where the overlay is, before what is spoken is over."""
        colour = np.array(list(bytes.fromhex(HOLD_RING[-6:])))
        until_s = self._clock.now_s() + PLAYED_S
        while self._clock.now_s() < until_s:
            off = np.abs(pixels(self.folder)[OVERLAY].astype(int) - colour).max(axis=2)
            if int((off < 12).sum()) > RING_PIXELS:
                return True
            self._clock.wait(0.02)
        return False

    @contextmanager
    def loudspeaker(self, told: list[NDArray[np.float32]]) -> Iterator[None]:
        """Listen to a loudspeaker that the microphone does not hear; into `told` at the end."""
        module = self.microphone.add_output("loudspeaker")
        sound = ["--device=loudspeaker.monitor", f"--rate={RATE_HZ}", "--channels=1", "--format=s16le"]
        path = self.folder / "loudspeaker.raw"
        with (
            path.open("wb") as file,
            subprocess.Popen(["parec", *sound], stdout=file, env=self.microphone.env) as ear,
        ):
            try:
                yield
            finally:
                ear.terminate()
        self.microphone.unplug(module)
        told.append(_samples(path.read_bytes()))


def _samples(written: bytes) -> NDArray[np.float32]:
    return np.frombuffer(written, "<i2").astype(np.float32) / np.float32(32768)
