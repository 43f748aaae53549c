"""The desktop program: its one window, its pages, and the way from one to the next."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from audio.clock import Clock
from sessions.library import SessionEntry
from sessions.preferences import Preferences
from ui.around_triads import Around
from ui.at_work import AtWork
from ui.desk import Desk, LiveSession, Plan
from ui.errands import Errands
from ui.keys.choose import reach_in_words
from ui.look.theme import Look
from ui.pages.debrief import Debrief
from ui.pages.during import During
from ui.pages.enrol_voice import EnrolVoice
from ui.pages.first_start import FirstStart
from ui.pages.home import Home
from ui.pages.home_state import is_triad
from ui.pages.playback import Playback
from ui.pages.review import ReviewPage
from ui.pages.settings import Settings
from ui.pages.start import Start
from ui.pages.start_state import Draft, same_again, usual_draft
from ui.pages.summary import Summary
from ui.pages.trends import Trends
from ui.parts.close_question import ask_to_close
from ui.parts.passphrase_question import Without, ask_passphrase
from ui.recordings import Recordings
from ui.screen_sharing import seen_by_others
from ui.session_state import SessionState
from ui.stage import Conducting, Stage
from ui.triads import Triads
from ui.tunables import CLOSING_AT_MOST_S, WARM_AFTER_S
from ui.window import Window


class Program(QObject):
    """Everything a coach sees; `open` shows the first page, and the rest follows from what is pressed.

    Pages are made when they first come up, so that the window is there at once.
    """

    closed = Signal()

    def __init__(
        self, application: QApplication, desk: Desk, clock: Clock, expected: tuple[type[Exception], ...]
    ) -> None:
        """Make the window and nothing else; of what slow work raises, `expected` is told to the coach."""
        super().__init__(application)
        self._desk, self._clock = desk, clock
        self._errands = Errands(expected)
        self._look = Look(application, desk.preferences.theme)
        self.window = Window()
        self.window.close_asked.connect(self.close)
        self.at_work = AtWork(desk, self._errands, clock, self.window)
        self.at_work.changed.connect(self._share_the_computer)
        self.at_work.over.connect(self._session_over)
        self.recordings = Recordings(desk, self._errands, lambda: self.home, self._clock.wall)
        self.recordings.idle.connect(self._leave_when_done)
        self._retention_days = desk.preferences.retention_days
        self._leave_review: Callable[[str], object] = self._look_back
        self._after_playback: Callable[[str], object] = self._look_back
        self._playback_within_review = False
        self._from_trends = self._closing = self._left = False

    @property
    def conduct(self) -> Conducting | None:
        """Who conducts the session at work."""
        return self.at_work.conduct

    def open(self, remark: str = "") -> None:
        """Show the first page, with a `remark` if there is one; then load what a session needs behind it."""
        if self._desk.preferences.introduced:
            self._go_home(remark)
        else:
            self.window.show_page(self.first_start)
        self.window.come_forward()
        QTimer.singleShot(round(WARM_AFTER_S * 1000), self, self._make_ready)

    def _make_ready(self) -> None:
        self._tidy()
        self._errands.run(self._desk.warm)

    def _tidy(self) -> None:
        """Let go of what was kept long enough."""
        self._errands.run(self._desk.tidy, lambda erased: self.home.refresh() if erased else None)

    # --- pages

    @cached_property
    def first_start(self) -> FirstStart:
        """Once, and never again."""
        page = FirstStart(self._desk, self._errands)
        page.done.connect(self._introduced)
        return page

    @cached_property
    def home(self) -> Home:
        """Where everything begins."""
        page = Home(self._desk, self._errands)
        page.start_asked.connect(lambda: self._prepare(usual_draft(self._desk.preferences)))
        page.triad_asked.connect(self._practise)
        page.again_asked.connect(self._again)
        page.example_asked.connect(self.show_example)
        page.files_asked.connect(lambda files: self._with_key(partial(self._open_files, files)))
        page.go_on_asked.connect(self.recordings.go_on)
        page.settings_asked.connect(self._show_settings)
        page.trends_asked.connect(lambda: self.window.show_page(self.trends))
        page.session_asked.connect(self._look_back)
        page.review_asked.connect(partial(self._review, back=lambda session_id: self._go_home()))
        page.erase_asked.connect(self._erase)
        page.pause_asked.connect(self.recordings.pause)
        page.cancel_asked.connect(lambda: self.recordings.ask_to_cancel(self.window))
        page.unlocked.connect(self._tidy)
        return page

    def _practise(self) -> None:
        self.triads.go_on()

    def _again(self, entry: SessionEntry) -> None:
        about = entry.outline.about if entry.outline else None
        if about is not None and is_triad(about):
            self.triads.again()
        else:
            self._prepare(same_again(entry, self._desk.preferences))

    @cached_property
    def start_page(self) -> Start:
        """Before a session."""
        page = Start(self._desk, self._errands, self._clock.wall, seen_by_others=seen_by_others())
        page.begin_asked.connect(self._begin)
        page.back_asked.connect(self._go_home)
        return page

    @cached_property
    def during(self) -> During:
        """While a session is at work."""
        page = During()
        page.stop_asked.connect(self.at_work.give_up)
        page.withdraw_asked.connect(self._withdraw_unheard)
        page.settings_asked.connect(self._show_settings)
        return page

    @cached_property
    def summary(self) -> Summary:
        """After a session."""
        page = Summary(self._desk, self._errands)
        page.done.connect(self._leave_summary)
        page.erase_asked.connect(self._erase)
        page.play_back_asked.connect(self._play_back)
        page.review_asked.connect(partial(self._review, back=self._look_back))
        return page

    @cached_property
    def trends(self) -> Trends:
        """All sessions beside each other."""
        page = Trends(self._desk, self._errands, self._clock)
        page.session_asked.connect(self._look_back_from_trends)
        page.done.connect(self._go_home)
        return page

    @cached_property
    def playback(self) -> Playback:
        """A session from end to end."""
        page = Playback(self._desk, self._errands, self._clock.wall)
        page.back_asked.connect(self._leave_playback)
        page.review_asked.connect(self._review_from_playback)
        page.kept.connect(self._leave_when_done)
        return page

    @cached_property
    def review(self) -> ReviewPage:
        """A session's signs, each with its moments."""
        page = ReviewPage(self._desk, self._errands, self._clock.wall)
        page.back_asked.connect(self._back_from_review)
        page.playback_asked.connect(self._show_in_playback)
        page.kept.connect(self._leave_when_done)
        return page

    @cached_property
    def triads(self) -> Triads:
        """Practice triads, from their set-up to everybody's file."""
        return Triads(
            Around(
                self._desk,
                self._errands,
                self._clock,
                self.window,
                self._with_key,
                self.at_work,
                self._begin_session,
                self._show_settings,
                self._go_home,
                self._play_back_from,
                self._review,
                self._leave_when_done,
            )
        )

    @cached_property
    def settings(self) -> Settings:
        """What is set for good."""
        page = Settings(self._desk, self._errands, seen_by_others=seen_by_others)
        page.preferences_changed.connect(self._follow)
        page.enrol_asked.connect(self._enrol_again)
        page.wiped.connect(self._wiped)
        page.done.connect(self._go_home)
        self._say_reach(page)
        return page

    @cached_property
    def enrol_page(self) -> EnrolVoice:
        """A voice learned from the settings."""
        page = EnrolVoice(self._desk, self._errands)
        page.done.connect(lambda: self.window.show_page(self.settings))
        return page

    def _say_reach(self, page: Settings) -> None:
        page.say_reach(reach_in_words(self.window, self._desk.preferences.keys_everywhere))

    def _share_the_computer(self) -> None:
        """Let recordings rest for as long as a session is at work."""
        self.recordings.rest(self.at_work.is_any)

    def _show_settings(self) -> None:
        self.settings.privacy.allow_wiping(not self.at_work.is_any and not self.recordings.at_work)
        self.window.show_page(self.settings)

    def _go_home(self, remark: str = "") -> None:
        """Show the first page; while a session is at work, its own."""
        self._from_trends = False
        self.home.lead_back("triads" in self.__dict__ and self.triads.is_under_way)
        if self.at_work.is_any:
            self.at_work.show()
        else:
            self.window.show_page(self.home)
        if remark:
            self.home.notice(remark)

    @Slot(str)
    def tell_mistake(self, name: str) -> None:
        """Tell that the program made a mistake of its own, by the name of it, wherever the coach looks."""
        line = self.tr("Holdspace made a mistake of its own ({0}). Start it anew once you are done here.")
        if self.conduct is not None:
            self.conduct.tell(line.format(name))
        else:
            self.home.notice(line.format(name))

    def _introduced(self) -> None:
        self._go_home()
        self._errands.run(self._desk.warm)

    def _enrol_again(self) -> None:
        self.window.show_page(self.enrol_page)

    def _wiped(self) -> None:
        """Begin as on the first day: no page may remember anything."""
        self.recordings.pause()
        self.at_work.ended_id = None
        if "triads" in self.__dict__:
            self.__dict__.pop("triads").close()
        for name in (
            "first_start",
            "home",
            "start_page",
            "during",
            "summary",
            "trends",
            "playback",
            "review",
            "settings",
            "enrol_page",
        ):
            page = self.__dict__.pop(name, None)
            if page is not None:
                page.deleteLater()
        self.window.show_page(self.first_start)

    def _follow(self, preferences: Preferences) -> None:
        self._look.choose(preferences.theme)
        self._say_reach(self.settings)
        if preferences.retention_days != self._retention_days:
            self._retention_days = preferences.retention_days
            self._tidy()
        if self.conduct is not None:
            self.conduct.follow(preferences)

    # --- a session

    def _with_key(self, go_on: Callable[[], object]) -> None:
        """Go on once what is kept can be opened, and more be kept; ask for the passphrase if it takes one."""
        if self._desk.needs_passphrase():
            ask_passphrase(self.window, self._desk, self._errands, opened=lambda: self._unlocked(go_on))
        else:
            go_on()

    def _unlocked(self, go_on: Callable[[], object]) -> None:
        """Go on, and let go of what could not be looked at until now."""
        self._tidy()
        go_on()

    def _open_files(self, files: Sequence[Path]) -> None:
        self.recordings.ask_about(files, self.window)

    def _prepare(self, draft: Draft) -> None:
        self.start_page.prepare(draft)
        self.window.show_page(self.start_page)

    def _begin(self, plan: Plan) -> None:
        if (plan.voice or plan.consent_at) and self._desk.needs_passphrase():
            ask_passphrase(
                self.window,
                self._desk,
                self._errands,
                opened=lambda: self._unlocked(lambda: self._begin(plan)),
                back=lambda: self.window.show_page(self.start_page),
                without=self._without_key(plan),
            )
            return
        self.during.begin(plan.client, recorded=plan.consent_at is not None)
        self._begin_session(lambda: self._desk.begin(plan), self._could_not_begin, self._usual_stage)

    def _without_key(self, plan: Plan) -> Without:
        """A session that neither opens what is sealed nor keeps anything."""
        bare = replace(plan, voice=None, consent_at=None)
        if plan.consent_at is None:
            meaning = self.tr("Without it, whoever speaks first is taken for you.")
            return Without(meaning, self.tr("Go on without my voice"), lambda: self._begin(bare))
        meaning = self.tr("Without it nothing of this session can be kept; its cues are shown all the same.")
        return Without(meaning, self.tr("Go on without keeping it"), lambda: self._begin(bare))

    def _could_not_begin(self, why: str) -> None:
        self.window.show_page(self.start_page)
        self.start_page.say(why)

    def show_example(self) -> None:
        """Let the bundled session be heard as if it were live."""
        self.during.begin(self.tr("Example"), recorded=False)
        self._begin_session(self._desk.example, self._go_home, self._usual_stage)

    @property
    def _usual_stage(self) -> Stage:
        return self.at_work.stage_of(self.during, self._after_session)

    def _begin_session(
        self, make: Callable[[], LiveSession], go_back: Callable[[str], object], stage: Stage
    ) -> None:
        """Have a session made ready and begun on a stage, unless all that is kept is being destroyed."""
        if "settings" in self.__dict__ and self.settings.privacy.is_wiping:
            go_back(self.tr("Everything is being wiped. Begin once that is done."))
        else:
            self.at_work.begin(make, go_back, stage)

    def _withdraw_unheard(self) -> None:
        """Let the client withdraw before the session began, or once it has ended while that was asked."""
        if self.at_work.ended_id is not None:
            self._erase(self.at_work.ended_id)
        else:
            self.at_work.give_up()

    def _session_over(self) -> None:
        self._leave_when_done()
        self._tidy()

    def _after_session(self, state: SessionState, session_id: str | None) -> None:
        told = " ".join(state.notices)
        if state.erased:
            erased = self.tr("Everything of that session is erased.")
            self._go_home(f"{erased} {told}".rstrip())
        elif state.erasing:
            kept = self.tr("That session could not be erased yet. Erase it from the list.")
            self._go_home(f"{kept} {told}".rstrip())
        elif state.vitals.elapsed_s == 0.0:
            self.at_work.back(told)
        elif session_id is None:
            nothing = self.tr("Nothing was recorded, so there is nothing to look back on.")
            self._go_home(f"{told} {nothing}".lstrip())
        else:
            self._look_back(session_id, told)

    def _look_back(self, session_id: str, told: str = "") -> None:
        self.summary.show_session(session_id, told)
        self.window.show_page(self.summary)

    def _look_back_from_trends(self, session_id: str) -> None:
        self._from_trends = True
        self._look_back(session_id)

    def _leave_summary(self) -> None:
        if self._from_trends:
            self._from_trends = False
            self.window.show_page(self.trends)
        else:
            self._go_home()

    def _play_back_from(self, session_id: str, back: Callable[[str], object]) -> None:
        """Play a session back; `back` is where the coach goes from there."""
        self._play_back(session_id)
        self._after_playback = back

    def _play_back(self, session_id: str) -> None:
        self._after_playback = self._look_back
        self._show_playback(session_id)

    def _show_playback(self, session_id: str, at_s: float | None = None) -> None:
        self._playback_within_review = False
        self.playback.show_session(session_id, at_s=at_s)
        self.window.show_page(self.playback)

    def _leave_playback(self, session_id: str) -> None:
        if self._playback_within_review:
            self._show_review(session_id)
        else:
            self._after_playback(session_id)

    def _review(self, session_id: str, back: Callable[[str], object]) -> None:
        """Review a session; `back` is where the coach goes from there."""
        self._leave_review = back
        self._show_review(session_id)

    def _show_review(self, session_id: str) -> None:
        self.review.show_session(session_id)
        self.window.show_page(self.review)

    def _back_from_review(self, session_id: str) -> None:
        self._leave_review(session_id)

    def _review_from_playback(self, session_id: str) -> None:
        """Go to the review, and back again from there; to where it was left if that led here."""
        if self._playback_within_review:
            self._show_review(session_id)
        else:
            self._review(session_id, back=self._show_playback)

    def _show_in_playback(self, session_id: str, at_s: float) -> None:
        """Go to a moment in playback: back to it if that led to the review, else for as long as it takes."""
        came_from_playback = self._leave_review == self._show_playback
        self._show_playback(session_id, at_s)
        self._playback_within_review = not came_from_playback

    def _erase(self, session_id: str) -> None:
        def over(line: str) -> None:
            page = self.window.page
            if isinstance(page, Summary) and page.session_id == session_id:
                self._go_home()
            self.home.refresh()
            self.home.notice(line)

        erased = self.tr("The session is erased.")
        self._errands.run(lambda: self._desk.erase(session_id), lambda _: over(erased), over)

    # --- the end

    def close(self) -> None:
        """Close, after asking where a session is at work; what was heard is finished first, within limits.

        A recording being analysed is kept to be gone on with, as the first page then offers.
        """
        if self._closing or self.conduct is None:
            self.leave()
            return
        ask_to_close(self.window, recording=self.recordings.at_work, close=self.leave)

    def leave(self) -> None:
        """Close without asking: the session is stopped, and nobody waits longer than it takes to be sure."""
        if self._closing:
            return
        self._closing = True
        self.window.hide()
        QTimer.singleShot(round(CLOSING_AT_MOST_S * 1000), self, self._leave)
        self.at_work.leave()
        self.recordings.pause()
        if isinstance(self.window.page, Playback | ReviewPage | Debrief):
            self.window.page.left()
        if "triads" in self.__dict__:
            self.triads.end()
        self._leave_when_done()

    def _leave_when_done(self) -> None:
        if self._closing and not self._has_work_left:
            self._leave()

    @property
    def _has_work_left(self) -> bool:
        """Whether something is still to be finished or kept before the program may end."""
        pages = (self.__dict__.get(name) for name in ("playback", "review"))
        keeping = any(page.is_keeping for page in pages if page is not None)
        if "triads" in self.__dict__:
            keeping = keeping or self.triads.is_keeping
        return self.conduct is not None or self.recordings.at_work or keeping

    def _leave(self) -> None:
        if self._left:
            return
        self._left = True
        self.at_work.forget()
        self._errands.close()
        self.window.let_close()
        self.closed.emit()
