"""Role error: the diarization error rate with the roles as they are, no best mapping and no collar.

NIST Rich Transcription (RT-09): missed, false and wrongly attributed speech over all speech.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from diarize.events import Role

STEP_S = 0.01
Stretches = Sequence[tuple[Role, float, float]]


def role_error(truth: Stretches, heard: Stretches) -> float:
    """Share of the speech in `truth` that `heard` has wrong, on a grid of 10 ms."""
    roles = sorted({role for role, _, _ in (*truth, *heard)})
    steps = round(max(end_s for _, _, end_s in (*truth, *heard)) / STEP_S)

    def speaking(stretches: Stretches) -> NDArray[np.bool_]:
        grid = np.zeros((steps, len(roles)), np.bool_)
        for role, start_s, end_s in stretches:
            grid[round(start_s / STEP_S) : round(end_s / STEP_S), roles.index(role)] = True
        return grid

    true, said = speaking(truth), speaking(heard)
    wrong = np.maximum(true.sum(axis=1), said.sum(axis=1)) - (true & said).sum(axis=1)
    return float(wrong.sum() / true.sum())
