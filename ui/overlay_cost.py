"""Measures what the overlay costs while a hold breathes, and that it draws nothing at rest.

A program of its own, so that only the overlay is measured: `python -m ui.overlay_cost SECONDS` shows the real
one on the present display, once in each size, and writes a line of JSON for each.
"""

import json
import os
import sys
from dataclasses import asdict, dataclass

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer

from audio.clock import Clock, SystemClock
from cues.events import CueHidden, CueKind, CueShown
from sessions.preferences import OverlayPreferences, OverlaySize
from ui.overlay import Overlay
from ui.overlay_state import Listening
from ui.screen import NoDisplay, application
from ui.tunables import COST_RESTS_S, COST_SETTLES_S

HOLD = CueShown("measured", CueKind.HOLD_SPACE, 0.0, 0.5, 1.0, "", ())


@dataclass(frozen=True, slots=True)
class Cost:
    """One size over one hold: processor time as a share of one core, all threads of the program together.

    `frames_a_second` counts what was drawn, `looks_a_second` how often it was found out whether to draw.
    """

    size: str
    seconds: float
    core_share: float
    frames_a_second: float
    looks_a_second: float
    drawn_at_rest: int


class _Drawings(QObject):
    """Counts what is drawn while it watches."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let every event pass."""
        self.count += event.type() is QEvent.Type.Paint
        return False


def cost(size: OverlaySize, hold_s: float, clock: Clock) -> Cost:
    """Show the overlay in one size through a hold of that length and a rest; needs an application."""
    overlay = Overlay(clock, OverlayPreferences(size=size))
    ring = overlay.hold
    overlay.show()
    overlay.take(Listening())
    overlay.take(HOLD)
    _go_on(COST_SETTLES_S)
    looks, drawn, began_s, used_s = ring.looks, ring.frames_drawn, clock.now_s(), _processor_s()
    _go_on(hold_s)
    lasted_s, used_s = clock.now_s() - began_s, _processor_s() - used_s
    frames_a_second = (ring.frames_drawn - drawn) / lasted_s
    looks_a_second = (ring.looks - looks) / lasted_s
    overlay.take(CueHidden(HOLD.id, hold_s, hold_s))
    _go_on(COST_SETTLES_S)
    drawings = _Drawings()
    overlay.installEventFilter(drawings)
    ring.installEventFilter(drawings)
    _go_on(COST_RESTS_S)
    overlay.hide()
    return Cost(size, lasted_s, used_s / lasted_s, frames_a_second, looks_a_second, drawings.count)


def _go_on(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def _processor_s() -> float:
    times = os.times()
    return times.user + times.system


def main(hold_s: float) -> int:
    """Measure every size; returns 1, having said why, where there is no screen."""
    try:
        application()
    except NoDisplay as trouble:
        print(trouble, file=sys.stderr)
        return 1
    clock = SystemClock()
    for size in OverlaySize:
        print(json.dumps(asdict(cost(size, hold_s, clock))), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1])))
