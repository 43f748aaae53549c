"""One moment worth hearing again: its sign, when and what, why, and a way to hear it."""

from enum import Enum

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.desk import Moment
from ui.look.scale import GAP, HAIR, SIGN_PX
from ui.parts.buttons import button
from ui.parts.drawn import palette_of
from ui.parts.text import body, quiet, small
from ui.words import MARKED, as_heading, words_of


class Sign(Enum):
    """What a moment's sign says, by its shape: a full disc, two rings that cross, or a mark set by hand."""

    WELL = "well"
    OTHERWISE = "otherwise"
    MARKED = "marked"


class MomentRow(QWidget):
    """Asks by `play_asked` for its moment to be heard, or by `stop_asked` for silence."""

    play_asked = Signal(object)
    stop_asked = Signal()

    def __init__(self, moment: Moment, at: str, can_play: bool) -> None:
        """Show `moment`, which began `at` a time in figures; without its sound there is nothing to press."""
        super().__init__()
        self.moment, self._at, self._playing = moment, at, False
        self.sign = _sign_of(moment)
        what = as_heading(words_of(moment.kind))
        said = QVBoxLayout()
        said.setSpacing(HAIR)
        upper = QHBoxLayout()
        upper.setSpacing(GAP)
        for words in (body(f"{at}  {what}"), small(self._judged())):
            words.setWordWrap(False)
            upper.addWidget(words)
        upper.addStretch(1)
        said.addLayout(upper)
        said.addWidget(quiet(as_heading(moment.why)))
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(GAP)
        across.addWidget(_Drawn(self.sign), 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(said, 1)
        self.play = button("", self._pressed)
        self.play.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        across.addWidget(self.play, 0, Qt.AlignmentFlag.AlignVCenter)
        self.play.setVisible(can_play)
        self._keep_width(self.play)
        self.set_playing(False)

    def set_playing(self, playing: bool) -> None:
        """Let the button say what it does now."""
        self._playing = playing
        what = words_of(self.moment.kind)
        name = self.tr("Stop") if playing else self.tr("Play {what} at {time}")
        self.play.setText(self.tr("Stop") if playing else self.tr("Play"))
        self.play.setAccessibleName(name.replace("{what}", what).replace("{time}", self._at))

    def _pressed(self) -> None:
        if self._playing:
            self.stop_asked.emit()
        else:
            self.play_asked.emit(self)

    def _judged(self) -> str:
        return {
            Sign.WELL: self.tr("went well"),
            Sign.OTHERWISE: self.tr("worth another listen"),
            Sign.MARKED: "",
        }[self.sign]

    def _keep_width(self, play: QPushButton) -> None:
        """As wide as either of its words, so that nothing moves under the mouse."""
        widths = []
        for text in (self.tr("Play"), self.tr("Stop")):
            play.setText(text)
            play.ensurePolished()
            widths.append(play.sizeHint().width())
        play.setMinimumWidth(max(widths))


class _Drawn(QWidget):
    def __init__(self, sign: Sign) -> None:
        super().__init__()
        self._sign = sign
        self.setFixedSize(QSize(SIGN_PX + HAIR, SIGN_PX + HAIR))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = palette_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, radius = QPointF(self.width() / 2, self.height() / 2), SIGN_PX / 2 - 1
        if self._sign is Sign.WELL:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.held))
            painter.drawEllipse(middle, radius, radius)
        elif self._sign is Sign.OTHERWISE:
            painter.setPen(QPen(QColor(look.over), 2.0))
            for aside in (-HAIR + 0.5, HAIR - 0.5):
                painter.drawEllipse(middle + QPointF(aside, 0.0), radius - 1.5, radius - 1.5)
        else:
            painter.setPen(QPen(QColor(look.text), 2.0))
            corners = [(0, -radius), (radius, 0), (0, radius), (-radius, 0)]
            painter.drawPolygon([middle + QPointF(x, y) for x, y in corners])
        painter.end()


def _sign_of(moment: Moment) -> Sign:
    if moment.kind == MARKED:
        return Sign.MARKED
    return Sign.WELL if moment.well else Sign.OTHERWISE
