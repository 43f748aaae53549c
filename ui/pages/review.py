"""The partnership review of one session: at a glance, what to hear first, and each sign with its moments."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QRadioButton, QTableView, QWidget

from sessions.account import Account
from sessions.corrections import Correction
from sessions.review.beside import beside
from sessions.review.review import Review
from sessions.review.sign import Verdict
from ui.desk import Desk
from ui.errands import Errands
from ui.look.scale import CLIENT_LETTERS, WIDE
from ui.pages.earlier_sessions import EarlierSessions
from ui.pages.hearing import Hearing
from ui.pages.home_state import cut
from ui.pages.one_moment_heard import OneMomentHeard
from ui.pages.playback_edits import redone, undone
from ui.pages.playback_words import what_is_missing, when, whose
from ui.pages.review_edits import said
from ui.pages.review_mentor import Mentoring
from ui.pages.review_saving import ReviewSaving
from ui.pages.review_state import judged, keeping_first, with_verdict, written
from ui.pages.review_view import ReviewView
from ui.pages.review_walk import Walk
from ui.pages.session_at_hand import Sessions
from ui.parts.keys_shown import KeysShown
from ui.parts.page import Page
from ui.parts.playback_keys import belongs_to, bind, written_keys
from ui.parts.review.keys import HELD, OF_A_MOMENT, ReviewAct, as_said
from ui.parts.review.moment_view import MomentView
from ui.parts.review.own_words import OwnWordRow
from ui.tunables import READ_ON_PX

ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


class ReviewPage(Page):
    """Says `back_asked` with the session's id, `playback_asked` with it and a time to be shown at.

    It holds the session only while it is up. What is said of a moment is shown at once, and read anew after.
    """

    back_asked = Signal(str)
    playback_asked = Signal(str, float)
    kept = Signal()
    """All that was said of sessions that were left is kept."""

    def __init__(self, desk: Desk, errands: Errands, wall: Callable[[], datetime]) -> None:
        """Make the page, about no session yet; `wall` gives the time at which something is said."""
        super().__init__(QCoreApplication.translate("Review", "Review"), above_px=WIDE)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._desk, self._errands, self._wall = desk, errands, wall
        self._sessions = Sessions(desk, errands, self, drawn=False)
        self._sessions.kept.connect(self.kept)
        self._id = ""
        self._account: Account | None = None
        self._review: Review | None = None
        self._asked = 0
        self._earlier = EarlierSessions(desk, errands, self)
        self._left_unsaved = self._keeps_first = False
        self._read_to = 0
        self.sound = OneMomentHeard(self)
        self._hearing = Hearing(self.sound, self)
        self.saving = ReviewSaving(errands, self)
        self.mentoring = Mentoring(self, errands, self._hearing, self._add, wall)
        self.view = ReviewView()
        self.walk = Walk(self, self.view)
        self.column.addWidget(self.view)
        self.let_stand(self.saving.busy, self.view.notice_strip)
        self._acts = self._what_keys_do()
        self._acts_aside = self._what_keys_do_aside()
        bind(self, {act: partial(self._press, act) for act in self._acts}, HELD)
        self._connect()

    # --- a session comes and goes

    @property
    def is_keeping(self) -> bool:
        """Whether something that was said of a session is not kept yet."""
        return self._sessions.is_keeping

    @property
    def session_id(self) -> str:
        """Of which session it tells; empty before the first."""
        return self._id

    def show_session(self, session_id: str) -> None:
        """Open the session `session_id`, and show its review once it is read; the same one where it was."""
        again = session_id == self._id and self._review is not None
        self._keeps_first = False
        self._let_go()
        self._id, self._account = session_id, None
        self.view.notice_strip.say(self._what_was_left())
        if not again:
            self._review = None
            self.walk.choose(None)
            self.view.show_none(self.tr("One moment"))
            self.verticalScrollBar().setValue(0)
        at_hand = self._sessions.take(session_id)
        at_hand.account_came.connect(self._account_came)
        at_hand.unreadable.connect(self._unreadable)
        at_hand.trouble.connect(self.view.notice_strip.say)

    def opened(self) -> None:
        """Come up; the keyboard is on the page itself, whose keys do all there is, or where it was."""
        if self.walk.chosen is not None:
            self.walk.chosen.take_keyboard()
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def left(self) -> None:
        """Go: keep what is being written, and let go of the session."""
        for view in self.view.moments:
            view.keep_writing()
        self._left_unsaved = self._left_unsaved or self.saving.is_saving
        self.saving.give_up()
        self._let_go()

    def _what_was_left(self) -> str:
        """Whether a review was left while it was written, in words, once."""
        left, self._left_unsaved = self._left_unsaved, False
        return self.tr("The review was not saved, as you left while it was written.") if left else ""

    def _let_go(self) -> None:
        self._let_go_of_aside()
        self.sound.end()
        self._earlier.give_up()
        self._sessions.let_go()

    # --- what is shown

    def _account_came(self, account: Account) -> None:
        """Read the review of a session that was opened, or of which something was said, once all is kept."""
        session, first = self._sessions.open, self._account is None
        if session is None:
            return
        self._account = account
        if first:
            self.sound.begin(session.transport, account.duration_s)
        self.view.say(*self._told(account))
        self.view.undo.setEnabled(account.undoable is not None)
        self.view.redo.setEnabled(account.redoable is not None)
        self._asked += 1
        self._errands.run(
            session.review,
            partial(self._review_came, self._asked),
            partial(self._not_read, self._asked),
        )

    def _told(self, account: Account) -> tuple[str, str]:
        told = f"{cut(whose(account), CLIENT_LETTERS)} \N{MIDDLE DOT} {when(account)}"
        return told, what_is_missing(account, self.sound.can_play)

    def _review_came(self, asked: int, review: Review) -> None:
        at_hand = self._sessions.at_hand
        if asked != self._asked or at_hand is None or at_hand.is_keeping:
            return  # more was said meanwhile, and a newer one is on its way
        self._earlier.read()
        keeps, self._keeps_first = self._keeps_first, True
        self._show(keeping_first(review, self._review) if self._review and keeps else review)

    def _show(self, review: Review) -> None:
        self._review = review
        before, keyboard = self.view.moments, self.walk.has_keyboard
        around = beside(review.signs, review.account.about.id, self._desk.preferences, self._earlier.points)
        self.view.show_review(review, around, self.sound.can_play)
        self.mentoring.show(review, self.sound.can_play)
        if before and before != self.view.moments:
            self._hearing.stop()
            self.walk.find_again(keyboard)

    def _show_earlier(self) -> None:
        """Show the review with what was usual in earlier sessions beside it."""
        if self._review is not None:
            self._show(self._review)

    def _unreadable(self, line: str) -> None:
        self.view.show_none(self.tr("It cannot be reviewed"))
        self.view.notice_strip.say(line)

    def _not_read(self, asked: int, line: str) -> None:
        if asked == self._asked and self._sessions.at_hand is not None:
            self._unreadable(line)

    # --- one moment

    def _do(self, view: MomentView, act: ReviewAct) -> None:
        """Do what a moment's own button asks for."""
        if act is ReviewAct.PLAY:
            self._play(view)
        elif act in (ReviewAct.AGREE, ReviewAct.DISAGREE):
            self._say(view, judged(view.moment, act is ReviewAct.AGREE))
        elif act is ReviewAct.WRITE:
            view.begin_writing()
            self.walk.see(view)
        elif act is ReviewAct.PLAYBACK:
            self.playback_asked.emit(self._id, view.moment.start_s)

    def _do_to_chosen(self, act: ReviewAct) -> None:
        """Do it to the moment that is chosen, the first one where none is."""
        if self.walk.chosen is None:
            self.walk.step(1)
        if self.walk.chosen is not None:
            self._do(self.walk.chosen, act)

    def _play(self, view: MomentView) -> None:
        """Hear it, or no longer."""
        self._hearing.toggle(view, (view.moment.start_s, view.moment.end_s))

    def _play_words(self, row: OwnWordRow) -> None:
        self._hearing.toggle(row, row.stretch)

    # --- what is said of it

    def _say(self, view: MomentView, verdict: Verdict) -> None:
        """Keep what the coach says of a moment, and show it wherever that moment stands."""
        if self._sessions.at_hand is None or self._review is None:
            return
        self._show(with_verdict(self._review, view.place, verdict))
        self._sessions.at_hand.add(said(view.place, verdict, self._wall()))

    def _add(self, said: Sequence[Correction]) -> None:
        if self._sessions.at_hand is not None:
            self._sessions.at_hand.add(*said)

    def _undo(self) -> None:
        if self._account is not None:
            self._add(undone(self._account, self._wall()))

    def _redo(self) -> None:
        if self._account is not None:
            self._add(redone(self._account, self._wall()))

    # --- another's marks beside one's own

    def _open_aside(self) -> None:
        """Show two people's marks in the place of the review."""
        if self._review is None:
            return
        self._hearing.stop()
        self._read_to = self.verticalScrollBar().value()
        chosen = self.walk.chosen
        at_s = None if chosen is None else chosen.moment.start_s
        self.view.show_aside(self.mentoring.open(self._review, at_s, self.sound.can_play))
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.verticalScrollBar().setValue(0)

    def _close_aside(self) -> None:
        """Show the review again, where it was left."""
        self._let_go_of_aside()
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # else it is not as high as it was yet
        self.verticalScrollBar().setValue(self._read_to)
        self.opened()

    def _let_go_of_aside(self) -> None:
        self.view.show_aside(None)
        self.mentoring.close()

    # --- what is pressed

    def save(self) -> None:
        """Ask where the review is to be written, and write it there."""
        if self._sessions.open is not None and self._account is not None:
            self.saving.ask(self._sessions.open, self._account)

    def _show_keys(self) -> None:
        told = [(written_keys(act.value), as_said(act)) for act in ReviewAct if act is not ReviewAct.KEYS]
        in_words = self.tr("What is said of a moment is taken back by saying it again.")
        KeysShown(self, told, in_words).open()

    def _read_on(self, way: int) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + way * READ_ON_PX)

    def _what_keys_do(self) -> dict[ReviewAct, Callable[[], object]]:
        return {
            **{act: partial(self._do_to_chosen, act) for act in OF_A_MOMENT},
            ReviewAct.NEXT: lambda: self.walk.step(1),
            ReviewAct.PREVIOUS: lambda: self.walk.step(-1),
            ReviewAct.NEXT_SIGN: lambda: self.walk.step_sign(1),
            ReviewAct.PREVIOUS_SIGN: lambda: self.walk.step_sign(-1),
            ReviewAct.UNDO: self._undo,
            ReviewAct.REDO: self._redo,
            ReviewAct.DOWN: lambda: self._read_on(1),
            ReviewAct.UP: lambda: self._read_on(-1),
            ReviewAct.SAVE: self.save,
            ReviewAct.COMPARE: self._open_aside,
            ReviewAct.KEYS: self._show_keys,
            ReviewAct.LEAVE: lambda: self.back_asked.emit(self._id),
        }

    def _what_keys_do_aside(self) -> dict[ReviewAct, Callable[[], object]]:
        """The same while marks are compared: what is about a moment of the review does nothing."""
        nothing = dict.fromkeys((*OF_A_MOMENT, ReviewAct.NEXT_SIGN, ReviewAct.PREVIOUS_SIGN), lambda: None)
        return {
            **self._acts,
            **nothing,
            ReviewAct.PLAY: self.mentoring.play,
            ReviewAct.NEXT: lambda: self.mentoring.step(1),
            ReviewAct.PREVIOUS: lambda: self.mentoring.step(-1),
            ReviewAct.COMPARE: self._close_aside,
            ReviewAct.LEAVE: self._close_aside,
        }

    def _press(self, act: ReviewAct) -> None:
        """Do what a key or a button on top is for just now."""
        acts = self._acts if self.view.aside is None else self._acts_aside
        acts[act]()

    def _connect(self) -> None:
        self.view.asked.connect(self._press)
        self.view.moment_asked.connect(self._do)
        self.view.written.connect(lambda view, text: self._say(view, written(view.moment, text)))
        self.view.touched.connect(self.walk.choose)
        self.view.words_asked.connect(self._play_words)
        self.saving.told.connect(self.view.notice_strip.say)
        self.mentoring.told.connect(self.view.notice_strip.say)
        self._earlier.came.connect(self._show_earlier)
        self.sound.trouble.connect(self.view.notice_strip.say)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        self.walk.follow(now)

    def event(self, event: QEvent) -> bool:
        """Leave a key to what has the keyboard, where it is more that one's than the page's."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and _keeps(QApplication.focusWidget(), event.key())
        ):
            event.accept()
            return True
        return super().event(event)


def _keeps(focus: QWidget | None, key: int) -> bool:
    """Whether a key is for what has the keyboard: arrows too, where it is gone through by them."""
    by_arrows = isinstance(focus, QComboBox | QRadioButton | QTableView)
    return belongs_to(focus, key) or (by_arrows and key in ARROWS)
