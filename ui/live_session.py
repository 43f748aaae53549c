"""A session at work, as the windows see it: declared here in plain Python, filled by `app`."""

from collections.abc import Callable
from typing import Protocol

from ui.session_state import SessionEvent


class LiveSession(Protocol):
    """A session at work on threads of its own. Every call comes from the screen's thread.

    None may keep that thread waiting: each asks, and returns at once. What became of it is posted.
    """

    @property
    def session_id(self) -> str | None:
        """What the session is called in the library; None where nothing is recorded."""
        ...

    def start(self, post: Callable[[SessionEvent], None]) -> None:
        """Begin; hand what happens to `post`, from any thread, and `Finished` last."""
        ...

    def pause(self) -> None:
        """Ask for a rest; `Paused` is posted once nothing is heard any more."""
        ...

    def resume(self) -> None:
        """Ask to go on; `Listening` is posted once sound arrives again."""
        ...

    def stop(self) -> None:
        """Ask for the end; asking twice is harmless."""
        ...

    def mute(self, muted: bool) -> None:
        """Ask for no cues to be seen, or to be seen again."""
        ...

    def intentional(self) -> None:
        """Say that the latest interruption or cut-in was meant."""
        ...

    def mark(self, cue_id: str, helpful: bool) -> None:
        """Say that a cue was helpful, or wrong."""
        ...

    def moment(self) -> None:
        """Mark this moment, to be found again."""
        ...

    def withdraw(self) -> None:
        """The client withdraws: ask for the end, and for everything kept of the session to be destroyed."""
        ...
