"""Before a practice triad: who the three are, how long, what is kept, and what they say to each other."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QRadioButton, QVBoxLayout

from sessions.about import Keep
from sessions.errors import SessionError
from sessions.triads.plan import ROLES, Person, TriadPlan, Voices
from sessions.triads.triad import Triad
from ui.desk import Desk
from ui.errands import Errands
from ui.look.scale import GAP, HAIR, WIDE
from ui.pages.before_words import about_sharing, what_is_kept
from ui.pages.triad_set_up_people import People
from ui.pages.triad_set_up_state import Draft, ToIntroduce, remembered, same_again
from ui.pages.triad_set_up_words import (
    how_long,
    practice_sentence,
    what_is_lacking,
    what_voices_mean,
)
from ui.parts.buttons import button, choice_button, main_button, plain_button, shown
from ui.parts.choices import one_of
from ui.parts.notices import Notices
from ui.parts.page import Page, row
from ui.parts.sound_choice import Chosen, SoundChoice
from ui.parts.text import quiet, setting, title
from ui.parts.triad.agreement import Agreement
from ui.parts.triad.mark_words import words_of_role
from ui.parts.triad.rounds_row import RoundsRow
from ui.triad_desk import TriadDesk


class TriadSetUp(Page):
    """Fills a `Draft`, and asks for the triad that it says, or first for the introductions it needs."""

    begin_asked = Signal(object)
    """A `TriadPlan`."""

    introductions_asked = Signal(object)
    """A `ToIntroduce`."""

    earlier_asked = Signal()
    """Earlier triads, and the people of them."""

    back_asked = Signal()

    def __init__(
        self,
        desk: Desk,
        triads: TriadDesk,
        errands: Errands,
        now: Callable[[], datetime],
        *,
        seen_by_others: bool,
    ) -> None:
        """Ask `now` for the time of consent; `seen_by_others` says if a shared screen shows the overlay."""
        super().__init__(self.tr("A practice triad"), above_px=WIDE, below_px=GAP)
        self._desk, self._triads, self._errands, self._now = desk, triads, errands, now
        self._draft = Draft()
        self._last: TriadPlan | None = None
        self._same_wanted = False
        self._notices = Notices()
        self._sound = SoundChoice(desk, errands, about_sharing(seen_by_others), self.tr("The others' sound"))
        self._sound.changed.connect(self._take_sound)
        self._build()
        self._show()

    # --- what stands on it

    def _build(self) -> None:
        above = row(title(self.tr("A practice triad")), stretch_last=True)
        above.addWidget(plain_button(self.tr("Earlier triads and people"), self.earlier_asked.emit))
        self.column.addLayout(above)
        self.column.addWidget(self._notices)
        self._people = People()
        self._people.changed.connect(self._set)
        self._people.same_asked.connect(self._take_the_same)
        self.column.addWidget(self._people)
        self._add_rounds()
        self._add_voices()
        self._add_where()
        self._add_keep()
        self._agreement = Agreement()
        self._agreement.agreed.connect(self._agree)
        self._agreement.debrief_agreed.connect(
            lambda agrees: self._set(replace(self._draft, debrief_agreed=agrees))
        )
        self.column.addWidget(self._agreement)
        self.column.addStretch(1)
        self._lacking = quiet("")
        self._begin = main_button("", self._ask_to_begin)
        self._unrecorded = button("", self._ask_unrecorded)
        back = plain_button(self.tr("Back"), self.back_asked.emit)
        self.add_foot(row(self._lacking, stretch_last=True), row(self._begin, self._unrecorded, back))
        self.first = self._people.rows[0].name

    def _add_rounds(self) -> None:
        self._rounds = RoundsRow()
        self._rounds.changed.connect(self._set_rounds)
        self._how_long = quiet("")
        column = QVBoxLayout()
        column.setSpacing(HAIR)
        column.addWidget(self._rounds)
        column.addWidget(self._how_long)
        self.column.addLayout(column)

    def _add_voices(self) -> None:
        self._known_by = {
            Voices.ENROLLED: choice_button(self.tr("Enrolment")),
            Voices.INTRODUCED: choice_button(self.tr("Introductions")),
            Voices.IN_ORDER: choice_button(self.tr("Order of speech")),
        }
        for voices, choice in self._known_by.items():
            choice.clicked.connect(
                lambda checked=False, voices=voices: self._set(replace(self._draft, chosen=voices))
            )
        self._voices_mean = quiet("")
        self._add_choice(self.tr("Known by"), list(self._known_by.values()), self._voices_mean)

    def _add_where(self) -> None:
        self._room, self._call = choice_button(self.tr("In the room")), choice_button(self.tr("On a call"))
        self._room.clicked.connect(lambda: self._set(replace(self._draft, on_a_call=False)))
        self._call.clicked.connect(lambda: self._set(replace(self._draft, on_a_call=True)))
        self._heard = quiet(
            self.tr(
                "Whoever sits here is heard by the microphone, the others by the computer's sound. They are "
                "still told apart by their voices."
            )
        )
        self._add_choice(self.tr("Where"), [self._room, self._call], self._heard)
        self._here = [choice_button("") for _ in ROLES]
        for place, choice in enumerate(self._here):
            choice.clicked.connect(
                lambda checked=False, place=place: self._set(replace(self._draft, here=place))
            )
        one_of(self, *self._here)
        self._sits_here = setting(self.tr("Sits here"))
        self.column.addLayout(row(self._sits_here, *self._here))
        self.column.addWidget(self._sound)

    def _add_keep(self) -> None:
        self._keeps = {
            Keep.SOUND: choice_button(self.tr("Sound and words")),
            Keep.WORDS: choice_button(self.tr("Words only")),
            Keep.CUES: choice_button(self.tr("Cues only")),
        }
        for keep, choice in self._keeps.items():
            choice.clicked.connect(lambda checked=False, keep=keep: self._set(self._draft.keeping(keep)))
        self._kept = quiet("")
        self._add_choice(self.tr("What is kept"), list(self._keeps.values()), self._kept)

    def _add_choice(self, name: str, choices: Sequence[QRadioButton], said: QLabel) -> None:
        one_of(self, *choices)
        column = QVBoxLayout()
        column.setSpacing(HAIR)
        column.addLayout(row(setting(name), *choices))
        column.addWidget(said)
        self.column.addLayout(column)

    # --- coming and going

    def prepare(self, draft: Draft, *, same: bool = False) -> None:
        """Begin from `draft`, or, once it is known, from the `same` as last time; consent is asked anew."""
        self._draft = draft.with_nobody_agreed().knowing(self._draft.met, self._desk.voices())
        self._same_wanted = same
        self._notices.show_lines(())
        self.verticalScrollBar().setValue(0)
        self._show()

    def say(self, line: str) -> None:
        """Say why it could not begin; an empty line says nothing."""
        self._notices.show_lines((line,) if line else ())

    def take_voices(self, people: Sequence[Person]) -> None:
        """Let those of the draft have the voices that were kept of them meanwhile."""
        self._set(self._draft.knowing(self._draft.met, self._desk.voices()).with_voices_of(people))

    def opened(self) -> None:
        """Ask who has been here and for the devices, and listen to what is chosen."""
        super().opened()
        self._sound.open()
        self._errands.run(lambda: (self._triads.people(), self._triads.triads()), self._know)

    def left(self) -> None:
        """Let go of the devices."""
        self._sound.hush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Esc; Enter begins, once all three have agreed."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_asked.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask_to_begin()
        else:
            super().keyPressEvent(event)

    # --- setting it

    def _know(self, found: tuple[Sequence[Person], Sequence[Triad]]) -> None:
        met, triads = found
        self._people.complete_with(met)
        self._last = triads[0].plan if triads else None
        self._draft = self._draft.knowing(met, self._desk.voices())
        if self._same_wanted and not any(seat.called for seat in self._draft.seats):
            self._take_the_same()
        self._same_wanted = False
        self._show()

    def _take_the_same(self) -> None:
        if self._last is not None:
            again = replace(
                same_again(self._last, self._desk.preferences),
                microphone=self._draft.microphone,
                loopback=self._draft.loopback,
            )
            self._set(again.knowing(self._draft.met, self._desk.voices()))
            self._people.rows[0].name.setFocus()

    def _set_rounds(self, rounds: int, round_min: int, debrief_min: int) -> None:
        self._set(replace(self._draft, rounds=rounds, round_min=round_min, debrief_min=debrief_min))

    def _take_sound(self) -> None:
        chosen = self._sound.chosen
        self._set(replace(self._draft, microphone=chosen.microphone, loopback=chosen.loopback))

    def _agree(self, place: int, agrees: bool) -> None:
        self._set(self._draft.agreeing(place, self._now() if agrees else None))

    def _set(self, draft: Draft) -> None:
        if draft != self._draft:
            self._draft = draft
            self._show()

    # --- showing it

    def _show(self) -> None:
        draft = self._draft
        self._people.show_draft(draft, self._last.people if self._last else ())
        self._rounds.show_numbers(draft.rounds, draft.round_min, draft.debrief_min)
        self._how_long.setText(how_long(draft))
        self._known_by[draft.known_by].setChecked(True)
        self._voices_mean.setText(what_voices_mean(draft))
        self._room.setChecked(not draft.on_a_call)
        self._call.setChecked(draft.on_a_call)
        self._heard.setVisible(draft.on_a_call)
        self._show_here(draft)
        self._sound.show_chosen(Chosen(draft.microphone, draft.loopback, draft.on_a_call))
        self._keeps[draft.keep].setChecked(True)
        self._kept.setText(what_is_kept(draft.keep))
        self._agreement.sentence.setText(practice_sentence(draft.keep))
        self._agreement.show_agreed(
            [seat.called for seat in draft.seats],
            [seat.agreed_at is not None for seat in draft.seats],
            draft.debrief_agreed,
        )
        self._show_foot()

    def _show_here(self, draft: Draft) -> None:
        self._sits_here.setVisible(draft.on_a_call)
        for place, (choice, seat, role) in enumerate(zip(self._here, draft.seats, ROLES, strict=True)):
            choice.setText(shown(seat.called or words_of_role(role)))
            choice.setChecked(place == draft.here)
            choice.setVisible(draft.on_a_call)

    def _show_foot(self) -> None:
        draft = self._draft
        agreed = self.tr("All three agreed to being recorded, the last at {0}.")
        at = draft.consent_at
        lacking = what_is_lacking(draft)
        self._lacking.setText(
            lacking or (agreed.format(at.astimezone().strftime("%H:%M")) if at is not None else "")
        )
        self._begin.setText(self.tr("Go on to the introductions") if draft.unheard else self.tr("Begin"))
        self._begin.setEnabled(not lacking)
        self._unrecorded.setText(
            self.tr("Go on without recording") if draft.unheard else self.tr("Begin without recording")
        )
        self._unrecorded.setEnabled(draft.lack is None)

    # --- beginning

    def _ask_to_begin(self) -> None:
        if not what_is_lacking(self._draft):
            self._ask(self._with_people())

    def _ask_unrecorded(self) -> None:
        if self._draft.lack is None:
            self._ask(self._with_people().with_nobody_agreed())

    def _with_people(self) -> Draft:
        """Whoever is new stays the same person, should it not begin at once."""
        self._draft = self._draft.peopled(self._triads.new_person)
        return self._draft

    def _ask(self, draft: Draft) -> None:
        self._sound.hush()
        plan = draft.plan
        with suppress(SessionError):  # a triad is not kept from beginning for what is only remembered
            self._desk.keep_preferences(remembered(self._desk.preferences, plan))
        plan = replace(plan, sentence=practice_sentence(draft.keep) if plan.consent_at else "")
        unheard = tuple(plan.people[place] for place in draft.unheard)
        if unheard:
            self.introductions_asked.emit(ToIntroduce(plan, unheard))
        else:
            self.begin_asked.emit(plan)
