"""What a session says of itself while no cue is up: that it rests, hears nothing and why, or listens."""

from dataclasses import dataclass

from ui.overlay_state import CannotHear, Listening, Paused

NOTHING_HEARD = (
    "the microphone delivers only silence: allow this program to use it in the system's privacy settings, "
    "or check its mute switch"
)


@dataclass(slots=True)
class Standing:
    """All that keeps a session from listening; `away` says which device it waits for."""

    paused: bool = False
    away: str = ""
    only_zeros: bool = False

    def said(self) -> Paused | CannotHear | Listening:
        """Say it: what the coach asked for first, then what is in the way."""
        if self.paused:
            return Paused()
        if self.away:
            return CannotHear(self.away)
        return CannotHear(NOTHING_HEARD) if self.only_zeros else Listening()
