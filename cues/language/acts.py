"""How likely each act is in a sentence: sums of fitted weights over its features, as odds.

Logistic regressions, one a label, fitted by `scripts/fit/acts.py` on conversations written for Holdspace; the
weights lie beside this file. `docs/coding.md` has each label's definition and how well it is told.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path
from typing import Any

from cues.language.errors import WeightsError
from cues.language.utterance import CLIENT, COACH

WEIGHTS = Path(__file__).with_name("acts.json")

QUESTION, OPENLY, REFLECTION, DEEPLY = "question", "openly", "reflection", "deeply"
"""Labels of the weights that are no act: asks at all, openly if it asks; reflects at all, complexly if so."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Fitted weights of one role's labels.

    `by_feature` has each feature's weights by the place of their label; `least` is from which chance on,
    0..1, a label counts as there.
    """

    labels: tuple[str, ...]
    bias: tuple[float, ...]
    least: Mapping[str, float]
    by_feature: Mapping[str, Mapping[int, float]]

    def chances(self, features: Iterable[str]) -> dict[str, float]:
        """How likely each label is, 0..1, for a sentence with these features."""
        sums = list(self.bias)
        for feature in features:
            for label, weight in self.by_feature.get(feature, {}).items():
                sums[label] += weight
        return {label: _chance(odds) for label, odds in zip(self.labels, sums, strict=True)}


@cache
def weights_in(path: Path = WEIGHTS) -> Mapping[str, Weights]:
    """Read both roles' weights; raises `WeightsError` where a file holds none."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return {role: _weights(found[role]) for role in (COACH, CLIENT)}
    except OSError as error:
        raise WeightsError(f"{path}: it cannot be read ({error.strerror})") from error
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        raise WeightsError(f"{path}: these are no weights of the coding of utterances") from error


def _weights(found: Mapping[str, Any]) -> Weights:
    labels = tuple(found["labels"])
    for kind, among in ((QUESTION, OPENLY), (REFLECTION, DEEPLY)):
        if (kind in labels) != (among in labels):
            raise KeyError(kind, among)
    return Weights(
        labels,
        tuple(float(found["bias"][label]) for label in labels),
        {label: float(found["least"][label]) for label in labels},
        {
            feature: {labels.index(label): float(weight) for label, weight in weights.items()}
            for feature, weights in found["weights"].items()
        },
    )


def _chance(odds: float) -> float:
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, odds))))
