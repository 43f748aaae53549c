"""The page of earlier practices in threes, and of everybody who practised."""

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from sessions.triads.plan import Person
from sessions.triads.triad import Triad
from ui.errands import Errands
from ui.look.scale import CLIENT_LETTERS, GAP, SMALL
from ui.pages.home_state import cut
from ui.pages.triad_after_words import names_of, of_triad
from ui.pages.triads_shelf_state import Practised, latest_first, who_practised
from ui.parts.buttons import button, main_button, plain_button
from ui.parts.page import Page, card, clear, row
from ui.parts.strips import NoticeStrip
from ui.parts.text import hairline, heading, lead, quiet, setting, small, title
from ui.triad_desk import TriadDesk

Read = tuple[Sequence[Triad], Sequence[Person]]


class TriadsShelf(Page):
    """Says by its id which practice or person is asked for; reads both anew whenever it comes up."""

    triad_asked = Signal(str)
    person_asked = Signal(str)
    new_asked = Signal()
    back_asked = Signal()

    def __init__(self, triads: TriadDesk, errands: Errands) -> None:
        """Make the page; nothing is read before it comes up."""
        super().__init__(QCoreApplication.translate("TriadsShelf", "Practice triads"))
        self._triads, self._errands = triads, errands
        self._asked = 0
        self.notice_strip = NoticeStrip()
        self.new = main_button(self.tr("New practice"), self.new_asked.emit)
        self.back = plain_button(self.tr("Back"), self.back_asked.emit)
        self.empty = lead(
            self.tr("No practice yet. Bring two others, and your first one will be kept here for all of you.")
        )
        self.ways: list[QPushButton] = []
        self.first = self.new
        self._place = QVBoxLayout()
        self._lay_out()

    def opened(self) -> None:
        """Come up, and read the practices anew; what is on the screen stays there until they are."""
        super().opened()
        self._asked += 1
        self._errands.run(self._read, partial(self._is_read, self._asked), self.notice_strip.say)

    def left(self) -> None:
        """Go; what was said is old news by the next time."""
        super().left()
        self.notice_strip.say("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back by Esc, wherever the keyboard is."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_asked.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(title(self.tr("Practice triads")), 1)
        top.addWidget(self.back)
        self._place.setSpacing(GAP)
        self.column.addLayout(top)
        self.column.addWidget(self.notice_strip)
        self.column.addLayout(row(self.new))
        self.column.addWidget(self.empty)
        self.column.addLayout(self._place)
        self.column.addStretch(1)
        self.empty.hide()

    def _read(self) -> Read:
        return self._triads.triads(), self._triads.people()

    def _is_read(self, asked: int, read: Read) -> None:
        if asked != self._asked:
            return
        triads, people = read
        self.ways = []
        clear(self._place)
        self.empty.setVisible(not triads)
        if triads:
            self._place.addWidget(heading(self.tr("Earlier practices")))
            self._place.addWidget(_card([self._triad(one) for one in latest_first(triads)]))
        if people:
            self._place.addWidget(heading(self.tr("People")))
            told = self.tr("What each of them agreed to stands in a file of their own.")
            self._place.addWidget(quiet(told))
            self._place.addWidget(_card([self._person(one) for one in who_practised(people, triads)]))
        for before, after in pairwise([self.back, self.new, *self.ways]):
            self.setTabOrder(before, after)

    def _triad(self, triad: Triad) -> QWidget:
        names, when = names_of(triad), of_triad(triad)
        open_it = button(self.tr("Open"), partial(self.triad_asked.emit, triad.id))
        open_it.setAccessibleName(self.tr("Open the practice of {0}").replace("{0}", f"{names}, {when}"))
        return self._line(names, when, open_it)

    def _person(self, person: Practised) -> QWidget:
        said = self.tr("{0}'s file")
        short = said.replace("{0}", cut(person.name, CLIENT_LETTERS))
        way = button(short, partial(self.person_asked.emit, person.id))
        way.setAccessibleName(said.replace("{0}", person.name))
        return self._line(person.name, _practices(person.triads), way)

    def _line(self, name: str, under: str, way: QPushButton) -> QWidget:
        self.ways.append(way)
        return _line(setting(name), small(under), way)


def _practices(number: int) -> str:
    if number == 1:
        return QCoreApplication.translate("TriadsShelf", "1 practice")
    return QCoreApplication.translate("TriadsShelf", "{0} practices").replace("{0}", str(number))


def _line(name: QLabel, under: QLabel, way: QPushButton) -> QWidget:
    made = QWidget()
    across = QHBoxLayout(made)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(SMALL)
    said = QVBoxLayout()
    said.setSpacing(0)
    name.setWordWrap(True)
    said.addWidget(name)
    said.addWidget(under)
    across.addLayout(said, 1)
    across.addWidget(way)
    return made


def _card(lines: Sequence[QWidget]) -> QWidget:
    frame, column = card()
    for place, line in enumerate(lines):
        if place:
            column.addWidget(hairline())
        column.addWidget(line)
    return frame
