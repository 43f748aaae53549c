"""A round along its time: who spoke, and in two lanes what the observer marked and what Holdspace cued."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from diarize.events import Role
from sessions.account import Account
from sessions.triads.debrief import Sight
from ui.look.scale import RADIUS_PX
from ui.parts.announce import announce
from ui.parts.drawn import palette_of
from ui.parts.timeline.along import Talk
from ui.parts.triad.lanes_drawing import Drawing, draw_chosen, draw_round
from ui.parts.triad.lanes_state import HEIGHT_PX, Lane, Layout, Scale, key_of, stepped, time_of
from ui.parts.triad.lanes_tunables import NAMES_PX, RULER_PX
from ui.parts.triad.lanes_words import HOLDSPACE, whole_of

HEAD_PX = 4
"""Half of what the playhead is drawn anew on."""


class Lanes(QWidget):
    """Says by `chosen` and `play_asked` which moment by its key, by `seek_asked` which time was pressed.

    The arrows go from moment to moment, Home and End to the first and the last; Enter or Space plays one.
    """

    chosen = Signal(str)
    play_asked = Signal(str)
    seek_asked = Signal(float)

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setFixedHeight(HEIGHT_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._sights: list[Sight] = []
        self._names: dict[Role, str] = {}
        self._talk: dict[Role, Talk] = {}
        self._hidden: dict[Lane, str] = {}
        self._duration_s = 1.0
        self._chosen: str | None = None
        self._at_s = 0.0
        self._layout = Layout((), Scale(1.0, 1.0))
        self._picture = QPixmap()
        self._name()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(NAMES_PX + 480, HEIGHT_PX)

    def show_round(self, account: Account, names: Mapping[Role, str]) -> None:
        """Show another round, or the same one changed: who spoke when; `names` by role, from the top."""
        self._names = dict(names)
        self._duration_s = account.duration_s
        self._talk = {role: Talk(_stretches_s(account, role)) for role in names}
        self._lay_out()

    def show_sights(self, sights: Sequence[Sight], hidden: Mapping[Lane, str]) -> None:
        """Show these moments; of lanes that are `hidden` it says why nothing stands in them."""
        self._hidden = dict(hidden)
        self._sights = sorted(sights, key=time_of)
        if self._chosen not in self.keys:
            self._chosen = None
        self._lay_out()

    @property
    def keys(self) -> list[str]:
        """The moments that are shown, in order of time."""
        return [key_of(one) for one in self._sights]

    def choose(self, key: str | None) -> None:
        """Let one stand out; None for none."""
        if key != self._chosen:
            self._chosen = key if key in self.keys else None
            self._name()
            self.update()

    def set_position(self, at_s: float) -> None:
        """Move the playhead; drawn only where it stands on another pixel."""
        before, self._at_s = round(self._scale.x_of(self._at_s)), at_s
        now = round(self._scale.x_of(at_s))
        if before != now:
            for at_px in (before, now):
                self.update(QRect(at_px - HEAD_PX - 1, 0, 2 * HEAD_PX + 2, self.height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from moment to moment, and have one played."""
        keys, chosen = self.keys, self._chosen
        ways = {
            Qt.Key.Key_Left: stepped(keys, chosen, -1),
            Qt.Key.Key_Right: stepped(keys, chosen, 1),
            Qt.Key.Key_Home: stepped(keys, None, 1),
            Qt.Key.Key_End: stepped(keys, None, -1),
        }
        if event.key() in ways and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._go(ways[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._chosen:
            self.play_asked.emit(self._chosen)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Play the moment that is pressed, or put the playhead there."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        at = event.position()
        key = self._layout.near(at.x(), at.y())
        if key is not None:
            self._go(key)
            self.play_asked.emit(key)
        elif at.x() >= NAMES_PX:
            self.seek_asked.emit(self._scale.at_s(at.x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be pressed."""
        key = self._layout.near(event.position().x(), event.position().y())
        self.setCursor(Qt.CursorShape.ArrowCursor if key is None else Qt.CursorShape.PointingHandCursor)
        said = "" if key is None else self._said(key)
        if said:
            QToolTip.showText(event.globalPosition().toPoint(), said, self)
        else:
            QToolTip.hideText()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lay down what was drawn, what is chosen over it and the playhead over that."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = palette_of(self)
        if self._picture.isNull() or self._picture.devicePixelRatio() != self.devicePixelRatioF():
            self._picture = self._drawn()
        painter.drawPixmap(QPointF(0.0, 0.0), self._picture)
        sight = self._sight(self._chosen)
        if sight is not None:
            draw_chosen(painter, self._drawing(), sight)
        self._draw_playhead(painter, QColor(look.text))
        if self.hasFocus():
            painter.setPen(QPen(QColor(look.accent), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS_PX, RADIUS_PX)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay it out as wide as it is now."""
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Draw it in other colours."""
        super().changeEvent(event)
        self._picture = QPixmap()
        self.update()

    @property
    def _scale(self) -> Scale:
        return Scale(self._duration_s, self.width())

    def _lay_out(self) -> None:
        self._layout = Layout(self._sights, self._scale)
        self._picture = QPixmap()
        self._name()
        self.update()

    def _sight(self, key: str | None) -> Sight | None:
        return next((one for one in self._sights if key_of(one) == key), None)

    def _go(self, key: str | None) -> None:
        if key is not None and key != self._chosen:
            self.choose(key)
            announce(self, self._said(key))
            self.chosen.emit(key)

    def _said(self, key: str) -> str:
        sight = self._sight(key)
        return "" if sight is None else whole_of(sight, Lane.CUES not in self._hidden, self._names)

    def _name(self) -> None:
        """Tell a screen reader how much there is, and which is chosen."""
        number = self.tr("The round along its time: {0} moments").replace("{0}", str(len(self._sights)))
        self.setAccessibleName(number)
        said = [self._said(self._chosen)] if self._chosen else list(self._hidden.values())
        self.setAccessibleDescription(". ".join(said))

    def _draw_playhead(self, painter: QPainter, colour: QColor) -> None:
        x = round(self._scale.x_of(self._at_s))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(QRectF(x - 0.75, RULER_PX - 6, 1.5, self.height() - RULER_PX + 2), colour)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(x, RULER_PX - 6), HEAD_PX - 1, HEAD_PX - 1)

    def _drawing(self) -> Drawing:
        return Drawing(
            sights=self._sights,
            layout=self._layout,
            scale=self._scale,
            talk=self._talk,
            names=self._names,
            lanes={Lane.MARKS: self.tr("Marks"), Lane.CUES: HOLDSPACE},
            hidden=self._hidden,
            look=palette_of(self),
            font=self.font(),
            dots=self.devicePixelRatioF(),
        )

    def _drawn(self) -> QPixmap:
        dots = self.devicePixelRatioF()
        made = QPixmap(QSize(round(self.width() * dots), round(self.height() * dots)))
        made.setDevicePixelRatio(dots)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_round(painter, self._drawing())
        painter.end()
        return made


def _stretches_s(account: Account, role: Role) -> list[tuple[float, float]]:
    return [(one.start_s, one.end_s) for turn in account.turns if turn.role == role for one in turn.stretches]
