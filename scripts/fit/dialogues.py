"""Conversations written for Holdspace with a label on every act: what the coding of utterances is fitted on.

A conversation begins with a line `# topic`; then a line is an utterance, `C` the coach's, `K` the client's.
A brace holds the labels of the words after it, up to the next brace: `C {simple} At night. {open} And then?`
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cues.language.utterance import CLIENT, COACH, Act, Utterance

FOLDER = Path(__file__).with_name("dialogues")

_NAMES = {act.value: act for act in Act} | {
    "feeling": Act.FEELING,
    "insight": Act.INSIGHT,
    "emotion": Act.EMOTION,
}
_ROLES = {"C": COACH, "K": CLIENT}
_LABELS = re.compile(r"\{[^{}]*\}")
_SPAN = re.compile(r"(?:\{([^}]*)\})?([^{]*)")


@dataclass(frozen=True, slots=True)
class Labelled:
    """An utterance and the acts that each of its words is part of."""

    utterance: Utterance
    acts: tuple[frozenset[Act], ...]

    @property
    def all_acts(self) -> frozenset[Act]:
        """Every act in it."""
        return frozenset().union(*self.acts)


@dataclass(frozen=True, slots=True)
class Dialogue:
    """A conversation; `source` is the file it stands in, `topic` its first line."""

    source: str
    topic: str
    lines: tuple[Labelled, ...]


def dialogues(folder: Path = FOLDER) -> Iterator[Dialogue]:
    """Read them all, by name of file; raises `ValueError` with the place of a line that is none."""
    for file in sorted(folder.glob("*.txt")):
        topic, lines = "", list[Labelled]()
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
            if line.startswith("#"):
                if lines:
                    yield Dialogue(file.stem, topic, tuple(lines))
                topic, lines = line.strip("# "), []
            elif line.strip():
                lines.append(_labelled(line, f"{file.name}:{number}"))
        if lines:
            yield Dialogue(file.stem, topic, tuple(lines))


def _labelled(line: str, place: str) -> Labelled:
    who, _, said = line.strip().partition(" ")
    if who not in _ROLES:
        raise ValueError(f"{place}: a line begins with C or K, not {who!r}")
    if set("{}") & set(_LABELS.sub("", said)):
        raise ValueError(f"{place}: a brace is never closed, or never opened")
    words: list[str] = []
    acts: list[frozenset[Act]] = []
    for labels, text in _SPAN.findall(said):
        unknown = [label for label in labels.split() if label not in _NAMES]
        if unknown:
            raise ValueError(f"{place}: there is no label {unknown[0]!r}")
        found = text.split()
        words += found
        acts += [frozenset(_NAMES[label] for label in labels.split())] * len(found)
    return Labelled(Utterance(_ROLES[who], tuple(words)), tuple(acts))
