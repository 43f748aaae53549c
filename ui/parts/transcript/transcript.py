"""The transcript on the playback page: read in step with the sound, searched, and set right."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from sessions.account import Account, Cue
from ui.look.scale import GAP, SMALL
from ui.parts.buttons import button
from ui.parts.text import quiet
from ui.parts.timeline.shown import Shown
from ui.parts.transcript.editing import Editing, Now
from ui.parts.transcript.find_bar import FindBar
from ui.parts.transcript.offers import Offer, menu_of, offer_for
from ui.parts.transcript.rows import Aside, Passage, rows_of
from ui.parts.transcript.transcript_state import Found, Place, TranscriptState, nearest
from ui.parts.transcript.view import TranscriptView
from ui.parts.transcript.word_field import WordField
from ui.parts.transcript.wording import remark_on, text_of


class Transcript(QWidget):
    """Shows one session's words and what happened between them.

    Asks by `seek_asked` for a session time to be heard, says `cue_chosen` with a cue's id, and asks by
    `edit_asked` for corrections, a tuple of `sessions.corrections.Correction`, to be added: whoever adds
    them shows the new account here.
    """

    seek_asked = Signal(float)
    cue_chosen = Signal(str)
    edit_asked = Signal(object)

    def __init__(self, now: Now) -> None:
        """Make it empty; `now` tells the wall time of an edit, with a zone."""
        super().__init__()
        self._account: Account | None = None
        self._shown: Shown | None = None
        self._cue_id: str | None = None
        self._position_s: float | None = None
        self._playing = False
        self._found: list[Found] = []
        self._found_at = 0
        self.field: WordField | None = None
        self._field_place = Place(0)
        self.remark = quiet("")
        self.find_bar = FindBar()
        self.view = TranscriptView()
        self.back = button(self.tr("Back to the playhead"), self._go_back)
        self.editing = Editing(self, now)
        self.setFocusProxy(self.view)
        self._lay_out()
        self._connect()

    def show_account(self, account: Account) -> None:
        """Show this session, or the same one after an edit: nothing moves that need not."""
        self._account = account
        self._show_rows()

    def set_shown(self, shown: Shown) -> None:
        """Show these kinds of cues and these people's turns alone."""
        if shown != self._shown:
            self._shown = shown
            self._show_rows()

    def set_position(self, at_s: float, playing: bool) -> None:
        """Mark what is spoken at a session time; while it plays the view follows."""
        self._position_s, self._playing = at_s, playing
        self.view.set_position(at_s, glide=playing)

    def set_less_motion(self, less: bool) -> None:
        """Let the page go on at once where it would glide."""
        self.view.less_motion = less

    def choose_cue(self, cue_id: str | None) -> None:
        """Let one cue stand out, chosen elsewhere; None for none."""
        self._cue_id = cue_id
        place = self.view.state.place_of(cue_id) if cue_id is not None else None
        self.view.choose(place.row if place is not None else None)

    def menu_at(self, place: Place) -> QMenu:
        """Make the menu of what can be done at a place."""
        hear = Offer(self.tr("Hear this"), "Return", lambda: self._hear(place))
        return menu_of(((hear,), *self.editing.offers_at(place, self.view.state.start_s(place))), self.view)

    def find(self) -> None:  # type: ignore[override]  # Qt's own finds windows by number: wanted nowhere
        """Look for words."""
        self.find_bar.open()

    def event(self, event: QEvent) -> bool:
        """Keep the keys of editing, while the keyboard is in the text, from whoever would take them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            does_something = self._offer_for(event) is not None
            if does_something:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Set right what is at the caret, or look for words."""
        offer = self._offer_for(event)
        if offer is not None:
            self._take(offer)
        elif event.matches(QKeySequence.StandardKey.Find):
            self.find()
        elif event.key() == Qt.Key.Key_F3 and self._found:
            self._step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the way back where it is looked for."""
        super().resizeEvent(event)
        self._place_back()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        for widget in (self.remark, self.find_bar):
            column.addWidget(widget)
            widget.hide()
        column.addWidget(self.view, 1)
        self.back.setParent(self.view)
        self.back.hide()

    def _connect(self) -> None:
        self.view.heard.connect(self._hear)
        self.view.corrected.connect(self._correct)
        self.view.menu_asked.connect(lambda place, at: self.menu_at(place).popup(at))
        self.view.led_away.connect(self._offer_back)
        self.view.moved.connect(self._moved)
        self.editing.asked.connect(self.edit_asked)
        self.editing.in_place.connect(self._correct)
        self.find_bar.sought.connect(self._seek_words)
        self.find_bar.stepped.connect(self._step)
        self.find_bar.closed.connect(self._close_find)

    def _show_rows(self) -> None:
        account = self._account
        if account is None:
            return
        typed_over = self.view.state.word(self._field_place) if self.field is not None else None
        state = TranscriptState(rows_of(account, self._shown))
        self.view.show_rows(state, [text_of(row, account) for row in state.rows])
        if typed_over is not None:
            self._keep_field(state.place_of(typed_over.id))
        self.editing.set_account(account, state)
        remark = remark_on(account, any(isinstance(row, Passage) for row in state.rows))
        self.remark.setText(remark)
        self.remark.setVisible(bool(remark))
        self._look_again()
        place = state.place_of(self._cue_id) if self._cue_id is not None else None
        self.view.choose(place.row if place is not None else None, seen=False)

    def _hear(self, place: Place) -> None:
        row = self.view.state.rows[place.row]
        self.seek_asked.emit(self.view.state.start_s(place))
        if isinstance(row, Aside) and isinstance(row.of, Cue):
            self.cue_chosen.emit(row.of.id)

    def _offer_for(self, event: QKeyEvent) -> Offer | None:
        """What a key does at the caret, while the keyboard is in the text."""
        if not self.view.hasFocus():
            return None
        place = self.view.caret
        offers = self.editing.offers_at(place, self._here_s(place))
        return offer_for(QKeySequence(event.keyCombination()), offers)

    def _here_s(self, place: Place) -> float:
        """Where a key marks or notes something: while it plays what is heard, else what the caret is at."""
        if self._playing and self._position_s is not None:
            return self._position_s
        return self.view.state.start_s(place) if self.view.state.rows else 0.0

    def _take(self, offer: Offer) -> None:
        if offer.choices:
            menu = menu_of((offer.choices,), self.view)
            menu.popup(self.view.menu_point())
            menu.setActiveAction(menu.actions()[0])
        elif offer.do is not None:
            offer.do()

    def _correct(self, place: Place) -> None:
        """Open the field over a word; where there is none, do what its key would do there."""
        word = self.view.state.word(place)
        if word is None:
            return
        if self.field is not None:
            self.field.leave()
        self.view.have_seen(place)
        field = WordField(self.view.viewport(), word.text)
        field.kept.connect(lambda text: self.editing.correct(word, text))
        field.left.connect(self._field_left)
        self.field, self._field_place = field, place
        self.view.rest(True)
        field.lie_over(self.view.rect_of(place))
        field.show()
        field.setFocus()

    def _keep_field(self, place: Place | None) -> None:
        """After another edit go on typing over the same word, wherever it is now."""
        if place is not None:
            self._field_place = place
            self._moved()
        elif self.field is not None:
            self.field.leave()

    def _field_left(self) -> None:
        self.field = None
        self.view.rest(False)
        if self.isAncestorOf(QApplication.focusWidget() or self):
            self.view.setFocus()

    def _moved(self) -> None:
        if self.field is not None:
            self.field.lie_over(self.view.rect_of(self._field_place))

    def _seek_words(self, sought: str) -> None:
        self._found = self.view.state.find(sought)
        self._found_at = nearest(self.view.caret, self._found)
        self._show_found(go=True)

    def _step(self, step: int) -> None:
        if self._found:
            self._found_at = (self._found_at + step) % len(self._found)
            self._show_found(go=True)

    def _look_again(self) -> None:
        """After an edit, mark what is found now, and stay where one is."""
        if self.find_bar.isVisible():
            self._found = self.view.state.find(self.find_bar.field.text())
            self._found_at = nearest(self.view.caret, self._found)
            self._show_found(go=False)

    def _show_found(self, *, go: bool) -> None:
        here = self._found[self._found_at] if self._found else None
        self.view.set_found(self._found, here)
        if go and here is not None:
            self.view.go_to(here.first)
        self.find_bar.tell(self._found, self._found_at)

    def _close_find(self) -> None:
        self.find_bar.hide()
        self._found = []
        self.view.set_found((), None)
        self.view.setFocus()

    def _offer_back(self, led_away: bool) -> None:
        self.back.setVisible(led_away)
        self._place_back()

    def _go_back(self) -> None:
        self.view.follow()
        self.view.setFocus()

    def _place_back(self) -> None:
        size = self.back.sizeHint()
        left_px = (self.view.viewport().width() - size.width()) // 2
        self.back.setGeometry(
            left_px, self.view.viewport().height() - size.height() - GAP, size.width(), size.height()
        )
