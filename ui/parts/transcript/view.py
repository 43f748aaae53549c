"""A transcript to read: it follows the sound, and is walked through and pointed at word by word."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)

from ui.parts.announce import announce
from ui.parts.drawn import palette_of
from ui.parts.transcript.painting import Hand, Marked
from ui.parts.transcript.scrolling import ScrollingColumn
from ui.parts.transcript.transcript_state import Found, Place, TranscriptState
from ui.parts.transcript.tunables import LEAP_S, LINE_PX
from ui.parts.transcript.wording import RowText, sentence_of

_HEAR = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TranscriptView(ScrollingColumn):
    """Shows the rows of a session. Places are those of `transcript_state`.

    `heard` asks for a place to be heard (Enter, click), `corrected` for its word to be set right (double
    click), `menu_asked` for what can be done at a place, under a point of the screen. `led_away` says
    whether what is spoken is out of sight because somebody scrolled. With `less_motion` it goes on at
    once where it would glide.
    """

    heard = Signal(object)
    corrected = Signal(object)
    menu_asked = Signal(object, QPoint)
    led_away = Signal(bool)

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self.caret = Place(0)
        self.following = True
        self._resting = False
        self._is_behind = False
        self.less_motion = False
        self._position_s: float | None = None
        self._spoken: tuple[Place, ...] = ()
        self._now: int | None = None
        self._chosen: int | None = None
        self._found: dict[int, frozenset[int]] = {}
        self._found_here: dict[int, frozenset[int]] = {}
        self.setProperty("kind", "reading")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Transcript"))

    @property
    def spoken(self) -> tuple[Place, ...]:
        """The words that are marked as being spoken."""
        return self._spoken

    def show_rows(self, state: TranscriptState, texts: Sequence[RowText]) -> None:
        """Show these rows, the caret at the word where it was."""
        self.caret = state.same_place(self.caret, self.state)
        self._spoken, self._now, self._chosen = (), None, None
        self._found, self._found_here = {}, {}
        self.set_rows(state, texts)
        self._mark_spoken()
        self._describe()

    def set_position(self, at_s: float, *, glide: bool) -> None:
        """Mark what is spoken at a time and follow it, unless somebody scrolled away; a leap is a wish."""
        if self._position_s is None or abs(at_s - self._position_s) > LEAP_S:
            self._set_following(True)
        self._position_s = at_s
        self._is_behind = self._mark_spoken() or self._is_behind
        if self._is_behind and self.following and not self._resting:
            self._bring_spoken(glide)

    def rest(self, resting: bool) -> None:
        """Follow nothing for a while, or again."""
        self._resting = resting

    def follow(self) -> None:
        """Go back to what is spoken, and along with it from here on."""
        self._set_following(True)
        self._bring_spoken(glide=True)

    def set_found(self, found: Sequence[Found], here: Found | None) -> None:
        """Mark what was looked for, and one of it most."""
        self._found = _words_in(found, self.state)
        self._found_here = _words_in([here], self.state) if here is not None else {}
        self.viewport().update()

    def choose(self, row: int | None, *, seen: bool = True) -> None:
        """Let one row stand out, and have it `seen`."""
        is_new, self._chosen = row != self._chosen, row
        if row is not None and seen and is_new:
            self.have_seen(Place(row))
        self.viewport().update()

    def go_to(self, place: Place) -> None:
        """Have the caret at a place, seen and read out."""
        row_changes, self.caret = place.row != self.caret.row, place
        self.have_seen(place)
        self.scrolled_by_hand()
        self._describe()
        word = self.state.word(place)
        announce(self, word.text if word is not None and not row_changes else self.accessibleDescription())
        self.viewport().update()

    def menu_point(self) -> QPoint:
        """Where a menu about the caret opens, on the screen."""
        self.have_seen(self.caret)
        return self.viewport().mapToGlobal(self.rect_of(self.caret).bottomLeft())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by words, rows, turns and screens, or hear what is there."""
        goal = self._goal(event)
        if goal is not None:
            self.go_to(goal)
        elif event.key() in _HEAR and self.state.rows:
            self._hear(self.caret)
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        """Keep the keys of walking from whoever would take them for a shortcut."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_walking = event.key() in _HEAR or self._goal(event) is not None
            if is_walking:
                event.accept()
                return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Have the caret where it was pressed; the left button hears it."""
        place = self.place_under(event.position())
        if place is None:
            return
        self.caret = place
        self._describe()
        self.viewport().update()
        if event.button() == Qt.MouseButton.LeftButton:
            self._hear(place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Set the word right."""
        place = self.place_under(event.position())
        if place is not None and event.button() == Qt.MouseButton.LeftButton:
            self.corrected.emit(place)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu, at the mouse or at the caret."""
        if event.reason() != QContextMenuEvent.Reason.Mouse and self.state.rows:
            self.menu_asked.emit(self.caret, self.menu_point())
            return
        place = self.place_under(QPointF(event.pos()))
        if place is not None:
            self.menu_asked.emit(place, event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is here."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that it is elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows in sight."""
        look = palette_of(self)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(look.surface))
        hand = Hand(painter, look, self.hands, self.column_px, self.hasFocus())
        for row in self.rows_in(event.rect()):
            painter.save()
            painter.translate(self.origin_of(row))
            hand.draw(self.state.rows[row], self.texts[row], self.column.laid_out(row), self._marked(row))
            painter.restore()
        painter.end()

    def scrolled_by_hand(self) -> None:
        """Follow no longer where what is spoken has left the page, and again once it is back."""
        place = self._heard_place()
        if place is not None:
            self._set_following(self.is_seen(place))

    def _goal(self, event: QKeyEvent) -> Place | None:
        """Where a key leads; None for a key that leads nowhere."""
        if not self.state.rows:
            return None
        ctrl = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.ControlModifier
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier and not ctrl:
            return None
        right = 1 if self.isLeftToRight() else -1
        state, here, last = self.state, self.caret, len(self.state.rows) - 1
        ways = {
            (Qt.Key.Key_Left, False): lambda: state.beside(here, -right),
            (Qt.Key.Key_Right, False): lambda: state.beside(here, right),
            (Qt.Key.Key_Up, False): lambda: state.row_beside(here, -1),
            (Qt.Key.Key_Down, False): lambda: state.row_beside(here, 1),
            (Qt.Key.Key_Up, True): lambda: state.turn_beside(here, -1),
            (Qt.Key.Key_Down, True): lambda: state.turn_beside(here, 1),
            (Qt.Key.Key_Home, False): lambda: Place(here.row),
            (Qt.Key.Key_End, False): lambda: state.row_end(here.row),
            (Qt.Key.Key_Home, True): lambda: Place(0),
            (Qt.Key.Key_End, True): lambda: state.row_end(last),
            (Qt.Key.Key_PageUp, False): lambda: self._a_screen_on(-1),
            (Qt.Key.Key_PageDown, False): lambda: self._a_screen_on(1),
        }
        way = ways.get((Qt.Key(event.key()), ctrl))
        return way() if way is not None else None

    def _a_screen_on(self, step: int) -> Place:
        at = QPointF(self.rect_of(self.caret).center())
        at += QPointF(0, step * (self.viewport().height() - 2 * LINE_PX))
        place = self.place_under(at)
        if place is not None:
            return place
        return self.state.row_end(len(self.state.rows) - 1) if step > 0 else Place(0)

    def _hear(self, place: Place) -> None:
        self._set_following(True)
        self.heard.emit(place)

    def _mark_spoken(self) -> bool:
        """Mark what is spoken now; whether that is something else than before."""
        if self._position_s is None or not self.state.rows:
            return False
        spoken, now = self.state.spoken(self._position_s), self.state.row_at(self._position_s)
        if (spoken, now) == (self._spoken, self._now):
            return False
        rows = {self._now, now, *(place.row for place in (*self._spoken, *spoken))}
        self._spoken, self._now = spoken, now
        for row in rows:
            if row is not None:
                self.update_row(row)
        return True

    def _heard_place(self) -> Place | None:
        """What to follow."""
        if self._spoken:
            return self._spoken[-1]
        return Place(self._now) if self._now is not None else None

    def _bring_spoken(self, glide: bool) -> None:
        place, self._is_behind = self._heard_place(), False
        if place is not None:
            self.bring(place, glide=glide and not self.less_motion)

    def _set_following(self, following: bool) -> None:
        if following is not self.following:
            self.following = following
            self.led_away.emit(not following)

    def _describe(self) -> None:
        """Let the caret's row, and its word, be read out by whoever asks for it."""
        if not self.state.rows:
            self.setAccessibleDescription("")
            return
        sentence = sentence_of(self.state.rows[self.caret.row], self.texts[self.caret.row])
        word = self.state.word(self.caret)
        at = self.tr("at the word {word}").replace("{word}", word.text) if word is not None else ""
        self.setAccessibleDescription("; ".join(filter(None, (sentence, at))))

    def _marked(self, row: int) -> Marked:
        return Marked(
            spoken=frozenset(place.word for place in self._spoken if place.row == row),
            found=self._found.get(row, frozenset()),
            found_here=self._found_here.get(row, frozenset()),
            caret=self.caret.word if self.caret.row == row else None,
            chosen=row == self._chosen,
            now=row == self._now,
        )


def _words_in(found: Sequence[Found], state: TranscriptState) -> dict[int, frozenset[int]]:
    """The numbers of the words that were found, by row."""
    words: dict[int, set[int]] = {}
    for first, last in found:
        place = first
        while place <= last:
            words.setdefault(place.row, set()).add(place.word)
            place = state.beside(place, 1)
    return {row: frozenset(numbers) for row, numbers in words.items()}
