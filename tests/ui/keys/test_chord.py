"""Reading a key as Qt writes it, for systems that name keys otherwise."""

import pytest

from ui.keys.chord import single_chord
from ui.keys.keysyms import ALT, CONTROL, SHIFT, SUPER, Keystroke, keystroke
from ui.keys.windows import hot_key


@pytest.mark.parametrize(
    ("written", "on_x"),
    [
        ("Ctrl+Alt+M", Keystroke(ord("m"), CONTROL | ALT)),
        ("Shift+F12", Keystroke(0xFFC9, SHIFT)),
        ("Meta+Home", Keystroke(0xFF50, SUPER)),
        ("Ctrl++", Keystroke(ord("+"), CONTROL)),
        ("Ctrl+Ä", Keystroke(ord("ä"), CONTROL)),
    ],
)
def test_a_key_is_found_by_its_name_on_x(written: str, on_x: Keystroke) -> None:
    chord = single_chord(written)
    assert chord is not None
    assert keystroke(chord) == on_x


@pytest.mark.parametrize("none", ["", "nonsense", "Ctrl+Alt", "Ctrl+K, Ctrl+M", "M", "Shift+Space"])
def test_no_key_several_in_a_row_and_typing_are_not_taken_everywhere(none: str) -> None:
    assert single_chord(none) is None


@pytest.mark.parametrize("doubtful", ["Ctrl+Ж", "Ctrl+Num+5"])
def test_a_key_with_more_than_one_name_on_x_is_left_alone(doubtful: str) -> None:
    chord = single_chord(doubtful)
    assert chord is not None
    assert keystroke(chord) is None


@pytest.mark.parametrize(
    ("written", "on_windows"),
    [
        ("Ctrl+Alt+M", (1 | 2, ord("M"))),
        ("Meta+Shift+F12", (4 | 8, 0x7B)),
        ("Ctrl+7", (2, ord("7"))),
        ("Ctrl+,", None),
        ("Ctrl+Num+5", None),
        ("M", None),
    ],
)
def test_a_key_is_found_by_its_number_on_windows(written: str, on_windows: tuple[int, int] | None) -> None:
    assert hot_key(written) == on_windows
