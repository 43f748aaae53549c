"""Decided frames become stretches of speech: one person talking without a pause worth the name."""

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from audio.tunables import RATE_HZ
from diarize import tunables
from diarize.tunables import FRAME_S


@dataclass(slots=True, eq=False)
class Piece:
    """A part of a stretch, weighed by itself: a turn may pass to another without a pause."""

    id: str
    first: int
    sound: list[NDArray[np.float32]] = field(default_factory=list)
    compared: int = 0
    compared_s: float = 0.0

    @property
    def seconds(self) -> float:
        """How much of one person alone it holds, up to PIECE_S."""
        return len(self.sound) * FRAME_S

    @property
    def full(self) -> bool:
        """Whether it takes no more sound."""
        return self.compared == len(tunables.EMBED_AT_S)

    def due(self, *, ending: bool) -> bool:
        """Whether enough new speech has come together to compare the voice (again)."""
        if ending:
            return self.seconds >= tunables.EMBED_AT_S[0] and self.seconds > 1.3 * self.compared_s
        return not self.full and self.seconds >= tunables.EMBED_AT_S[self.compared] - FRAME_S / 2

    def voice(self) -> NDArray[np.float32]:
        """The sound of it (n,), in whole EMBED_STEP_S, noted as compared."""
        while self.due(ending=False):
            self.compared += 1
        self.compared_s = self.seconds
        whole = len(self.sound) - len(self.sound) % round(tunables.EMBED_STEP_S / FRAME_S)
        voice = np.concatenate(self.sound[:whole])
        if self.full:
            self.sound.clear()
        return voice


@dataclass(slots=True, eq=False)
class Stretch:
    """One stretch of speech, while it is heard and after; frames count from the session's start."""

    id: str
    person: int
    first: int
    last: int
    apart: bool
    pieces: list[Piece] = field(default_factory=list)
    announced: bool = False
    alone_samples: int = 0
    alone_energy: float = 0.0
    """Samples in which nobody else spoke, and the sum of their squares."""

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
    def compared(self) -> bool:
        """Whether its voice has been compared at all."""
        return any(piece.compared_s for piece in self.pieces)

    def extend(self, frame: int, sound: NDArray[np.float32] | None) -> None:
        """Go on to `frame`; `sound` (FRAME_SAMPLES,) is given when nobody else speaks in it."""
        self.last = frame
        if sound is None:
            return
        if not self.pieces or self.pieces[-1].full:
            name = f"{self.id}.{len(self.pieces)}"
            later = tunables.EMBED_AT_S.index(tunables.TELLING_FROM_S) if self.pieces else 0
            self.pieces.append(Piece(name, frame, compared=later))
        self.pieces[-1].sound.append(sound)

    def heard_alone(self, sound: NDArray[np.float32]) -> None:
        """Take in `sound` (n,) of it in which nobody else speaks, for how loud it is."""
        self.alone_samples += len(sound)
        self.alone_energy += float(np.square(sound).sum())

    @property
    def alone_s(self) -> float:
        """Seconds in which nobody else spoke."""
        return self.alone_samples / RATE_HZ

    @property
    def alone_db(self) -> float:
        """Level of what nobody else spoke in, in dB of full scale."""
        return float(10 * np.log10(self.alone_energy / self.alone_samples + tunables.SILENT_POWER))

    def began_over(self, other: "Stretch") -> bool:
        """Whether this one began while `other` was going on."""
        return other.first < self.first <= other.last

    def overlaps(self, other: "Stretch") -> bool:
        """Whether the two have a moment in common."""
        return self.first <= other.last and other.first <= self.last

    def due(self, *, ending: bool) -> Piece | None:
        """The piece whose voice is to be compared (again) now, if any."""
        return self.pieces[-1] if self.pieces and self.pieces[-1].due(ending=ending) else None


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
