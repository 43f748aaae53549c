"""`holdspace code TRANSCRIPT.csv --out CODED.csv`: what each utterance of a transcript does, as a table."""

import argparse
import csv
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import StringIO
from itertools import groupby
from pathlib import Path

from app.commands.live import say
from app.errors import DONE, UsageError
from cues.language.acts import WEIGHTS
from cues.language.coding import code
from cues.language.utterance import CLIENT, COACH, QUESTIONS, REFLECTIONS, Act, Coded, Utterance
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
    """Rows as they were read, by their columns."""

    columns: Sequence[str]
    rows: Sequence[Row]


def run(options: argparse.Namespace) -> int:
    """Code a transcript; every row read is a row written, with the columns of the coding behind its own."""
    source, out = Path(options.transcript), Path(options.out)
    if source.resolve() == out.resolve():
        raise UsageError(f"--out {out}: the transcript stays as it is; choose another file")
    weights = Path(options.weights) if options.weights else WEIGHTS
    table = _rows(source) if source.suffix.lower() == ".csv" else _named(source, options.coach)
    coded = [columns for some in _sessions(table.rows) for columns in _coded(some, weights)]
    left = [name for name in table.columns if name not in COLUMNS]
    with _explained(out), out.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [*left, *COLUMNS], extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows({**row, **one} for row, one in zip(table.rows, coded, strict=True))
    say(f"{out}: {len(coded)} utterances coded")
    return DONE


def _rows(source: Path) -> Table:
    """A table with the columns `role` and `text`; raises `UsageError` where it is none."""
    csv.field_size_limit(_FIELD_AT_MOST)
    text, remarks = text_of(source)
    reader = csv.DictReader(StringIO(text, newline=""), strict=True)
    try:
        rows = [{name: value or "" for name, value in row.items() if name is not None} for row in reader]
    except csv.Error as error:
        raise UsageError(f"{source}: it is no table ({error}); save it as CSV again") from error
    columns = list(reader.fieldnames or ())
    missing = [name for name in ("role", "text") if name not in columns]
    if missing:
        raise UsageError(
            f"{source}: its first line has to name the columns role and text; it has no {missing[0]}"
        )
    for remark in remarks:
        say(remark)
    return Table(columns, rows)


_FIELD_AT_MOST = 1_000_000


def _named(source: Path, coach: str) -> Table:
    """Captions or lines with names as a table."""
    transcript = read_transcript(source)
    people = people_of(transcript, coach)
    rows = [
        {
            "start_s": "" if one.start_s is None else f"{one.start_s:.3f}",
            "end_s": "" if one.end_s is None else f"{one.end_s:.3f}",
            "name": one.speaker,
            "role": people.roles[one.speaker],
            "text": one.text,
        }
        for one in transcript.utterances
    ]
    return Table(("start_s", "end_s", "name", "role", "text"), rows)


def _sessions(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """The rows of each session in turn; where there is no such column, all are one."""
    for _, some in groupby(rows, key=lambda row: row.get("session", "")):
        yield list(some)


def _coded(rows: Sequence[Row], weights: Path) -> Iterator[Row]:
    utterances = [Utterance(row["role"].strip().lower(), tuple(row["text"].split())) for row in rows]
    yield from (columns_of(one) for one in code(utterances, weights))


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
