"""Puts the overlay on the screen for the length of one session, and gives the screen back at its end."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from audio.clock import Clock
from ui.bridge import Bridge
from ui.desk import LiveSession
from ui.overlay import Overlay
from ui.tunables import SCREEN_PROBE_S

INTERRUPTED = 130


class NoDisplay(Exception):
    """There is no screen to show anything on; the text is one line that says what to do."""


def show_overlay(session: LiveSession, clock: Clock) -> int:
    """Start `session` and show its overlay until it has finished or the coach stops it.

    Returns 0, or 130 when interrupted from the keyboard (Ctrl-C). Either way it returns as soon as the
    session was asked to stop, without waiting for it: finishing what was heard is the caller's.
    Call it from the main thread. Raises `NoDisplay`.
    """
    application = _application()
    bridge = Bridge()
    overlay = Overlay(clock)

    def leave(code: int) -> None:
        try:
            session.stop()
        finally:
            # As an event, because leaving an event loop that has not begun yet would be forgotten.
            QTimer.singleShot(0, lambda: application.exit(code))

    bridge.arrived.connect(overlay.take)
    bridge.finished.connect(application.quit)
    overlay.pause_asked.connect(session.pause)
    overlay.resume_asked.connect(session.resume)
    overlay.stop_asked.connect(lambda: leave(0))
    overlay.mute_asked.connect(session.mute)
    overlay.meant_asked.connect(session.intentional)
    overlay.marked.connect(session.mark)
    with _interrupts(lambda: leave(INTERRUPTED)):
        overlay.show()
        session.start(bridge.post)
        code = application.exec()
    overlay.hide()
    return code


def screen_there() -> bool:
    """Whether a screen can be expected here at all; `show_overlay` finds out for certain."""
    return sys.platform != "linux" or bool(
        {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"} & os.environ.keys()
    )


def _application() -> QApplication:
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    if sys.platform == "linux":
        _choose_screen()
    return QApplication(["holdspace"])


def _choose_screen() -> None:
    """Make sure that Qt will find a screen, as it ends the whole program where there is none.

    Raises `NoDisplay`.
    """
    here = os.environ
    if not screen_there():
        raise NoDisplay("No screen was found; run with --no-overlay, or from a desktop.")
    if "DISPLAY" in here and "WAYLAND_DISPLAY" in here:
        # Wayland lets no window place itself or stay on top; its X server does both.
        here.setdefault("QT_QPA_PLATFORM", "xcb")
    try_it = [sys.executable, "-c", "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"]
    try:
        subprocess.run(try_it, check=True, capture_output=True, timeout=SCREEN_PROBE_S)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as trouble:
        raise NoDisplay(
            "The screen could not be opened; run with --no-overlay, or see the README for the system "
            "libraries that Qt needs."
        ) from trouble


@contextmanager
def _interrupts(interrupted: Callable[[], None]) -> Iterator[None]:
    """Call `interrupted` on Ctrl-C, which Python alone would hear only once Qt's loop gave it a turn."""
    near, far = socket.socketpair()
    near.setblocking(False)
    far.setblocking(False)
    watch = QSocketNotifier(near.fileno(), QSocketNotifier.Type.Read)
    # Reading gives Python its turn, in which it calls the handler.
    watch.activated.connect(lambda: near.recv(64))
    former_handler = signal.signal(signal.SIGINT, lambda *_: interrupted())
    former_fd = signal.set_wakeup_fd(far.fileno(), warn_on_full_buffer=False)
    try:
        yield
    finally:
        signal.set_wakeup_fd(former_fd)
        signal.signal(signal.SIGINT, former_handler)
        watch.setEnabled(False)
        near.close()
        far.close()
