"""Which keys this system allows."""

import os

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ui.keys.everywhere import EverywhereKeys
from ui.keys.global_keys import GlobalKeys, SystemKeys
from ui.keys.window_keys import WindowKeys


def choose(parent: QWidget, everywhere: bool = True) -> GlobalKeys:
    """Make the keys that reach furthest here, or only the window where `everywhere` is not wanted.

    They belong to `parent`, Holdspace's window, and go with it.
    """
    if not everywhere:
        return WindowKeys(parent, _chosen())
    system = _system_keys(parent)
    return WindowKeys(parent, _why_not()) if system is None else EverywhereKeys(parent, system)


def reach_in_words(window: QWidget, everywhere: bool) -> str:
    """Say in one line how far a session's keys would reach."""
    keys = choose(window, everywhere)
    why = keys.why
    keys.deleteLater()
    return why


def _system_keys(parent: QWidget) -> SystemKeys | None:
    platform = QGuiApplication.platformName()
    try:
        if platform == "windows":
            from ui.keys.windows import WindowsKeys

            return WindowsKeys(parent)
        # Under Wayland an X server hears only the keys meant for the windows it shows.
        if platform == "xcb" and not os.environ.get("WAYLAND_DISPLAY"):
            from ui.keys.x11 import X11Keys

            return X11Keys(parent)
    except OSError:
        return None  # a system without the library for it
    return None


def _chosen() -> str:
    return QCoreApplication.translate(
        "keys", "You have chosen that keys work only while a Holdspace window is in front."
    )


def _why_not() -> str:
    if QGuiApplication.platformName() == "cocoa":
        return QCoreApplication.translate(
            "keys", "On a Mac, keys work only while a Holdspace window is in front; the overlay always works."
        )
    return QCoreApplication.translate(
        "keys",
        "On this desktop, keys work only while a Holdspace window is in front; the overlay always works.",
    )
