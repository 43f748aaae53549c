"""A coach's desk, run as a program on a test's private screen: notes being typed, and the overlay.

Events come in by name, a line each; what happens on the desk goes out, a line each.
"""

import sys
from collections.abc import Callable
from threading import Thread

from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from audio.clock import SystemClock
from cues.events import CueHidden, CueKind, CueShown
from sessions.preferences import OverlayPreferences
from ui.bridge import Bridge
from ui.overlay import Overlay
from ui.overlay_state import CannotHear, Finished, Listening, OverlayEvent, Paused
from ui.run import show_overlay
from ui.session_state import SessionEvent

SURFACE = "708090"  # the desk's own colour

EVENTS: dict[str, OverlayEvent] = {
    "listening": Listening(),
    "paused": Paused(),
    "cannot hear": CannotHear("The microphone gives no sound: is it muted?"),
    "hold": CueShown("c1", CueKind.HOLD_SPACE, 10.0, 10.5, 0.9, "the client paused in mid-thought", ()),
    "held": CueHidden("c1", 14.0, 14.1),
    "over": CueShown("c2", CueKind.INTERRUPTION, 20.0, 20.6, 0.8, "the coach took the floor", ()),
    "finished": Finished(),
}


def say(line: str) -> None:
    print(line, flush=True)


class Session:
    """Posts what it is told to, from a thread of its own, as a real session does."""

    session_id: str | None = None

    def start(self, post: Callable[[SessionEvent], None]) -> None:
        self.post = post
        Thread(target=self._read, daemon=True).start()
        say("started")

    def pause(self) -> None:
        say("pause asked")
        self.post(Paused())

    def resume(self) -> None:
        say("resume asked")
        self.post(Listening())

    def stop(self) -> None:
        say("stop asked")

    def mute(self, muted: bool) -> None:
        say("mute asked" if muted else "cues asked")

    def intentional(self) -> None:
        say("meant")

    def mark(self, cue_id: str, helpful: bool) -> None:
        say(f"{cue_id} {'helpful' if helpful else 'wrong'}")

    def moment(self) -> None:
        say("moment")

    def withdraw(self) -> None:
        say("withdrawn")

    def _read(self) -> None:
        for line in sys.stdin:
            self.post(EVENTS[line.strip()])


class DeskTop(QWidget):
    """What lies behind the overlay, and says when it is clicked."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        say("the desk was clicked")


def show_click_through(session: Session) -> int:
    """Show the overlay as one that lets every click through."""
    bridge = Bridge()
    overlay = Overlay(SystemClock(), OverlayPreferences(click_through=True))
    bridge.arrived.connect(overlay.take)
    overlay.show()
    session.start(bridge.post)
    return QApplication.exec()


def main() -> int:
    application = QApplication(["desk"])
    desk = DeskTop()
    desk.setGeometry(application.primaryScreen().geometry())
    desk.setStyleSheet(f"background: #{SURFACE}")
    notes = QLineEdit(desk)
    notes.setGeometry(40, 600, 400, 40)
    notes.textChanged.connect(lambda text: say(f"notes: {text}"))
    desk.show()
    desk.activateWindow()
    notes.setFocus()
    session = Session()
    if sys.argv[1:] == ["click-through"]:
        return show_click_through(session)
    code = show_overlay(session, SystemClock())
    session.post(Listening())  # a thread that has not yet heard of the end
    return code


if __name__ == "__main__":
    sys.exit(main())
