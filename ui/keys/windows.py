"""Keys heard in every window of a Windows desk: hot keys, as the system calls them.

Tried on no Windows machine yet: the tests show what is asked of the system and how its answer is read, and
no more. Kept small for that reason. Where a layout writes letters with AltGr, which to Windows is Ctrl+Alt,
a key such as Ctrl+Alt+S takes that letter from every program.
"""

import ctypes
from collections.abc import Mapping
from ctypes import wintypes
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QCoreApplication, QObject, Qt, Signal

from sessions.preferences import Key
from ui.keys.chord import key_number, single_chord

_WM_HOTKEY = 0x0312
_NO_REPEAT = 0x4000
_MODIFIERS = {
    Qt.KeyboardModifier.AltModifier: 1,
    Qt.KeyboardModifier.ControlModifier: 2,
    Qt.KeyboardModifier.ShiftModifier: 4,
    Qt.KeyboardModifier.MetaModifier: 8,
}
_VK_F1, _LAST_F = 0x70, 24


class WindowsKeys(QObject):
    """Registers hot keys with the system for this thread."""

    pressed = Signal(object)

    def __init__(self, parent: QObject | None = None, user32: Any = None) -> None:
        """Watch this thread's messages once keys are taken; `user32` is the system's own unless given."""
        super().__init__(parent)
        self._user32 = user32 if user32 is not None else ctypes.CDLL("user32")
        self._held: dict[int, Key] = {}
        self._filter = _HotKeyFilter(self._hear)

    def take(self, bindings: Mapping[Key, str]) -> Mapping[Key, str]:
        """Ask for these in place of any before; gives those refused, each with one line why."""
        self.release()
        application = QCoreApplication.instance()
        if application is not None:
            application.installNativeEventFilter(self._filter)
        refused = {}
        for number, (key, sequence) in enumerate(bindings.items(), start=1):
            asked = hot_key(sequence)
            if asked is None:
                refused[key] = self.tr("It works only while a Holdspace window is in front.")
            elif self._user32.RegisterHotKey(None, number, asked[0] | _NO_REPEAT, asked[1]):
                self._held[number] = key
            else:
                refused[key] = self.tr("Another program has this key already.")
        return refused

    def release(self) -> None:
        """Give all of them back; harmless twice."""
        for number in self._held:
            self._user32.UnregisterHotKey(None, number)
        self._held.clear()
        application = QCoreApplication.instance()
        if application is not None:
            application.removeNativeEventFilter(self._filter)

    def _hear(self, number: int) -> None:
        key = self._held.get(number)
        if key is not None:
            self.pressed.emit(key)


class _HotKeyFilter(QAbstractNativeEventFilter):
    """Hands the number of each hot key pressed to `hear`."""

    def __init__(self, hear: Any) -> None:
        super().__init__()
        self._hear = hear

    def nativeEventFilter(self, event_type: Any, message: Any) -> tuple[bool, int]:
        """Look at a message of the system's; takes hot keys and lets everything else through."""
        if bytes(event_type) == b"windows_dispatcher_MSG" or bytes(event_type) == b"windows_generic_MSG":
            told = wintypes.MSG.from_address(int(message))
            if told.message == _WM_HOTKEY:
                self._hear(told.wParam)
                return True, 0
        return False, 0


def hot_key(sequence: str) -> tuple[int, int] | None:
    """Give the system's modifier bits and key number; None for a key whose number depends on the layout."""
    chord = single_chord(sequence)
    if chord is None:
        return None
    held, left = 0, chord.keyboardModifiers()
    for modifier, bit in _MODIFIERS.items():
        if modifier in left:
            held |= bit
            left &= ~modifier
    number = _virtual_key(key_number(chord))
    return (held, number) if number is not None and not left else None


def _virtual_key(key: int) -> int | None:
    if key < 0x80 and chr(key).isalnum():
        return key  # letters and digits are numbered alike
    of_f = key - Qt.Key.Key_F1.value
    return _VK_F1 + of_f if 0 <= of_f < _LAST_F else None
