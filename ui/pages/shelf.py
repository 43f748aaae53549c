"""The sessions on the first page: searched, filtered, opened and erased."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from audio.clock import Clock
from sessions.about import Keep
from sessions.library import SessionEntry
from ui.look.scale import GAP, LIST_LEAST_PX, SMALL
from ui.pages.home_state import Since, Sought, facts_of, fits
from ui.parts.buttons import button
from ui.parts.erase_question import ask_to_erase
from ui.parts.key_notes import LostKeyNote
from ui.parts.page import row
from ui.parts.passphrase import PassphraseForm
from ui.parts.search_field import SearchField
from ui.parts.session_list import Lines, SessionList
from ui.parts.text import heading, lead, quiet, small

Told = tuple[SessionEntry, Lines]
"""A session, and what the list says of it."""


class Shelf(QWidget):
    """Says by its id which session is to be opened, reviewed or, the coach being asked again, erased."""

    example_asked = Signal()
    open_asked = Signal(str)
    review_asked = Signal(str)
    erase_asked = Signal(str)

    def __init__(self, clock: Clock) -> None:
        """Make it without a session, and without a word on there being none: nothing was read yet."""
        super().__init__()
        self._clock = clock
        self._all: Sequence[Told] = ()
        self.count = small("")
        self.count.setWordWrap(False)
        self.search = SearchField(self.tr("Search sessions by name, date or note"))
        self.kept = _choice(self.tr("What was kept"), self._kept_choices())
        self.since = _choice(self.tr("Since when"), self._since_choices())
        self.sessions = SessionList()
        self.example = button(self.tr("Watch a short example"), self.example_asked.emit)
        self.show_all = button(self.tr("Show all sessions"), self._show_all)
        self._filters = QWidget()
        self._below = QStackedWidget()
        self._reading, self._empty, self._none_fits, self._list = QWidget(), QWidget(), QWidget(), QWidget()
        self._locked = QWidget()
        self._locked_place = _column(self._locked)
        self._locked_place.addStretch(1)
        self.lock: PassphraseForm | LostKeyNote | None = None
        """What opens the sessions, while they are sealed."""

        self._lay_out()
        self._connect()

    def show_sessions(self, sessions: Sequence[Told]) -> None:
        """Show these, or those of them that are sought."""
        self._unlock()
        self._all = sessions
        self._show(keep_place=True)

    def show_locked(self, by: PassphraseForm | LostKeyNote) -> None:
        """Show, in the place of the sessions, what opens them; one that is there already stays."""
        if type(self.lock) is not type(by):
            self._unlock()
            self.lock = by
            self._locked_place.insertWidget(0, by)
        self.count.setText("")
        self._filters.hide()
        self._below.setCurrentWidget(self._locked)

    def _unlock(self) -> None:
        if self.lock is not None:
            self._locked_place.removeWidget(self.lock)
            self.lock.deleteLater()
            self.lock = None

    def begin_search(self) -> None:
        """Let the keyboard be where to type what is looked for."""
        if self._all:
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.search.selectAll()

    def _lay_out(self) -> None:
        column = _column(self)
        column.setSpacing(GAP)
        named = QHBoxLayout()
        named.addWidget(heading(self.tr("Sessions")), 1)
        named.addWidget(self.count, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(named)
        filters = QHBoxLayout(self._filters)
        filters.setContentsMargins(0, 0, 0, 0)
        filters.setSpacing(SMALL)
        filters.addWidget(self.search, 1)
        filters.addWidget(self.kept)
        filters.addWidget(self.since)
        self._filters.hide()
        column.addWidget(self._filters)
        empty = _column(self._empty)
        empty.addWidget(lead(self.tr("No session yet.")))
        empty.addWidget(quiet(self.tr("Your first one will be here, on this computer and nowhere else.")))
        empty.addLayout(row(self.example))
        empty.addStretch(1)
        none_fits = _column(self._none_fits)
        none_fits.addWidget(lead(self.tr("No session fits what you are looking for.")))
        none_fits.addLayout(row(self.show_all))
        none_fits.addStretch(1)
        listed = _column(self._list)
        listed.addWidget(self.sessions, 1)
        listed.addWidget(small(self.tr("Enter opens a session, Delete erases it.")))
        for place in (self._reading, self._empty, self._none_fits, self._list, self._locked):
            self._below.addWidget(place)
        self._below.setMinimumHeight(LIST_LEAST_PX)
        column.addWidget(self._below, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search)
        self.search.went_down.connect(self._into_the_list)
        self.kept.currentIndexChanged.connect(self._search)
        self.since.currentIndexChanged.connect(self._search)
        self.sessions.open_asked.connect(self.open_asked)
        self.sessions.review_asked.connect(self.review_asked)
        self.sessions.erase_asked.connect(self._erase)

    def _kept_choices(self) -> list[tuple[str, object]]:
        return [
            (self.tr("Anything kept"), None),
            (self.tr("With sound"), Keep.SOUND),
            (self.tr("Words, no sound"), Keep.WORDS),
            (self.tr("Cues only"), Keep.CUES),
        ]

    def _since_choices(self) -> list[tuple[str, object]]:
        return [
            (self.tr("Any time"), Since.EVER),
            (self.tr("This week"), Since.WEEK),
            (self.tr("This month"), Since.MONTH),
            (self.tr("Three months"), Since.QUARTER),
            (self.tr("This year"), Since.YEAR),
        ]

    def _search(self) -> None:
        self._show(keep_place=False)

    def _show(self, keep_place: bool) -> None:
        sought = self._sought()
        today = self._clock.wall().astimezone().date()
        found = [told for entry, told in self._all if fits(facts_of(entry), told.sentence, sought, today)]
        self.sessions.show_sessions(found, keep_place)
        self._filters.setVisible(bool(self._all))
        self.count.setText(self._counted(len(found)))
        if not self._all:
            self._below.setCurrentWidget(self._empty)
        else:
            self._below.setCurrentWidget(self._list if found else self._none_fits)

    def _sought(self) -> Sought:
        # What is kept in a list to choose from comes back as plain text.
        keep, since = self.kept.currentData(), self.since.currentData()
        return Sought(self.search.text(), Keep(keep) if keep else None, Since(since))

    def _counted(self, shown: int) -> str:
        everything = len(self._all)
        if shown == everything:
            return str(everything) if everything else ""
        said = self.tr("{shown} of {all}")
        return said.replace("{shown}", str(shown)).replace("{all}", str(everything))

    def _erase(self, session_id: str) -> None:
        told = next((lines for _, lines in self._all if lines.id == session_id), None)
        if told:
            which = ", ".join(filter(None, (told.who, told.day, told.time)))
            ask_to_erase(self, which, lambda: self.erase_asked.emit(session_id))

    def _into_the_list(self) -> None:
        if self.sessions.shown:
            if not self.sessions.chosen:
                self.sessions.choose(0)
            self.sessions.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_all(self) -> None:
        self.search.clear()
        self.kept.setCurrentIndex(0)
        self.since.setCurrentIndex(0)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)


def _choice(name: str, choices: Sequence[tuple[str, object]]) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    for text, value in choices:
        made.addItem(text, value)
    return made


def _column(of: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(of)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SMALL)
    return column
