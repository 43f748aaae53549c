"""A round of introductions: each of the three says a few sentences, and is known by their voice."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QProgressBar

from sessions.triads.plan import Person
from ui.desk import Desk
from ui.errands import Errands
from ui.look.scale import SMALL, WIDE
from ui.pages.introductions_state import Flaw, Phase, Round, begun
from ui.pages.introductions_words import (
    how_to_skip,
    what_becomes_of_it,
    what_goes_on,
    what_is_agreed_to,
    what_is_known,
    what_is_wrong,
    who_is_asked,
)
from ui.pages.triad_set_up_state import ToIntroduce
from ui.parts.announce import announce
from ui.parts.buttons import button, main_button, plain_button
from ui.parts.page import Page, card, row
from ui.parts.passphrase_question import Without, ask_passphrase
from ui.parts.text import body, care, heading, lead, quiet, small, title
from ui.parts.triad.kept_voice import KeptVoice
from ui.parts.undertaking import Tell, Undertaking
from ui.triad_desk import TriadDesk


class Introductions(Page):
    """One person after the other, each begun by hand; leaving the page gives up whoever is being heard."""

    done = Signal(object)
    """The `TriadPlan`, its people with the voices that were kept of them."""

    back_asked = Signal(object)
    """The way back, with the `TriadPlan` as it is by now; what was learned for today is forgotten."""

    def __init__(self, desk: Desk, triads: TriadDesk, errands: Errands) -> None:
        """Make the page; `begin` says who is to be heard."""
        super().__init__(self.tr("Introductions"), above_px=WIDE)
        self._desk, self._triads, self._errands = desk, triads, errands
        self._round: Round | None = None
        self._work = Undertaking(errands, self)
        self._work.told.connect(self._show_heard)
        self.place = small("")
        self.asked = heading("")
        self.about = lead(self.tr("who you are, and what you would like to practise."))
        self.keeping = KeptVoice()
        self.keeping.agreed.connect(lambda agreed: self._set(self._at.agreeing(agreed)))
        self.keeping.named.connect(lambda name: self._set(self._at.naming(name)))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How much was heard"))
        self.heard = body("")
        self.known = heading("")
        self.becomes = quiet("")
        self.flaw, self.trouble = care(""), care("")
        self.alone = quiet(self.tr("The two others stay silent meanwhile."))
        self.main = main_button("", self._go_on)
        self.stop = button(self.tr("Stop"), self._stop)
        self.skip = plain_button("", self._skip)
        self.back = plain_button(self.tr("Back"), self._go_back)
        self._lay_out()

    def begin(self, asked: ToIntroduce) -> None:
        """Begin with the first of those who are to be heard."""
        self._work.give_up()
        self._say_trouble("")
        self._round = begun(asked, self._desk.voices())
        self._show()

    def opened(self) -> None:
        """Come up, at whoever's turn it is."""
        self.main.setFocus(Qt.FocusReason.OtherFocusReason)

    def left(self) -> None:
        """Give up whoever is being heard."""
        self._stop()

    def hideEvent(self, event: QHideEvent) -> None:
        """Give up whoever is being heard, unless the window was only put aside."""
        if not event.spontaneous():
            self._stop()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what the main button says; Esc stops listening, or goes back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.main.click()
        elif event.key() == Qt.Key.Key_Escape:
            if self._is_listening:
                self._stop()
            else:
                self._go_back()
        else:
            super().keyPressEvent(event)

    # --- what is done

    @property
    def _at(self) -> Round:
        if self._round is None:
            raise RuntimeError("nobody was to be introduced")
        return self._round

    @property
    def _is_listening(self) -> bool:
        return self._round is not None and self._round.phase is Phase.LISTENING

    def _set(self, at: Round) -> None:
        if at != self._round:
            self._round = at
            self._show()

    def _go_on(self) -> None:
        if self._at.phase is Phase.KNOWN:
            self._turn()
        elif self._at.phase is Phase.READY:
            self._listen()

    def _turn(self) -> None:
        if self._at.following is None:
            self.done.emit(self._at.plan)
            return
        self._set(self._at.turned(self._desk.voices()))
        self.main.setFocus()

    def _listen(self) -> None:
        if self._flaw is not None:
            self.keeping.name.setFocus()
        elif self._at.agreed and self._desk.needs_passphrase():
            self._ask_passphrase()
        else:
            self._hear()

    def _ask_passphrase(self) -> None:
        without = Without(
            self.tr("Without it no voice can be kept; it can be learned for today."),
            self.tr("Learn it for today"),
            self._hear_for_today,
        )
        ask_passphrase(self.window(), self._desk, self._errands, opened=self._hear, without=without)

    def _hear_for_today(self) -> None:
        self._set(self._at.agreeing(False))
        self._hear()

    def _hear(self) -> None:
        at, plan = self._at, self._at.plan
        person, voice = at.person, at.voice if at.agreed else None
        call = (plan.loopback or "") if plan.on_a_call else None
        self._say_trouble("")
        self.bar.setRange(0, 1)
        self.bar.setValue(0)
        self.heard.setText(self.tr("Opening the microphone."))
        self._set(at.listening())
        self.stop.setFocus()

        def hear(tell: Tell) -> Person:
            if voice is not None:
                return self._triads.enrol_person(person, voice, plan.microphone, tell, call)
            self._triads.learn_voice(person, plan.microphone, tell, call)
            return person

        self._work.begin(hear, self._learned, self._failed)

    def _show_heard(self, told: tuple[Any, ...]) -> None:
        heard_s, of_s = (round(seconds) for seconds in told)
        self.bar.setRange(0, of_s)
        self.bar.setValue(min(heard_s, of_s))
        self.heard.setText(self.tr("Listening… {0} of {1} s").format(min(heard_s, of_s), of_s))

    def _learned(self, person: Person) -> None:
        self._set(self._at.known(person))
        announce(self.known, self.known.text())
        self.main.setFocus()

    def _failed(self, line: str) -> None:
        self._say_trouble(line)
        self._set(self._at.broken_off())
        self.main.setFocus()

    def _stop(self) -> None:
        if self._is_listening:
            self._work.give_up()
            self._set(self._at.broken_off())
            self.main.setFocus()

    def _skip(self) -> None:
        self._stop()
        self._say_trouble("")
        self._set(self._at.skipped())
        self.main.setFocus()

    def _go_back(self) -> None:
        self._stop()
        self._triads.forget_learned()
        self.back_asked.emit(self._at.plan)

    # --- what is seen

    def _show(self) -> None:
        at = self._at
        known, listening = at.phase is Phase.KNOWN, at.phase is Phase.LISTENING
        self.place.setText(self.tr("{0} of {1}").format(at.place + 1, len(at.people)))
        self.asked.setText(who_is_asked(at))
        for one in (self.asked, self.about, self.alone):
            one.setVisible(not known)
        self.keeping.show_for(what_is_agreed_to(at), at.voice, at.agreed)
        self._show_line(self.flaw, what_is_wrong(at, self._flaw))
        self.keeping.setVisible(at.may_keep and not known)
        self.keeping.setEnabled(not listening)
        self.bar.setVisible(listening)
        self.heard.setVisible(listening)
        self.known.setText(what_is_known(at))
        self.known.setVisible(known)
        self._show_line(self.becomes, what_becomes_of_it(at))
        self._show_buttons()

    def _show_buttons(self) -> None:
        at, listening = self._at, self._is_listening
        self.main.setText(what_goes_on(at, again=bool(self.trouble.text())))
        self.main.setVisible(not listening)
        self.stop.setVisible(listening)
        self.skip.setText(how_to_skip(at))
        self.skip.setVisible(at.can_skip)
        self.skippable.setVisible(at.can_skip)

    @property
    def _flaw(self) -> Flaw | None:
        return self._at.flaw(self._desk.voices()) if self._at.phase is Phase.READY else None

    def _say_trouble(self, line: str) -> None:
        self._show_line(self.trouble, line)
        announce(self.trouble, line)

    def _show_line(self, label: QLabel, line: str) -> None:
        label.setText(line)
        label.setVisible(bool(line))

    def _lay_out(self) -> None:
        above = row(title(self.tr("Introductions")), stretch_last=True)
        self.place.setWordWrap(False)
        above.addWidget(self.place)
        self.column.addLayout(above)
        frame, inside = card()
        spoken = (self.known, self.asked, self.about, self.alone)
        below = (self.keeping, self.flaw, self.bar, self.heard, self.becomes, self.trouble)
        for part in (*spoken, *below):
            inside.addWidget(part)
        inside.insertSpacing(len(spoken), SMALL)
        self.column.addWidget(frame)
        self.skippable = quiet(
            self.tr("One of you can be skipped, and is then told apart by the others being known.")
        )
        self.column.addWidget(self.skippable)
        self.column.addStretch(1)
        self.add_foot(row(self.main, self.stop, self.skip, self.back))
