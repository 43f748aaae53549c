"""Where a live session is shown, by whom it is conducted, and where the coach is led after it."""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from PySide6.QtCore import SignalInstance

from sessions.preferences import Preferences
from ui.desk import LiveSession
from ui.parts.page import Page
from ui.session_state import SessionState


class Conducting(Protocol):
    """One session at work; `ended` comes once, after its last file is closed."""

    session: LiveSession
    state: SessionState

    @property
    def ended(self) -> SignalInstance:
        """Told once."""
        ...

    def start(self) -> None:
        """Begin."""
        ...

    def follow(self, preferences: Preferences) -> None:
        """Take over what was set meanwhile."""
        ...

    def tell(self, line: str) -> None:
        """Tell the coach something beside what the session itself says."""
        ...

    def stop(self) -> None:
        """Ask for the end."""
        ...

    def withdraw(self) -> None:
        """Ask for the end, and for everything to be destroyed."""
        ...


class Stage(NamedTuple):
    """A `page`, who conducts a session on it, and what is done once that has `ended`, by its state and id."""

    page: Page
    conduct: Callable[[LiveSession], Conducting]
    ended: Callable[[SessionState, str | None], object]
