"""Two people's marks in the place of the review, for whoever asks for them: compared, heard, and marked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from cues.language.utterance import COACH
from sessions.account import Account
from sessions.corrections import Correction
from sessions.review.agreement import Saw, Unit
from sessions.review.marks_file import Brought, as_corrections, read_marks, write_marks
from sessions.review.review import Review
from ui.errands import Errands
from ui.pages.hearing import Hearing
from ui.pages.playback import documents
from ui.pages.review_edits import marked
from ui.parts.mentor.mentor_state import SideBySide, side_of, with_mark
from ui.parts.mentor.mentor_view import MentorView, Stretch
from ui.parts.mentor.name_question import NameQuestion

KINDS = "*.json"

Add = Callable[[Sequence[Correction]], object]


@dataclass(slots=True)
class _Turn:
    """A stretch of the session that is heard, as the view shows it."""

    view: MentorView
    stretch: Stretch

    def set_playing(self, playing: bool) -> None:
        self.view.show_playing(self.stretch if playing else None)


class Mentoring(QObject):
    """Fills a `MentorView` while it is open; `add` keeps what is marked, `told` says what came of it."""

    told = Signal(str)

    def __init__(
        self, page: QWidget, errands: Errands, hearing: Hearing, add: Add, wall: Callable[[], datetime]
    ) -> None:
        """Be closed; questions stand over `page`, and `wall` gives the time at which something is marked."""
        super().__init__(page)
        self._page, self._errands, self._hearing, self._add, self._wall = page, errands, hearing, add, wall
        self._review: Review | None = None
        self._side: SideBySide | None = None
        self._by = self._name = ""
        self._marker = COACH
        self._heard: _Turn | None = None
        self._new: set[tuple[int, str, str]] = set()
        self.folder = documents()
        self.view: MentorView | None = None
        """What is shown while it is open; None while not."""

    def open(self, review: Review, at_s: float | None, can_play: bool) -> MentorView:
        """Show the marks on a session, and let the turn be marked that was going on at a session time."""
        view = self.view = MentorView()
        view.play_asked.connect(self._play)
        view.marked.connect(self._mark)
        view.by_chosen.connect(self._choose_by)
        view.marker_chosen.connect(self._choose_marker)
        view.in_asked.connect(self._ask_in)
        view.out_asked.connect(self._ask_out)
        self.show(review, can_play)
        if at_s is not None:
            view.go_to(at_s)
        return view

    def play(self) -> None:
        """Hear the turn that is marked, or no longer."""
        if self.view is not None:
            self.view.play_unit()

    def step(self, by: int) -> None:
        """Mark the turn so many on."""
        if self.view is not None:
            self.view.step(by)

    def close(self) -> None:
        """Be closed again; whoever marked may be another the next time."""
        self._hearing.stop()
        view, self.view = self.view, None
        if view is not None:
            view.deleteLater()
        self._review = self._side = None
        self._by, self._marker = "", COACH
        self._new.clear()

    def show(self, review: Review, can_play: bool) -> None:
        """Show the marks as they stand in a review that was read anew."""
        if self.view is not None:
            self._review = review
            self._side = side_of(review, self._by, QCoreApplication.translate, self._marker)
            self.view.show_side(self._side, can_play)

    def _show_again(self) -> None:
        if self._review is not None and self.view is not None:
            self.show(self._review, self.view.can_play)

    def _play(self, stretch: Stretch) -> None:
        if self.view is None:
            return
        if self._heard is None or self._heard.stretch != stretch or self._heard.view is not self.view:
            self._heard = _Turn(self.view, stretch)
        self._hearing.toggle(self._heard, stretch)

    def _mark(self, sign_id: int, unit: Unit, saw: Saw) -> None:
        """Keep a mark, and show it at once; what stands by the review's own moment is taken back there."""
        if self._side is None or self._review is None or self.view is None:
            return
        if saw is None and not self._is_marked(self._review.account, sign_id, unit):
            if self._side.mine.saw(sign_id, unit.id) is not None:
                self.told.emit(
                    self.tr("You agree with a moment of the review in this turn; take that back there.")
                )
            self._show_again()
            return
        self._new.add((sign_id, unit.id, self._marker))
        self._side = with_mark(self._side, sign_id, unit, saw)
        self.view.show_side(self._side, self.view.can_play)
        self._add([marked(sign_id, unit, saw, self._marker, self._wall())])

    def _is_marked(self, account: Account, sign_id: int, unit: Unit) -> bool:
        kept = {(one.sign_id, one.turn_id, one.by) for one in account.sign_marks}
        return (sign_id, unit.id, self._marker) in kept | self._new

    def _choose_by(self, by: str) -> None:
        self._by = by
        self._show_again()

    def _choose_marker(self, name: str) -> None:
        self._marker = name or COACH
        self._by = name or self._by
        self._show_again()

    # --- from one computer to another

    def _ask_in(self) -> None:
        """Ask for the file of another's marks, and add them."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._page, self.tr("Take in another's marks"), str(self.folder), self._kinds()
        )
        if not chosen or self._side is None or self._review is None:
            return
        path, account, units = Path(chosen), self._review.account, self._side.units
        self.folder = path.parent
        self._errands.run(
            lambda: read_marks(path, account, units), partial(self._bring, account), self.told.emit
        )

    def _bring(self, account: Account, brought: Brought) -> None:
        if self._review is None or self._review.account.about.id != account.about.id:
            return  # it was left meanwhile
        self._by = brought.by
        self._add(as_corrections(brought, self._review.account, self._wall()))
        said = self.tr("The marks of {0} are here.").replace("{0}", brought.by)
        lost = self.tr("{0} of them are on turns that are not in this session, and were left out.")
        left_out = lost.replace("{0}", str(brought.lost)) if brought.lost else ""
        self.told.emit(f"{said} {left_out}".rstrip())

    def _ask_out(self) -> None:
        """Ask for a name where the coach's marks have none yet, then for the file."""
        if self._marker != COACH:
            self._write_as(self._marker)
        elif self._review is not None:
            name = self._name or self._review.account.names.get(COACH, "")
            NameQuestion(self._page, name, self._write_as).open()

    def _write_as(self, name: str) -> None:
        if self._side is None or self._review is None:
            return
        self._name = name if self._marker == COACH else self._name
        usual = self.tr("Marks {0}.json").replace("{0}", name)
        chosen, _ = QFileDialog.getSaveFileName(
            self._page, self.tr("Write marks for another"), str(self.folder / usual), self._kinds()
        )
        if not chosen:
            return
        path, account, side = Path(chosen), self._review.account, self._side
        self.folder = path.parent
        written = self.tr("The marks are written to {0}.").replace("{0}", path.name)
        self._errands.run(
            lambda: write_marks(path, account, side.units, side.mine, name),
            lambda _: self.told.emit(written),
            self.told.emit,
        )

    def _kinds(self) -> str:
        return self.tr("Marks ({0})").replace("{0}", KINDS)
