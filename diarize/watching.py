"""One stream of sound, watched: which voices are in which frame, as soon as that can be said.

Voice activity hears every block; the segmentation looks at the last five seconds a few times a second, and
at once where a voice comes up after a silence. A frame holds speech where both say so and it is loud enough
to be speech of the one who speaks, not the room's echo of it.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from audio.source import Gap
from audio.tunables import BLOCK_SAMPLES
from diarize import tunables
from diarize.local_voices import WINDOW_SAMPLES, LocalVoices, Segment
from diarize.loudness import FRAMES_A_BLOCK, Loudness
from diarize.rolling import Rolling
from models.segmentation import VOICES

HOP_SAMPLES = tunables.HOP_FRAMES * tunables.FRAME_SAMPLES


@dataclass(frozen=True, slots=True)
class Seen:
    """What can be decided now: rows `start` to `stop` of a window of `WINDOW_FRAMES` frames.

    `local` (WINDOW_FRAMES, voices) is each voice's activity in the whole window, `voiced` which of them
    speak; both are zero where nobody did and so no look was needed.
    """

    local: NDArray[np.float32]
    voiced: NDArray[np.bool_]
    start: int
    stop: int

    @property
    def has_onset(self) -> bool:
        """Whether some voice was heard for longer than a click."""
        return int(self.voiced[self.start : self.stop].sum(axis=0).max()) >= tunables.SHORTEST_STRETCH_FRAMES


def whole_block(sound: NDArray[np.float32]) -> NDArray[np.float32]:
    """A block of BLOCK_SAMPLES: a last one that is short is filled up with silence."""
    return np.pad(sound, (0, BLOCK_SAMPLES - len(sound))) if len(sound) < BLOCK_SAMPLES else sound


def frames_to(gap: Gap) -> int:
    """Frames from the session's start to the end of `gap`, in whole blocks."""
    return round((gap.start_sample + gap.length_samples) / BLOCK_SAMPLES) * FRAMES_A_BLOCK


NOBODY = np.zeros((tunables.WINDOW_FRAMES, VOICES), np.bool_)


class Watch:
    """Follows one stream; frames count from the session's start."""

    def __init__(self, segment: Segment) -> None:
        """Look with the segmentation `segment`."""
        self._look = LocalVoices(segment)
        self._sound = Rolling(np.float32, WINDOW_SAMPLES)
        self._speech = Rolling(np.bool_, tunables.WINDOW_FRAMES)
        self.loudness = Loudness()
        self.decided = 0

    def feed(self, sound: NDArray[np.float32], likely: float, *, theirs: bool = True) -> bool:
        """Take in one block (512,) that voice activity found `likely` to be speech.

        It cannot be where it is not `theirs`. Returns whether any of it counts as speech.
        """
        loud = self.loudness.feed(sound, speech=theirs and likely > tunables.SURELY_SPEECH)
        speech = loud & (theirs and likely > tunables.SPEECH)
        self._sound.push(sound)
        self._speech.push(speech)
        return bool(speech.any())

    def skip(self, frames: int) -> None:
        """Sound of so many frames was lost; all before it has been decided."""
        self._sound.skip(frames * tunables.FRAME_SAMPLES)
        self._speech.skip(frames)
        self.decided += max(0, frames)

    @property
    def heard(self) -> int:
        """Frames heard so far."""
        return self._speech.total

    @property
    def silent(self) -> bool:
        """Whether voice activity has said nothing for long enough to end every stretch."""
        return not self._speech.newest[-tunables.SILENT_FRAMES :].any()

    def sound_of(self, frame: int, frames: int = 1) -> NDArray[np.float32]:
        """A copy of the sound (frames * FRAME_SAMPLES,) from a frame of the window on."""
        start = WINDOW_SAMPLES - (self.heard - frame) * tunables.FRAME_SAMPLES
        return self._sound.newest[start : start + frames * tunables.FRAME_SAMPLES].copy()

    def holds(self, frame: int) -> bool:
        """Whether the window reaches back to that frame."""
        return frame >= self.heard - tunables.WINDOW_FRAMES

    def look(self, *, awaiting_onset: bool) -> Seen | None:
        """What has become decidable with the last block; `awaiting_onset` while nobody is speaking."""
        if self.silent:
            return self.finish()
        if self._sound.total % HOP_SAMPLES == 0:
            return self._decided_of(self._seen(tunables.DECIDED_BEHIND_FRAMES))
        if awaiting_onset and self._speech.newest[-tunables.VOICE_FRAMES :].all():
            seen = self._seen(tunables.ONSET_BEHIND_FRAMES)
            return self._decided_of(seen) if seen is not None and seen.has_onset else None
        return None

    def finish(self) -> Seen | None:
        """Everything that is undecided, down to the last frame heard."""
        return self._decided_of(self._seen(0))

    def _decided_of(self, seen: Seen | None) -> Seen | None:
        if seen is not None:
            self.decided += seen.stop - seen.start
        return seen

    def _seen(self, behind: int) -> Seen | None:
        """All undecided frames but the last `behind`."""
        start = tunables.WINDOW_FRAMES - (self.heard - self.decided)
        stop = tunables.WINDOW_FRAMES - behind
        if start >= stop:
            return None
        speech = self._speech.newest
        if not speech[start:stop].any():
            return Seen(NOBODY.astype(np.float32), NOBODY, start, stop)
        local = self._look(self._sound.newest)
        return Seen(local, _speaking(local) & speech[:, None], start, stop)


def _speaking(local: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Which voices speak, by their activity (n, voices): the likeliest soon, another at once only surely."""
    likeliest = local == local.max(axis=1, keepdims=True)
    speaking: NDArray[np.bool_] = (local > tunables.ACTIVE_BESIDE) | (likeliest & (local > tunables.ACTIVE))
    return speaking
