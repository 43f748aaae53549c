"""The coach's voice, learned from the settings: once more, or for the first time."""

from PySide6.QtCore import Signal

from sessions.errors import SessionError
from ui.desk import Desk
from ui.errands import Errands
from ui.pages.voice_step import VoiceStep
from ui.parts.steps import Steps


class EnrolVoice(Steps):
    """One page, begun anew whenever it comes up; of the preferences it sets the voice and nothing else."""

    done = Signal()
    """The coach goes back; a voice that was learned is the one that is used."""

    def __init__(self, desk: Desk, errands: Errands) -> None:
        """Make the page; what is heard with is what is set when it begins to listen."""
        self.voice = VoiceStep(desk, errands, lambda: desk.preferences.microphone, can_be_skipped=False)
        super().__init__((self.voice,), has_way_back=True)
        self.setAccessibleName(self.tr("Your voice"))
        self._desk = desk
        self._went_wrong = False
        self.passed.connect(self._finish)
        self.back_asked.connect(self._finish)

    def opened(self) -> None:
        """Come up with nothing learned yet, under the name of the voice that is used now."""
        self.voice.begin_anew()
        self.voice.name.setText(self._desk.preferences.voice or self.voice.name.text())
        self.say_trouble("")
        self._went_wrong = False
        super().opened()

    def _finish(self) -> None:
        learned = self.voice.voice
        if learned is not None and not self._went_wrong:  # told once; pressing again goes back without
            try:
                self._desk.keep_preferences(self._desk.preferences.changed(voice=learned))
            except SessionError as trouble:
                self._went_wrong = True
                self.say_trouble(str(trouble))
                return
        self.done.emit()
