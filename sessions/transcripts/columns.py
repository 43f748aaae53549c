"""A transcript as a table: CSV with a header, parted by commas, semicolons or tabs."""

import csv
from collections.abc import Mapping
from io import StringIO

from sessions.errors import SessionError
from sessions.transcripts.stamps import seconds
from sessions.transcripts.transcript import Utterance, in_order

_NAMES = ("name", "speaker", "who", "participant")
_TEXTS = ("text", "utterance", "transcript", "words", "content")
_STARTS = ("start_s", "start", "time", "start_time", "timestamp", "begin")
_ENDS = ("end_s", "end", "end_time", "stop")
_FIELD_AT_MOST = 1_000_000


def read_columns(text: str) -> list[Utterance]:
    """Read a row an utterance; raises `SessionError` where a column is missing."""
    csv.field_size_limit(_FIELD_AT_MOST)
    header = text.lstrip().partition("\n")[0]
    parted_by = max(",;\t", key=header.count)
    rows = csv.DictReader(StringIO(text.lstrip(), newline=""), delimiter=parted_by)
    try:
        rows.fieldnames = [_plain(name) for name in rows.fieldnames or ()]
        if not set(_TEXTS) & set(rows.fieldnames) or not {*_NAMES, "role"} & set(rows.fieldnames):
            raise SessionError(
                "its first line has to name the columns, `role` or `name` and `text` among them"
            )
        return in_order([one for one in map(_utterance, rows) if one.text and one.speaker])
    except csv.Error as error:
        raise SessionError("it is no table; export it as CSV again") from error


def _plain(name: str) -> str:
    return "_".join(name.strip().lower().split())


def _utterance(row: Mapping[str, str | None]) -> Utterance:
    return Utterance(
        name=_first(row, _NAMES),
        text=" ".join(_first(row, _TEXTS).split()),
        start_s=seconds(_first(row, _STARTS)),
        end_s=seconds(_first(row, _ENDS)),
        role=_first(row, ("role",)),
    )


def _first(row: Mapping[str, str | None], columns: tuple[str, ...]) -> str:
    return next((value.strip() for column in columns if (value := row.get(column))), "")
