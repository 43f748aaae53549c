"""Work that must not be cut off when the program ends: counted while it lasts, and waited for."""

import threading
from collections.abc import Callable
from contextlib import ExitStack
from types import TracebackType
from typing import Any

from app.engine import Session


class UnderWay:
    """Counts what is under way, on whatever threads; each piece of work is a `with`."""

    def __init__(self) -> None:
        """Begin with nothing under way."""
        self._changed = threading.Condition()
        self._count = 0

    def __enter__(self) -> None:
        """Begin one more."""
        with self._changed:
            self._count += 1

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End it, well or not."""
        with self._changed:
            self._count -= 1
            self._changed.notify_all()

    def see_through(self, name: str, work: Callable[[], object]) -> None:
        """Do `work` on a thread of its own, under way from this moment; returns at once."""
        begun = ExitStack()
        begun.enter_context(self)

        def do() -> None:
            with begun:
                work()

        threading.Thread(target=do, name=name, daemon=True).start()

    def wait(self, at_most_s: float) -> bool:
        """Wait until nothing is under way; False where that took too long."""
        with self._changed:
            return self._changed.wait_for(lambda: self._count == 0, at_most_s)


class SeenThrough(Session):
    """A `Session` that counts as under way from its first sound until its file is closed, or erased."""

    def __init__(self, under_way: UnderWay, *arguments: Any) -> None:
        """Make a session of the other `arguments`."""
        super().__init__(*arguments)
        self._under_way = under_way

    def run(self) -> None:
        """Listen to the end and finish."""
        with self._under_way:
            super().run()
