"""Keeps the overlay out of what a shared screen shows, where the system lets it.

Windows can leave one window out of every capture, from Windows 10 version 2004 on. No version of this was
tried there: it is written from Microsoft's documentation of `SetWindowDisplayAffinity`. Neither macOS nor
X11 has anything that every program sharing a screen keeps to, so there others are taken to see the overlay.
"""

import ctypes
import sys

EXCLUDED_FROM_CAPTURE = 0x11
"""`WDA_EXCLUDEFROMCAPTURE` of winuser.h."""

FIRST_BUILD = 19041
"""Windows 10 version 2004; an older one shows a black patch instead, which is worse than the overlay."""


def seen_by_others() -> bool:
    """Whether somebody with whom the whole screen is shared sees the overlay too, as far as is known."""
    if sys.platform == "win32":
        return bool(sys.getwindowsversion().build < FIRST_BUILD)
    return True


def keep_out(window_id: int) -> bool:
    """Leave the window of that id (Qt's `winId`) out of every capture; says whether the system will."""
    if sys.platform != "win32" or seen_by_others():
        return False
    set_affinity = ctypes.windll.user32.SetWindowDisplayAffinity
    set_affinity.argtypes = [ctypes.c_void_p, ctypes.c_uint32]
    set_affinity.restype = ctypes.c_int
    return bool(set_affinity(window_id, EXCLUDED_FROM_CAPTURE))
