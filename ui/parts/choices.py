"""Choices that exclude each other: a stop for Tab at the one made, arrows to the others."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QRadioButton


def one_of(owner: QObject, *choices: QRadioButton) -> None:
    """Let one of `choices` be made at a time, for as long as `owner` is there."""
    group = QButtonGroup(owner)
    for choice in choices:
        group.addButton(choice)
        choice.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    group.buttonToggled.connect(_let_tab_stop)


def _let_tab_stop(choice: QAbstractButton, chosen: bool) -> None:
    choice.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)
