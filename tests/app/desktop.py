"""The whole desktop program on a test's screen, watched from inside: every change of what it shows is a line.

It is the program that `holdspace` runs; it is only looked at, and everything it does is asked of it by keys.
"""

import sys
from collections.abc import Iterator
from threading import Thread

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from app.desk import Desk
from app.errors import EXPECTED
from audio.clock import SystemClock
from ui.program import Program
from ui.screen import application

LOOKED_EVERY_MS = 20


def say(line: str) -> None:
    print(line, flush=True)


def name_of(widget: QWidget | None) -> str:
    """What a screen reader would call it."""
    if widget is None:
        return ""
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text or type(widget).__name__


class Watched:
    """Tells what has changed since it was last looked at."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._told: dict[str, str] = {}

    def look(self) -> None:
        for what, now in self._seen():
            if self._told.get(what) != now:
                self._told[what] = now
                say(f"{what}: {now}")

    def _seen(self) -> Iterator[tuple[str, str]]:
        asked = QApplication.activeModalWidget()
        yield "window", asked.windowTitle() if asked is not None else self._program.window.windowTitle()
        yield "focus", name_of(QApplication.focusWidget())
        conduct = self._program.conduct
        yield "phase", str(conduct.state.phase) if conduct is not None else "none"
        yield "overlay", str(conduct.overlay.kind) if conduct is not None else "none"
        yield "muted", str(conduct.state.muted) if conduct is not None else "none"


def save_what_is_asked_for(program: Program) -> None:
    """Take a picture of the window into each file that is named on a line of standard input."""
    for line in sys.stdin:
        path = line.strip()
        QTimer.singleShot(0, program, lambda path=path: program.window.grab().save(path))


def main() -> int:
    clock = SystemClock()
    running = application()
    running.setQuitOnLastWindowClosed(False)
    program = Program(running, Desk(clock), clock, EXPECTED)
    program.closed.connect(running.quit)
    watched = Watched(program)
    looking = QTimer(interval=LOOKED_EVERY_MS)
    looking.timeout.connect(watched.look)
    looking.start()
    Thread(target=save_what_is_asked_for, args=(program,), daemon=True).start()
    program.open()
    running.exec()
    say("closed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
