"""Where a session goes while it happens: sound and events into its file, a whole second at a time.

Between calls no transaction stands open, so that a mark can be added at any moment.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import astuple
from datetime import UTC

from audio.clock import Clock
from audio.source import Block, Gap
from sessions.about import About, Keep
from sessions.about_row import row_of
from sessions.connection import Connection, explained, settle, transaction
from sessions.event_codec import Event, encode, known_at_s
from sessions.schema import migrate
from sessions.stored_sound import joined, packed
from sessions.stored_waveform import add_rows
from sessions.tunables import COMMIT_EVERY_S
from sessions.waveform import WaveformRow
from transcribe.events import Word, WordsHeard


class SessionWriter:
    """Records one session, in the thread that opened the connection; nothing else may write to it.

    Commits when `COMMIT_EVERY_S` of session time has passed: a killed program, and with a disk that
    keeps its promises a power cut, loses no more than about that. When the disk is full, each call that
    commits raises `SessionError`; that stretch of sound is then a hole, events wait and are tried again.
    """

    def __init__(self, connection: Connection, about: About, clock: Clock) -> None:
        """Start recording into an empty file; raises `SessionError`."""
        self._connection = connection
        self._about = about
        self._clock = clock
        self._sound: list[Block | Gap] = []
        self._events: list[Event] = []
        self._now_s = 0.0
        self._committed_s = 0.0
        self.commits = 0
        with explained(self._name):
            migrate(connection)
            self._write_about()

    def add_sound(self, heard: Block | Gap) -> None:
        """Take the next block, or a gap; kept only where `Keep.SOUND` is, but time always moves on."""
        if self._about.keep is Keep.SOUND:
            self._sound.append(heard)
        self._reach(heard.end_s)

    def add_events(self, events: Sequence[Event]) -> None:
        """Take events in the order they became known; words are dropped where only cues are kept."""
        for event in events:
            if self._about.keep is Keep.CUES and isinstance(event, Word | WordsHeard):
                continue
            self._events.append(event)
        if events:
            self._reach(max(known_at_s(event) for event in events))

    def close(self, summary: Mapping[str, object] | None = None) -> None:
        """End the session: what is still waiting, `summary` and the time of day; then close the file.

        `summary` is what `session.json` says. The file is closed even if `SessionError` is raised; the
        session then counts as recovered. Closing is once only.
        """
        told = {"duration_s": round(self._now_s, 3)} | dict(summary or {})
        ended_at = self._clock.wall().astimezone(UTC).isoformat()
        try:
            self._commit()
            with explained(self._name), transaction(self._connection):
                self._write_end(ended_at, json.dumps(told))
        finally:
            self._fold()

    def leave(self) -> None:
        """Write what is still waiting, and close the file without ending the session; once only."""
        try:
            self._commit()
        finally:
            self._fold()

    def _fold(self) -> None:
        settle(self._connection)
        self._connection.close()

    @property
    def _name(self) -> str:
        return f"session {self._about.id}"

    def _write_about(self) -> None:
        row = row_of(self._about)
        places = ", ".join("?" * len(row))
        columns = ", ".join(row)
        self._connection.execute(
            f"INSERT INTO session (only, {columns}) VALUES (1, {places})", tuple(row.values())
        )

    def _write_end(self, ended_at: str, summary: str) -> None:
        self._connection.execute("UPDATE session SET ended_at = ?, summary = ?", (ended_at, summary))

    def _write_beside(self) -> None:
        """Write what else belongs to a commit; within its transaction."""

    def _reach(self, time_s: float) -> None:
        self._now_s = max(self._now_s, time_s)
        if self._now_s - self._committed_s >= COMMIT_EVERY_S:
            self._commit()

    def _commit(self) -> None:
        self._committed_s = self._now_s
        heard, self._sound = joined(self._sound), []
        stretches = [astuple(stretch) for stretch in map(packed, heard)]
        waveform = [
            WaveformRow.of(item.samples, item.start_sample) for item in heard if isinstance(item, Block)
        ]
        events = [(known_at_s(event), *encode(event)) for event in self._events]
        with explained(self._name), transaction(self._connection):
            self._connection.executemany("INSERT INTO sound VALUES (?, ?, ?, ?, ?)", stretches)
            add_rows(self._connection, waveform)
            self._connection.executemany(
                "INSERT INTO event (known_at_s, kind, body) VALUES (?, ?, ?)", events
            )
            self._write_beside()
        self._events.clear()
        self.commits += 1
