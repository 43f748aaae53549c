"""Our own mistakes: written to standard error in full, told in the window in one line; a session goes on."""

import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal


class Mistakes(QObject):
    """Hears of every error that nobody caught, on whatever thread; `made` says its name on the screen's."""

    made = Signal(str)

    _noted = Signal(str)

    def __init__(self) -> None:
        """Make it on the screen's thread."""
        super().__init__()
        self._noted.connect(self.made, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Hear of them from now on."""
        sys.excepthook = self.note
        threading.excepthook = lambda told: self.note(told.exc_type, told.exc_value, told.exc_traceback)

    def note(
        self,
        kind: type[BaseException],
        mistake: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Write one down and tell it."""
        traceback.print_exception(kind, mistake, trace)
        self._noted.emit(kind.__name__)
