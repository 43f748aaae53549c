"""Decided frames become talk: stretches begun, announced, ended, and given to whoever they turn out to be."""

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from diarize import tunables
from diarize.events import HearingEvent, Role, SpeechEnded, SpeechRevised, SpeechStarted
from diarize.stretches import Stretch

KnownAt = Callable[[float], float]
"""Session time at which a result that needed sound up to the given session time is known."""


class Talk:
    """The stretches of a session, of which each person has one open at most."""

    def __init__(self, roles: Sequence[Role], known_at: KnownAt) -> None:
        """Follow the people of `roles` by number; results are stamped by `known_at`."""
        self._roles = tuple(roles)
        self._known_at = known_at
        self._open: list[Stretch | None] = [None] * len(self._roles)
        self._known: dict[str, Stretch] = {}
        self._count = 0
        self._events: list[HearingEvent] = []
        self._announced: list[Stretch] = []
        self.heard_to_s = 0.0
        self.recent: list[int] = []
        """People by when they last began to speak, latest first."""

    @property
    def now_known_s(self) -> float:
        """When what is told now counts as known."""
        return self._known_at(self.heard_to_s)

    @property
    def known(self) -> dict[str, Stretch]:
        """The latest stretches by id, open and ended, those that were never announced left out."""
        return self._known

    def speaks(self, person: int | None = None) -> bool:
        """Whether that person, or anybody, has a stretch open."""
        return any(self._open) if person is None else self._open[person] is not None

    def others_speak(self, person: int) -> bool:
        """Whether anybody but that person has a stretch open."""
        return any(stretch for stretch in self._open if stretch is not self._open[person])

    def tell(self, *events: HearingEvent) -> None:
        """Add to what became known."""
        self._events.extend(events)

    def told(self) -> list[HearingEvent]:
        """What became known since this was last asked."""
        events, self._events = self._events, []
        return events

    def announced(self) -> list[Stretch]:
        """The stretches that were announced since this was last asked."""
        announced, self._announced = self._announced, []
        return announced

    def is_open(self, stretch: Stretch) -> bool:
        """Whether `stretch` still goes on."""
        return self._open[stretch.person] is stretch

    def going_on(self) -> Iterator[Stretch]:
        """Each open stretch, passing over those that an earlier one's fate has meanwhile ended."""
        for stretch in list(self._open):
            if stretch is not None and self.is_open(stretch):
                yield stretch

    def paused_too_long(self, person: int, frame: int) -> Stretch | None:
        """The open stretch of a person silent in `frame`, where that is no mere closing of the lips."""
        stretch = self._open[person]
        return stretch if stretch and frame - stretch.last >= tunables.SILENT_FRAMES else None

    def go_on(
        self, person: int, frame: int, sound: NDArray[np.float32] | None, *, apart: bool = False
    ) -> Stretch:
        """Let `person` speak in `frame`; `sound` (FRAME_SAMPLES,) is given where nobody else does.

        A stretch is announced once it is no mere click. `apart` says that it may well be another voice
        than those known. Returns the frame's stretch.
        """
        stretch = self._open[person] or self._begin(person, frame, apart=apart)
        stretch.extend(frame, sound)
        if not stretch.announced and stretch.frames >= tunables.SHORTEST_STRETCH_FRAMES:
            self._announce(stretch)
        return stretch

    def _begin(self, person: int, frame: int, *, apart: bool) -> Stretch:
        self._count += 1
        stretch = Stretch(f"s{self._count}", person, frame, frame, apart)
        self._open[person] = self._known[stretch.id] = stretch
        while len(self._known) > tunables.REMEMBERED_STRETCHES:
            del self._known[next(iter(self._known))]
        return stretch

    def _announce(self, stretch: Stretch) -> None:
        stretch.announced = True
        self._announced.append(stretch)
        confidence = tunables.TOLD_APART if stretch.apart else tunables.CARRIED
        self.recent = [stretch.person, *(p for p in self.recent if p != stretch.person)]
        role = self._roles[stretch.person]
        self.tell(SpeechStarted(stretch.id, role, stretch.start_s, self.now_known_s, confidence))

    def close(self, stretch: Stretch) -> None:
        """Let nothing be added to a stretch any more; whose it was may yet be found before it is ended."""
        self._open[stretch.person] = None

    def end(self, stretch: Stretch) -> None:
        """Say that a closed stretch has ended; one too short to have been announced never was."""
        for piece in stretch.pieces:
            piece.sound.clear()
        if stretch.announced:
            at_s = min(stretch.end_s, self.heard_to_s)  # a last block that is short was filled up
            self.tell(SpeechEnded(stretch.id, at_s, self.now_known_s))
        else:
            self._known.pop(stretch.id, None)

    def change_places(self, chain: Sequence[Stretch], one: int, other: int) -> None:
        """Give every stretch of `chain` that was `one`'s to `other`, and the other way about."""
        swapped = {one: other, other: one}
        going_on = [stretch for stretch in chain if self.is_open(stretch)]
        for stretch in going_on:
            self._open[stretch.person] = None
        for stretch in chain:
            stretch.person = swapped[stretch.person]
            if stretch.announced:
                self.tell(SpeechRevised(stretch.id, self._roles[stretch.person], self.now_known_s))
        for stretch in going_on:
            self._open[stretch.person] = stretch

    def part(self, stretch: Stretch, frame: int, person: int) -> Stretch | None:
        """Let an open, announced stretch end before `frame`, and `person` speak from there on.

        Where `person` was heard meanwhile it is from there on. None where another stretch of theirs is open
        or nothing is left.
        """
        theirs = [s.last + 1 for s in self._known.values() if s.person == person and s is not stretch]
        frame = max([frame, *theirs])
        if self._open[person] not in (None, stretch) or frame > stretch.last:
            return None
        self.close(stretch)
        rest = self._begin(person, frame, apart=False)
        rest.last, rest.announced = stretch.last, True
        rest.pieces = [piece for piece in stretch.pieces if piece.first >= frame]
        stretch.pieces = [piece for piece in stretch.pieces if piece.first < frame]
        stretch.last = frame - 1
        self.recent = [person, *(p for p in self.recent if p != person)]
        role = self._roles[person]
        self.tell(SpeechStarted(rest.id, role, rest.start_s, self.now_known_s, tunables.CARRIED))
        self.end(stretch)
        return rest
