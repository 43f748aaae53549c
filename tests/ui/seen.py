"""A window as the person before it has it: what is read, what can be pressed, and where the keyboard is."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QLabel, QWidget

W = TypeVar("W", bound=QWidget)


def texts(inside: QWidget) -> list[str]:
    """Every line that can be read in it, from labels and buttons."""
    found = [one for one in inside.findChildren(QWidget) if isinstance(one, QLabel | QAbstractButton)]
    return [one.text() for one in found if one.isVisible() and one.text()]


def says(inside: QWidget, words: str) -> bool:
    """Whether `words` are to be read somewhere in it."""
    return any(words in text for text in texts(inside))


def spoken_name(widget: QWidget) -> str:
    """What a screen reader calls it; for a list to choose from Linux gives the choice, and asks its label."""
    if isinstance(widget, QComboBox):
        return widget.accessibleName()
    heard = QAccessible.queryAccessibleInterface(widget)
    return heard.text(QAccessible.Text.Name) if heard is not None else ""


def button(inside: QWidget, text: str) -> QAbstractButton:
    """The one with that text, be it seen or not."""
    return next(one for one in inside.findChildren(QAbstractButton) if one.text() == text)


def called(inside: QWidget, kind: type[W], name: str) -> W:
    """The control that a screen reader calls by that name."""
    return next(one for one in inside.findChildren(kind) if spoken_name(one) == name)


def choices(box: QComboBox) -> list[str]:
    """What can be chosen in it."""
    return [box.itemText(place) for place in range(box.count())]


def question() -> QDialog | None:
    """What is asked over the window now."""
    asked = QApplication.activeModalWidget()
    return asked if isinstance(asked, QDialog) else None


def takes_keyboard(widget: QWidget) -> bool:
    """Whether Tab stops at it."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()


def by_tab(window: QWidget, most: int = 200) -> list[QWidget]:
    """The way through a window by Tab, from where the keyboard is, until it comes round."""
    way: list[QWidget] = []
    for _ in range(most):
        at = window.focusWidget()
        if at is None or at in way:
            return way
        way.append(at)
        window.focusNextChild()
    raise AssertionError("the way by Tab does not come round")
