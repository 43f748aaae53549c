"""A bundle is made: one or more sessions in one file, sealed by a passphrase, with what their owner chose."""

import json
import os
import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from audio.tunables import RATE_HZ
from sessions.bundle.choice import Choice, chosen_about, chosen_corrections, chosen_event, told_anew
from sessions.bundle.records import Begin, Contents, Row, Stored, write_contents, write_record
from sessions.bundle.sealed_file import SealingWriter
from sessions.connection import Connection, explained, open_for_reading
from sessions.corrections import corrections
from sessions.errors import SessionError
from sessions.master_key import MasterKey
from sessions.private_files import unfinished
from sessions.reader import State, open_session
from sessions.schema import ANALYSIS_SINCE, RECOGNITION_SINCE, WAVEFORM_SINCE, version_of
from sessions.standing_edits import standing
from sessions.tunables import SHORTEST_PASSPHRASE

SUFFIX = ".holdspace-bundle"
"""What a bundle's file is called by at its end."""

_BUNDLE_ID_BYTES = 16

_NOT_BEFORE = {"waveform": WAVEFORM_SINCE, "recognition": RECOGNITION_SINCE}


@dataclass(frozen=True, slots=True)
class Packing:
    """What is to be in a bundle, and the passphrase that is to open it; `sessions` are their files."""

    sessions: Sequence[Path]
    choice: Choice
    passphrase: str = field(repr=False)


def make_bundle(
    packing: Packing,
    file: Path,
    master: MasterKey,
    made_at: datetime,
    progress: Callable[[float], None] = lambda share: None,
) -> None:
    """Write a bundle to `file`, whole or not at all, in the place of what is there; slow.

    `progress` is told the share done, and ends it by raising. Raises `SessionError` for a session that is
    still going on, a passphrase of fewer than `SHORTEST_PASSPHRASE` characters, and a file that cannot be
    written.
    """
    sessions, choice = packing.sessions, packing.choice
    if len(packing.passphrase) < SHORTEST_PASSPHRASE:
        raise SessionError(
            f"this passphrase is too short to seal a bundle: give {SHORTEST_PASSPHRASE} characters or more, "
            "for instance four words"
        )
    lengths_s = [_length_s(path, master) for path in sessions]
    ids = tuple(path.stem for path in sessions)
    contents = Contents(secrets.token_hex(_BUNDLE_ID_BYTES), made_at, ids, choice.left_out)
    with _written(file) as new, new.open("wb") as out:
        writer = SealingWriter(out, packing.passphrase)
        write_contents(writer, contents)
        for place, (path, length_s) in enumerate(zip(sessions, lengths_s, strict=True)):
            with explained(path.name), closing(open_for_reading(path, master)) as connection:
                connection.execute("BEGIN")  # all of it as it is at one moment
                for record in _records(connection, path.stem, choice, length_s):
                    write_record(writer, record)
                    progress((place + _reached(record, length_s)) / len(sessions))
        writer.finish()
        out.flush()
        os.fsync(out.fileno())


def _length_s(path: Path, master: MasterKey) -> float:
    """Seconds of session time; raises `SessionError` for one that is not over."""
    with open_session(path, master) as session, closing(open_for_reading(path, master)) as connection:
        if session.state is State.RECORDING:
            raise SessionError(f"session {path.stem} is still being recorded; end it first")
        with explained(path.name):
            under_way = version_of(connection) >= ANALYSIS_SINCE and connection.execute(
                "SELECT count(*) FROM analysis"
            ).fetchone() != (0,)
        if under_way:
            raise SessionError(f"session {path.stem} is not analysed to its end; let that be done first")
        return session.duration_s


def _records(connection: Connection, id_: str, choice: Choice, length_s: float) -> Iterator[Begin | Stored]:
    """All rows that go in; cues and who spoke when come before the sound, which is most of it."""
    yield Begin(id_, version_of(connection))
    yield from (
        Stored("session", chosen_about(row, choice, length_s)) for row in _rows(connection, "session")
    )
    said = corrections(connection)
    anew = told_anew(standing(said))
    for row in _rows(connection, "event"):
        chosen = chosen_event(row, choice, anew)
        if chosen is not None:
            yield Stored("event", chosen)
    stand = {one.seq: one for one in chosen_corrections(said, choice)}
    for row in _rows(connection, "correction"):
        if row["seq"] in stand:
            yield Stored("correction", {**row, "body": json.dumps(dict(stand[int(str(row["seq"]))].body))})
    for table in [
        *(["recognition"] if choice.words else []),
        *(["waveform", "sound"] if choice.sound else []),
    ]:
        yield from (Stored(table, row) for row in _rows(connection, table))


def _rows(connection: Connection, table: str) -> Iterator[Row]:
    if version_of(connection) < _NOT_BEFORE.get(table, 0):
        return
    found = connection.execute(f"SELECT * FROM {table} ORDER BY 1")
    columns = [column[0] for column in found.description]
    for row in found:
        yield dict(zip(columns, row, strict=True))


def _reached(record: Begin | Stored, length_s: float) -> float:
    """The share of a session that is written when this is: of its sound, which is most of it."""
    if not isinstance(record, Stored) or record.into != "sound" or length_s <= 0.0:
        return 0.0
    return min(1.0, int(str(record.row["start_sample"])) / RATE_HZ / length_s)


@contextmanager
def _written(file: Path) -> Iterator[Path]:
    """Give a file to write, readable by this user only, which then takes its place or is gone."""
    new = unfinished(file)
    try:
        try:
            new.unlink(missing_ok=True)
            os.close(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
            yield new
            new.replace(file)
        finally:
            new.unlink(missing_ok=True)
    except OSError as error:
        raise SessionError(
            f"{file.name} cannot be written: {error.strerror}; choose a folder that has room and may be "
            "written to"
        ) from error
