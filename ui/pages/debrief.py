"""The debrief of a practice round: three people talk it over, the client first and the machine last."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from audio.clock import Clock
from diarize.events import Role
from sessions.account import Account
from sessions.corrections import Correction
from sessions.triads.course import Course
from sessions.triads.debrief import Sight, sights
from ui.errands import Errands
from ui.look.scale import GAP, WIDE
from ui.pages.debrief_answers import AnswerField
from ui.pages.debrief_edits import answered
from ui.pages.debrief_foot import DebriefFoot
from ui.pages.debrief_keys import HELD, THROUGH_FIELDS, DebriefAct, as_said
from ui.pages.debrief_moments import DebriefMoments
from ui.pages.debrief_recording import RecordingLine
from ui.pages.debrief_state import (
    PEOPLE,
    Telling,
    Voice,
    names_in,
    names_of,
    said_in,
    seen_by_now,
)
from ui.pages.debrief_view import NAMELESS, DebriefView
from ui.pages.debrief_words import MINUTE_S, called, left_in_words
from ui.pages.session_at_hand import SessionAtHand, Sessions
from ui.parts.announce import announce
from ui.parts.buttons import danger_button
from ui.parts.confirm import Answers, confirm
from ui.parts.keys_shown import KeysShown
from ui.parts.page import Page, row
from ui.parts.playback_keys import belongs_to, bind, written_keys
from ui.parts.strips import NoticeStrip
from ui.playback_desk import OpenSession
from ui.session_state import SessionState

WIDTH_PX = 880
"""The page's column: a quarter of an hour in it is told to the second or two, and three read along."""

TICK_MS = 1000
"""How often it is looked at how much is left."""


@dataclass(frozen=True, slots=True)
class _Opener:
    open_session: Callable[[str], OpenSession]


