"""The voices of a debrief by name, in their order: whose turn it is, and who can be gone to."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from diarize.events import Role
from ui.look.scale import HAIR
from ui.pages.debrief_state import Telling, Voice
from ui.pages.debrief_words import VOICE_LETTERS, called
from ui.pages.home_state import cut
from ui.parts.text import quiet


class Stepper(QWidget):
    """Asks by `asked` for a `Voice` to have its turn."""

    asked = Signal(object)

    def __init__(self) -> None:
        """Make it, with nobody's name yet."""
        super().__init__()
        self.buttons: dict[Voice, QPushButton] = {}
        self._ways: dict[Voice, QLabel] = {}
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(HAIR)
        for voice in Voice:
            made = self.buttons[voice] = QPushButton()
            made.setProperty("kind", "usual")
            made.setCheckable(True)
            made.setAutoDefault(True)
            made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            made.clicked.connect(lambda checked, voice=voice: self._press(voice, checked))
            if voice is not Voice.CLIENT:
                self._ways[voice] = _onward()
                across.addWidget(self._ways[voice])
            across.addWidget(made, 1)

    def show_telling(self, telling: Telling, names: Mapping[Role, str]) -> None:
        """Show how far it is."""
        for voice, one in self.buttons.items():
            for part in filter(None, (one, self._ways.get(voice))):
                part.setVisible(voice in telling.voices)
            if voice not in telling.voices:
                continue
            number, name = telling.voices.index(voice) + 1, called(voice, names)
            one.setText(cut(name, VOICE_LETTERS))
            one.setChecked(voice is telling.at)
            one.setEnabled(telling.can_go(voice))
            said = self.tr("{name}, {0} of {1}").replace("{0}", str(number))
            one.setAccessibleName(said.replace("{1}", str(len(telling.voices))).replace("{name}", name))

    def _press(self, voice: Voice, checked: bool) -> None:
        self.buttons[voice].setChecked(not checked)  # it shows whose turn it is, not what was pressed
        self.asked.emit(voice)


def _onward() -> QLabel:
    made = quiet("\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}")
    made.setWordWrap(False)
    return made
