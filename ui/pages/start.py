"""Before a session: who, where, what is kept, and what to say to the client; nothing is recorded yet."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout

from sessions.about import Keep
from sessions.errors import SessionError
from ui.desk import Desk, Where
from ui.errands import Errands
from ui.look.scale import GAP, HAIR, WIDE
from ui.pages.before_words import about_sharing, what_is_kept
from ui.pages.consent_sentence import usual_sentence
from ui.pages.start_state import Draft, remembered
from ui.parts.buttons import button, choice_button, main_button, plain_button
from ui.parts.choices import one_of
from ui.parts.notices import Notices
from ui.parts.page import Page, card, row
from ui.parts.sound_choice import Chosen, SoundChoice
from ui.parts.text import heading, lead, quiet, setting, title


class Start(Page):
    """Fills a `Draft`, and asks for the session that it says."""

    begin_asked = Signal(object)
    """A `Plan`."""

    back_asked = Signal()

    def __init__(
        self, desk: Desk, errands: Errands, now: Callable[[], datetime], *, seen_by_others: bool
    ) -> None:
        """Ask `now` for the time of consent; `seen_by_others` says if a shared screen shows the overlay."""
        super().__init__(self.tr("Start a session"), above_px=WIDE, below_px=GAP)
        self._desk, self._now = desk, now
        self._draft = Draft()
        self._notices = Notices()
        self._sound = SoundChoice(desk, errands, about_sharing(seen_by_others))
        self._sound.changed.connect(self._take_sound)
        self._build()

    def _build(self) -> None:
        self.column.addWidget(title(self.tr("Start a session")))
        self.column.addWidget(self._notices)
        self._add_who()
        self._add_where()
        self._add_keep()
        self._add_consent()
        self._begin = main_button(self.tr("Start"), self._ask_to_begin)
        self._unrecorded = button(self.tr("Start without recording"), self._ask_unrecorded)
        back = plain_button(self.tr("Back"), self.back_asked.emit)
        self.column.addStretch(1)
        self.add_foot(row(self._consent, self._begin, self._unrecorded, back))  # the tick is always in sight
        self.first = self._client

    def _add_who(self) -> None:
        self._client = QLineEdit(placeholderText=self.tr("first name or initials, for instance Ada"))
        self._client.setAccessibleName(self.tr("Your client: first name or initials"))
        self._client.textChanged.connect(lambda text: self._set(self._draft.with_client(text)))
        said = setting(self.tr("Your client"))
        said.setBuddy(self._client)
        self.column.addLayout(row(said, self._client, stretch_last=True))

    def _add_where(self) -> None:
        self._room, self._call = choice_button(self.tr("In the room")), choice_button(self.tr("On a call"))
        one_of(self, self._room, self._call)
        self._room.clicked.connect(lambda: self._set(replace(self._draft, where=Where.ROOM)))
        self._call.clicked.connect(lambda: self._set(replace(self._draft, where=Where.CALL)))
        self.column.addLayout(row(setting(self.tr("Where")), self._room, self._call))
        self.column.addWidget(self._sound)
        self._voice = QCheckBox()
        self._voice.clicked.connect(self._use_voice)
        self.column.addWidget(self._voice)

    def _add_keep(self) -> None:
        self._keeps = {
            Keep.SOUND: choice_button(self.tr("Sound and words")),
            Keep.WORDS: choice_button(self.tr("Words only")),
            Keep.CUES: choice_button(self.tr("Cues only")),
        }
        one_of(self, *self._keeps.values())
        for keep, choice in self._keeps.items():
            choice.clicked.connect(lambda checked=False, keep=keep: self._set(self._draft.keeping(keep)))
        self._kept = quiet("")
        together = QVBoxLayout()
        together.setSpacing(HAIR)
        together.addLayout(row(setting(self.tr("What is kept")), *self._keeps.values()))
        together.addWidget(self._kept)
        self.column.addLayout(together)

    def _add_consent(self) -> None:
        frame, inside = card()
        self._agreed = quiet("")
        self._agreed.setWordWrap(False)
        above = row(heading(self.tr("Say this to your client")), stretch_last=True)
        above.addWidget(self._agreed)
        inside.addLayout(above)
        self._sentence = lead("")
        inside.addWidget(self._sentence)
        self.column.addWidget(frame)
        self._consent = QCheckBox(self.tr("They agreed"))
        self._consent.clicked.connect(self._confirm)

    def prepare(self, draft: Draft) -> None:
        """Begin from `draft`; consent is always asked for anew."""
        self._draft = replace(draft, consent_at=None)
        self._notices.show_lines(())
        self._client.setText(draft.client)
        self._show()

    def say(self, line: str) -> None:
        """Say why the session could not begin; an empty line says nothing."""
        self._notices.show_lines((line,) if line else ())

    def opened(self) -> None:
        """Ask for the devices, and listen to what is chosen."""
        super().opened()
        self._sound.open()

    def left(self) -> None:
        """Let go of the devices."""
        self._sound.hush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Esc; Enter starts, once they have agreed."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_asked.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask_to_begin()
        else:
            super().keyPressEvent(event)

    def _take_sound(self) -> None:
        chosen = self._sound.chosen
        self._set(replace(self._draft, microphone=chosen.microphone, loopback=chosen.loopback))

    def _use_voice(self, use: bool) -> None:
        self._set(replace(self._draft, voice=self._desk.preferences.voice if use else None))

    def _set(self, draft: Draft) -> None:
        if draft != self._draft:
            self._draft = draft
            self._show()

    def _confirm(self, agreed: bool) -> None:
        self._set(replace(self._draft, consent_at=self._now() if agreed else None))

    def _show(self) -> None:
        draft = self._draft
        on_a_call = draft.where is Where.CALL
        self._room.setChecked(not on_a_call)
        self._call.setChecked(on_a_call)
        self._sound.show_chosen(Chosen(draft.microphone, draft.loopback, on_a_call))
        known = self._desk.preferences.voice
        self._voice.setText(self.tr("Use my enrolled voice ({0})").format(known or ""))
        self._voice.setVisible(known is not None and not on_a_call)
        self._voice.setChecked(draft.voice is not None)
        self._keeps[draft.keep].setChecked(True)
        self._kept.setText(what_is_kept(draft.keep))
        self._sentence.setText(self._desk.preferences.consent_sentence or usual_sentence(draft.keep))
        agreed = draft.consent_at is not None
        self._consent.setChecked(agreed)
        self._agreed.setText(
            self.tr("Confirmed at {0}.").format(draft.consent_at.astimezone().strftime("%H:%M"))
            if draft.consent_at
            else self.tr("Start is there once they have agreed.")
        )
        self._begin.setEnabled(agreed)

    def _ask_to_begin(self) -> None:
        if self._draft.consent_at is not None:
            self._ask(self._draft)

    def _ask_unrecorded(self) -> None:
        self._ask(replace(self._draft, consent_at=None))

    def _ask(self, draft: Draft) -> None:
        self._sound.hush()
        plan = draft.plan
        sentence = self._desk.preferences.consent_sentence or usual_sentence(draft.keep)
        with suppress(SessionError):  # a session is not kept from its coach for what is only remembered
            self._desk.keep_preferences(remembered(self._desk.preferences, plan))
        self.begin_asked.emit(replace(plan, sentence=sentence if plan.consent_at else ""))
