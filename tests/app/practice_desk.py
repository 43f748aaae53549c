"""Three people at the whole program, in a process of its own: PortAudio looks for devices once a process.

Sets a triad up, has two rounds of some seconds with their debriefs, and lets one person take a round along;
or, told to `withdraw`, lets somebody withdraw in the second debrief. Every step, and what came of it, is a
line.
"""

import sys
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from app.desk import Desk
from app.errors import EXPECTED
from audio.clock import SystemClock
from cues.hand import Mark
from tests.ui.seen import button, question, says
from ui.pages.debrief import Debrief
from ui.pages.ready import Ready
from ui.pages.triad_after import TriadAfter
from ui.program import Program
from ui.session_state import Phase

PATIENCE_S = 60.0  # only a failing test waits this long
LOOK_MS = 50
NAMES = ("Ana", "Ben", "Cleo")


def say(line: str) -> None:
    print(line, flush=True)


class Three:
    """The hands of three people on one program."""

    def __init__(self, program: Program, clock: SystemClock, seconds: float) -> None:
        self._program, self._clock, self._seconds = program, clock, seconds
        self._triads = program.triads

    def wait(self, until: Callable[[], bool]) -> None:
        """Let the program go on until something is so."""
        from_s = self._clock.now_s()
        while not until():
            if self._clock.now_s() > from_s + PATIENCE_S:
                raise SystemExit(f"waited for {until}")
            loop = QEventLoop()
            QTimer.singleShot(LOOK_MS, loop.quit)
            loop.exec()

    def listens(self, seconds: float) -> None:
        """Wait until a session has listened for so long."""
        self.wait(lambda: self._program.conduct is not None)
        conduct = self._program.conduct
        assert conduct is not None
        self.wait(lambda: conduct.state.phase is Phase.LISTENING)
        self.wait(lambda: conduct.state.vitals.elapsed_s >= seconds)

    def set_up(self) -> None:
        self._triads.go_on()
        page = self._triads.set_up
        for row, name in zip(page._people.rows, NAMES, strict=True):
            row.name.setText(name)
        button(page, "Order of speech").click()
        for name in NAMES:
            button(page, f"{name} agrees").click()
        button(page, "All three agree that the talk after each round is recorded too").click()
        button(page, "Begin").click()
        self.wait(lambda: isinstance(self._program.window.page, Ready))

    def practise(self, number: int) -> None:
        say(f"round {number}")
        button(self._triads.ready, f"Begin round {number}").click()
        self.listens(self._seconds / 2)
        self._triads.round.pad.buttons[Mark.HELD_SILENCE].click()
        self.listens(self._seconds)
        button(self._triads.round, "Round over: to the debrief").click()
        self.wait(lambda: isinstance(self._program.window.page, Debrief))
        say(f"debrief {number}")
        self.listens(self._seconds)

    def rotate(self) -> None:
        self._triads.debrief.rotate_asked.emit()
        self.wait(lambda: isinstance(self._program.window.page, Ready))

    def withdraw(self) -> None:
        debrief = self._triads.debrief
        button(debrief, "Somebody withdraws…").click()
        asked = question()
        assert asked is not None
        button(asked, "Erase").click()
        self.wait(lambda: says(debrief, "Everything of that round is erased."))

    def after(self) -> None:
        self._triads.ready.end_asked.emit()
        self.wait(lambda: isinstance(self._program.window.page, TriadAfter))


def main(seconds: float, *, withdraw: bool) -> int:
    application = QApplication(["practice"])
    application.setQuitOnLastWindowClosed(False)
    clock = SystemClock()
    desk = Desk(clock)
    desk.keep_preferences(desk.preferences.changed(introduced=True))
    desk.warm()
    program = Program(application, desk, clock, EXPECTED)
    program.open()
    three = Three(program, clock, seconds)
    three.set_up()
    three.practise(1)
    three.rotate()
    three.practise(2)
    if withdraw:
        three.withdraw()
    three.rotate()
    three.after()
    [triad] = desk.triads.triads()
    for kept in triad.rounds:
        say(f"kept {kept.number} {kept.session_id} {kept.debrief_id}")
    ana = triad.plan.people[0]
    desk.triads.agree(triad.id, 1, ana.id, True)
    say(f"file {[point.role for point in desk.triads.growth(ana.id).points]}")
    program.leave()
    three.wait(lambda: not program.window.isVisible())
    desk.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]), withdraw="withdraw" in sys.argv))
