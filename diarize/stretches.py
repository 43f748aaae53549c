"""Decided frames become stretches of speech: one person talking without a pause worth the name."""

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from diarize import tunables
from diarize.tunables import FRAME_S


@dataclass(slots=True, eq=False)
class Stretch:
    """One stretch of speech, while it is heard and after; frames count from the session's start."""

    id: str
    person: int
    first: int
    last: int
    apart: bool
    alone: list[NDArray[np.float32]] = field(default_factory=list)
    compared: int = 0
    compared_s: float = 0.0
    announced: bool = False

    @property
    def frames(self) -> int:
        """Frames from the first to the last active one."""
        return self.last - self.first + 1

    @property
    def start_s(self) -> float:
        """Session time of its first frame."""
        return self.first * FRAME_S

    @property
    def end_s(self) -> float:
        """Session time just after its last active frame."""
        return (self.last + 1) * FRAME_S

    @property
    def alone_s(self) -> float:
        """Seconds in which nobody else spoke, up to what is worth embedding."""
        return len(self.alone) * FRAME_S

    def extend(self, frame: int, sound: NDArray[np.float32] | None) -> None:
        """Go on to `frame`; `sound` (FRAME_SAMPLES,) is given when nobody else speaks in it."""
        self.last = frame
        if sound is not None and self.alone_s < tunables.LONGEST_EMBEDDED_S:
            self.alone.append(sound)

    def overlaps(self, other: "Stretch") -> bool:
        """Whether the two have a moment in common."""
        return self.first <= other.last and other.first <= self.last

    def due(self, *, ending: bool) -> bool:
        """Whether enough new speech has come together to compare the voice (again)."""
        if ending:
            return self.alone_s >= tunables.EMBED_AT_S[0] and self.alone_s > 1.3 * self.compared_s
        return (
            self.compared < len(tunables.EMBED_AT_S)
            and self.alone_s >= tunables.EMBED_AT_S[self.compared] - FRAME_S / 2
        )

    def voice(self) -> NDArray[np.float32]:
        """The sound of this person alone (n,), in whole EMBED_STEP_S, noted as compared."""
        while (
            self.compared < len(tunables.EMBED_AT_S)
            and self.alone_s >= tunables.EMBED_AT_S[self.compared] - FRAME_S / 2
        ):
            self.compared += 1
        self.compared_s = self.alone_s
        whole = len(self.alone) - len(self.alone) % round(tunables.EMBED_STEP_S / FRAME_S)
        return np.concatenate(self.alone[:whole])


def changing_places(stretch: Stretch, person: int, known: Iterable[Stretch]) -> list[Stretch]:
    """What changes hands when `stretch` becomes `person`'s: first it, then all that was said at once with it.

    Two voices heard at once are two people: what `person` was thought to say meanwhile must be the
    other's, who in turn cannot have said what overlaps that, and so on along the chain.
    """
    either = [s for s in known if s.person in (stretch.person, person)]
    chain = [stretch]
    for link in chain:
        chain += [s for s in either if s not in chain and s.person != link.person and s.overlaps(link)]
    return chain
