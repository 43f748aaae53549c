"""A recording made into a session on a thread of its own: left at any moment, and gone on with later."""

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, closing, nullcontext
from dataclasses import replace
from pathlib import Path

from app.analysis_plan import listening_by
from app.analysis_steps import Recognisers, Watched, analyse, copy_sound, load_recogniser
from app.build import weights_used
from app.errors import EXPECTED
from app.priority import step_back
from app.report import version_of_program
from app.tunables import ERASED_AGAIN_AFTER_S, ERASING_TRIES
from app.warm_ears import MakeEars
from audio.clock import Clock
from sessions import erasing
from sessions.analysis import check_is_free, open_to_go_on, unfinished
from sessions.connection import Connection
from sessions.errors import SessionError
from sessions.master_key import MasterKey
from ui.analysis_state import AnalysisEvent, Resting
from ui.overlay_state import Finished
from ui.session_state import Erased, Notice

OWN_MISTAKE = "Holdspace made a mistake of its own ({}); what was analysed so far is kept."


class Left(Exception):
    """Somebody asked for the end; nothing is wrong."""


class Analysis:
    """One recording on its way; `run` is all of it, on whatever thread calls it.

    Then `summary` is what it came to, empty where it has not come to its end, and `trouble` why it has not,
    where nobody asked for that.
    """

    def __init__(
        self,
        path: Path,
        master: MasterKey,
        get_ears: Callable[[], MakeEars],
        clock: Clock,
        load: Recognisers = load_recogniser,
    ) -> None:
        """Take a session's file that was begun for a recording; nothing is done before `start` or `run`."""
        self._path, self._master, self._clock = path, master, clock
        self._get_ears, self._load = get_ears, load
        self._leaving, self._destroying, self._may_go_on = (threading.Event() for _ in range(3))
        self._may_go_on.set()
        self.post: Callable[[AnalysisEvent], None] = lambda event: None
        self._thread = threading.Thread(target=self._run_behind, name="analysis", daemon=True)
        self.under_way: AbstractContextManager[object] = nullcontext()
        self.summary: dict[str, object] = {}
        self.trouble: Exception | None = None

    @property
    def session_id(self) -> str:
        """What the session is called in the library."""
        return self._path.stem

    def start(self, post: Callable[[AnalysisEvent], None]) -> None:
        """Run on a thread of its own, behind all that is seen; tell `post` how far it is, `Finished` last."""
        self.post = post
        self._thread.start()

    def wait(self) -> None:
        """Wait for that thread to end."""
        self._thread.join()

    def leave(self) -> None:
        """Ask for the end; what was done is kept, to be gone on with."""
        self._leaving.set()
        self._may_go_on.set()

    def rest(self, resting: bool) -> None:
        """Ask for a rest, as a live session wants the processor, or to go on; nothing is let go of."""
        if resting and not self._leaving.is_set():
            self._may_go_on.clear()
        else:
            self._may_go_on.set()

    def destroy(self) -> None:
        """Ask for the end, and for the session to be destroyed."""
        self._destroying.set()
        self.leave()

    def run(self) -> None:
        """Copy what is to be copied, and analyse; what goes wrong is kept for the caller, a bug too.

        It counts as `under_way` from its first sound until its file is closed, or erased.
        """
        with self.under_way:
            try:
                self._go_on()
            except Left:
                pass
            except Exception as trouble:  # noqa: BLE001  the file is closed by now; whoever waits is told
                self._keep(trouble)
            if self._destroying.is_set():
                self._destroy()
        self.post(Finished())

    def _run_behind(self) -> None:
        step_back()
        self.run()

    def _go_on(self) -> None:
        watched = Watched(self._check, self.post, self._clock)
        self._in_time(check_is_free)
        found = unfinished(self._path, self._master)
        heard = listening_by(found.how)
        if not found.sound_is_here:
            copy_sound(self._opened(), found, watched)
            found = unfinished(self._path, self._master)
        about = replace(found.about, models=weights_used(heard.recogniser), version=version_of_program())
        ears = self._get_ears()
        with closing(self._opened()) as connection:
            self.summary = analyse(connection, replace(found, about=about), ears, self._load, watched)

    def _opened(self) -> Connection:
        """Open the file, unless somebody else has begun to go on with it meanwhile."""
        self._in_time(check_is_free)
        return open_to_go_on(self._path, self._master)

    def _check(self) -> None:
        """Wait while there is to be a rest; raises `Left` once the end was asked for."""
        if not self._may_go_on.is_set():
            self.post(Resting(True))
            self._may_go_on.wait()
            self.post(Resting(False))
        if self._leaving.is_set():
            raise Left

    def _keep(self, trouble: Exception) -> None:
        self.trouble = trouble
        expected = isinstance(trouble, EXPECTED)
        self.post(Notice(str(trouble) if expected else OWN_MISTAKE.format(type(trouble).__name__)))

    def _destroy(self) -> None:
        try:
            self._in_time(erasing.erase)
        except EXPECTED as trouble:
            self._keep(trouble)
        else:
            self.summary = {}
            self.post(Erased())

    def _in_time(self, do: Callable[[Path, MasterKey], None]) -> None:
        """Do it, if need be once those have gone who are reading the file."""
        for _ in range(ERASING_TRIES - 1):
            try:
                return do(self._path, self._master)
            except SessionError:
                self._clock.wait(ERASED_AGAIN_AFTER_S)
        return do(self._path, self._master)
