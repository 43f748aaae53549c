"""First step of a call's other way in: what the computer itself plays, captured as it is played.

PortAudio offers it nowhere without a patch, so SoundCard does: monitors of PulseAudio and PipeWire on Linux,
WASAPI loopback on Windows. macOS has nothing of the kind; there an ordinary input does, of a virtual device.
"""

import importlib
import sys
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import Any, NamedTuple, Protocol

from audio.clock import Clock
from audio.errors import DeviceTrouble
from audio.microphone import Microphone
from audio.source import Block, Samples
from audio.tunables import LOOPBACK_CHUNK_S, LOOPBACK_SEEN_EVERY_S, RATE_HZ

DEFAULT = "default"

ON_MACOS = (
    "macOS lets no program hear what the computer plays; install BlackHole, make a multi-output device of it "
    "and your headphones in Audio MIDI Setup, choose that as the sound output, and give --loopback BlackHole"
)
ELSEWHERE = "On this system Holdspace cannot hear what the computer plays; use the microphone alone"
NO_SERVER = (
    "What the computer plays is heard through PulseAudio or PipeWire, and neither answers; on Debian or "
    "Ubuntu: sudo apt install pipewire-pulse libpulse0"
)
NOTHING_PLAYS = "There is no sound output whose sound could be heard; connect one and try again"


class Chunk(NamedTuple):
    """Sound as it came: float32 (n,) at `RATE_HZ`, its last frame in the air at `in_air_s` or before."""

    samples: Samples
    in_air_s: float


class Loopback(Protocol):
    """Something that delivers what the computer plays, when it plays anything."""

    @property
    def name(self) -> str:
        """What a person would call it."""
        ...

    def chunks(self) -> Iterator[Chunk]:
        """Deliver sound as it comes until `close()`; blocks meanwhile. `DeviceTrouble` when it is lost.

        Asked once more after that, it looks for the device anew.
        """
        ...

    def again(self) -> "Loopback":
        """Give another for the same device, also where this one was closed; looked for once it is asked."""
        ...

    def close(self) -> None:
        """Stop, from any thread; `chunks` ends with the next it would give."""
        ...


@dataclass(frozen=True, slots=True)
class LoopbackDevice:
    """An output of the computer whose sound can be heard."""

    id: str
    name: str
    is_default: bool


def loopback_devices() -> list[LoopbackDevice]:
    """List the outputs that can be heard; `DeviceTrouble` says in one line why there are none."""
    soundcard = _soundcard()
    try:
        default = str(soundcard.default_speaker().id)
    except (LookupError, TypeError):
        default = ""  # the server names none, or one that is not there
    found = [
        LoopbackDevice(str(one.id), one.name, str(one.id) in (default, f"{default}.monitor"))
        for one in soundcard.all_microphones(include_loopback=True)
        if one.isloopback
    ]
    if not found:
        raise DeviceTrouble(NOTHING_PLAYS)
    return found


def find_loopback(wanted: str, clock: Clock) -> Loopback:
    """Find one by part of its name or its id, or `DEFAULT`: that of the output sound goes to now.

    Raises `DeviceTrouble` when there is none such, or more than one.
    """
    if sys.platform == "darwin" and wanted != DEFAULT:
        return InputAsLoopback(wanted, clock)
    found = loopback_devices()
    if wanted == DEFAULT:
        return Monitor(_default(found), clock, follows_default=True)
    exact = [one for one in found if wanted.lower() in (one.id.lower(), one.name.lower())]
    alike = exact or [one for one in found if wanted.lower() in f"{one.id}\n{one.name}".lower()]
    if len(alike) != 1:
        what = (
            f"Several loopback devices are called {wanted!r}" if alike else f"There is no loopback {wanted!r}"
        )
        there = ", ".join(f"{one.name} ({one.id})" for one in alike or found)
        raise DeviceTrouble(f"{what}; name one of these, or {DEFAULT}: {there}")
    return Monitor(alike[0], clock)


