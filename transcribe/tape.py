"""The tape: one line's speech with its silences left out, and the session time of every sample on it."""

from collections import deque

import numpy as np
from numpy.typing import NDArray

from audio.source import Gap
from audio.tunables import RATE_HZ
from diarize.rolling import Rolling
from transcribe import tunables


class Tape:
    """Follows the sound of one line and keeps what lies around its speech.

    Places on the tape and in the session are counted in samples, from the beginning of either.
    """

    def __init__(self) -> None:
        """Begin with nothing heard and nothing on the tape."""
        self._recent = Rolling(np.float32, round(tunables.ONSET_TOLD_WITHIN_S * RATE_HZ))
        self._speech = Rolling(np.float32, round(tunables.TAPE_S * RATE_HZ))
        self._anchors: deque[tuple[int, int]] = deque(maxlen=tunables.ANCHORS)
        self._recorded_to = 0
        self._recording = False

    @property
    def end(self) -> int:
        """Place after the last sample on the tape."""
        return self._speech.total

    @property
    def oldest(self) -> int:
        """Place of the first sample that is still there."""
        return max(0, self.end - round(tunables.TAPE_S * RATE_HZ))

    def feed(self, sound: NDArray[np.float32]) -> None:
        """Take in the next sound (n,), float32 at 16 kHz."""
        self._recent.push(sound)
        if self._recording:
            self._record()

    def lose(self, gap: Gap) -> None:
        """Sound was lost; what comes after it is a piece of its own."""
        self.stop()
        self._recent.skip(gap.start_sample + gap.length_samples - self._recent.total)
        self._recorded_to = self._recent.total

    def record(self, from_s: float) -> None:
        """Somebody has spoken since `from_s`: put it on the tape, and all that follows until `stop`."""
        if self._recording:
            return
        self._recording = True
        kept = self._recent.total - len(self._recent.newest)
        first = max(round((from_s - tunables.LEAD_IN_S) * RATE_HZ), self._recorded_to, kept, 0)
        if first - self._recorded_to <= round(tunables.PAUSE_KEPT_S * RATE_HZ):
            first = max(self._recorded_to, kept)
        if not self._anchors or first != round(self.session_s(self.end) * RATE_HZ):
            self._anchors.append((self.end, first))
        self._recorded_to = first
        self._record()

    def stop(self) -> None:
        """Nobody speaks any more."""
        self._recording = False

    def since(self, place: int) -> NDArray[np.float32]:
        """The sound from `place` to the end of the tape, a copy."""
        length = self.end - max(place, self.oldest)
        return self._speech.newest[len(self._speech.newest) - length :].copy()

    def session_s(self, place: float) -> float:
        """Session time of a place on the tape."""
        for on_tape, in_session in reversed(self._anchors):
            if place >= on_tape:
                return (in_session + place - on_tape) / RATE_HZ
        return (self._anchors[0][1] if self._anchors else 0) / RATE_HZ

    def span_s(self, first: float, last: float) -> tuple[float, float]:
        """Session times of a stretch of the tape; across a pause left out, of the side with more of it."""
        following = float(self.end)
        for on_tape, in_session in reversed(self._anchors):
            if (first + last) / 2 >= on_tape:
                inside = (min(max(place, on_tape), following) for place in (first, last))
                start_s, end_s = ((in_session + place - on_tape) / RATE_HZ for place in inside)
                return start_s, end_s
            following = on_tape
        return self.session_s(first), self.session_s(last)

    def place_of(self, at_s: float) -> int:
        """Place of a session time, or of the next one that is on the tape."""
        sample, following = round(at_s * RATE_HZ), self.end
        for on_tape, in_session in reversed(self._anchors):
            if sample >= in_session:
                return min(on_tape + sample - in_session, following)
            following = on_tape
        return following

    def _record(self) -> None:
        fresh = self._recent.total - self._recorded_to
        if fresh > 0:
            self._speech.push(self._recent.newest[-fresh:])
            self._recorded_to = self._recent.total
