"""Fits `cues/language/completeness.json`: where sentences end in meetings, by the words before.

Run from the repository's root: `.venv/bin/python -m scripts.fit.completeness MEETINGS`, a folder of timed
words (AMI corpus, CC BY 4.0). Every fifth meeting is kept back to say how good the fit is; the weights are
then fitted on all. The same meetings give the same file.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import SGDClassifier
from sklearn.metrics import roc_auc_score

from cues.language.act import spoken
from cues.language.completeness import WEIGHTS, features
from scripts.fit.meetings import SENTENCE_ENDS, Meeting, meetings

LEAST_SEEN = 60
"""Rarer features are left out: they would make the file ten times as long for nothing."""

LEAST_WEIGHT = 0.05
NEW_SENTENCE_AFTER_S = 3.0
KEPT_BACK = 5

Row = tuple[dict[str, float], bool]


def rows(meeting: Meeting) -> Iterator[Row]:
    """Each word's features, and whether its sentence ends with it."""
    for person in meeting.people:
        said = [word for word in meeting.words if word.role == person]
        sentence: list[str] = []
        for word, after in pairwise([*said, None]):
            if word is None:
                continue
            sentence += spoken(word.text)
            over = word.text.endswith(SENTENCE_ENDS)
            if sentence:
                yield dict(features(sentence)), over
            if over or after is None or after.start_s - word.end_s > NEW_SENTENCE_AFTER_S:
                sentence = []


def fit(found: Sequence[Row]) -> dict[str, float]:
    """Weights by feature, and `bias`."""
    seen = Counter(name for row, _ in found for name in row)
    vectors = DictVectorizer(dtype=np.float32)
    matrix = vectors.fit_transform([_without(row, seen) for row, _ in found])
    matrix.indices, matrix.indptr = matrix.indices.astype(np.int32), matrix.indptr.astype(np.int32)
    over = np.array([over for _, over in found])
    fitted = SGDClassifier(loss="log_loss", alpha=2e-6, max_iter=15, tol=None, random_state=0).fit(
        matrix, over
    )
    weights = {
        name: round(float(weight), 3)
        for name, weight in zip(vectors.feature_names_, fitted.coef_[0], strict=True)
        if abs(weight) >= LEAST_WEIGHT
    }
    return weights | {"bias": round(float(fitted.intercept_[0]), 3)}


def _without(row: dict[str, float], seen: Counter[str]) -> dict[str, float]:
    return {name: value for name, value in row.items() if seen[name] >= LEAST_SEEN}


def _score(weights: dict[str, float], row: dict[str, float]) -> float:
    return weights["bias"] + sum(weights.get(name, 0.0) * value for name, value in row.items())


def main() -> None:
    """Fit, say how good the fit is on meetings it has not seen, and write the weights."""
    by_meeting = [list(rows(meeting)) for meeting in meetings(Path(sys.argv[1]))]
    seen = [row for number, found in enumerate(by_meeting) if number % KEPT_BACK for row in found]
    unseen = [row for number, found in enumerate(by_meeting) if not number % KEPT_BACK for row in found]
    weights = fit(seen)
    area = roc_auc_score([over for _, over in unseen], [_score(weights, row) for row, _ in unseen])
    weights = fit(seen + unseen)
    WEIGHTS.write_text(json.dumps(weights, indent=0, sort_keys=True, ensure_ascii=False) + "\n", "utf-8")
    print(f"{len(seen) + len(unseen)} words, {len(weights)} weights; area under the curve {area:.3f}, unseen")


if __name__ == "__main__":
    main()