class Monitor:
    """A `Loopback` through SoundCard."""

    def __init__(self, device: LoopbackDevice, clock: Clock, *, follows_default: bool = False) -> None:
        """Capture from `device` once `chunks` is begun; begun again, from what is the default then."""
        self._device = device
        self._follows_default = follows_default
        self._begun = False
        self._clock = clock
        self._closed = False

    @property
    def name(self) -> str:
        """The device's name."""
        return self._device.name

    def chunks(self) -> Iterator[Chunk]:
        """Deliver sound as it comes until `close()`; `DeviceTrouble` when the device is lost."""
        soundcard = _soundcard()
        try:
            if self._begun and self._follows_default:
                self._device = _default(loopback_devices())
            self._begun = True
            device = soundcard.get_microphone(self._device.id, include_loopback=True)
            with device.recorder(RATE_HZ, 1, round(LOOPBACK_CHUNK_S * RATE_HZ)) as recorder:
                yield from self._record(recorder, soundcard)
        # Its errors have no common kind: an output that is gone is an IndexError on Linux.
        except (RuntimeError, AssertionError, LookupError, OSError, TypeError, ValueError) as problem:
            raise DeviceTrouble(self._lost(" ".join(str(problem).split()))) from problem

    def again(self) -> "Monitor":
        """Give another for the same device, or for what is the default then."""
        other = Monitor(self._device, self._clock, follows_default=self._follows_default)
        other._begun = True
        return other

    def close(self) -> None:
        """Stop, from any thread."""
        self._closed = True

    def _record(self, recorder: Any, soundcard: ModuleType) -> Iterator[Chunk]:
        seen_at_s = self._clock.now_s()
        while not self._closed:
            samples = recorder.record(None)
            # Asked after the reading: then it is how long ago the last frame read was in the air.
            in_air_s = self._clock.now_s() - _latency_s(recorder)
            yield Chunk(samples[:, 0], in_air_s)
            if in_air_s - seen_at_s > LOOPBACK_SEEN_EVERY_S:
                seen_at_s = in_air_s
                if all(str(one.id) != self._device.id for one in _all(soundcard)):
                    raise DeviceTrouble(self._lost("it is gone"))

    def _lost(self, why: str) -> str:
        return (
            f"The computer's own sound is heard no more from {self.name} ({why}); the session goes on with "
            "the microphone alone until it is back"
        )


class InputAsLoopback:
    """A `Loopback` from an ordinary input device: what a virtual device is fed."""

    def __init__(self, device: str, clock: Clock) -> None:
        """Find `device` by number or part of its name; `DeviceTrouble` when there is none such."""
        self._wanted, self._clock = device, clock
        self._input = Microphone(device, clock)
        self._begun = False
        self._closed = False

    @property
    def name(self) -> str:
        """The device's name."""
        return self._input.name

    def chunks(self) -> Iterator[Chunk]:
        """Deliver sound as it comes until `close()`; `DeviceTrouble` when the device is lost."""
        if self._begun:
            self._input = self._input.again()
        self._begun = True
        # It may have been closed while the new one was not there yet to be closed.
        if self._closed:
            self._input.close()
        for piece in self._input:
            start_s = self._input.arrivals.start_s
            if isinstance(piece, Block) and start_s is not None:
                yield Chunk(piece.samples[:, 0], start_s + piece.end_s)

    def again(self) -> "InputAsLoopback":
        """Give another for the same device; `DeviceTrouble` where it is not there."""
        return InputAsLoopback(self._wanted, self._clock)

    def close(self) -> None:
        """Stop, from any thread."""
        self._closed = True
        self._input.close()


def _default(found: list[LoopbackDevice]) -> LoopbackDevice:
    return next((one for one in found if one.is_default), found[0])


def _soundcard() -> ModuleType:
    if sys.platform == "darwin":
        raise DeviceTrouble(ON_MACOS)
    if not sys.platform.startswith(("linux", "win")):
        raise DeviceTrouble(ELSEWHERE)
    # On Windows it warns of every chunk that was lost; the arrivals tell that by themselves.
    warnings.filterwarnings("ignore", module="soundcard")
    try:
        soundcard = importlib.import_module("soundcard")
    # It connects as it is imported: OSError without the library, an assertion without a server.
    except (OSError, AssertionError) as problem:
        raise DeviceTrouble(NO_SERVER) from problem
    if sys.platform.startswith("linux"):
        _spare_what_never_began(soundcard.pulseaudio)
    return soundcard


def _spare_what_never_began(pulseaudio: Any) -> None:
    """Keep SoundCard from letting go of an operation that a server on its way out never began.

    PulseAudio's library answers that with the end of the whole program.
    """
    pulse, nothing = pulseaudio._pulse, pulseaudio._ffi.NULL
    let_go = type(pulse)._pa_operation_unref
    pulse._pa_operation_unref = lambda begun: None if begun == nothing else let_go(pulse, begun)


def _all(soundcard: ModuleType) -> list[Any]:
    return list(soundcard.all_microphones(include_loopback=True))


def _latency_s(recorder: Any) -> float:
    """Between the air and the program, where the system says it: on Windows it does not."""
    return float(getattr(recorder, "latency", 0.0))
