"""Somebody's voice, no matter whose, coming up or falling silent: the earliest sign there is."""

from diarize import tunables
from diarize.events import VoiceChanged, VoiceStirred
from diarize.loudness import FRAMES_A_BLOCK


class Voice:
    """Follows whether blocks hold speech; a click brings no voice up, a stop consonant ends none."""

    def __init__(self) -> None:
        """Begin in silence."""
        self.active = False
        self._frames = 0
        self._other = 0

    def feed(self, speech: bool, known_at_s: float) -> list[VoiceChanged | VoiceStirred]:
        """Take in one block; the change it completes, or the voice it may begin with."""
        self._frames += FRAMES_A_BLOCK
        self._other = self._other + FRAMES_A_BLOCK if speech != self.active else 0
        wanted = tunables.SILENT_FRAMES if self.active else tunables.VOICE_FRAMES
        if self._other < wanted:
            stirs = speech and not self.active
            return (
                [VoiceStirred((self._frames - self._other) * tunables.FRAME_S, known_at_s)] if stirs else []
            )
        at_s = (self._frames - self._other) * tunables.FRAME_S
        self.active, self._other = speech, 0
        return [VoiceChanged(speech, at_s, known_at_s)]

    def lose(self, frames: int, at_s: float, known_at_s: float) -> list[VoiceChanged]:
        """Sound of so many frames was lost from `at_s` on: whatever voice there was is no longer heard."""
        self._frames += frames
        self._other = 0
        if not self.active:
            return []
        self.active = False
        return [VoiceChanged(False, at_s, known_at_s)]
