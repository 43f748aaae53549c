"""The upper part of the page that sets up a practice triad: who the three are, and who begins as what."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessions.triads.plan import Person, Voices
from ui.look.scale import CONTROL_HEIGHT_PX, SMALL
from ui.pages.session_lines import listed
from ui.pages.triad_set_up_state import Draft
from ui.pages.triad_set_up_words import what_is_known_of
from ui.parts.buttons import plain_button, shown
from ui.parts.page import row
from ui.parts.text import quiet, setting
from ui.parts.triad.person_row import PersonRow


class People(QWidget):
    """A row for each, and what can be done with all three."""

    changed = Signal(object)
    """The `Draft` as it is by hand."""

    same_asked = Signal()
    """The same three as last time."""

    def __init__(self) -> None:
        """Begin with three empty seats."""
        super().__init__()
        self._draft = Draft()
        self.rows = (
            PersonRow(self.tr("Coach"), self.tr("Who coaches first")),
            PersonRow(self.tr("Client"), self.tr("Who is the client first")),
            PersonRow(self.tr("Observer"), self.tr("Who observes first")),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(quiet(self.tr("Who begins as what; you rotate after every round.")))
        for place, one in enumerate(self.rows):
            one.named.connect(lambda name, place=place: self._set(self._draft.named(place, name)))
            one.voice_chosen.connect(lambda voice, place=place: self._use_voice(place, voice))
            one.somebody_else.connect(lambda place=place: self._tell_apart(place))
            column.addWidget(one)
        self.rotate = plain_button(self.tr("Rotate first roles"), lambda: self._set(self._draft.rotated()))
        self.swap = plain_button(self.tr("Swap coach and client"), lambda: self._set(self._draft.swapped()))
        self.again = plain_button("", self.same_asked.emit)
        ways = QWidget()
        ways.setMinimumHeight(CONTROL_HEIGHT_PX)  # nothing moves down as a first name is written
        across = row(setting(""), self.rotate, self.swap, self.again)
        across.setContentsMargins(0, 0, 0, 0)
        ways.setLayout(across)
        column.addWidget(ways)

    def complete_with(self, met: Sequence[Person]) -> None:
        """Offer the names of people who have been here."""
        for one in self.rows:
            one.complete_with([person.name for person in met])

    def show_draft(self, draft: Draft, last: Sequence[Person]) -> None:
        """Show who sits where; while nobody does yet, offer those who were here `last`."""
        self._draft = draft
        for place, (one, seat) in enumerate(zip(self.rows, draft.seats, strict=True)):
            one.show_name(seat.name, draft.was_here(place))
            voices = draft.voices_for(place)
            if draft.known_by is Voices.ENROLLED and voices:
                one.show_voices(voices, seat.voice, seat.called)
            else:
                one.show_told(what_is_known_of(draft, place) if seat.called else "")
        anybody = any(seat.called for seat in draft.seats)
        self.rotate.setVisible(anybody)
        self.swap.setVisible(anybody)
        self.again.setVisible(bool(last) and not anybody)
        names = listed([person.name for person in last])
        self.again.setText(shown(self.tr("The same as last time: {0}").format(names)))

    def _use_voice(self, place: int, voice: str | None) -> None:
        self._set(self._draft.with_voice(place, voice))

    def _tell_apart(self, place: int) -> None:
        self._set(self._draft.somebody_else(place))
        self.rows[place].name.setFocus()

    def _set(self, draft: Draft) -> None:
        self.changed.emit(draft)
