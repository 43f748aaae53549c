"""Whether there is a screen, found out before Qt would end the whole program over it."""

import ctypes
import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from ui.tunables import SCREEN_PROBE_S

CATALOGUES = Path(__file__).parent / "catalogue"

XCB_LIBRARIES = ("libxcb-cursor.so.0", "libxkbcommon-x11.so.0", "libxcb-icccm.so.4", "libxcb-keysyms.so.1")
"""What Qt's window on X11 needs beside libxcb, and minimal systems lack."""


class NoDisplay(Exception):
    """There is no screen to show anything on; the text is one line that says what to do."""


def screen_there() -> bool:
    """Whether a screen can be expected here at all; `application` finds out for certain."""
    return sys.platform != "linux" or bool(
        {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"} & os.environ.keys()
    )


def application() -> QApplication:
    """The one there is, or a new one; raises `NoDisplay`."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    if sys.platform == "linux":
        _choose_screen()
    made = QApplication(["holdspace"])
    _translate(made)
    made.setApplicationName("Holdspace")
    made.setDesktopFileName("holdspace")
    return made


def _translate(made: QApplication) -> None:
    """Speak the coach's language where there is a catalogue in it."""
    translator = QTranslator(made)
    if translator.load(QLocale.system(), "holdspace", "_", str(CATALOGUES)):
        made.installTranslator(translator)


def _choose_screen() -> None:
    """Make sure that Qt will find a screen; raises `NoDisplay`."""
    here = os.environ
    if not screen_there():
        raise NoDisplay("No screen was found; run this from a desktop, or live and replay with --no-overlay.")
    if "DISPLAY" in here and "WAYLAND_DISPLAY" in here:
        # Wayland lets no window place itself or stay on top; its X server does both.
        here.setdefault("QT_QPA_PLATFORM", "xcb")
    platform = here.get("QT_QPA_PLATFORM", "xcb" if "DISPLAY" in here else "")
    if not (platform == "xcb" and _x_server_answers()) and not _qt_opens_it():
        raise NoDisplay(
            "The screen could not be opened; run with --no-overlay, or see the README for the system "
            "libraries that Qt needs."
        )


def _x_server_answers() -> bool:
    """Connect to the X server as Qt would: far quicker than letting Qt try in a process of its own."""
    try:
        for library in XCB_LIBRARIES:
            ctypes.CDLL(library)
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    answers = bool(xcb.xcb_connection_has_error(connection) == 0)
    xcb.xcb_disconnect(connection)
    return answers


def _qt_opens_it() -> bool:
    try_it = [sys.executable, "-c", "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"]
    try:
        subprocess.run(try_it, check=True, capture_output=True, timeout=SCREEN_PROBE_S)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
        return False
    return True
