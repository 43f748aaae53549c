"""A live session of paper: it says what it was asked, and answers at once."""

from collections.abc import Callable

from ui.overlay_state import Finished, Listening, Paused
from ui.session_state import Erased, SessionEvent


class PaperSession:
    """A session that says what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.post: Callable[[SessionEvent], None] = lambda event: None
        self.session_id: str | None = "0a1b2c3d"

    def start(self, post: Callable[[SessionEvent], None]) -> None:
        self.post = post
        self.asked.append("start")
        post(Listening())

    def pause(self) -> None:
        self.asked.append("pause")
        self.post(Paused())

    def resume(self) -> None:
        self.asked.append("resume")
        self.post(Listening())

    def stop(self) -> None:
        self.asked.append("stop")
        self.post(Finished())

    def mute(self, muted: bool) -> None:
        self.asked.append("mute" if muted else "unmute")

    def intentional(self) -> None:
        self.asked.append("intentional")

    def mark(self, cue_id: str, helpful: bool) -> None:
        self.asked.append(f"{cue_id} {'helpful' if helpful else 'wrong'}")

    def moment(self) -> None:
        self.asked.append("moment")

    def withdraw(self) -> None:
        self.asked.append("withdraw")
        self.post(Erased())
        self.post(Finished())
