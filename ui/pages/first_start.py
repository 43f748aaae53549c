"""First start: what Holdspace does, the microphone, and the coach's voice. Then never again."""

from PySide6.QtCore import Signal

from sessions.errors import SessionError
from ui.desk import Desk
from ui.errands import Errands
from ui.pages.microphone_step import MicrophoneStep
from ui.pages.voice_step import VoiceStep
from ui.pages.what_it_does import WhatItDoes
from ui.parts.fetching import Fetching
from ui.parts.steps import Steps


class FirstStart(Steps):
    """Three pages; meanwhile what Holdspace listens with is fetched, where it is missing."""

    done = Signal()
    """The coach was introduced; what they chose is kept."""

    def __init__(self, desk: Desk, errands: Errands) -> None:
        """Make the pages; nothing is asked of `desk` before `opened`."""
        fetching, microphone = Fetching(desk, errands), MicrophoneStep(desk, errands)
        voice = VoiceStep(desk, errands, lambda: microphone.microphone)
        super().__init__((WhatItDoes(), microphone, voice), above_buttons=fetching)
        self.fetching, self.microphone, self.voice = fetching, microphone, voice
        self.setAccessibleName(self.tr("Welcome"))
        self._desk, self._errands = desk, errands
        self._looked = self._went_wrong = False
        self.fetching.hide()
        self.fetching.fetched.connect(lambda: self.voice.wait_for_weights(False))
        self.passed.connect(self._finish)

    def opened(self) -> None:
        """Come up, and begin to fetch what is missing."""
        super().opened()
        if not self._looked:
            self._looked = True
            self._errands.run(self._desk.megabytes_missing, self._fetch, self.say_trouble)

    def _fetch(self, megabytes: float) -> None:
        if megabytes > 0:
            self.voice.wait_for_weights(True)
            self.fetching.show()
            self.fetching.start(megabytes)

    def _finish(self) -> None:
        preferences = self._desk.preferences
        chosen = preferences.changed(
            introduced=True,
            microphone=self.microphone.microphone,
            voice=self.voice.voice or preferences.voice,
        )
        try:
            self._desk.keep_preferences(chosen)
        except SessionError as trouble:
            if not self._went_wrong:  # told once; pressing again goes on without
                self._went_wrong = True
                self.say_trouble(str(trouble))
                return
        self.done.emit()
