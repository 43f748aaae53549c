"""How a waveform lies in a session's file: a row beside each row of sound, by its first sample.

Files from before there were waveforms, and rows that lack theirs, are decoded when it is asked for.
"""

from collections.abc import Callable, Iterable, Iterator

import numpy as np

from audio.codec import decode_flac
from audio.errors import AudioError
from sessions.connection import Connection, explained, name_of
from sessions.errors import SessionError
from sessions.schema import WAVEFORM_SINCE, version_of
from sessions.stored_sound import FLAC
from sessions.waveform import WaveformRow


def add_rows(connection: Connection, rows: Iterable[WaveformRow]) -> None:
    """Add the rows of sound that is being added, inside its transaction."""
    connection.executemany(
        "INSERT INTO waveform VALUES (?, ?, ?)",
        [(row.start_sample, row.peaks.shape[1], row.peaks.tobytes()) for row in rows],
    )


def kept_rows(connection: Connection) -> list[WaveformRow]:
    """Every row there is, in order of time; raises `SessionError`."""
    with explained(name_of(connection)):
        if version_of(connection) < WAVEFORM_SINCE:
            return []
        rows = connection.execute("SELECT start_sample, channels, peaks FROM waveform ORDER BY start_sample")
        return [
            WaveformRow(start, np.frombuffer(peaks, dtype=np.uint8).reshape(-1, channels))
            for start, channels, peaks in rows
        ]


def missing_rows(
    connection: Connection, kept: Iterable[WaveformRow], cancelled: Callable[[], bool]
) -> Iterator[WaveformRow]:
    """Make the rows that are not `kept`, each from its sound, until `cancelled`; raises `SessionError`."""
    have = {row.start_sample for row in kept}
    name = name_of(connection)
    with explained(name):
        starts = connection.execute("SELECT start_sample FROM sound WHERE codec = ?", (FLAC,)).fetchall()
    for (start,) in starts:
        if cancelled():
            return
        if start not in have:
            yield WaveformRow.of(_samples(connection, start, name), start)


def _samples(connection: Connection, start_sample: int, name: str) -> np.ndarray:
    with explained(name):
        question = "SELECT data FROM sound WHERE start_sample = ?"
        [(data,)] = connection.execute(question, (start_sample,)).fetchall()
    try:
        return decode_flac(data)
    except AudioError as error:
        raise SessionError(f"{name}: {error}; restore it from a copy") from error
