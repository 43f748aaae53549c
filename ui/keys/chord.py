"""One key with its modifiers, read from a sequence as Qt writes it."""

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from ui.keys.bindings import needed_for_typing

_KEY_BITS = ~Qt.KeyboardModifier.KeyboardModifierMask.value & 0xFFFFFFFF

_NO_KEYS = frozenset(
    key.value
    for key in (Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Shift, Qt.Key.Key_Meta, Qt.Key.Key_unknown)
)


def read_chords(sequence: str) -> list[QKeyCombination]:
    """List the keys to be pressed one after the other; empty where `sequence` is none, or part of it."""
    read = QKeySequence(sequence, QKeySequence.SequenceFormat.PortableText)
    chords = [read[at] for at in range(read.count())]  # type: ignore[index]  # the stubs miss it
    return [] if any(key_number(chord) in _NO_KEYS for chord in chords) else chords


def single_chord(sequence: str) -> QKeyCombination | None:
    """Give the one key that `sequence` is; None where it is none, several in a row, or needed for typing."""
    chords = read_chords(sequence)
    return chords[0] if len(chords) == 1 and not needed_for_typing(sequence) else None


def key_number(chord: QKeyCombination) -> int:
    """Give the key alone as Qt numbers it, letters beyond those it has names for by their code point."""
    return chord.toCombined() & _KEY_BITS
