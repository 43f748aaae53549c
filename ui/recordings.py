"""Recordings heard into sessions in the background, one at a time, and told on the first page."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sessions.about import Keep
from ui.desk import Desk, LiveSession
from ui.errands import Errands
from ui.pages.home import Home
from ui.pages.start_state import usual_draft
from ui.parts.confirm import Answers, confirm
from ui.study import Study


class Recordings(QObject):
    """Opens one, hears it, and says on the first page how far it is."""

    idle = Signal()
    """The recording has come to its end, or could not be heard."""

    def __init__(
        self, desk: Desk, errands: Errands, home: Callable[[], Home], now: Callable[[], datetime]
    ) -> None:
        """Hear nothing yet; ask `now` for the time at which everybody agreed."""
        super().__init__()
        self._desk, self._errands, self._home, self._now = desk, errands, home, now
        self.study: Study | None = None
        """The recording being heard."""

        self._opening = False
        self._cancelled = False

    @property
    def at_work(self) -> bool:
        """Whether a recording is being opened or heard."""
        return self._opening or self.study is not None

    def ask_about(self, recording: Path, over: QWidget) -> None:
        """Ask over a window whether everybody agreed, then hear it."""
        if self.at_work:
            self._home().notice(
                self.tr("A recording is being heard already. Open the next one when it has finished.")
            )
            return
        confirm(
            over,
            self.tr("Keep this recording as a session?"),
            self.tr(
                "Everybody heard in it has to agree that it is analysed, and that "
                "its sound and words are kept on this computer. The file itself is left as it is."
            ),
            Answers(self.tr("They agreed"), self.tr("Not now"), is_final=False),
            lambda: self.hear(recording),
        )

    def hear(self, recording: Path) -> None:
        """Hear a recording into a session, in the background."""
        self._opening, self._cancelled = True, False
        draft = usual_draft(self._desk.preferences)
        # Its name may be anybody's, and is kept as where it came from; it is opened to be heard again.
        plan = replace(draft, client="", keep=Keep.SOUND, consent_at=self._now(), voice=None).plan
        self._home().busy(self.tr("Opening {0}…").format(recording.name), None)
        self._errands.run(lambda: self._desk.open_recording(recording, plan), self._opened, self._over)

    def cancel(self) -> None:
        """Ask for the end, and for what was made of it so far to be destroyed."""
        self._cancelled = True
        if self.study is not None:
            self.study.cancel()

    def _opened(self, found: tuple[LiveSession, float | None]) -> None:
        self._opening = False
        session, duration_s = found
        if self._cancelled:
            session.withdraw()
            self._over("")
            return
        self.study = study = Study(session, duration_s)
        study.progressed.connect(self._tell_progress)
        study.ended.connect(self._over)
        study.start()

    def _tell_progress(self, share: float) -> None:
        self._home().busy(self.tr("Hearing the recording…"), share if share >= 0 else None)

    def _over(self, trouble: str) -> None:
        cancelled = self._cancelled or (self.study is not None and self.study.cancelled)
        self._opening, self.study = False, None
        home = self._home()
        home.busy("", None)
        if trouble and not cancelled:
            home.notice(trouble)
        home.refresh()
        self.idle.emit()
