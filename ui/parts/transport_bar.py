"""What moves through a session: play, steps, cue to cue, loop, speed; what of it is shown, and how near."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from ui.look.scale import CONTROL_HEIGHT_PX, HAIR, SMALL
from ui.parts.mark_button import Mark, MarkButton
from ui.parts.playback_keys import Act, as_said, tip
from ui.parts.playing import SPEEDS, USUAL_SPEED, position
from ui.parts.shown_menu import ShownMenu
from ui.parts.text import body

PLAY_WIDTH_PX = 52
"""The one button that is wanted most."""

SPEED_WIDTH_PX = 80
"""As wide as the longest speed beside its arrow."""


class TransportBar(QWidget):
    """Says by `asked` which `Act` was pressed, and by `speed_asked` how fast it is to be."""

    asked = Signal(object)
    speed_asked = Signal(float)

    def __init__(self) -> None:
        """Make it at rest, at the beginning of nothing."""
        super().__init__()
        self.play = self._mark(Mark.PLAY, Act.PLAY)
        self.play.setFixedWidth(PLAY_WIDTH_PX)
        self.loop = self._mark(Mark.LOOP, Act.LOOP, stays=True)
        self.previous = self._mark(Mark.PREVIOUS, Act.PREVIOUS)
        self.back = self._mark(Mark.BACK, Act.BACK)
        self.forth = self._mark(Mark.FORTH, Act.FORTH)
        self.next = self._mark(Mark.NEXT, Act.NEXT)
        self.speed = self._speed()
        self.time = body("")
        self.time.setWordWrap(False)
        self.time.setProperty("kind", "time")
        self.shown = ShownMenu()
        self.farther = self._mark(Mark.FARTHER, Act.FARTHER)
        self.nearer = self._mark(Mark.NEARER, Act.NEARER)
        self.whole = self._mark(Mark.WHOLE, Act.WHOLE)
        self._duration_s, self._said = 0.0, ""
        self._lay_out()
        self.set_time(0.0)

    def begin(self, duration_s: float, can_play: bool) -> None:
        """Be about a session of that length; without its sound nothing plays, and all the rest works."""
        self._duration_s = duration_s
        for one in (self.play, self.loop, self.speed):
            one.setEnabled(can_play)
        self._said = ""

    def set_time(self, at_s: float) -> None:
        """Show where it is."""
        said = f"{position(at_s)} / {position(self._duration_s)}"
        if said != self._said:
            longer = len(said) != len(self._said)
            self._said = said
            self.time.setText(said)
            if longer:
                self._fit()

    def set_playing(self, playing: bool) -> None:
        """Let the button show what it does now."""
        self.play.set_mark(Mark.PAUSE if playing else Mark.PLAY)
        self.play.setAccessibleName(self.tr("Pause") if playing else self.tr("Play"))

    def set_speed(self, speed: float) -> None:
        """Show how fast it is."""
        self.speed.setCurrentIndex(SPEEDS.index(speed))

    def set_looping(self, looping: bool) -> None:
        """Show whether a cue is heard over and over."""
        self.loop.setChecked(looping)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Go without the buttons for what the wheel and keys do too where the room is for what has none."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        needed = sum(half.sizeHint().width() for half in self._halves) + SMALL
        self._near.setVisible(self.width() >= needed)

    def _lay_out(self) -> None:
        self._near = _beside([self.farther, self.nearer, self.whole])
        moves = [self.previous, self.back, self.play, self.forth, self.next, self.loop]
        self._halves = (
            _beside([*moves, self.speed, self.time]),
            self.shown,
            self._near,
        )
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(HAIR)
        across.addWidget(self._halves[0])
        across.addStretch(1)
        across.addWidget(self.shown)
        across.addWidget(self._near)

    def _mark(self, mark: Mark, act: Act, *, stays: bool = False) -> MarkButton:
        made = MarkButton(mark, lambda: self.asked.emit(act), stays=stays)
        made.say(as_said(act), tip(act))
        return made

    def _speed(self) -> QComboBox:
        box = QComboBox()
        box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        box.addItems([f"{speed:g}\N{NO-BREAK SPACE}\N{MULTIPLICATION SIGN}" for speed in SPEEDS])
        box.setCurrentIndex(SPEEDS.index(USUAL_SPEED))
        box.setFixedSize(SPEED_WIDTH_PX, CONTROL_HEIGHT_PX)
        box.setAccessibleName(self.tr("Speed"))
        keys = ", ".join(tip(act) for act in (Act.SLOWER, Act.FASTER, Act.USUAL_SPEED))
        box.setToolTip(keys)
        box.activated.connect(lambda place: self.speed_asked.emit(SPEEDS[place]))
        return box


def _beside(parts: Sequence[QWidget]) -> QWidget:
    held = QWidget()
    across = QHBoxLayout(held)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(HAIR)
    for part in parts:
        if isinstance(part, QComboBox | QLabel):
            across.addSpacing(HAIR)
        across.addWidget(part)
    return held
