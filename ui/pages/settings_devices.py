"""What is heard, and whose voice is known."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from sessions.errors import SessionError
from sessions.preferences import Preferences
from ui.desk import Desk, Device
from ui.errands import Errands
from ui.look.scale import CHOICE_WIDTH_PX, SMALL
from ui.pages.settings_asking import Asking
from ui.pages.settings_section import Choices, Kept, Section, Setting, buttons
from ui.pages.settings_state import Offered, offered
from ui.parts.buttons import button, danger_button
from ui.parts.text import care


class Devices(Section):
    """The microphone, the computer's sound for calls, and the coach's enrolled voice."""

    enrol_asked = Signal()

    def __init__(self, kept: Kept, desk: Desk, errands: Errands) -> None:
        """Look for no device before the section is seen."""
        super().__init__(self.tr("Devices"), self.tr("What Holdspace hears with, and whose voice it knows."))
        self._kept, self._desk, self._errands = kept, desk, errands
        self._looking = False
        self._here: dict[str, Sequence[str]] = {"microphone": (), "loopback": ()}
        self.microphone = Choices()
        self.loopback = Choices()
        self.trouble = care("")
        self.trouble.hide()
        self.again = button(self.tr("Look again"), self._look)
        self.voice = Choices(CHOICE_WIDTH_PX)
        self.enrol = button(self.tr("Enrol your voice…"), self.enrol_asked.emit)
        self.forget = danger_button(self.tr("Forget this voice…"), self._ask_to_forget)
        self.asking = Asking(self.tr("Forget it"), self.tr("Keep it"), is_danger=True)
        self.group(
            Setting(
                self.tr("Microphone"),
                self.tr("It hears you, and in the room your client too."),
                self.microphone,
                below=True,
            ),
            Setting(
                self.tr("The computer's sound"),
                self.tr("On a call your client is heard here. Headphones keep the two apart."),
                self.loopback,
                below=True,
            ),
            buttons(self.again),
        )
        self.column.addWidget(self.trouble)
        whole = QVBoxLayout()
        whole.setSpacing(SMALL)
        whole.addLayout(buttons(self.enrol, self.forget))
        whole.addWidget(self.asking)
        self.group(
            Setting(
                self.tr("Your voice"),
                self.tr("With your voice enrolled, it is known who is who from the first word."),
                self.voice,
            ),
            whole,
        )
        self.column.addStretch(1)
        self.microphone.chosen.connect(lambda name: kept.set(microphone=name))
        self.loopback.chosen.connect(lambda name: kept.set(loopback=name))
        self.voice.chosen.connect(lambda name: kept.set(voice=name))

    def opened(self) -> None:
        """Come up, and look for what is connected now."""
        self._look()

    def show_preferences(self, preferences: Preferences) -> None:
        """Show what is set, be it connected or not."""
        usual = self.tr("Computer's default")
        self._offer(self.microphone, offered(self._here["microphone"], preferences.microphone), usual)
        self._offer(self.loopback, offered(self._here["loopback"], preferences.loopback), usual)
        self.microphone.show_choice(preferences.microphone)
        self.loopback.show_choice(preferences.loopback)
        self._offer(self.voice, offered(self._desk.voices(), preferences.voice), self.tr("None"))
        self.voice.show_choice(preferences.voice)
        self.voice.setEnabled(self.voice.count() > 1)
        self.forget.setVisible(preferences.voice is not None)
        if preferences.voice is None:
            self.asking.hide()

    def _offer(self, choices: Choices, listed: Sequence[Offered], usual: str) -> None:
        gone = (
            self.tr("{0} (not there any more)") if choices is self.voice else self.tr("{0} (not connected)")
        )
        texts = (
            usual if one.name is None else one.name if one.is_here else gone.format(one.name)
            for one in listed
        )
        choices.offer(*zip(texts, (one.name for one in listed), strict=True))

    def _look(self) -> None:
        """Look for microphones, and then for outputs: a system's sound is asked one thing at a time."""
        if self._looking:
            return
        self._looking = True
        self.again.setEnabled(False)
        self._tell("")
        self.run(
            self._errands,
            self._desk.microphones,
            self._found_microphones,
            lambda line: self._found_microphones((), line),
        )

    def _found_microphones(self, found: Sequence[Device], trouble: str = "") -> None:
        self._here["microphone"] = tuple(one.name for one in found)
        self.run(
            self._errands,
            self._desk.outputs,
            lambda outputs: self._found_outputs(outputs, trouble),
            lambda line: self._found_outputs((), trouble or line),
        )

    def _found_outputs(self, found: Sequence[Device], trouble: str) -> None:
        self._here["loopback"] = tuple(one.name for one in found)
        self._looking = False
        self.again.setEnabled(True)
        self._tell(trouble)
        self.show_preferences(self._kept.now)

    def _tell(self, line: str) -> None:
        self.trouble.setText(line)
        self.trouble.setVisible(bool(line))

    def _ask_to_forget(self) -> None:
        name = self._kept.now.voice
        if name is not None:
            lost = self.tr("What was learnt of the voice of {0} is destroyed. You can enrol it again.")
            self.asking.ask(lost.format(name), lambda: self._forget(name), self.enrol)
            self.reveal(self.asking)

    def _forget(self, name: str) -> None:
        try:
            if name in self._desk.voices():
                self._desk.forget_voice(name)
        except SessionError as trouble:
            self._tell(str(trouble))
        else:
            self._kept.set(voice=None)
