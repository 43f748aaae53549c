"""The page of somebody's file: their rounds over all practices, in each role. Never a grade."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from diarize.events import Role
from sessions.triads.growth import Growth
from ui.desk import Desk
from ui.errands import Errands
from ui.look.scale import CLIENT_LETTERS, GAP
from ui.pages.home_state import cut
from ui.pages.person_file import PersonFileDialog
from ui.pages.person_rounds import RoundsAs
from ui.pages.person_state import ROLES, role_first
from ui.pages.person_words import as_role
from ui.pages.playback import documents
from ui.parts.buttons import button, choice_button, danger_button, main_button
from ui.parts.confirm import Answers, confirm
from ui.parts.page import Page, clear, row
from ui.parts.strips import NoticeStrip
from ui.parts.text import lead, quiet, title
from ui.triad_desk import TriadDesk

Read = tuple[Growth, str | None]
"""Somebody's rounds, and the name of their enrolled voice, None where none is kept."""


class PersonPage(Page):
    """Says by its id which round's debrief is asked for, and which is to be played back; Esc is done."""

    done = Signal()
    debrief_asked = Signal(str)
    playback_asked = Signal(str)

    def __init__(self, desk: Desk, triads: TriadDesk, errands: Errands) -> None:
        """Make the page, about nobody yet."""
        super().__init__(QCoreApplication.translate("Person", "Somebody's file"))
        self._desk, self._triads, self._errands = desk, triads, errands
        self._id = ""
        self._asked = 0
        self._growth: Growth | None = None
        self._voice: str | None = None
        self.folder = documents()
        self.name, self.notice_strip, self.empty = title(""), NoticeStrip(), lead("")
        self.about = quiet(
            self.tr("A file is yours: what you agree to stands in it, and you can take it along.")
        )
        self.choices: dict[Role, QRadioButton] = {role: choice_button("") for role in ROLES}
        self.sections: dict[Role, RoundsAs] = {}
        self.finish = button(self.tr("Done"), self.done.emit)
        self.take_along = main_button(self.tr("Take along…"), self._take_along)
        self.forget = danger_button("", self._ask_to_forget)
        self.first = self.finish
        self._group, self._place = QButtonGroup(self), QVBoxLayout()
        self._lay_out()

    @property
    def person_id(self) -> str:
        """Whose file it is; empty before the first."""
        return self._id

    def show_person(self, person_id: str) -> None:
        """Show somebody's file, as soon as it is read."""
        self._id = person_id
        self.notice_strip.say("")
        self._show(None)
        self.refresh()

    def opened(self) -> None:
        """Come up, and read anew what may have changed meanwhile."""
        super().opened()
        if self._growth is not None:
            self.refresh()

    def refresh(self) -> None:
        """Read the file anew; what is on the screen stays there until it is read."""
        self._asked += 1
        read = partial(_read, self._desk, self._triads, self._id)
        self._errands.run(read, partial(self._is_read, self._asked), partial(self._unreadable, self._asked))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back by Esc, wherever the keyboard is."""
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    # --- what is shown

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.name, 1)
        top.addWidget(self.finish)
        for role, choice in self.choices.items():
            self._group.addButton(choice)
            choice.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            choice.toggled.connect(partial(self._choose, role))
        self._place.setSpacing(GAP)
        self.column.addLayout(top)
        self.column.addWidget(self.notice_strip)
        self.column.addWidget(self.about)
        self.column.addWidget(self.empty)
        roles = row(*self.choices.values())
        roles.setSpacing(GAP)
        self.column.addLayout(roles)
        self.column.addLayout(self._place)
        self.column.addLayout(row(self.take_along, self.forget))
        self.column.addStretch(1)

    def _is_read(self, asked: int, read: Read) -> None:
        if asked == self._asked:
            growth, self._voice = read
            self._show(growth)

    def _unreadable(self, asked: int, why: str) -> None:
        if asked == self._asked:
            self.notice_strip.say(why)

    def _show(self, growth: Growth | None) -> None:
        """Show a file, or, with None, nothing but the way back."""
        same = growth is not None and self._growth is not None
        chosen = next((role for role, choice in self.choices.items() if choice.isChecked()), None)
        self._growth = growth
        clear(self._place)
        self.sections = {}
        points = growth.points if growth else ()
        self.name.setText(growth.name if growth else "")
        self.about.setVisible(bool(points))
        self.empty.setVisible(growth is not None and not points)
        self.take_along.setVisible(bool(points))
        self.forget.setVisible(growth is not None and self._voice is not None)
        for choice in self.choices.values():
            choice.setVisible(bool(points))
        if growth is None:
            return
        self._name(growth)
        if points:
            self._add_sections(growth, chosen if same and chosen else role_first(growth))

    def _name(self, growth: Growth) -> None:
        nothing = self.tr("Nothing stands in {0}'s file yet. After a practice {0} can agree to rounds there.")
        self.empty.setText(nothing.replace("{0}", growth.name))
        short = cut(growth.name, CLIENT_LETTERS)
        self.forget.setText(self.tr("Forget {0}'s voice…").replace("{0}", short))
        for role, choice in self.choices.items():
            choice.setText(as_role(role, len(growth.as_(role))))

    def _add_sections(self, growth: Growth, shown: Role) -> None:
        for role in ROLES:
            section = self.sections[role] = RoundsAs(growth, role)
            section.debrief_asked.connect(self.debrief_asked)
            section.playback_asked.connect(self.playback_asked)
            self._place.addWidget(section)
            section.setVisible(role == shown)  # only now: without a parent it would be a window
        self.choices[shown].setChecked(True)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Go by Tab as the page is read: the roles, the rounds, then what is done with the file."""
        before: QWidget = self.finish
        for choice in self.choices.values():
            self.setTabOrder(before, choice)
            before = choice
        for section in self.sections.values():
            for control in section.controls:
                self.setTabOrder(before, control)
                before = control
        self.setTabOrder(before, self.take_along)
        self.setTabOrder(self.take_along, self.forget)

    def _choose(self, role: Role, chosen: bool) -> None:
        """Show the rounds of a role; Tab stops at the one that is chosen, arrows go to the others."""
        stop = Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus
        self.choices[role].setFocusPolicy(stop)
        if role in self.sections:
            self.sections[role].setVisible(chosen)

    # --- what is done with it

    def _take_along(self) -> None:
        if self._growth is not None:
            save = partial(self._triads.save_file, self._id)
            dialog = PersonFileDialog(self, self._growth.name, save, self._errands, self.folder)
            dialog.saved.connect(self._saved_at)
            dialog.open()

    def _saved_at(self, file: object) -> None:
        self.folder = getattr(file, "parent", self.folder)

    def _ask_to_forget(self) -> None:
        if self._growth is None or self._voice is None:
            return
        name = self._growth.name
        question = self.tr("Forget {0}'s voice?").replace("{0}", name)
        lost = self.tr(
            "What was learnt of {0}'s voice is destroyed. The rounds stay; for the next practice it can be "
            "enrolled again."
        )
        answers = Answers(self.tr("Forget it"), self.tr("Keep it"))
        forget = partial(self._forget, self._voice)
        confirm(self, question, lost.replace("{0}", name), answers, forget)

    def _forget(self, voice: str) -> None:
        forget = partial(self._desk.forget_voice, voice)
        self._errands.run(forget, partial(self._forgotten, self._id), self.notice_strip.say)

    def _forgotten(self, person_id: str, nothing: None) -> None:
        if person_id == self._id and self._growth is not None:
            told = self.tr("{0}'s voice is forgotten.").replace("{0}", self._growth.name)
            self.notice_strip.say(told)
            self._voice = None
            self.forget.hide()
            self.finish.setFocus(Qt.FocusReason.OtherFocusReason)


def _read(desk: Desk, triads: TriadDesk, person_id: str) -> Read:
    known = {one.id: one for one in triads.people()}
    voice = known[person_id].voice if person_id in known else None
    return triads.growth(person_id), voice if voice in desk.voices() else None
