"""What is inside a bundle: lines of JSON, one a row of a session's table, its bytes following the line.

The first line says what there is, as `Contents`. Each session begins with `{"session", "schema"}`, its id and
the version of its tables; then come its rows, `{"into": table, "row": {…}, "bytes": {column: length}}`.
"""

import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sessions.bundle.errors import damaged
from sessions.bundle.sealed_file import SealingWriter
from sessions.tunables import BUNDLE_LONGEST_BYTES

Value = str | int | float | bytes | None
Row = Mapping[str, Value]

_MOST_INTEGER = 2**63


@dataclass(frozen=True, slots=True)
class Contents:
    """What a bundle is: its own `id`, when it was made, its `sessions` by their ids, and what is left out."""

    id: str
    made_at: datetime
    sessions: tuple[str, ...]
    left_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Begin:
    """From here on rows are of this session, whose tables are of version `schema`."""

    session: str
    schema: int


@dataclass(frozen=True, slots=True)
class Stored:
    """A row, and the table it goes into."""

    into: str
    row: Row


def write_contents(writer: SealingWriter, contents: Contents) -> None:
    """Write what comes first; raises `OSError`."""
    _write(
        writer,
        {
            "bundle": contents.id,
            "made_at": contents.made_at.isoformat(),
            "sessions": contents.sessions,
            "left_out": contents.left_out,
        },
    )


def write_record(writer: SealingWriter, record: Begin | Stored) -> None:
    """Write what comes next; raises `OSError`."""
    if isinstance(record, Begin):
        _write(writer, {"session": record.session, "schema": record.schema})
        return
    blobs = {column: value for column, value in record.row.items() if isinstance(value, bytes)}
    plain = {column: value for column, value in record.row.items() if column not in blobs}
    lengths = {column: len(blob) for column, blob in blobs.items()}
    _write(writer, {"into": record.into, "row": plain, **({"bytes": lengths} if lengths else {})})
    for blob in blobs.values():
        writer.write(blob)


def read_contents(reader: io.BufferedReader, name: str) -> Contents:
    """Read what comes first; raises `SessionError` about the file called `name`."""
    try:
        told = _read(reader)
        made_at = datetime.fromisoformat(told["made_at"])
        sessions, left_out = (tuple(map(str, told[one])) for one in ("sessions", "left_out"))
        return Contents(str(told["bundle"]), made_at, sessions, left_out)
    except (ValueError, KeyError, TypeError) as wrong:
        raise damaged(name) from wrong


def read_records(reader: io.BufferedReader, name: str) -> Iterator[Begin | Stored]:
    """Read everything after the contents; raises `SessionError` about the file called `name`."""
    try:
        while reader.peek(1):
            told = _read(reader)
            if "session" in told:
                yield Begin(str(told["session"]), int(told["schema"]))
            else:
                yield Stored(str(told["into"]), _row(told, reader))
    except (ValueError, KeyError, TypeError, AttributeError) as wrong:
        raise damaged(name) from wrong


def _write(writer: SealingWriter, told: Mapping[str, object]) -> None:
    writer.write(json.dumps(told).encode() + b"\n")


def _read(reader: io.BufferedReader) -> dict[str, Any]:
    line = reader.readline(BUNDLE_LONGEST_BYTES)
    told = json.loads(line)
    if not line.endswith(b"\n") or not isinstance(told, dict):
        raise ValueError("no line of a bundle")
    return told


def _row(told: dict[str, Any], reader: io.BufferedReader) -> Row:
    row: dict[str, Value] = {str(column): _value(value) for column, value in told["row"].items()}
    for column, length in told.get("bytes", {}).items():
        row[str(column)] = _blob(reader, int(length))
    return row


def _value(value: object) -> Value:
    if value is None or isinstance(value, str | float):
        return value
    if isinstance(value, int) and -_MOST_INTEGER <= value < _MOST_INTEGER:
        return int(value)
    raise ValueError("no value of a table")


def _blob(reader: io.BufferedReader, length: int) -> bytes:
    if not 0 <= length <= BUNDLE_LONGEST_BYTES:
        raise ValueError("no length of anything in a session")
    blob = reader.read(length)
    if len(blob) < length:
        raise ValueError("it ends in the midst of something")
    return blob
