"""What stands where in a debrief: who was what, whose turn it is with their questions, the round beneath."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from diarize.events import Role
from sessions.account import Account
from sessions.triads.debrief import Sight
from ui.look.scale import GAP, HAIR, SMALL
from ui.pages.debrief_answers import Answers
from ui.pages.debrief_edits import can_undo
from ui.pages.debrief_keys import DebriefAct, as_said, tip
from ui.pages.debrief_state import Telling, Voice, counts_of, said_in
from ui.pages.debrief_stepper import Stepper
from ui.pages.debrief_words import called, cast_in_words, counted, head_of, lead_of, no_cue_for
from ui.parts.mark_button import Mark, MarkButton
from ui.parts.page import card
from ui.parts.playing import position
from ui.parts.text import body, heading, lead, quiet, small, title
from ui.parts.triad.lanes import Lanes
from ui.parts.triad.lanes_list import SightList
from ui.parts.triad.lanes_state import Lane
from ui.parts.triad.sight_row import MarkMenu

NAMELESS: Mapping[Role, str] = {"coach": "", "client": "", "observer": ""}


class DebriefView(QWidget):
    """Everything on the page but its foot; `asked` carries the `DebriefAct` of a button."""

    asked = Signal(object)

    def __init__(self, recording: QWidget) -> None:
        """Make it, about no round yet; `recording` says what of the talk is kept, and stands on top."""
        super().__init__()
        self.title, self.timer, self.cast = title(""), quiet(""), quiet("")
        self.timer.setWordWrap(False)
        self.title.setWordWrap(False)
        self.stepper = Stepper()
        self.head, self.lead = heading(""), quiet("")
        self.answers = {voice: Answers(voice) for voice in Voice}
        self.counts, self.no_cue = body(""), quiet(no_cue_for())
        self.unkept = lead(self.tr("Nothing is kept: talk it over."))
        self.lanes = Lanes()
        self.silent = small(self.tr("No sound was kept, so nothing can be played."))
        self.moments = heading(self.tr("Moments"))
        self.undo = MarkButton(Mark.UNDO, lambda: self.asked.emit(DebriefAct.UNDO))
        self.undo.say(as_said(DebriefAct.UNDO), tip(DebriefAct.UNDO))
        self.add = MarkMenu()
        self.list = SightList()
        self._names: Mapping[Role, str] = NAMELESS
        self._lay_out(recording)
        self.set_position(0.0)

    def begin(self, number: int | None, names: Mapping[Role, str]) -> None:
        """Be about another round, which is not read yet."""
        self._names = names
        about = self.tr("Debrief of round {0}").replace("{0}", str(number)) if number else self.tr("Debrief")
        self.title.setText(about)
        self.cast.setText(cast_in_words(names) if all(names.values()) else "")
        for one in self.answers.values():
            one.begin({})
        self.timer.setText("")
        for part in (self._along, self._list_part, self.unkept):
            part.setVisible(False)
        for part in (self.stepper, self._voice):
            part.setVisible(all(names.values()))

    def show_whole(self, account: Account, *, can_play: bool) -> None:
        """Show a round that was read just now."""
        said = said_in(account)
        for one in self.answers.values():
            one.begin(said)
        self._along.setVisible(True)
        self.silent.setVisible(not can_play)
        self.list.begin(self._names, can_play=can_play)

    def show_unkept(self) -> None:
        """Show that there is nothing of the round but what is remembered."""
        self.unkept.setVisible(True)

    def show_voice(self, telling: Telling, *, may_write: bool, live: bool) -> None:
        """Show whose turn it is."""
        self.stepper.show_telling(telling, self._names)
        self.head.setText(head_of(telling.at, self._names))
        self.lead.setText(lead_of(telling.at, self._names, telling, live=live))
        self.lead.setVisible(bool(self.lead.text()))
        for voice, one in self.answers.items():
            one.let_write(may_write)
            one.setVisible(voice is telling.at and bool(one.fields))
        for said in (self.counts, self.no_cue):
            said.setVisible(telling.at is Voice.MACHINE)

    def show_round(self, account: Account, sights: Sequence[Sight], telling: Telling) -> None:
        """Show the round as far as it is in sight."""
        self.lanes.show_round(account, self._names)
        self.lanes.show_sights(sights, self._hidden(telling))
        self.counts.setText(counted(counts_of(sights), self._names))
        self._list_part.setVisible(telling.marks_shown)
        none = self.tr("Nothing was marked.")
        if telling.cues_shown:
            none = self.tr("Nothing was marked, and nothing was cued.")
        self.list.show_sights(sights, cues_shown=telling.cues_shown, none=none)
        self.undo.setVisible(can_undo(account))

    def set_position(self, at_s: float) -> None:
        """Say where a mark would be added."""
        self.lanes.set_position(at_s)
        self.add.setText(self.tr("Mark at {0}").replace("{0}", position(at_s)))
        self.add.setAccessibleName(self.add.text())

    def choose(self, key: str | None) -> None:
        """Let a moment stand out wherever it is shown."""
        self.lanes.choose(key)
        self.list.choose(key)

    def _hidden(self, telling: Telling) -> dict[Lane, str]:
        hidden = {}
        if not telling.marks_shown:
            turn = self.tr("Shown when it is {name}'s turn")
            hidden[Lane.MARKS] = turn.replace("{name}", called(Voice.OBSERVER, self._names))
        if not telling.cues_shown:
            hidden[Lane.CUES] = self.tr("Comes last")
        return hidden

    def _lay_out(self, recording: QWidget) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(self._top(recording))
        column.addWidget(self.stepper)
        self._voice, inside = card()
        for one in (self.head, self.lead, self.unkept, *self.answers.values(), self.counts, self.no_cue):
            inside.addWidget(one)
        column.addWidget(self._voice)
        self._along = QWidget()
        along = QVBoxLayout(self._along)
        along.setContentsMargins(0, 0, 0, 0)
        along.setSpacing(HAIR)
        lanes, within = card()
        within.setContentsMargins(HAIR, HAIR, HAIR, HAIR)
        within.addWidget(self.lanes)
        along.addWidget(lanes)
        along.addWidget(self.silent)
        column.addWidget(self._along)
        column.addWidget(self._make_list_part())
        column.addStretch(1)

    def _top(self, recording: QWidget) -> QVBoxLayout:
        upper = QHBoxLayout()
        upper.addWidget(self.title, 1)
        upper.addWidget(self.timer, 0, Qt.AlignmentFlag.AlignBottom)
        lower = QHBoxLayout()
        lower.addWidget(self.cast, 1)
        lower.addWidget(recording)
        top = QVBoxLayout()
        top.setSpacing(HAIR)
        top.addLayout(upper)
        top.addLayout(lower)
        return top

    def _make_list_part(self) -> QWidget:
        self._list_part = QWidget()
        column = QVBoxLayout(self._list_part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        across = QHBoxLayout()
        across.setSpacing(SMALL)
        across.addWidget(self.moments, 1)
        across.addWidget(self.undo)
        across.addWidget(self.add)
        column.addLayout(across)
        frame, inside = card()
        inside.setContentsMargins(0, SMALL, GAP, SMALL)
        inside.addWidget(self.list)
        column.addWidget(frame)
        return self._list_part
