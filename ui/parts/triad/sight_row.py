"""One moment of a round: who saw it, when and what, a way to hear it, and for a mark ways to set it right."""

from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from cues.hand import Mark
from sessions.triads.debrief import Sight
from ui.look.scale import CHOSEN_BAR_PX, GAP, HAIR, SIGN_PX, SMALL
from ui.parts.buttons import button
from ui.parts.cue_card import NoteField
from ui.parts.drawn import palette_of
from ui.parts.playing import position
from ui.parts.text import body, quiet, small
from ui.parts.timeline.signs import Drawn, draw_sign
from ui.parts.triad.lanes_signs import draw_mark
from ui.parts.triad.lanes_state import time_of, told
from ui.parts.triad.lanes_words import head_of, machine_of, whole_of, words_of_mark, words_of_told


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
        self.head, self.who = body(""), small("")
        self.text, self.machine = body(""), quiet("")
        for one in (self.head, self.who):
            one.setWordWrap(False)
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
        self.play.setVisible(can_play)
        self._lay_out()
        self._keep_width()

    def show_sight(self, sight: Sight, cues_shown: bool, observer: str) -> None:
        """Show the moment as it stands now, with who saw it once cues are shown."""
        self._sight = sight
        what = told(sight, cues_shown)
        self.signs.show_sight(sight)
        self.head.setText(f"{position(time_of(sight))}   {head_of(sight)}")
        self.who.setText(words_of_told(what, observer))
        self.text.setText(sight.mark.text if sight.mark is not None else "")
        self.text.setVisible(bool(self.text.text()) and self.field.isHidden())
        self.machine.setText(machine_of(sight, what))
        self.machine.setVisible(bool(self.machine.text()))
        self.change.setVisible(sight.mark is not None)
        said = whole_of(sight, cues_shown, observer)
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
        upper = QHBoxLayout()
        upper.setSpacing(GAP)
        upper.addWidget(self.head)
        upper.addWidget(self.who)
        upper.addStretch(1)
        said = QVBoxLayout()
        said.setSpacing(HAIR)
        said.addLayout(upper)
        for one in (self.text, self.field, self.machine):
            said.addWidget(one)
        across = QHBoxLayout(self)
        across.setContentsMargins(SMALL + HAIR, HAIR, 0, HAIR)
        across.setSpacing(SMALL)
        across.addWidget(self.signs, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(said, 1)
        for pressed in (self.change, self.play):
            across.addWidget(pressed, 0, Qt.AlignmentFlag.AlignTop)

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
    """Offers the marks by name; opened by Enter and Space too."""

    renamed = Signal(object)

    def __init__(self) -> None:
        """Make it, with nothing chosen."""
        super().__init__()
        self.setProperty("kind", "menu")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.marks = QMenu(self)
        self.setMenu(self.marks)
        for mark in Mark:
            self.marks.addAction(words_of_mark(mark), partial(self.renamed.emit, mark))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be opened by Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.showMenu()
        else:
            super().keyPressEvent(event)


class ChangeMark(MarkMenu):
    """Offers to call a mark something else, to write about it, or to remove it."""

    write_asked = Signal()
    removed = Signal()

    def __init__(self) -> None:
        """Make it."""
        super().__init__()
        self.setText(self.tr("Change"))
        self.marks.addSeparator()
        self.marks.addAction(self.tr("Write about it"), self.write_asked.emit)
        self.marks.addAction(self.tr("Remove this mark"), self.removed.emit)


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
