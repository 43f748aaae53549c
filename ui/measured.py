"""The desktop program under measurement: everything as for a coach, pressed by a list of steps."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer

from audio.clock import Clock
from ui.desk import Desk
from ui.program import Program
from ui.screen import application
from ui.session_state import Phase
from ui.stalls import FirstPaint, Stalls
from ui.tunables import STALL_LOOKED_EVERY_MS

Done = Callable[[], bool]


def measure_program(
    desk: Desk, clock: Clock, expected: tuple[type[Exception], ...], recording: Path, began_s: float
) -> dict[str, Any]:
    """Start it, listen twice, hear `recording` with the window open; `began_s` is when the process was begun.

    Times are seconds: to the window's first drawing; from pressing start at once, and again once everything
    is loaded, to listening; and every hold-up of the loop over `STALL_S` while the recording is heard.
    """
    running = application()
    running.setQuitOnLastWindowClosed(False)
    desk.keep_preferences(desk.preferences.changed(introduced=True))
    program = Program(running, desk, clock, expected)
    painted, stalls = FirstPaint(program.window, clock), Stalls(clock)
    found: dict[str, Any] = {}
    steps = _steps(program, clock, stalls, recording, found)
    due: list[Done] = [lambda: painted.at_s is not None]

    def look() -> None:
        if not due[0]():
            return
        following = next(steps, None)
        if following is None:
            running.quit()
        else:
            due[0] = following

    looking = QTimer(interval=STALL_LOOKED_EVERY_MS)
    looking.timeout.connect(look)
    looking.start()
    program.open()
    running.exec()
    return found | {"window_s": round((painted.at_s or 0.0) - began_s, 2)}


def _steps(
    program: Program, clock: Clock, stalls: Stalls, recording: Path, found: dict[str, Any]
) -> Iterator[Done]:
    """Do one thing after the other; each gives how to know that it is done."""

    def listening() -> bool:
        return program.conduct is not None and program.conduct.state.phase is Phase.LISTENING

    for name in ("listening_cold_s", "listening_warm_s"):
        pressed_s = clock.now_s()
        program.show_example()
        yield listening
        found[name] = round(clock.now_s() - pressed_s, 2)
        if program.conduct is not None:
            program.conduct.stop()
        yield lambda: program.conduct is None
    stalls.begin()
    began_s = clock.now_s()
    program.recordings.open([recording])
    yield lambda: program.recordings.study is not None
    study = program.recordings.study
    if study is not None:
        study.changed.connect(lambda: found.update(heard_s=study.state.done_s))
    yield lambda: program.recordings.study is None
    found |= {"took_s": round(clock.now_s() - began_s, 1)}
    found |= {"stalls_s": stalls.stalls_s, "worst_s": round(stalls.worst_s, 3)}
