"""A practice round at work: all of a session's page, what is left of the round, and the observer's marks."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout

from audio.clock import Clock
from cues.hand import Mark
from sessions.preferences import Key
from sessions.triads.course import Course
from ui.look.scale import GAP, WIDE
from ui.pages.during import During
from ui.pages.round_state import RoundState, can_be_marked
from ui.parts.confirm import Answers, confirm
from ui.parts.page import card, row
from ui.parts.text import heading, lead, small
from ui.parts.triad.mark_pad import MarkPad
from ui.parts.triad.mark_words import words_of_cast
from ui.parts.triad.phone_line import PhoneLine
from ui.parts.triad.timer import Timer
from ui.parts.triad.timer_state import timer_words
from ui.parts.tunables import BESIDE_FROM_PX, ROUND_WIDTH_PX
from ui.session_state import SessionState
from ui.triad_desk import PhoneAt, PhoneMarked

END_KEY = "D"
"""Ends the round, asking first while more than the last minute is left: a letter is soon typed by mistake."""


class Round(During):
    """A session's page for three. The time being over ends nothing: somebody does."""

    observed = Signal(object, float, str)
    """A `Mark`, when it was pressed by the clock, and a note's words."""

    debrief_asked = Signal()
    """The round is over, and its debrief is wanted; `stop_asked` follows at once."""

    phone_asked = Signal()

    def __init__(self, clock: Clock) -> None:
        """Show nothing yet; `clock` says when a mark's key is pressed."""
        super().__init__(width_px=ROUND_WIDTH_PX, above_px=WIDE, below_px=WIDE)
        self._clock = clock
        self._round = RoundState()
        self.setAccessibleName(self.tr("Practice round"))
        self._actions[Key.STOP].setText(self.tr("Round over: to the debrief"))
        self._withdraw.setText(self.tr("Somebody withdraws…"))
        self.pad.bind_to(self)
        end = QShortcut(QKeySequence(END_KEY), self)
        end.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        end.setAutoRepeat(False)
        end.activated.connect(self._end_by_key)

    def _make(self) -> None:
        super()._make()
        self._cast = lead("")
        self.timer = Timer()
        self.pad = MarkPad(self._now_s)
        self.pad.observed.connect(self._observe)
        self.pad.note_opened.connect(lambda at_s: self.pad.say_note_time(self._round.session_s(at_s)))
        self.phone = PhoneLine(self.phone_asked.emit)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._cast, 1)
        top.addWidget(self._settings)
        self.column.addLayout(top)
        now = row(self._phase, stretch_last=True)
        self._with_whom.setWordWrap(False)
        now.addWidget(self._with_whom)
        self.column.addLayout(now)
        self.column.addWidget(self.timer)
        self.column.addWidget(self._deaf)
        self.column.addWidget(self._notices)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(GAP)
        self._observers = self._observers_card()
        self._beside.addWidget(self._observers, 1)
        self._beside.addWidget(self._coachs_card(), 1)
        self.column.addLayout(self._beside)
        self.column.addWidget(self._reach)
        last = row(self._withdraw)
        last.addWidget(self.phone)
        self.column.addLayout(last)
        self.column.addStretch(1)

    def _observers_card(self) -> QFrame:
        frame, inside = card()
        self._observer = heading("")
        inside.addWidget(self._observer)
        inside.addWidget(self.pad)
        inside.addWidget(small(self.tr("1 to 6 and D work while this window is in front.")))
        inside.addStretch(1)
        return frame

    def _coachs_card(self) -> QFrame:
        frame, inside = card()
        self._coach = heading("")
        inside.addWidget(self._coach)
        inside.addLayout(self._lay_actions())
        inside.addWidget(self._marked)
        inside.addStretch(1)
        heard = QVBoxLayout()
        heard.addWidget(self._level)
        heard.addWidget(self._health)
        inside.addLayout(heard)
        return frame

    def begin_round(self, course: Course, *, recorded: bool) -> None:
        """Say which round it is, who is what in it, and whether anything of it is kept."""
        plan, cast = course.plan, course.plan.cast(course.round)
        self._round = RoundState(plan.round_s)
        self.pad.drop_note()
        self.pad.show_marks(())
        number = self.tr("Round {0} of {1}").format(course.round, plan.rounds)
        self._cast.setText(f"{number}  ·  {words_of_cast(cast)}")
        self._coach.setText(self.tr("{0} coaches").format(cast["coach"].name))
        self._observer.setText(self.tr("{0} marks").format(cast["observer"].name))
        for one in (self._observers, self.phone):
            one.setVisible(recorded)
        self.begin("", recorded=recorded)
        kept = self.tr("recorded on this computer only") if recorded else self.tr("nothing is recorded")
        self._with_whom.setText(kept)

    def show_keys(self, keys: Mapping[Key, str], reach: str) -> None:
        """Say which key does what, the round's own end first."""
        super().show_keys(keys, reach)
        everywhere = self._keys[Key.STOP].text()
        both = f"{END_KEY},  {everywhere}" if everywhere else END_KEY
        self._keys[Key.STOP].setText(both)
        self._actions[Key.STOP].setAccessibleDescription(both)

    def show_state(self, state: SessionState) -> None:
        """Show how the round stands; what is being written is kept as it ends, unless all is erased."""
        super().show_state(state)
        self._round = self._round.at(state.vitals.elapsed_s, self._clock.now_s())
        self.timer.show_left(self._round.left_s, self._round.length_s)
        self.pad.let_mark(self._recorded and can_be_marked(state))
        if state.erasing:
            self.pad.drop_note()
        elif state.is_over:
            self.pad.keep_note()

    def show_phone(self, at: PhoneAt | None) -> None:
        """Show how the observer's phone stands; None while no page is open for it."""
        self.phone.show_phone(at)

    def take_phone_mark(self, came: PhoneMarked) -> None:
        """Show what was marked on the phone, beside what was marked here; the program has it already."""
        self._tell(came.mark, came.at_s, came.text, by_phone=True)

    def ask_to_withdraw(self) -> None:
        """Ask once more, then ask for the round to be stopped and erased."""
        confirm(
            self.window(),
            self.tr("Stop and erase this round?"),
            self.tr("Sound, words, marks and cues of this round are destroyed at once. It cannot be undone."),
            Answers(self.tr("Stop and erase"), self.tr("Keep going")),
            self.withdraw_asked.emit,
        )

    def _now_s(self) -> float:
        return self._clock.now_s()

    def _observe(self, mark: Mark, at_s: float, text: str) -> None:
        self._tell(mark, at_s, text)
        self.observed.emit(mark, at_s, text)

    def _tell(self, mark: Mark, at_s: float, text: str, *, by_phone: bool = False) -> None:
        self._round = self._round.marked(mark, at_s, text, by_phone=by_phone)
        self.pad.show_marks(self._round.latest)
        self.pad.confirm(self._round.marks[-1])

    def _stop(self) -> None:
        self.pad.keep_note()
        self.debrief_asked.emit()
        super()._stop()

    def _end_by_key(self) -> None:
        ends = self._actions[Key.STOP]
        if not ends.isEnabled() or self._round.is_ending:
            ends.click()
            return
        confirm(
            self.window(),
            self.tr("Is the round over?"),
            timer_words(self._round.left_s) + ".",
            Answers(self.tr("To the debrief"), self.tr("Keep going"), is_final=False),
            ends.click,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let pad and session stand beside each other where there is room."""
        super().resizeEvent(event)
        wide = self.viewport().width() >= BESIDE_FROM_PX
        ways = QBoxLayout.Direction
        self._beside.setDirection(ways.LeftToRight if wide else ways.TopToBottom)
