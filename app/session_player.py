"""A stretch of a stored session's sound, heard again: read from its file, handed to the loudspeaker."""

import threading
from pathlib import Path

from audio.playback import Playback
from sessions.errors import SessionError
from sessions.reader import open_session


class SessionPlayer:
    """Plays one stretch at a time; the file is open only while a stretch is read."""

    def __init__(self, path: Path) -> None:
        """Play from the session at `path`."""
        self._path = path
        self._playback = Playback()
        self._asked = 0
        self._trouble = ""
        self._turn = threading.Lock()

    def play(self, start_s: float, end_s: float) -> None:
        """Play it in place of what plays now; returns at once."""
        self._asked += 1
        self._playback.stop()
        threading.Thread(
            target=self._play, args=(self._asked, start_s, end_s), name="session player", daemon=True
        ).start()

    def stop(self) -> None:
        """Be silent."""
        self._asked += 1
        self._playback.stop()

    def playing(self) -> bool:
        """Whether anything plays."""
        return self._playback.playing

    def trouble(self) -> str:
        """Why nothing is heard; empty while all is well."""
        return self._trouble or self._playback.trouble

    def close(self) -> None:
        """Let go of the device."""
        self.stop()
        self._playback.close()

    def _play(self, asked: int, start_s: float, end_s: float) -> None:
        """Read and hand over, unless something else was asked for meanwhile."""
        with self._turn:
            try:
                with open_session(self._path) as session:
                    sound = session.sound(max(0.0, start_s), min(end_s, session.duration_s))
            except SessionError as trouble:
                self._trouble = str(trouble)
                return
            self._trouble = ""
            if asked == self._asked:
                self._playback.play(sound.samples)
