"""A stretch of a stored session's sound, heard again: read from its file, handed to the loudspeaker."""

import threading
from pathlib import Path

from audio.playback import Playback
from audio.source import Samples
from sessions.about import Keep
from sessions.errors import SessionError
from sessions.master_key import MasterKey
from sessions.reader import open_session

NOTHING_KEPT = "No sound of this was kept"


class SessionPlayer:
    """Plays one stretch at a time; the file is open only while a stretch is read."""

    def __init__(self, path: Path, master: MasterKey) -> None:
        """Play from the session at `path`."""
        self._path, self._master = path, master
        self._playback = Playback()
        self._changing = threading.Lock()
        self._asked = 0
        self._is_reading = False
        self._trouble = ""
        self._turn = threading.Lock()

    def play(self, start_s: float, end_s: float) -> None:
        """Play it in place of what plays now; returns at once."""
        with self._changing:
            self._asked += 1
            asked, self._is_reading, self._trouble = self._asked, True, ""
            self._playback.stop()
        threading.Thread(
            target=self._read, args=(asked, start_s, end_s), name="session player", daemon=True
        ).start()

    def stop(self) -> None:
        """Be silent."""
        with self._changing:
            self._asked += 1
            self._is_reading = False
            self._playback.stop()

    def playing(self) -> bool:
        """Whether anything plays, or is about to."""
        with self._changing:
            return self._is_reading or self._playback.playing

    def trouble(self) -> str:
        """Why nothing is heard; empty while all is well."""
        with self._changing:
            # What was wrong with the stretch before this one is no news.
            return self._trouble or ("" if self._is_reading else self._playback.trouble)

    def close(self) -> None:
        """Let go of the device."""
        self.stop()
        self._playback.close()

    def _read(self, asked: int, start_s: float, end_s: float) -> None:
        """Read, then hand over, unless something else was asked for meanwhile."""
        sound, trouble = None, ""
        try:
            with self._turn:
                sound = self._sound(start_s, end_s)
        except SessionError as error:
            trouble = str(error)
        with self._changing:
            if asked != self._asked:
                return
            self._is_reading = False
            if sound is not None:
                self._playback.play(sound)
            self._trouble = trouble or ("" if sound is not None else NOTHING_KEPT)

    def _sound(self, start_s: float, end_s: float) -> Samples | None:
        """The stretch, as far as the session has it; None where no sound of it was kept."""
        with open_session(self._path, self._master) as session:
            from_s, to_s = max(0.0, start_s), min(end_s, session.duration_s)
            if session.about.keep is not Keep.SOUND or from_s >= to_s:
                return None
            return session.sound(from_s, to_s).samples
