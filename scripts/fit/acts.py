"""Fits `cues/language/acts.json`: what each sentence of coach and client does, from labelled conversations.

Run from the repository's root: `.venv/bin/python -m scripts.fit.acts`. The conversations lie in
`scripts/fit/dialogues`. Each is read as it is written, and once more as a recogniser without marks gives it.
How well each label is told is measured on what other hands wrote than those fitted on, and from which chance
on a label counts is chosen there too. The same conversations give the same file, and the report in
`docs/coding.md`.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from cues.language.acts import DEEPLY, OPENLY, QUESTION, REFLECTION, WEIGHTS
from cues.language.features import features
from cues.language.segments import segments
from cues.language.utterance import CLIENT, COACH, QUESTIONS, REFLECTIONS, Act, Utterance
from scripts.fit.acts_report import Told, write_report
from scripts.fit.dialogues import Dialogue, Labelled, dialogues

LEAST_SEEN = 6
"""Rarer features are left out."""

LEAST_WEIGHT = 0.03
"""Smaller weights are left out: they would double the file and change no label in a hundred."""

EVEN = 0.5
AGAINST = frozenset({Act.ADVICE.value, Act.LEADING.value})
"""What could be held against a coach counts from even odds on: one missed costs less than one made up."""

EXPERTS_AGREE = 0.66
"""Kappa of two experts on whether an utterance reflects: about as well as it can be told. Chances are best
cut at half the F1 there is to reach; what is written to fit on is plainer than talk, and would be cut too
high."""


STRENGTH_OF_FIT = 0.05

GROUPS = 4
"""Whatever one hand wrote is all fitted on or all left out, a quarter of the hands at a time."""

NATURAL = "demo"
"""Files begin so whose conversations have each act as often as talk has; the others are rich in rare ones."""

RICH_WEIGHS: Mapping[str, float] = {QUESTION: 0.5, OPENLY: 0.5, REFLECTION: 0.25, DEEPLY: 0.25}
"""What a sentence of a rich conversation weighs beside a natural one, for labels where how often an act comes
matters. These labels alone go by the reply too, which says little of a rare act."""

UNMARKED_WEIGHS = 0.25
"""What a sentence without marks weighs beside the same with them: most recognisers set some."""

REPLY = "reply "
MOST_OF = 0.5
"""A sentence has a label where so much of it is labelled, or so much of what is labelled lies in it."""

CHANCES = tuple(round(0.1 + 0.05 * step, 2) for step in range(15))

LABELS: Mapping[str, Mapping[str, Callable[[frozenset[Act]], bool]]] = {
    COACH: {
        QUESTION: lambda acts: bool(acts & {*QUESTIONS}),
        OPENLY: lambda acts: Act.OPEN in acts,
        REFLECTION: lambda acts: bool(acts & {*REFLECTIONS}),
        DEEPLY: lambda acts: Act.COMPLEX in acts,
    }
    | {
        act.value: (lambda acts, act=act: act in acts)
        for act in (
            *(Act.LEADING, Act.ADVICE, Act.INFORMATION, Act.STRENGTH, Act.PAST_SUCCESS, Act.OBSERVATION),
            *(Act.INTERPRETATION, Act.AGENDA, Act.EMOTION),
        )
    },
    CLIENT: {
        Act.FEELING.value: lambda acts: Act.FEELING in acts,
        Act.INSIGHT.value: lambda acts: Act.INSIGHT in acts,
    },
}
"""What is fitted, and which sentences have it."""

AMONG = {OPENLY: QUESTION, DEEPLY: REFLECTION}
"""Labels that are fitted among the sentences of another alone."""

_MARKS = re.compile(r"[.,?!…;:\"“”]|^[-—]+|[-—]+$")


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence: its features and acts, which utterance it is of, and which file that stands in."""

    features: frozenset[str]
    acts: frozenset[Act]
    utterance: int
    source: str
    marked: bool

    @property
    def natural(self) -> bool:
        """Whether acts are as frequent beside it as in talk."""
        return self.source.startswith(NATURAL)

    def weight(self, label: str) -> float:
        """What it weighs in the fit of a label."""
        weight = 1.0 if self.natural else RICH_WEIGHS.get(label, 1.0)
        return weight if self.marked else weight * UNMARKED_WEIGHS


def rows(found: Sequence[Dialogue], role: str) -> list[Row]:
    """Every sentence of a role's; those without marks after those with them, of utterances of their own."""
    made: list[Row] = []
    utterance = 0
    for unmarked in (False, True):
        for one in found:
            lines = [
                line for line in (_unmarked(line) if unmarked else line for line in one.lines) if line.acts
            ]
            source = one.source.rstrip("0123456789-")
            made += [
                Row(known, acts, utterance + place, source, not unmarked)
                for known, acts, place in _sentences(lines, role)
            ]
            utterance += len(lines)
    return made


def _sentences(lines: Sequence[Labelled], role: str) -> Iterator[tuple[frozenset[str], frozenset[Act], int]]:
    """The features and acts of each sentence of a role's, and the place of its utterance."""
    for one in segments([line.utterance for line in lines]):
        line = lines[one.of]
        if line.utterance.role != role:
            continue
        here = Counter(act for acts in line.acts[one.start : one.end] for act in acts)
        everywhere = Counter(act for acts in line.acts for act in acts)
        acts = frozenset(
            act
            for act, words in here.items()
            if words >= MOST_OF * (one.end - one.start) or words >= MOST_OF * everywhere[act]
        )
        yield frozenset(features(one.sentence, one.heard)), acts, one.of


