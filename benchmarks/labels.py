"""The labels that codings are compared by: in whose words each is looked for, and how it is counted."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.agreement import NAMES, Agreement, Tables, agreement
from benchmarks.expert_codes import QUESTION, REFLECTION, TAGS, Conversation, Names
from cues.language.utterance import CLIENT, COACH, OF_THE_CLIENT, Act

Found = Mapping[str, Sequence[Names]]
"""What the utterances of each conversation were found to do, by its name."""


@dataclass(frozen=True, slots=True)
class Label:
    """A name that an utterance of `role` has or has not; or several `names` of which it has one.

    Several are compared among the utterances that truly have one. Where none of them is found, that is one
    missed, or not counted where only those `found` are to be.
    """

    role: str
    names: tuple[str, ...]
    found: bool = False

    @property
    def title(self) -> str:
        """As it stands in the table."""
        return " against ".join(self.names).replace("_", " ") + (", where found" if self.found else "")

    def tables(self, chosen: Iterable[Conversation], found: Found) -> Tables:
        """Utterances counted by conversation, true class and class found; the last class is none of them."""
        return np.stack([self._table(one, found[one.name]) for one in chosen])

    def _table(self, conversation: Conversation, found: Sequence[Names]) -> Tables:
        table = np.zeros((len(self.names) + 1, len(self.names) + 1), np.int64)
        for said, names in zip(conversation.said, found, strict=True):
            true, told = self._class(said.does), self._class(names)
            if said.utterance.role == self.role and self._counts(true, told):
                table[true, told] += 1
        return table

    def _counts(self, true: int, told: int) -> bool:
        among = len(self.names) == 1 or true < len(self.names)
        return among and not (self.found and told == len(self.names))

    def _class(self, does: Names) -> int:
        return next((place for place, name in enumerate(self.names) if name in does), len(self.names))


_KINDS = ((QUESTION, (Act.OPEN, Act.CLOSED)), (REFLECTION, (Act.COMPLEX, Act.SIMPLE)))

OF_EXPERTS = (
    *(
        label
        for any_kind, kinds in _KINDS
        for label in (Label(COACH, (any_kind,)), Label(COACH, kinds), Label(COACH, kinds, found=True))
    ),
    *(Label(COACH, (Act.ADVICE,)), Label(COACH, (Act.INFORMATION,))),
)
"""What experts' tables have codes for."""


def _of_tags() -> Iterator[Label]:
    for names in TAGS.values():
        name = min(names, key=lambda one: one == QUESTION)
        yield Label(CLIENT if name in OF_THE_CLIENT else COACH, (name,))


OF_SESSIONS = tuple(_of_tags())
"""What the truth of sessions has tags for."""

HEAD = ("label", "true", "found", *NAMES)


def compared(labels: Iterable[Label], chosen: Sequence[Conversation], found: Found) -> dict[str, Agreement]:
    """How well what was found agrees with the truth, label by label."""
    return {one.title: agreement(one.tables(chosen, found), len(one.names)) for one in labels}


def table_of(agreements: Mapping[str, Agreement]) -> str:
    """The same as a table in Markdown, its columns in line."""
    rows = [
        (title, str(one.true), str(one.found), *(str(one.figures[name]) for name in NAMES))
        for title, one in agreements.items()
    ]
    return in_columns([HEAD, *rows])


def in_columns(rows: Sequence[Sequence[str]]) -> str:
    """Rows as a table in Markdown, the first being its head: every column as wide as its widest cell."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    rule = ["-" * width for width in widths]
    lines = [[cell.ljust(width) for cell, width in zip(row, widths, strict=True)] for row in rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in [lines[0], rule, *lines[1:]])


def as_figures(agreements: Mapping[str, Agreement]) -> dict[str, object]:
    """By the names they have in `coding.json`."""
    return {
        title: {"true": one.true, "found": one.found}
        | {name: figure.rounded() for name, figure in one.figures.items()}
        for title, one in agreements.items()
    }
