"""A microphone tried before a session: what is told of it, and what is remembered."""

import threading
from collections.abc import Callable, Iterator

import numpy as np
import pytest

from app.sound_check import BLEED, SoundCheck
from audio.bleed_check import Heard
from audio.call import Call
from audio.clock import JumpClock
from audio.errors import DeviceTrouble
from audio.source import Block, Gap
from audio.tunables import BLOCK_SAMPLES, RATE_HZ
from tests.audio.test_call_on_paper import PaperLoopback, PaperMicrophone

PATIENCE_S = 20.0  # only a failing test waits this long
NOISE = np.random.default_rng(7)


class Sound:
    """Delivers its sound without waiting, then stays until it is closed; `broken` is raised in its place."""

    name, overflows, input_latency_ms = "sound", 0, 35.0

    def __init__(self, sound: np.ndarray, broken: str = "") -> None:
        self._sound, self._broken = sound.astype(np.float32), broken
        self.channels = sound.shape[1]
        self.delivered, self.closed = threading.Event(), threading.Event()
        self.begun = threading.Event()

    def __iter__(self) -> Iterator[Block | Gap]:
        assert self.begun.wait(PATIENCE_S)
        for first in range(0, len(self._sound), BLOCK_SAMPLES):
            yield Block(first, self._sound[first : first + BLOCK_SAMPLES])
        if self._broken:
            raise DeviceTrouble(self._broken)
        self.delivered.set()
        self.closed.wait(PATIENCE_S)

    def close(self) -> None:
        self.closed.set()


def noise(seconds: float, channels: int = 1, level: float = 0.1) -> np.ndarray:
    return NOISE.normal(0, level, (round(seconds * RATE_HZ), channels))


def heard(sound: Sound, before: Callable[[SoundCheck], object] = lambda check: None) -> SoundCheck:
    """A check that has heard all of it."""
    check = SoundCheck(sound)
    check.start()
    before(check)
    sound.begun.set()
    assert sound.delivered.wait(PATIENCE_S)
    return check


def test_it_tells_how_loud_each_sound_is() -> None:
    both = np.hstack((noise(1.0, level=0.1), noise(1.0, level=0.001)))
    check = heard(Sound(both))
    assert check.levels_db() == pytest.approx((-20.0, -60.0), abs=1.0)
    assert check.trouble() == ""
    check.close()


def test_it_remembers_as_much_of_the_microphone_as_it_was_asked_to_and_forgets_it() -> None:
    check = heard(Sound(noise(3.0, 2)), lambda check: check.record(1.5))
    assert check.recorded() == 1.5
    check.close()
    check.close()
    assert check.recorded() == 0.0
    assert not check.playing()


def test_a_microphone_that_is_lost_is_told() -> None:
    sound = Sound(noise(0.1), broken="The microphone went away")
    check = SoundCheck(sound)
    check.start()
    sound.begun.set()
    check._thread.join(PATIENCE_S)
    assert check.trouble() == "The microphone went away"
    check.close()


def test_with_a_microphone_alone_nothing_is_said_about_the_client() -> None:
    check = heard(Sound(noise(1.0)))
    assert check.bleed() == ""
    check.close()


def test_on_a_call_it_says_whether_the_microphone_hears_the_client() -> None:
    quiet = np.zeros((RATE_HZ, 2))
    check = heard(Sound(quiet))
    assert check.bleed() == BLEED[Heard.NOT_ENOUGH]
    check.close()
    client = noise(12.0)
    apart = heard(Sound(np.hstack((noise(12.0, level=0.01), client))))
    assert apart.bleed() == BLEED[Heard.CLEAN]
    apart.close()
    late = np.roll(client, 400, axis=0)
    bleeding = heard(Sound(np.hstack((0.3 * late + noise(12.0, level=0.001), client))))
    assert bleeding.bleed() == BLEED[Heard.BLEEDS]
    bleeding.close()


def test_on_a_call_whose_sound_cannot_be_heard_it_says_why() -> None:
    loopback = PaperLoopback(0.0, trouble="The output went away")
    microphone = PaperMicrophone(JumpClock(), loopback)
    check = SoundCheck(Call(microphone, loopback, JumpClock()))
    check.start()
    check._thread.join(PATIENCE_S)
    assert check.bleed() == "The output went away"
    assert check.trouble() == ""
    check.close()
