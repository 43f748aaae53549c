"""Stands in for the timeline until it is there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel

from sessions.account import Account
from sessions.waveform import Waveform
from ui.parts.timeline.shown import Shown


class Timeline(QLabel):
    """Shows nothing."""

    seek_asked = Signal(float)
    cue_chosen = Signal(str)
    bookmark_chosen = Signal(str)

    def __init__(self) -> None:
        """Make it."""
        super().__init__("timeline")
        self.follow = True
        self.setMinimumHeight(140)

    def show_account(self, account: Account, waveform: Waveform | None) -> None:
        """Do nothing."""

    def set_position(self, at_s: float) -> None:
        """Do nothing."""

    def set_filter(self, shown: Shown) -> None:
        """Do nothing."""

    def choose_cue(self, cue_id: str | None) -> None:
        """Do nothing."""

    def zoom_in(self) -> None:
        """Do nothing."""

    def zoom_out(self) -> None:
        """Do nothing."""

    def zoom_all(self) -> None:
        """Do nothing."""

    def set_loop(self, stretch: tuple[float, float] | None) -> None:
        """Do nothing."""
