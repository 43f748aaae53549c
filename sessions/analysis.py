"""A recording on its way to being a session: its sound copied first, then analysed, as often as it takes.

Until it is done, its file holds how it is to be heard and what recognition answered so far. Analysing begins
anew each time, and with the same answers comes to the same events.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import asdict, astuple, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Protocol

from audio.clock import Clock
from audio.errors import AudioError
from audio.source import Block, Gap
from sessions.about import About
from sessions.connection import (
    Connection,
    create,
    explained,
    name_of,
    open_for_adding,
    open_for_reading,
    put_in_order,
    transaction,
)
from sessions.errors import SessionError
from sessions.master_key import MasterKey
from sessions.reader import SessionReader
from sessions.stored_sound import Stretch, heard_again
from sessions.tunables import STRETCHES_AT_ONCE
from sessions.writer import SessionWriter


@dataclass(frozen=True, slots=True)
class HowToHear:
    """How a recording is to be heard, whenever that is.

    `people` are roles in the order of first speech, or of the channels where `one_a_channel`, or where some
    are `shared`: together on one. `model` names the recogniser, None is without words; `language` None is to
    be found out. `settings` is the JSON of what is set of the cues. `recording` is the file whose sound is
    still to be copied, empty once it is here.
    """

    people: tuple[str, ...]
    one_a_channel: bool
    model: str | None
    language: str | None
    terms: tuple[str, ...]
    settings: Mapping[str, object]
    recording: str = ""
    shared: tuple[str, ...] = ()


class Answered(StrEnum):
    """Which networks an answer is of: those that recognise words, or those that hear who speaks."""

    WORDS = "words"
    HEARING = "hearing"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a network made of what it was `asked`: a sha256 of the sound and of the network itself."""

    asked: bytes
    what: Answered
    answer: bytes


class Found(Protocol):
    """What the networks answer while a recording is analysed."""

    def newly_found(self) -> list[Answer]:
        """Give the answers since this was last asked."""
        ...


class Kept:
    """What the networks answered in earlier runs, as a file holds it.

    `words` are by what was asked, to be read on any thread.
    """

    def __init__(self, connection: Connection) -> None:
        """Read from a recording's file; raises `SessionError`."""
        self._connection = connection
        with explained(name_of(connection)):
            rows = connection.execute("SELECT asked, answer FROM answer WHERE what = ?", (Answered.WORDS,))
            self.words: dict[bytes, bytes] = dict(rows.fetchall())

    def heard(self, asked: bytes) -> bytes | None:
        """Give what hearing answered, None where it was not asked that; on the connection's own thread."""
        with explained(name_of(self._connection)):
            row = self._connection.execute("SELECT answer FROM answer WHERE asked = ?", (asked,)).fetchone()
        return None if row is None else bytes(row[0])


class SoundCopy(SessionWriter):
    """Takes the sound of a recording into its session's file; `close` says that it is all there.

    A copy that was left begins anew.
    """

    def __init__(self, connection: Connection, about: About, how: HowToHear, clock: Clock) -> None:
        """Begin in an empty file, or again in one that was left; raises `SessionError`."""
        self._how = how
        # A power cut may cost the last moments of a copy, never its order: it is only made again.
        connection.execute("PRAGMA synchronous = NORMAL")
        super().__init__(connection, about, clock)

    def close(self, summary: Mapping[str, object] | None = None) -> None:
        """Say that all the sound is here, and close the file; the recording is needed no more."""
        try:
            self._commit()
            with explained(self._name):
                self._connection.execute(
                    "UPDATE analysis SET sound_is_here = 1, plan = json_remove(plan, '$.recording')"
                )
        finally:
            self._fold()

    def _write_about(self) -> None:
        with transaction(self._connection):
            if self._connection.execute("SELECT count(*) FROM analysis").fetchone()[0]:
                self._connection.execute("DELETE FROM sound")
                self._connection.execute("DELETE FROM waveform")
                return
            super()._write_about()
            self._connection.execute(
                "INSERT INTO analysis (only, plan) VALUES (1, ?)", (json.dumps(asdict(self._how)),)
            )


