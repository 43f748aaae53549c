"""The coach's own voice, learned if they like: at the first start, and whenever they ask for it."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.errands import Errands
from ui.look.scale import GAP, HAIR
from ui.parts.buttons import button
from ui.parts.page import card
from ui.parts.passphrase import PassphraseForm
from ui.parts.steps import Step
from ui.parts.text import body, care, heading, lead, quiet, title
from ui.parts.undertaking import Tell, Undertaking


class _Phase(StrEnum):
    READY = "ready"
    LISTENING = "listening"
    KEPT = "kept"


class VoiceStep(Step):
    """A name, a text to read aloud, and how much was heard; leaving the page gives it up."""

    def __init__(
        self,
        desk: Desk,
        errands: Errands,
        microphone: Callable[[], str | None],
        *,
        can_be_skipped: bool = True,
    ) -> None:
        """Write the page; `microphone` tells what to hear with."""
        super().__init__(self.tr("Your voice"))
        self._can_be_skipped = can_be_skipped
        self._desk, self._errands, self._microphone = desk, errands, microphone
        self._phase, self._waits, self._locked = _Phase.READY, False, False
        self._kept: str | None = None
        self._work = Undertaking(errands, self)
        self._work.told.connect(self._show_heard)
        self.passphrase: PassphraseForm | None = None
        self.asked, self._asking = card()
        self.reading = QWidget()
        self.before = QWidget()
        self.name = QLineEdit(self.tr("me", "what a coach's own voice is called, one word"))
        self.name.setAccessibleName(self.tr("Name for your voice"))
        self.text = lead(
            self.tr(
                "“When somebody falls silent, I let a breath go by, and then another. The best sentence of "
                "the hour often comes just then. I do not have to fill the room, I only have to stay in it. "
                "What they find in that quiet is theirs, and mostly better than anything I had ready.”"
            )
        )
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How much of your voice was heard"))
        self.heard = body("")
        self.learned = heading(self.tr("Holdspace knows your voice now."))
        self.stop = button(self.tr("Stop"), self._stopped)
        self.trouble = care("")
        self._lay_out()
        self._show()

    @property
    def voice(self) -> str | None:
        """The name of the voice that was learned here; None where it was left."""
        return self._kept

    def wait_for_weights(self, waits: bool) -> None:
        """Say whether what Holdspace listens with is still to come."""
        self._waits = waits
        self._show()

    def opened(self) -> None:
        """Come up: ask for a passphrase first where one is needed."""
        if self._kept is not None and self._kept not in self._desk.voices():
            self.begin_anew()
        self._ask_passphrase()
        self._show()
        super().opened()

    def begin_anew(self) -> None:
        """Have learned nothing here yet."""
        self._stop()
        self._kept, self._phase = None, _Phase.READY
        self._say_trouble("")
        self._show()

    def left(self) -> None:
        """Give up what is under way."""
        self._stop()

    def hideEvent(self, event: QHideEvent) -> None:
        """Give up what is under way, unless the window was only put aside."""
        if not event.spontaneous():
            self._stop()
        super().hideEvent(event)

    def go_on(self) -> None:
        """Learn the voice, or, once that is done, be done."""
        if self._phase is _Phase.KEPT:
            self.passed.emit()
        elif self._phase is _Phase.READY:
            self._learn()

    def _learn(self) -> None:
        name, microphone = self.name.text().strip(), self._microphone()
        if not name:
            self._say_trouble(self.tr("Give your voice a name first, such as your initials."))
            self.name.setFocus()
            return
        self._say_trouble("")
        self._phase = _Phase.LISTENING
        self.bar.setRange(0, 1)
        self.bar.setValue(0)
        self.heard.setText(self.tr("Opening the microphone."))
        self._show()
        self.stop.setFocus()

        def enrol(tell: Tell) -> str:
            self._desk.enrol(name, microphone, tell)
            return name

        self._work.begin(enrol, self._learned, self._failed)

    def _show_heard(self, told: tuple[Any, ...]) -> None:
        heard_s, of_s = told
        self.bar.setRange(0, round(of_s))
        self.bar.setValue(min(int(heard_s), round(of_s)))
        self.heard.setText(
            self.tr("{0} of {1} seconds of your voice heard").format(
                min(int(heard_s), round(of_s)), round(of_s)
            )
        )

    def _learned(self, name: str) -> None:
        self._kept, self._phase = name, _Phase.KEPT
        self.first = None
        self._show()
        self.ready.emit()

    def _failed(self, line: str) -> None:
        self._phase = _Phase.READY
        self._show()
        self._say_trouble(line)
        self.ready.emit()

    def _stopped(self) -> None:
        self._stop()
        self.ready.emit()

    def _stop(self) -> None:
        if self._phase is _Phase.LISTENING:
            self._work.give_up()
            self._phase = _Phase.READY
            self._show()

    def _ask_passphrase(self) -> None:
        self._locked = self._desk.needs_passphrase()
        if self._locked and self.passphrase is None:
            self.passphrase = PassphraseForm(self._desk, self._errands, new=self._desk.passphrase_is_new())
            self.passphrase.given.connect(self._unlocked)
            self._asking.addWidget(self.passphrase)
        if self._locked and self.passphrase is not None:
            self.first = self.passphrase.passphrase
        else:
            self.first = None if self._phase is _Phase.KEPT else self.name

    def _unlocked(self) -> None:
        if self.isVisible():  # else it is asked again when the page comes up
            self.opened()

    def _show(self) -> None:
        listening, kept = self._phase is _Phase.LISTENING, self._phase is _Phase.KEPT
        self.asked.setVisible(self._locked)
        self.reading.setVisible(not self._locked)
        self.name.setEnabled(self._phase is _Phase.READY)
        self.before.setVisible(not kept)
        self.learned.setVisible(kept)
        self.bar.setVisible(listening)
        self.stop.setVisible(listening)
        self.heard.setVisible(listening or (self._waits and not kept))
        if kept:
            self.say(self.tr("Finish"))
            return
        if self._waits and not listening:
            self.heard.setText(self.tr("This is possible once everything below is fetched."))
        self.say(
            self.tr("Listening") if listening else self.tr("Learn my voice"),
            can_go_on=not (listening or self._locked or self._waits),
            aside=self.tr("Skip for now") if self._can_be_skipped else "",
        )

    def _say_trouble(self, line: str) -> None:
        self.trouble.setText(line)
        self.trouble.setVisible(bool(line))

    def _lay_out(self) -> None:
        self.column.addWidget(title(self.tr("Your voice, if you like")))
        self.column.addWidget(lead(self.tr("With it, Holdspace tells the two of you apart at once.")))
        self.column.addWidget(self.asked)
        frame, inside = card()
        label = quiet(self.tr("Name for your voice: one word, letters and digits"))
        label.setBuddy(self.name)
        before = QVBoxLayout(self.before)
        before.setContentsMargins(0, 0, 0, 0)
        before.setSpacing(HAIR)
        before.addWidget(label)
        before.addWidget(self.name)
        before.addSpacing(GAP)
        before.addWidget(quiet(self.tr("Press “Learn my voice”, then read this aloud, at your own pace:")))
        before.addWidget(self.text)
        for part in (self.before, self.bar, self.learned):
            inside.addWidget(part)
        told = QHBoxLayout()
        told.addWidget(self.heard, 1)
        told.addWidget(self.stop)
        inside.addLayout(told)
        inside.addWidget(self.trouble)
        self.trouble.hide()
        held = QVBoxLayout(self.reading)
        held.setContentsMargins(0, 0, 0, 0)
        held.addWidget(frame)
        self.column.addWidget(self.reading)
        self.column.addWidget(
            quiet(
                self.tr(
                    "Only your own voice is learned. It is kept encrypted on this computer, as a row of "
                    "numbers that it is known by. What you read is not kept, and you can delete your voice "
                    "at any time."
                )
            )
        )
        self.column.addStretch(1)