class Debrief(Page):
    """Shows a round that has just ended, while three talk about it, or one of earlier.

    What is written and marked is kept in the round's session; it holds that only while it is up.
    """

    rotate_asked = Signal()
    """On to the next round, or, after the last one, to everybody's files."""

    end_asked = Signal()
    """No further round, asked while the practice is under way."""

    back_asked = Signal()
    """Back to where a round of earlier was chosen."""

    withdraw_asked = Signal()
    """Somebody withdraws from the round and this talk: asked and confirmed."""

    record_pause_asked = Signal(bool)
    """Let the recording of the talk rest, True, or go on."""

    record_stop_asked = Signal()
    kept = Signal()
    """All that was said of rounds that were left is kept."""

    def __init__(
        self,
        open_session: Callable[[str], OpenSession],
        errands: Errands,
        clock: Clock,
        now: Callable[[], datetime],
        see: Callable[[Account], Sequence[Sight]] = sights,
    ) -> None:
        """Make the page, about no round yet; `clock` is that of courses, `now` the time things are said at.

        `open_session` is slow and raises `SessionError`; `see` says what was marked and cued.
        """
        name = QCoreApplication.translate("Debrief", "Debrief")
        super().__init__(name, width_px=WIDTH_PX, above_px=WIDE, below_px=GAP)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._clock, self._now, self._see, self._errands = clock, now, see, errands
        self._sessions = Sessions(_Opener(open_session), errands, self, drawn=False)
        self._sessions.kept.connect(self.kept)
        self._course: Course | None = None
        self._account: Account | None = None
        self._id = ""
        self._names: Mapping[Role, str] = NAMELESS
        self._told: tuple[str, ...] = ()
        self.telling = Telling()
        self.recording = RecordingLine()
        self.view = DebriefView(self.recording)
        self.moments = DebriefMoments(self.view, now, self)
        self.column.addWidget(self.view)
        self.withdraw = danger_button(self.tr("Somebody withdraws…"), self._ask_to_withdraw)
        self.column.addLayout(row(self.withdraw))
        self.notice, self.foot = NoticeStrip(), DebriefFoot()
        self.add_foot(row(self.notice, stretch_last=True), row(self.foot, stretch_last=True))
        self.notice.installEventFilter(self)
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._show_time)
        self._acts = self._what_keys_do()
        bind(self, self._acts, HELD)
        self._connect()

    # --- a round comes and goes

    @property
    def is_keeping(self) -> bool:
        """Whether something that was said of a round is not kept yet."""
        return self._sessions.is_keeping

    def show_round(self, session_id: str, course: Course | None = None) -> None:
        """Open the round kept as `session_id`, and show it once it is read.

        With the `course` of a practice whose debrief this is: its time, what is recorded, and the voices one
        by one, as far as they had come where it is the same as before. Without: all of it, as it was told.
        """
        telling = Telling() if course is not None else Telling.all_told()
        if session_id == self._id and course is not None and self._course is not None:
            telling = self.telling
        self._begin(session_id, course, telling)
        self._take()

    def _take(self) -> None:
        at_hand = self._sessions.take(self._id)
        at_hand.account_came.connect(self._account_came)
        at_hand.unreadable.connect(self.notice.say)
        at_hand.trouble.connect(self._not_kept)

    def show_unrecorded(self, course: Course) -> None:
        """Show the debrief of a round of which nothing is kept: whose turn it is, and what they are asked."""
        self._begin("", course, Telling(PEOPLE))
        self.view.show_unkept()

    def show_recording(self, state: SessionState | None) -> None:
        """Show how the recording of the talk stands; None where it is not recorded."""
        self.recording.show_state(state)
        lines = state.notices if state is not None else ()
        if lines != self._told:
            self._told = lines
            self.notice.say(" ".join(lines))

    def refresh(self) -> None:
        """Read the round anew: a mark came late."""
        at_hand = self._sessions.at_hand
        if at_hand is not None and at_hand.session is not None and not at_hand.is_keeping:
            self._errands.run(at_hand.session.account, partial(self._read_anew, at_hand), self.notice.say)

    def opened(self) -> None:
        """Come up, the round at hand again; the keyboard is on the page, whose keys do all there is."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._id and self._sessions.at_hand is None:
            self._account = None
            self._take()
        if self._course is not None:
            self._tick.start()

    def left(self) -> None:
        """Go: keep what is being written, and let go of the round."""
        self._keep_writing()
        self._let_go()

    def _begin(self, id_: str, course: Course | None, telling: Telling) -> None:
        self._keep_writing()
        self._let_go()
        self._id, self._course, self.telling, self._account = id_, course, telling, None
        self._names = names_in(course) if course is not None else NAMELESS
        self.notice.say("")
        self.view.begin(course.round if course is not None else None, self._names)
        self.recording.setVisible(course is not None)
        self.recording.show_state(None)
        self.foot.show_course(course)
        self.withdraw.setVisible(course is not None and bool(id_))
        self.verticalScrollBar().setValue(0)
        self._show_voice()
        self._show_time()

    def _let_go(self) -> None:
        self._tick.stop()
        self.moments.sound.end()
        self._sessions.let_go()

    def _keep_writing(self) -> None:
        for one in self.view.answers.values():
            one.keep()
        self.view.list.keep_writing()

    # --- what is shown

    def _account_came(self, account: Account) -> None:
        first, self._account = self._account is None, account
        if first and self._sessions.open is not None:
            self._show_whole(account, self._sessions.open)
        self._show_sights()

    def _read_anew(self, of: SessionAtHand, account: Account) -> None:
        if of is self._sessions.at_hand and not of.is_keeping:
            self._account_came(account)

    def _show_whole(self, account: Account, session: OpenSession) -> None:
        self.moments.begin(session.transport, account.duration_s)
        if self._course is None:
            self._names = names_of(account)
            practice = account.about.practice
            self.view.begin(practice.round if practice is not None else None, self._names)
        self.view.show_whole(account, can_play=self.moments.sound.can_play)
        self._show_voice()

    def _show_voice(self) -> None:
        if all(self._names.values()):
            live = self._course is not None
            self.view.show_voice(self.telling, may_write=self._account is not None, live=live)
        self.foot.show_telling(self.telling, self._names)

    def _show_sights(self) -> None:
        if self._account is None:
            return
        found = seen_by_now(self._account, self.telling, self._see)
        self.view.show_round(self._account, found, self.telling)
        self.moments.show(found)

    def _show_time(self) -> None:
        left_s = self._course.left_s(self._clock.now_s()) if self._course is not None else None
        words = "" if left_s is None else left_in_words(left_s)
        if words != self.view.timer.text():
            self.view.timer.setText(words)
            if left_s is not None and abs(left_s) < MINUTE_S:
                announce(self.view.timer, words)  # as it ends; every minute would be in the way of the talk

    def _not_kept(self, line: str) -> None:
        """Say why something was not kept; what is written stays, and is tried again with the next word."""
        self.notice.say(line)
        if self._account is not None:
            for one in self.view.answers.values():
                one.set_kept(said_in(self._account))

    # --- whose turn it is

    def _turn_to(self, voice: Voice | None) -> None:
        if voice is None or not self.telling.can_go(voice):
            return
        writing = isinstance(QApplication.focusWidget(), AnswerField)
        if self.foot.next.hasFocus() and voice is self.telling.voices[-1]:
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # else, gone, it would leave it to what rotates
        self._keep_writing()
        self.telling = self.telling.to(voice)
        self._show_voice()
        self._show_sights()
        self.verticalScrollBar().setValue(0)
        announce(self.view.head, self.view.head.text())
        fields = list(self.view.answers[voice].fields.values())
        if writing:
            (fields[0] if fields else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _step(self, by: int) -> None:
        """Go to the next moment, or the one before, and have it in sight."""
        self.moments.step(by)
        row = self.view.list.rows.get(self.moments.chosen or "")
        if row is not None:
            self.ensureWidgetVisible(row, 0, GAP)

    # --- what is said of it

    def _add(self, said: Sequence[Correction]) -> None:
        if self._sessions.at_hand is not None:
            self._sessions.at_hand.add(*said)

    def _answer(self, role: Role, question: str, text: str) -> None:
        self._add(answered(role, question, text, self._now()))

    def _undo(self) -> None:
        if self._account is not None:
            self.moments.undo(self._account)

    # --- what is pressed

    def _what_keys_do(self) -> dict[DebriefAct, Callable[[], object]]:
        return {
            DebriefAct.NEXT_VOICE: lambda: self._turn_to(self.telling.next),
            DebriefAct.VOICE_BEFORE: lambda: self._turn_to(self.telling.before),
            DebriefAct.PLAY: self.moments.play_chosen,
            DebriefAct.NEXT: lambda: self._step(1),
            DebriefAct.PREVIOUS: lambda: self._step(-1),
            DebriefAct.UNDO: self._undo,
            DebriefAct.ROTATE: self._rotate_by_key,
            DebriefAct.KEYS: self._show_keys,
            DebriefAct.LEAVE: self._leave,
        }

    def _rotate(self) -> None:
        if self._course is not None:
            self._keep_writing()
            self.rotate_asked.emit()

    def _rotate_by_key(self) -> None:
        """Ask first while somebody has yet to speak: whoever begins to write may type an R."""
        if self._course is None or self.telling.next is None:
            self._rotate()
            return
        name = called(self.telling.next, self._names)
        following = self.tr("It would be {0}'s turn next.").replace("{0}", name)
        answers = Answers(self.tr("It is over"), self.tr("Stay here"), is_final=False)
        confirm(self.window(), self.tr("Is this debrief over?"), following, answers, self._rotate)

    def _leave(self) -> None:
        if self._course is None:
            self.back_asked.emit()
        elif self._course.is_last:
            self.end_asked.emit()
        else:
            self._ask_to_end()

    def _ask_to_end(self) -> None:
        lost = self.tr(
            "Rounds are left, and this practice cannot be gone on with later. What was recorded of it stays."
        )
        answers = Answers(self.tr("End the practice"), self.tr("Stay here"), is_final=False)
        confirm(self.window(), self.tr("End the practice here?"), lost, answers, self.end_asked.emit)

    def _ask_to_withdraw(self) -> None:
        confirm(
            self.window(),
            self.tr("Erase this round?"),
            self.tr(
                "Sound, words, marks and cues of the round are destroyed at once, and what was written and "
                "recorded of it here. It cannot be undone."
            ),
            Answers(self.tr("Erase"), self.tr("Keep it")),
            self.withdraw_asked.emit,
        )

    def _show_keys(self) -> None:
        told = [(written_keys(act.value), as_said(act)) for act in DebriefAct if act is not DebriefAct.KEYS]
        in_words = self.tr("On the timeline the arrows go from moment to moment, and Enter plays one.")
        KeysShown(self, told, in_words).open()

    def _connect(self) -> None:
        view = self.view
        view.asked.connect(lambda act: self._acts[act]())
        pressed = self._acts | {DebriefAct.ROTATE: self._rotate}
        self.foot.asked.connect(lambda act: pressed[act]())
        view.stepper.asked.connect(self._turn_to)
        for one in view.answers.values():
            one.written.connect(self._answer)
            one.done.connect(self.setFocus)
        self.moments.said.connect(self._add)
        self.moments.trouble.connect(self.notice.say)
        self.recording.pause_asked.connect(self.record_pause_asked)
        self.recording.stop_asked.connect(self.record_stop_asked)

    def event(self, event: QEvent) -> bool:
        """Leave a key to what has the keyboard, where it is more that one's than the page's."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and event.key() not in THROUGH_FIELDS
            and belongs_to(QApplication.focusWidget(), event.key())
        ):
            event.accept()
            return True
        return super().event(event)
