"""A session played back: its time from end to end, its words, and one cue at a time to think about."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication

from sessions import edits
from sessions.account import Account, Cue
from sessions.corrections import Correction
from sessions.waveform import Waveform
from ui.desk import Desk
from ui.errands import Errands
from ui.look.scale import CLIENT_LETTERS, GAP, ROOMY_HEIGHT_PX, SMALL, WIDE
from ui.pages.home_state import cut
from ui.pages.playback_edits import bookmarked, cue_noted, marked, redone, removed, undone
from ui.pages.playback_state import (
    Stretch,
    bookmark_of,
    cues_shown,
    heard_from,
    kinds_of,
    loop_of,
    marks_of,
    next_cue,
    note_on,
    previous_cue,
)
from ui.pages.playback_view import PlaybackView
from ui.pages.playback_words import name_of, what_is_missing, what_the_observer_marked, when, whose
from ui.pages.playhead import Playhead
from ui.pages.session_at_hand import Sessions
from ui.parts.keys_shown import KeysShown
from ui.parts.marked_list import Marked
from ui.parts.page import Page
from ui.parts.playback_keys import Act, as_said, belongs_to, bind, written_keys
from ui.parts.playing import USUAL_SPEED, faster, slower
from ui.parts.take_along import TakeAlong
from ui.parts.timeline.shown import Shown, everything_of, with_newcomers
from ui.playback_desk import Transport
from ui.tunables import STEP_S

ANY_WIDTH_PX = 2**20


class Playback(Page):
    """Says `back_asked` and `review_asked` with the session's id; holds it only while the page is up."""

    back_asked = Signal(str)
    review_asked = Signal(str)
    kept = Signal()
    """All that was said of sessions that were left is kept."""

    def __init__(self, desk: Desk, errands: Errands, wall: Callable[[], datetime]) -> None:
        """Make the page, about no session yet; `wall` gives the time at which something is said."""
        name = QCoreApplication.translate("Playback", "Playback")
        super().__init__(name, width_px=ANY_WIDTH_PX, above_px=GAP, below_px=GAP)
        self._desk, self._errands, self._wall = desk, errands, wall
        self._sessions = Sessions(desk, errands, self)
        self._sessions.kept.connect(self.kept)
        self._id = ""
        self._account: Account | None = None
        self._waveform: Waveform | None = None
        self._chosen_id: str | None = None
        self._opens_at_s: float | None = None
        self._shown = Shown(frozenset(), frozenset())
        self.folder, self._taken = documents(), list[str]()
        self.head = Playhead(self)
        self.view = PlaybackView(wall)
        self.column.addWidget(self.view)
        self._acts = self._what_keys_do()
        bind(self, self._acts)
        self._connect()

    # --- a session comes and goes

    @property
    def is_keeping(self) -> bool:
        """Whether something that was said of a session is not kept yet."""
        return self._sessions.is_keeping

    def show_session(self, session_id: str, cue_id: str | None = None, at_s: float | None = None) -> None:
        """Open the session `session_id`, and show it as soon as it is read, at a cue or a time if given."""
        self._let_go()
        self._opens_at_s = at_s
        self._id, self._account, self._waveform, self._chosen_id = session_id, None, None, cue_id
        self.view.notice_strip.say("")
        self.view.say(self.tr("One moment"), "")
        self.view.set_enabled(False)
        at_hand = self._sessions.take(session_id)
        at_hand.account_came.connect(self._show)
        at_hand.waveform_came.connect(self._show_waveform)
        at_hand.unreadable.connect(self._unreadable)
        at_hand.trouble.connect(self.view.notice_strip.say)

    def opened(self) -> None:
        """Come up; the keyboard is on the page itself until there is something to press."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def left(self) -> None:
        """Go: keep what is being written, and let go of the session."""
        self.view.card.keep_note()
        self.view.marked.keep_writing()
        self._let_go()

    def _let_go(self) -> None:
        self.head.end()
        self._sessions.let_go()

    @property
    def _transport(self) -> Transport | None:
        session = self._sessions.open
        return session.transport if session is not None else None

    # --- what is shown

    def _show(self, account: Account) -> None:
        before, self._account = self._account, account
        first = before is None
        self._shown = (
            everything_of(account) if before is None else with_newcomers(self._shown, before, account)
        )
        if first:
            self.head.begin(self._transport, account.duration_s)
            self.view.set_enabled(True)
        view = self.view
        view.say(cut(whose(account), CLIENT_LETTERS), when(account))
        view.review.setVisible(account.about.is_judged)
        view.say_missing(what_is_missing(account, self.head.can_play))
        view.undo.setEnabled(account.undoable is not None)
        view.redo.setEnabled(account.redoable is not None)
        view.transport.begin(account.duration_s, self.head.can_play)
        people = {role: name_of(account, role) for role in account.roles}
        view.transport.shown.offer(kinds_of(account), people, self._shown)
        self._filter(self._shown)  # before anything is shown, so that nothing is gone from sight in passing
        view.timeline.show_session(account, self._waveform)
        view.transcript.show_account(account)
        view.marked.show_marked(marks_of(account))
        view.marked.say_elsewhere(what_the_observer_marked(account))
        self._move(self.head.position_s)
        self._choose(self._chosen_id)
        if first:
            self._take_keyboard()
            self._go_to(self._cue)
            if self._opens_at_s is not None:
                self.head.go(self._opens_at_s)

    def _take_keyboard(self) -> None:
        """Let the keyboard be where it all begins, now that there is something to press."""
        if self.isVisible() and QApplication.activeModalWidget() is None:
            first = self.view.transport.play if self.head.can_play else self.view.transcript
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_waveform(self, waveform: Waveform) -> None:
        self._waveform = waveform
        if self._account is not None:
            self.view.timeline.show_session(self._account, waveform)

    def _unreadable(self, line: str) -> None:
        self.view.say(self.tr("It cannot be played back"), "")
        self.view.notice_strip.say(line)

    def _filter(self, shown: Shown) -> None:
        self._shown = shown
        self.view.timeline.set_filter(shown)
        self.view.transcript.set_shown(shown)

    def _move(self, at_s: float) -> None:
        self.view.timeline.set_position(at_s)
        self.view.transcript.set_position(at_s, self.head.playing)
        self.view.transport.set_time(at_s)

    # --- one cue

    @property
    def _cue(self) -> Cue | None:
        """The cue that is chosen."""
        cues = self._account.cues if self._account else ()
        return next((cue for cue in cues if cue.id == self._chosen_id), None)

    @property
    def _cues(self) -> list[Cue]:
        return cues_shown(self._account, self._shown) if self._account else []

    def _choose(self, cue_id: str | None) -> None:
        """Let the card be about a cue."""
        self._chosen_id = cue_id
        account, cue = self._account, self._cue
        if account is not None and cue is not None:
            note = note_on(account, cue)
            self.view.card.show_cue(cue, note.text if note else "", self.head.can_play)
        else:
            self.view.card.show_none(len(self._cues))
        chosen = cue.id if cue else None
        self.view.timeline.choose_cue(chosen)
        self.view.transcript.choose_cue(chosen)

    def _go_to(self, cue: Cue | None) -> None:
        if cue is not None:
            self._choose(cue.id)
            self.head.go(heard_from(cue))

    def _go_to_chosen(self, cue_id: str) -> None:
        self._choose(cue_id)
        self._go_to(self._cue)

    def _loop(self) -> None:
        """Hear the chosen cue over and over; or no longer."""
        if self._account is None or self._cue is None or self.head.loop is not None:
            self.head.set_loop(None)
        elif self.head.can_play:
            self.head.set_loop(loop_of(self._cue, self._account.duration_s))

    def _show_loop(self, stretch: Stretch | None) -> None:
        self.view.timeline.set_loop(stretch)
        self.view.transport.set_looping(stretch is not None)
        self.view.card.set_looping(stretch is not None)

    # --- what is said of it

    def _say(self, said: Sequence[Correction]) -> None:
        if self._sessions.at_hand is not None and self._account is not None:
            self._sessions.at_hand.add(*said)

    def _mark(self, helpful: bool | None) -> None:
        if self._cue is not None:
            self._say([edits.mark(self._cue.id, helpful, self._wall())])

    def _note_cue(self, cue_id: str, text: str) -> None:
        if self._account is not None:
            self._say(cue_noted(self._account, cue_id, text, self._wall()))

    def _write_note(self) -> None:
        if self._account is not None:
            self.view.marked.write_note(self.head.position_s)

    def _undo(self) -> None:
        if self._account is not None:
            self._say(undone(self._account, self._wall()))

    def _redo(self) -> None:
        if self._account is not None:
            self._say(redone(self._account, self._wall()))

    def _keep_marked(self, one: Marked) -> None:
        self._say(marked(one, self._wall()))

    def _remove_marked(self, one: Marked) -> None:
        self._say(removed(one, self._wall()))

    def _go_to_bookmark(self, bookmark_id: str) -> None:
        bookmark = bookmark_of(self._account, bookmark_id) if self._account else None
        if bookmark is not None:
            self.view.marked.choose(bookmark_id)
            self.head.go(bookmark.at_s)

    # --- what is pressed

    def _what_keys_do(self) -> dict[Act, Callable[[], object]]:
        head, view = self.head, self.view
        return {
            Act.PLAY: head.toggle,
            Act.BACK: lambda: head.step(-STEP_S),
            Act.FORTH: lambda: head.step(STEP_S),
            Act.PREVIOUS: lambda: self._go_to(previous_cue(self._cues, head.position_s, self._cue)),
            Act.NEXT: lambda: self._go_to(next_cue(self._cues, head.position_s, self._cue)),
            Act.LOOP: self._loop,
            Act.SLOWER: lambda: head.set_speed(slower(head.speed)),
            Act.FASTER: lambda: head.set_speed(faster(head.speed)),
            Act.USUAL_SPEED: lambda: head.set_speed(USUAL_SPEED),
            Act.NEARER: view.timeline.zoom_in,
            Act.FARTHER: view.timeline.zoom_out,
            Act.WHOLE: view.timeline.zoom_to_all,
            Act.HELPFUL: lambda: view.card.mark(True),
            Act.WRONG: lambda: view.card.mark(False),
            Act.NOTE: self._write_note,
            Act.BOOKMARK: lambda: self._say(bookmarked(head.position_s, self._wall())),
            Act.UNDO: self._undo,
            Act.REDO: self._redo,
            Act.FIND: view.transcript.find,
            Act.TAKE_ALONG: self.take_along,
            Act.REVIEW: self._review,
            Act.KEYS: self._show_keys,
            Act.LEAVE: lambda: self.back_asked.emit(self._id),
        }

    def _connect(self) -> None:
        head, view = self.head, self.view
        head.moved.connect(self._move)
        head.playing_changed.connect(view.transport.set_playing)
        head.speed_changed.connect(view.transport.set_speed)
        head.loop_changed.connect(self._show_loop)
        head.trouble.connect(view.notice_strip.say)
        view.asked.connect(lambda act: self._acts[act]())
        view.transport.speed_asked.connect(head.set_speed)
        view.transport.shown.changed.connect(self._filter)
        for seeking in (view.timeline.seek_asked, view.transcript.seek_asked, view.marked.seek_asked):
            seeking.connect(head.go)
        for choosing in (view.timeline.cue_chosen, view.transcript.cue_chosen):
            choosing.connect(self._go_to_chosen)
        view.timeline.bookmark_chosen.connect(self._go_to_bookmark)
        view.transcript.edit_asked.connect(self._say)
        view.card.mark_asked.connect(self._mark)
        view.card.note.done.connect(view.transport.play.setFocus)
        view.card.note_written.connect(self._note_cue)
        view.marked.kept.connect(self._keep_marked)
        view.marked.removed.connect(self._remove_marked)

    def take_along(self) -> None:
        """Ask what of the session is taken along, and where to."""
        session = self._sessions.open
        if session is None or self._account is None:
            return
        TakeAlong(self, session, self._errands, self.folder, self._taken, self._was_taken).open()

    def _review(self) -> None:
        if self._account is None or self._account.about.is_judged:
            self.review_asked.emit(self._id)

    def _was_taken(self, ids: list[str], folder: Path) -> None:
        self._taken, self.folder = ids, folder

    def _show_keys(self) -> None:
        told = [(written_keys(act.value), as_said(act)) for act in Act if act is not Act.KEYS]
        in_words = self.tr(
            "In the transcript the arrows go from word to word; F2 corrects one, its menu does the rest."
        )
        KeysShown(self, told, in_words).open()

    def event(self, event: QEvent) -> bool:
        """Leave a key to what has the keyboard, where it is more that one's than the page's."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and belongs_to(QApplication.focusWidget(), event.key())
        ):
            event.accept()
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand nearer to the edges of a small window."""
        super().resizeEvent(event)
        inside = self.widget()
        layout = inside.layout() if inside else None
        if layout is not None:
            roomy = event.size().height() >= ROOMY_HEIGHT_PX
            beside, above = (WIDE, GAP) if roomy else (GAP, SMALL)
            layout.setContentsMargins(beside, above, beside, above)


def documents() -> Path:
    """Where a coach keeps what they write."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
