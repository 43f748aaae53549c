"""One of many things on a page heard at a time, each of which says whether it is the one."""

from typing import Protocol

from PySide6.QtCore import QObject

from ui.pages.one_moment_heard import OneMomentHeard
from ui.pages.playback_state import Stretch


class Heard(Protocol):
    """Something that can be heard."""

    def set_playing(self, playing: bool) -> None:
        """Say whether it is heard now."""
        ...


class Hearing(QObject):
    """Plays it in place of what is heard, by one sound for all of a page."""

    def __init__(self, sound: OneMomentHeard, parent: QObject) -> None:
        """Hear nothing yet."""
        super().__init__(parent)
        self._sound = sound
        self._heard: Heard | None = None
        sound.over.connect(self._is_over)

    def toggle(self, one: Heard, stretch: Stretch) -> None:
        """Hear it, or no longer."""
        heard = self._heard
        self.stop()
        if one is not heard and self._sound.can_play:
            self._heard = one
            one.set_playing(True)
            self._sound.play(stretch)

    def stop(self) -> None:
        """Hear nothing."""
        self._sound.stop()
        self._is_over()

    def _is_over(self) -> None:
        if self._heard is not None:
            heard, self._heard = self._heard, None
            heard.set_playing(False)
