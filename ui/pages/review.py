"""The partnership review of one session: at a glance, what to hear first, and each sign with its moments."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from sessions.account import Account
from sessions.review.questions import questions_for
from sessions.review.review import Review
from sessions.review.sign import Verdict
from ui.desk import Desk
from ui.errands import Errands
from ui.look.scale import CLIENT_LETTERS, GAP, WIDE
from ui.pages.home_state import cut
from ui.pages.one_moment_heard import OneMomentHeard
from ui.pages.playback import documents
from ui.pages.playback_edits import redone, undone
from ui.pages.playback_words import what_is_missing, when, whose
from ui.pages.review_edits import said
from ui.pages.review_state import judged, keeping_first, with_verdict, written
from ui.pages.review_view import ReviewView
from ui.pages.session_at_hand import Sessions
from ui.parts.keys_shown import KeysShown
from ui.parts.page import Page
from ui.parts.playback_keys import belongs_to, bind, written_keys
from ui.parts.review.keys import HELD, OF_A_MOMENT, ReviewAct, as_said
from ui.parts.review.moment_view import MomentView
from ui.tunables import READ_ON_PX


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
        self._chosen: MomentView | None = None
        self._heard: MomentView | None = None
        self.folder = documents()
        self.sound = OneMomentHeard(self)
        self.view = ReviewView()
        self.column.addWidget(self.view)
        self._acts = self._what_keys_do()
        bind(self, self._acts, HELD)
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
        self._let_go()
        self._id, self._account = session_id, None
        self.view.notice_strip.say("")
        if not again:
            self._review = None
            self._choose(None)
            self.view.show_none(self.tr("One moment"))
            self.verticalScrollBar().setValue(0)
        at_hand = self._sessions.take(session_id)
        at_hand.account_came.connect(self._account_came)
        at_hand.unreadable.connect(self._unreadable)
        at_hand.trouble.connect(self.view.notice_strip.say)

    def opened(self) -> None:
        """Come up; the keyboard is on the page itself, whose keys do all there is, or where it was."""
        if self._chosen is not None:
            self._chosen.take_keyboard()
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def left(self) -> None:
        """Go: keep what is being written, and let go of the session."""
        for view in self.view.moments:
            view.keep_writing()
        self._let_go()

    def _let_go(self) -> None:
        self.sound.end()
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
        self._show(review if self._review is None else keeping_first(review, self._review))

    def _show(self, review: Review) -> None:
        self._review = review
        before, keyboard = self.view.moments, self._has_keyboard(self._chosen)
        questions = questions_for(review.signs, self._id, self._desk.preferences.questions)
        self.view.show_review(review, questions, self.sound.can_play)
        if before and before != self.view.moments:
            self._find_again(keyboard)

    @staticmethod
    def _has_keyboard(view: MomentView | None) -> bool:
        focus = QApplication.focusWidget()
        return view is not None and focus is not None and view.isAncestorOf(focus)

    def _find_again(self, keyboard: bool) -> None:
        """Be about the same moment in a page that was built anew, if it is there still."""
        place = self._chosen.place if self._chosen is not None else None
        self._chosen = self._heard = None
        self.sound.stop()
        self._choose(next((view for view in self.view.moments if view.place == place), None))
        if keyboard and self._chosen is not None:
            self._chosen.take_keyboard()
        elif keyboard:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _unreadable(self, line: str) -> None:
        self.view.show_none(self.tr("It cannot be reviewed"))
        self.view.notice_strip.say(line)

    def _not_read(self, asked: int, line: str) -> None:
        if asked == self._asked and self._sessions.at_hand is not None:
            self._unreadable(line)

    # --- one moment

    def _choose(self, view: MomentView | None) -> None:
        """Let keys be about a moment."""
        if self._chosen is not None:
            self._chosen.set_chosen(False)
        self._chosen = view
        if view is not None:
            view.set_chosen(True)

    def _go_to(self, view: MomentView | None) -> None:
        """Choose a moment, with it in sight and the keyboard on it."""
        if view is not None:
            self._choose(view)
            view.take_keyboard()
            self._see(view)

    def _see(self, widget: QWidget) -> None:
        self.ensureWidgetVisible(widget, 0, GAP)

    def _step(self, by: int) -> None:
        """Go to the next moment, or the one before."""
        views = self.view.moments
        end = 0 if by > 0 else len(views) - 1
        at = views.index(self._chosen) + by if self._chosen in views else end
        if 0 <= at < len(views):
            self._go_to(views[at])

    def _step_sign(self, by: int) -> None:
        """Go to the first moment of the next sign that has any, or of the one before."""
        signs = [sign for sign in self.view.signs if sign.moments]
        here = next((at for at, sign in enumerate(signs) if self._chosen in sign.moments), -1)
        at = here + by
        if 0 <= at < len(signs):
            self._go_to(signs[at].moments[0])
            self.ensureWidgetVisible(signs[at].name, 0, GAP)

    def _do(self, view: MomentView, act: ReviewAct) -> None:
        """Do what a moment's own button asks for."""
        if act is ReviewAct.PLAY:
            self._play(view)
        elif act in (ReviewAct.AGREE, ReviewAct.DISAGREE):
            self._say(view, judged(view.moment, act is ReviewAct.AGREE))
        elif act is ReviewAct.WRITE:
            view.begin_writing()
            self._see(view)
        elif act is ReviewAct.PLAYBACK:
            self.playback_asked.emit(self._id, view.moment.start_s)

    def _do_to_chosen(self, act: ReviewAct) -> None:
        """Do it to the moment that is chosen, the first one where none is."""
        if self._chosen is None:
            self._step(1)
        if self._chosen is not None:
            self._do(self._chosen, act)

    def _play(self, view: MomentView) -> None:
        """Hear it, or no longer."""
        heard = self._heard
        self._stop()
        if view is not heard and self.sound.can_play:
            self._heard = view
            view.set_playing(True)
            self.sound.play((view.moment.start_s, view.moment.end_s))

    def _stop(self) -> None:
        self.sound.stop()
        self._is_over()

    def _is_over(self) -> None:
        if self._heard is not None:
            self._heard.set_playing(False)
            self._heard = None

    # --- what is said of it

    def _say(self, view: MomentView, verdict: Verdict) -> None:
        """Keep what the coach says of a moment, and show it wherever that moment stands."""
        if self._sessions.at_hand is None or self._review is None:
            return
        self._show(with_verdict(self._review, view.place, verdict))
        self._sessions.at_hand.add(said(view.place, verdict, self._wall()))

    def _undo(self) -> None:
        if self._sessions.at_hand is not None and self._account is not None:
            self._sessions.at_hand.add(*undone(self._account, self._wall()))

    def _redo(self) -> None:
        if self._sessions.at_hand is not None and self._account is not None:
            self._sessions.at_hand.add(*redone(self._account, self._wall()))

    # --- what is pressed

    def save(self) -> None:
        """Ask where the review is to be written, and write it there."""
        session, account = self._sessions.open, self._account
        if session is None or account is None:
            return
        name = self.tr("Review {0}.html").replace("{0}", f"{account.about.started_at.astimezone():%Y-%m-%d}")
        page = self.tr("A page for any browser ({0})").replace("{0}", "*.html")
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save this review"), str(self.folder / name), page
        )
        if chosen:
            path = Path(chosen)
            self.folder = path.parent
            told = self.tr("The review is saved as {0}.").replace("{0}", path.name)
            strip = self.view.notice_strip
            self._errands.run(lambda: session.save_review(path), lambda _: strip.say(told), strip.say)

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
            ReviewAct.NEXT: lambda: self._step(1),
            ReviewAct.PREVIOUS: lambda: self._step(-1),
            ReviewAct.NEXT_SIGN: lambda: self._step_sign(1),
            ReviewAct.PREVIOUS_SIGN: lambda: self._step_sign(-1),
            ReviewAct.UNDO: self._undo,
            ReviewAct.REDO: self._redo,
            ReviewAct.DOWN: lambda: self._read_on(1),
            ReviewAct.UP: lambda: self._read_on(-1),
            ReviewAct.SAVE: self.save,
            ReviewAct.KEYS: self._show_keys,
            ReviewAct.LEAVE: lambda: self.back_asked.emit(self._id),
        }

    def _connect(self) -> None:
        self.view.asked.connect(lambda act: self._acts[act]())
        self.view.moment_asked.connect(self._do)
        self.view.written.connect(lambda view, text: self._say(view, written(view.moment, text)))
        self.view.touched.connect(self._choose)
        self.sound.over.connect(self._is_over)
        self.sound.trouble.connect(self.view.notice_strip.say)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_keyboard)

    def _follow_keyboard(self, before: QWidget | None, now: QWidget | None) -> None:
        """Let keys be about the moment that the keyboard is in."""
        view = now
        while view is not None and not isinstance(view, MomentView):
            view = view.parentWidget()
        if isinstance(view, MomentView) and view is not self._chosen and self.isAncestorOf(view):
            self._choose(view)

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
