"""One moment of a round: who saw it, when and what, a way to hear it, and for a mark ways to set it right."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from cues.hand import Mark
from diarize.events import Role
from sessions.triads.debrief import Sight
from ui.look.scale import CHOSEN_BAR_PX, GAP, HAIR, SIGN_PX, SMALL
from ui.parts.buttons import button
from ui.parts.cue_card import NoteField
from ui.parts.drawn import palette_of
from ui.parts.playing import position
from ui.parts.text import body, quiet
from ui.parts.timeline.signs import Drawn, draw_sign
from ui.parts.triad.lanes_signs import draw_mark
from ui.parts.triad.lanes_state import time_of, told
from ui.parts.triad.lanes_tunables import TIME_PX
from ui.parts.triad.lanes_words import head_of, machine_of, whole_of, words_of_told
from ui.parts.triad.mark_words import words_of_mark


class SightRow(QWidget):
    """Asks by signals to be played, or for its mark to be called something else, reworded or removed.

    All carry its key; `renamed` the `Mark` too, `reworded` the text.
    """

    play_asked = Signal(str)
    touched = Signal(str)
    renamed = Signal(str, object)
    reworded = Signal(str, str)
    removed = Signal(str)

    def __init__(self, key: str, *, can_play: bool) -> None:
        """Make it for the moment of that key; without sound there is nothing to play."""
        super().__init__()
        self.key = key
        self._sight: Sight | None = None
        self._is_playing = self._is_chosen = False
        self.signs = _Signs()
        self.time, self.head = quiet(""), body("")
        self.text, self.who = body(""), quiet("")
        self.time.setWordWrap(False)
        self.time.setMinimumWidth(TIME_PX)
        self.time.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.field = NoteField()
        self.field.setPlaceholderText(self.tr("In the observer's words"))
        self.field.hide()
        self.field.left.connect(self.keep_writing)
        self.field.done.connect(self._done_writing)
        self.change = ChangeMark()
        self.change.renamed.connect(lambda mark: self.renamed.emit(self.key, mark))
        self.change.write_asked.connect(self.begin_writing)
        self.change.removed.connect(lambda: self.removed.emit(self.key))
        self.play = button("", lambda: self.play_asked.emit(self.key))
        self.play.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lay_out()
        self.play.setVisible(can_play)
        self._keep_width()

    def show_sight(self, sight: Sight, cues_shown: bool, names: Mapping[Role, str]) -> None:
        """Show the moment as it stands now, with who saw it once cues are shown."""
        self._sight = sight
        what = told(sight, cues_shown)
        self.signs.show_sight(sight)
        self.time.setText(position(time_of(sight)))
        self.head.setText(head_of(sight))
        self.text.setText(sight.mark.text if sight.mark is not None else "")
        self.text.setVisible(bool(self.text.text()) and self.field.isHidden())
        seen = (words_of_told(what, names), machine_of(sight, what, names))
        self.who.setText("  \N{MIDDLE DOT}  ".join(filter(None, seen)))
        self.who.setVisible(bool(self.who.text()))
        self.change.setVisible(sight.mark is not None)
        said = whole_of(sight, cues_shown, names)
        self.play.setAccessibleDescription(said)
        self.change.setAccessibleName(
            self.tr("Change the mark at {0}").replace("{0}", position(time_of(sight)))
        )
        self.field.setAccessibleName(self.tr("Words on {0}").replace("{0}", said))
        self.set_playing(self._is_playing)

    def set_playing(self, playing: bool) -> None:
        """Let the button say what it does now."""
        self._is_playing = playing
        self.play.setText(self.tr("Stop") if playing else self.tr("Play"))
        at = position(time_of(self._sight)) if self._sight is not None else ""
        self.play.setAccessibleName(f"{self.play.text()}, {at}")

    def set_chosen(self, chosen: bool) -> None:
        """Show whether keys are about this one."""
        if chosen != self._is_chosen:
            self._is_chosen = chosen
            self.update()

    def begin_writing(self) -> None:
        """Let words be written to the mark."""
        mark = self._sight.mark if self._sight is not None else None
        self.field.setPlainText(mark.text if mark is not None else "")
        self.text.hide()
        self.field.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def keep_writing(self) -> None:
        """Have what is being written kept, if it was changed."""
        if self.field.isHidden():
            return
        text = self.field.toPlainText().strip()
        self.field.hide()
        before = self.text.text()
        self.text.setText(text)
        self.text.setVisible(bool(text))
        if text != before:
            self.reworded.emit(self.key, text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Be the one that keys are about."""
        super().mousePressEvent(event)
        self.touched.emit(self.key)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar beside it where it is chosen."""
        if self._is_chosen:
            painter = QPainter(self)
            painter.fillRect(QRectF(0, 0, CHOSEN_BAR_PX, self.height()), QColor(palette_of(self).accent))
            painter.end()

    def _done_writing(self) -> None:
        self.keep_writing()
        self.change.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        said = QVBoxLayout()
        said.setSpacing(HAIR)
        for one in (self.head, self.text, self.field, self.who):
            said.addWidget(one)
        said.addStretch(1)
        across = QHBoxLayout(self)
        across.setContentsMargins(GAP, SMALL, 0, SMALL)
        across.setSpacing(SMALL)
        for first in (self.signs, self.time):
            across.addWidget(first, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(said, 1)
        for last in (self.change, self.play):
            across.addWidget(last, 0, Qt.AlignmentFlag.AlignVCenter)
        keeps_place = self.change.sizePolicy()
        keeps_place.setRetainSizeWhenHidden(True)  # so that what is said down the list stands in one line
        self.change.setSizePolicy(keeps_place)

    def _keep_width(self) -> None:
        """As wide as either of its words, so that nothing moves under the mouse."""
        widths = []
        for text in (self.tr("Play"), self.tr("Stop")):
            self.play.setText(text)
            self.play.ensurePolished()
            widths.append(self.play.sizeHint().width())
        self.play.setMinimumWidth(max(widths))
        self.play.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class MarkMenu(QToolButton):
    """Offers the marks by name, to have this one set; opened by Enter and Space too."""

    chosen = Signal(object)

    def __init__(self) -> None:
        """Make it."""
        super().__init__()
        self.setProperty("kind", "menu")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.marks = QMenu(self)
        self.setMenu(self.marks)
        _offer_marks(self.marks, self.chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be opened by Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.showMenu()
        else:
            super().keyPressEvent(event)


class ChangeMark(QPushButton):
    """Quietly offers to call a mark something else, to write about it, or to remove it."""

    renamed = Signal(object)
    write_asked = Signal()
    removed = Signal()

    def __init__(self) -> None:
        """Make it."""
        super().__init__(self.tr("Change"))
        self.setProperty("kind", "aside")
        self.setAutoDefault(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.menu_of_mark = QMenu(self)
        _offer_marks(self.menu_of_mark, self.renamed)
        self.menu_of_mark.addSeparator()
        self.menu_of_mark.addAction(self.tr("Write about it"), self.write_asked.emit)
        self.menu_of_mark.addAction(self.tr("Remove this mark"), self.removed.emit)
        self.clicked.connect(self._open)

    def _open(self) -> None:
        self.menu_of_mark.popup(self.mapToGlobal(self.rect().bottomLeft()))


def _offer_marks(menu: QMenu, chosen: SignalInstance) -> None:
    for mark in Mark:
        menu.addAction(words_of_mark(mark), partial(chosen.emit, mark))


class _Signs(QWidget):
    """The observer's sign and Holdspace's beside each other, joined where both saw it."""

    def __init__(self) -> None:
        super().__init__()
        self._sight: Sight | None = None
        self.setFixedSize(QSize(3 * SIGN_PX, SIGN_PX + HAIR + 2))

    def show_sight(self, sight: Sight) -> None:
        self._sight = sight
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._sight is None:
            return
        look, mark, cue = palette_of(self), self._sight.mark, self._sight.cue
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, aside = self.height() / 2, SIGN_PX / 2 + 1
        left, right = QPointF(aside, middle), QPointF(self.width() - aside, middle)
        if mark is not None and cue is not None:
            painter.setPen(QPen(QColor(look.text), 1.5))
            apart = QPointF(aside + 1, 0.0)
            painter.drawLine(left + apart, right - apart)
        if mark is not None:
            draw_mark(painter, left, mark.mark, look)
        if cue is not None:
            draw_sign(painter, right, Drawn(cue.kind, whole=cue.live), look)
        painter.end()
