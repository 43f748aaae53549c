"""Keys that are heard whatever window is in front; those the system refuses, in Holdspace's own."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sessions.preferences import Key
from ui.keys.global_keys import Reach, SystemKeys
from ui.keys.window_keys import WindowKeys


class EverywhereKeys(QObject):
    """Asks `system` for each key, and listens in the window for what it refuses."""

    pressed = Signal(object)

    def __init__(self, window: QWidget, system: SystemKeys) -> None:
        """Belong to `window`, and have `system`, so that both go together."""
        super().__init__(window)
        self._system = system
        system.setParent(self)
        self._in_window = WindowKeys(window, "", self)
        self._refused: dict[Key, str] = {}
        system.pressed.connect(self.pressed)
        self._in_window.pressed.connect(self.pressed)

    @property
    def reach(self) -> Reach:
        """Every window."""
        return Reach.EVERYWHERE

    @property
    def why(self) -> str:
        """Say so."""
        return self.tr("These keys work whatever window is in front.")

    @property
    def refused(self) -> Mapping[Key, str]:
        """Those that work in Holdspace's windows only, or not at all."""
        return self._refused

    def register(self, bindings: Mapping[Key, str]) -> None:
        """Take these in place of any before."""
        self.release()
        refused = self._system.take(bindings)
        self._in_window.register({key: bindings[key] for key in refused})
        self._refused = {**refused, **self._in_window.refused}

    def release(self) -> None:
        """Give them all back."""
        self._system.release()
        self._in_window.release()
        self._refused = {}
