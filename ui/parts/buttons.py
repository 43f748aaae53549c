"""What can be pressed: one main button a page, the rest quieter."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QRadioButton

Pressed = Callable[[], object]


def main_button(text: str, pressed: Pressed) -> QPushButton:
    """Make the one thing a page is for; Enter presses it."""
    made = _button("main", text, pressed)
    made.setDefault(True)
    return made


def button(text: str, pressed: Pressed) -> QPushButton:
    """Make something else a page can do."""
    return _button("usual", text, pressed)


def plain_button(text: str, pressed: Pressed) -> QPushButton:
    """Make a way back or aside."""
    return _button("plain", text, pressed)


def aside_button(text: str, pressed: Pressed) -> QPushButton:
    """Make something small that stands beside what it is about."""
    return _button("aside", text, pressed)


def choice_button(text: str) -> QRadioButton:
    """Make one of several that exclude each other; a `QButtonGroup` holds them together."""
    return QRadioButton(text)


def danger_button(text: str, pressed: Pressed) -> QPushButton:
    """Make what cannot be undone; whoever presses it is asked again."""
    return _button("danger", text, pressed)


def shown(text: str) -> str:
    """The same text where it stands on something to press: a single `&` would mark a key there."""
    return text.replace("&", "&&")


def _button(kind: str, text: str, pressed: Pressed) -> QPushButton:
    made = QPushButton(text)
    made.setProperty("kind", kind)
    made.setAutoDefault(True)
    made.clicked.connect(lambda checked=False: pressed())
    return made
