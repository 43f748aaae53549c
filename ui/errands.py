"""The one road from a window to slow work and back: work on a thread, what came of it on the screen's."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

THREADS = 4
"""The library, a device, a download, and one to spare: nothing here computes."""


class Errands(QObject):
    """Runs slow work, and hands back its result, or what was raised, on the thread that made this."""

    _done = Signal(object)

    def __init__(self, expected: tuple[type[Exception], ...]) -> None:
        """Make it on the screen's thread; of what is raised, `expected` goes to the asker, bugs go up."""
        super().__init__()
        self._expected = expected
        self._pool = ThreadPoolExecutor(THREADS, thread_name_prefix="errand")
        self._closed = False
        self._done.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], Any],
        then: Callable[[Any], object] = lambda result: None,
        failed: Callable[[str], object] = lambda line: None,
    ) -> None:
        """Do `work` on a thread; then `then` its result, or `failed` the one line that says why not."""
        if self._closed:
            return
        future = self._pool.submit(work)
        future.add_done_callback(lambda done: self._done.emit((done, then, failed)))

    def close(self) -> None:
        """Begin nothing more and forget what waits; never waits itself."""
        self._closed = True
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _deliver(self, came: tuple[Future[Any], Callable[[Any], object], Callable[[str], object]]) -> None:
        future, then, failed = came
        if self._closed or future.cancelled():
            return
        trouble = future.exception()
        if trouble is None:
            _hand(future.result(), then)
        elif isinstance(trouble, self._expected):
            _hand(str(trouble), failed)
        else:
            raise trouble


def _hand(what: Any, to: Callable[[Any], object]) -> None:
    """Hand it over, unless the asker was a widget and is gone."""
    asker = getattr(to.func if isinstance(to, partial) else to, "__self__", None)
    if not isinstance(asker, QObject) or isValid(asker):
        to(what)
