"""Stands in for the transcript until it is there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel

from sessions.account import Account
from ui.parts.timeline.shown import Shown


class Transcript(QLabel):
    """Shows nothing."""

    seek_asked = Signal(float)
    cue_chosen = Signal(str)
    edit_asked = Signal(object)

    def __init__(self) -> None:
        """Make it."""
        super().__init__("transcript")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_account(self, account: Account) -> None:
        """Do nothing."""

    def set_position(self, at_s: float, playing: bool) -> None:
        """Do nothing."""

    def set_shown(self, shown: Shown) -> None:
        """Do nothing."""

    def find_word(self) -> None:
        """Do nothing."""

    def choose_cue(self, cue_id: str | None) -> None:
        """Do nothing."""