class AnalysisWriter(SessionWriter):
    """Takes what is heard in a recording whose sound is here; what an earlier run had heard is let go of.

    `add_sound` keeps no sound, and tells how far the analysis is. `close` ends it, `leave` keeps it to go on.
    """

    def __init__(self, connection: Connection, about: About, found: Found, clock: Clock) -> None:
        """Begin anew in a file that belongs to the calling thread; raises `SessionError`."""
        self._found = found
        connection.execute("PRAGMA synchronous = NORMAL")  # what a power cut costs is only heard again
        super().__init__(connection, about, clock)

    def add_sound(self, heard: Block | Gap) -> None:
        """Count the next block, or a gap, as heard."""
        self._reach(heard.end_s)

    def _write_about(self) -> None:
        about = self._about
        with transaction(self._connection):
            self._connection.execute("DELETE FROM event")
            self._connection.execute(
                "UPDATE session SET models = ?, version = ?", (json.dumps(dict(about.models)), about.version)
            )

    def _write_beside(self) -> None:
        self._connection.executemany(
            "INSERT OR IGNORE INTO answer (asked, what, answer) VALUES (?, ?, ?)",
            [astuple(one) for one in self._found.newly_found()],
        )
        self._connection.execute("UPDATE analysis SET heard_to_s = max(heard_to_s, ?)", (self._now_s,))

    def _write_end(self, ended_at: str, summary: str) -> None:
        super()._write_end(ended_at, summary)
        self._connection.execute("DELETE FROM answer")
        self._connection.execute("DELETE FROM analysis")
        self._connection.execute("PRAGMA incremental_vacuum").fetchall()  # the answers leave no room behind


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A recording that waits to be gone on with; `heard_to_s` of `duration_s` seconds were analysed."""

    about: About
    how: HowToHear
    sound_is_here: bool
    heard_to_s: float
    duration_s: float


def begin(path: Path, master: MasterKey, about: About, how: HowToHear, clock: Clock) -> None:
    """Make the file of a recording whose sound is still to be copied; raises `SessionError`."""
    with closing(create(path, master)) as connection:
        # Answers take as much room as the sound, for a while; only an empty file can be made to shrink again.
        with explained(path.name):
            connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
            connection.execute("VACUUM")
        SoundCopy(connection, about, how, clock).leave()


def unfinished(path: Path, master: MasterKey) -> Unfinished:
    """Read how a recording is to be gone on with; raises `SessionError` where it cannot be."""
    put_in_order(path, master)
    with closing(open_for_reading(path, master)) as connection:
        reader = SessionReader(connection)
        if reader.analysed is None:
            raise SessionError(f"session {path.stem}: there is nothing to go on with; it is whole")
        [(plan,)] = connection.execute("SELECT plan FROM analysis").fetchall()
        done = reader.analysed
        return Unfinished(
            reader.about, _how(json.loads(plan)), done.sound_is_here, done.heard_to_s, reader.duration_s
        )


def check_is_free(path: Path, master: MasterKey) -> None:
    """Raise `SessionError` while somebody else goes on with a recording, or reads what one has just left."""
    if put_in_order(path, master):
        raise SessionError(f"session {path.stem}: it is being used already; wait until that is done")


def kept_sound(connection: Connection) -> Iterator[Block | Gap]:
    """Give a session's sound block by block, as it was heard; raises `SessionError` where it is damaged."""
    try:
        yield from heard_again(_stretches(connection))
    except AudioError as error:
        raise SessionError(f"the sound of this recording is damaged ({error}); open it anew") from error


def open_to_go_on(path: Path, master: MasterKey) -> Connection:
    """Open a recording's file to be written by the calling thread; raises `SessionError`."""
    connection = open_for_adding(path, master)
    try:
        with explained(path.name):
            connection.execute("PRAGMA journal_mode = WAL")
    except BaseException:
        connection.close()
        raise
    return connection


def _stretches(connection: Connection) -> Iterator[Stretch]:
    after = -1
    while rows := connection.execute(
        "SELECT start_sample, length_samples, channels, codec, data FROM sound WHERE start_sample > ?"
        " ORDER BY start_sample LIMIT ?",
        (after, STRETCHES_AT_ONCE),
    ).fetchall():
        yield from (Stretch(*row) for row in rows)
        after = rows[-1][0]


def _how(plan: dict[str, Any]) -> HowToHear:
    return HowToHear(**(plan | {name: tuple(plan.get(name, ())) for name in ("people", "terms", "shared")}))
