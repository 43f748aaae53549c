"""Before a practice round: which it is, and who is what in it now."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from diarize.events import Role
from sessions.triads.course import Course
from sessions.triads.plan import ROLES
from ui.look.scale import GAP
from ui.pages.ready_state import Seat, seats
from ui.parts.buttons import button, main_button, plain_button
from ui.parts.notices import Notices
from ui.parts.page import Page, card, row
from ui.parts.text import lead, quiet, small, title
from ui.parts.triad.mark_words import words_of_role
from ui.parts.triad.phone_line import PhoneLine
from ui.triad_desk import PhoneAt


class Ready(Page):
    """Shows a `Course`, and asks for its next round."""

    begin_asked = Signal()
    end_asked = Signal()
    """The practice is to end here, though rounds are left."""

    back_asked = Signal()
    phone_asked = Signal()

    def __init__(self) -> None:
        """Show no round yet."""
        super().__init__(self.tr("Before a practice round"))
        self._notices = Notices()
        self._title, self._length = title(""), lead("")
        self._seats = {role: _SeatCard(role) for role in ROLES}
        self._marks = quiet("")
        self._begin = main_button("", self._ask_to_begin)
        self.phone = PhoneLine(self.phone_asked.emit)
        self._lay_out()
        self.first = self._begin

    def _lay_out(self) -> None:
        self.column.addWidget(self._notices)
        self.column.addWidget(self._title)
        self.column.addWidget(self._length)
        across = QHBoxLayout()
        across.setSpacing(GAP)
        for seat in self._seats.values():
            across.addWidget(seat.frame, 1)
        self.column.addLayout(across)
        self.column.addWidget(self._marks)
        phone = QHBoxLayout()
        phone.addWidget(self.phone)
        phone.addStretch(1)
        self.column.addLayout(phone)
        self.column.addStretch(1)
        self.add_foot(
            row(
                self._begin,
                button(self.tr("End the practice here"), self.end_asked.emit),
                plain_button(self.tr("Back"), self.back_asked.emit),
            )
        )

    def show_course(self, course: Course) -> None:
        """Show the round that comes, with nothing to say of it yet."""
        self.say("")
        self._title.setText(self.tr("Round {0} of {1}").format(course.round, course.plan.rounds))
        minutes = course.plan.round_s / 60
        long = self.tr("One minute.") if minutes == 1 else self.tr("{0} minutes.").format(f"{minutes:g}")
        change = self.tr("Change seats if that helps you.") if course.round > 1 else ""
        self._length.setText(f"{long} {change}".strip())
        for seat in seats(course):
            self._seats[seat.role].show_seat(seat)
        recorded = course.plan.consent_at is not None
        marked = self.tr(
            "{0} can mark moments as they happen: on this computer with the keys 1 to 6, or on a phone. "
            "The debrief shows each of them."
        )
        observer = course.plan.cast(course.round)["observer"].name
        nothing = self.tr("Nothing is recorded, so nothing can be marked.")
        self._marks.setText(marked.format(observer) if recorded else nothing)
        self.phone.setVisible(recorded)
        self._begin.setText(self.tr("Begin round {0}").format(course.round))

    def say(self, line: str) -> None:
        """Say why the round could not begin, and let it be tried again; an empty line says nothing."""
        self._notices.show_lines((line,) if line else ())
        self._begin.setEnabled(True)

    def show_phone(self, at: PhoneAt | None) -> None:
        """Show how the observer's phone stands; None while no page is open for it."""
        self.phone.show_phone(at)

    def opened(self) -> None:
        """Come up, with the keyboard where Enter begins."""
        self._begin.setEnabled(True)
        super().opened()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin on Enter, go back on Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask_to_begin()
        elif event.key() == Qt.Key.Key_Escape:
            self.back_asked.emit()
        else:
            super().keyPressEvent(event)

    def _ask_to_begin(self) -> None:
        if self._begin.isEnabled():
            self._begin.setEnabled(False)  # until it has begun, or it is said why not
            self.begin_asked.emit()


class _SeatCard:
    """One role, who has it now, and what they had before."""

    def __init__(self, role: Role) -> None:
        self.frame, inside = card()
        self._name, self._before = title(""), small("")
        inside.addWidget(quiet(words_of_role(role)))
        inside.addWidget(self._name)
        inside.addWidget(self._before)
        inside.addStretch(1)

    def show_seat(self, seat: Seat) -> None:
        was = QCoreApplication.translate("Ready", "until now: {0}")
        self._name.setText(seat.person.name)
        self._before.setText("" if seat.was is None else was.format(words_of_role(seat.was).lower()))