def _unmarked(line: Labelled) -> Labelled:
    """The same in lower case without marks."""
    plain = [_MARKS.sub("", word.lower()) for word in line.utterance.words]
    kept = [place for place, word in enumerate(plain) if word]
    said = Utterance(line.utterance.role, tuple(plain[place] for place in kept))
    return Labelled(said, tuple(line.acts[place] for place in kept))


class Table:
    """Sentences as a matrix of features, to fit and to tell labels by."""

    def __init__(self, found: Sequence[Row]) -> None:
        """Number the features that are seen often enough."""
        self.rows = found
        seen = Counter(feature for row in found for feature in row.features)
        self._vectors = DictVectorizer(dtype=np.float32)
        kept = [{name: 1.0 for name in sorted(row.features) if seen[name] >= LEAST_SEEN} for row in found]
        self.matrix = _short(self._vectors.fit_transform(kept))
        self.names: list[str] = list(self._vectors.feature_names_)
        before = np.array([not name.startswith(REPLY) for name in self.names], dtype=np.float32)
        self._unanswered = _short(self.matrix.multiply(before).tocsr())

    def has(self, label: str, role: str) -> NDArray[np.bool_]:
        """Whether each sentence has a label."""
        return np.array([LABELS[role][label](row.acts) for row in self.rows])

    def fitted(self, label: str, role: str, among: NDArray[np.bool_]) -> LogisticRegression:
        """Fit a label on the sentences `among` all."""
        if label in AMONG:
            among = among & self.has(AMONG[label], role)
        weights = np.array([row.weight(label) for row in self.rows])
        return LogisticRegression(C=STRENGTH_OF_FIT, solver="liblinear", random_state=0).fit(
            self.read(label)[among], self.has(label, role)[among], sample_weight=weights[among]
        )

    def read(self, label: str) -> Any:
        """The features that a label goes by."""
        return self.matrix if label in RICH_WEIGHS else self._unanswered


def _short(matrix: Any) -> Any:
    """With the short indices that liblinear takes."""
    matrix.indices, matrix.indptr = matrix.indices.astype(np.int32), matrix.indptr.astype(np.int32)
    return matrix


def tried(table: Table, role: str) -> Iterator[Told]:
    """Each label of utterances as it is told by a fit without anything written in the same hand."""
    sources = sorted({row.source for row in table.rows})
    groups = np.array([sources.index(row.source) % GROUPS for row in table.rows])
    for label in LABELS[role]:
        chances = np.zeros(len(table.rows))
        for left_out in range(GROUPS):
            model = table.fitted(label, role, groups != left_out)
            unseen = groups == left_out
            chances[unseen] = model.predict_proba(table.read(label)[unseen])[:, 1]
        truly, likely = _by_utterance(table, label, role, chances)
        yield Told(label, truly, likely, _least(label, truly, likely))


def _by_utterance(
    table: Table, label: str, role: str, chances: NDArray[np.float64]
) -> tuple[NDArray[np.bool_], NDArray[np.float64]]:
    """The same by the likeliest sentence of each utterance, as it was written.

    Natural ones alone where frequency matters; of a label among another, that one's sentences alone.
    """
    has = table.has(label, role)
    counts = np.array([row.marked and (row.natural or label not in RICH_WEIGHS) for row in table.rows])
    if label in AMONG:
        counts &= table.has(AMONG[label], role)
    truly: dict[int, bool] = {}
    likely: dict[int, float] = {}
    for row, there, chance, one in zip(table.rows, has, chances, counts, strict=True):
        if one:
            truly[row.utterance] = truly.get(row.utterance, False) or bool(there)
            likely[row.utterance] = max(likely.get(row.utterance, 0.0), float(chance))
    return np.array(list(truly.values())), np.array(list(likely.values()))


def _least(label: str, truly: NDArray[np.bool_], chances: NDArray[np.float64]) -> float:
    """From which chance on a label counts; where nothing else speaks for one, so that F1 is best."""
    if label == QUESTION or label in AMONG:
        return EVEN
    if label == REFLECTION:
        return EXPERTS_AGREE / 2.0
    best = max(CHANCES, key=lambda least: _f1(truly, chances >= least))
    return max(best, EVEN) if label in AGAINST else best


def _f1(truly: NDArray[np.bool_], found: NDArray[np.bool_]) -> float:
    return float(2.0 * (truly & found).sum() / max(1, truly.sum() + found.sum()))


def weights_of(table: Table, role: str, told: Sequence[Told]) -> dict[str, object]:
    """What `cues.language.acts` reads of a role, fitted on every conversation."""
    everywhere = np.ones(len(table.rows), dtype=bool)
    models = {one.label: table.fitted(one.label, role, everywhere) for one in told}
    weights = {
        feature: {
            label: round(float(model.coef_[0][place]), 3)
            for label, model in models.items()
            if abs(model.coef_[0][place]) >= LEAST_WEIGHT
        }
        for place, feature in enumerate(table.names)
    }
    return {
        "labels": [one.label for one in told],
        "bias": {label: round(float(model.intercept_[0]), 3) for label, model in models.items()},
        "least": {one.label: one.least for one in told},
        "weights": {feature: some for feature, some in weights.items() if some},
    }


def main() -> None:
    """Fit both roles' labels, write the weights, and how well each label is told."""
    found = list(dialogues())
    written: dict[str, object] = {}
    told: dict[str, list[Told]] = {}
    for role in (COACH, CLIENT):
        table = Table(rows(found, role))
        told[role] = list(tried(table, role))
        written[role] = weights_of(table, role, told[role])
    WEIGHTS.write_text(_as_json(written), encoding="utf-8")
    write_report(found, told)


def _as_json(weights: Mapping[str, object]) -> str:
    """A feature a line, so that a change can be read."""
    text = json.dumps(weights, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return re.sub(r"\},(?=\")", "},\n", text) + "\n"


if __name__ == "__main__":
    main()
