"""Conversations whose utterances are coded already: by experts, in a table, or by tags, in a session's truth.

What an utterance does is a set of names, those of the columns of `holdspace code`; beside them stand
`question` and `reflection` for any kind of either.
"""

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from app.commands.code import columns_of
from app.errors import UsageError
from cues.language.utterance import QUESTIONS, REFLECTIONS, Act, Coded, Utterance
from sessions.transcripts.reading import text_of

QUESTION, REFLECTION = "question", "reflection"
HIGH, LOW = "high", "low"

Names = frozenset[str]
Row = Mapping[str, str]

TAGS: Mapping[str, Names] = {
    "open": frozenset({QUESTION, Act.OPEN}),
    "closed": frozenset({QUESTION, Act.CLOSED}),
    "stacked": frozenset({Act.STACKED}),
    "leading": frozenset({Act.LEADING}),
    "advice": frozenset({Act.ADVICE}),
    "reflect": frozenset({REFLECTION}),
    "strength": frozenset({Act.STRENGTH}),
    "past": frozenset({Act.PAST_SUCCESS}),
    "observe": frozenset({Act.OBSERVATION}),
    "interpret": frozenset({Act.INTERPRETATION}),
    "agenda": frozenset({Act.AGENDA}),
    "emotion": frozenset({Act.EMOTION}),
    "feeling": frozenset({Act.FEELING}),
    "insight": frozenset({Act.INSIGHT}),
    "unfinished": frozenset({Act.UNFINISHED}),
}
"""What each tag of a session's truth says that an utterance does; any other tag says nothing of that."""

_COLUMNS = ("session", "role", "text", "gold_question", "gold_reflection", "gold_input")

_CODES: Mapping[str, tuple[str, ...]] = {
    "gold_question": ("none", *QUESTIONS),
    "gold_reflection": ("none", *REFLECTIONS),
    "quality": (HIGH, LOW),
}


@dataclass(frozen=True, slots=True)
class Said:
    """An utterance, what it does, and in a session when: seconds, 0 where that is not known."""

    utterance: Utterance
    does: Names
    start_s: float = 0.0
    end_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Conversation:
    """Utterances in order, and how good a conversation it is, `HIGH` or `LOW`, where that is said."""

    name: str
    said: Sequence[Said]
    quality: str | None = None

    @property
    def utterances(self) -> list[Utterance]:
        """As they were said."""
        return [one.utterance for one in self.said]


def names_found(coded: Coded) -> Names:
    """What an utterance does by our coding, as it stands in the table of `holdspace code`."""
    columns = columns_of(coded)
    kinds = {kind: columns[kind] for kind in (QUESTION, REFLECTION) if columns[kind] != "none"}
    return frozenset({*kinds, *kinds.values(), *(act for act in Act if columns.get(act) == "1")})


def of_experts(path: Path) -> list[Conversation]:
    """Read a table of utterances with expert codes; raises `UsageError`."""
    rows = _rows(path)
    if not rows:
        raise UsageError(f"--utterances {path}: holds no utterance; give a table that does")
    for number, row in enumerate(rows, start=1):
        _check(row, f"--utterances {path}, utterance {number}")
    by_session: dict[str, list[Row]] = {}
    for row in rows:
        by_session.setdefault(row["session"], []).append(row)
    return [_conversation(name, some) for name, some in by_session.items()]


def _rows(path: Path) -> list[Row]:
    text, _ = text_of(path)
    reader = csv.DictReader(StringIO(text, newline=""))
    try:
        missing = [name for name in _COLUMNS if name not in (reader.fieldnames or ())]
        if missing:
            raise UsageError(
                f"--utterances {path}: has no column {missing[0]}; it needs {', '.join(_COLUMNS)}"
            )
        return [{name: (row.get(name) or "").strip() for name in (*_COLUMNS, "quality")} for row in reader]
    except csv.Error as error:
        raise UsageError(f"--utterances {path}: it is no table ({error}); save it as CSV again") from error


def _check(row: Row, where: str) -> None:
    """Raise `UsageError` for a code that is none; it is not repeated, for it may be somebody's words."""
    for name, codes in _CODES.items():
        if row[name] not in ("", *codes):
            raise UsageError(f"{where}: its {name} is none of {', '.join(codes)}; set it right")


def _conversation(name: str, rows: Sequence[Row]) -> Conversation:
    said = [Said(_utterance(row["role"], row["text"]), frozenset(_codes(row))) for row in rows]
    return Conversation(name, said, rows[0]["quality"] or None)


def _codes(row: Row) -> Iterator[str]:
    for kind, kinds in ((QUESTION, QUESTIONS), (REFLECTION, REFLECTIONS)):
        if row[f"gold_{kind}"] in kinds:
            yield from (kind, row[f"gold_{kind}"])
    if row["gold_input"] not in ("", "none"):
        yield row["gold_input"]


def of_sessions(folder: Path) -> dict[str, Conversation]:
    """Read every NAME.truth.json of a folder, by NAME; raises `UsageError`."""
    paths = sorted(folder.glob("*.truth.json"))
    if not paths:
        raise UsageError(f"--sessions {folder}: holds no NAME.truth.json; give a folder that does")
    return {(name := path.name.removesuffix(".truth.json")): _session(path, name) for path in paths}


def _session(path: Path, name: str) -> Conversation:
    try:
        turns = json.loads(path.read_text(encoding="utf-8"))["turns"]
        said = [
            Said(
                _utterance(turn["role"], turn["text"]),
                frozenset().union(*(TAGS.get(tag, frozenset()) for tag in turn["tags"])),
                float(turn["start_s"]),
                float(turn["end_s"]),
            )
            for turn in turns
        ]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as trouble:
        raise UsageError(
            f"{path}: cannot be read as a session's truth ({type(trouble).__name__}); "
            "it needs turns with role, tags, text, start_s and end_s"
        ) from trouble
    return Conversation(name, sorted(said, key=lambda one: one.start_s))


def _utterance(role: str, text: str) -> Utterance:
    return Utterance(role.strip().lower(), tuple(text.split()))
