"""From a key as Qt names it to what an X server calls it."""

from dataclasses import dataclass

from PySide6.QtCore import QKeyCombination, Qt

from ui.keys.chord import key_number

SHIFT, CONTROL, ALT, SUPER = 1 << 0, 1 << 2, 1 << 3, 1 << 6
"""Bits of the modifiers that every keyboard map of X.Org's agrees on (Alt is Mod1, Super is Mod4)."""

HELD = SHIFT | CONTROL | ALT | SUPER
CAPS_LOCK, NUM_LOCK = 1 << 1, 1 << 4
LOCKS = (0, CAPS_LOCK, NUM_LOCK, CAPS_LOCK | NUM_LOCK)
"""A grab is exact: a key pressed under a lock is another key, so each is grabbed under every one."""

_MODIFIERS = {
    Qt.KeyboardModifier.ShiftModifier: SHIFT,
    Qt.KeyboardModifier.ControlModifier: CONTROL,
    Qt.KeyboardModifier.AltModifier: ALT,
    Qt.KeyboardModifier.MetaModifier: SUPER,
}

# From X.Org's keysymdef.h.
_NAMED: dict[int, int] = {
    Qt.Key.Key_Backspace: 0xFF08,
    Qt.Key.Key_Tab: 0xFF09,
    Qt.Key.Key_Return: 0xFF0D,
    Qt.Key.Key_Pause: 0xFF13,
    Qt.Key.Key_ScrollLock: 0xFF14,
    Qt.Key.Key_Escape: 0xFF1B,
    Qt.Key.Key_Home: 0xFF50,
    Qt.Key.Key_Left: 0xFF51,
    Qt.Key.Key_Up: 0xFF52,
    Qt.Key.Key_Right: 0xFF53,
    Qt.Key.Key_Down: 0xFF54,
    Qt.Key.Key_PageUp: 0xFF55,
    Qt.Key.Key_PageDown: 0xFF56,
    Qt.Key.Key_End: 0xFF57,
    Qt.Key.Key_Print: 0xFF61,
    Qt.Key.Key_Insert: 0xFF63,
    Qt.Key.Key_Menu: 0xFF67,
    Qt.Key.Key_Delete: 0xFFFF,
}
_F1, _LAST_F = 0xFFBE, 35
_LATIN = range(0x20, 0x100)
"""Qt and X both number these as Latin-1 does, letters in Qt as capitals and in X as small."""


@dataclass(frozen=True, slots=True)
class Keystroke:
    """A keysym and the bits of the modifiers held with it."""

    keysym: int
    held: int


def keystroke(chord: QKeyCombination) -> Keystroke | None:
    """Translate; None for a key that X may call by more than one name."""
    held, left = 0, chord.keyboardModifiers()
    for modifier, bit in _MODIFIERS.items():
        if modifier in left:
            held |= bit
            left &= ~modifier
    if left:
        return None  # the number block's keys are others
    keysym = _keysym(key_number(chord))
    return Keystroke(keysym, held) if keysym is not None else None


def _keysym(key: int) -> int | None:
    if key in _LATIN:
        return ord(chr(key).lower())
    of_f = key - Qt.Key.Key_F1.value
    if 0 <= of_f < _LAST_F:
        return _F1 + of_f
    return _NAMED.get(key)
