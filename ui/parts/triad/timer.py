"""How long a round or a debrief has gone on and what is left of it: words at its ends, a thin bar between."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.look.scale import SMALL
from ui.parts.drawn import palette_of
from ui.parts.text import quiet
from ui.parts.triad.timer_state import share_gone, timer_words
from ui.parts.tunables import TIMER_LEAST_PX, TIMER_PX
from ui.session_state import clock_face


class Timer(QWidget):
    """Says what is left, without a sound and without a colour that calls; it ends nothing by itself."""

    def __init__(self) -> None:
        """Say nothing yet."""
        super().__init__()
        self.gone, self.left, self._bar = _line(), _line(), _Bar()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(SMALL)
        across.addWidget(self.gone)
        across.addWidget(self._bar, 1)
        across.addWidget(self.left)

    def show_left(self, left_s: float | None, length_s: float) -> None:
        """Show what is left of `length_s`, negative once it is over; None clears it."""
        for line, words in (
            (self.gone, "" if left_s is None else clock_face(max(0.0, length_s - left_s))),
            (self.left, timer_words(left_s)),
        ):
            if line.text() != words:
                line.setText(words)
        self._bar.show_share(share_gone(left_s, length_s))


class _Bar(QWidget):
    """The time that is over, as a share of the whole; drawn anew only where that shows."""

    def __init__(self) -> None:
        super().__init__()
        self._share, self._drawn_px = 0.0, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(TIMER_LEAST_PX, TIMER_PX)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def show_share(self, share: float) -> None:
        self._share = share
        if round(share * self.width()) != self._drawn_px:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = palette_of(self)
        self._drawn_px = round(self._share * self.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for width, colour in ((self.width(), colours.line), (self._drawn_px, colours.edge)):
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(QRectF(0, 0, width, self.height()), TIMER_PX / 2, TIMER_PX / 2)


def _line() -> QLabel:
    line = quiet("")
    line.setWordWrap(False)
    return line
