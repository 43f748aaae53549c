"""The desktop program, begun: its window first, everything heavy behind it."""

import os
import sys

from app.desk import Desk
from app.errors import EXPECTED
from audio.clock import SystemClock


def run() -> int:
    """Open the window and stay until it is closed; returns the exit code. Raises `NoDisplay`."""
    from ui.run import run_program

    clock = SystemClock()
    desk = Desk(clock)
    code = run_program(desk, clock, EXPECTED, desk.remark)
    try:
        desk.close()
    finally:  # whoever presses Ctrl-C once more does not want to wait
        _leave(code)
    return code


def _leave(code: int) -> None:
    """End the process at once: a library that is still loading on its thread cannot be asked to stop."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # a windowed program has none
            stream.flush()
    os._exit(code)
