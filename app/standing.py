"""What a session says of itself while no cue is up: that it rests, hears nothing and why, or listens."""

from dataclasses import dataclass

from ui.overlay_state import CannotHear, Listening, Paused

NOTHING_HEARD = (
    "the microphone delivers only silence: allow this program to use it in the system's privacy settings, "
    "or check its mute switch"
)


OTHER_SIDE = "your client cannot be heard: what the computer plays is lost; cues wait until it is back"


@dataclass(slots=True)
class Standing:
    """All that keeps a session from listening: `away` says which device it waits for.

    `one_sided` is whether of a call only the coach is heard.
    """

    paused: bool = False
    away: str = ""
    one_sided: bool = False
    only_zeros: bool = False

    def said(self) -> Paused | CannotHear | Listening:
        """Say it: what the coach asked for first, then what is in the way."""
        if self.paused:
            return Paused()
        if self.away:
            return CannotHear(self.away)
        if self.one_sided:
            return CannotHear(OTHER_SIDE)
        return CannotHear(NOTHING_HEARD) if self.only_zeros else Listening()
