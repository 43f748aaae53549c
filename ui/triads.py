"""The way of three people through a practice: set-up, introductions, rounds and debriefs."""

from collections.abc import Callable
from functools import cached_property, partial
from secrets import token_hex

from PySide6.QtCore import QObject

from cues.hand import Mark
from sessions.triads.course import Course, Step
from sessions.triads.plan import TriadPlan, Voices
from ui.around_triads import Around
from ui.debriefing import Debriefing
from ui.pages.debrief import Debrief
from ui.pages.introductions import Introductions
from ui.pages.ready import Ready
from ui.pages.round import Round
from ui.pages.triad_after import TriadAfter
from ui.pages.triad_set_up import TriadSetUp
from ui.pages.triad_set_up_state import ToIntroduce, usual_draft
from ui.parts.triad.phone_link import PhoneLink
from ui.parts.triad.phone_panel import PhonePanel
from ui.screen_sharing import seen_by_others
from ui.session_state import SessionState
from ui.stage import Stage
from ui.triad_desk import PhoneMarked, TriadAtWork
from ui.triad_files import TriadFiles
from ui.tunables import MARK_ID_BYTES


class Triads(QObject):
    """One practice at a time, from its set-up until it is over; then everybody's `files`."""

    def __init__(self, around: Around) -> None:
        """Begin nothing yet."""
        super().__init__()
        self._around, self._desk = around, around.desk.triads
        self._course: Course | None = None
        self._at_work: TriadAtWork | None = None
        self._phone: PhoneLink | None = None
        self._round_id: str | None = None
        self.files = TriadFiles(around, self.go_on)
        self._going_on: Callable[[], object] | None = None
        self._beginning = self._erasing = False

    @property
    def is_under_way(self) -> bool:
        """Whether three people are practising."""
        return self._at_work is not None

    def go_on(self) -> None:
        """Show where the three are; their set-up, where none are practising."""
        if self._course is None:
            self._set_up_anew()
        elif self._course.step is Step.DEBRIEF:
            self._show_debrief(self._course)
        else:
            self._around.window.show_page(self.ready)

    def again(self) -> None:
        """Show where the three are, or else the set-up of the same three as last time."""
        if self._course is None:
            self._set_up_anew(same=True)
        else:
            self.go_on()

    def _set_up_anew(self, *, same: bool = False) -> None:
        self._desk.forget_learned()
        self.set_up.prepare(usual_draft(self._around.desk.preferences), same=same)
        self._around.window.show_page(self.set_up)

    # --- before the first round

    @cached_property
    def set_up(self) -> TriadSetUp:
        """Who practises, and how."""
        around = self._around
        page = TriadSetUp(
            around.desk, self._desk, around.errands, around.clock.wall, seen_by_others=seen_by_others()
        )
        page.begin_asked.connect(self._begin)
        page.introductions_asked.connect(self._introduce)
        page.earlier_asked.connect(partial(around.with_key, self.files.show_shelf))
        page.back_asked.connect(self._leave_set_up)
        return page

    def _leave_set_up(self) -> None:
        self._desk.forget_learned()
        self._around.go_home("")

    @cached_property
    def introductions(self) -> Introductions:
        """Voices, one after the other."""
        page = Introductions(self._around.desk, self._desk, self._around.errands)
        page.done.connect(self._begin)
        page.back_asked.connect(self._leave_introductions)
        return page

    def _introduce(self, asked: ToIntroduce) -> None:
        self.introductions.begin(asked)
        self._around.window.show_page(self.introductions)

    def _leave_introductions(self, plan: TriadPlan) -> None:
        self.set_up.take_voices(plan.people)
        self._around.window.show_page(self.set_up)

    def _begin(self, plan: TriadPlan) -> None:
        """Begin to practise, once what is kept can be opened where anything of it is needed."""
        sealed = plan.consent_at is not None or plan.known_by is Voices.ENROLLED
        begin = partial(self._begin_opened, plan)
        self._around.with_key(begin) if sealed else begin()

    def _begin_opened(self, plan: TriadPlan) -> None:
        if self._beginning:
            return
        self._beginning, asked_on = True, self._around.window.page

        def begun(at_work: TriadAtWork) -> None:
            self._beginning = False
            if self._around.window.page is not asked_on:  # they left meanwhile
                self._around.errands.run(at_work.end)
                return
            self._at_work = at_work
            self._phone = link = PhoneLink(self._desk, at_work, self._around.errands)
            link.changed.connect(self._tell_of_phone)
            link.marked.connect(self._take_phone_mark)
            self._go_to(Course(plan))

        def failed(why: str) -> None:
            self._beginning = False
            self.set_up.take_voices(plan.people)
            self._desk.forget_learned()
            self._around.window.show_page(self.set_up)
            self.set_up.say(why)

        self._around.errands.run(lambda: self._desk.begin_triad(plan), begun, failed)

    # --- a round

    @cached_property
    def ready(self) -> Ready:
        """Before a round."""
        page = Ready()
        page.begin_asked.connect(self._begin_round)
        page.end_asked.connect(self._finish)
        page.back_asked.connect(partial(self._around.go_home, ""))
        page.phone_asked.connect(self._show_phone)
        return page

    @cached_property
    def round(self) -> Round:
        """While a round is at work."""
        page = Round(self._around.clock)
        page.stop_asked.connect(self._around.at_work.give_up)
        page.withdraw_asked.connect(self._withdraw)
        page.settings_asked.connect(self._around.show_settings)
        page.observed.connect(self._observe)
        page.phone_asked.connect(self._show_phone)
        return page

    def _go_to(self, course: Course, told: str = "") -> None:
        """Get ready for the next round."""
        self._course = course
        self.ready.show_course(course)
        self.ready.say(told)
        self._around.window.show_page(self.ready)

    def _begin_round(self) -> None:
        course, at_work = self._course, self._at_work
        if course is None or at_work is None:
            return
        self._course = course.begun()
        self.round.begin_round(self._course, recorded=course.plan.consent_at is not None)
        stage = self._around.at_work.stage_of(self.round, self._round_ended)
        self._around.begin_session(lambda: at_work.begin_round(course.round), self._not_begun, stage)

    def _not_begun(self, why: str) -> None:
        """There is no round yet; what there was of it is nothing."""
        if self._course is not None:
            self._go_to(self._course.broken_off(), why)

    def _observe(self, mark: Mark, at_s: float, text: str) -> None:
        if self._at_work is not None:
            self._at_work.observe(token_hex(MARK_ID_BYTES), mark, at_s, text)

    # --- the observer's phone

    def _show_phone(self) -> None:
        if self._phone is not None:
            PhonePanel(self._around.window, self._phone).open()

    def _tell_of_phone(self) -> None:
        if self._phone is not None:
            self.ready.show_phone(self._phone.state.phone)
            self.round.show_phone(self._phone.state.phone)

    def _take_phone_mark(self, marked: PhoneMarked) -> None:
        """Tell of a mark that is kept already; before a round there is nothing it could be of."""
        step = self._course.step if self._course is not None else Step.OVER
        is_open = self._phone is not None and self._phone.state.phone is not None
        if step is Step.READY and is_open:  # else it is of the round before, held back by the phone till then
            self.ready.say(self.tr("A mark came from the phone. They are kept once the round has begun."))
        elif step is Step.ROUND:
            self.round.take_phone_mark(marked)
        elif step is Step.DEBRIEF and self._at_work is not None:
            self._keep_late(self._at_work, self.debrief.refresh)

    def _keep_late(self, at_work: TriadAtWork, then: Callable[[], object] = lambda: None) -> None:
        """Have kept what was marked after its round, and say where that cannot be."""
        self._around.errands.run(at_work.keep_late, lambda _: then(), self._say)

    def _say(self, line: str) -> None:
        """Say something on the page that is seen."""
        page = self._around.window.page
        if isinstance(page, Ready):
            page.say(line)
        elif isinstance(page, Debrief):
            page.notice.say(line)
        elif isinstance(page, TriadAfter):
            page.notice_strip.say(line)

    def _round_ended(self, state: SessionState, session_id: str | None) -> None:
        told = " ".join(state.notices)
        if state.erased:
            self._not_begun(self._erased_in_words(told))
        elif state.erasing:
            self._talk_over(None, self._not_erased_in_words(told))
        elif state.vitals.elapsed_s == 0.0:
            self._not_begun(told)
        else:
            self._talk_over(session_id, told)

    # --- its debrief

    @cached_property
    def debrief(self) -> Debrief:
        """After a round."""
        around = self._around
        page = Debrief(around.desk.open_session, around.errands, around.clock, around.clock.wall)
        page.rotate_asked.connect(partial(self._once_recorded, self._rotate))
        page.end_asked.connect(partial(self._once_recorded, self._finish))
        page.withdraw_asked.connect(self._withdraw)
        page.kept.connect(around.kept)
        return page

    def _talk_over(self, session_id: str | None, told: str) -> None:
        """Open the debrief of the round that has just ended, and record it where that was agreed to."""
        course, at_work = self._course, self._at_work
        if course is None or at_work is None:
            return
        self._course = course = course.in_debrief(self._around.clock.now_s())
        self._round_id = session_id
        self._show_debrief(course)
        if told:
            self.debrief.notice.say(told)
        if course.plan.debrief_kept and session_id is not None:
            stage = Stage(self.debrief, lambda session: Debriefing(session, self.debrief), self._recorded)
            self._around.begin_session(at_work.begin_debrief, self.debrief.notice.say, stage)

    def _show_debrief(self, course: Course) -> None:
        if self._round_id is None:
            self.debrief.show_unrecorded(course)
        else:
            self.debrief.show_round(self._round_id, course)
        self._around.window.show_page(self.debrief)

    def _once_recorded(self, go_on: Callable[[], object]) -> None:
        """Go on once what is being recorded is closed, and what is being erased is gone."""
        self._going_on = go_on
        self._around.at_work.stop()
        self._proceed()

    def _recorded(self, state: SessionState, session_id: str | None) -> None:
        """The debrief's recording is over."""
        if state.notices:
            self.debrief.notice.say(" ".join(state.notices))
        self._proceed()

    def _proceed(self) -> None:
        """Let whoever asked to go on do so, once nothing is in the way."""
        if self._around.at_work.is_any or self._erasing:
            return
        go_on, self._going_on = self._going_on, None
        if go_on is not None:
            go_on()

    # --- somebody withdraws

    def _withdraw(self) -> None:
        """Who conducts a round ends and erases it; one that is over, by the time of the answer, goes here."""
        course, at_work = self._course, self._at_work
        if course is None or at_work is None or course.step is not Step.DEBRIEF:
            self._around.at_work.give_up()
            return
        self._round_id, self._erasing = None, True
        self._show_debrief(course)
        self._around.at_work.withdraw()
        self._around.errands.run(at_work.erase_round, self._erased, self._not_erased)

    def _erased(self, nothing: None) -> None:
        self._tell_erased(self._erased_in_words(""))

    def _not_erased(self, why: str) -> None:
        self._going_on = None  # nobody is to be led past what is said of it
        self._tell_erased(self._not_erased_in_words(why))

    def _tell_erased(self, line: str) -> None:
        self._erasing = False
        self._around.kept()
        self._proceed()
        self._say(line)

    def _erased_in_words(self, told: str) -> str:
        return f"{self.tr('Everything of that round is erased.')} {told}".rstrip()

    def _not_erased_in_words(self, why: str) -> str:
        not_yet = self.tr("That round could not be erased yet. Erase it once the practice is over.")
        return f"{not_yet} {why}".rstrip()

    # --- on

    def _rotate(self) -> None:
        """Let everybody take the next role."""
        if self._course is None or self._at_work is None:
            return
        course = self._course.rotated()
        if course.step is Step.OVER:
            self._finish()
            return
        self._leave_round(self._at_work)
        self._go_to(course)

    def _leave_round(self, at_work: TriadAtWork) -> None:
        """Nothing more is added to a round: the observer's phone has done with it."""
        self._round_id = None
        if self._phone is not None:
            self._phone.close()
        at_work.leave_round()
        self._keep_late(at_work)

    # --- afterwards

    def _finish(self) -> None:
        """The practice is over: forget the voices, and show what each may take into their file."""
        at_work = self._at_work
        if at_work is None:
            return
        self._leave_round(at_work)
        self._at_work = self._course = self._phone = None
        shown = partial(self._show_finished, at_work.triad_id)
        self._around.errands.run(at_work.end, shown, lambda why: shown(True))

    def _show_finished(self, triad_id: str | None, is_kept: bool) -> None:
        """Show what is kept of a practice; where nothing is, say so."""
        if triad_id is not None and is_kept:
            self.files.show_triad(triad_id)
        elif triad_id is not None:
            self._around.go_home(self.tr("The practice is over. Nothing of it is kept."))
        else:
            self._around.go_home(self.tr("The practice is over. Nothing of it was recorded."))

    def end(self) -> None:
        """The program ends: let nothing of a practice stay that is for today only."""
        at_work = self._at_work
        self._at_work = self._course = self._phone = None
        self._desk.forget_learned()
        if at_work is not None:
            at_work.end()

    def close(self) -> None:
        """Let go of every page, as everything was wiped."""
        self.end()
        self.files.close()
        for name in ("set_up", "introductions", "ready", "round", "debrief"):
            page = self.__dict__.pop(name, None)
            if page is not None:
                page.deleteLater()

    @property
    def is_keeping(self) -> bool:
        """Whether something said of a round is still to be kept, or a round to be erased."""
        is_written_in = "debrief" in self.__dict__ and self.debrief.is_keeping
        return self._erasing or is_written_in or self.files.is_keeping
