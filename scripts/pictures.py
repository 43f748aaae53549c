"""Takes docs/pictures/ anew: the real overlay on a private screen, once in each of its states.

Run from the repository's root: `.venv/bin/python -m scripts.pictures` (wants Xvfb; picom if present
blends the plate with what lies behind it).
"""

import subprocess
import sys
import tempfile
from pathlib import Path
from shutil import which

from cues.events import CueKind, CueShown
from cues.rules.cannot_tell import EVIDENCE
from diarize.events import Doubt
from tests.virtual_screen import virtual_screen
from ui.overlay_state import CannotHear, Listening, OverlayEvent, Paused

PICTURES = Path("docs/pictures")
SILENCE_S = 6.0  # how long the pictured silence has lasted: grown visibly, not fully
ROOM_PX = 30  # of the desk to show around the overlay


def cue(kind: CueKind) -> CueShown:
    """Make a cue about something that began a moment ago."""
    return CueShown("c1", kind, 0.0, SILENCE_S, 0.9, "the client paused in mid-thought", ())


DOUBT = CueShown("c2", CueKind.CANNOT_TELL, 0.0, 0.0, 1.0, EVIDENCE[Doubt.BLEED], (Doubt.BLEED,))

STATES: dict[str, tuple[OverlayEvent, ...]] = {
    "starting": (),
    "listening": (Listening(),),
    "hold-space": (Listening(), cue(CueKind.HOLD_SPACE)),
    "talking-over": (Listening(), cue(CueKind.INTERRUPTION)),
    "cutting-in": (Listening(), cue(CueKind.CUT_IN)),
    "long-turn": (Listening(), cue(CueKind.MONOLOGUE)),
    "paused": (Paused(),),
    "cannot-tell": (Listening(), DOUBT),
    "cannot-hear": (CannotHear("The microphone gives no sound: is it muted?"),),
}


def take_pictures(folder: Path) -> None:
    """Show every state on this display and save what the screen then shows around it."""
    from PySide6.QtCore import QRect, Qt
    from PySide6.QtGui import QGuiApplication, QLinearGradient, QPainter, QPixmap
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QLabel

    from audio.clock import SystemClock
    from ui.overlay import Overlay

    application = QApplication(["pictures"])
    screen = QGuiApplication.primaryScreen()
    wall = QPixmap(screen.size())
    paint = QPainter(wall)
    light = QLinearGradient(0, 0, 0, 340)
    light.setColorAt(0.0, Qt.GlobalColor.white)
    light.setColorAt(1.0, "#5f8296")
    paint.fillRect(wall.rect(), light)
    paint.end()
    desk = QLabel(pixmap=wall)
    desk.setGeometry(screen.geometry())
    desk.show()
    for name, events in STATES.items():
        overlay = Overlay(SystemClock())
        overlay.show()
        for event in events:
            overlay.take(event)
        QTest.qWait(700)
        around = overlay.geometry().adjusted(-ROOM_PX, -ROOM_PX, ROOM_PX, ROOM_PX)
        seen = screen.grabWindow(0).copy(around & QRect(screen.geometry()))
        seen.save(str(folder / f"overlay-{name}.png"))
        overlay.hide()
    application.quit()


def main() -> None:
    """Start the screen, with a compositor where there is one, and take the pictures on it."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, virtual_screen(Path(folder)) as screen:
        picom = ["picom", "--backend", "xrender", "--config", "/dev/null"]
        compositor = subprocess.Popen(picom, env=screen) if which("picom") else None
        here = [sys.executable, "-m", "scripts.pictures", str(PICTURES)]
        subprocess.run(here, env=screen, check=True)
        if compositor is not None:
            compositor.terminate()
            compositor.wait()


if __name__ == "__main__":
    take_pictures(Path(sys.argv[1])) if sys.argv[1:] else main()
