"""A window asked to close as a window manager asks it, on a screen that has none."""

import ctypes
from collections.abc import Mapping
from ctypes import POINTER, Structure, Union, byref, c_char, c_char_p, c_int, c_long, c_ulong, c_void_p

CLIENT_MESSAGE = 33


class _Message(Structure):
    _fields_ = (
        ("type", c_int),
        ("serial", c_ulong),
        ("send_event", c_int),
        ("display", c_void_p),
        ("window", c_ulong),
        ("message_type", c_ulong),
        ("format", c_int),
        ("data", c_long * 5),
    )


class _Event(Union):
    _fields_ = (("message", _Message), ("room", c_char * 192))


def ask_to_close(window: int, screen: Mapping[str, str]) -> None:
    """Send the window what its close button would."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = c_void_p
    x11.XOpenDisplay.argtypes = [c_char_p]
    x11.XInternAtom.restype = c_ulong
    x11.XInternAtom.argtypes = [c_void_p, c_char_p, c_int]
    x11.XSendEvent.argtypes = [c_void_p, c_ulong, c_int, c_long, POINTER(_Event)]
    x11.XCloseDisplay.argtypes = [c_void_p]
    display = x11.XOpenDisplay(screen["DISPLAY"].encode())
    assert display is not None
    event = _Event()
    event.message = _Message(
        type=CLIENT_MESSAGE,
        window=window,
        message_type=x11.XInternAtom(display, b"WM_PROTOCOLS", 0),
        format=32,
        data=(c_long * 5)(x11.XInternAtom(display, b"WM_DELETE_WINDOW", 0)),
    )
    x11.XSendEvent(display, window, 0, 0, byref(event))
    x11.XCloseDisplay(display)
