"""How wrong a diarization is: role error with the roles as they are, DER with the labels mapped best.

NIST Rich Transcription (RT-09): missed, false and wrongly attributed speech over all speech, with no
collar and with overlap counted, here on a grid of 10 ms.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import permutations

import numpy as np
from numpy.typing import NDArray

from benchmarks.truth import Speech

STEP_S = 0.01


@dataclass(frozen=True, slots=True)
class Errors:
    """Seconds of speech missed, made up, and given to the wrong person, of so much true speech."""

    missed_s: float
    false_s: float
    confused_s: float
    speech_s: float

    @property
    def rate(self) -> float:
        """All errors over all speech."""
        return (self.missed_s + self.false_s + self.confused_s) / self.speech_s

    def __add__(self, other: "Errors") -> "Errors":
        return Errors(
            self.missed_s + other.missed_s,
            self.false_s + other.false_s,
            self.confused_s + other.confused_s,
            self.speech_s + other.speech_s,
        )


def pooled(errors: Sequence[Errors]) -> Errors:
    """All errors over all speech of several recordings."""
    return sum(errors, Errors(0.0, 0.0, 0.0, 0.0))


def errors(truth: Sequence[Speech], heard: Sequence[Speech], duration_s: float) -> Errors:
    """Compare by label; `client` heard where `coach` speaks is confusion."""
    labels = sorted({speech.who for speech in (*truth, *heard)})
    true, said = _grid(truth, labels, duration_s), _grid(heard, labels, duration_s)
    both = (true & said).sum(axis=1)
    true_count, said_count = true.sum(axis=1), said.sum(axis=1)
    return Errors(
        missed_s=float(np.maximum(true_count - said_count, 0).sum()) * STEP_S,
        false_s=float(np.maximum(said_count - true_count, 0).sum()) * STEP_S,
        confused_s=float((np.minimum(true_count, said_count) - both).sum()) * STEP_S,
        speech_s=float(true_count.sum()) * STEP_S,
    )


def best_mapping(truth: Sequence[Speech], heard: Sequence[Speech], duration_s: float) -> list[Speech]:
    """What was heard, each label renamed to the true one it agrees with best, no two to the same."""
    true_labels = sorted({speech.who for speech in truth})
    heard_labels = sorted({speech.who for speech in heard})
    together = _grid(truth, true_labels, duration_s).T.astype(np.int64) @ _grid(
        heard, heard_labels, duration_s
    )
    choices = permutations(range(max(len(heard_labels), len(true_labels))), len(true_labels))
    padded = np.pad(together, ((0, 0), (0, max(0, len(true_labels) - len(heard_labels)))))
    rows = np.arange(len(true_labels))
    best = max(choices, key=lambda choice: int(padded[rows, list(choice)].sum()))
    names = {
        heard_labels[k]: true for k, true in zip(best, true_labels, strict=True) if k < len(heard_labels)
    }
    return [Speech(names.get(who, f"nobody ({who})"), start_s, end_s) for who, start_s, end_s in heard]


def _grid(speech: Sequence[Speech], labels: Sequence[str], duration_s: float) -> NDArray[np.bool_]:
    """Who of `labels` speaks at each step, (steps, labels)."""
    grid = np.zeros((round(duration_s / STEP_S), len(labels)), np.bool_)
    for who, start_s, end_s in speech:
        grid[round(start_s / STEP_S) : round(end_s / STEP_S), labels.index(who)] = True
    return grid
