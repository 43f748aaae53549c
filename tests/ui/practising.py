"""Three people at the whole program, walked from home to where a test begins."""

import threading
from collections.abc import Callable

from pytestqt.qtbot import QtBot

from tests.ui.paper_desk import PaperDesk, PaperSession
from tests.ui.paper_triads import PaperTriad
from tests.ui.program_desk import comes_up
from tests.ui.seen import button
from ui.pages.debrief import Debrief
from ui.pages.ready import Ready
from ui.pages.round import Round
from ui.pages.triad_set_up import TriadSetUp
from ui.program import Program
from ui.session_state import Phase, Vitals


def set_up(program: Program, qtbot: QtBot) -> TriadSetUp:
    program.home.triad.click()
    comes_up(program, TriadSetUp, qtbot)
    page = program.triads.set_up
    for field, name in zip(page._people.rows, ("Ana", "Ben", "Cleo"), strict=True):
        field.name.setText(name)
    button(page, "Order of speech").click()
    return page


def begun(program: Program, desk: PaperDesk, qtbot: QtBot, *, debrief: bool = True) -> PaperTriad:
    page = set_up(program, qtbot)
    for name in ("Ana", "Ben", "Cleo"):
        button(page, f"{name} agrees").click()
    if debrief:
        button(page, "All three agree that the talk after each round is recorded too").click()
    button(page, "Begin").click()
    comes_up(program, Ready, qtbot)
    return desk.triads.began[-1]


def at_work(program: Program, qtbot: QtBot) -> PaperSession:
    """Begin the round that is ready, and hear three seconds of it."""
    assert program.triads._course is not None
    button(program.triads.ready, f"Begin round {program.triads._course.round}").click()
    qtbot.waitUntil(lambda: program.conduct is not None and program.conduct.state.phase is Phase.LISTENING)
    comes_up(program, Round, qtbot)
    assert program.conduct is not None
    session = program.conduct.session
    assert isinstance(session, PaperSession)
    session.post(Vitals(3.0, -30.0))
    qtbot.waitUntil(lambda: program.triads.round._state.vitals.elapsed_s == 3.0)
    return session


def talked_over(program: Program, qtbot: QtBot) -> None:
    """End the round, and wait for its debrief."""
    program.triads.round.stop_asked.emit()
    comes_up(program, Debrief, qtbot)


def rotate(program: Program) -> None:
    program.triads.debrief.rotate_asked.emit()


def in_debrief(program: Program, desk: PaperDesk, qtbot: QtBot) -> tuple[PaperTriad, PaperSession]:
    """The first round is over, and its debrief is being recorded."""
    triad = begun(program, desk, qtbot)
    at_work(program, qtbot)
    talked_over(program, qtbot)
    qtbot.waitUntil(lambda: program.conduct is not None and program.conduct.state.phase is Phase.LISTENING)
    return triad, triad.debriefs[-1]


class Held:
    """Slow work, held back until it is let go."""

    def __init__(self) -> None:
        self.asked, self._let = threading.Event(), threading.Event()

    def let(self) -> None:
        self._let.set()

    def before(self, work: Callable[..., object]) -> Callable[..., object]:
        def held(*given: object) -> object:
            self.asked.set()
            self._let.wait()
            return work(*given)

        return held
