"""Measures what the timeline costs: its first picture, and every frame of a way through a whole session."""

from dataclasses import dataclass

from PySide6.QtWidgets import QApplication

from audio.clock import Clock
from sessions.account import Account
from sessions.waveform import Waveform
from ui.parts.timeline.timeline import Timeline
from ui.screen import application

FRAME_MS = 1000 / 60
"""What a screen leaves for one frame."""

SIZE_PX = (1280, 320)
"""A timeline in a window as large as a laptop's screen."""

STEP_PX = 40.0
"""How far each frame goes: 2400 pixels a second, as fast as a hand can follow."""

MOST_FRAMES = 3000
"""Frames at one scale; where more would be needed each goes further, so that all of the session is seen."""


@dataclass(frozen=True, slots=True)
class Frames:
    """Frames painted at one scale, each with all that was drawn ahead in it; `late` took over `FRAME_MS`."""

    px_per_s: float
    count: int
    median_ms: float
    most_ms: float
    """The 95th percentile."""
    worst_ms: float
    late: int


class TimelineCost:
    """Shows a timeline on the present screen; raises `NoDisplay` where there is none."""

    def __init__(self, clock: Clock) -> None:
        """Open the window, empty."""
        self._application = application()
        self._clock = clock
        self._timeline = Timeline()
        self._timeline.resize(*SIZE_PX)
        self._timeline.show()
        self._settle()

    def first_picture_s(self, account: Account, waveform: Waveform | None) -> float:
        """Show a session; tells how many seconds it took until all of it was drawn."""
        began_s = self._clock.now_s()
        self._timeline.show_session(account, waveform)
        self._timeline.repaint()
        return self._clock.now_s() - began_s

    def scrolls(self, px_per_s: float) -> bool:
        """Whether there is more at a scale than is seen at once."""
        view = self._timeline.view
        return px_per_s * view.duration_s > view.width_px

    def scroll(self, px_per_s: float) -> Frames:
        """Go through the whole session at a scale, a frame at a time."""
        timeline = self._timeline
        timeline.zoom_to_all()
        timeline.zoom_by(px_per_s / timeline.view.px_per_s)
        timeline.detail.redraw()
        timeline.repaint()
        self._settle()
        way_px = timeline.view.duration_s * timeline.view.px_per_s - timeline.view.width_px
        step_px = max(STEP_PX, way_px / MOST_FRAMES)
        took_ms = [self._frame_ms(step_px) for _ in range(max(1, int(way_px / step_px)))]
        return _told(timeline.view.px_per_s, sorted(took_ms))

    def close(self) -> None:
        """Close the window."""
        self._timeline.close()
        self._settle()

    def _frame_ms(self, step_px: float) -> float:
        began_s = self._clock.now_s()
        self._timeline.scroll_by(step_px)
        self._timeline.set_position(self._timeline.view.left_s + 1.0)
        self._timeline.repaint()
        QApplication.processEvents()
        return 1000 * (self._clock.now_s() - began_s)

    def _settle(self) -> None:
        for _ in range(20):
            self._application.processEvents()


def _told(px_per_s: float, took_ms: list[float]) -> Frames:
    count = len(took_ms)
    late = sum(one > FRAME_MS for one in took_ms)
    return Frames(px_per_s, count, took_ms[count // 2], took_ms[int(0.95 * (count - 1))], took_ms[-1], late)
