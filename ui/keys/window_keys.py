"""Keys that are heard while a window of Holdspace has the keyboard: what every system allows."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from sessions.preferences import Key
from ui.keys.bindings import needed_for_typing
from ui.keys.chord import read_chords
from ui.keys.global_keys import Reach


class WindowKeys(QObject):
    """Shortcuts of the whole program, for as long as `window` is shown."""

    pressed = Signal(object)

    def __init__(self, window: QWidget, why: str, parent: QObject | None = None) -> None:
        """Belong to `parent`, or else to `window`; `why` says to the coach why they do not reach further."""
        super().__init__(window if parent is None else parent)
        self._window = window
        self._why = why
        self._shortcuts: list[QShortcut] = []
        self._refused: dict[Key, str] = {}

    @property
    def reach(self) -> Reach:
        """The window alone."""
        return Reach.WINDOW

    @property
    def why(self) -> str:
        """Why no further."""
        return self._why

    @property
    def refused(self) -> Mapping[Key, str]:
        """Those that are no key, or that typing needs."""
        return self._refused

    def register(self, bindings: Mapping[Key, str]) -> None:
        """Listen for these in place of any before."""
        self.release()
        for key, written in bindings.items():
            sequence = QKeySequence(written, QKeySequence.SequenceFormat.PortableText)
            if not read_chords(written):
                self._refused[key] = self.tr("There is no such key.")
            elif needed_for_typing(written):
                self._refused[key] = self.tr("You need {0} for typing.").format(written)
            else:
                self._listen(key, sequence)

    def release(self) -> None:
        """Listen for none."""
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._shortcuts.clear()
        self._refused.clear()

    def _listen(self, key: Key, sequence: QKeySequence) -> None:
        shortcut = QShortcut(sequence, self._window)
        shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(lambda: self.pressed.emit(key))
        self._shortcuts.append(shortcut)
