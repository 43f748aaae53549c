"""Recordings made into sessions in the background, one after the other, and told on the first page."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sessions.about import Keep
from sessions.bundle.opening import is_bundle
from sessions.transcripts.reading import is_transcript
from ui.analysis_state import AnalysisState, Copied, minutes_left
from ui.desk import Analysis, Desk, Plan
from ui.errands import Errands
from ui.pages.home import Home
from ui.pages.start_state import usual_draft
from ui.parts.bundle_question import ask_to_open
from ui.parts.confirm import Answers, confirm
from ui.parts.stop_question import ask_to_stop
from ui.study import Study


class Recordings(QObject):
    """Opens files that were chosen, goes on with what is not finished, and says how far that is.

    Opening is quick, and makes each file a session to be gone on with; from then on its id is all there is
    to know of it.
    """

    idle = Signal()
    """Nothing is at work any more."""

    def __init__(
        self, desk: Desk, errands: Errands, home: Callable[[], Home], now: Callable[[], datetime]
    ) -> None:
        """Open nothing yet; ask `now` for the time at which everybody agreed."""
        super().__init__()
        self._desk, self._errands, self._home, self._now = desk, errands, home, now
        self.study: Study | None = None
        """The recording being analysed."""

        self._to_open: deque[tuple[Path, Plan]] = deque()
        self._waiting: deque[str] = deque()
        self._preparing = ""  # the id of the one that is
        self._opening = self._resting = self._leaving = False

    @property
    def at_work(self) -> bool:
        """Whether a file is being opened or a recording analysed."""
        return self._opening or bool(self._preparing) or self.study is not None

    @property
    def under_way(self) -> frozenset[str]:
        """The ids of the recordings at work or waiting for those before them."""
        at_work = self.study.session_id if self.study else self._preparing
        return frozenset([*self._waiting, at_work])

    # --- what is asked for

    def ask_about(self, files: Sequence[Path], over: QWidget) -> None:
        """Ask over a window whether everybody agreed, then open them; of bundles ask for the passphrase."""
        bundles = [file for file in files if is_bundle(file)]
        if bundles:
            rest = [file for file in files if file != bundles[0]]
            then = partial(self.ask_about, rest, over) if rest else lambda: None
            ask_to_open(over, self._desk, self._errands, bundles[0], self._bundle_opened, then)
            return
        question = (
            self.tr("Keep this recording as a session?")
            if len(files) == 1
            else self.tr("Keep these {0} recordings as sessions?").replace("{0}", str(len(files)))
        )
        confirm(
            over,
            question,
            self.tr(
                "Everybody heard has to agree that it is analysed, and that sound and words are kept on "
                "this computer. The file itself is left as it is, and not needed again."
            ),
            Answers(self.tr("They agreed"), self.tr("Not now"), is_final=False),
            lambda: self.open(files),
        )

    def open(self, files: Sequence[Path]) -> None:
        """Open files that everybody agreed to, one after the other."""
        self._leaving = False
        draft = usual_draft(self._desk.preferences)
        # A file's name may be anybody's, and is kept as where it came from.
        plan = replace(draft, client="", keep=Keep.SOUND, consent_at=self._now(), voice=None).plan
        self._to_open.extend((file, plan) for file in files)
        if not self._opening:
            self._open_next()

    def go_on(self, session_ids: Sequence[str]) -> None:
        """Go on with recordings that are not analysed to their end."""
        self._leaving = False
        self._waiting.extend(one for one in session_ids if one not in self.under_way)
        self._next()

    def pause(self) -> None:
        """Ask for the end of all that is at work or waits; what was done is kept, to be gone on with."""
        self._leaving = True
        self._to_open.clear()
        self._waiting.clear()
        if self.study is not None:
            self.study.leave()

    def ask_to_cancel(self, over: QWidget) -> None:
        """Ask over a window what is to become of the recording at work."""
        ask_to_stop(over, keep=self.pause, destroy=self.destroy)

    def destroy(self) -> None:
        """Ask for the end of the recording at work, and for its session to be destroyed; then the next."""
        if self.study is not None:
            self.study.destroy()

    def rest(self, resting: bool) -> None:
        """Let it rest while a session is at work, or go on after it."""
        self._resting = resting
        if self.study is not None:
            self.study.rest(resting)

    # --- opening

    def _open_next(self) -> None:
        if not self._to_open:
            self._opening = False
            self._next()
            return
        self._opening = True
        file, plan = self._to_open.popleft()
        if self.study is None:
            self._home().busy(self.tr("Opening {0}…").replace("{0}", file.name), None)
        if is_transcript(file):
            self._errands.run(lambda: self._desk.open_transcript(file, plan), self._listed, self._not_opened)
        else:
            self._errands.run(lambda: self._desk.open_recording(file, plan), self._opened, self._not_opened)

    def _opened(self, session_id: str) -> None:
        if not self._leaving:
            self._waiting.append(session_id)
        self._listed(session_id)

    def _listed(self, session_id: str) -> None:
        self._home().refresh()
        self._open_next()

    def _not_opened(self, why: str) -> None:
        self._home().notice(why)
        self._open_next()

    def _bundle_opened(self, session_ids: Sequence[str]) -> None:
        home = self._home()
        home.refresh()
        if len(session_ids) == 1:
            home.notice(self.tr("The session in the bundle is here now."))
        else:
            home.notice(self.tr("{0} sessions are here now.").replace("{0}", str(len(session_ids))))

    # --- analysing

    def _next(self) -> None:
        """Begin with the next, unless one is at work; say so where there is none."""
        if self.study is not None or self._preparing or self._opening:
            return
        home = self._home()
        if not self._waiting:
            home.busy("", None)
            home.refresh()
            self.idle.emit()
            return
        session_id = self._preparing = self._waiting.popleft()
        home.busy(self.tr("Preparing to analyse…"), None, can_pause=True)
        home.refresh()
        self._errands.run(
            lambda: self._desk.resume_recording(session_id),
            lambda analysis: self._begin(session_id, analysis),
            self._not_begun,
        )

    def _begin(self, session_id: str, analysis: Analysis) -> None:
        self._preparing = ""
        if self._leaving:
            self._next()
            return
        self.study = study = Study(session_id, analysis)
        study.changed.connect(self._tell)
        study.ended.connect(self._over)
        study.rest(self._resting)
        study.start()

    def _not_begun(self, why: str) -> None:
        self._preparing = ""
        self._home().notice(why)
        self._next()

    def _tell(self) -> None:
        if self.study is not None:
            state = self.study.state
            self._home().busy(self.line(state), state.share, can_pause=True)

    def line(self, state: AnalysisState) -> str:
        """Say how one stands, and how many wait."""
        parts = [self._doing(state)]
        if state.left_s is not None and not state.resting:
            parts.append(self._left(state.left_s))
        if self._waiting:
            parts.append(self.tr("{0} more waiting").replace("{0}", str(len(self._waiting))))
        return " \N{MIDDLE DOT} ".join(parts)

    def _doing(self, state: AnalysisState) -> str:
        if state.resting:
            return self.tr("Analysing rests while a session is at work")
        if isinstance(state.doing, Copied):
            return self.tr("Copying the sound…")
        if state.goes_over_again:
            return self.tr("Going over what was analysed before…")
        return self.tr("Analysing the recording…")

    def _left(self, left_s: float) -> str:
        hours, minutes = minutes_left(left_s)
        if hours:
            said = self.tr("about {0} h {1} min left")
            return said.replace("{0}", str(hours)).replace("{1}", str(minutes))
        return self.tr("about {0} min left").replace("{0}", str(minutes))

    def _over(self) -> None:
        study, self.study = self.study, None
        if study is not None and study.state.told and not study.state.erased:
            self._home().notice(study.state.told)
        self._next()
