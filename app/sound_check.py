"""Before a session: a microphone, and a call's other sound, heard on a thread; nothing is kept."""

import threading

from audio.bleed_check import BleedCheck
from audio.playback import Playback

from audio.health import Health
from audio.source import Samples, Source


class SoundCheck:
    """Listens from `start` until `close`; asked from any thread meanwhile."""

    def __init__(self, source: Source) -> None:
        """Listen to `source`, once started."""
        self._source = source
        self._health = tuple(Health() for _ in range(source.channels))
        self._bleed = BleedCheck()
        self._playback: Playback | None = None
        self._wanted = 0
        self._remembered: list[Samples] = []
        self._trouble = ""
        self._closed = False
        self._thread = threading.Thread(target=self._listen, name="sound check", daemon=True)

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def levels_db(self) -> tuple[float, ...]:
        """How loud it is, channel by channel, dBFS."""
        return tuple(health.level_db for health in self._health)

    def trouble(self) -> str:
        """Why nothing is heard; empty while all is well."""
        return self._trouble or (self._playback.trouble if self._playback is not None else "")
