"""The page after a practice in threes: its rounds, and into whose file each of them goes."""

from collections.abc import Iterable, Mapping
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sessions.triads.triad import Triad
from ui.desk import Desk
from ui.errands import Errands
from ui.look.scale import GAP, SMALL
from ui.pages.triad_after_files import FilesCard
from ui.pages.triad_after_round import RoundView
from ui.pages.triad_after_state import AfterState, RoundLine, Wish
from ui.pages.triad_after_words import called, names_of, of_triad
from ui.parts.announce import announce
from ui.parts.buttons import danger_button, main_button
from ui.parts.confirm import Answers, confirm
from ui.parts.page import Page, clear, row
from ui.parts.strips import NoticeStrip
from ui.parts.text import heading, lead, quiet, title
from ui.triad_desk import TriadDesk

Read = tuple[Triad | None, Mapping[str, float]]
"""A triad, None where it is not kept any more, and how long its sessions are, by id."""


class TriadAfter(Page):
    """Says `done` to go on, and by ids which session, debrief or person is asked for.

    `erase_asked` comes with the id of a round's session, then of its debrief's, after the three were asked
    again; `refresh` once they are gone. `practice_erased` comes with the triad's, which is gone by then.
    A tick is kept at once; what three people agree to is kept in the order in which they said so.
    """

    done = Signal()
    debrief_asked = Signal(str)
    playback_asked = Signal(str)
    review_asked = Signal(str)
    person_asked = Signal(str)
    erase_asked = Signal(str)
    practice_erased = Signal(str)

    def __init__(self, desk: Desk, triads: TriadDesk, errands: Errands) -> None:
        """Make the page, about no triad yet."""
        super().__init__(QCoreApplication.translate("TriadAfter", "After the practice"))
        self._desk, self._triads, self._errands = desk, triads, errands
        self._id = ""
        self._state: AfterState | None = None
        self._waiting: list[Wish] = []
        self._asked, self._reading = 0, False
        self.rounds: list[RoundView] = []
        self.files: FilesCard | None = None
        self.who, self.when = lead(""), quiet("")
        self.notice_strip = NoticeStrip()
        self.finish = main_button(self.tr("Done"), self.done.emit)
        self.erase = danger_button(self.tr("Erase this practice…"), self._ask_to_erase_all)
        self.first = self.finish
        self._place = QVBoxLayout()
        self._lay_out()

    @property
    def triad_id(self) -> str:
        """Of which triad it tells; empty before the first."""
        return self._id

    def show_triad(self, triad_id: str) -> None:
        """Tell of a triad, as soon as it is read."""
        self._id, self._state = triad_id, None
        self.notice_strip.say("")
        self._show(None)
        self.refresh()

    def opened(self) -> None:
        """Come up, and read anew what may have changed meanwhile."""
        super().opened()
        if self._state is not None:
            self.refresh()

    def refresh(self) -> None:
        """Read the triad anew; what is on the screen stays there until it is read."""
        self._asked += 1
        self._reading = True
        read = partial(_read, self._desk, self._triads, self._id)
        self._errands.run(read, partial(self._is_read, self._asked), partial(self._unreadable, self._asked))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on by Esc, wherever the keyboard is."""
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    # --- what is shown

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(title(self.tr("After the practice")), 1)
        top.addWidget(self.when, 0, Qt.AlignmentFlag.AlignBottom)
        self.when.setWordWrap(False)
        self._place.setSpacing(GAP)
        self.column.addLayout(top)
        self.column.addWidget(self.notice_strip)
        self.column.addWidget(self.who)
        self.column.addLayout(self._place)
        self.column.addLayout(row(self.finish, self.erase))
        self.column.addStretch(1)

    def _is_read(self, asked: int, read: Read) -> None:
        if asked != self._asked:
            return
        self._reading = False
        triad, lengths = read
        if triad is None:
            self._show(None)
            self.who.setText(self.tr("This practice is no longer kept."))
            return
        mine = tuple(wish for wish in self._waiting if wish.triad_id == triad.id)
        self._show(AfterState(triad, lengths, mine))

    def _unreadable(self, asked: int, why: str) -> None:
        if asked == self._asked:
            self._reading = False
            self.notice_strip.say(why)

    def _show(self, state: AfterState | None) -> None:
        """Show a triad, or, with None, nothing but the way on; what is the same but for its ticks stays."""
        before, self._state = self._state, state
        if before is not None and state is not None and state.looks_like(before):
            self._show_ticks()
            return
        self.rounds, self.files = [], None
        clear(self._place)
        self.erase.setVisible(state is not None)
        self.who.setText("" if state is None else names_of(state.triad))
        self.when.setText("" if state is None else of_triad(state.triad))
        if state is not None:
            self._add(state)
            self._order_tabs()

    def _add(self, state: AfterState) -> None:
        self.files = FilesCard(state.people)
        self.files.person_asked.connect(self.person_asked)
        self.files.all_asked.connect(self._take_all)
        for line in state.lines:
            view = RoundView(line, state.people)
            view.ticked.connect(partial(self._tick, line.number))
            view.debrief_asked.connect(self.debrief_asked)
            view.playback_asked.connect(self.playback_asked)
            view.review_asked.connect(self.review_asked)
            view.erase_asked.connect(partial(self._ask_to_erase, line))
            self._place.addWidget(view)
            self.rounds.append(view)
        if not state.lines:
            self._place.addWidget(quiet(self.tr("No round was recorded.")))
        self._place.addSpacing(SMALL)
        self._place.addWidget(heading(self.tr("Your files")))
        self._place.addWidget(
            quiet(self.tr("A file is yours: what you agree to stands in it, and you can take it along."))
        )
        self._place.addWidget(self.files)
        self.files.show_state(state)

    def _order_tabs(self) -> None:
        """Go by Tab as the page is read: the rounds, the files, then the way on."""
        for before, after in pairwise(self._controls()):
            self.setTabOrder(before, after)

    def _controls(self) -> list[QWidget]:
        met: list[QWidget] = []
        for one in self.rounds:
            met += one.controls
        return [*met, *(self.files.controls if self.files else ()), self.finish, self.erase]

    # --- what is agreed to

    def _tick(self, number: int, person_id: str, agreed: bool) -> None:
        self._wish(Wish(self._id, number, person_id, agreed))

    def _take_all(self, person_id: str) -> None:
        if self._state is not None:
            self._wish(*self._state.all_for(person_id))

    def _wish(self, *wishes: Wish) -> None:
        """Show each at once, and keep one after the other."""
        at_rest = not self._waiting
        for wish in wishes:
            self._waiting.append(wish)
            if self._state is not None:
                self._state = self._state.wished(wish)
        self._show_ticks()
        if at_rest:
            self._keep_next()

    def _keep_next(self) -> None:
        if self._waiting:
            wish = self._waiting[0]
            keep = partial(self._triads.agree, wish.triad_id, wish.number, wish.person_id, wish.agreed)
            self._errands.run(keep, self._kept, self._not_kept)

    def _kept(self, triad: Triad) -> None:
        self._answer(triad)

    def _not_kept(self, why: str) -> None:
        self.notice_strip.say(why)
        self._answer(None)

    def _answer(self, triad: Triad | None) -> None:
        wish = self._waiting.pop(0)
        if self._state is not None and wish.triad_id == self._id:
            self._state = self._state.answered(triad)
            self._show_ticks()
            if self._reading:  # what is read by now may be older than this
                self.refresh()
        self._keep_next()

    def _show_ticks(self) -> None:
        if self._state is None or self.files is None:
            return
        for view, line in zip(self.rounds, self._state.lines, strict=True):
            view.show_line(line)
        self.files.show_state(self._state)

    # --- what is erased

    def _ask_to_erase(self, line: RoundLine) -> None:
        question = self.tr("Erase {0} for good?").replace("{0}", called(line.number).lower())
        final = self.tr(
            "Everything kept of it and of the talk after it is destroyed, in everybody's file too. This is "
            "final: nobody can bring it back."
        )
        confirm(self, question, final, self._answers(), lambda: self._erase(line.session_ids))

    def _erase(self, session_ids: Iterable[str]) -> None:
        for session_id in session_ids:
            self.erase_asked.emit(session_id)

    def _ask_to_erase_all(self) -> None:
        triad_id = self._id
        final = self.tr(
            "Every round and every debrief of it is destroyed, in everybody's file too. This is final: "
            "nobody can bring them back."
        )
        ask = self.tr("Erase this practice for good?")
        confirm(self, ask, final, self._answers(), lambda: self._erase_all(triad_id))

    def _answers(self) -> Answers:
        return Answers(self.tr("Erase for good"), self.tr("Keep it"))

    def _erase_all(self, triad_id: str) -> None:
        erased = partial(self._is_erased, triad_id)
        self._errands.run(lambda: self._triads.erase_triad(triad_id), erased, self.notice_strip.say)

    def _is_erased(self, triad_id: str, nothing: None) -> None:
        if triad_id == self._id:
            self._asked += 1
            self._show(None)
            self.who.setText(self.tr("This practice is no longer kept."))
            announce(self, self.who.text())
        self.practice_erased.emit(triad_id)


def _read(desk: Desk, triads: TriadDesk, triad_id: str) -> Read:
    triad = next((one for one in triads.triads() if one.id == triad_id), None)
    lengths = {one.id: one.outline.summary.duration_s for one in desk.sessions() if one.outline}
    return triad, lengths
