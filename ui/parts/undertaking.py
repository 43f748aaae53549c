"""Slow work that tells how far it is, and can be given up: what comes of it late is not heard any more."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from ui.errands import Errands

Tell = Callable[..., None]
"""What the work calls, from its own thread, with how far it is."""

Work = Callable[[Tell], Any]


class _GivenUp(Exception):
    """Ends work that nobody waits for."""


class Undertaking(QObject):
    """One piece of work at a time; the next begins once the one that was given up has ended."""

    told = Signal(tuple)
    """What the work told, on the screen's thread."""

    _came = Signal(int, tuple)

    def __init__(self, errands: Errands, parent: QObject) -> None:
        """Make it idle."""
        super().__init__(parent)
        self._errands = errands
        self._turn = 0
        self._under_way = False
        self._next: Callable[[], None] | None = None
        self._came.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def begin(self, work: Work, then: Callable[[Any], object], failed: Callable[[str], object]) -> None:
        """Do `work` in place of what is done now; then `then` its result, or `failed` one line."""
        self.give_up()
        turn = self._turn

        def tell(*what: Any) -> None:
            if turn != self._turn:
                raise _GivenUp
            self._came.emit(turn, what)

        def run() -> Any:
            try:
                return work(tell)
            except _GivenUp:
                return None

        def start() -> None:
            self._under_way = True
            self._errands.run(
                run, lambda result: self._end(turn, then, result), lambda why: self._end(turn, failed, why)
            )

        if self._under_way:
            self._next = start
        else:
            start()

    def give_up(self) -> None:
        """Hear no more of it; it ends when it next tells how far it is."""
        self._turn += 1
        self._next = None

    def _hear(self, turn: int, what: tuple[Any, ...]) -> None:
        if turn == self._turn:
            self.told.emit(what)

    def _end(self, turn: int, heard_by: Callable[[Any], object], what: Any) -> None:
        self._under_way = False
        if turn == self._turn:
            heard_by(what)
        elif self._next is not None:
            start, self._next = self._next, None
            start()
