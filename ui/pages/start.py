"""Before a session: who, where, what is kept, and what to say to the client; nothing is recorded yet."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QComboBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from sessions.about import Keep
from ui.desk import Desk, Device, Plan, SoundCheck, Where
from ui.errands import Errands
from ui.look.scale import SMALL
from ui.pages.start_state import TRIAD, Draft, remembered
from ui.parts.buttons import button, main_button, plain_button
from ui.parts.level_meter import LevelMeter
from ui.parts.notices import Notices
from ui.parts.page import Page, card, row
from ui.parts.text import body, care, heading, lead, quiet, title
from ui.tunables import LEVELS_EVERY_S


class Start(Page):
    """Fills a `Draft`, and asks for the session that it says."""

    begin_asked = Signal(object)
    """A `Plan`."""

    back_asked = Signal()

    def __init__(
        self, desk: Desk, errands: Errands, now: Callable[[], datetime], *, seen_by_others: bool
    ) -> None:
        """Ask `now` for the time of consent; `seen_by_others` says if a shared screen shows the overlay."""
        super().__init__(self.tr("Start a session"))
        self._desk, self._errands, self._now = desk, errands, now
        self._seen_by_others = seen_by_others
        self._draft = Draft()
        self._check: SoundCheck | None = None
        self._checks = 0
        self._levels = QTimer(self, interval=round(LEVELS_EVERY_S * 1000))
        self._levels.timeout.connect(self._show_levels)
        self._build()

    def _build(self) -> None:
        self.column.addWidget(title(self.tr("Start a session")))
        self._notices = Notices()
        self.column.addWidget(self._notices)
        self._add_who()
        self._add_sound()
        self._add_keep()
        self._add_consent()
        self._begin = main_button(self.tr("Start"), self._ask_to_begin)
        self._unrecorded = button(self.tr("Start without recording"), self._ask_unrecorded)
        back = plain_button(self.tr("Back"), self.back_asked.emit)
        self.column.addLayout(row(self._begin, self._unrecorded, back))
        self.column.addStretch(1)
        self.first = self._client

    def _add_who(self) -> None:
        self._client = QLineEdit(placeholderText=self.tr("for instance Ada, or A. L."))
        self._client.setAccessibleName(self.tr("Your client: first name or initials"))
        self._client.textChanged.connect(lambda text: self._set(self._draft.with_client(text)))
        self._client.returnPressed.connect(self._ask_to_begin)
        self.column.addWidget(heading(self.tr("Your client")))
        self.column.addWidget(quiet(self.tr("A first name or initials. It is kept with the session only.")))
        self.column.addWidget(self._client)
        self._roles = quiet(
            self.tr("Who speaks first is taken for the coach, who speaks next for the client.")
        )
        self.column.addWidget(self._roles)

    def _add_sound(self) -> None:
        self._room, self._call = self._choice(self.tr("In the room")), self._choice(self.tr("On a call"))
        self._one_of(self._room, self._call)
        self._room.clicked.connect(lambda: self._go(Where.ROOM))
        self._call.clicked.connect(lambda: self._go(Where.CALL))
        self.column.addWidget(heading(self.tr("Where")))
        self.column.addLayout(row(self._room, self._call))
        frame, inside = card()
        self._microphone = self._devices(self.tr("Your microphone"))
        self._microphone.activated.connect(lambda: self._choose("microphone", self._microphone))
        self._loopback = self._devices(self.tr("The client's sound comes from"))
        self._loopback.activated.connect(lambda: self._choose("loopback", self._loopback))
        self._mic_level = LevelMeter(self.tr("Level of your microphone"))
        self._call_level = LevelMeter(self.tr("Level of the client's sound"))
        inside.addWidget(body(self.tr("Your microphone")))
        inside.addWidget(self._microphone)
        inside.addWidget(self._mic_level)
        self._on_call = QWidget()
        below = QVBoxLayout(self._on_call)
        below.setContentsMargins(0, SMALL, 0, 0)
        below.setSpacing(SMALL)
        below.addWidget(body(self.tr("The client's sound comes from")))
        below.addWidget(self._loopback)
        below.addWidget(self._call_level)
        self._bleed = quiet("")
        below.addWidget(self._bleed)
        below.addWidget(
            quiet(
                self.tr(
                    "Wear headphones: then your microphone hears you alone, and nothing has to be guessed."
                )
            )
        )
        below.addWidget(quiet(self._about_sharing()))
        inside.addWidget(self._on_call)
        self._deaf = care("")
        inside.addWidget(self._deaf)
        self.column.addWidget(frame)

    def _about_sharing(self) -> str:
        if self._seen_by_others:
            return self.tr(
                "If you share your whole screen, the overlay is seen too. Share a single window instead."
            )
        return self.tr("The overlay stays out of what you share.")

    def _add_keep(self) -> None:
        self.column.addWidget(heading(self.tr("What is kept")))
        self._keeps = {
            Keep.SOUND: self._choice(self.tr("Sound and words")),
            Keep.WORDS: self._choice(self.tr("Words only")),
            Keep.CUES: self._choice(self.tr("Cues only")),
        }
        self._one_of(*self._keeps.values())
        for keep, choice in self._keeps.items():
            choice.clicked.connect(lambda checked=False, keep=keep: self._set(self._draft.keeping(keep)))
        self.column.addLayout(row(*self._keeps.values()))
        self._kept = quiet("")
        self.column.addWidget(self._kept)

    def _add_consent(self) -> None:
        frame, inside = card()
        inside.addWidget(heading(self.tr("Say this to your client")))
        self._sentence = lead("")
        inside.addWidget(self._sentence)
        self._consent = QCheckBox(self.tr("They agreed"))
        self._consent.clicked.connect(self._confirm)
        self._agreed_at = quiet("")
        inside.addLayout(row(self._consent, self._agreed_at))
        self.column.addWidget(frame)

    def prepare(self, draft: Draft) -> None:
        """Begin from `draft`; consent is always asked for anew."""
        self._draft = replace(draft, consent_at=None)
        self._client.setText(draft.client)
        self._notices.show_lines(())
        self._show()

    def say(self, line: str) -> None:
        """Say why the session could not begin."""
        self._notices.show_lines((line,))
        self._begin.setEnabled(True)
        self._unrecorded.setEnabled(True)
        self._listen()

    def opened(self) -> None:
        """Ask for the devices, and listen to what is chosen."""
        super().opened()
        self._begin.setEnabled(True)
        self._unrecorded.setEnabled(True)
        self._errands.run(self._desk.microphones, self._fill(self._microphone, "microphone"), self._say_deaf)
        self._ask_outputs()
        self._listen()

    def left(self) -> None:
        """Let go of the devices."""
        self._hush()

    def hideEvent(self, event: QHideEvent) -> None:
        """Hear nothing while nobody sees it."""
        self._hush()

    def _ask_outputs(self) -> None:
        if self._draft.where is Where.CALL:
            self._errands.run(self._desk.outputs, self._fill(self._loopback, "loopback"), self._say_deaf)

    def _go(self, where: Where) -> None:
        self._set(replace(self._draft, where=where))
        self._ask_outputs()
        self._listen()

    def _choose(self, name: str, box: QComboBox) -> None:
        self._set(replace(self._draft, **{name: box.currentData()}))
        self._listen()

    def _set(self, draft: Draft) -> None:
        if draft != self._draft:
            self._draft = draft
            self._show()

    def _confirm(self, agreed: bool) -> None:
        self._set(replace(self._draft, consent_at=self._now() if agreed else None))

    def _show(self) -> None:
        draft = self._draft
        triad, on_a_call = draft.people == TRIAD, draft.where is Where.CALL
        self._roles.setVisible(triad)
        self._call.setEnabled(not triad)
        self._room.setChecked(not on_a_call)
        self._call.setChecked(on_a_call)
        self._on_call.setVisible(on_a_call)
        self._keeps[draft.keep].setChecked(True)
        self._kept.setText(self._what_is_kept(draft.keep))
        self._sentence.setText(self._desk.preferences.consent_sentence or self.usual_sentence(draft.keep))
        agreed = draft.consent_at is not None
        self._consent.setChecked(agreed)
        at = draft.consent_at.astimezone().strftime("%H:%M") if draft.consent_at else ""
        self._agreed_at.setText(self.tr("Confirmed at {0}.").format(at) if agreed else "")
        self._begin.setText(self.tr("Start") if agreed else self.tr("Start (they have to agree first)"))
        self._begin.setEnabled(agreed)

    def usual_sentence(self, keep: Keep) -> str:
        """Word what to say to the client where the coach has no sentence of their own."""
        if keep is Keep.SOUND:
            return self.tr(
                "“I use a program that listens along and helps me to leave you room. It records our sound "
                "and words on this computer only, for me to learn from. You can ask me to erase it at any "
                "time. Is that all right with you?”"
            )
        if keep is Keep.WORDS:
            return self.tr(
                "“I use a program that listens along and helps me to leave you room. It keeps our words, not "
                "our voices, on this computer only. You can ask me to erase them at any time. "
                "Is that all right with you?”"
            )
        return self.tr(
            "“I use a program that listens along and helps me to leave you room. It keeps neither our voices "
            "nor our words, only when each of us spoke. Is that all right with you?”"
        )

    def _what_is_kept(self, keep: Keep) -> str:
        if keep is Keep.SOUND:
            return self.tr("Every moment can be heard again afterwards.")
        if keep is Keep.WORDS:
            return self.tr("The transcript and the cues; no sound is kept.")
        return self.tr("Who spoke when, and the cues; neither sound nor a single word is kept.")

    def _ask_to_begin(self) -> None:
        if self._draft.consent_at is not None:
            self._ask(self._draft.plan)

    def _ask_unrecorded(self) -> None:
        self._ask(replace(self._draft, consent_at=None).plan)

    def _ask(self, plan: Plan) -> None:
        if not self._begin.isEnabled() and not self._unrecorded.isEnabled():
            return
        self._begin.setEnabled(False)
        self._unrecorded.setEnabled(False)
        self._hush()
        self._desk.keep_preferences(remembered(self._desk.preferences, plan))
        self.begin_asked.emit(plan)

    def _listen(self) -> None:
        """Hear what is chosen; what an earlier choice gives by now is let go of."""
        self._hush()
        self._checks += 1
        this = self._checks
        loopback = self._draft.loopback or "" if self._draft.where is Where.CALL else None
        microphone = self._draft.microphone

        def opened(check: SoundCheck) -> None:
            if this != self._checks or not self.isVisible():
                self._errands.run(check.close)
                return
            self._check = check
            self._deaf.hide()
            self._levels.start()

        self._deaf.hide()
        self._errands.run(lambda: self._desk.sound_check(microphone, loopback), opened, self._say_deaf)

    def _hush(self) -> None:
        self._checks += 1
        self._levels.stop()
        check, self._check = self._check, None
        if check is not None:
            self._errands.run(check.close)

    def _show_levels(self) -> None:
        if self._check is None:
            return
        levels = self._check.levels_db()
        self._mic_level.set_level(levels[0])
        if len(levels) > 1:
            self._call_level.set_level(levels[1])
            self._bleed.setText(self._check.bleed())
        trouble = self._check.trouble()
        if trouble:
            self._say_deaf(trouble)

    def _say_deaf(self, line: str) -> None:
        self._deaf.setText(line)
        self._deaf.show()

    def _choice(self, text: str) -> QPushButton:
        choice = QPushButton(text, checkable=True)
        choice.setProperty("kind", "choice")
        return choice

    def _one_of(self, *choices: QPushButton) -> None:
        group = QButtonGroup(self)
        for choice in choices:
            group.addButton(choice)

    def _devices(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.addItem(self.tr("This computer's default"), None)
        return box

    def _fill(self, box: QComboBox, name: str) -> Callable[[Sequence[Device]], None]:
        def fill(devices: Sequence[Device]) -> None:
            chosen = getattr(self._draft, name)
            box.clear()
            usual = next((device.name for device in devices if device.is_default), "")
            label = self.tr("This computer's default: {0}").format(usual)
            box.addItem(label if usual else self.tr("This computer's default"), None)
            for device in devices:
                box.addItem(device.name, device.name)
            if chosen is not None and box.findData(chosen) < 0:
                box.addItem(self.tr("{0} (not connected)").format(chosen), chosen)
            box.setCurrentIndex(max(0, box.findData(chosen)))

        return fill

    def keyPressEvent(self, event: object) -> None:
        """Go back on Esc."""
        from PySide6.QtGui import QKeyEvent

        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.back_asked.emit()
