"""The five-second test of a microphone, step by step."""

import math
from dataclasses import dataclass, replace
from enum import StrEnum

from ui.parts.tunables import TEST_S


class Phase(StrEnum):
    """Where the test stands."""

    RESTING = "resting"
    RECORDING = "recording"
    PLAYING = "playing"
    HEARD = "heard"


@dataclass(frozen=True, slots=True)
class Trial:
    """The test as it stands; `left_s` is how many whole seconds are still to be recorded."""

    phase: Phase = Phase.RESTING
    left_s: int = 0

    @property
    def is_at_work(self) -> bool:
        """Whether it records or plays."""
        return self.phase in (Phase.RECORDING, Phase.PLAYING)

    def begun(self) -> "Trial":
        """Begin to record, in place of whatever was."""
        return Trial(Phase.RECORDING, math.ceil(TEST_S))

    def again(self) -> "Trial":
        """Play once more what was recorded."""
        return Trial(Phase.PLAYING)

    def after(self, recorded_s: float, playing: bool) -> "Trial":
        """Go on by what the microphone says; where it comes to `PLAYING`, playing is to be begun."""
        if self.phase is Phase.RECORDING:
            left_s = math.ceil(TEST_S - recorded_s)
            return replace(self, left_s=left_s) if left_s > 0 else Trial(Phase.PLAYING)
        if self.phase is Phase.PLAYING and not playing:
            return Trial(Phase.HEARD)
        return self

    def broken_off(self) -> "Trial":
        """Nothing is recorded or played any more, because something went wrong."""
        return Trial() if self.is_at_work else self
