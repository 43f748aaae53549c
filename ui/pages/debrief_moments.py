"""The moments of a round on its debrief page: which one is chosen, which is heard, and marks set right."""

from collections.abc import Callable, Sequence
from datetime import datetime
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from cues.hand import Mark
from sessions.account import Account
from sessions.observed import Observed
from sessions.triads.debrief import Sight
from ui.pages import debrief_edits as made
from ui.pages.debrief_view import DebriefView
from ui.pages.one_moment_heard import OneMomentHeard
from ui.parts.triad.lanes_state import key_of, stepped, time_of
from ui.playback_desk import Transport


class DebriefMoments(QObject):
    """Over what `view` shows; `said` are edits to be kept, `trouble` says why nothing is heard."""

    said = Signal(object)
    trouble = Signal(str)

    def __init__(self, view: DebriefView, now: Callable[[], datetime], parent: QObject) -> None:
        """Make it, over no round yet."""
        super().__init__(parent)
        self._view, self._now = view, now
        self._sights: dict[str, Sight] = {}
        self._heard: str | None = None
        self._to_write: str | None = None
        self.chosen: str | None = None
        self.sound = OneMomentHeard(self)
        self._connect()

    def begin(self, transport: Transport | None, duration_s: float) -> None:
        """Be over a round with that sound; None where none was kept."""
        self._sights, self.chosen = {}, None
        self.sound.begin(transport, duration_s)

    def show(self, found: Sequence[Sight]) -> None:
        """Be about these moments, which the view shows."""
        self._sights = {key_of(one): one for one in sorted(found, key=time_of)}
        self.choose(self.chosen)
        self._view.list.set_playing(self._heard)
        if self._to_write is not None and (row := self._view.list.rows.get(self._to_write)) is not None:
            self._to_write = None
            row.begin_writing()

    def choose(self, key: str | None) -> None:
        """Let keys be about a moment."""
        self.chosen = key if key in self._sights else None
        self._view.choose(self.chosen)

    def step(self, by: int) -> None:
        """Go to the next moment, or the one before."""
        self.choose(stepped(list(self._sights), self.chosen, by))

    def play(self, key: str) -> None:
        """Hear a moment, or no longer."""
        sight, heard = self._sights.get(key), self._heard
        self.sound.stop()
        self.choose(key)
        if sight is not None and key != heard and self.sound.can_play:
            self._heard = key
            self._view.list.set_playing(key)
            self.sound.play((sight.start_s, sight.end_s))

    def play_chosen(self) -> None:
        """Hear the chosen moment, the first where none is, or no longer."""
        if self.chosen is None:
            self.step(1)
        if self.chosen is not None:
            self.play(self.chosen)

    def undo(self, account: Account) -> None:
        """Take back what was done to a mark last."""
        self.said.emit(made.undone(account, self._now()))

    def _silent(self) -> None:
        self._heard = None
        self._view.list.set_playing(None)

    def _add(self, mark: Mark) -> None:
        """Mark the moment at the playhead; a note is written at once."""
        id_ = uuid4().hex
        self._to_write = f"mark {id_}" if mark is Mark.NOTE else None
        self.said.emit(made.added(id_, mark, self.sound.position_s, self._now()))

    def _rename(self, key: str, mark: Mark) -> None:
        if (one := self._mark(key)) is not None:
            self.said.emit(made.renamed(one, mark, self._now()))

    def _reword(self, key: str, text: str) -> None:
        if (one := self._mark(key)) is not None:
            self.said.emit(made.reworded(one, text, self._now()))

    def _remove(self, key: str) -> None:
        if (one := self._mark(key)) is not None:
            self.said.emit(made.removed(one, self._now()))

    def _mark(self, key: str) -> Observed | None:
        """The mark of a moment; None where it is gone meanwhile."""
        sight = self._sights.get(key)
        return sight.mark if sight is not None else None

    def _connect(self) -> None:
        view = self._view
        view.add.chosen.connect(self._add)
        for playing in (view.lanes.play_asked, view.list.play_asked):
            playing.connect(self.play)
        for choosing in (view.lanes.chosen, view.list.touched):
            choosing.connect(self.choose)
        view.lanes.seek_asked.connect(self.sound.go)
        view.list.renamed.connect(self._rename)
        view.list.reworded.connect(self._reword)
        view.list.removed.connect(self._remove)
        self.sound.moved.connect(view.set_position)
        self.sound.over.connect(self._silent)
        self.sound.trouble.connect(self.trouble)
