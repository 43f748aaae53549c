"""The desktop program: its one window, its pages, and the way from one to the next."""

from dataclasses import replace
from datetime import datetime
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from audio.clock import Clock
from sessions.library import SessionEntry
from sessions.preferences import OverlayPreferences, Preferences
from ui.conduct import Conduct, ShownOn
from ui.desk import Desk, LiveSession, Plan
from ui.errands import Errands
from ui.look.theme import Look
from ui.pages.during import During
from ui.pages.first_start import FirstStart
from ui.pages.home import Home
from ui.pages.settings import Settings
from ui.pages.start import Start
from ui.pages.start_state import Draft, same_again, usual_draft
from ui.pages.summary import Summary
from ui.parts.confirm import Answers, confirm
from ui.parts.passphrase_question import ask_passphrase
from ui.screen_sharing import seen_by_others
from ui.study import Study
from ui.tray import Tray
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
        self._tray = Tray()
        self.conduct: Conduct | None = None
        """The session at work."""

        self.study: Study | None = None
        """The recording being heard."""

        self._closing = False
        self.window = Window()
        self.window.close_asked.connect(self.close)
        self._tray.activated.connect(self.window.come_forward)

    def open(self, remark: str = "") -> None:
        """Show the first page, with a `remark` if there is one; then load what a session needs behind it."""
        if self._desk.preferences.introduced:
            self._go_home(remark)
        else:
            self.window.show_page(self.first_start)
        self.window.come_forward()
        QTimer.singleShot(round(WARM_AFTER_S * 1000), self._make_ready)

    def _make_ready(self) -> None:
        self._errands.run(self._desk.tidy, lambda erased: self.home.refresh() if erased else None)
        self._errands.run(self._desk.warm)

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
        page.triad_asked.connect(lambda: self._prepare(usual_draft(self._desk.preferences, triad=True)))
        page.again_asked.connect(self._prepare_again)
        page.example_asked.connect(self.show_example)
        page.recording_asked.connect(self._ask_about_recording)
        page.settings_asked.connect(lambda: self.window.show_page(self.settings))
        page.session_asked.connect(self._look_back)
        page.erase_asked.connect(self._erase)
        page.cancel_asked.connect(self._cancel_study)
        return page

    @cached_property
    def start_page(self) -> Start:
        """Before a session."""
        page = Start(self._desk, self._errands, self._now, seen_by_others=seen_by_others())
        page.begin_asked.connect(self._begin)
        page.back_asked.connect(self._go_home)
        return page

    @cached_property
    def during(self) -> During:
        """While a session is at work."""
        return During()

    @cached_property
    def summary(self) -> Summary:
        """After a session."""
        page = Summary(self._desk, self._errands)
        page.done.connect(self._go_home)
        page.erase_asked.connect(self._erase)
        return page

    @cached_property
    def settings(self) -> Settings:
        """What is set for good."""
        page = Settings(self._desk, self._errands, seen_by_others=seen_by_others)
        page.preferences_changed.connect(self._follow)
        page.enrol_asked.connect(self._enrol_again)
        page.wiped.connect(self._wiped)
        page.done.connect(self._go_home)
        return page

    def _go_home(self, remark: str = "") -> None:
        self.window.show_page(self.home)
        if remark:
            self.home.notice(remark)

    def _introduced(self) -> None:
        self._go_home()
        self._errands.run(self._desk.warm)

    def _enrol_again(self) -> None:
        self.first_start.turn_to_last()
        self.window.show_page(self.first_start)

    def _wiped(self) -> None:
        """Begin as on the first day: no page may remember anything."""
        for name in ("first_start", "home", "start_page", "summary", "settings"):
            page = self.__dict__.pop(name, None)
            if page is not None:
                page.deleteLater()
        self.window.show_page(self.first_start)

    def _follow(self, preferences: Preferences) -> None:
        self._look.choose(preferences.theme)
        if self.conduct is not None:
            self.conduct.follow(preferences)

    def _now(self) -> datetime:
        return self._clock.wall()

    # --- a session

    def _prepare(self, draft: Draft) -> None:
        self.start_page.prepare(draft)
        self.window.show_page(self.start_page)

    def _prepare_again(self, entry: SessionEntry) -> None:
        self._prepare(same_again(entry, self._desk.preferences))

    def _begin(self, plan: Plan) -> None:
        if plan.voice is not None and self._desk.needs_passphrase():
            ask_passphrase(
                self.window,
                self._desk,
                self._errands,
                opened=lambda: self._begin(plan),
                without=lambda: self._begin(replace(plan, voice=None)),
            )
            return
        self.during.begin(plan.client, recorded=plan.consent_at is not None)
        self.window.show_page(self.during)
        self._errands.run(lambda: self._desk.begin(plan), self._conduct_it, self._could_not_begin)

    def _could_not_begin(self, why: str) -> None:
        self.window.show_page(self.start_page)
        self.start_page.say(why)

    def show_example(self) -> None:
        """Let the bundled session be heard as if it were live."""
        self.during.begin(self.tr("Example"), recorded=False)
        self.window.show_page(self.during)
        self._errands.run(self._desk.example, self._conduct_it, self._go_home)

    def _conduct_it(self, session: LiveSession) -> None:
        if self._closing:
            return
        preferences = self._desk.preferences
        self.conduct = Conduct(
            session, ShownOn(self.during, self.window, self._tray), preferences, self._clock
        )
        self.conduct.overlay_changed.connect(self._keep_overlay)
        self.conduct.ended.connect(self._session_ended)
        self.conduct.start()

    def _keep_overlay(self, overlay: OverlayPreferences) -> None:
        self._desk.keep_preferences(self._desk.preferences.changed(overlay=overlay))

    def _session_ended(self) -> None:
        conduct, self.conduct = self.conduct, None
        if self._closing:
            self._leave()
        if conduct is None or self._closing:
            return
        state, session_id = conduct.state, conduct.session.session_id
        told = " ".join(state.notices)
        if state.erased:
            self._go_home(self.tr("Everything of that session is erased."))
        elif state.vitals.elapsed_s == 0.0:
            self._could_not_begin(told)
        elif session_id is None:
            self._go_home(told or self.tr("Nothing was recorded, so there is nothing to look back on."))
        else:
            self._look_back(session_id)

    def _look_back(self, session_id: str) -> None:
        self.summary.show_session(session_id)
        self.window.show_page(self.summary)

    def _erase(self, session_id: str) -> None:
        def erased(nothing: object) -> None:
            self._go_home(self.tr("The session is erased."))

        self._errands.run(lambda: self._desk.erase(session_id), erased, self._go_home)

    # --- a recording

    def _ask_about_recording(self, recording: Path) -> None:
        confirm(
            self.window,
            self.tr("Keep this recording as a session?"),
            self.tr(
                "Everybody heard in it has to agree that it is analysed and kept on this computer. "
                "The file itself is left as it is."
            ),
            Answers(self.tr("They agreed"), self.tr("Not now")),
            lambda: self.study_recording(recording),
        )

    def study_recording(self, recording: Path) -> None:
        """Hear a recording into a session, in the background."""
        draft = usual_draft(self._desk.preferences)
        plan = replace(draft, client=recording.stem, consent_at=self._now(), voice=None).plan

        def opened(found: tuple[LiveSession, float | None]) -> None:
            self.study = study = Study(*found)
            study.progressed.connect(self._study_progressed)
            study.ended.connect(self._study_ended)
            study.start()

        self.home.busy(self.tr("Opening {0}…").format(recording.name), None)
        self._errands.run(lambda: self._desk.open_recording(recording, plan), opened, self._study_ended)

    def _study_progressed(self, share: float) -> None:
        self.home.busy(self.tr("Hearing the recording…"), share if share >= 0 else None)

    def _cancel_study(self) -> None:
        if self.study is not None:
            self.study.cancel()

    def _study_ended(self, trouble: str) -> None:
        cancelled = self.study is not None and self.study.cancelled
        self.study = None
        self.home.busy("", None)
        if trouble and not cancelled:
            self.home.notice(trouble)
        self.home.refresh()
        if self._closing:
            self._leave()

    # --- the end

    def close(self) -> None:
        """Close, after asking where a session is at work; what was heard is finished first, within limits."""
        if self.conduct is None or self._closing:
            self.leave()
            return
        confirm(
            self.window,
            self.tr("Stop the session and close?"),
            self.tr("What was recorded so far is kept."),
            Answers(self.tr("Stop and close"), self.tr("Keep going")),
            self.leave,
        )

    def leave(self) -> None:
        """Close without asking: the session is stopped, and nobody waits longer than it takes to be sure."""
        if self._closing:
            return
        self._closing = True
        self.window.hide()
        if self.conduct is None and self.study is None:
            self._leave()
            return
        QTimer.singleShot(round(CLOSING_AT_MOST_S * 1000), self._leave)
        if self.study is not None:
            self.study.cancel()
        if self.conduct is not None:
            self.conduct.stop()

    def _leave(self) -> None:
        if self.conduct is not None or self.study is not None:
            self.conduct = self.study = None
        self._errands.close()
        self._tray.hide()
        self.window.let_close()
        self.closed.emit()
