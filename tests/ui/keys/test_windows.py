"""What Windows is asked for, and how its answer is read; Windows itself is not here."""

import ctypes
from ctypes import wintypes
from typing import Any

import pytest
from PySide6.QtCore import QByteArray
from pytestqt.qtbot import QtBot

from sessions.preferences import Key
from ui.keys.windows import WindowsKeys


class System:
    """Answers as user32 does; another program has the numbers in `taken`."""

    def __init__(self) -> None:
        self.taken = {ord("P")}
        self.registered: dict[int, tuple[int, int]] = {}

    def RegisterHotKey(self, window: None, number: int, held: int, key: int) -> int:
        if key in self.taken:
            return 0
        self.registered[number] = (held, key)
        return 1

    def UnregisterHotKey(self, window: None, number: int) -> int:
        return int(self.registered.pop(number, None) is not None)


def tell(keys: WindowsKeys, number: int) -> tuple[bool, int]:
    """Hand over the system's message that hot key `number` was pressed."""
    message = wintypes.MSG()
    message.message, message.wParam = 0x0312, number
    told: Any = ctypes.addressof(message)
    return keys._filter.nativeEventFilter(QByteArray(b"windows_generic_MSG"), told)


def test_a_hot_key_is_heard_and_another_programs_is_refused(qtbot: QtBot) -> None:
    system = System()
    keys = WindowsKeys(user32=system)
    heard: list[Key] = []
    keys.pressed.connect(heard.append)
    refused = keys.take({Key.MOMENT: "Ctrl+Alt+M", Key.PAUSE: "Ctrl+Alt+P", Key.STOP: "Ctrl+,"})
    assert set(refused) == {Key.PAUSE, Key.STOP}
    (number,) = system.registered
    assert tell(keys, number) == (True, 0)
    assert tell(keys, 99)[0]
    assert heard == [Key.MOMENT]
    keys.release()
    assert not system.registered


@pytest.mark.usefixtures("qapp")
def test_keys_taken_anew_replace_those_before() -> None:
    system = System()
    keys = WindowsKeys(user32=system)
    keys.take({Key.MOMENT: "Ctrl+Alt+M"})
    keys.take({Key.MOMENT: "F9"})
    assert [key for _, key in system.registered.values()] == [0x78]
