"""Puts Holdspace on the screen: one session's overlay alone, or the whole desktop program."""

from PySide6.QtCore import QTimer

from audio.clock import Clock
from ui.bridge import Bridge
from ui.desk import Desk, LiveSession
from ui.interrupts import interrupts
from ui.mistakes import Mistakes
from ui.overlay import Overlay
from ui.overlay_state import OverlayEvent
from ui.screen import application

INTERRUPTED = 130


def show_overlay(session: LiveSession, clock: Clock) -> int:
    """Start `session` and show its overlay until it has finished or the coach stops it.

    Returns 0, or 130 when interrupted from the keyboard (Ctrl-C). Either way it returns as soon as the
    session was asked to stop, without waiting for it: finishing what was heard is the caller's.
    Call it from the main thread. Raises `NoDisplay`.
    """
    running = application()
    bridge = Bridge()
    overlay = Overlay(clock)

    def leave(code: int) -> None:
        try:
            session.stop()
        finally:
            # As an event, because leaving an event loop that has not begun yet would be forgotten.
            QTimer.singleShot(0, lambda: running.exit(code))

    bridge.arrived.connect(lambda event: overlay.take(event) if isinstance(event, OverlayEvent) else None)
    bridge.finished.connect(running.quit)
    overlay.pause_asked.connect(session.pause)
    overlay.resume_asked.connect(session.resume)
    overlay.stop_asked.connect(lambda: leave(0))
    overlay.mute_asked.connect(session.mute)
    overlay.meant_asked.connect(session.intentional)
    overlay.marked.connect(session.mark)
    overlay.moment_asked.connect(session.moment)
    overlay.withdraw_asked.connect(session.withdraw)
    with interrupts(lambda: leave(INTERRUPTED)):
        overlay.show()
        session.start(bridge.post)
        code = running.exec()
    overlay.hide()
    return code


def run_program(desk: Desk, clock: Clock, expected: tuple[type[Exception], ...], remark: str = "") -> int:
    """Open the desktop program and stay until it is closed; `remark` is said on its first page.

    Returns 0, or 130 when interrupted from the keyboard. Raises `NoDisplay`.
    """
    running = application()
    running.setQuitOnLastWindowClosed(False)

    from ui.program import Program

    program = Program(running, desk, clock, expected)
    mistakes = Mistakes()
    mistakes.made.connect(program.tell_mistake)
    mistakes.install()
    interrupted = False

    def interrupt() -> None:
        nonlocal interrupted
        interrupted = True
        program.leave()

    program.closed.connect(lambda: QTimer.singleShot(0, running.quit))
    with interrupts(interrupt):
        program.open(remark)
        running.exec()
    return INTERRUPTED if interrupted else 0
