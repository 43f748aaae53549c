"""Before sound's way in: which microphones there are, asked of PortAudio.

PortAudio is one for the whole program, so which streams are open is known here, for all threads.
"""

import contextlib
import importlib
import re
import threading
from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from audio.errors import DeviceTrouble, NoSuchDevice

LIST_THEM = "`holdspace devices` lists those there are"

_PLACE = re.compile(r" ?\(hw:\d+,\d+\)")
"""Where ALSA put a device: another place each time it is connected."""

_asking = threading.RLock()
_open_streams: set[Any] = set()


@dataclass(frozen=True, slots=True)
class InputDevice:
    """A device sound can come from, as PortAudio describes it."""

    index: int
    name: str
    host_api: str
    channels: int
    default_rate_hz: int
    latency_ms: float
    is_default: bool


def portaudio() -> ModuleType:
    """Load sounddevice, which finds the devices as it loads; `DeviceTrouble` without the library."""
    try:
        return importlib.import_module("sounddevice")
    except OSError as problem:
        raise DeviceTrouble(
            "The PortAudio library that microphones are reached through is not installed; "
            "on Debian or Ubuntu: sudo apt install libportaudio2"
        ) from problem


def input_devices() -> list[InputDevice]:
    """List the devices that have an input; empty when there are none.

    Raises `DeviceTrouble` when PortAudio itself is missing, or does not answer.
    """
    sounddevice = portaudio()
    try:
        with _asking:
            default = sounddevice.default.device[0]
            return [
                _described(found, default, sounddevice)
                for found in sounddevice.query_devices()
                if found["max_input_channels"] > 0
            ]
    except sounddevice.PortAudioError as problem:
        raise DeviceTrouble(_no_answer(problem)) from problem


def open_stream(make: Callable[[], Any]) -> Any:
    """Give the PortAudio stream that `make` opens, and let nobody `look_again` until `close_stream`."""
    with _asking:
        stream = make()
        _open_streams.add(stream)
    return stream


def close_stream(stream: Any) -> None:
    """Close what `open_stream` gave; from any thread."""
    # Outside the lock: closing waits for the callback, which may take a while.
    stream.close()
    with _asking:
        _open_streams.discard(stream)


def look_again() -> bool:
    """Let PortAudio look for devices anew; False where it may not, because a stream is open.

    PortAudio looks once, as it is initialised, and never sees what is connected later; ending it would end
    every open stream. Raises `DeviceTrouble` when it does not come up again.
    """
    sounddevice = portaudio()
    with _asking:
        if _open_streams:
            return False
        # Not initialised any more: it did not come up the last time.
        with contextlib.suppress(sounddevice.PortAudioError):
            sounddevice._terminate()
        try:
            sounddevice._initialize()
        except sounddevice.PortAudioError as problem:
            raise DeviceTrouble(_no_answer(problem)) from problem
    return True


def find_input(device: str | int | None) -> InputDevice:
    """Find one input: by number, by part of its name, or (None) the computer's default.

    Raises `DeviceTrouble` when there is none such, or more than one.
    """
    inputs = input_devices()
    if not inputs:
        raise DeviceTrouble("This computer has no microphone; connect one and try again")
    if device is None:
        return next((one for one in inputs if one.is_default), inputs[0])
    wanted = str(device)
    number = int(wanted) if wanted.isdecimal() else None
    exact = [one for one in inputs if number == one.index or wanted.lower() == one.name.lower()]
    alike = exact or [one for one in inputs if number is None and wanted.lower() in one.name.lower()]
    if not alike:
        raise NoSuchDevice(f"There is no microphone {wanted!r}; {LIST_THEM}")
    alike = by_the_usual_way(alike, inputs)
    if len(alike) > 1:
        raise DeviceTrouble(f"Several microphones are called {wanted!r}; name one by its number, {LIST_THEM}")
    return alike[0]


def by_the_usual_way(alike: list[InputDevice], inputs: list[InputDevice]) -> list[InputDevice]:
    """Of devices `alike`, keep those reached as the default of `inputs` is; all, where none is reached so.

    Windows lists every microphone once for each of its ways to sound, under one name.
    """
    usual = next((one.host_api for one in inputs if one.is_default), None)
    return [one for one in alike if one.host_api == usual] or alike


def find_again(device: InputDevice) -> InputDevice:
    """Find a device that was connected anew: by its name, for its number may be another's now.

    Raises `DeviceTrouble` when it is not there.
    """
    same = [one for one in input_devices() if _lasting(one) == _lasting(device)]
    if not same:
        raise DeviceTrouble(f"The microphone {device.name} is not connected; connect it again")
    return next((one for one in same if one.name == device.name), same[0])


def _lasting(device: InputDevice) -> tuple[str, str]:
    return device.host_api, _PLACE.sub("", device.name)


def _no_answer(problem: Exception) -> str:
    return (
        f"The system does not say which microphones there are ({' '.join(str(problem).split())}); try again"
    )


def _described(found: dict[str, Any], default: int, sounddevice: ModuleType) -> InputDevice:
    return InputDevice(
        index=found["index"],
        name=found["name"],
        host_api=sounddevice.query_hostapis(found["hostapi"])["name"],
        channels=found["max_input_channels"],
        default_rate_hz=round(found["default_samplerate"]),
        latency_ms=found["default_high_input_latency"] * 1000,
        is_default=found["index"] == default,
    )
