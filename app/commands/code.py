"""`holdspace code TRANSCRIPT.csv --out CODED.csv`: what each utterance of a transcript does, as a table."""

import argparse
import csv
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import TextIO

from app.commands.live import say
from app.errors import DONE, UsageError
from cues.language.acts import WEIGHTS
from cues.language.coding import code
from cues.language.utterance import CLIENT, COACH, QUESTIONS, REFLECTIONS, Act, Coded, Utterance
from sessions.transcripts.names import role_said
from sessions.transcripts.people import people_of
from sessions.transcripts.reading import read_transcript, text_of

FLAGS = (
    *(Act.STACKED, Act.LEADING, Act.ADVICE, Act.INFORMATION, Act.STRENGTH, Act.PAST_SUCCESS),
    *(Act.OBSERVATION, Act.INTERPRETATION, Act.AGENDA, Act.EMOTION, Act.FEELING, Act.INSIGHT, Act.UNFINISHED),
)
"""Acts that are there or not, a column each."""

COLUMNS = (
    *("question", FLAGS[0], FLAGS[1], "reflection", *FLAGS[2:], "client_words"),
    *(f"p_{act}" for act in (*QUESTIONS, *REFLECTIONS, *FLAGS[1:-1])),
)

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """A head and rows of as many cells, as they were read, and what parts them."""

    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    parted_by: str = ","

    def of(self, name: str) -> list[str]:
        """The cells of a column, by its name in small letters; empty ones where there is none."""
        names = [_plain(one) for one in self.columns]
        return [row[names.index(name)] if name in names else "" for row in self.rows]


def run(options: argparse.Namespace) -> int:
    """Code a transcript; every row read is a row written, with the columns of the coding behind its own."""
    source, out = Path(options.transcript), Path(options.out)
    if _same(source, out):
        raise UsageError(f"--out {out}: the transcript stays as it is; choose another file")
    weights = Path(options.weights) if options.weights else WEIGHTS
    is_table = source.suffix.lower() == ".csv"
    table = _read(source) if is_table else _named(source, options.coach)
    coded = _coded(table, weights)
    with _explained(out), out.open("w", encoding="utf-8", newline="") as file:
        _write(file, table, coded)
    for remark in _remarks(source, table):
        say(remark)
    say(f"{out}: {len(coded)} utterances coded")
    return DONE


def _same(source: Path, out: Path) -> bool:
    with suppress(OSError):
        return source.resolve() == out.resolve() or source.samefile(out)
    return False


def _write(file: TextIO, table: Table, coded: Sequence[Row]) -> None:
    """The table without any columns of an earlier coding, and those of this one behind."""
    kept = [place for place, name in enumerate(table.columns) if name not in COLUMNS]
    writer = csv.writer(file, delimiter=table.parted_by, lineterminator="\n")
    writer.writerow([*(table.columns[place] for place in kept), *COLUMNS])
    for row, one in zip(table.rows, coded, strict=True):
        writer.writerow([*(row[place] for place in kept), *(one.get(name, "") for name in COLUMNS)])


def _remarks(source: Path, table: Table) -> Iterator[str]:
    """What somebody should know of how it was read; none of its words."""
    replaced = [name for name in COLUMNS if name in table.columns]
    if replaced and len(replaced) < len(COLUMNS):
        yield f"{source}: what stood in its {', '.join(replaced)} gave way to the coding"
    others = sum(_role(role) not in (COACH, CLIENT) for role in table.of("role"))
    if others:
        yield f"{source}: {others} rows are neither the coach's nor the client's; nothing is told of them"


def _read(source: Path) -> Table:
    """A table with the columns `role` and `text`; raises `UsageError` where it is none."""
    csv.field_size_limit(_FIELD_AT_MOST)
    text, remarks = text_of(source)
    for remark in remarks:
        say(remark)
    head = text.lstrip("\n").partition("\n")[0]
    parted_by = max(",;\t", key=head.count)
    try:
        lines = [
            line for line in csv.reader(StringIO(text, newline=""), delimiter=parted_by, strict=True) if line
        ]
    except csv.Error as error:
        raise UsageError(f"{source}: it is no table ({error}); save it as CSV again") from error
    columns, *rows = lines or [[]]
    _check(source, [_plain(name) for name in columns])
    return Table(columns, [_of_width(row, len(columns), source) for row in rows], parted_by)


_FIELD_AT_MOST = 1_000_000


def _check(source: Path, names: Sequence[str]) -> None:
    """Raise `UsageError` where a column is missing that has to be there, or is there twice."""
    for name in ("role", "text"):
        if name not in names:
            raise UsageError(
                f"{source}: its first line has to name the columns role and text; it has no {name}"
            )
    for name in ("role", "text", "session"):
        if names.count(name) > 1:
            raise UsageError(f"{source}: its first line names the column {name} twice; leave one")


def _plain(name: str) -> str:
    return name.strip().lower()


def _of_width(row: list[str], width: int, source: Path) -> list[str]:
    """A row with a cell for each column; raises `UsageError` where it has more than that."""
    if any(cell.strip() for cell in row[width:]):
        raise UsageError(
            f"{source}: a row has more cells than the first line names; put a text with a comma into quotes"
        )
    return [*row[:width], *[""] * (width - len(row))]


def _named(source: Path, coach: str) -> Table:
    """Captions or lines with names as a table."""
    transcript = read_transcript(source)
    people = people_of(transcript, coach)
    rows = [
        (_seconds(one.start_s), _seconds(one.end_s), one.name, people.roles[one.speaker], one.text)
        for one in transcript.utterances
    ]
    return Table(("start_s", "end_s", "name", "role", "text"), rows)


def _seconds(at_s: float | None) -> str:
    return "" if at_s is None else f"{at_s:.3f}"


def _coded(table: Table, weights: Path) -> list[Row]:
    """What each row's utterance does, by column; those of one session are a conversation."""
    utterances = [
        Utterance(_role(role), tuple(text.split()))
        for role, text in zip(table.of("role"), table.of("text"), strict=True)
    ]
    places: dict[str, list[int]] = {}
    for place, session in enumerate(table.of("session")):
        places.setdefault(session, []).append(place)
    coded = {
        place: columns_of(one)
        for some in places.values()
        for place, one in zip(some, code([utterances[place] for place in some], weights), strict=True)
    }
    return [coded[place] for place in range(len(utterances))]


def _role(said: str) -> str:
    return role_said(said) or _plain(said)


def columns_of(coded: Coded) -> dict[str, str]:
    """What is written of an utterance, by column; a confidence where the act was looked for."""
    by_act = {act.value: "1" if coded.has(act) else "0" for act in FLAGS}
    is_coach, known = coded.utterance.role == COACH, coded.utterance.role in (COACH, CLIENT)
    return {
        "question": coded.question or "none",
        "reflection": coded.reflection or "none",
        **by_act,
        "client_words": f"{coded.client_words:.3f}" if is_coach else "",
        **{f"p_{act}": f"{chance:.3f}" for act, chance in coded.confidences.items() if known},
    }


@contextmanager
def _explained(out: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UsageError(
            f"--out {out}: it cannot be written ({error.strerror}); choose another file"
        ) from error
