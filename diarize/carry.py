"""From one look to the next: which unnamed voice of this window is which person of the last ones."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from diarize.tunables import ACTIVE, CARRIED_FRAMES


def carry_over(
    local: NDArray[np.float32], decided: NDArray[np.bool_], speaking: Sequence[int]
) -> dict[int, int]:
    """Person of each voice in `speaking` that agrees with what was decided about the same frames.

    `local` (frames, voices) is this window's activity, `decided` (frames, people) what earlier windows
    said. Voices heard together never get the same person; the one that agrees more keeps it. A voice
    that agrees with nobody is left out.
    """
    heard = local > ACTIVE
    agreement = heard.T.astype(np.float32) @ decided.astype(np.float32)
    person_of: dict[int, int] = {}
    for voice in sorted(speaking, key=lambda v: -float(agreement[v].max(initial=0))):
        for person in np.argsort(-agreement[voice]):
            if agreement[voice, person] < max(CARRIED_FRAMES, 0.5 * heard[:, voice].sum()):
                break
            if int(person) not in person_of.values():
                person_of[voice] = int(person)
                break
    return person_of


def somebody_else(taken: Sequence[int], recent: Sequence[int], people: int) -> int | None:
    """A first guess for a voice that agrees with nobody: the latest speaker not in `taken`.

    `recent` lists people by when they last spoke, latest first. None when everybody is taken.
    """
    order = [*recent, *(p for p in range(people) if p not in recent)]
    return next((person for person in order if person not in taken), None)
