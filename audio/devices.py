"""Before sound's way in: which microphones there are, asked of PortAudio."""

import importlib
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from audio.errors import DeviceTrouble

LIST_THEM = "`holdspace devices` lists those there are"


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

    Raises `DeviceTrouble` when PortAudio itself is missing.
    """
    sounddevice = portaudio()
    default = sounddevice.default.device[0]
    return [
        _described(found, default, sounddevice)
        for found in sounddevice.query_devices()
        if found["max_input_channels"] > 0
    ]


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
        raise DeviceTrouble(f"There is no microphone {wanted!r}; {LIST_THEM}")
    if len(alike) > 1:
        raise DeviceTrouble(f"Several microphones are called {wanted!r}; name one by its number, {LIST_THEM}")
    return alike[0]


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
