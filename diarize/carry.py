"""From one look to the next: which unnamed voice of this window is which person of the last ones."""

from collections.abc import Sequence
from itertools import permutations

import numpy as np
from numpy.typing import NDArray

from diarize.tunables import ACTIVE, CARRIED_FRAMES, CARRIED_HALF_LIFE_FRAMES


def carry_over(local: NDArray[np.float32], decided: NDArray[np.bool_]) -> dict[int, int]:
    """Person of each voice of this window, by agreement with what was decided about the same frames.

    `local` (frames, voices) is this window's activity, `decided` (frames, people) what earlier windows
    said. The window hears its voices as different people, so no two get the same one: of all ways to
    name them the one that agrees most wins. A voice that agrees with nobody left is left out.
    """
    heard, said = (local > ACTIVE).astype(np.float32), decided.astype(np.float32)
    recent = np.float32(0.5) ** (np.arange(len(heard))[::-1] / np.float32(CARRIED_HALF_LIFE_FRAMES))
    agreement = (heard * recent[:, None]).T @ said
    agreement[heard.T @ said < CARRIED_FRAMES] = 0
    voices, people = agreement.shape
    nobody = [people] * voices
    choices = permutations([*range(people), *nobody], voices)
    padded = np.hstack([agreement, np.zeros((voices, 1), np.float32)])
    best = max(choices, key=lambda choice: float(padded[range(voices), choice].sum()))
    return {voice: person for voice, person in enumerate(best) if padded[voice, person] > 0}


def somebody_else(taken: Sequence[int], recent: Sequence[int], people: int) -> int | None:
    """A first guess for a voice that agrees with nobody: the latest speaker not in `taken`.

    `recent` lists people by when they last spoke, latest first. None when everybody is taken.
    """
    order = [*recent, *(p for p in range(people) if p not in recent)]
    return next((person for person in order if person not in taken), None)
