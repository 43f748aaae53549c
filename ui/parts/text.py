"""Text on a page: each piece is of one kind, and the style sheet says how that kind is drawn."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel

from ui.look.scale import NAME_WIDTH_PX


def title(text: str) -> QLabel:
    """Name a page."""
    return _label("title", text)


def heading(text: str) -> QLabel:
    """Name a part of a page."""
    return _label("heading", text)


def lead(text: str) -> QLabel:
    """Say what a page is about, in a sentence or two."""
    return _label("lead", text)


def body(text: str) -> QLabel:
    """Say something plainly."""
    return _label("body", text)


def quiet(text: str) -> QLabel:
    """Say something that only some will want to know."""
    return _label("quiet", text)


def small(text: str) -> QLabel:
    """Say something in passing."""
    return _label("small", text)


def setting(text: str) -> QLabel:
    """Name something that is set on the same line; all of a page's begin at one line down the page."""
    label = _label("setting", text)
    label.setWordWrap(False)
    label.setMinimumWidth(NAME_WIDTH_PX)
    return label


def care(text: str) -> QLabel:
    """Say what needs attention; always in words, the colour only helps to find them."""
    return _label("care", text)


def figure(text: str) -> QLabel:
    """Show a number that is the point of where it stands."""
    return _label("figure", text)


def hairline() -> QFrame:
    """Part two things that stand one under the other."""
    line = QFrame()
    line.setProperty("kind", "line")
    return line


def _label(kind: str, text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("kind", kind)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
